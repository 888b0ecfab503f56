/**
 * Taking in order rows and summing up customers, beside DuckDB taking in the same rows and grouping them.
 *
 *   npm run bench -- intake
 *
 * The rows are arrays of cells as Range.values gives them (parsed from JSON). Ours: cells → typed columns with all checks
 * → customer summary. DuckDB's: cells → table, row by row with its appender, → GROUP_SQL, result read. Loading by data
 * chunks filled column by column, which is faster and is not how rows come, is measured beside it.
 *
 * The least of alternating runs in one process counts: on a shared machine everything above it is other people's work.
 * The ratio is what can be compared between machines: at most 0.6, aim 0.3.
 */
import { DuckDBDataChunk, DuckDBInstance, DATE, DOUBLE, VARCHAR, DuckDBDateValue } from "@duckdb/node-api";
import type { Cell } from "../../src/core/cells/cell";
import { readDataset } from "../../src/core/cells/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import { summarizeCustomers } from "../../src/core/customers/summary";
import { seededRandom } from "../../src/core/models/random";

const ROWS = 1_000_000;
const CUSTOMERS = 100_000;
const RUNS = 7;
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
  const times = { ours: [] as number[], appender: [] as number[], chunks: [] as number[] };
  let bytes = 0;
  let customers = 0;
  // The first run only warms everything up.
  for (let run = 0; run <= RUNS; run++) {
    const timed = async (name: keyof typeof times, work: () => number | Promise<number>) => {
      globalThis.gc?.();
      const start = performance.now();
      const found = await work();
      if (run > 0) {
        times[name].push(performance.now() - start);
      }
      customers ||= found;
      if (found !== customers) {
        throw new Error(`${customers} customers, but ${name} finds ${found}`);
      }
    };
    await timed("ours", () => {
      const taken = takeIn(rows);
      bytes = bytesOf(taken.dataset) / ROWS;
      return taken.customers;
    });
    await timed("appender", () => duckDb(connection, rows, appendRows));
    await timed("chunks", () => duckDb(connection, rows, appendChunks));
  }
  connection.closeSync();
  instance.closeSync();
  const [ours, appender, chunks] = [times.ours, times.appender, times.chunks].map((all) => Math.min(...all));
  const ratio = ours! / appender!;
  console.log(
    `rows ${ROWS.toLocaleString("en-US")}, customers ${customers.toLocaleString("en-US")}, columns ${COLUMNS.join(", ")}`,
  );
  console.log(`intake, checks and summary    ${ours!.toFixed(0)} ms`);
  console.log(
    `DuckDB, appender and grouping ${appender!.toFixed(0)} ms   ratio ${ratio.toFixed(2)} (bound ${BOUND}, aim ${AIM})`,
  );
  console.log(
    `DuckDB, chunks and grouping   ${chunks!.toFixed(0)} ms   ratio ${(ours! / chunks!).toFixed(2)}`,
  );
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

type Connection = Awaited<ReturnType<DuckDBInstance["connect"]>>;
type Append = (appender: Awaited<ReturnType<Connection["createAppender"]>>, cells: Cell[][]) => void;

async function duckDb(connection: Connection, cells: Cell[][], append: Append): Promise<number> {
  await connection.run(CREATE_SQL);
  const appender = await connection.createAppender("orders");
  append(appender, cells);
  appender.closeSync();
  const reader = await connection.runAndReadAll(GROUP_SQL);
  return reader.currentRowCount;
}

const appendRows: Append = (appender, cells) => {
  for (let row = 1; row < cells.length; row++) {
    const [customer, day, amount] = cells[row] as [string, number, number];
    appender.appendVarchar(customer);
    appender.appendDate(new DuckDBDateValue(day - UNIX_EPOCH_SERIAL));
    appender.appendDouble(amount);
    appender.endRow();
  }
};

const appendChunks: Append = (appender, cells) => {
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
};

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
