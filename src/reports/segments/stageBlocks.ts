import { LIFE_STAGES } from "../../core/segments/lifecycle";
import { fill } from "../../locales/translate";
import type { Block } from "../report";
import { groupSection } from "./groups";
import { cutText, type Segmented } from "./segmented";

/** New, active, sleeping and lost customers; the cuts come from the gaps between purchases. */
export function stageBlocks(made: Segmented): Block[] {
  const { stages } = made.groups;
  const words = made.texts.reports.segments;
  if (!stages) {
    return [
      { kind: "heading", level: 2, text: words.headings.stages },
      { kind: "note", tone: "warning", text: words.findings.noStages },
    ];
  }
  const { active, lost } = stages.cuts;
  return groupSection(made, {
    id: "stages",
    heading: words.headings.stages,
    rule: fill(words.stageRule, {
      active: cutText(made, active, "recency"),
      lost: cutText(made, lost, "recency"),
    }),
    title: words.columns.stage,
    names: LIFE_STAGES.map((stage) => words.stageNames[stage]),
    groupOf: stages.of,
    chart: words.charts.stages,
  });
}
