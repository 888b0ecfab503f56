/**
 * A million order rows taken in, and three tables of them: scores of recency, frequency and money by customer, the
 * triangle of monthly cohorts, and who came, stayed and left from month to month. Beside DuckDB with each of its loaders
 * and beside arquero, which make the same tables from the same rows; sums over the tables must agree.
 *
 *   npm run bench -- analyses [--quick]
 *
 * Each contender runs in a process of its own, and the processes alternate. A round's figure is the median of its runs,
 * a ratio is that of two contenders of one round; medians of rounds are printed with least and most. CPU time counts all
 * threads, the collector's among them. The bounds: of everything together to DuckDB's best loader, and to arquero; and of
 * our own stages in CPU milliseconds, by the least of all runs, for a machine of two cores. `--quick` takes a tenth of the
 * rows once and holds no bound.
 */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { desc, escape, op, table } from "arquero";
import { calendarOf } from "../../src/core/cells/calendar";
import type { Cell } from "../../src/core/cells/cell";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { cellBook } from "../../src/core/ledger/cellBook";
import { scoreRfm } from "../../src/core/segments/rfm";
import { ORDER_QUERIES } from "./orderQueries";
import { appendChunks, appendRows, CREATE_SQL, DAYS, FIRST_DAY, makeRows, textOf } from "./orderRows";

const quick = process.argv.includes("--quick");
const ROWS = quick ? 100_000 : 1_000_000;
const ROUNDS = quick ? 1 : 3;
const RUNS = quick ? 2 : 3;

const STAGES = ["taking in", "customers", "scores", "cohorts", "movement"] as const;
type Stage = (typeof STAGES)[number];

/** Of everything together, wall time of ours to that of the peer. */
const BOUNDS = { DuckDB: 0.4, arquero: 0.06 };
/** CPU milliseconds of ours. */
const STAGE_BOUNDS: Partial<Record<Stage, number>> = { scores: 60, cohorts: 15, movement: 15 };

/** DuckDB adds up in an order of its own: who stands at a cut of the amounts may fall to either side. */
const AT_A_CUT = 5;

const CONTENDERS = ["ours", "appender", "chunks", "csv", "arquero"] as const;
type Contender = (typeof CONTENDERS)[number];

/** What the tables come to; equal tables have equal sums. */
interface Sums {
  readonly customers: number;
  readonly scores: number;
  readonly cohorts: number;
  readonly kept: number;
  readonly active: number;
}

interface Run {
  readonly stages: Readonly<Partial<Record<Stage, { readonly wall: number; readonly cpu: number }>>>;
  readonly wall: number;
  readonly cpu: number;
  readonly sums: Sums;
}

const LAST_MONTH = monthOf(FIRST_DAY + DAYS - 1);

const only = process.argv.find((arg) => arg.startsWith("--only="))?.slice("--only=".length) as
  Contender | undefined;

void (only ? measure(only).then((runs) => console.log(JSON.stringify(runs))) : compare());

