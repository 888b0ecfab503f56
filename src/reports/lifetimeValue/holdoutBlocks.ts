import { HOLDOUT_LIMITS } from "../../core/models/holdout";
import { fill } from "../../locales/translate";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import { formatValue } from "../kit/formatValue";
import type { Block, NoteBlock } from "../report";
import { HOLDOUT_SPAN, type Valued } from "./valued";

/** The verdict on the model in use, or why there is none. */
export function holdoutNote({ texts, chosen, noHoldout, spanDays }: Valued): NoteBlock {
  const { findings, verdicts } = texts.reports.lifetimeValue;
  const { holdout } = chosen;
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  if (!holdout) {
    return {
      kind: "note",
      tone: "warning",
      text: fill(findings[noHoldout ?? "noHoldout"], { span: integer(spanDays), wanted: HOLDOUT_SPAN }),
    };
  }
  return {
    kind: "note",
    tone: holdout.verdict === "green" ? "finding" : "warning",
    text: fill(findings.verdict, {
      model: MODEL_NAMES[chosen.fit.model],
      verdict: verdicts[holdout.verdict],
      predicted: integer(holdout.predicted),
      actual: integer(holdout.actual),
      days: integer(holdout.days),
    }),
  };
}

/** What was held out, and the rule of the verdict; nothing without a holdout. */
export function holdoutRule({ texts, chosen, weeks }: Valued): NoteBlock[] {
  const { findings } = texts.reports.lifetimeValue;
  if (!chosen.holdout) {
    return [];
  }
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  return [
    {
      kind: "note",
      text: fill(findings.checked, {
        date: formatValue(weeks.calibrationEnd, "date", texts.locale),
        days: formatValue(weeks.holdoutDays, "days", texts.locale),
      }),
    },
    {
      kind: "note",
      text: fill(findings.rule, {
        green: percent(HOLDOUT_LIMITS.green),
        amber: percent(HOLDOUT_LIMITS.amber),
      }),
    },
  ];
}

/** Mean purchases in the holdout by repeat purchases before it: the conditional expectation against what happened. */
export function byFrequencyBlocks({ texts, chosen }: Valued): Block[] {
  const { common, lifetimeValue: words } = texts.reports;
  const { holdout } = chosen;
  if (!holdout) {
    return [];
  }
  const rows = holdout.byFrequency;
  const label = (x: number) =>
    x >= LAST_FREQUENCY ? fill(words.orMore, { count: LAST_FREQUENCY }) : String(x);
  const largest = rows.reduce((most, row) => (row.customers > most.customers ? row : most));
  return [
    { kind: "heading", level: 2, text: words.headings.byFrequency },
    {
      kind: "table",
      id: "byFrequency",
      columns: [
        { key: "repeats", title: words.columns.repeats, format: "text" },
        { key: "customers", title: common.customers, format: "integer", groupSize: true },
        { key: "actual", title: words.columns.actualMean, format: "decimal2" },
        { key: "predicted", title: words.columns.predictedMean, format: "decimal2" },
      ],
      rows: rows.map(({ x, customers, actual, predicted }) => [label(x), customers, actual, predicted]),
    },
    {
      kind: "chart",
      id: "byFrequency",
      type: "lineMarkers",
      title: words.charts.byFrequency,
      about: [{ table: "byFrequency", row: rows.indexOf(largest) }],
      finding: fill(words.findings.byFrequency, {
        repeats: label(largest.x),
        actual: formatValue(largest.actual, "decimal2", texts.locale),
        predicted: formatValue(largest.predicted, "decimal2", texts.locale),
      }),
      table: "byFrequency",
      category: "repeats",
      series: [{ column: "actual" }, { column: "predicted" }],
      categoryTitle: words.columns.repeats,
      valueTitle: words.columns.actualMean,
    },
  ];
}

/** The last row of the tables by repeat purchases takes this many or more. */
export const LAST_FREQUENCY = 7;
