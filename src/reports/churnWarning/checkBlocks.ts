import { BUYS_CUTS } from "../../core/models/riskCheck";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block } from "../report";
import type { Warned } from "../kit/warning/warned";

/** Foretold and observed shares by cuts of P(buys), and how well it ranks beside days since the last purchase. */
export function checkBlocks({ texts, standing }: Warned): Block[] {
  const { check } = standing;
  if (!check) {
    return [];
  }
  const { churnWarning: words, common } = texts.reports;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const area = (value: number) => value.toFixed(3);
  const rules = {
    high: fill(words.buysRules.below, { value: percent(BUYS_CUTS.medium) }),
    medium: fill(words.buysRules.from, { value: percent(BUYS_CUTS.medium) }),
    low: fill(words.buysRules.from, { value: percent(BUYS_CUTS.low) }),
  };
  return [
    { kind: "heading", level: 2, text: fill(words.headings.check, { days: check.days }) },
    {
      kind: "note",
      tone: "finding",
      text: fill(check.naiveWins ? words.findings.naiveWins : words.findings.check, {
        buys: area(check.auc.first),
        recency: area(check.auc.second),
        error: area(check.auc.standardError),
        customers: formatValue(check.customers, "integer", texts.locale),
        bought: formatValue(check.bought, "integer", texts.locale),
      }),
    },
    {
      kind: "table",
      id: "check",
      columns: [
        { key: "rule", title: fill(words.columns.buys, { days: check.days }), format: "text" },
        { key: "customers", title: common.customers, format: "integer" },
        { key: "predicted", title: words.columns.predicted, format: "percent" },
        { key: "observed", title: words.columns.observed, format: "percent" },
        { key: "low", title: words.columns.observedFrom, format: "percent" },
        { key: "high", title: words.columns.observedTo, format: "percent" },
      ],
      rows: check.bands
        .filter(({ customers }) => customers > 0)
        .map(({ band, customers, predicted, bought, interval }) => [
          rules[band],
          customers,
          predicted,
          bought / customers,
          interval.low,
          interval.high,
        ]),
    },
  ];
}
