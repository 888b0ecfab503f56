/**
 * Taking in order rows and summing up customers, beside DuckDB taking in the same rows and grouping them.
 *
 *   npm run bench -- intake
 *
 * The rows are arrays of cells as Range.values gives them (parsed from JSON, so that equal texts are separate strings).
 * Ours: cells → typed columns with all checks → customer summary. DuckDB's: cells → table, by data chunks of 2,048 rows
 * filled column by column (faster than its row appender), → GROUP_SQL, result read. Medians of alternating runs in one
 * process. The ratio is what can be compared between machines: at most 0.6, aim 0.3.
 */
import { DuckDBDataChunk, DuckDBInstance, DATE, DOUBLE, VARCHAR, DuckDBDateValue } from "@duckdb/node-api";
import type { Cell } from "../../src/core/cells/cell";
import { readDataset } from "../../src/core/cells/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import { summarizeCustomers } from "../../src/core/customers/summary";
import { seededRandom } from "../../src/core/models/random";

const ROWS = 1_000_000;
const CUSTOMERS = 100_000;
const RUNS = 5;
const BOUND = 0.6;
const AIM = 0.3;
const BYTES_PER_ROW = 64;
const FIRST_DAY = 44927; // 2023-01-01
const DAYS = 730;
const UNIX_EPOCH_SERIAL = 25569;

const COLUMNS = ["customer", "date", "amount"] as const;
const CREATE_SQL = "CREATE OR REPLACE TABLE orders (customer VARCHAR, day DATE, amount DOUBLE)";
const GROUP_SQL = `
  SELECT customer, count(*) AS orders, count(DISTINCT day) AS purchase_days, min(day) AS first, max(day) AS last,
         sum(amount) AS total
  FROM orders GROUP BY customer`;

void main();

async function main(): Promise<void> {
  const rows = makeRows();
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const ours: number[] = [];
  const theirs: number[] = [];
  let bytes = 0;
  for (let run = 0; run <= RUNS; run++) {
    globalThis.gc?.();
    const start = performance.now();
    const { dataset, customers } = takeIn(rows);
    const middle = performance.now();
    globalThis.gc?.();
    const restart = performance.now();
    const groups = await duckDb(connection, rows);
    const end = performance.now();
    if (groups !== customers) {
      throw new Error(`${customers} customers, but DuckDB has ${groups}`);
    }
    bytes = bytesOf(dataset) / ROWS;
    // The first run only warms both up.
    if (run > 0) {
      ours.push(middle - start);
      theirs.push(end - restart);
    }
  }
  connection.closeSync();
  instance.closeSync();
  const ratio = median(ours) / median(theirs);
  console.log(
    `rows ${ROWS.toLocaleString("en-US")}, customers ${CUSTOMERS.toLocaleString("en-US")}, columns ${COLUMNS.join(", ")}`,
  );
  console.log(`intake, checks and summary   ${median(ours).toFixed(0)} ms`);
  console.log(`DuckDB, rows and grouping    ${median(theirs).toFixed(0)} ms`);
  console.log(`ratio ${ratio.toFixed(2)} (bound ${BOUND}, aim ${AIM})`);
  console.log(`typed columns ${bytes.toFixed(1)} bytes a row (bound ${BYTES_PER_ROW})`);
  process.exitCode = ratio <= BOUND && bytes <= BYTES_PER_ROW ? 0 : 1;
}

function takeIn(cells: Cell[][]): { dataset: Dataset; customers: number } {
  const dataset = readDataset(
    { sheet: "Orders", row: 0, column: 0, cells },
    { customer: 0, date: 1, amount: 2 },
  );
  const { customer, date, amount } = dataset.columns;
  const summary = summarizeCustomers(
    { customer: customer!, date: date!, amount, refundRows: dataset.refundRows },
    dataset.asOf!,
  );
  return { dataset, customers: summary.count };
}

async function duckDb(
  connection: Awaited<ReturnType<DuckDBInstance["connect"]>>,
  cells: Cell[][],
): Promise<number> {
  await connection.run(CREATE_SQL);
  const appender = await connection.createAppender("orders");
  const size = 2048;
  for (let from = 1; from < cells.length; from += size) {
    const slice = cells.slice(from, from + size);
    const chunk = DuckDBDataChunk.create([VARCHAR, DATE, DOUBLE], slice.length);
    chunk.setColumnValues(
      0,
      slice.map((row) => row[0] as string),
    );
    chunk.setColumnValues(
      1,
      slice.map((row) => new DuckDBDateValue((row[1] as number) - UNIX_EPOCH_SERIAL)),
    );
    chunk.setColumnValues(
      2,
      slice.map((row) => row[2] as number),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const reader = await connection.runAndReadAll(GROUP_SQL);
  return reader.currentRowCount;
}

/** A header and a million orders; some customers buy often, most seldom. */
function makeRows(): Cell[][] {
  const random = seededRandom(1);
  const rows: Cell[][] = [["Customer ID", "Order date", "Amount"]];
  for (let i = 0; i < ROWS; i++) {
    const customer = Math.floor(CUSTOMERS * random() ** 1.5);
    const day = FIRST_DAY + Math.floor(DAYS * random());
    rows.push([`C${String(customer).padStart(7, "0")}`, day, Math.round(100 + 40000 * random() ** 3) / 100]);
  }
  return JSON.parse(JSON.stringify(rows)) as Cell[][];
}

function bytesOf({ columns, rows, refundRows }: Dataset): number {
  let bytes = rows.byteLength + (refundRows?.byteLength ?? 0);
  for (const column of Object.values(columns)) {
    bytes +=
      column.kind === "number"
        ? column.values.byteLength
        : column.kind === "date"
          ? column.days.byteLength + (column.dayFraction?.byteLength ?? 0)
          : column.codes.byteLength + column.dictionary.reduce((sum, text) => sum + 2 * text.length + 16, 0);
  }
  return bytes;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
