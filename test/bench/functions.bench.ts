/**
 * Custom functions in cells, the whole way: spreadsheet engine, real office.js and its runtime, the built add-in.
 *
 *   npm run bench -- functions
 *
 * Timed is the processor's time from the edit that makes cells calculate until nothing is left to do. The inputs are
 * new in every run, because equal ones are answered from memory. Beside a custom function stands the same formula of
 * Excel's own functions in the same engine, where there is one. Medians of all runs after the first; the bench fails
 * where one is above its bound.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { seededRandom } from "../../src/core/statistics/random";
import type * as NodeHost from "../../src/workbench/node";
import { bigOrders } from "../../src/workbench/sample/bigOrders";

const CELLS = 10_000;
const ROWS = 100_000;
const CUSTOMERS = 5_000;
const RUNS = 5;
/** Of as many functions over the same cells. */
const CALLS = 2_001;
const SHARED_CELLS = 20_000;

/** A column of scalar calls, in times of Excel's own; the others in ms of CPU. */
const BOUNDS = { scalars: 1.6, table: 500, shared: 2_000 } as const;

/** Columns of an order line. */
const CUSTOMER = 1;
const DATE = 2;
const PAID = 12;

type Cells = (string | number)[][];
type Host = NodeHost.Host;

const root = process.cwd();
const load = createRequire(join(root, "package.json"));
const random = seededRandom(1);
let failed = false;

void main();

async function main(): Promise<void> {
  const { bundleHost } = load("./src/workbench/node/bundle.cjs") as { bundleHost(): string };
  const { buildAddin } = (await import(pathToFileURL(join(root, "src/workbench/build.mjs")).href)) as {
    buildAddin(): Promise<string>;
  };
  const { createHost, openAddin } = load(bundleHost()) as typeof NodeHost;
  const addin = await buildAddin();
  const host = createHost();
  const page = await openAddin(host, addin, { functions: "functions.en-US.json" });
  const empty = host.snapshot();
  try {
    await scalars(host);
    await tables(host, empty);
    await shared(host, empty);
  } finally {
    await page.close();
    host.dispose();
  }
  process.exitCode = failed ? 1 : 0;
}

/** A column of calls of one scalar function, and the same column without it. */
async function scalars(host: Host): Promise<void> {
  const fill = (formulaOf: (row: number) => string) => async (): Promise<number> => {
    host.edit("Sheet1", "A1", drawPeriods());
    host.edit(
      "Sheet1",
      "E1",
      Array.from({ length: CELLS }, () => [""]),
    );
    await host.settled();
    const formulas = Array.from({ length: CELLS }, (_, i) => [formulaOf(i + 1)]);
    const spent = clock();
    host.edit("Sheet1", "E1", formulas);
    await host.settled();
    const time = spent();
    const rows = host.read("Sheet1", `A1:E${CELLS}`) as number[][];
    check(
      "a retention rate in every cell",
      rows.every(([from, to, acquired, , rate]) => Math.abs(rate! - (to! - acquired!) / from!) < 1e-12),
    );
    return time;
  };
  const custom = fill((row) => `=CRM.RETENTION(A${row},B${row},C${row})`);
  const builtIn = fill((row) => `=(B${row}-C${row})/A${row}`);
  const times = { custom: [] as number[], builtIn: [] as number[] };
  for (let run = 0; run <= RUNS; run++) {
    times.custom.push(await custom());
    times.builtIn.push(await builtIn());
  }
  const [ours, theirs] = [median(times.custom), median(times.builtIn)];
  print(`${CELLS.toLocaleString("en-US")} cells =CRM.RETENTION(A1,B1,C1)`, ours, perCall(ours));
  print(`${CELLS.toLocaleString("en-US")} cells =(B1-C1)/A1`, theirs, perCall(theirs));
  console.log(`ratio ${(ours / theirs).toFixed(2)}`);
  check(`scalar calls take at most ${BOUNDS.scalars} of Excel's own`, ours / theirs <= BOUNDS.scalars);
}

