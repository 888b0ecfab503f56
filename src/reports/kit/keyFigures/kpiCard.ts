import type { Texts } from "../../../locales";
import type { Card, Told, Value, ValueFormat } from "../../report";
import { changeFormat, KPIS, type KpiId } from "./kpis";

/** Figures of a page's cards: the first five of these that there are. */
export const CARD_KPIS: readonly KpiId[] = [
  "revenue",
  "customers",
  "spendPerCustomer",
  "repeatRate",
  "csat",
  "nps",
  "newCustomers",
  "orderValue",
  "orders",
];
export const MOST_CARDS = 5;

/**
 * A key figure as a card, with its change against what `words` name: in its good or bad colour where it is one, and in
 * words where there is no clear one.
 */
export function kpiCard(
  id: KpiId,
  {
    value,
    format,
    change,
    words,
    about,
  }: {
    readonly value: Value;
    readonly format: ValueFormat;
    readonly change: Value;
    readonly words: string;
    readonly about: readonly Told[];
  },
  texts: Texts,
): Card {
  const { lowerIsBetter = false } = KPIS[id];
  return {
    label: texts.reports.keyFigures.short[id],
    value,
    format,
    about,
    ...(change === null
      ? {}
      : {
          change: {
            value: change,
            format: changeFormat(KPIS[id]),
            words,
            ...(typeof change === "number" && change !== 0 ? { good: change > 0 !== lowerIsBetter } : {}),
          },
        }),
  };
}
