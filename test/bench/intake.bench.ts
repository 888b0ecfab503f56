/**
 * Taking in order rows and summing up customers, beside DuckDB taking in the same rows and grouping them.
 *
 *   npm run bench -- intake
 *
 * The rows are arrays of cells as Range.values gives them (parsed from JSON). Ours: cells → typed columns with all checks
 * → customer summary. DuckDB's: cells → table, row by row with its appender, → GROUP_SQL, result read. Loading by data
 * chunks filled column by column, which is faster and is not how rows come, is measured beside it. The same orders as a
 * text file: our reader of files and everything after it, beside DuckDB's read_csv with the types sniffed, which reads on
 * all cores and checks nothing. And the data check of half a million rows of which a fifth has a fault, beside taking them
 * in: no part of it may grow faster than the rows.
 *
 * Each contender runs in a process of its own, so that none sweeps up after another; the processes alternate. The least
 * time counts: on a shared machine everything above it is other people's work. The ratio is what can be compared between
 * machines: at most 0.5, aim 0.3; CPU time of all threads stands beside it. Memory is told by row: what the typed columns
 * hold, and all that taking in adds to the cells until the collector comes.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { buildReport } from "../../src/app/buildReport";
import type { Cell } from "../../src/core/cells/cell";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { Dataset } from "../../src/core/cells/dataset";
import { cellBook } from "../../src/core/ledger/cellBook";
import { readRows } from "../../src/workbench/files/delimited";
import { appendChunks, appendRows, CREATE_SQL, makeRows, textOf, type Connection } from "./orderRows";

const ROWS = 1_000_000;
const ROUNDS = 3;
const RUNS = 5;
const BOUND = 0.5;
const AIM = 0.3;
const BYTES_PER_ROW = 64;
/** Of our reader of text files to DuckDB's. */
const TEXT_BOUND = 15;
/** Of the data check to taking in the same rows. */
const CHECK_BOUND = 3;
const FAULTY_ROWS = 500_000;

const COLUMNS = ["customer", "date", "amount"] as const;
const GROUP_SQL = `
  SELECT customer, count(*) AS orders, count(DISTINCT day) AS purchase_days, min(day) AS first, max(day) AS last,
         sum(amount) AS total
  FROM orders GROUP BY customer`;

const CSV_SQL = (file: string) => `
  SELECT "Customer ID" AS customer, count(*) AS orders, count(DISTINCT "Order date") AS purchase_days,
         min("Order date") AS first, max("Order date") AS last, sum("Amount") AS total
  FROM read_csv('${file}', sample_size = -1) GROUP BY customer`;

const CONTENDERS = ["ours", "appender", "chunks", "text", "csv", "faulty", "check"] as const;
type Contender = (typeof CONTENDERS)[number];

interface Measured {
  readonly times: readonly number[];
  /** CPU time of all threads. */
  readonly cpus: readonly number[];
  /** Least growth of a run, of heap and arrays together. */
  readonly grown: number;
  readonly customers: number;
  /** Of the typed columns, a row. */
  readonly bytes: number;
}

const only = process.argv.find((arg) => arg.startsWith("--only="))?.slice("--only=".length) as
  Contender | undefined;

if (only) {
  void measure(only).then((measured) => console.log(JSON.stringify(measured)));
} else {
  compare();
}

function compare(): void {
  const all = Object.fromEntries(CONTENDERS.map((contender) => [contender, []])) as unknown as Record<
    Contender,
    Measured[]
  >;
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of CONTENDERS) {
      const args = [...process.execArgv, __filename, `--only=${contender}`];
      const { stdout } = spawnSync(process.execPath, args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      all[contender].push(JSON.parse(stdout) as Measured);
    }
  }
  const counts = new Set(
    CONTENDERS.filter((one) => one !== "faulty" && one !== "check").flatMap((one) =>
      all[one].map(({ customers }) => customers),
    ),
  );
  if (counts.size !== 1) {
    throw new Error(`different numbers of customers: ${[...counts].join(", ")}`);
  }
  const [ours, appender, chunks, text, csv, faulty, check] = CONTENDERS.map((contender) =>
    Math.min(...all[contender].flatMap(({ times }) => times)),
  );
  const { bytes, customers } = all.ours[0]!;
  const cpu = (one: Contender) => Math.min(...all[one].flatMap(({ cpus }) => cpus));
  const grown = Math.min(...all.ours.map((measured) => measured.grown)) / ROWS;
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
  const ofText = text! / csv!;
  const ofCheck = check! / faulty!;
  console.log(`text file, checks and summary ${text!.toFixed(0)} ms`);
  console.log(
    `DuckDB, read_csv and grouping ${csv!.toFixed(0)} ms   ratio ${ofText.toFixed(2)} (bound ${TEXT_BOUND})`,
  );
  console.log(
    `${FAULTY_ROWS.toLocaleString("en-US")} rows, a fifth faulty  ${faulty!.toFixed(0)} ms; data check ${check!.toFixed(0)} ms   ratio ${ofCheck.toFixed(2)} (bound ${CHECK_BOUND})`,
  );
  console.log(
    `CPU: ours ${cpu("ours").toFixed(0)} ms, appender ${cpu("appender").toFixed(0)}, chunks ${cpu("chunks").toFixed(0)}; ` +
      `text file ${cpu("text").toFixed(0)}, read_csv ${cpu("csv").toFixed(0)}; load ${loadavg()[0]!.toFixed(1)}`,
  );
  console.log(`taking in and summing up adds ${grown.toFixed(0)} bytes a row`);
  console.log(`typed columns ${bytes.toFixed(1)} bytes a row (bound ${BYTES_PER_ROW})`);
  process.exitCode =
    ratio <= BOUND && bytes <= BYTES_PER_ROW && ofText <= TEXT_BOUND && ofCheck <= CHECK_BOUND ? 0 : 1;
}

