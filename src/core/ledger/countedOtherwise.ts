import { MISSING_DAY } from "../cells/columns";
import { EXCLUSION_REASONS, type Dataset, type ExclusionReason } from "../cells/dataset";
import type { DayRange } from "./figures";
import { countOrders, type Ledger } from "./ledger";
import { orderLinesOf } from "./orderLines";

/** Why somebody else's revenue of the same days may be another. */
export const OTHER_REASONS = [
  "refunds",
  "cancelled",
  "unpaid",
  "duplicates",
  "leftOut",
  "tax",
  "otherCurrency",
  "otherMonth",
] as const;
export type OtherReason = (typeof OTHER_REASONS)[number];

/** What exactly is counted otherwise: rows left out for a reason, or a rule about rows that count. */
export type OtherRule =
  | ExclusionReason
  /** Orders given back whole are sales. */
  | "returnedSale"
  /** What was given back is not taken off. */
  | "refundKept"
  /** Refunds count in the month in which they were made, also where their order is gone or unknown. */
  | "refundOnItsDay"
  /** Refunds that are kept apart are taken off. */
  | "refundTakenOff"
  | "withoutTax"
  | "plusTax"
  /** Amounts of other currencies are added up as they stand. */
  | "unconverted"
  /** Orders count on the day they were placed. */
  | "orderDate"
  /** Lines count on their own day, not on that on which their order began. */
  | "lineDate"
  /** The month begins or ends a day earlier or later. */
  | "dayBefore"
  | "firstDay"
  | "lastDay"
  | "dayAfter";

/** What revenue would gain if these rows were counted by the other rule. */
export interface CountedOtherwise {
  readonly reason: OtherReason;
  readonly rule: OtherRule;
  /** Rows of the table, ascending, and what each would add. */
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
}

/**
 * Everything in these days that another count might take otherwise, each with its rows and what they would add to
 * revenue; only what is not nothing.
 *
 * @example
 * cellBook(
 *   readDataset(
 *     { sheet: "Orders", row: 0, column: 0, cells: [
 *       ["id", "date", "amount", "status"], ["a", 45658, 10, "Paid"], ["b", 45659, 5, "Cancelled"],
 *     ] },
 *     { customer: 0, date: 1, amount: 2, status: 3 },
 *   ),
 * ).countedOtherwise({ from: 45659, to: 45688 })[0].reason // "cancelled"
 */
export function countedOtherwise(dataset: Dataset, ledger: Ledger, days: DayRange): CountedOtherwise[] {
  const found = new Found();
  leftOutRows(dataset, days, found);
  countedRows(dataset, ledger, days, found);
  return found.all();
}

/** Days on either side of the range that a cut elsewhere would move. */
type Edge = "dayBefore" | "firstDay" | "lastDay" | "dayAfter";

class Found {
  private readonly byRule = new Map<
    OtherRule,
    { readonly reason: OtherReason; readonly rows: number[]; readonly amounts: number[] }
  >();

  add(reason: OtherReason, rule: OtherRule, row: number, amount: number): void {
    if (!amount) {
      return;
    }
    const known = this.byRule.get(rule) ?? { reason, rows: [], amounts: [] };
    this.byRule.set(rule, known);
    known.rows.push(row);
    known.amounts.push(amount);
  }

  all(): CountedOtherwise[] {
    return [...this.byRule]
      .map(([rule, { reason, rows, amounts }]) => ({
        reason,
        rule,
        rows: Int32Array.from(rows),
        amounts: Float64Array.from(amounts),
      }))
      .sort((a, b) => OTHER_REASONS.indexOf(a.reason) - OTHER_REASONS.indexOf(b.reason));
  }
}

const OF_EXCLUSION: Readonly<Partial<Record<ExclusionReason, OtherReason>>> = {
  refunded: "refunds",
  refundDropped: "refunds",
  cancelled: "cancelled",
  unpaid: "unpaid",
  duplicate: "duplicates",
  superseded: "duplicates",
  otherCurrency: "otherCurrency",
};

/** Totals and headers inside a table are nobody's sales. */
const NO_ROWS: ReadonlySet<ExclusionReason> = new Set(["totalRow", "repeatedHeader", "footerRow"]);

