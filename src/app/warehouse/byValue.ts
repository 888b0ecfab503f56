import type { AfterBuying } from "../../core/ledger/afterBuying";
import type { FirstOptions, FirstProduct, FirstProducts } from "../../core/ledger/firstOf";
import type { MainValues } from "../../core/ledger/mainValue";
import type { BuyingRule } from "../../core/ledger/nextBest";
import { MOST_VALUES as MOST_IN_AN_ORDER, type PairOptions, type Pairs } from "../../core/ledger/pairs";
import type { KeptRows } from "./ask";
import { withCtes, type Ctes } from "./typedSql";
import type { ValueRole } from "./roles";
import type { PerCustomer } from "./perCustomer";
import { numbers, type ReadView } from "./readView";

/** Rules in one statement: servers take statements of a quarter of a megabyte. */
const RULES_AT_ONCE = 1000;

/** Questions about the values that lines have: lines stay where they are. */
export interface ByValue {
  dictionary(role: ValueRole): readonly string[];
  main(role: ValueRole): MainValues;
  pairs(role: ValueRole, options: PairOptions): Pairs;
  firstOf(role: ValueRole, options: FirstOptions): FirstProducts;
  afterBuying(role: ValueRole, days: number): readonly AfterBuying[];
  nextBest(role: ValueRole, rules: readonly BuyingRule[]): Int32Array;
  /** A query of c and of the value as own_key, and what it stands on. */
  began(role: ValueRole): { readonly sql: string; readonly more: Ctes };
  firstValues(role: ValueRole): { readonly dictionary: readonly string[]; readonly of: Int32Array };
}

