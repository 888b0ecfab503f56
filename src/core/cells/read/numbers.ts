import { cleanText, halfWidth } from "./text";

/** A number read from text. */
export interface ParsedNumber {
  readonly value: number;
  /** ISO code of the currency sign that stood beside it. */
  readonly currency?: string;
}

/** Signs and words of currencies; longer ones first, so that HK$ is not $. */
const CURRENCIES: readonly (readonly [sign: string, code: string])[] = [
  ["hk$", "HKD"],
  ["nt$", "TWD"],
  ["us$", "USD"],
  ["a$", "AUD"],
  ["c$", "CAD"],
  ["s$", "SGD"],
  ["cn¥", "CNY"],
  ["人民币", "CNY"],
  ["美元", "USD"],
  ["欧元", "EUR"],
  ["英镑", "GBP"],
  ["港币", "HKD"],
  ["港元", "HKD"],
  ["日元", "JPY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["usd", "USD"],
  ["eur", "EUR"],
  ["gbp", "GBP"],
  ["hkd", "HKD"],
  ["twd", "TWD"],
  ["jpy", "JPY"],
  ["aud", "AUD"],
  ["cad", "CAD"],
  ["inr", "INR"],
  ["¥", "CNY"],
  ["元", "CNY"],
  ["圆", "CNY"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₹", "INR"],
  ["₩", "KRW"],
];

/** ISO code of a currency's name, sign or code; the text in capitals when it is unknown. */
export function currencyCode(text: string): string {
  const folded = halfWidth(cleanText(text)).replace("￥", "¥").toLowerCase();
  return CURRENCIES.find(([sign]) => sign === folded)?.[1] ?? folded.toUpperCase();
}

/** Words that multiply the number before them. */
const MULTIPLES: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  千: 1e3,
  万: 1e4,
  w: 1e4,
  百万: 1e6,
  m: 1e6,
  千万: 1e7,
  亿: 1e8,
  b: 1e9,
  bn: 1e9,
};

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(?:([, '\u2019])\d{3})(?:\1\d{3})*(?:\.\d*)?$/;
/** 1.234.567,89: unmistakable only with both signs. */
const CONTINENTAL = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;

const NO_NUMBER = /^[-–—−]*$/;

/** `-` and `--` stand for no value in exports, as does a blank cell. */
export function isNoNumber(text: string): boolean {
  return text.length < 40 && NO_NUMBER.test(halfWidth(cleanText(text)));
}

/**
 * A number as people and exports write it: thousands separators, currency signs, per cent, full-width digits, 1.2万,
 * (1,234) and 100- for negatives. Undefined when it is none, or when it could mean two numbers (`1,5`).
 *
 * @example parseNumber("￥1.2万")?.value // 12000
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  if (PLAIN.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? { value } : undefined;
  }
  let rest = halfWidth(cleanText(text))
    .replace(/[−–—]/g, "-")
    .replace(/￥/g, "¥")
    .replace(/\u00a0|\u202f/g, " ")
    .toLowerCase();
  let negative = false;
  let currency: string | undefined;
  const parentheses = /^\((.*)\)$/.exec(rest) ?? /^([^\s(].*)\s*-$/.exec(rest);
  if (parentheses) {
    negative = true;
    rest = parentheses[1]!.trim();
  }
  for (const [sign, code] of CURRENCIES) {
    if (rest.includes(sign)) {
      if (currency !== undefined && currency !== code) {
        return undefined;
      }
      rest = rest.replace(sign, "").trim();
      currency = code;
    }
  }
  const unit = /^([+-]?)\s*(.*?\d\.?)\s*(百万|千万|[k千万wm亿]|bn?|%|‰)?$/.exec(rest);
  if (!unit || (negative && unit[1] === "-")) {
    return undefined;
  }
  const [, sign, digits, word = ""] = unit;
  const plain = plainDigits(digits!);
  if (plain === undefined) {
    return undefined;
  }
  const size = word === "%" ? plain / 100 : word === "‰" ? plain / 1000 : scaled(plain, MULTIPLES[word]!);
  const value = negative || sign === "-" ? -size : size;
  if (!Number.isFinite(value)) {
    return undefined;
  }
  return currency === undefined ? { value } : { value, currency };
}

function plainDigits(digits: string): number | undefined {
  if (PLAIN.test(digits)) {
    return Number(digits);
  }
  if (GROUPED.test(digits)) {
    return Number(digits.replace(/[, '\u2019]/g, ""));
  }
  if (CONTINENTAL.test(digits)) {
    return Number(digits.replaceAll(".", "").replace(",", "."));
  }
  return undefined;
}

/** 1.2 × 10,000 without the error of binary fractions: multiples are decimal, so shift the exponent. */
function scaled(value: number, multiple: number): number {
  return Number(`${value}e${Math.round(Math.log10(multiple))}`) || value * multiple;
}

/** A unit that a header states for its whole column: 金额(万元) → 10000, Revenue ($k) → 1000. */
export function headerMultiple(title: string): number {
  const text = halfWidth(title).toLowerCase();
  const zh =
    /(?:[([]|单位[::]?\s*)\s*(百万|千万|千|万|亿)\s*(?:元|圆|人民币|美元)?\s*[)\]]?/.exec(text) ??
    /(百万|千万|千|万|亿)元$/.exec(text);
  if (zh) {
    return MULTIPLES[zh[1]!]!;
  }
  const en =
    /[([]\s*(?:in\s+)?(?:[$€£¥]|usd|eur|gbp|cny|rmb)?\s*(k|m|bn|thousands?|millions?|'?000s?)\s*(?:[$€£¥]|usd|eur|gbp|cny|rmb)?\s*[)\]]/.exec(
      text,
    );
  if (!en) {
    return 1;
  }
  const word = en[1]!;
  return word.startsWith("thou") || word.includes("000")
    ? 1e3
    : word.startsWith("mill")
      ? 1e6
      : MULTIPLES[word]!;
}
