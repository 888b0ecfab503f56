import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import type { Block } from "../report";
import { groupSection } from "./groups";
import { cutText, type Segmented } from "./segmented";

/** High, medium and low value by orders and total. */
export function tierBlocks(made: Segmented): Block[] {
  const { texts, tiers } = made;
  const words = texts.reports.segments;
  const cuts = (values: readonly number[], measure: "frequency" | "monetary") =>
    values.map((value) => cutText(made, value, measure)).join(texts.reports.common.listSeparator);
  return groupSection(made, {
    id: "tiers",
    heading: words.headings.tiers,
    rule: fill(words.tierRule, {
      frequencyCuts: cuts(tiers.cuts.frequency, "frequency"),
      amountCuts: cuts(tiers.cuts.amount, "monetary"),
    }),
    title: words.columns.tier,
    names: VALUE_TIERS.map((tier) => words.tierNames[tier]),
    groupOf: tiers.tiers,
    chart: words.charts.tiers,
  });
}
