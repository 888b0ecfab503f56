import type { BuildRequest } from "./buildReport";
import type { Report } from "../reports/report";
import type { Statement } from "./warehouse/ask";
import type { StatementProgress } from "./warehouse/clickhouseHttp";
import type { Dialect } from "./warehouse/dialect";
import type { NamedTable } from "./warehouse/readView";

/** A calculation under way. */
export interface Job<T> {
  readonly result: Promise<T>;
  /** Stops at once; `result` then rejects with `Cancelled`. */
  cancel(): void;
}

export type ReportJob = Job<Report>;

/** A report of rows that stand in `sources`, or outside the workbook: `sources` then hold the first of them alone. */
export interface ReportOrder extends Omit<BuildRequest, "salt"> {
  readonly outside?: OutsideTable;
}

/** A table whose rows never enter the workbook. */
export type OutsideTable = FileTable | WarehouseTableInUse;

export interface FileTable {
  readonly kind: "files";
  /** One below the other. */
  readonly files: readonly File[];
  /** With those of the header. */
  readonly rows: number;
}

/** A table of a warehouse. Whoever signed in there is known to the connection alone. */
export interface WarehouseTableInUse {
  readonly kind: "warehouse";
  /** By which answers of it are kept. */
  readonly id: number;
  readonly table: NamedTable;
  readonly dialect: Dialect["name"];
  /** In which times become days. */
  readonly timeZone: string;
  /** Rows as text, or whether they were stored. */
  answer(question: Question, signal: AbortSignal): Promise<string | boolean>;
  /** The same table, of which nothing is known any more. */
  afresh(): WarehouseTableInUse;
}

/** What whoever counts wants to know of a warehouse. */
export interface Question {
  readonly statement: Statement;
  /** The rows are to be kept there, in a table of this name. */
  readonly store?: string;
}

/** How far a warehouse is. */
export interface Asking {
  /** Hears of each statement before it runs. */
  readonly onStatement: (sql: string) => void;
  readonly onProgress: (progress: StatementProgress) => void;
}

/** What reading a file will take. */
export interface Expected {
  readonly rows: number;
  readonly columns: number;
  /** Of memory, with what is made of the rows. */
  readonly bytes: number;
}
