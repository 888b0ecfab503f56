import { MOST_NUMBERS, QUINTILES, spreadBands } from "../../core/ledger/dimension";
import { withoutDust } from "../../core/ledger/exactSums";
import { bandsOf, MOST_UNITS, UNIT_BANDS, type Band, type OrderShape } from "../../core/ledger/orderShape";
import type { KeptRows } from "./ask";
import type { Ctes } from "./typedSql";
import { numberOf, numbers, type ReadView } from "./readView";

/** How large orders are and what pieces cost: bands whose edges come of a few order statistics. */
export function shapeOf(kept: KeptRows, { ledger, perOne, dataset }: ReadView): OrderShape {
  const { dialect } = kept;
  const hasUnits = dataset.mapping.quantity !== undefined;
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const count = () => dialect.int("count(*)");
  const parts = "CASE WHEN pieces > 0 THEN pieces ELSE 0 END";
  const more: Ctes = [
    ...ledger.counted(),
    [
      "orders_sold",
      `SELECT c, o, k, own AS amount, ${dialect.float("own")} / ${perOne} AS num, parts FROM (SELECT c, o, k, ${sum("amount")} AS own, sum(${parts}) AS parts FROM counted WHERE sold = 1 GROUP BY c, o, k) AS sums_of_orders`,
    ],
    [
      "pieces_sold",
      `SELECT c, o, k, amount, ${dialect.float("amount")} / ${perOne} / pieces AS num, pieces AS parts FROM counted WHERE sold = 1 AND pieces > 0`,
    ],
  ];
  const over = (select: string) => ledger.over(select, more);

  const bandsBy = (from: string): Band[] => {
    const different = kept
      .rows(over(`SELECT DISTINCT num FROM ${from} ORDER BY num LIMIT ${MOST_NUMBERS + 1}`))
      .map(([value]) => Number(value));
    const [[rows = 0, last = 0, broken = 0] = []] = kept
      .rows(
        over(
          `SELECT ${count()}, max(num), ${sum("CASE WHEN num = floor(num) THEN 0 ELSE 1 END")} FROM ${from}`,
        ),
      )
      .map((row) => row.map(Number));
    const places = QUINTILES.map((part) => Math.floor(part * (rows - 1)));
    const quintiles = kept.rows(
      over(
        `SELECT ${places.map((place) => `min(CASE WHEN up_to > ${place} THEN num ELSE NULL END)`).join(", ")} FROM (SELECT num, sum(times) OVER (ORDER BY num ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS up_to FROM (SELECT num, ${count()} AS times FROM ${from} GROUP BY num) AS counts_of) AS running`,
      ),
    )[0]!;
    const { edges, names } = spreadBands({
      different,
      quintiles: quintiles.map(Number),
      last,
      whole: broken === 0,
    });
    // Between two values where each is a band of its own.
    const lower = edges ?? different.slice(1).map((value, index) => (value + different[index]!) / 2);
    return banded(
      from,
      lower.length === 0
        ? dialect.int("0")
        : `CASE ${[...lower.entries()]
            .reverse()
            .map(([band, edge]) => `WHEN num >= ${dialect.float(`'${edge}'`)} THEN ${band + 1}`)
            .join(" ")} ELSE 0 END`,
      names,
    );
  };
  const banded = (from: string, band: string, names: readonly string[], units = hasUnits): Band[] => {
    const orders = `SELECT c, o, k, band, ${sum("amount")} AS own, sum(parts) AS own_parts FROM (SELECT c, o, k, amount, parts, ${band} AS band FROM ${from}) AS in_bands GROUP BY c, o, k, band`;
    const rows = kept.rows(
      over(
        `SELECT band, ${count()}, ${sum("own")}, sum(own_parts) FROM (${orders}) AS orders_in_bands GROUP BY band`,
      ),
    );
    const sums = names.map(() => ({ orders: 0, revenue: 0, units: 0 }));
    rows.map(numbers).forEach(([at, orderCount, amount, pieces]) => {
      if (at! >= 0) {
        sums[at!] = { orders: orderCount!, revenue: amount! / perOne, units: pieces! };
      }
    });
    return bandsOf(names, sums, units);
  };

  const whole = kept.rows(over(`SELECT ${count()}, ${sum("amount")}, sum(parts) FROM orders_sold`))[0]!;
  const byUnits = `CASE WHEN parts > 0 THEN ${dialect.int(`least(${dialect.float(String(MOST_UNITS))}, greatest(${dialect.float("1")}, floor(parts + 0.5)))`)} - 1 ELSE -1 END`;
  return {
    orders: numberOf(whole[0]!),
    revenue: withoutDust(numberOf(whole[1]!) / perOne, { perOne }),
    units: hasUnits ? Number(whole[2] ?? 0) : NaN,
    amounts: bandsBy("orders_sold"),
    unitCounts: hasUnits ? banded("orders_sold", byUnits, UNIT_BANDS, true) : undefined,
    prices: hasUnits ? bandsBy("pieces_sold") : undefined,
    discounts: undefined,
  };
}
