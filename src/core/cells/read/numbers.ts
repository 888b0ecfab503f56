import { bothMean, currencySign, type CurrencySign } from "./currencySigns";
import type { DecimalMark } from "../policies";
import { cleanText, halfWidth } from "./text";

export type { DecimalMark };

/** A number as its text has it, before it is known which sign stands before the decimals. */
export interface NumberText {
  /** What it says by each decimal mark; undefined where it would say nothing. Equal where no mark is needed to read it. */
  readonly point: number | undefined;
  readonly comma: number | undefined;
  /** The currency sign that stood beside it. */
  readonly currency?: CurrencySign;
}

/** A number read from text. */
export interface ParsedNumber {
  readonly value: number;
  readonly currency?: CurrencySign;
}

/** Words behind a number that multiply it, as powers of ten. */
const MULTIPLES: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  tys: 3,
  тыс: 3,
  千: 3,
  천: 3,
  w: 4,
  万: 4,
  萬: 4,
  만: 4,
  lakh: 5,
  lakhs: 5,
  lac: 5,
  lacs: 5,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mill: 6,
  mln: 6,
  million: 6,
  millions: 6,
  млн: 6,
  百万: 6,
  百萬: 6,
  백만: 6,
  crore: 7,
  crores: 7,
  千万: 7,
  千萬: 7,
  천만: 7,
  亿: 8,
  億: 8,
  억: 8,
  b: 9,
  bn: 9,
  mrd: 9,
  mld: 9,
  billion: 9,
  млрд: 9,
  十亿: 9,
  十億: 9,
  兆: 12,
  조: 12,
};

const SHARES: Readonly<Record<string, number>> = { "%": -2, "٪": -2, "‰": -3 };

/** Digits of other scripts stand in runs of ten from these on. */
const OTHER_ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g;
const UNUSUAL = /[^ -~]/;

/** One way of writing digits, minus signs, spaces and apostrophes. */
function fold(text: string): string {
  const clean = cleanText(text);
  if (!UNUSUAL.test(clean)) {
    return clean.toLowerCase();
  }
  return halfWidth(clean)
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - Math.max(...OTHER_ZEROS.filter((zero) => zero <= code)));
    })
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, "-")
    .replace(/[\s\u2007\u202f]/g, " ")
    .replace(/[\u2018\u2019\u02bc\u00b4\u066c]/g, "'")
    .replaceAll("\u060c", ",")
    .replaceAll("￥", "¥")
    .trim()
    .toLowerCase();
}

const NO_NUMBER = /^[-–—−]*$/;

/** `-` and `--` stand for no value in exports, as does a blank cell. */
export function isNoNumber(text: string): boolean {
  return text.length < 40 && NO_NUMBER.test(halfWidth(cleanText(text)));
}

