import { RFM_SEGMENTS } from "../../core/segments/rfm";
import { statusOf } from "../../core/segments/status";
import type { Block, Value } from "../report";
import { riskRules } from "../kit/standing/riskWords";
import { risksShown } from "../kit/standing/standing";
import { scoresOf } from "./segmentBlocks";
import type { Segmented } from "./segmented";

/** How the scores and the risk together make the segment; nothing where no risk is known. */
export function statusRule({ standing, texts }: Segmented): Block[] {
  const words = texts.reports.segments;
  const { risk } = texts.reports;
  if (!standing.risk) {
    return [];
  }
  const used = risksShown(standing);
  return [
    { kind: "heading", level: 2, text: words.headings.statusRule },
    ...riskRules(standing, texts).map((text) => ({ kind: "note" as const, text })),
    {
      kind: "table",
      id: "statusRule",
      columns: [
        { key: "scores", title: words.columns.scores, format: "text" },
        ...used.map((name) => ({ key: name, title: risk.columns[name], format: "text" as const })),
      ],
      rows: RFM_SEGMENTS.map(({ id }): Value[] => [
        scoresOf(id)!,
        ...used.map((name) => words.names[statusOf(id, name)]),
      ]),
    },
  ];
}