function leftOutRows(dataset: Dataset, days: DayRange, found: Found): void {
  const { excludedRows, excludedReasons, leftOut } = dataset;
  excludedRows.forEach((row, at) => {
    const why = EXCLUSION_REASONS[excludedReasons[at]!]!;
    const day = leftOut.date?.days[at] ?? MISSING_DAY;
    // A row without a day may be of any month.
    if (!NO_ROWS.has(why) && (day === MISSING_DAY || isWithin(day, days))) {
      const rule = why === "refunded" ? "returnedSale" : why;
      found.add(OF_EXCLUSION[why] ?? "leftOut", rule, row, leftOut.amount?.values[at] ?? 0);
    }
  });
}

function countedRows(dataset: Dataset, ledger: Ledger, days: DayRange, found: Found): void {
  const lines = orderLinesOf(dataset);
  const { of, begun, refunds } = countOrders(lines, ledger.asOf);
  const { codes } = lines.customer;
  const { perOne } = ledger.sums;
  const ordered = dataset.ordered?.days;
  const tax = dataset.columns.tax?.values;
  const exchanged = dataset.exchanged?.values;
  /** A line that counts, as it does; and where it would count otherwise. */
  const sale = (at: number, row: number, day: number, amount: number) => {
    const own = lines.date.days[at]!;
    if (isWithin(day, days)) {
      found.add("refunds", "refundKept", row, lines.givenBack?.values[at] ?? 0);
      if (tax && tax[at]! > 0) {
        found.add("tax", "withoutTax", row, -tax[at]!);
        found.add("tax", "plusTax", row, tax[at]!);
      }
      if (exchanged && exchanged[at] !== 1) {
        found.add("otherCurrency", "unconverted", row, amount / exchanged[at]! - amount);
      }
    }
    moved("lineDate", row, amount, day, own);
    if (ordered && ordered[at] !== MISSING_DAY) {
      moved("orderDate", row, amount, day, ordered[at]!);
    }
    atEdges(row, amount, day);
  };
  const moved = (rule: "lineDate" | "orderDate", row: number, amount: number, day: number, to: number) => {
    if (isWithin(day, days) !== isWithin(to, days)) {
      found.add("otherMonth", rule, row, isWithin(to, days) ? amount : -amount);
    }
  };
  const atEdges = (row: number, amount: number, day: number) => {
    const edge = edgeOf(day, days);
    if (edge) {
      found.add("otherMonth", edge, row, edge === "dayBefore" || edge === "dayAfter" ? amount : -amount);
    }
  };
  const refundAt = new Map(refunds && !ledger.gross ? [...refunds.rows].map((row, at) => [row, at]) : []);
  for (let at = 0; at < dataset.used; at++) {
    const row = dataset.rows[at]!;
    const day = lines.date.days[at]!;
    const amount = lines.amount?.values[at] ?? 0;
    const isCounted = codes[at]! >= 0 && day !== MISSING_DAY && day <= ledger.asOf;
    if (!isCounted) {
      continue;
    }
    const refund = refundAt.get(at);
    if (ledger.gross && isWithin(day, days)) {
      found.add("refunds", "refundTakenOff", row, -(lines.refunds?.values[at] ?? 0));
    }
    if (refund !== undefined) {
      const known = ledger.customerOfCode[codes[at]!]! >= 0;
      const counts = known ? refunds!.matched.counted[refund]! / perOne : 0;
      if (isWithin(day, days)) {
        found.add("refunds", "refundKept", row, counts);
        found.add("refunds", "refundOnItsDay", row, counts - Math.abs(amount));
      }
      atEdges(row, -counts, day);
      continue;
    }
    if (lines.refundRows?.[at]) {
      continue;
    }
    const number = of ? of[at]! : at;
    if (refunds?.matched.returned[number]) {
      if (isWithin(begun[number]!, days)) {
        found.add("refunds", "returnedSale", row, amount + (lines.givenBack?.values[at] ?? 0));
      }
      continue;
    }
    sale(at, row, begun[number]!, amount);
  }
}

function isWithin(day: number, { from, to }: DayRange): boolean {
  return day >= from && day <= to;
}

function edgeOf(day: number, { from, to }: DayRange): Edge | undefined {
  return day === from - 1
    ? "dayBefore"
    : day === from
      ? "firstDay"
      : day === to
        ? "lastDay"
        : day === to + 1
          ? "dayAfter"
          : undefined;
}
