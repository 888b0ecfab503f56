/**
 * Every report that order lines allow, of 200,000 and of a million lines: all in one go, as the pane's worker makes them,
 * beside one reading and what each computes by itself with a book of its own: at most 1.3 times that. Beside them DuckDB
 * making three of their tables by SQL: scores of recency, frequency and money, the triangle of monthly cohorts, and who
 * came, stayed and left from month to month.
 *
 *   npm run bench -- reports [--quick]
 *
 * CPU time of all threads. DuckDB begins with typed rows in its table, a report with the cells of a sheet, and a report
 * says far more than such a table; its ratio to the three queries together is what can be compared between machines.
 * `--quick` takes 200,000 lines once.
 */
import { loadavg } from "node:os";
import { DuckDBDateValue, DuckDBInstance } from "@duckdb/node-api";
import type { Cell } from "../../src/core/cells/cell";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { cellBook } from "../../src/core/ledger/cellBook";
import { seededRandom } from "../../src/core/statistics/random";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";
import { BookShelf } from "../../src/app/bookShelf";
import { buildReport, readRequestFor, reportOf, type BuildRequest } from "../../src/app/buildReport";
import { readBook } from "../../src/app/readBook";
import { ORDER_QUERIES } from "./orderQueries";

const ROWS = 1_000_000;
const CUSTOMERS = 100_000;
const FEW = 200_000;
/** Of all reports in one go to one reading and what each computes by itself. */
const BOUND = 1.3;
const FIRST_DAY = 44927; // 2023-01-01
const DAYS = 730;
const UNIX_EPOCH_SERIAL = 25569;
const HEADER = ["Customer ID", "Order date", "Amount", "Status", "Category", "Region"];
const MAPPING = { customer: 0, date: 1, amount: 2, status: 3, category: 4, region: 5 };

type Connection = Awaited<ReturnType<DuckDBInstance["connect"]>>;
type Line = [customer: string, day: number, amount: number, ...rest: string[]];

void main();

function requestOver(lines: readonly Line[]): Omit<BuildRequest, "reportId"> {
  return {
    sources: [{ sheet: "Orders", row: 0, column: 0, cells: [HEADER, ...lines] as Cell[][] }],
    header: true,
    mapping: MAPPING,
    policies: DEFAULT_POLICIES,
    options: {},
    locale: "en-US",
    version: "bench",
  };
}

/** CPU seconds. */
async function seconds(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const from = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

async function main(): Promise<void> {
  const lines = makeLines();
  const sizes = process.argv.includes("--quick")
    ? [[FEW, 1]]
    : [
        [FEW, 2],
        [ROWS, 1],
      ];
  for (const [size, runs] of sizes as [number, number][]) {
    await allReports(lines.slice(0, size), runs);
  }
}

/** All reports in one go, beside one reading and the sum of what each computes by itself: the least of runs in turn. */
async function allReports(lines: readonly Line[], runs: number): Promise<void> {
  const request = requestOver(lines);
  const reports = REPORTS.filter((report) => isPossible(report, MAPPING));
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await fillTable(connection, lines);
  const best = new Map<string, number>();
  const time = async (name: string, run: () => unknown) =>
    best.set(name, Math.min(best.get(name) ?? Infinity, await seconds(run)));
  for (let run = 0; run < runs; run++) {
    for (const [name, sql] of Object.entries(ORDER_QUERIES)) {
      await time(`DuckDB, ${name}`, () => connection.runAndReadAll(sql));
    }
    await time("in one go", () => {
      const shelf = new BookShelf();
      reports.forEach(({ id }) => buildReport({ ...request, reportId: id }, undefined, shelf));
    });
    await time("reading", () => readBook(readRequestFor(reports[0]!, request)));
    const shelf = new BookShelf();
    for (const definition of reports) {
      const read = readBook(readRequestFor(definition, request), shelf);
      // A book of its own has answered nothing yet.
      await time(definition.id, () =>
        reportOf(definition, { ...read, book: cellBook(read.dataset) }, request),
      );
    }
  }
  connection.closeSync();
  instance.closeSync();
  const sumOf = (names: readonly string[]) => names.reduce((sum, name) => sum + best.get(name)!, 0);
  const queries = sumOf(Object.keys(ORDER_QUERIES).map((name) => `DuckDB, ${name}`));
  const reading = best.get("reading")!;
  const own = sumOf(reports.map(({ id }) => id));
  const whole = best.get("in one go")!;
  const ratio = whole / (reading + own);
  const ids = new Set<string>(reports.map(({ id }) => id));
  const figure = (value: number) => Number(value.toFixed(2));
  console.log(
    `\n${lines.length.toLocaleString("en-US")} lines, ${reports.length} reports, load ${loadavg()[0]!.toFixed(1)}; seconds of CPU`,
  );
  console.table(
    Object.fromEntries(
      [...best].map(([name, cpu]) => [
        name,
        {
          seconds: figure(cpu),
          "to DuckDB's three queries": figure(cpu / queries),
          "with reading": ids.has(name) ? figure((cpu + reading) / queries) : "",
        },
      ]),
    ),
  );
  console.log(
    `${whole.toFixed(2)} s in one go, reading ${reading.toFixed(2)} s + computing ${own.toFixed(2)} s = ` +
      `${(reading + own).toFixed(2)} s, ratio ${ratio.toFixed(2)} (at most ${BOUND})`,
  );
  process.exitCode = ratio > BOUND ? 1 : process.exitCode;
}

async function fillTable(connection: Connection, lines: readonly Line[]): Promise<void> {
  await connection.run("CREATE TABLE orders (customer VARCHAR, day DATE, amount DOUBLE)");
  const appender = await connection.createAppender("orders");
  for (const [customer, day, amount, status] of lines) {
    if (status === "paid") {
      appender.appendVarchar(customer);
      appender.appendDate(new DuckDBDateValue(day - UNIX_EPOCH_SERIAL));
      appender.appendDouble(amount);
      appender.endRow();
    }
  }
  appender.closeSync();
}

/** Some customers buy often, most seldom; each comes one day and stays for a while, most not for long. */
function makeLines(): Line[] {
  const random = seededRandom(1);
  const draw = (words: readonly string[]): string => words[Math.floor(words.length * random())]!;
  const came = Float64Array.from({ length: CUSTOMERS }, () => DAYS * random() ** 1.5);
  const left = came.map((day) => day + 100 * (random() ** -1.5 - 1));
  const lines: Line[] = [];
  while (lines.length < ROWS) {
    const customer = Math.floor(CUSTOMERS * random() ** 1.5);
    const day = DAYS * random();
    if (day >= came[customer]! && day <= left[customer]!) {
      lines.push([
        `C${String(customer).padStart(7, "0")}`,
        FIRST_DAY + Math.floor(day),
        Math.round(100 + 40000 * random() ** 3) / 100,
        random() < 0.03 ? "cancelled" : "paid",
        draw(["Tea", "Coffee", "Cups", "Gifts"]),
        draw(["North", "South", "East", "West"]),
      ]);
    }
  }
  return JSON.parse(JSON.stringify(lines)) as Line[];
}