export function byValue(kept: KeptRows, { ledger, dataset }: ReadView, people: PerCustomer): ByValue {
  const { dialect } = kept;
  const asOf = dataset.asOf!;
  const count = () => dialect.int("count(*)");
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const when = (condition: string, value = "1") => `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;
  const more = (role: ValueRole): Ctes => [
    ...ledger.counted(),
    [
      "bought",
      `SELECT c, o, k, d, v_${role} AS v, amount FROM counted WHERE sold = 1 AND v_${role} IS NOT NULL`,
    ],
  ];
  const over = (role: ValueRole, select: string, further: Ctes = []) =>
    ledger.over(select, [...more(role), ...further]);
  const value = (role: ValueRole) => `v_${role}`;

  const valuesIn = (role: ValueRole) => {
    const rows = kept.rows(over(role, `SELECT DISTINCT ${value(role)} FROM counted`));
    return {
      dictionary: rows.flatMap(([text]) => (text == null ? [] : [String(text)])).sort(),
      hasBlank: rows.some(([text]) => text == null),
    };
  };
  const codesOf = (dictionary: readonly string[]) => new Map(dictionary.map((text, code) => [text, code]));

  const main = (role: ValueRole): MainValues => {
    const { dictionary, hasBlank } = valuesIn(role);
    const several = dictionary.length;
    const own = `SELECT c, ${value(role)} AS v, ${sum("amount")} AS total, max(${when("sold = 1", "d")}) AS latest FROM counted WHERE ${value(role)} IS NOT NULL GROUP BY c, v HAVING max(sold) = 1`;
    const ranked = `SELECT c, v, row_number() OVER (PARTITION BY c ORDER BY total DESC, latest DESC, v) AS place, count(*) OVER (PARTITION BY c) AS values_of, count(*) OVER (PARTITION BY c, total, latest) AS alike FROM (${own}) AS own_values`;
    const found = people.each(
      `SELECT * FROM (${ranked}) AS ranked_values WHERE place = 1`,
      [`CASE WHEN alike > 1 THEN '' ELSE v END`, dialect.int("values_of")],
      more(role),
    );
    const [[differing = 0] = []] = kept
      .rows(
        over(
          role,
          `SELECT ${count()} FROM (SELECT c FROM counted GROUP BY c HAVING count(DISTINCT coalesce(${value(role)}, '')) > 1) AS differing`,
        ),
      )
      .map(numbers);
    const codes = codesOf(dictionary);
    return {
      kind: "text",
      codes: Int32Array.from(found, (row) => (row ? (codes.get(String(row[0])) ?? several) : -1)),
      dictionary: [...dictionary, ""],
      several,
      different: Int32Array.from(found, (row) => Number(row?.[1] ?? 0)),
      sold: Uint8Array.from([...dictionary.map(() => 1), hasBlank ? 1 : 0]),
      ordered: false,
      perLine: differing > 0,
    };
  };

  const pairs = (role: ValueRole, { fewest = 5, top = Infinity }: PairOptions): Pairs => {
    const inOrders: Ctes = [["in_orders", "SELECT DISTINCT c, o, k, v FROM bought"]];
    const joining: Ctes = [
      ...inOrders,
      [
        "joining",
        `SELECT c, o, k, v FROM (SELECT c, o, k, v, count(*) OVER (PARTITION BY c, o, k) AS width FROM in_orders) AS widths WHERE width > 1 AND width <= ${MOST_IN_AN_ORDER}`,
      ],
    ];
    const joint = `SELECT v1, v2, ${count()} AS joint FROM (SELECT c AS c1, o AS o1, k AS k1, v AS v1 FROM joining) AS one INNER JOIN (SELECT c AS c2, o AS o2, k AS k2, v AS v2 FROM joining) AS two ON c1 = c2 AND o1 = o2 AND k1 = k2 WHERE v1 < v2 GROUP BY v1, v2`;
    // A table that is made by parts of the customers: what a pair has in each is added up where it is asked.
    const table = kept.stored(over(role, joint, joining));
    const of = (select: string) =>
      table === undefined
        ? over(role, select, [...joining, ["joints", joint]])
        : withCtes([["joints", `SELECT * FROM ${table}`]], select);
    const [orders, each, together] = kept.all([
      over(role, `SELECT ${dialect.distinct("c", "o", "k")} FROM bought`),
      over(role, `SELECT v, ${count()} AS orders_with FROM in_orders GROUP BY v ORDER BY v`, inOrders),
      of(
        `SELECT v1, v2, ${sum("joint")} AS times FROM joints GROUP BY v1, v2 HAVING sum(joint) >= ${fewest}`,
      ),
    ]);
    const found = together!.map(([one, two, times]) => {
      const [first, second] = [String(one), String(two)].sort();
      return { first: first!, second: second!, together: Number(times) };
    });
    found.sort((a, b) => b.together - a.together || (a.first + a.second < b.first + b.second ? -1 : 1));
    const ordersOf = each!.map(([own, times]) => [String(own), Number(times)] as const);
    return {
      orders: numbers(orders![0])[0]!,
      ordersOf: new Map(ordersOf.sort(([a], [b]) => (a < b ? -1 : 1))),
      pairs: found.slice(0, top),
    };
  };

  /** The first two purchase days of each customer, and what was bought on the first. */
  const began: Ctes = [
    [
      "firsts",
      `SELECT c AS fc, min(f) AS day_1, coalesce(min(CASE WHEN n > 0 AND d > f THEN d ELSE NULL END), 0) AS day_2 FROM ledger GROUP BY c`,
    ],
    [
      "first_bought",
      `SELECT c, v, max(day_1) AS f1, max(day_2) AS f2, ${sum("amount")} AS paid FROM bought INNER JOIN firsts ON bought.c = firsts.fc WHERE d = day_1 GROUP BY c, v`,
    ],
  ];
  const firstOf = (role: ValueRole, { days, top = Infinity, nexts = top }: FirstOptions): FirstProducts => {
    const observed = `f1 <= ${asOf - days}`;
    const again = `${observed} AND f2 > 0 AND f2 - f1 <= ${days}`;
    const [customers, rows, moves] = kept.all([
      over(role, `SELECT ${dialect.distinct("c")} FROM first_bought`, began),
      over(
        role,
        `SELECT v, ${count()}, ${sum(when(observed))}, ${sum(when(again))} FROM first_bought GROUP BY v`,
        began,
      ),
      over(
        role,
        `SELECT v, next_v, ${count()} FROM (SELECT * FROM first_bought WHERE f2 > 0) AS one INNER JOIN (SELECT DISTINCT c AS nc, d AS nd, v AS next_v FROM bought) AS two ON one.c = two.nc AND one.f2 = two.nd GROUP BY v, next_v`,
        began,
      ),
    ]);
    const byCustomers = (
      a: { readonly value: string; readonly customers: number },
      b: { readonly value: string; readonly customers: number },
    ) => b.customers - a.customers || (a.value < b.value ? -1 : 1);
    const next = new Map<string, { value: string; customers: number }[]>();
    moves!.forEach(([from, to, times]) => {
      const own = next.get(String(from)) ?? [];
      own.push({ value: String(to), customers: Number(times) });
      next.set(String(from), own);
    });
    return {
      customers: numbers(customers![0])[0]!,
      values: rows!
        .map((row): FirstProduct => {
          const own = String(row[0]);
          const [began = 0, seen = 0, back = 0] = numbers(row.slice(1));
          return {
            value: own,
            customers: began,
            observed: seen,
            again: back,
            next: (next.get(own) ?? []).sort(byCustomers).slice(0, nexts),
          };
        })
        .sort(byCustomers)
        .slice(0, top),
    };
  };

  const afterBuying = (role: ValueRole, days: number): AfterBuying[] => {
    const owned = `SELECT c, v, min(d) AS d1, max(d) AS d2 FROM bought GROUP BY c, v`;
    const purchases = `SELECT c AS pc, d AS pd, coalesce(max(d) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN 1 FOLLOWING AND 1 FOLLOWING), 0) AS following FROM ledger WHERE n > 0`;
    const observed = `d1 <= ${asOf - days}`;
    const rows = kept.rows(
      over(
        role,
        `SELECT v, ${count()}, ${sum(when("d2 > d1"))}, ${sum(when(observed))}, ${sum(when(`${observed} AND following > 0 AND following - d1 <= ${days}`))} FROM (${owned}) AS owned INNER JOIN (${purchases}) AS purchases ON owned.c = purchases.pc AND owned.d1 = purchases.pd GROUP BY v`,
      ),
    );
    return rows
      .map((row): AfterBuying => {
        const [customers = 0, repeaters = 0, seen = 0, again = 0] = numbers(row.slice(1));
        return { value: String(row[0]), customers, repeaters, observed: seen, again };
      })
      .sort((a, b) => (a.value < b.value ? -1 : 1));
  };

  const nextBest = (role: ValueRole, rules: readonly BuyingRule[]): Int32Array => {
    // The surest first.
    const order = [...rules.keys()].sort((a, b) => rules[b]!.confidence - rules[a]!.confidence || a - b);
    const best = new Int32Array(people.placeOf().size).fill(-1);
    for (let at = order.length; at > 0; at -= RULES_AT_ONCE) {
      const from = Math.max(0, at - RULES_AT_ONCE);
      const listed = order.slice(from, at).map((rule, index) => {
        const { from: one, to } = rules[rule]!;
        return `SELECT ${kept.bound(one)} AS has, ${kept.bound(to)} AS lacks, ${from + index} AS place`;
      });
      const further: Ctes = [
        ["buying_rules", listed.join(" UNION ALL ")],
        ["had", "SELECT DISTINCT c, v FROM bought"],
      ];
      const matches = (side: string, has: number) =>
        `SELECT c, place, ${has} AS has_it, ${1 - has} AS wants_it FROM had INNER JOIN buying_rules ON had.v = buying_rules.${side}`;
      const found = people.each(
        `SELECT c, min(place) AS best_place FROM (SELECT c, place FROM (${matches("has", 1)} UNION ALL ${matches("lacks", 0)}) AS matched_rules GROUP BY c, place HAVING max(has_it) = 1 AND max(wants_it) = 0) AS open_rules GROUP BY c`,
        [dialect.int("best_place")],
        [...more(role), ...further],
      );
      found.forEach((row, customer) => {
        if (row) {
          best[customer] = order[Number(row[0])]!;
        }
      });
    }
    return best;
  };

  const beganWith = (role: ValueRole) => ({
    sql: "SELECT c, v AS own_key FROM (SELECT c, v, row_number() OVER (PARTITION BY c ORDER BY paid DESC, v) AS place FROM first_bought) AS ranked WHERE place = 1",
    more: [...more(role), ...began],
  });

  return {
    began: beganWith,
    dictionary: (role) => valuesIn(role).dictionary,
    main,
    pairs,
    firstOf,
    afterBuying,
    nextBest,
    firstValues(role) {
      const { dictionary } = valuesIn(role);
      const codes = codesOf(dictionary);
      const own = beganWith(role);
      const found = people.each(own.sql, ["own_key"], own.more);
      return { dictionary, of: Int32Array.from(found, (row) => (row ? codes.get(String(row[0]))! : -1)) };
    },
  };
}
