import { calendarOf } from "../../core/cells/calendar";
import type { NamedCurves, ValueAtAge } from "../../core/ledger/valueCurve";
import type { KeptRows } from "./ask";
import type { Ctes } from "./typedSql";
import { needsRows, numbers, type ReadView } from "./readView";

export interface CurvesBy {
  readonly months: number;
  readonly since: number;
  /** A query of c and the key of the customer's group. */
  readonly groups: string;
  readonly more?: Ctes;
  /** Keys are texts. */
  readonly texts: boolean;
}

/**
 * What customers have brought by each age: sums by group, by the age that the data follow a customer to, and by the age at
 * which it was bought. An age of so many months is over on the day with the number of the first one, or on the last of a
 * shorter month (`addUnits`).
 */
export function curvesOf(
  kept: KeptRows,
  { ledger, perOne, dataset }: ReadView,
  { months, since, groups, more = [], texts }: CurvesBy,
): NamedCurves {
  const { dialect } = kept;
  const asOf = dataset.asOf!;
  const { day: lastDay } = calendarOf(asOf);
  const isMonthEnd = calendarOf(asOf + 1).day === 1;
  const monthsTo = (day: string) => `${dialect.month(day)} - ${dialect.month("f")}`;
  const after = (day: string) => `CASE WHEN ${day} > ${dialect.dayOfMonth("f")} THEN 1 ELSE 0 END`;
  const unfinished = isMonthEnd ? "0" : `CASE WHEN ${dialect.dayOfMonth("f")} > ${lastDay} THEN 1 ELSE 0 END`;
  const followed = `${monthsTo(dialect.int(String(asOf)))} - ${unfinished}`;
  const people: Ctes = [
    ["grouped", groups],
    [
      "followed",
      `SELECT c AS pc, own_key, f, CASE WHEN reach > ${months} THEN ${months} ELSE reach END AS reach FROM (SELECT c, own_key, f, ${followed} AS reach FROM (SELECT c, began_on AS f FROM (SELECT c, min(f) AS began_on FROM ledger GROUP BY c) AS first_days) AS began INNER JOIN (SELECT c AS gc, own_key FROM grouped) AS own_groups ON began.c = own_groups.gc WHERE f >= ${since}) AS reaching`,
    ],
  ];
  const bought = `SELECT own_key, reach, ${monthsTo("d")} + ${after(dialect.dayOfMonth("d"))} AS age, v FROM (SELECT c, d, b - r AS v FROM ledger) AS days_of INNER JOIN followed ON days_of.c = followed.pc WHERE d >= f`;
  const over = (select: string) => ledger.over(select, [...more, ...people]);
  const [sizes, sums] = kept.all([
    over(
      `SELECT own_key, reach, ${dialect.int("count(*)")} FROM followed GROUP BY own_key, reach ORDER BY own_key, reach`,
    ),
    over(
      `SELECT own_key, reach, age, ${dialect.int("sum(v)")} FROM (${bought}) AS aged WHERE age <= reach GROUP BY own_key, reach, age`,
    ),
  ]);
  const width = months + 1;
  const empty = () => Array.from({ length: width }, () => ({ customers: 0, value: 0, before: 0 }));
  const found = new Map<string | number, { customers: number; readonly ages: Mutable<ValueAtAge>[] }>();
  const brought = new Map<string, number>();
  sums!.forEach(([key, reach, age, units]) => {
    brought.set(JSON.stringify([key, Number(reach), Number(age)]), Number(units));
  });
  for (const [key = null, ...rest] of sizes!) {
    const [reach = 0, count = 0] = numbers(rest);
    const name = texts ? String(key) : Number(key);
    const group = found.get(name) ?? { customers: 0, ages: empty() };
    found.set(name, group);
    group.customers += count;
    let soFar = 0;
    for (let age = 0; age <= reach; age++) {
      const own = group.ages[age]!;
      own.customers += count;
      own.before += soFar;
      soFar += brought.get(JSON.stringify([key, reach, age])) ?? 0;
      own.value += soFar;
    }
  }
  const keys = [...found.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    keys,
    groups: keys.map((key) => {
      const { customers, ages } = found.get(key)!;
      return {
        customers,
        ages: ages.map((age) => ({ ...age, value: age.value / perOne, before: age.before / perOne })),
      };
    }),
    basis: "revenue",
    known: 1,
    get of(): Int32Array {
      throw needsRows("warehouseRows");
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
