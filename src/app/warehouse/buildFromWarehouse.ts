import { guessRoles } from "../../core/cells/guess/guessRoles";
import type { TableKind } from "../../core/cells/guess/kindEvidence";
import type { ColumnMapping, Policies } from "../../core/cells/dataset";
import { ROLES } from "../../core/cells/roles";
import { CoreError } from "../../core/errors";
import type { Book } from "../../core/ledger/book";
import { reportById } from "../../reports/registry";
import type { Report } from "../../reports/report";
import { readRequestFor, reportOf, type ReportSettings } from "../buildReport";
import { inParts, type PartOptions } from "./inParts";
import { answered, KeptRows, type Statement, type Warehouse } from "./ask";
import {
  describeTable,
  needsRows,
  readView,
  sampleGrid,
  type NamedTable,
  type ReadView,
  type WarehouseTable,
} from "./readView";
import { looksAtRows } from "./roles";
import { sqlBook } from "./sqlBook";

/** All that decides a report of a table in a warehouse. */
export interface WarehouseRequest extends ReportSettings {
  readonly reportId: string;
  readonly table: NamedTable;
  /** Column by role; guessed from titles and a sample where nobody says. */
  readonly columns?: Readonly<Partial<Record<string, string>>>;
  /** What the table is, where somebody said so. */
  readonly kind?: TableKind;
  readonly policies: Policies;
  readonly asOf?: number;
  readonly completeMonths?: boolean;
}

/** Answers that reports of one table share. */
export class WarehouseShelf {
  kept: KeptRows;
  /** Ids that answers have named. */
  readonly told = new Set<string>();
  /** What was counted, and the models that hang on it, by what decides how it is counted. */
  readonly books = new Map<string, { readonly view: ReadView; readonly book: Book }>();

  readonly warehouse: Warehouse;

  constructor(warehouse: Warehouse, parts: PartOptions = {}) {
    this.warehouse = inParts(warehouse, parts);
    this.kept = this.nothing();
  }

  /** Everything is asked again. */
  forget(): void {
    this.kept = this.nothing();
    this.books.clear();
  }

  private nothing(): KeptRows {
    return new KeptRows(this.warehouse.dialect, this.warehouse.store !== undefined);
  }
}

/**
 * A report of a table that stays where it is: the database counts, its answers travel.
 *
 * @param onStatement hears of each statement before it runs
 */
export async function buildFromWarehouse(
  shelf: WarehouseShelf,
  request: WarehouseRequest,
  onStatement?: (statement: Statement) => void,
): Promise<Report> {
  const build = () => answered(shelf.warehouse, shelf.kept, () => reportFrom(shelf, request), onStatement);
  try {
    return await build();
  } catch (error) {
    // Servers end a session that idled, and what was kept in it.
    if (error instanceof CoreError && error.key === "warehouseNotThere" && shelf.kept.hasTables) {
      shelf.forget();
      return await build();
    }
    throw error;
  }
}

function reportFrom({ kept, told, books }: WarehouseShelf, request: WarehouseRequest): Report {
  const definition = reportById(request.reportId);
  if (looksAtRows(definition)) {
    throw needsRows("warehouseRows");
  }
  const table = describeTable(kept, request.table);
  const sample = sampleGrid(kept, table);
  const mapping = request.columns ? named(table, request.columns) : guessRoles(sample.cells).mapping;
  const reading = readRequestFor(definition, { ...request, sources: [sample], header: true, mapping });
  const { records, rules, found } = reading.readOptions;
  if (records || rules) {
    throw needsRows("warehouseRows");
  }
  const { asOf, completeMonths, policies } = request;
  const options = { mapping: reading.mapping, policies, asOf, completeMonths, found };
  const key = JSON.stringify([request.table, options]);
  const read = (): { readonly view: ReadView; readonly book: Book } => {
    const view = readView(kept, table, options, told);
    return { view, book: sqlBook(kept, view, told) };
  };
  const known = books.get(key) ?? read();
  books.set(key, known);
  const { view, book } = known;
  const { dataset } = view;
  return reportOf(definition, { ...reading, sources: [], dataset, book, tables: () => ({}) }, request);
}

function named(
  { columns }: WarehouseTable,
  wanted: Readonly<Partial<Record<string, string>>>,
): ColumnMapping {
  const mapping: Record<string, number> = {};
  for (const [role, column] of Object.entries(wanted)) {
    const at = columns.findIndex(({ name }) => name === column);
    if (!ROLES.some((one) => one === role) || at < 0) {
      throw new CoreError("notAvailable", "warehouseNoColumn", { column: column ?? role });
    }
    mapping[role] = at;
  }
  return mapping;
}
