import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import { CONTACT_DAYS } from "../signs";
import { RISKS } from "../../../core/segments/status";
import { isValuable, type Warned } from "./warned";

/** What one may do about a customer, the most urgent first. */
export const ACTIONS = [
  "repair",
  "call",
  "lastTry",
  "secondPurchase",
  "winBack",
  "letGo",
  "ask",
  "personal",
  "remind",
  "contact",
  "keep",
] as const;
export type Action = (typeof ACTIONS)[number];

/** A sign of this strength or more is a reason to act on. */
const STRONG = 0.5;

/** The suggested action: by risk, then by what the customer is worth and what seems wrong. */
export function actionFor(warned: Warned, row: number): Action {
  const { band, signs, customers } = warned;
  const dissatisfied = strength(warned, "dissatisfied", row) >= STRONG;
  const valuable = isValuable(warned, row);
  switch (RISKS[band[row]!]!) {
    case "gone":
      return valuable ? "lastTry" : "letGo";
    case "high":
      if (dissatisfied) {
        return "repair";
      }
      if (valuable) {
        return "call";
      }
      return customers.x[row] === 0 ? "secondPurchase" : "winBack";
    case "medium":
      return dissatisfied ? "ask" : valuable ? "personal" : "remind";
    case "low":
      return valuable && signs.contacts !== undefined && strength(warned, "fewContacts", row) >= STRONG
        ? "contact"
        : "keep";
  }
}

/** Why a customer may be leaving, in words. */
export function reasonsFor(warned: Warned, row: number): string {
  const { texts, signs, foreseen, band } = warned;
  const words = texts.reports.churnWarning.reasons;
  const number = (value: number) => formatValue(value, "number", texts.locale);
  const integer = (value: number) => formatValue(value, "integer", texts.locale);
  const reasons: string[] = [];
  if (strength(warned, "overdue", row) > 0) {
    const { daysSinceLast, ratio, usualGap, own } = signs.gaps;
    reasons.push(
      fill(words.overdue[own[row] === 1 ? "own" : "all"], {
        days: daysSinceLast[row]!,
        ratio: number(ratio[row]!),
        gap: integer(usualGap[row]!),
      }),
    );
  }
  if (strength(warned, "slowing", row) > 0) {
    const { recent, earlier } = signs.growth[row]!;
    reasons.push(fill(words.slowing, { recent: integer(recent), earlier: integer(earlier) }));
  }
  if (strength(warned, "dissatisfied", row) > 0) {
    reasons.push(fill(words.dissatisfied, { score: number(signs.satisfaction![row]!), ...signs.scale! }));
  }
  if (strength(warned, "fewContacts", row) > 0) {
    const count = signs.contacts![row]!;
    reasons.push(fill(count === 0 ? words.noContacts : words.fewContacts, { count, days: CONTACT_DAYS }));
  }
  if (reasons.length > 0) {
    return reasons.join(words.separator);
  }
  return RISKS[band[row]!] === "low" || !foreseen
    ? words.none
    : fill(words.model, {
        days: foreseen.days,
        buys: formatValue(foreseen.buys[row]!, "percent", texts.locale),
      });
}

/** Strength of a sign; 0 where it is not known. */
function strength({ signs }: Warned, signal: keyof Warned["signs"]["strengths"], row: number): number {
  return signs.strengths[signal]?.[row] || 0;
}
