import { VALUE_TIERS } from "../../core/segments/valueTiers";
import { fill } from "../../locales/translate";
import type { Block } from "../report";
import { groupTable, groupTotals } from "./groups";
import { cutText, type Made } from "./made";

/** High, medium and low value by orders and total. */
export function tierBlocks(made: Made): Block[] {
  const { texts, tiers } = made;
  const words = texts.reports.segments;
  const cuts = (values: readonly number[]) =>
    values.map((value) => cutText(made, value)).join(texts.reports.common.listSeparator);
  return [
    { kind: "heading", level: 2, text: words.headings.tiers },
    {
      kind: "note",
      text: fill(words.tierRule, {
        frequencyCuts: cuts(tiers.cuts.frequency),
        amountCuts: cuts(tiers.cuts.amount),
      }),
    },
    groupTable(
      made,
      "tiers",
      words.columns.tier,
      VALUE_TIERS.map((tier) => words.tierNames[tier]),
      groupTotals(made, tiers.tiers, VALUE_TIERS.length),
    ),
  ];
}
