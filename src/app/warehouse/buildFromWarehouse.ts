import { guessRoles } from "../../core/cells/guess/guessRoles";
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
  type ReadView,
  type WarehouseTable,
} from "./readView";
import { sqlBook } from "./sqlBook";

/** All that decides a report of a table in a warehouse. */
export interface WarehouseRequest extends ReportSettings {
  readonly reportId: string;
  /** Name of the table or view, such as database and table. */
  readonly table: readonly string[];
  /** Column by role; guessed from titles and a sample where nobody says. */
  readonly columns?: Readonly<Partial<Record<string, string>>>;
  readonly policies: Policies;
  readonly asOf?: number;
  readonly completeMonths?: boolean;
}

/** Answers that reports of one table share. */
export class WarehouseShelf {
  readonly kept: KeptRows;
  /** Ids that answers have named. */
  readonly told = new Set<string>();
  /** What was counted, and the models that hang on it, by what decides how it is counted. */
  readonly books = new Map<string, { readonly view: ReadView; readonly book: Book }>();

  readonly warehouse: Warehouse;

  constructor(warehouse: Warehouse, parts: PartOptions = {}) {
    this.warehouse = inParts(warehouse, parts);
    this.kept = new KeptRows(warehouse.dialect, warehouse.store !== undefined);
  }
}

/**
 * A report of a table that stays where it is: the database counts, its answers travel.
 *
 * @param onStatement hears of each statement before it runs
 */
export function buildFromWarehouse(
  shelf: WarehouseShelf,
  request: WarehouseRequest,
  onStatement?: (statement: Statement) => void,
): Promise<Report> {
  return answered(shelf.warehouse, shelf.kept, () => reportFrom(shelf, request), onStatement);
}

function reportFrom({ kept, told, books }: WarehouseShelf, request: WarehouseRequest): Report {
  const definition = reportById(request.reportId);
  if (definition.copiesData) {
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
