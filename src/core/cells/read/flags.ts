import { isCellError, type Cell } from "../cell";

/** Words for whether something is so, or whether a customer has left. */
const PLAIN_YES = ["true", "yes", "y", "1", "是", "真", "有"];
const PLAIN_NO = ["false", "no", "n", "0", "否", "假", "无"];
const YES = new Set([
  ...PLAIN_YES,
  ...["churned", "churn", "left", "lost", "exited", "cancelled", "canceled", "ended", "attrited customer"],
  ...["流失", "已流失", "离网", "已离网", "退订", "已退订", "销户", "已终止"],
]);
const NO = new Set([
  ...PLAIN_NO,
  ...["active", "stayed", "retained", "kept", "current", "running", "not churned", "existing customer"],
  ...["未流失", "在网", "留存", "正常", "存续", "未离网", "在约"],
]);

/**
 * Whether a cell says yes or no; undefined where it says neither.
 *
 * @example [flagOf("Yes"), flagOf(0), flagOf("已流失"), flagOf("maybe")] // [true, false, true, undefined]
 */
export function flagOf(cell: string | number | boolean | null): boolean | undefined {
  const word = String(cell).trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

/** Titles of whether, not of how much: `Refunded?`, `is_refunded`, 是否退款. */
const ASKS = /[?？]\s*$|^(?:is|was|has)\b|^(?:is|was|has)_|flag|refunded$|returned$|^是否|标志$|标记$/i;

/**
 * The rows of which a column says yes; undefined where it holds anything but yes and no, or numbers under a title that
 * does not ask whether.
 */
export function flaggedRows(
  title: string,
  { codes, cells }: { readonly codes: Int32Array; readonly cells: readonly Cell[] },
): Uint8Array | undefined {
  const flags = cells.map((cell) => (isCellError(cell) ? undefined : flagOf(cell)));
  const asWords = cells.every((cell) => !/^\s*[01]\s*$/.test(String(cell)));
  return flags.includes(true) && !flags.includes(undefined) && (asWords || ASKS.test(title.trim()))
    ? Uint8Array.from(codes, (code) => Number(code >= 0 && flags[code] === true))
    : undefined;
}

/**
 * Whether a first cell stands above flags and is none: a word that is no yes or no at all, or one that only a title would
 * be, as "Churned" above yes and no is, since no cell below says it again.
 */
export function isFlagTitle(first: string | number | boolean | null, below: readonly unknown[]): boolean {
  if (typeof first !== "string") {
    return false;
  }
  const fold = (cell: unknown) => String(cell).trim().toLowerCase();
  const word = fold(first);
  return ![...PLAIN_YES, ...PLAIN_NO].includes(word) && !below.some((cell) => fold(cell) === word);
}
