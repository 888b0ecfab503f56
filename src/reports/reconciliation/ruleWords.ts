import type { CountedOtherwise } from "../../core/ledger/countedOtherwise";
import type { Texts } from "../../locales";

/** What is counted otherwise, in words: a reason why rows are left out, or a rule about rows that count. */
export function ruleWords(rule: CountedOtherwise["rule"], texts: Texts): string {
  const rules: Readonly<Record<string, string>> = texts.reports.reconciliation.rules;
  const reasons: Readonly<Record<string, string>> = texts.exclusions;
  return rules[rule] ?? reasons[rule]!;
}
