import { textsFor } from "../../locales";
import { fill } from "../../locales/translate";
import { currencyAround, type Writing } from "../kit/currency";
import type { ValueFormat } from "../report";

/** `@` keeps ids and "=…" as text. */
const NUMBER_FORMATS: Readonly<Record<ValueFormat, string>> = {
  text: "@",
  integer: "#,##0",
  number: "#,##0.0",
  decimal2: "#,##0.00",
  decimal4: "#,##0.0000",
  // No chance is none at all.
  p: '[<0.0001]"<0.0001";0.0000',
  money: "#,##0.00",
  money0: "#,##0",
  percent: "0.0%",
  percentPoints: "+0.0;-0.0;0.0",
  change: '"▲ "0.0%;"▼ "0.0%;0.0%',
  changePoints: '"▲ "0.0"{points}";"▼ "0.0"{points}";0.0"{points}"',
  changeScore: '"▲ "0.0;"▼ "0.0;0.0',
  // The comma divides by a thousand, the literal point stands before the last digit left.
  moneyTenThousands: '0\\.0,"{tenThousands}"',
  moneyThousands: '#,##0.0,"{thousands}"',
  moneyMillions: '#,##0.00,,"{millions}"',
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
  month: "yyyy-mm",
  days: "#,##0",
  score: "0.0",
  general: "General",
  // Quoted sheet names begin with an apostrophe, which a text cell would swallow.
  cell: "General",
};

/** Excel's number format, in en-US codes as the API wants them in every language; units are in the report's language. */
export function numberFormat(format: ValueFormat, { locale, currency }: Writing): string {
  const code = fill(NUMBER_FORMATS[format], textsFor(locale).reports.keyFigures.units);
  if (!currency || !MONEY.includes(format)) {
    return code;
  }
  const [before, after] = currencyAround(currency);
  return literal(before) + code + literal(after);
}

const MONEY: readonly ValueFormat[] = [
  "money",
  "money0",
  "moneyTenThousands",
  "moneyThousands",
  "moneyMillions",
];

function literal(text: string): string {
  return text === "" ? "" : `"${text}"`;
}
