import type { Dataset } from "../../../core/cells/dataset";
import type { RelatedTables } from "../../definition";
import type { Book } from "../../../core/ledger/book";

/** Why customers left, the commonest reason first, "other" last. */
export interface ChurnReasons {
  /** One row an answer, a table that was counted elsewhere, or a column of the orders. */
  readonly countedFrom: "rows" | "aggregated" | "orders";
  /** Title of the column with the reasons. */
  readonly title: string;
  readonly reasons: readonly Reason[];
  /** Answers in all; undefined where a table has shares only. */
  readonly total?: number;
  /** What the shares add up to: more than 1 where several reasons could be named. */
  readonly sumOfShares: number;
}

export interface Reason {
  readonly text: string;
  readonly count: number | null;
  readonly share: number;
  /** What the table itself says is done about it. */
  readonly measure?: string;
}

const OTHER = /^(others?|misc|其他|其它)/i;

/**
 * The reasons of the table of reasons, else of a column of the orders, where a customer's reason counts once however many
 * orders carry it. Undefined where nobody wrote down any.
 *
 * @param book of the orders, where there are any
 */
export function churnReasons(
  dataset: Dataset,
  related: RelatedTables,
  book?: Book,
): ChurnReasons | undefined {
  const found = countedReasons(dataset, related, book);
  const measures = measuresOf(related.reasons ?? dataset);
  return (
    found && {
      ...found,
      reasons: found.reasons.map((reason) => ({ ...reason, measure: measures.get(reason.text) })),
    }
  );
}

/** Measures by reason, each of several once. */
function measuresOf({ columns: { reason, measure } }: Dataset): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  measure?.codes.forEach((code, row) => {
    const about = reason?.dictionary[reason.codes[row]!];
    if (code >= 0 && about !== undefined) {
      found.set(about, (found.get(about) ?? new Set()).add(measure.dictionary[code]!));
    }
  });
  return new Map([...found].map(([about, own]) => [about, [...own].join("; ")]));
}

function countedReasons(
  dataset: Dataset,
  { reasons }: RelatedTables,
  book: Book | undefined,
): ChurnReasons | undefined {
  if (reasons?.columns.reason) {
    const { count, lost, share, customer } = reasons.columns;
    const counts = count ?? lost;
    const title = titleOf(reasons);
    if (!customer && counts) {
      return counted("aggregated", title, sumsOf(reasons, counts.values));
    }
    if (!customer && share) {
      return shared(title, sumsOf(reasons, share.values));
    }
    return counted("rows", title, sumsOf(reasons));
  }
  const byReason = book ? customersByReason(book) : customersOfRows(dataset);
  return byReason && counted("orders", titleOf(dataset), byReason);
}

function titleOf({ titles, mapping }: Dataset): string {
  return titles[mapping.reason!] ?? "";
}

/** Rows of each reason, or sums of a column over them. */
function sumsOf({ columns }: Dataset, values?: Float64Array): Map<string, number> {
  const sums = new Map<string, number>();
  const { codes, dictionary } = columns.reason!;
  codes.forEach((code, row) => {
    const value = values ? values[row]! : 1;
    if (code >= 0 && value > 0) {
      sums.set(dictionary[code]!, (sums.get(dictionary[code]!) ?? 0) + value);
    }
  });
  return sums;
}

function customersByReason(book: Book): Map<string, number> | undefined {
  const answer = book.by("reason");
  return (
    answer &&
    new Map(
      answer.values.flatMap(({ value, customers }) =>
        value === null || customers === 0 ? [] : [[value, customers]],
      ),
    )
  );
}

/** Where nothing tells what the rows are but that each has a customer. */
function customersOfRows({ columns: { reason, customer } }: Dataset): Map<string, number> | undefined {
  if (!reason || !customer) {
    return undefined;
  }
  const customers = new Map<string, Set<number>>();
  reason.codes.forEach((code, row) => {
    const who = customer.codes[row]!;
    if (code >= 0 && who >= 0) {
      const text = reason.dictionary[code]!;
      customers.set(text, (customers.get(text) ?? new Set<number>()).add(who));
    }
  });
  return new Map([...customers].map(([text, own]) => [text, own.size]));
}

function counted(
  countedFrom: ChurnReasons["countedFrom"],
  title: string,
  counts: ReadonlyMap<string, number>,
): ChurnReasons | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...counts].map(([text, count]) => ({ text, count, share: count / total }));
  return total > 0
    ? { countedFrom, title, reasons: reasons.sort(inOrder), total, sumOfShares: 1 }
    : undefined;
}

/** 35 in a column of shares is 35 %. */
function shared(title: string, shares: ReadonlyMap<string, number>): ChurnReasons | undefined {
  const scale = [...shares.values()].some((share) => share > 1) ? 100 : 1;
  const reasons = [...shares].map(([text, share]) => ({ text, count: null, share: share / scale }));
  const sumOfShares = reasons.reduce((sum, { share }) => sum + share, 0);
  return sumOfShares > 0
    ? { countedFrom: "aggregated", title, reasons: reasons.sort(inOrder), sumOfShares }
    : undefined;
}

function inOrder(a: Reason, b: Reason): number {
  return (
    Number(OTHER.test(a.text)) - Number(OTHER.test(b.text)) || b.share - a.share || (a.text < b.text ? -1 : 1)
  );
}

/** What reasons are about, in the order in which the words are looked for. */
const REASON_THEMES = [
  ["competitor", /competit|rival|switched|竞品|竞争|对手|同行|别家|其他(品牌|平台|商家)/i],
  [
    "price",
    /price|pricing|expens|cost|cheap|discount|\bfees?\b|价格|涨价|价高|性价比|贵|费用|优惠|折扣|成本/i,
  ],
  ["delivery", /deliver|shipp|logistic|\blate\b|物流|配送|快递|发货|送货|到货/i],
  ["returns", /return|refund|退货|退款|退换|售后/i],
  ["service", /service|support|staff|rude|waiting|complain|服务|客服|态度|响应|投诉|沟通/i],
  ["range", /\brange\b|choice|assortment|selection|stock|品类|款式|种类|选择|缺货|库存|断货/i],
  [
    "experience",
    /website|\bapp\b|usab|difficult|complicat|\bbugs?\b|login|网站|应用|系统|体验|操作|复杂|难用|界面/i,
  ],
  ["quality", /quality|product|defect|broken|function|feature|质量|产品|品质|瑕疵|功能|效果/i],
  ["need", /\bneed|no longer|budget|需求|需要|不再|用不|预算/i],
  ["contact", /forgot|contact|remind|联系|忘记|关怀|维护|跟进/i],
  ["moved", /moved|closed|closing|bankrupt|relocat|搬|倒闭|停业|歇业|离职|转行/i],
] as const;

export type ReasonTheme = (typeof REASON_THEMES)[number][0] | "other";

/** @example themeOf("价格太高") // "price" */
export function themeOf(reason: string): ReasonTheme {
  return REASON_THEMES.find(([, words]) => words.test(reason))?.[0] ?? "other";
}
