import { withoutDust } from "../../core/ledger/exactSums";
import type { HourGrid } from "../../core/ledger/hours";
import type { KeptRows } from "./ask";
import { DAY_SECONDS } from "./ledgerSql";
import { numbers, type ReadView } from "./readView";

const HOURS = 24;

/** When do orders begin, by the clock that the column of the date shows? As `hourGrid` counts it. */
export function hoursOf(kept: KeptRows, { ledger, perOne }: ReadView): HourGrid | undefined {
  const { dialect } = kept;
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const begun = `SELECT c, o, k, min(moment) AS began_at, ${sum("amount")} AS cost FROM counted WHERE sold = 1 GROUP BY c, o, k`;
  const day = dialect.divide("began_at", DAY_SECONDS);
  // Serial 2 is a Monday from March 1900 on.
  const placed = `SELECT ${day} - 2 - 7 * ${dialect.divide(`${day} - 2`, 7)} AS weekday, began_at - ${DAY_SECONDS} * ${day} AS own_second, cost FROM (${begun}) AS begun`;
  const cells = `SELECT ${HOURS} * weekday + ${dialect.divide("own_second", DAY_SECONDS / HOURS)} AS cell, own_second, cost FROM (${placed}) AS placed`;
  const rows = kept
    .rows(
      ledger.over(
        `SELECT cell, ${dialect.int("count(*)")}, ${sum("cost")}, max(own_second) FROM (${cells}) AS cells GROUP BY cell`,
        ledger.counted(),
      ),
    )
    .map(numbers);
  if (!rows.some(([, , , latest]) => latest! > 0)) {
    return undefined;
  }
  const orders = new Int32Array(7 * HOURS);
  const revenue = new Float64Array(7 * HOURS);
  for (const [cell, times, cost] of rows) {
    orders[cell!] = times!;
    revenue[cell!] = withoutDust(cost! / perOne, { perOne });
  }
  return { orders, revenue };
}
