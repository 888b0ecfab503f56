import { CoreError } from "../../core/errors";
import { fill } from "../../locales/translate";
import type { ReportDefinition, ReportInput } from "../definition";
import { diagnosisNotes, diagnosisSentence } from "../kit/customerValue/diagnosisWords";
import { howComputed } from "../kit/howComputed";
import { pageSheet } from "../kit/page/pageSheet";
import type { Report } from "../report";
import { forestTable } from "./forest";
import { leaversOf, suspiciousWords } from "./leavers";
import { pageBlocks } from "./page";
import { LEAVER_PLAN_ENTRIES, leaverPlan } from "./plan";
import { decileTable, oddsRows, oddsTable, scoreTable } from "./tables";

/** What goes with leaving: the odds of each attribute, how far they can be trusted, and who is likely to leave next. */
export const whoLeaves: ReportDefinition = {
  id: "who-leaves",
  records: true,
  everyColumn: true,
  needs: [
    { roles: ["churned"], required: true },
    { roles: ["customer"], required: false },
    { roles: ["contractEnd"], required: false },
  ],
  options: [],
  rereads: { plan: LEAVER_PLAN_ENTRIES },
  build,
};

function build({ dataset, texts, version, earlier }: ReportInput): Report {
  const leavers = leaversOf(dataset, texts);
  const { model, suspicious } = leavers;
  const refusal = model.diagnoses.find(({ severity }) => severity === "error");
  if (refusal) {
    throw new CoreError("notAvailable", "churnModelRefused", { why: diagnosisSentence(refusal, texts) });
  }
  const words = texts.reports.whoLeaves;
  const rows = oddsRows(leavers, texts);
  return {
    id: whoLeaves.id,
    title: words.title,
    issues: dataset.issues,
    sheets: [
      pageSheet(
        { dataset, texts, version },
        {
          name: words.sheets.page,
          title: words.title,
          customers: leavers.churned.length,
          definitions: [words.method],
        },
        [...pageBlocks(leavers, rows, texts)],
      ),
      {
        id: "odds",
        name: words.sheets.odds,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.odds },
          ...suspiciousWords(suspicious, texts).map((text) => ({
            kind: "note" as const,
            tone: "warning" as const,
            text,
          })),
          ...diagnosisNotes(model.diagnoses, texts),
          oddsTable("odds", rows, texts),
          forestTable(rows, texts),
          ...(leavers.bins.length > 1
            ? [
                { kind: "heading" as const, level: 2 as const, text: words.headings.deciles },
                decileTable(leavers, texts),
              ]
            : []),
          ...howComputed({
            dataset,
            texts,
            version,
            definitions: Object.values(words.definitions).map((text) =>
              fill(text, { slope: leavers.slope === undefined ? "–" : leavers.slope.toFixed(2) }),
            ),
          }),
        ],
      },
      {
        id: "scores",
        name: words.sheets.scores,
        freezeAt: "scores",
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.scores },
          { kind: "note", text: words.findings.scores },
          scoreTable(leavers, dataset, texts),
        ],
      },
      {
        id: "plan",
        name: words.sheets.plan,
        freezeAt: "plan",
        takesOver: earlier !== undefined,
        alone: true,
        blocks: [
          { kind: "heading", level: 1, text: words.sheets.plan },
          { kind: "note", text: words.plan.note },
          leaverPlan(leavers, texts, earlier),
        ],
      },
    ],
  };
}
