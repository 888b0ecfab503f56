/**
 * Fits of the purchase models beside DuckDB making an RFM table of order rows on the same machine.
 *
 *   npm run bench -- models [--full]
 *
 * Medians in ms. `fits` is BG/NBD + Pareto/NBD + Gamma-Gamma from uncollapsed columns, collapsing included; `pass` is one
 * run of RFM_SQL, taken in turn. The ratio of the two is what can be compared between machines. `--full` adds 1,000,000 customers.
 */
import { existsSync, readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { collapse, type PurchaseSummary } from "../../src/core/histories";
import { forecastValue } from "../../src/core/models/forecastValue";
import { gammaGamma } from "../../src/core/models/gammaGamma";
import { paretoNbd } from "../../src/core/models/paretoNbd";
import { purchaseModels } from "../../src/core/models/purchaseModels";
import { seededRandom } from "../../src/core/statistics/random";

type Columns = PurchaseSummary & { readonly m: Float64Array };

const full = process.argv.includes("--full");

/** Recency, frequency and monetary value of every customer with quintile scores; equal values share a score. */
const RFM_SQL = `
  WITH rfm AS (
    SELECT customer, DATE '2025-01-01' - max(day) AS recency, count(*) AS frequency, sum(amount) AS monetary
    FROM orders GROUP BY customer
  ), cuts AS (
    SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r,
           quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
           quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m FROM rfm
  ), scored AS (
    SELECT customer, recency, frequency, monetary,
           5 - (recency > r[1])::INT - (recency > r[2])::INT - (recency > r[3])::INT - (recency > r[4])::INT AS rs,
           1 + (frequency > f[1])::INT + (frequency > f[2])::INT + (frequency > f[3])::INT + (frequency > f[4])::INT AS fs,
           1 + (monetary > m[1])::INT + (monetary > m[2])::INT + (monetary > m[3])::INT + (monetary > m[4])::INT AS ms
    FROM rfm, cuts
  )
  SELECT rs, fs, ms, count(*), sum(monetary) FROM scored GROUP BY ALL`;

void main();

async function main(): Promise<void> {
  const rows: [string, Record<string, number>][] = [];
  const summary = cdnow();
  if (summary) {
    rows.push(await compare("CDNOW, 2,357 customers", summary, 100_000, 10_000, 101));
  } else {
    console.log("CDNOW is not at ../shared/data/cdnow: left out.");
  }
  rows.push(await compare("100,000 customers", simulated(100_000), 1_000_000, 100_000, 11));
  if (full) {
    rows.push(await compare("1,000,000 customers", simulated(1_000_000), 10_000_000, 1_000_000, 5));
  }
  console.table(Object.fromEntries(rows));
}

async function compare(
  title: string,
  data: Columns,
  orders: number,
  customers: number,
  repeats: number,
): Promise<[string, Record<string, number>]> {
  const { parameters } = paretoNbd.fit(data);
  const spend = gammaGamma.fit(data).parameters;
  const fits = (): void => {
    const shared = collapse(data);
    purchaseModels.bgNbd.fit(shared);
    paretoNbd.fit(shared);
    gammaGamma.fit(data);
  };
  const runs: Record<string, () => unknown> = {
    collapse: () => collapse(data),
    "BG/NBD": () => purchaseModels.bgNbd.fit(data),
    "MBG/NBD": () => purchaseModels.mbgNbd.fit(data),
    "Pareto/NBD": () => paretoNbd.fit(data),
    "Gamma-Gamma": () => gammaGamma.fit(data),
    "12 months' value": () =>
      forecastValue({ model: paretoNbd, parameters, spend, summary: data, months: 12, annualRate: 0.1 }),
  };
  const times = Object.entries(runs).map(([name, run]): [string, number] => [name, median(run, repeats)]);
  const both = await takeTurns(fits, orders, customers, repeats);
  const figures = [
    ["distinct", collapse(data).tx.length],
    ...times,
    ["fits", both.fits],
    ["pass", both.pass],
    ["ratio", both.fits / both.pass],
  ] as const;
  return [title, Object.fromEntries(figures.map(([name, figure]) => [name, Number(figure.toPrecision(4))]))];
}

function median(run: () => unknown, repeats: number): number {
  const times: number[] = [];
  for (let i = 0; i < repeats + Math.ceil(repeats / 3); i++) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  return middle(times.slice(-repeats));
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** Fits and DuckDB passes in turn, so that both meet the same weather on the machine; medians of each. */
async function takeTurns(
  fits: () => void,
  orders: number,
  customers: number,
  repeats: number,
): Promise<{ fits: number; pass: number }> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`
    CREATE TABLE orders AS
    SELECT (hash(i) % ${customers})::INTEGER AS customer,
           DATE '2023-01-01' + (hash(i + ${7919 * orders}::BIGINT) % 730)::INTEGER AS day,
           (10 + hash(i + ${104729 * orders}::BIGINT) % 19000 / 100.0)::DOUBLE AS amount
    FROM range(${orders}) t(i)`);
  const times = { fits: [] as number[], pass: [] as number[] };
  const warmUp = Math.ceil(repeats / 3);
  for (let i = 0; i < repeats + warmUp; i++) {
    const before = performance.now();
    fits();
    const between = performance.now();
    await connection.runAndReadAll(RFM_SQL);
    times.fits.push(between - before);
    times.pass.push(performance.now() - between);
  }
  connection.closeSync();
  instance.closeSync();
  return { fits: middle(times.fits.slice(warmUp)), pass: middle(times.pass.slice(warmUp)) };
}

/** Pareto/NBD customers near CDNOW's parameters, seen for one to two years, in whole days. */
function simulated(customers: number): Columns {
  const random = seededRandom(20250101);
  const T = Int32Array.from({ length: customers }, () => 180 + Math.floor(550 * random()));
  const parameters = { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7, unitDays: 7 };
  const drawn = paretoNbd.simulate(parameters, T, random, { wholeDays: true });
  const { x } = drawn.summary;
  const m = gammaGamma.simulate({ p: 6.25, q: 3.74, gamma: 15.44 }, x, random);
  return { x, tx: Int32Array.from(drawn.summary.tx), T, m };
}

function cdnow(): Columns | undefined {
  const file = "../shared/data/cdnow/cdnow_1of10_predictions.csv";
  if (!existsSync(file)) {
    return undefined;
  }
  const lines = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
  return {
    x: Int32Array.from(lines, (line) => line[1]!),
    tx: Int32Array.from(lines, (line) => Math.round(7 * line[2]!)),
    T: Int32Array.from(lines, (line) => Math.round(7 * line[3]!)),
    m: Float64Array.from(lines, (line) => line[4]!),
  };
}
