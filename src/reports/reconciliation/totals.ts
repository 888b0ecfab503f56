import { readNumberText } from "../../core/cells/read/numbers";
import { halfWidth } from "../../core/cells/read/text";
import { periodOf } from "../../core/ledger/periods";
import { dayOf } from "../../core/cells/calendar";
import { CoreError } from "../../core/errors";

/** What somebody else has for a month. */
export interface MonthTotal {
  /** Number of the calendar month. */
  readonly period: number;
  readonly total: number;
  /** What rounding may hide: half of its last digit, nothing where cents are written. */
  readonly tolerance: number;
}

const MONTH = /^\s*(\d{4})\s*(?:[-/.年]\s*)?(1[0-2]|0?[1-9])\s*月?(?=$|[^\d])/;
const BETWEEN = /[;\n；]|[,，](?=\s*\d{4}\s*[-/.年]?\s*(?:1[0-2]|0?[1-9])\s*月?\s*[=:＝：\t])/;

/**
 * Totals by month as they are typed: `2024-03=12,345.67; 2024-04=999`.
 *
 * @throws CoreError `value` for an entry that is none
 * @example parseTotals("2024年3月=1.2万")[0].total // 12000
 */
export function parseTotals(text: string): MonthTotal[] {
  return text
    .split(BETWEEN)
    .filter((entry) => entry.trim() !== "")
    .map(parseTotal)
    .sort((a, b) => a.period - b.period);
}

function parseTotal(entry: string): MonthTotal {
  const folded = halfWidth(entry);
  const month = MONTH.exec(folded);
  const written = month ? folded.slice(month[0].length).replace(/^[\s=:]+/, "") : "";
  const read = readNumberText(written.trim());
  const total = read?.point ?? read?.comma;
  if (!month || total === undefined) {
    throw new CoreError("value", "badTotal", { text: entry.trim() });
  }
  const day = dayOf(Number(month[1]), Number(month[2]), 1)!;
  return { period: periodOf(day, { unit: "month" }), total, tolerance: toleranceOf(written, total) };
}

/** `12.3万` is written to the thousand, 12346 to the unit; cents are meant as they stand. */
function toleranceOf(written: string, total: number): number {
  const digits = /\d[\d,.\s']*/.exec(written)?.[0].trim() ?? "";
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const plain = Number(digits.replace(/[^\d.]/g, ""));
  const unit = plain > 0 ? Math.max(1, Math.round(Math.abs(total) / plain)) : 1;
  return unit === 1 && decimals >= 2 ? 0 : (0.5 * unit) / 10 ** decimals;
}