function compare(): void {
  const all = Object.fromEntries(CONTENDERS.map((one) => [one, []])) as unknown as Record<Contender, Run[][]>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const contender of CONTENDERS) {
      const args = [...process.execArgv, __filename, `--only=${contender}`, ...(quick ? ["--quick"] : [])];
      const { stdout } = spawnSync(process.execPath, args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "inherit"],
      });
      all[contender].push(JSON.parse(stdout) as Run[]);
    }
  }
  const { sums } = all.ours[0]![0]!;
  for (const other of CONTENDERS.flatMap((one) => all[one].flat())) {
    const off = (Object.keys(sums) as (keyof Sums)[]).map((name) => Math.abs(other.sums[name] - sums[name]));
    if (off.some((difference, at) => difference > (Object.keys(sums)[at] === "scores" ? AT_A_CUT : 0))) {
      throw new Error(`different answers: ${JSON.stringify([sums, other.sums])}`);
    }
  }
  console.log(
    `${ROWS.toLocaleString("en-US")} rows, ${all.ours[0]![0]!.sums.customers.toLocaleString("en-US")} customers; ` +
      `${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}; ms of wall time (CPU)`,
  );
  const time = (of: (run: Run) => number | undefined, contender: Contender) =>
    middle(all[contender].flat().map((run) => of(run) ?? NaN)).toFixed(0);
  console.table(
    Object.fromEntries(
      CONTENDERS.map((one) => [
        one,
        Object.fromEntries([
          ...STAGES.map((stage) => [
            stage,
            all[one][0]![0]!.stages[stage]
              ? `${time(({ stages }) => stages[stage]?.wall, one)} (${time(({ stages }) => stages[stage]?.cpu, one)})`
              : "",
          ]),
          ["together", `${time(({ wall }) => wall, one)} (${time(({ cpu }) => cpu, one)})`],
        ]),
      ]),
    ),
  );
  const ofRound = (one: Contender, round: number, of: "wall" | "cpu") =>
    middle(all[one][round]!.map((run) => run[of]));
  const loaders = ["appender", "chunks", "csv"] as const;
  const peers = {
    DuckDB: (round: number, of: "wall" | "cpu") => Math.min(...loaders.map((one) => ofRound(one, round, of))),
    arquero: (round: number, of: "wall" | "cpu") => ofRound("arquero", round, of),
  };
  let failed = false;
  for (const peer of ["DuckDB", "arquero"] as const) {
    const ratios = (of: "wall" | "cpu") =>
      Array.from({ length: ROUNDS }, (_, round) => ofRound("ours", round, of) / peers[peer](round, of));
    const [wall, cpu] = [ratios("wall"), ratios("cpu")];
    console.log(
      `ours to ${peer}${peer === "DuckDB" ? "'s best loader" : ""}: ${spread(wall)} of wall time, ${spread(cpu)} of CPU (at most ${BOUNDS[peer]})`,
    );
    failed ||= middle(wall) > BOUNDS[peer];
  }
  for (const [stage, bound] of Object.entries(STAGE_BOUNDS) as [Stage, number][]) {
    const least = Math.min(...all.ours.flat().map(({ stages }) => stages[stage]!.cpu));
    console.log(`${stage}: ${least.toFixed(1)} ms of CPU at least (at most ${bound})`);
    failed ||= least > bound;
  }
  process.exitCode = failed && !quick ? 1 : 0;
}

