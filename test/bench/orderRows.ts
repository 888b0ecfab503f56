/** Orders of many customers as the cells of a sheet, as a text file, and as they go into DuckDB. */
import {
  DATE,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBDateValue,
  VARCHAR,
  type DuckDBInstance,
} from "@duckdb/node-api";
import { isoDate } from "../../src/core/cells/calendar";
import type { Cell } from "../../src/core/cells/cell";
import { seededRandom } from "../../src/core/statistics/random";

export const FIRST_DAY = 44927; // 2023-01-01
export const DAYS = 730;
const UNIX_EPOCH_SERIAL = 25569;

export const CREATE_SQL = "CREATE OR REPLACE TABLE orders (customer VARCHAR, day DATE, amount DOUBLE)";

export type Connection = Awaited<ReturnType<DuckDBInstance["connect"]>>;
type Appender = Awaited<ReturnType<Connection["createAppender"]>>;

/** A header and so many orders; some customers buy often, most seldom. */
export function makeRows(count: number): Cell[][] {
  const random = seededRandom(1);
  const rows: Cell[][] = [["Customer ID", "Order date", "Amount"]];
  for (let i = 0; i < count; i++) {
    const customer = Math.floor((count / 10) * random() ** 1.5);
    const day = FIRST_DAY + Math.floor(DAYS * random());
    rows.push([`C${String(customer).padStart(7, "0")}`, day, Math.round(100 + 40000 * random() ** 3) / 100]);
  }
  return JSON.parse(JSON.stringify(rows)) as Cell[][];
}

export function textOf(cells: Cell[][]): string {
  return cells
    .map(([customer, day, amount], row) =>
      row === 0 ? cells[0]!.join(",") : `${String(customer)},${isoDate(Number(day))},${String(amount)}`,
    )
    .join("\n");
}

export function appendRows(appender: Appender, cells: Cell[][]): void {
  for (let row = 1; row < cells.length; row++) {
    const [customer, day, amount] = cells[row] as [string, number, number];
    appender.appendVarchar(customer);
    appender.appendDate(new DuckDBDateValue(day - UNIX_EPOCH_SERIAL));
    appender.appendDouble(amount);
    appender.endRow();
  }
}

export function appendChunks(appender: Appender, cells: Cell[][]): void {
  const size = 2048;
  for (let from = 1; from < cells.length; from += size) {
    const slice = cells.slice(from, from + size) as [string, number, number][];
    const chunk = DuckDBDataChunk.create([VARCHAR, DATE, DOUBLE], slice.length);
    chunk.setColumnValues(
      0,
      slice.map(([customer]) => customer),
    );
    chunk.setColumnValues(
      1,
      slice.map(([, day]) => new DuckDBDateValue(day - UNIX_EPOCH_SERIAL)),
    );
    chunk.setColumnValues(
      2,
      slice.map(([, , amount]) => amount),
    );
    appender.appendDataChunk(chunk);
  }
}
