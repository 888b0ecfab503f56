import type { RangeName } from "../kit/keyFigures/dayRange";
import { customersBehind } from "../kit/keyFigures/kpis";
import type { OverviewFigures } from "./overviewFigures";

/** How few customers each key figure of the days tells of; of a change between days, those of either. */
export function customersIn(
  { rows }: Pick<OverviewFigures, "rows">,
  ...names: readonly RangeName[]
): (number | null)[] {
  const figures = names.map((name) => Object.fromEntries(rows.map(({ id, values }) => [id, values[name]])));
  return rows.map(({ id }) => {
    const sizes = figures.flatMap((own) => customersBehind(id, own) || []);
    return sizes.length > 0 ? Math.min(...sizes) : null;
  });
}