/** Runs one contender; its first run only warms up. */
async function measure(contender: Contender): Promise<Measured> {
  const rows = contender === "faulty" || contender === "check" ? makeFaultyRows() : makeRows(ROWS);
  const file = join(tmpdir(), `intake-${process.pid}.csv`);
  const content = contender === "text" || contender === "csv" ? textOf(rows) : "";
  if (contender === "csv") {
    writeFileSync(file, content);
  }
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const times: number[] = [];
  const cpus: number[] = [];
  let grown = Infinity;
  let customers = 0;
  let dataset: Dataset | undefined;
  for (let run = 0; run <= RUNS; run++) {
    globalThis.gc?.();
    const before = held();
    const cpu = process.cpuUsage();
    const start = performance.now();
    if (contender === "text") {
      const read = readRows(content, "orders.csv");
      customers = takeIn(read.rows).customers;
    } else if (contender === "csv") {
      customers = (await connection.runAndReadAll(CSV_SQL(file))).currentRowCount;
    } else if (contender === "faulty") {
      dataset = readDataset(gridOf(rows), FAULTY_MAPPING);
    } else if (contender === "check") {
      checkData(rows);
    } else if (contender === "ours") {
      const taken = takeIn(rows);
      customers = taken.customers;
      dataset = taken.dataset;
    } else {
      customers = await duckDb(connection, rows, contender === "appender" ? appendRows : appendChunks);
    }
    const time = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    if (run > 0) {
      times.push(time);
      cpus.push((user + system) / 1000);
      grown = Math.min(grown, held() - before);
    }
  }
  connection.closeSync();
  instance.closeSync();
  rmSync(file, { force: true });
  return { times, cpus, grown, customers, bytes: dataset ? bytesOf(dataset) / ROWS : 0 };
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function takeIn(cells: Cell[][]): { dataset: Dataset; customers: number } {
  const dataset = readDataset(
    { sheet: "Orders", row: 0, column: 0, cells },
    { customer: 0, date: 1, amount: 2 },
  );
  return { dataset, customers: cellBook(dataset).customers().count };
}

const FAULTY_MAPPING = { customer: 0, date: 1, amount: 2, order: 3, status: 4 };

function gridOf(cells: Cell[][]) {
  return { sheet: "Orders", row: 0, column: 0, cells };
}

function checkData(cells: Cell[][]): void {
  buildReport({
    reportId: "data-check",
    sources: [gridOf(cells)],
    header: true,
    mapping: FAULTY_MAPPING,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "0",
  });
}

/** Every fifth row has a fault: no customer, a date that is none, a word for an amount, an unknown status, a repeat. */
function makeFaultyRows(): Cell[][] {
  const rows = makeRows(ROWS)
    .slice(0, FAULTY_ROWS + 1)
    .map((row, i): Cell[] => [...row, i === 0 ? "Order ID" : `o${i}`, i === 0 ? "Status" : "paid"]);
  for (let i = 5; i < rows.length; i += 5) {
    const fault = (i / 5) % 5;
    if (fault === 4) {
      rows[i] = [...rows[i - 1]!];
    } else {
      rows[i]![[0, 1, 2, 4][fault]!] = [null, "soon", "n. n.", "strange"][fault]!;
    }
  }
  return rows;
}

async function duckDb(connection: Connection, cells: Cell[][], append: typeof appendRows): Promise<number> {
  await connection.run(CREATE_SQL);
  const appender = await connection.createAppender("orders");
  append(appender, cells);
  appender.closeSync();
  const reader = await connection.runAndReadAll(GROUP_SQL);
  return reader.currentRowCount;
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
