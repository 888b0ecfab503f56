import { CHURN_LIMITS, CHURN_SIGNALS, CHURN_WEIGHTS, type ChurnSignal } from "../../core/segments/churnScore";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import { CONTACT_DAYS, unknownSigns } from "../kit/signs";
import type { Warned } from "../kit/warning/warned";

/** The rule score with its weights and limits, and how many customers show each sign. */
export function signBlocks({ texts, signs }: Warned): Block[] {
  const { common, churnWarning: words } = texts.reports;
  const unknown = unknownSigns(signs);
  return [
    { kind: "heading", level: 2, text: words.headings.signals },
    { kind: "note", text: words.findings.signals },
    ...(unknown.length > 0
      ? [
          {
            kind: "note" as const,
            text: fill(words.findings.unknownSignals, {
              signals: unknown.map((signal) => words.signals[signal]).join(common.listSeparator),
            }),
          },
        ]
      : []),
    {
      kind: "table",
      id: "signals",
      groups: "separate",
      columns: [
        { key: "signal", title: words.columns.signal, format: "text" },
        { key: "weight", title: words.columns.weight, format: "integer" },
        { key: "known", title: words.columns.known, format: "integer", groupSize: true },
        { key: "showing", title: words.columns.showing, format: "integer", groupSize: true },
        { key: "none", title: words.columns.none, format: "text" },
        { key: "full", title: words.columns.full, format: "text" },
      ],
      rows: CHURN_SIGNALS.map((signal) => {
        const strengths = signs.strengths[signal];
        return [
          words.signals[signal],
          CHURN_WEIGHTS[signal],
          strengths?.reduce((count, strength) => count + (Number.isNaN(strength) ? 0 : 1), 0) ?? 0,
          strengths?.reduce((count, strength) => count + (strength > 0 ? 1 : 0), 0) ?? 0,
          limitInWords(signal, CHURN_LIMITS[signal].none, texts),
          limitInWords(signal, CHURN_LIMITS[signal].full, texts),
        ];
      }),
    },
  ];
}

function limitInWords(signal: ChurnSignal, limit: number, texts: Texts): string {
  const format = signal === "dissatisfied" ? "percent" : signal === "fewContacts" ? "integer" : "number";
  return fill(texts.reports.churnWarning.limits[signal], {
    value: formatValue(limit, format, texts.locale),
    days: CONTACT_DAYS,
  });
}
