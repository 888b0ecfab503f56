import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { buildReport } from "../../src/app/buildReport";
import { earlierFor } from "../../src/app/makeReports";
import { readEarlierReports } from "../../src/excel/earlierReports";
import { writeReport, type WrittenReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { layoutReport } from "../../src/reports/layout/layout";
import type { PlacedSheet } from "../../src/reports/layout/placed";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";

/** Orders of so many customers over eight months, some lost, some new; small, and the same every time. */
export function smallOrders(customers: number): (string | number)[][] {
  const rows: (string | number)[][] = [];
  for (let customer = 0; customer < customers; customer++) {
    const every = 9 + ((customer * 7) % 50);
    const until = customer % 3 === 0 ? 120 : 240;
    for (let day = (customer * 11) % 90; day < until; day += every) {
      rows.push([`o${rows.length + 1}`, `c${customer + 1}`, 45658 + day, 20 + ((customer * 13 + day) % 80)]);
    }
  }
  return [["Order ID", "Customer ID", "Order Date", "Amount"], ...rows];
}

/** Reports over orders alone. */
export const ORDER_REPORTS = REPORTS.filter((report) =>
  isPossible(report, { customer: 0, order: 1, date: 2, amount: 3 }),
).map(({ id }) => id);

/** Makes a report and writes it, as a press does, and says where everything is. */
export async function pressFor(
  report: string,
  cells: (string | number)[][],
): Promise<{ readonly placed: PlacedSheet[]; readonly written: WrittenReport }> {
  const earlier = await earlierFor(report, { earlierReports: readEarlierReports });
  const made = buildReport({
    ...earlier,
    reportId: report,
    sources: [{ sheet: "Sheet1", row: 0, column: 0, cells }],
    header: true,
    mapping: guessRoles(cells).mapping,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "1.0.0",
  });
  const written = await writeReport(made, textsFor("en-US"));
  return { written, placed: layoutReport(made, "en-US") };
}
