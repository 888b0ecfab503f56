import { purchaseGaps } from "../../core/behaviour/gaps";
import { LIFE_STAGES, lifeStages } from "../../core/segments/lifecycle";
import { fill } from "../../locales/translate";
import { purchaseCodes } from "../purchases";
import type { Block } from "../report";
import { groupTable, groupTotals } from "./groups";
import { cutText, type Made } from "./made";

/** New, active, sleeping and lost customers; the cuts come from the gaps between purchases. */
export function stageBlocks(made: Made): Block[] {
  const { orders, customers, texts } = made;
  const words = texts.reports.segments;
  const heading: Block = { kind: "heading", level: 2, text: words.headings.stages };
  if (customers.x.every((repeats) => repeats === 0)) {
    return [heading, { kind: "note", tone: "warning", text: words.findings.noStages }];
  }
  const codes = purchaseCodes(orders, customers);
  const { customers: staged, cuts } = lifeStages(purchaseGaps(codes, orders.lines.date.days, orders.asOf));
  const stageOf = new Uint8Array(customers.count);
  for (const { code, stage } of staged) {
    stageOf[customers.rowOfCode[code]!] = LIFE_STAGES.indexOf(stage);
  }
  return [
    heading,
    {
      kind: "note",
      text: fill(words.stageRule, { active: cutText(made, cuts.active), lost: cutText(made, cuts.lost) }),
    },
    groupTable(
      made,
      "stages",
      words.columns.stage,
      LIFE_STAGES.map((stage) => words.stageNames[stage]),
      groupTotals(made, stageOf, LIFE_STAGES.length),
    ),
  ];
}
