/** What states that are not exact would save, and how far they are off: nothing in the product asks for them. */
import type { Engine } from "./warehouseEngines";

const SHARES = [0.2, 0.4, 0.6, 0.8];

/** Words of engines for the same thing. */
const WORDS = {
  clickhouse: {
    distinct: { exact: "uniqExact(customer)", other: "uniqCombined(customer)", name: "uniqCombined" },
    quantile: (share: number) => ({
      exact: `quantileExact(${share})(spent)`,
      other: `quantileTDigest(${share})(spent)`,
    }),
    digest: "quantileTDigest",
  },
  duckdb: {
    distinct: {
      exact: "count(DISTINCT customer)",
      other: "approx_count_distinct(customer)",
      name: "approx_count_distinct",
    },
    quantile: (share: number) => ({
      exact: `quantile_disc(spent, ${share})`,
      other: `approx_quantile(spent, ${share})`,
    }),
    digest: "approx_quantile",
  },
};

export async function approximate(engine: Engine): Promise<void> {
  const words = WORDS[engine.warehouse.dialect.name];
  const { dialect } = engine.warehouse;
  const table = engine.table.join(".");
  const spent = `SELECT customer, ${dialect.float("sum(amount)")} AS spent FROM ${table} GROUP BY customer`;
  const ask = async (sql: string) => {
    const [row] = await engine.warehouse.run({ sql, values: {} });
    const { seconds, peak } = await engine.costs();
    return { values: row!.map(Number), cost: `${seconds.toFixed(1)} s | ${(peak / 1e6).toFixed(0)}` };
  };
  console.log("\n| state | answer | s | peak, MB | off by |");
  console.log("| --- | ---: | ---: | ---: | --- |");
  const { distinct } = words;
  const exact = await ask(`SELECT ${distinct.exact} FROM ${table}`);
  const other = await ask(`SELECT ${distinct.other} FROM ${table}`);
  const off = other.values[0]! / exact.values[0]! - 1;
  console.log(`| customers, exact | ${exact.values[0]} | ${exact.cost} | |`);
  console.log(
    `| customers, ${distinct.name} | ${other.values[0]} | ${other.cost} | ${(off * 100).toFixed(2)} % |`,
  );
  const cuts = SHARES.map(words.quantile);
  const real = await ask(`SELECT ${cuts.map((own) => own.exact).join(", ")} FROM (${spent}) AS sums`);
  const near = await ask(`SELECT ${cuts.map((own) => own.other).join(", ")} FROM (${spent}) AS sums`);
  // Whoever stands between the two cuts is scored otherwise.
  const moved = cuts.map((_, at) => {
    const [low, high] = [real.values[at]!, near.values[at]!].sort((a, b) => a - b);
    return `sum(CASE WHEN spent >= ${low} AND spent < ${high} THEN 1 ELSE 0 END)`;
  });
  const others = await ask(`SELECT count(*), ${moved.join(", ")} FROM (${spent}) AS sums`);
  const [all = 1, ...byCut] = others.values;
  const share = (count: number) => `${((count / all) * 100).toFixed(3)} %`;
  console.log(`| quintiles of spend, exact | ${real.values.join(" · ")} | ${real.cost} | |`);
  console.log(
    `| quintiles of spend, ${words.digest} | ${near.values.map((cut) => cut.toFixed(2)).join(" · ")} | ${near.cost} | ${share(byCut.reduce((a, b) => a + b, 0))} of the customers get another score |`,
  );
}