function spread(values: readonly number[]): string {
  const two = (value: number) => value.toFixed(3);
  return `${two(middle(values))} (${two(Math.min(...values))} to ${two(Math.max(...values))})`;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Runs one contender; its first run only warms up. */
async function measure(contender: Contender): Promise<Run[]> {
  const rows = makeRows(ROWS);
  const file = join(tmpdir(), `analyses-${process.pid}.csv`);
  if (contender === "csv") {
    writeFileSync(file, textOf(rows));
  }
  const runs: Run[] = [];
  for (let run = 0; run <= RUNS; run++) {
    globalThis.gc?.();
    const stages: Partial<Record<Stage, { wall: number; cpu: number }>> = {};
    const timed: Timed = async (stage, work) => {
      const [cpu, wall] = [process.cpuUsage(), performance.now()];
      const made = await work();
      const { user, system } = process.cpuUsage(cpu);
      stages[stage] = { wall: performance.now() - wall, cpu: (user + system) / 1000 };
      return made;
    };
    const sums =
      contender === "ours"
        ? await ours(rows, timed)
        : contender === "arquero"
          ? await arquero(rows, timed)
          : await duckDb(rows, contender, file, timed);
    const parts = Object.values(stages);
    const sum = (of: "wall" | "cpu") => parts.reduce((all, part) => all + part[of], 0);
    runs.push({ stages, wall: sum("wall"), cpu: sum("cpu"), sums });
  }
  rmSync(file, { force: true });
  return runs.slice(1);
}

type Timed = <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>;

async function ours(cells: Cell[][], timed: Timed): Promise<Sums> {
  const month = { unit: "month" } as const;
  const dataset = await timed("taking in", () =>
    readDataset({ sheet: "Orders", row: 0, column: 0, cells }, { customer: 0, date: 1, amount: 2 }),
  );
  const book = cellBook(dataset);
  const customers = await timed("customers", () => book.customers());
  const scores = await timed("scores", () => scoreRfm(customers));
  const { cohorts } = await timed("cohorts", () => book.cohorts(month));
  const movement = await timed("movement", () => book.movement(month));
  const first = cohorts[0]!.period;
  const lastMonth = LAST_MONTH - monthOf(FIRST_DAY);
  return {
    customers: customers.count,
    scores: sumOf(customers.count, (i) =>
      codeOf(scores.recency[i]!, scores.frequency[i]!, scores.monetary[i]!),
    ),
    cohorts: cohorts
      .flatMap(({ period, active }) =>
        active.map((count, age) =>
          period - first + age < lastMonth ? cellOf(period - first, age, count) : 0,
        ),
      )
      .reduce((a, b) => a + b, 0),
    kept: movement.slice(1).reduce((sum, { kept }, at) => sum + (at + 1) * kept, 0),
    active: movement.reduce((sum, { closing }, at) => sum + (at + 1) * closing, 0),
  };
}

async function duckDb(
  cells: Cell[][],
  loader: Exclude<Contender, "ours" | "arquero">,
  file: string,
  timed: Timed,
): Promise<Sums> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await timed("taking in", async () => {
    if (loader === "csv") {
      await connection.run(
        `CREATE TABLE orders AS SELECT "Customer ID" AS customer, "Order date" AS day, "Amount" AS amount
         FROM read_csv('${file}', sample_size = -1)`,
      );
      return;
    }
    await connection.run(CREATE_SQL);
    const appender = await connection.createAppender("orders");
    (loader === "appender" ? appendRows : appendChunks)(appender, cells);
    appender.closeSync();
  });
  const scores = await timed("scores", () => connection.runAndReadAll(ORDER_QUERIES.scores));
  const cohorts = await timed("cohorts", () => connection.runAndReadAll(ORDER_QUERIES.cohorts));
  const movement = await timed("movement", () => connection.runAndReadAll(ORDER_QUERIES.movement));
  const sums = await connection.runAndReadAll(`
    SELECT (SELECT count(*) FROM (${ORDER_QUERIES.scores})),
           (SELECT sum(100 * rs + 10 * fs + ms) FROM (${ORDER_QUERIES.scores})),
           (SELECT sum((datediff('month', DATE '2023-01-01', cohort) + 1) * (age + 1) * active) FROM (${ORDER_QUERIES.cohorts})
             WHERE datediff('month', DATE '2023-01-01', cohort) + age < ${LAST_MONTH - monthOf(FIRST_DAY)}),
           (SELECT sum(datediff('month', DATE '2023-01-01', month) * kept) FROM (${ORDER_QUERIES.movement})),
           (SELECT sum((datediff('month', DATE '2023-01-01', month) + 1) * active) FROM (${ORDER_QUERIES.movement}))`);
  const [customers, score, cohort, kept, active] = sums.getRows()[0]!.map(Number);
  if (
    scores.currentRowCount !== customers ||
    cohorts.currentRowCount === 0 ||
    movement.currentRowCount === 0
  ) {
    throw new Error("DuckDB gave no answer");
  }
  connection.closeSync();
  instance.closeSync();
  return { customers: customers!, scores: score!, cohorts: cohort!, kept: kept!, active: active! };
}

interface OrderRow {
  readonly customer: string;
  readonly day: number;
  readonly month: number;
}

