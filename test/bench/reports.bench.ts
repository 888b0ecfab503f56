/**
 * Every report over a million order lines, beside DuckDB making three of their tables by SQL: scores of recency,
 * frequency and money, the triangle of monthly cohorts, and who came, stayed and left from month to month. Then all
 * reports in one go, as the pane's worker makes them, of 200,000 and of a million lines: at most 1.3 times one reading and
 * what each report computes by itself.
 *
 *   npm run bench -- reports
 *
 * DuckDB begins with typed rows in its table, a report with the cells of a sheet, and a report says far more than such a
 * table. Its ratio to the three queries together is what can be compared between machines. Minima of runs taken in turn.
 */
import { DuckDBDateValue, DuckDBInstance } from "@duckdb/node-api";
import type { Cell } from "../../src/core/cells/cell";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { seededRandom } from "../../src/core/statistics/random";
import { isPossible } from "../../src/reports/kit/needs";
import { REPORTS } from "../../src/reports/registry";
import { BookShelf } from "../../src/app/bookShelf";
import { buildReport, readRequestFor, reportOf, type BuildRequest } from "../../src/app/buildReport";
import { readBook } from "../../src/app/readBook";
import { ORDER_QUERIES } from "./orderQueries";

const ROWS = 1_000_000;
const CUSTOMERS = 100_000;
const RUNS = 3;
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
function seconds(run: () => unknown): number {
  globalThis.gc?.();
  const from = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

/** All reports in one go, beside one reading and the sum of what each computes by itself: minima of runs in turn. */
function allInOneGo(lines: readonly Line[]): void {
  const request = requestOver(lines);
  const reports = REPORTS.filter((report) => isPossible(report, MAPPING));
  const best = new Map<string, number>();
  const time = (name: string, run: () => unknown) =>
    best.set(name, Math.min(best.get(name) ?? Infinity, seconds(run)));
  for (let run = 0; run < RUNS; run++) {
    time("in one go", () => {
      const shelf = new BookShelf();
      reports.forEach(({ id }) => buildReport({ ...request, reportId: id }, undefined, shelf));
    });
    time("reading", () => readBook(readRequestFor(reports[0]!, request)));
    for (const definition of reports) {
      const read = readBook(readRequestFor(definition, request));
      time(definition.id, () => reportOf(definition, read, request));
    }
  }
  const own = reports.reduce((sum, { id }) => sum + best.get(id)!, 0);
  const bound = best.get("reading")! + own;
  const whole = best.get("in one go")!;
  const ratio = whole / bound;
  console.log(
    `\n${lines.length.toLocaleString("en-US")} lines, ${reports.length} reports: ${whole.toFixed(2)} s of CPU in one go, ` +
      `reading ${best.get("reading")!.toFixed(2)} s + computing ${own.toFixed(2)} s = ${bound.toFixed(2)} s, ` +
      `ratio ${ratio.toFixed(2)} (at most 1.3)`,
  );
  process.exitCode = ratio > 1.3 ? 1 : process.exitCode;
}

async function main(): Promise<void> {
  const lines = makeLines();
  const only = process.argv.includes("--in-one-go");
  await (only ? undefined : besideDuckDb(lines));
  allInOneGo(lines.slice(0, 200_000));
  allInOneGo(lines);
}

async function besideDuckDb(lines: readonly Line[]): Promise<void> {
  const request = requestOver(lines);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await fillTable(connection, lines);
  const reports = REPORTS.filter((report) => isPossible(report, MAPPING)).map(({ id }) => id);
  const best = new Map<string, number>();
  const time = async (name: string, run: () => unknown): Promise<void> => {
    globalThis.gc?.();
    const start = performance.now();
    await run();
    best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - start));
  };
  for (let run = 0; run < RUNS; run++) {
    for (const [name, sql] of Object.entries(ORDER_QUERIES)) {
      await time(`DuckDB, ${name}`, () => connection.runAndReadAll(sql));
    }
    for (const reportId of reports) {
      await time(reportId, () => buildReport({ ...request, reportId }));
    }
  }
  connection.closeSync();
  instance.closeSync();
  const queries = Object.keys(ORDER_QUERIES).reduce((sum, name) => sum + best.get(`DuckDB, ${name}`)!, 0);
  console.log(`rows ${ROWS.toLocaleString("en-US")}, ratios to the three queries together`);
  for (const [name, ms] of best) {
    console.log(
      `${name.padEnd(20)} ${ms.toFixed(0).padStart(6)} ms   ratio ${(ms / queries).toFixed(2).padStart(6)}`,
    );
  }
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
