import type { ValueFormat } from "../report";

/** Excel's number formats, in en-US codes as the API wants them in every language. `@` keeps ids and "=…" as text. */
export const NUMBER_FORMATS: Readonly<Record<ValueFormat, string>> = {
  text: "@",
  integer: "#,##0",
  number: "#,##0.0",
  decimal2: "#,##0.00",
  decimal4: "#,##0.0000",
  money: "#,##0.00",
  money0: "#,##0",
  percent: "0.0%",
  percentPoints: "+0.0;-0.0;0.0",
  date: "yyyy-mm-dd",
  dateTime: "yyyy-mm-dd hh:mm",
  month: "yyyy-mm",
  days: "#,##0",
  score: "0.0",
  general: "General",
  // Quoted sheet names begin with an apostrophe, which a text cell would swallow.
  cell: "General",
};
