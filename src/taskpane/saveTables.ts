import { zipOf } from "../app/zip";
import { exportTables } from "../reports/exportTables";
import type { Report } from "../reports/report";

/** Milliseconds. */
const KEPT = 60_000;

/** All tables of a report as csv in one zip, saved by the browser: nothing leaves the computer. */
export async function saveTables(report: Report): Promise<void> {
  const zip = await zipOf(exportTables(report));
  const address = URL.createObjectURL(new Blob([zip], { type: "application/zip" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${report.id}.zip`;
  link.click();
  // Some browsers begin to save only later.
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
