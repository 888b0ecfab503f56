import { BUYS_CUTS, GONE } from "../../../core/models/riskCheck";
import type { Risk } from "../../../core/segments/status";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import { OVERDUE_CUTS, type Standing } from "./standing";

/** The cuts as they are printed wherever a risk stands. */
export function riskRules(standing: Standing, texts: Texts): string[] {
  const { method, check } = standing;
  const { rules, definition } = texts.reports.risk;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  if (method === "none") {
    return [];
  }
  return [
    ...(method === "recency" && check
      ? [fill(rules.recency, { days: check.days, ...areas(check.auc.first, check.auc.second) })]
      : []),
    fill(method === "rhythm" ? rules.rhythm : rules.model, {
      days: standing.days,
      high: percent(BUYS_CUTS.medium),
      low: percent(BUYS_CUTS.low),
      gone: percent(GONE),
      mediumFrom: formatValue(OVERDUE_CUTS.medium, "number", texts.locale),
      highFrom: formatValue(OVERDUE_CUTS.high, "number", texts.locale),
    }),
    definition,
  ];
}

/** The printed cut of one risk. */
export function riskRule({ method, days }: Standing, risk: Risk, texts: Texts): string {
  const { rule } = texts.reports.risk;
  if (risk === "gone") {
    return fill(rule.alive, { value: formatValue(GONE, "percent", texts.locale) });
  }
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const number = (value: number) => formatValue(value, "number", texts.locale);
  const { medium, low } = BUYS_CUTS;
  if (method !== "rhythm") {
    const from = { high: undefined, medium, low }[risk];
    const below = { high: medium, medium: low, low: undefined }[risk];
    return between(rule.buys, from, below, percent);
  }
  const from = { high: OVERDUE_CUTS.high, medium: OVERDUE_CUTS.medium, low: undefined }[risk];
  const below = { high: undefined, medium: OVERDUE_CUTS.high, low: OVERDUE_CUTS.medium }[risk];
  return between(rule.overdue, from, below, number);

  function between(
    words: typeof rule.buys,
    least: number | undefined,
    most: number | undefined,
    inWords: (value: number) => string,
  ): string {
    const detail = { days, from: inWords(least ?? 0), below: inWords(most ?? 0) };
    return fill(least === undefined ? words.below : most === undefined ? words.from : words.between, detail);
  }
}

function areas(buys: number, recency: number) {
  return { buys: buys.toFixed(3), recency: recency.toFixed(3) };
}
