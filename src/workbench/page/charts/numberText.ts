/** Numbers in charts, written by Excel's format codes. */
import { numfmt } from "@univerjs/core";

/** `format` is an Excel format code; an empty or broken one shows the number itself. */
export function numberText(value: number, format: string | undefined): string {
  if (!format || format === "General" || format === "@") {
    return plain(value);
  }
  try {
    return numfmt.format(format, value).trim();
  } catch {
    return plain(value);
  }
}

/** Decimals only where the tick has some: "20 %" rather than "20.0 %". */
export function tickText(value: number, format: string | undefined): string {
  const isWhole = Number.isInteger(round(format?.includes("%") ? value * 100 : value));
  // A point that is written as it stands, of 35.0万, parts no decimals off.
  return numberText(value, isWhole ? format?.replace(/(?<!\\)\.0+/g, "") : format);
}

function plain(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString("en-US") : String(round(value));
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
