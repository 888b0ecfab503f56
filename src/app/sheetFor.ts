import { guessTableKind, type TableKindGuess } from "../core/cells/guess/tableKind";
import { fullAddress } from "../excel/address";
import { findTables, type OtherTable } from "../excel/relatedTables";
import { RELATED_KINDS, type RelatedKind, type ReportDefinition } from "../reports/definition";
import { isPossible, ORDER_KINDS } from "../reports/kit/needs";
import { REPORTS } from "../reports/registry";
import { possibleReports } from "./chosenReports";

/** The sheet whose table suits these reports best, the first of equals; undefined where the workbook has only one. */
export async function sheetFor(ids: "all" | readonly string[]): Promise<string | undefined> {
  return (await bestTable(ids))?.area.sheet;
}

/** A cell of that table, as an address. */
export async function tableFor(ids: "all" | readonly string[]): Promise<string | undefined> {
  const table = await bestTable(ids);
  return table && fullAddress({ ...table.area, rows: 1, columns: 1 });
}

async function bestTable(ids: "all" | readonly string[]): Promise<OtherTable | undefined> {
  const tables = await findTables([]);
  const reports = ids === "all" ? undefined : REPORTS.filter(({ id }) => ids.includes(id));
  const guesses = tables.map((table) => guessTableKind(table.name, table.head.cells));
  const kinds = new Set(guesses.map(({ kind }) => kind));
  const beside = RELATED_KINDS.filter((kind) => kinds.has(kind));
  const scored = tables.map((table, index) => ({
    table,
    score: scoreOf(guesses[index]!, beside, reports),
  }));
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, one) => (best && best.score >= one.score ? best : one),
    undefined,
  )?.table;
}

/**
 * Orders speak for most reports, and of several reports the more that can be made. Other tables stand beside orders: what
 * is told of answers tells then who gave them, too.
 */
function scoreOf(
  { kind, mapping }: TableKindGuess,
  related: readonly RelatedKind[],
  reports: readonly ReportDefinition[] | undefined,
): number {
  const ofOrders = kind !== undefined && ORDER_KINDS.has(kind);
  const beside = ofOrders ? related : [];
  const possible = (reports ?? possibleReports(mapping, beside)).filter((report) =>
    isPossible(report, mapping, beside),
  );
  const asksOrders = !reports || reports.some(({ records, about }) => !records || about !== undefined);
  const suits = kind === undefined ? 0 : ofOrders === asksOrders ? 2 : 1;
  return possible.length === 0 ? 0 : possible.length + suits / 4;
}