/** Functions over a whole order table, calculated again after the change of one amount in it. */
async function tables(host: Host, empty: NodeHost.WorkbookData): Promise<void> {
  const { rows } = bigOrders(ROWS);
  const everybody = rows.map((row) => String(row[CUSTOMER]));
  const known = new Map([...new Set(everybody)].map((id, i) => [id, `C${i % CUSTOMERS}`]));
  const orders = (ids: readonly string[]): Cells =>
    rows.map((row, i) => [ids[i]!, row[DATE]!, row[PAID] ?? 0]);
  const few = orders(everybody.map((id) => known.get(id)!));
  const ranges = `A1:A${ROWS},B1:B${ROWS},C1:C${ROWS}`;
  await table(host, empty, few, `=CRM.RFM(${ranges})`, CUSTOMERS + 1);
  await table(host, empty, orders(everybody), `=CRM.RFM(${ranges})`, known.size + 1);
  await table(
    host,
    empty,
    orders(everybody),
    `=CRM.COHORT(A1:A${ROWS},B1:B${ROWS},"month","revenue",C1:C${ROWS})`,
  );
  console.log("No formula of Excel's own functions gives these tables.");
}

async function table(
  host: Host,
  empty: NodeHost.WorkbookData,
  orders: Cells,
  formula: string,
  length?: number,
): Promise<void> {
  host.load(empty);
  host.edit("Sheet1", "A1", orders);
  host.edit("Sheet1", "E1", [[formula]]);
  await host.settled();
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const spent = clock();
    host.edit("Sheet1", "C1", [[round(10 + 90 * random())]]);
    await host.settled();
    times.push(spent());
  }
  const first = host.read("Sheet1", `E1:E${ROWS}`).findIndex(([cell]) => cell === "");
  check(`${length} rows from ${formula}, not ${first}`, length === undefined ? first > 12 : first === length);
  const [, name] = /=(CRM\.\w+)/.exec(formula)!;
  print(`${name} on ${ROWS.toLocaleString("en-US")} rows, ${first - 1} rows spilled`, median(times));
  check(`${name} is there again within ${BOUNDS.table} ms`, median(times) <= BOUNDS.table);
}

/** Many different calls over the same ranges, after the change of one day in them. */
async function shared(host: Host, empty: NodeHost.WorkbookData): Promise<void> {
  const rows = SHARED_CELLS / 2;
  const orders = bigOrders(rows).rows.map((row) => [String(row[CUSTOMER]), Number(row[DATE])]);
  const [first, last] = [Math.min(...orders.map(dayOf)), Math.max(...orders.map(dayOf))];
  const formulas = Array.from({ length: CALLS }, (_, call) => {
    const [from, to] = [first + (call % 200), last - Math.floor(call / 200)];
    return [`=CRM.REPEATRATE(A1:A${rows},B1:B${rows},${from},${to})`];
  });
  host.load(empty);
  host.edit("Sheet1", "A1", orders);
  host.edit("Sheet1", "E1", formulas);
  await host.settled();
  const times: number[] = [];
  for (let run = 0; run <= 2; run++) {
    const spent = clock();
    host.edit("Sheet1", "B1", [[first + run]]);
    await host.settled();
    times.push(spent());
  }
  const answers = host.read("Sheet1", `E1:E${CALLS}`).flat();
  check(
    "each of them answers with a share",
    answers.every((rate) => Number(rate) > 0 && Number(rate) < 1),
  );
  const what = `${CALLS.toLocaleString("en-US")} functions over ${SHARED_CELLS.toLocaleString("en-US")} cells`;
  print(what, median(times));
  check(`they are there again within ${BOUNDS.shared} ms`, median(times) <= BOUNDS.shared);
}

function dayOf(order: readonly (string | number)[]): number {
  return Number(order[1]);
}

/** Tells, when it is asked, the processor's time since it was made, in ms. */
function clock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}

/** Start, end and acquired of each row; customers as no earlier run has had them. */
function drawPeriods(): Cells {
  return Array.from({ length: CELLS }, () => {
    const start = round(100 + 900 * random());
    const acquired = round(start * random());
    return [start, round(acquired + start * random()), acquired];
  });
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function median(times: readonly number[]): number {
  const sorted = times.slice(1).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function perCall(time: number): string {
  return `${((1000 * time) / CELLS).toFixed(0)} µs a cell`;
}

function print(what: string, time: number, note = ""): void {
  console.log(`${what.padEnd(58)} ${time.toFixed(0).padStart(6)} ms   ${note}`);
}

function check(claim: string, holds: boolean): void {
  if (!holds) {
    console.error(`Not so: ${claim}.`);
    failed = true;
  }
}
