import { DEFAULT_POLICIES } from "../core/cells/policies";
import type { Locale } from "../locales";
import { reportById } from "../reports/registry";
import { inspectTable } from "./inspectTable";
import { officeHost } from "./officeHost";
import { startReport } from "./reportJob";
import { VERSION } from "./version";
import { isMet } from "./views";

/** A report of what is selected, with columns as guessed and default options; `false` where a needed column is not found. */
export async function makeFromSelection(reportId: string, locale: Locale): Promise<boolean> {
  const host = officeHost(locale);
  const { sources } = await host.readSelection();
  const { mapping } = inspectTable(sources, true).guess;
  if (reportById(reportId).needs.some((need) => need.required && !isMet(need, mapping))) {
    return false;
  }
  const { result } = startReport(
    {
      reportId,
      sources,
      header: true,
      mapping,
      policies: DEFAULT_POLICIES,
      options: {},
      locale,
      version: VERSION,
    },
    () => {},
  );
  const written = await host.writeReport(await result);
  const [first] = written.sheets;
  if (first !== undefined) {
    await host.openSheet(first.name);
  }
  return true;
}
