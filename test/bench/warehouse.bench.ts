/**
 * What reports of a table in a warehouse cost, and what of it grows with the rows: statements, rows that the engine read,
 * memory that it held, bytes that travelled, its time and ours. Each statement is asked once; a report is told what it would
 * have cost alone.
 *
 *   npm run bench -- warehouse [--rows=1e5,1e6] [--engine=duckdb,clickhouse] [--parts=1,8] [--memory=8]
 *     [--only=overview,segments] [--statements] [--approximate]
 *
 * DuckDB in this process, its tables in a file; ClickHouse is Debian's 18.16, which has to be installed. Both with two threads
 * and so many gigabytes. `--statements` shows the dearest, `--approximate` what states that are not exact would save and err.
 */
import { buildFromWarehouse, WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { ORDER_REPORTS, TITLES } from "../app/warehouse/shop";
import { approximate } from "./warehouseApproximate";
import { askedOnce, clickhouseEngine, duckdbEngine, sumOf, type Engine } from "./warehouseEngines";

const flag = (name: string, usual: readonly string[]) => {
  const own = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return own ? own.slice(name.length + 3).split(",") : usual;
};
const ENGINES = { duckdb: duckdbEngine, clickhouse: clickhouseEngine };
const sizes = flag("rows", ["1e5", "1e6"]).map(Number);
const engines = flag("engine", ["duckdb"]) as (keyof typeof ENGINES)[];
const splits = flag("parts", ["0"]).map(Number);
const memory = Number(flag("memory", ["8"])[0]);
const reports = flag("only", ORDER_REPORTS);
const columns = Object.fromEntries(
  TITLES.filter((title) => title !== "refund").map((title) => [title, title]),
);

/** Bytes by report, at the size before. */
const before = new Map<string, number>();

async function measured(name: string, engine: Engine, parts: number) {
  console.log(`\n${name}${parts > 0 ? `, ${parts} parts of the customers` : ""}`);
  console.log(
    "| report | statements | rows read, million | answers, bytes | × before | tables, s | answers, s | ours, CPU s | peak of a table, MB | of an answer, MB | on disk, MB |",
  );
  console.log(`| --- |${" ---: |".repeat(10)}`);
  const memory = askedOnce(engine);
  for (const reportId of reports) {
    const shelf = new WarehouseShelf(memory.warehouse, { parts: parts > 0 ? parts : undefined });
    const cpu = process.cpuUsage();
    let refused = "";
    await buildFromWarehouse(shelf, {
      reportId,
      table: engine.table,
      columns,
      options: {},
      policies: DEFAULT_POLICIES,
      locale: "en-US",
      version: "1",
    }).catch((error: Error) => (refused = error.message));
    const { user, system } = process.cpuUsage(cpu);
    const spent = memory.spent();
    const [tables, answers] = [true, false].map((stores) =>
      sumOf(spent.filter((own) => own.stores === stores)),
    );
    const whole = sumOf(spent);
    const key = `${name.split(",")[0]} ${parts} ${reportId}`;
    const earlier = before.get(key);
    before.set(key, whole.bytes);
    const mega = (bytes: number) => (bytes / 1e6).toFixed(0);
    const row = [
      reportId,
      spent.length,
      (whole.read / 1e6).toFixed(1),
      whole.bytes,
      earlier ? (whole.bytes / earlier).toFixed(1) : "",
      tables!.seconds.toFixed(1),
      answers!.seconds.toFixed(1),
      // DuckDB counts in this process.
      engine.warehouse.dialect.name === "duckdb" ? "" : ((user + system) / 1e6).toFixed(1),
      mega(tables!.peak),
      mega(answers!.peak),
      mega(whole.spilled),
    ];
    console.log(`| ${row.join(" | ")} |${refused && ` ${refused}`}`);
    if (process.argv.includes("--statements")) {
      for (const by of ["seconds", "peak", "bytes"] as const) {
        const dearest = [...spent].sort((a, b) => b[by] - a[by]).slice(0, 3);
        dearest.forEach((own) =>
          console.log(
            `    by ${by}: ${own.seconds.toFixed(1)} s, ${mega(own.peak)} MB, ${own.bytes} bytes: ${own.sql.slice(-200).replaceAll("\n", " ")}`,
          ),
        );
      }
    }
  }
}

async function main() {
  for (const name of engines) {
    for (const rows of sizes) {
      const began = performance.now();
      const engine = await ENGINES[name]({ rows, memory });
      try {
        const [table] = [engine.table.join(".")];
        const [customers, days] = await engine.row(
          `SELECT count(*), sum(own_days) FROM (SELECT customer, count(DISTINCT date) AS own_days FROM ${table} GROUP BY customer) AS customers`,
        );
        await engine.costs();
        const told = `${name}, ${rows.toLocaleString("en-US")} rows, ${customers!.toLocaleString("en-US")} customers, ${days!.toLocaleString("en-US")} customers' days (made in ${((performance.now() - began) / 1000).toFixed(0)} s)`;
        for (const parts of splits) {
          await measured(told, engine, parts);
        }
        if (process.argv.includes("--approximate")) {
          await approximate(engine);
        }
      } finally {
        await engine.close();
      }
    }
  }
}

void main();
