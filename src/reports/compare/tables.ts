import { fill } from "../../locales/translate";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value, ValueFormat } from "../report";
import type { Compared, ComparedGroups, ComparedMembers, ComparedPeriods, MeasureName } from "./compared";

type Of<C> = C & Pick<Compared, "texts">;

export const FORMATS: Readonly<Record<MeasureName, ValueFormat>> = {
  buyers: "percent",
  orders: "decimal2",
  spend: "money",
};

/** Each group beside the control group in one measure. */
export function groupTable(
  { texts, title, by, control }: Of<ComparedGroups>,
  measure: MeasureName,
): TableBlock {
  const { columns, measures } = texts.reports.compare;
  const points = measure === "buyers";
  const scale = points ? 100 : 1;
  const difference = points ? "percentPoints" : FORMATS[measure];
  return {
    kind: "table",
    id: measure,
    title: fill(columns.against, { measure: measures[measure], control }),
    groups: "separate",
    columns: [
      column("group", title, "text"),
      column("n", columns.customers, "integer", true),
      column("value", measures[measure], FORMATS[measure], "n"),
      column("difference", points ? columns.differencePoints : columns.difference, difference, "n"),
      column("low", columns.low, points ? "percentPoints" : FORMATS[measure], "n"),
      column("high", columns.high, points ? "percentPoints" : FORMATS[measure], "n"),
      column("p", columns.p, "p", "n"),
      column("smallest", columns.smallest, points ? "percentPoints" : FORMATS[measure], "n"),
    ],
    rows: by[measure].map(({ name, n, value, against }): Value[] => [
      name,
      n,
      value,
      against ? scale * against.difference : null,
      against ? scale * against.low : null,
      against ? scale * against.high : null,
      against ? against.p : null,
      against ? scale * against.smallest : null,
    ]),
  };
}

/** Mean days of the two ranges. */
export function periodTable({ texts, rows }: Of<ComparedPeriods>): TableBlock {
  const { columns, headings, aDay } = texts.reports.compare;
  return {
    kind: "table",
    id: "periods",
    title: headings.periods,
    columns: [
      column("measure", columns.measure, "text"),
      column("before", columns.before, "number"),
      column("now", columns.now, "number"),
      column("difference", columns.difference, "number"),
      column("low", columns.low, "number"),
      column("high", columns.high, "number"),
      column("change", columns.change, "change"),
      column("p", columns.p, "p"),
    ],
    rows: rows.map(({ measure, meanA, meanB, difference, low, high, p }): Value[] => [
      aDay[measure],
      meanA,
      meanB,
      difference,
      low,
      high,
      meanA > 0 ? difference / meanA : null,
      p,
    ]),
  };
}

/** Members beside their others, in pairs. */
export function memberTable({ texts, rows, pairs }: Of<ComparedMembers>): TableBlock {
  const { columns, headings, measures } = texts.reports.compare;
  const formats = rows.map(({ measure }) => FORMATS[measure]);
  const figure = (key: string, title: string) => ({ ...column(key, title, "decimal2"), rowFormats: formats });
  return {
    kind: "table",
    id: "members",
    title: fill(headings.members, { pairs }),
    columns: [
      column("measure", columns.measure, "text"),
      figure("others", columns.others),
      figure("members", columns.members),
      figure("difference", columns.difference),
      figure("low", columns.low),
      figure("high", columns.high),
      column("p", columns.p, "p"),
    ],
    rows: rows.map(({ measure, meanA, meanB, difference, low, high, p }): Value[] => [
      measures[measure],
      meanA,
      meanB,
      difference,
      low,
      high,
      p,
    ]),
  };
}

/** Were they alike before the day of joining? */
export function balanceTable({ texts, balance }: Of<ComparedMembers>): TableBlock {
  const { columns, headings, traits } = texts.reports.compare;
  return {
    kind: "table",
    id: "balance",
    title: headings.balance,
    columns: [
      column("trait", columns.trait, "text"),
      column("members", columns.members, "decimal2"),
      column("others", columns.others, "decimal2"),
      column("apart", columns.apart, "decimal2"),
    ],
    rows: balance.map(({ trait, members, others, apart }): Value[] => [
      traits[trait],
      members,
      others,
      apart,
    ]),
  };
}
