import { CLASSES8 } from "../../core/segments/classes8";
import { fill } from "../../locales/translate";
import type { Block } from "../report";
import { CLASSES_SHOWN } from "./customerGroups";
import { groupSection } from "./groups";
import { cutText, type Segmented } from "./segmented";

/** The eight classes of high and low recency, frequency and money, the important ones first. */
export function classBlocks(made: Segmented): Block[] {
  const words = made.texts.reports.segments;
  const { of, cuts } = made.groups.classes;
  return groupSection(made, {
    id: "classes8",
    heading: words.headings.classes8,
    rule: fill(words.classRule, {
      days: cutText(made, cuts.days, "recency"),
      orders: cutText(made, cuts.orders, "frequency"),
      total: cutText(made, cuts.total, "monetary"),
    }),
    title: words.columns.class8,
    names: CLASSES_SHOWN.map((index) => words.classNames[CLASSES8[index]!]),
    groupOf: of.map((index) => CLASSES_SHOWN.indexOf(index)),
    chart: words.charts.classes8,
  });
}
