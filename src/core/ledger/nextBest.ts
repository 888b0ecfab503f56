import type { TextColumn } from "../cells/columns";
import { salesByCustomer } from "./keyedRows";
import type { CountedLines, Ledger } from "./ledger";

/** Who bought `from` may want `to`: in this share of the orders with the one stands the other. */
export interface BuyingRule {
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
}

/**
 * The rule that says most surely what a customer may buy next, of those whose first value he has and whose second he has
 * not: its place in the list for each customer, -1 where none applies.
 */
export function nextBest(
  ledger: Ledger,
  lines: CountedLines,
  { codes, dictionary }: TextColumn,
  rules: readonly BuyingRule[],
): Int32Array {
  const codeOf = new Map(dictionary.map((value, code) => [value, code]));
  const from = rules.map((rule) => codeOf.get(rule.from)!);
  const to = rules.map((rule) => codeOf.get(rule.to)!);
  const rulesOf = new Map<number, number[]>();
  // The surest first, so that the first that applies is the best.
  [...rules.keys()]
    .sort((a, b) => rules[b]!.confidence - rules[a]!.confidence || a - b)
    .forEach((rule) => rulesOf.set(from[rule]!, [...(rulesOf.get(from[rule]!) ?? []), rule]));
  const { rows, start } = salesByCustomer(codes, lines, ledger.ids.length);
  // Which customer was the last to have a value.
  const hadBy = new Int32Array(dictionary.length).fill(-1);
  const found = new Int32Array(ledger.ids.length).fill(-1);
  for (let who = 0; who < found.length; who++) {
    for (let at = start[who]!; at < start[who + 1]!; at++) {
      hadBy[codes[rows[at]!]!] = who;
    }
    for (let at = start[who]!; at < start[who + 1]!; at++) {
      const rule = rulesOf.get(codes[rows[at]!]!)?.find((one) => hadBy[to[one]!] !== who);
      if (rule !== undefined && (found[who]! < 0 || isSurer(rules, rule, found[who]!))) {
        found[who] = rule;
      }
    }
  }
  return found;
}

function isSurer(rules: readonly BuyingRule[], rule: number, best: number): boolean {
  const difference = rules[rule]!.confidence - rules[best]!.confidence;
  return difference > 0 || (difference === 0 && rule < best);
}
