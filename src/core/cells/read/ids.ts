import type { Cell } from "../cell";
import { cleanText, halfWidth } from "./text";

/** An id as text, and what is doubtful about it. */
export interface ParsedId {
  /** Empty when there is none. */
  readonly id: string;
  /** `rounded`: Excel has already lost its last digits. `masked`: hidden digits, so that customers may merge. */
  readonly problem?: "rounded" | "masked";
}

// A pattern inside a function is a new object at each call.
const PLAIN_ID = /^(?:[A-Za-z_][\w-]*|\d+)$/;

/** Letters and digits that need no unwrapping. */
export function isPlainId(text: string): boolean {
  return PLAIN_ID.test(text);
}

const MAIL = /^[^\s@]+@[^\s@]+$/;

/**
 * An id is text, whatever Excel made of it. Unwraps `="2038…"`, a leading apostrophe, trailing tabs and `13313.0`.
 * E-mail addresses are one whatever their case: in small letters, so that tables agree.
 * Numbers of 16 digits and more, and `2.03812E+18`, have lost digits: Excel keeps 15.
 *
 * @example parseId("13313.0").id // "13313"
 */
export function parseId(cell: Cell): ParsedId {
  if (typeof cell === "number") {
    return Math.abs(cell) >= 1e15 ? { id: String(cell), problem: "rounded" } : { id: String(cell) };
  }
  if (typeof cell !== "string") {
    return { id: typeof cell === "boolean" ? String(cell).toUpperCase() : "" };
  }
  let id = halfWidth(cleanText(cell));
  const formula = /^="(.*)"$/.exec(id);
  id = cleanText(formula ? formula[1]! : id.replace(/^['\u2018\u2019]+/, ""));
  id = id.replace(/^(\d+)\.0+$/, "$1");
  if (id === "-" || id === "--") {
    return { id: "" };
  }
  if (/^\d(?:\.\d+)?e\+?\d{2}$/i.test(id)) {
    return { id, problem: "rounded" };
  }
  if (/[*＊]/.test(id) && /[^*＊]/.test(id)) {
    return { id, problem: "masked" };
  }
  return { id: MAIL.test(id) ? id.toLowerCase() : id };
}

/** Also with a name beside it. */
export function isMail(id: string): boolean {
  return id.includes("@");
}

/**
 * What two spellings of one id have in common.
 *
 * @example idKey("Ann@Example.com") // "ann@example.com"
 */
export function idKey(id: string, foldCase = false): string {
  return foldCase || isMail(id) ? id.toLowerCase() : id;
}

/**
 * A mainland phone number without country code, spaces and dashes, or undefined when the text is none.
 *
 * @example foldPhone("+86 138-0013-8000") // "13800138000"
 */
export function foldPhone(id: string): string | undefined {
  const digits = id.replace(/[\s\-()]/g, "").replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}
