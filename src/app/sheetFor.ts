import { guessTableKind, type TableKindGuess } from "../core/cells/guess/tableKind";
import { findTables } from "../excel/relatedTables";
import type { ReportDefinition } from "../reports/definition";
import { isPossible, ORDER_KINDS } from "../reports/kit/needs";
import { REPORTS } from "../reports/registry";
import { possibleReports } from "./chosenReports";

/** The sheet whose table suits these reports best, the first of equals; undefined where the workbook has only one. */
export async function sheetFor(ids: "all" | readonly string[]): Promise<string | undefined> {
  const tables = await findTables([]);
  const reports = ids === "all" ? undefined : REPORTS.filter(({ id }) => ids.includes(id));
  const scored = tables.map(({ area, name, head }) => ({
    sheet: area.sheet,
    score: scoreOf(guessTableKind(name, head.cells), reports),
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )?.sheet;
}

/** Orders speak for most reports, and of several reports the more that can be made. */
function scoreOf(guess: TableKindGuess, reports: readonly ReportDefinition[] | undefined): number {
  const { kind, mapping } = guess;
  const possible = (reports ?? possibleReports(mapping)).filter((report) => isPossible(report, mapping));
  const asksOrders = !reports || reports.some(({ records }) => !records);
  const suits = kind === undefined ? 0 : ORDER_KINDS.has(kind) === asksOrders ? 2 : 1;
  return possible.length === 0 ? 0 : possible.length + suits / 4;
}
