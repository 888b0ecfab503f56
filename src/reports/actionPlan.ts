import { CHURN_SCORE_CUTS } from "../core/behaviour/churnScore";
import { fill } from "../locales/translate";
import { gather, type Facts } from "./actionPlan/facts";
import { planRows, type PlanRow } from "./actionPlan/findings";
import { KPIS, target } from "./actionPlan/kpis";
import { contactColumn, listSheets, text } from "./actionPlan/lists";
import type { ReportDefinition, ReportInput } from "./definition";
import { formatValue } from "./formatValue";
import { howComputed } from "./howComputed";
import { ORDER_NEEDS } from "./needs";
import type { NoteBlock, Report, TableBlock, TableColumn } from "./report";

/** Findings as rows with what to do, by whom, until when and measured by what; and lists of whom to write to. */
export const actionPlan: ReportDefinition = {
  id: "action-plan",
  needs: [...ORDER_NEEDS, { roles: ["contact"], required: false }],
  related: ["customers", "surveys", "tickets", "interactions", "comments", "reasons"],
  options: [
    { name: "improvement", kind: "number", min: 0.01, max: 0.5, default: 0.05 },
    { name: "overdue", kind: "number", min: 1, max: 10, default: 2 },
    { name: "contactDays", kind: "number", min: 7, max: 730, default: 90 },
    { name: "contacts", kind: "boolean", default: false },
  ],
  build,
};

function build(input: ReportInput): Report {
  const { dataset, options, texts, version } = input;
  const facts = gather(input);
  const words = texts.reports.actionPlan;
  const labels = words.options;
  const rows = planRows(facts);
  const chosen = options.contacts === true;
  return {
    id: actionPlan.id,
    title: words.title,
    issues: [...dataset.issues, ...facts.joined.issues],
    sheets: [
      {
        id: "plan",
        name: words.sheets.plan,
        blocks: [
          { kind: "heading", level: 1, text: words.title },
          ...remarks(facts, rows, chosen),
          planTable(facts, rows),
          ...howComputed({
            dataset,
            related: input.related,
            texts,
            version,
            options: [
              [labels.improvement.label, formatValue(facts.improvement, "percent", texts.locale)],
              [labels.overdue.label, facts.overdue],
              [labels.contactDays.label, facts.contactDays],
              [labels.contacts.label, chosen],
            ],
            definitions: Object.values(words.definitions).map((sentence) =>
              fill(sentence, {
                activeDays: facts.rhythm
                  ? formatValue(facts.rhythm.activeDays, "number", texts.locale)
                  : texts.reports.common.notApplicable,
                highFrom: CHURN_SCORE_CUTS.high,
              }),
            ),
          }),
        ],
      },
      ...listSheets(facts, chosen),
    ],
  };
}

function planTable({ texts, customers, improvement }: Facts, rows: readonly PlanRow[]): TableBlock {
  const words = texts.reports.actionPlan;
  const rowFormats = rows.map(({ kpi }) => KPIS[kpi].format);
  const figure = (key: "baseline" | "target"): TableColumn => ({
    key,
    title: words.columns[key],
    format: "decimal2",
    rowFormats,
  });
  return {
    kind: "table",
    id: "plan",
    filter: true,
    columns: [
      text("segment", words.columns.segment),
      text("finding", words.columns.finding),
      text("action", words.columns.action),
      text("owner", words.columns.owner),
      text("department", words.columns.department),
      { key: "due", title: words.columns.due, format: "date" },
      text("kpi", words.columns.kpi),
      figure("baseline"),
      figure("target"),
      text("status", words.columns.status),
    ],
    rows: rows.map((row) => [
      row.segment,
      row.finding,
      row.action,
      words.ownerOpen,
      words.departments[row.department],
      customers.asOf + row.days,
      fill(words.kpis[row.kpi], row.kpiDetail),
      row.baseline,
      target(row, improvement),
      words.toDo,
    ]),
  };
}

function remarks(facts: Facts, rows: readonly PlanRow[], chosen: boolean): NoteBlock[] {
  const { texts, customers, rhythm, lastContact } = facts;
  const words = texts.reports.actionPlan.findings;
  const first = rows[0]!;
  const warnings = [
    ...(rhythm ? [] : [words.noRhythm]),
    ...(lastContact ? [] : [words.noInteractions]),
    ...(chosen && !contactColumn(facts) ? [words.noContactColumn] : []),
  ];
  return [
    {
      kind: "note",
      tone: "finding",
      text: fill(words.summary, {
        count: rows.length,
        due: formatValue(customers.asOf + first.days, "date", texts.locale),
        segment: first.segment,
        action: first.action,
      }),
    },
    { kind: "note", text: words.editable },
    ...warnings.map((sentence): NoteBlock => ({ kind: "note", tone: "warning", text: sentence })),
  ];
}
