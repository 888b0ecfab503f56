import { DEFAULT_POLICIES } from "../core/cells/policies";
import type { Locale } from "../locales";
import { REPORTS } from "../reports/registry";
import { inspectTable } from "./inspectTable";
import { officeHost } from "./officeHost";
import { startReport } from "./reportJob";
import { VERSION } from "./version";
import { isMet } from "./views";

/**
 * A report of what is selected, with columns as guessed and default options; `false` where somebody has to choose: a
 * column that is needed is not found, or there is no such report.
 */
export async function makeFromSelection(reportId: string, locale: Locale): Promise<boolean> {
  const definition = REPORTS.find(({ id }) => id === reportId);
  if (!definition) {
    return false;
  }
  const host = officeHost(locale);
  const { sources } = await host.readSelection();
  const { mapping } = inspectTable(sources, true).guess;
  if (definition.needs.some((need) => need.required && !isMet(need, mapping))) {
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