/** Digits in one piece or in groups: of three, or of two before the last three as in India. */
const GROUPS = {
  point: /^[1-9]\d{0,2}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d*)?$|^[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d*)?$/,
  comma: /^[1-9]\d{0,2}(?:([. '])\d{3})(?:\1\d{3})*(?:,\d+)?$/,
};
const ONE_PIECE = {
  point: /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/,
  comma: /^(?:\d+(?:,\d+)?|,\d+)(?:e[+-]?\d{1,3})?$/,
};

function magnitude(digits: string, mark: DecimalMark): number | undefined {
  if (!ONE_PIECE[mark].test(digits)) {
    if (!GROUPS[mark].test(digits)) {
      return undefined;
    }
    digits = digits.replace(mark === "point" ? /[, ']/g : /[. ']/g, "");
  }
  return Number(mark === "comma" ? digits.replace(",", ".") : digits);
}

/** 2億3000万: each unit smaller than the one before it. */
const COMPOUND = /[百千万萬亿億兆백천만억조]/;
const PIECE = /([\d.,' ]+)([百千万萬亿億兆백천만억조]*)/gy;

function sized(digits: string, unit: string, mark: DecimalMark): number | undefined {
  const power = MULTIPLES[unit] ?? 0;
  if (!COMPOUND.test(digits)) {
    const plain = magnitude(digits, mark);
    return plain === undefined ? undefined : scaled(plain, power);
  }
  let sum = 0;
  let last = Infinity;
  let end = 0;
  for (const [whole, part = "", word = ""] of `${digits}${unit}`.matchAll(PIECE)) {
    const plain = magnitude(part.trim(), mark);
    const size = word === "" ? 0 : MULTIPLES[word];
    if (plain === undefined || size === undefined || size >= last) {
      return undefined;
    }
    sum += scaled(plain, size);
    last = size;
    end += whole.length;
  }
  return end === digits.length + unit.length ? sum : undefined;
}

/** 1.2 × 10,000 without the error of binary fractions: shift the exponent. */
function scaled(value: number, power: number): number {
  return power === 0 ? value : Number(`${value}e${power}`) || value * 10 ** power;
}

/** Signs, currency and unit around the digits. */
interface Around {
  readonly negative: boolean;
  readonly unit: string;
  readonly currency?: CurrencySign;
}

const FIRST_DIGIT = /\d/;
/** `5,-`, `5.--` and, in India, `5/-` have no decimals. */
const NO_DECIMALS = /^(?:[.,:]-{1,2}|\/[-=])/;

function around(before: string, after: string): Around | undefined {
  let [front, back] = [before, after];
  const minuses: string[] = [];
  if (front.includes("(") && back.includes(")")) {
    front = front.replace("(", "");
    back = back.replace(")", "");
    minuses.push("()");
  }
  front = front.replace(/[+-]/, (sign) => {
    minuses.push(...(sign === "-" ? ["-"] : []));
    return "";
  });
  back = back.replace(/-/, () => {
    minuses.push("-");
    return "";
  });
  if (minuses.length > 1) {
    return undefined;
  }
  const name = front.trim();
  const first = name === "" ? undefined : currencySign(name);
  const words = wordsBehind(back.trim());
  if ((name !== "" && !first) || !words) {
    return undefined;
  }
  const currency = first && words.currency ? bothMean(first, words.currency) : (first ?? words.currency);
  if (first && words.currency && !currency) {
    return undefined;
  }
  const isRupees = words.unit === "cr" && currency?.includes("INR");
  if (words.unit === "cr" && !isRupees) {
    return undefined;
  }
  return { negative: minuses.length === 1, unit: isRupees ? "crore" : words.unit, currency };
}

/** A unit and a currency behind a number, in either order. */
function wordsBehind(text: string): { unit: string; currency?: CurrencySign } | undefined {
  if (text === "") {
    return { unit: "" };
  }
  const unitOf = (word: string) => {
    const unit = word.trim().replace(/\.$/, "");
    return Object.hasOwn(MULTIPLES, unit) || Object.hasOwn(SHARES, unit) || unit === "cr" ? unit : undefined;
  };
  const unit = unitOf(text);
  if (unit !== undefined) {
    return { unit };
  }
  const currency = currencySign(text);
  if (currency) {
    return { unit: "", currency };
  }
  if (text.length > 20) {
    return undefined;
  }
  for (let at = text.length - 1; at > 0; at--) {
    const [left, right] = [text.slice(0, at), text.slice(at).trim()];
    const unit = unitOf(left) ?? unitOf(right);
    const sign = unitOf(left) === undefined ? currencySign(left.trim()) : currencySign(right);
    if (unit !== undefined && sign) {
      return { unit, currency: sign };
    }
  }
  return undefined;
}

const PLAIN = /^[+-]?\d{1,15}$/;
/** No group has one or two digits: most amounts of most files, and the mark is told. */
const CENTS = /^-?\d{1,13}[.,]\d\d?$/;

/**
 * A number as people and exports write it: thousands separators of any kind, currencies before or behind, per cent, digits
 * of other scripts, 1.2万, 3 Mio., (1,234) and 100- for negatives. Undefined when it is none. Which sign stands before
 * the decimals is for the column to decide.
 *
 * @example readNumberText("1.234") // { point: 1.234, comma: 1234 }
 */
export function readNumberText(text: string): NumberText | undefined {
  if (PLAIN.test(text)) {
    const value = Number(text);
    return { point: value, comma: value };
  }
  if (CENTS.test(text)) {
    return text.includes(",")
      ? { point: undefined, comma: Number(text.replace(",", ".")) }
      : { point: Number(text), comma: undefined };
  }
  if (text.length > 60) {
    return undefined;
  }
  let rest = fold(text);
  let start = rest.search(FIRST_DIGIT);
  if (start < 0) {
    return undefined;
  }
  const told = rest.includes("\u066b");
  if (told) {
    rest = rest.replace("\u066b", ".");
  }
  let end = rest.length;
  while (!isDigit(rest.charCodeAt(end - 1))) {
    end--;
  }
  // The decimal mark may come first or last: .5 and 5. — but the point of `Rs.500` is the currency's.
  const opensWithMark =
    /(?:^|[\s+(-])[.,]$/.test(rest.slice(0, start)) || /[€$£¥₹][.,]$/.test(rest.slice(0, start));
  start -= Number(opensWithMark);
  let after = rest.slice(end);
  if (NO_DECIMALS.test(after)) {
    const decimal = /^[:/]/.test(after) ? "" : `${after[0]}0`;
    after = after.replace(NO_DECIMALS, "");
    rest = rest.slice(0, end) + decimal;
    end = rest.length;
  } else if (after.startsWith(".") && !/^\.\s*[^\s)-]/.test(after)) {
    after = after.slice(1);
  }
  const outside = around(rest.slice(0, start), after);
  if (!outside) {
    return undefined;
  }
  const digits = rest.slice(start, end);
  const value = (mark: DecimalMark): number | undefined => {
    const size = Object.hasOwn(SHARES, outside.unit)
      ? sized(digits, "", mark)
      : sized(digits, outside.unit, mark);
    if (size === undefined || !Number.isFinite(size)) {
      return undefined;
    }
    const share = SHARES[outside.unit];
    const positive = share === undefined ? size : size / 10 ** -share;
    return outside.negative ? -positive : positive;
  };
  const point = value("point");
  const comma = told ? point : value("comma");
  if (point === undefined && comma === undefined) {
    return undefined;
  }
  return outside.currency ? { point, comma, currency: outside.currency } : { point, comma };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether it says two numbers, one by each decimal mark. */
export function isUndecided({ point, comma }: NumberText): boolean {
  return point !== undefined && comma !== undefined && point !== comma;
}

/**
 * A number by the decimal mark of its column; "undecided" where the column has none and this text needs one.
 *
 * @example parseNumber("1.234", "comma") // { value: 1234 }
 */
export function parseNumber(text: string, mark?: DecimalMark): ParsedNumber | "undecided" | undefined {
  const read = readNumberText(text);
  if (!read) {
    return undefined;
  }
  if (!mark && isUndecided(read)) {
    return "undecided";
  }
  // A text that its column's mark cannot read speaks for itself.
  const value = (mark && read[mark]) ?? read.point ?? read.comma!;
  return read.currency ? { value, currency: read.currency } : { value };
}

/** A unit that a header states for its whole column: 金额(万元) → 10000, Revenue ($k) → 1000. */
export function headerMultiple(title: string): number {
  const text = halfWidth(title).toLowerCase();
  const east =
    /(?:[([]|单位[::]?\s*|單位[::]?\s*|単位[::]?\s*)\s*(百万|百萬|千万|千萬|十亿|十億|천만|백만|千|万|萬|亿|億|천|만|억)\s*(?:元|圆|圓|円|원|人民币|人民幣|美元|日元|日圓)?\s*[)\]]?/.exec(
      text,
    ) ?? /(百万|百萬|千万|千萬|千|万|萬|亿|億)[元円圓]$/.exec(text);
  if (east) {
    return 10 ** MULTIPLES[east[1]!]!;
  }
  const west =
    /[([]\s*(?:in\s+)?(?:[$€£¥₹]|[a-z]{3})?\s*(k|m|mn|mio\.?|bn|mrd\.?|tsd\.?|lakhs?|crores?|thousands?|millions?|'?000s?)\s*(?:[$€£¥₹]|[a-z]{3})?\s*[)\]]/.exec(
      text,
    );
  if (!west) {
    return 1;
  }
  const word = west[1]!.replace(/\.$/, "");
  return word.startsWith("thou") || word.includes("000") ? 1e3 : 10 ** MULTIPLES[word]!;
}
