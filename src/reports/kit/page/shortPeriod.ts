import { calendarOf } from "../../../core/cells/calendar";
import { periodLabel, periodStart, type PeriodOptions } from "../../../core/ledger/periods";

/**
 * Names of up to a year's periods that follow one another, short enough for an axis of half a page: months by their name,
 * in Chinese by their number; weeks by their first day.
 *
 * @example shortPeriods([1500, 1501], { unit: "month" }, "en-US") // ["Jan", "Feb"]
 */
export function shortPeriods(
  periods: readonly number[],
  options: PeriodOptions,
  locale: string,
): readonly string[] {
  const { unit } = options;
  return periods.map((period) => {
    if (unit !== "month" && unit !== "week") {
      return periodLabel(period, options).replace(/^\d\d(\d\d)-/, "$1 ");
    }
    const { year, month, day } = calendarOf(periodStart(period, options));
    if (unit === "week") {
      return `${month}-${String(day).padStart(2, "0")}`;
    }
    // Twelve of 10月 do not fit half a page.
    return locale.startsWith("zh")
      ? String(month)
      : new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" }).format(
          Date.UTC(year, month - 1, 1),
        );
  });
}
