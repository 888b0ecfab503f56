/**
 * Files that no sheet holds, from the file to two reports:
 *
 *   npm run bench -- files [--rows=20000000] [--quick]
 *
 * Each kind of file in a process of its own: seconds of the processor and of the clock by step, the most memory that the
 * process took until then. Beside it DuckDB on the same file with one thread: figures by month and the scores of all
 * customers, which are a part of what the reports tell.
 */
import { spawnSync } from "node:child_process";
import { DuckDBInstance } from "@duckdb/node-api";
import { BookShelf } from "../../src/app/bookShelf";
import { buildReport } from "../../src/app/buildReport";
import { inspectTable } from "../../src/app/inspectTable";
import { readTableFiles } from "../../src/app/tableFile/readTableFiles";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { tableFile } from "../../src/workbench/headless/tableFile";
import { orderFile, type Kind } from "./orderFiles";
import { fileQueries } from "./orderQueries";

const flag = (name: string) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const rows = Number(flag("rows") ?? (process.argv.includes("--quick") ? 100_000 : 2_000_000));
const KINDS: readonly Kind[] = ["parquet", "csv"];

async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (micros: number) => (micros / 1e6).toFixed(2).padStart(8);
  const peak = (process.resourceUsage().maxRSS / 1000).toFixed(0).padStart(6);
  const clock = seconds((performance.now() - wall) * 1000);
  process.stdout.write(`  ${name.padEnd(20)} ${seconds(user + system)} s ${clock} s ${peak} MB\n`);
  return result;
}

async function ours(path: string): Promise<void> {
  const file = tableFile(path) as Parameters<typeof readTableFiles>[0][number];
  const source = await step("read", () => readTableFiles([file]));
  const { guess } = await step("meaning of columns", () => inspectTable([source], true));
  const shelf = new BookShelf();
  for (const reportId of ["overview", "segments"]) {
    const request = { sources: [source], header: true, mapping: guess.mapping, policies: DEFAULT_POLICIES };
    await step(reportId, () =>
      buildReport({ ...request, reportId, options: {}, locale: "en-US", version: "" }, undefined, shelf),
    );
  }
}

async function duckdb(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  for (const [question, sql] of Object.entries(fileQueries(path, path))) {
    await step(`DuckDB ${question}`, () => connection.run(sql));
  }
  connection.closeSync();
}

const one = flag("of");
if (one === undefined) {
  for (const kind of KINDS) {
    for (const who of ["ours", "duckdb"]) {
      process.stdout.write(`${kind}, ${rows} rows, ${who}\n`);
      const args = [...process.execArgv, ...process.argv.slice(1), `--rows=${rows}`, `--of=${kind} ${who}`];
      process.exitCode ||= spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
    }
  }
} else {
  const [kind, who] = one.split(" ") as [Kind, string];
  void orderFile(rows, kind).then((path) => (who === "ours" ? ours(path) : duckdb(path)));
}
