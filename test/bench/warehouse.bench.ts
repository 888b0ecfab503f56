/**
 * What reports of a table in a warehouse cost, and what of it grows with the rows: bytes and rows that travelled, statements,
 * the engine's time and ours.
 *
 *   npm run bench -- warehouse [--rows=1e5,1e6] [--only=overview,segments] [--statements]
 *
 * DuckDB with two threads in this process. Times are the processor's; bytes are those of the answers as text.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { buildFromWarehouse, WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { duckdbWarehouse, type DuckDBWarehouse } from "../app/warehouse/duckdbWarehouse";
import { ORDER_REPORTS, TITLES } from "../app/warehouse/shop";

const flag = (name: string) =>
  process.argv.flatMap((arg) => (arg.startsWith(`--${name}=`) ? arg.slice(name.length + 3).split(",") : []));
const sizes = flag("rows").length > 0 ? flag("rows").map(Number) : [1e5, 1e6];
const only = flag("only");
const REPORTS = ORDER_REPORTS.filter((id) => only.length === 0 || only.includes(id));

/** Orders of some three years: most customers buy little, few much; 4 % of the lines are refunds, 3 % are cancelled. */
function generated(rows: number): string {
  const drawn = (seed: number) => `((hash(i * 31 + ${seed}) % 1000003) / 1000003.0)`;
  return `CREATE TABLE orders AS SELECT
    'c' || CAST(floor(pow(${drawn(1)}, 1.6) * ${rows / 5}) AS BIGINT) AS customer,
    CASE WHEN back THEN 'r' || i ELSE 'o' || own END AS "order",
    DATE '2022-01-01' + CAST(floor(pow(${drawn(2)}, 0.8) * 1095) AS INTEGER) AS date,
    CAST(CASE WHEN back THEN -1 ELSE 1 END * (2 + floor(exp(price_draw * 4) * 100) / 100) AS DECIMAL(18, 2)) AS amount,
    CASE WHEN back THEN 'Refunded' WHEN ${drawn(4)} < 0.03 THEN 'Cancelled' ELSE 'Paid' END AS status,
    list_value('Web', 'App', 'Shop', 'Phone')[1 + CAST(floor(pow(${drawn(5)}, 2) * 4) AS INTEGER)] AS channel,
    'p' || CAST(floor(pow(line_draw, 2) * 400) AS INTEGER) AS product,
    1 + CAST(floor(${drawn(7)} * 3) AS INTEGER) AS quantity,
    CAST(NULL AS DECIMAL(18, 2)) AS refund
    FROM (SELECT n // 2 AS i, n // 2 AS own, (hash(n // 2) % 25) = 0 AND n % 2 = 1 AS back, ((hash(n * 17) % 1000003) / 1000003.0) AS line_draw, ((hash(n * 13 + 5) % 1000003) / 1000003.0) AS price_draw FROM range(${rows}) AS numbers(n)) AS lines`;
}

async function measured(instance: DuckDBInstance, reportId: string) {
  const warehouse = await duckdbWarehouse(instance);
  const engine = { cpu: 0, wall: 0 };
  const timed: DuckDBWarehouse = {
    ...warehouse,
    run: (statement) => clocked(engine, () => warehouse.run(statement)),
    store: (name, statement) => clocked(engine, () => warehouse.store!(name, statement)),
  };
  const whole = { cpu: 0, wall: 0 };
  const columns = Object.fromEntries(
    TITLES.filter((title) => title !== "refund").map((title) => [title, title]),
  );
  let refused = "";
  await clocked(whole, () =>
    buildFromWarehouse(new WarehouseShelf(timed), {
      reportId,
      table: ["orders"],
      columns,
      options: {},
      policies: DEFAULT_POLICIES,
      locale: "en-US",
      version: "1",
    }),
  ).catch((error: Error) => (refused = error.message));
  warehouse.connection.closeSync();
  const { asked } = warehouse;
  if (process.argv.includes("--statements")) {
    [...asked]
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 4)
      .forEach(({ rows, bytes, sql }) => console.log(`    ${bytes} bytes, ${rows} rows: ${sql.slice(-300)}`));
  }
  const sum = (of: (own: (typeof asked)[number]) => number) =>
    asked.reduce((total, own) => total + of(own), 0);
  return {
    refused,
    statements: asked.length,
    rows: sum((own) => own.rows),
    bytes: sum((own) => own.bytes),
    engine: engine.cpu,
    ours: whole.cpu - engine.cpu,
    wall: whole.wall,
  };
}

async function clocked<T>(sum: { cpu: number; wall: number }, make: () => Promise<T>): Promise<T> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  try {
    return await make();
  } finally {
    const { user, system } = process.cpuUsage(cpu);
    sum.cpu += (user + system) / 1e6;
    sum.wall += (performance.now() - wall) / 1e3;
  }
}

async function main() {
  const before = new Map<string, number>();
  for (const rows of sizes) {
    const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "8GB" });
    const connection = await instance.connect();
    await connection.run(generated(rows));
    const counted = await connection.runAndReadAll(
      "SELECT count(DISTINCT customer), count(DISTINCT customer || '|' || date) FROM orders",
    );
    const [customers, days] = counted.getRows()[0]!.map(Number);
    console.log(
      `\n${rows.toLocaleString("en-US")} rows, ${customers!.toLocaleString("en-US")} customers, ${days!.toLocaleString("en-US")} customers' days`,
    );
    console.log("| report | statements | rows | bytes | × before | engine, s | ours, s | wall, s |");
    console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const id of REPORTS) {
      const own = await measured(instance, id);
      const earlier = before.get(id);
      before.set(id, own.bytes);
      console.log(
        `| ${id} | ${own.statements} | ${own.rows} | ${own.bytes} | ${earlier ? (own.bytes / earlier).toFixed(1) : ""} | ${own.engine.toFixed(2)} | ${own.ours.toFixed(2)} | ${own.wall.toFixed(1)} |${own.refused && ` ${own.refused}`}`,
      );
    }
    connection.closeSync();
    instance.closeSync();
  }
}

void main();
