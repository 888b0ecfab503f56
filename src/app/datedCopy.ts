import { isoDate } from "../core/cells/calendar";
import { copyId } from "../excel/ownRecord";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import type { Report } from "../reports/report";

/**
 * The report as it is now under names of its own, with its day: a refresh of the report leaves it alone.
 *
 * @param today for a report that is of no day
 */
export function datedCopy(report: Report, today: number, locale: Locale): Report {
  const day = isoDate(report.asOf ?? today);
  const { copyTitle, copySheet } = textsFor(locale).pane.write;
  return {
    ...report,
    id: copyId(report.id, day),
    title: fill(copyTitle, { title: report.title, day }),
    sheets: report.sheets.map((sheet) => ({ ...sheet, name: fill(copySheet, { day, sheet: sheet.name }) })),
  };
}
