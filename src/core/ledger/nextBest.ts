import type { TextColumn } from "../cells/columns";
import { rowsByKey } from "./keyedRows";
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
  { customer, order }: CountedLines,
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
  const keys = Int32Array.from(codes, (code, row) => (code < 0 || order[row]! < 0 ? -1 : customer[row]!));
  const { rows, start } = rowsByKey(keys, ledger.ids.length);
  return Int32Array.from({ length: ledger.ids.length }, (_, who) => {
    const has = new Set<number>();
    for (let i = start[who]!; i < start[who + 1]!; i++) {
      has.add(codes[rows[i]!]!);
    }
    let best = -1;
    for (const code of has) {
      const rule = rulesOf.get(code)?.find((one) => !has.has(to[one]!));
      if (rule !== undefined && (best < 0 || isSurer(rules, rule, best))) {
        best = rule;
      }
    }
    return best;
  });
}

function isSurer(rules: readonly BuyingRule[], rule: number, best: number): boolean {
  const difference = rules[rule]!.confidence - rules[best]!.confidence;
  return difference > 0 || (difference === 0 && rule < best);
}
