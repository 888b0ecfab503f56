import { CLASSES8, classes8 } from "../../core/segments/classes8";
import { fill } from "../../locales/translate";
import type { Block } from "../report";
import { groupTable, groupTotals } from "./groups";
import { cutText, type Made } from "./made";

/** The eight classes of high and low recency, frequency and money, the important ones first. */
export function classBlocks(made: Made): Block[] {
  const words = made.texts.reports.segments;
  const { classes, cuts } = classes8(made.customers);
  const totals = groupTotals(made, classes, CLASSES8.length);
  const shown = [...CLASSES8.keys()].sort((a, b) => (a % 2) - (b % 2) || a - b);
  return [
    { kind: "heading", level: 2, text: words.headings.classes8 },
    {
      kind: "note",
      text: fill(words.classRule, {
        days: cutText(made, cuts.days),
        orders: cutText(made, cuts.orders),
        total: cutText(made, cuts.total),
      }),
    },
    groupTable(
      made,
      "classes8",
      words.columns.class8,
      shown.map((index) => words.classNames[CLASSES8[index]!]),
      shown.map((index) => totals[index]!),
    ),
  ];
}