async function arquero(cells: Cell[][], timed: Timed): Promise<Sums> {
  const months = Int32Array.from({ length: DAYS }, (_, day) => monthOf(FIRST_DAY + day));
  const orders = await timed("taking in", () => {
    const n = cells.length - 1;
    const [customer, day, amount] = [new Array<string>(n), new Int32Array(n), new Float64Array(n)];
    for (let row = 0; row < n; row++) {
      const cell = cells[row + 1]!;
      customer[row] = cell[0] as string;
      day[row] = cell[1] as number;
      amount[row] = cell[2] as number;
    }
    return table({ customer, day, amount });
  });
  const scored = await timed("scores", () => {
    const rfm = orders
      .groupby("customer")
      .rollup({ last: op.max("day"), frequency: op.count(), monetary: op.sum("amount") })
      .derive({ recency: escape((row: { last: number }) => FIRST_DAY + DAYS - row.last) });
    const cuts = (column: string) =>
      [0.2, 0.4, 0.6, 0.8].map(
        (share) => rfm.rollup({ cut: op.quantile(column, share) }).get("cut") as number,
      );
    const [r, f, m] = [cuts("recency"), cuts("frequency"), cuts("monetary")];
    const above = (value: number, limits: readonly number[]) =>
      limits.reduce((score, cut) => score + Number(value > cut), 0);
    return rfm.derive({
      rs: escape((row: { recency: number }) => 5 - above(row.recency, r)),
      fs: escape((row: { frequency: number }) => 1 + above(row.frequency, f)),
      ms: escape((row: { monetary: number }) => 1 + above(row.monetary, m)),
    });
  });
  const active = () =>
    orders
      .derive({ month: escape((row: OrderRow) => months[row.day - FIRST_DAY]!) })
      .select("customer", "month")
      .dedupe();
  const cohorts = await timed("cohorts", () => {
    const own = active();
    return own
      .join(own.groupby("customer").rollup({ cohort: op.min("month") }))
      .derive({ age: escape((row: { month: number; cohort: number }) => row.month - row.cohort) })
      .groupby("cohort", "age")
      .count();
  });
  const movement = await timed("movement", () =>
    active()
      .orderby("customer", desc("month"))
      .groupby("customer")
      .derive({ before: op.lead("month") })
      .ungroup()
      .derive({
        stays: escape((row: { month: number; before?: number }) => Number(row.before === row.month - 1)),
      })
      .groupby("month")
      .rollup({ active: op.count(), kept: op.sum("stays") }),
  );
  const first = monthOf(FIRST_DAY);
  const column = (of: { array(name: string): ArrayLike<unknown> }, name: string) =>
    Float64Array.from(of.array(name) as ArrayLike<number>);
  const [rs, fs, ms] = [column(scored, "rs"), column(scored, "fs"), column(scored, "ms")];
  const [cohort, age, count] = [column(cohorts, "cohort"), column(cohorts, "age"), column(cohorts, "count")];
  const [month, all, kept] = [
    column(movement, "month"),
    column(movement, "active"),
    column(movement, "kept"),
  ];
  return {
    customers: rs.length,
    scores: sumOf(rs.length, (i) => codeOf(rs[i]!, fs[i]!, ms[i]!)),
    cohorts: sumOf(count.length, (i) =>
      cohort[i]! + age[i]! < LAST_MONTH ? cellOf(cohort[i]! - first, age[i]!, count[i]!) : 0,
    ),
    kept: sumOf(month.length, (i) => (month[i]! - first) * kept[i]!),
    active: sumOf(month.length, (i) => (month[i]! - first + 1) * all[i]!),
  };
}

function codeOf(recency: number, frequency: number, monetary: number): number {
  return 100 * recency + 10 * frequency + monetary;
}

function cellOf(cohort: number, age: number, active: number): number {
  return (cohort + 1) * (age + 1) * active;
}

function sumOf(length: number, of: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += of(i);
  }
  return sum;
}

/** Months since year 0. */
function monthOf(day: number): number {
  const { year, month } = calendarOf(day);
  return 12 * year + month - 1;
}
