import { holdoutOf, type HeldOutHistory, type HoldoutSplit } from "../../core/holdoutSplit";
import type { DayRange } from "../../core/ledger/figures";
import { withoutDust } from "../../core/ledger/exactSums";
import type { PurchaseGaps } from "../../core/ledger/gaps";
import { sortByText } from "../../core/ledger/sortByText";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { KeptRows, Row } from "./ask";
import type { Ctes } from "./typedSql";
import { needsRows, numberOf, numbers, type ReadView } from "./readView";

/** Customers that a report may fetch one row of: about 45 bytes each. */
export const MOST_CUSTOMERS = 3_000_000;

/** What grows with customers: one row each, in the order of their ids' text. */
export interface PerCustomer {
  customers(asOf: number): CustomerSummary;
  gaps(): PurchaseGaps;
  lastButTwo(): Int32Array;
  revenueIn(range: DayRange): Float64Array;
  purchaseDaysIn(range: DayRange): Int32Array;
  heldOut(calibrationEnd: number, holdoutEnd: number): HoldoutSplit;
  /**
   * Something of each customer.
   *
   * @param of a query of c and of other columns, at most a row a customer
   * @returns undefined for who is not in it
   */
  each(of: string, columns: readonly string[], more?: Ctes): readonly (Row | undefined)[];
  /** Row of a customer in the list. */
  placeOf(): ReadonlyMap<string, number>;
}

/** @param told takes the ids that answers name */
export function perCustomer(
  kept: KeptRows,
  { ledger, perOne, dataset }: ReadView,
  customerCount: number,
  told: Set<string>,
): PerCustomer {
  const { dialect } = kept;
  const asOf = dataset.asOf!;
  const money = (units: number) => withoutDust(units / perOne, { perOne });
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const when = (condition: string, value: string) => `CASE WHEN ${condition} THEN ${value} ELSE 0 END`;
  const lists = new Map<number, { readonly list: CustomerSummary; readonly places: Int32Array }>();
  const bounded = () => {
    if (customerCount > MOST_CUSTOMERS) {
      throw needsRows("warehouseTooMany", { column: customerCount, most: MOST_CUSTOMERS });
    }
  };

  const listAt = (day: number) => {
    const known = lists.get(day);
    if (known) {
      return known;
    }
    bounded();
    const then = day === asOf ? ledger : ledger.asOf(day);
    const [rows, lone] = kept.all([
      then.over(
        `SELECT c, ${[
          `max(${when("n > 0", "d")})`,
          "min(f)",
          sum(when("n > 0", "1")),
          sum("n"),
          sum("b - r"),
          sum(when("n > 0 AND d > f", "b - ro")),
        ].join(", ")} FROM ledger GROUP BY c ORDER BY c`,
      ),
      then.over(
        `SELECT c FROM (SELECT DISTINCT c FROM lines) AS everybody WHERE c ${dialect.isNotIn} (SELECT c FROM ledger)`,
      ),
    ]);
    const made = listOf(rows!, lone!, day, money);
    made.list.ids.forEach((id) => told.add(id));
    lists.set(day, made);
    return made;
  };

  /** @param of a query of c and the columns, a row for every customer */
  const inOrder = (of: string, columns = ["own"]): number[][] => {
    const { places } = listAt(asOf);
    const rows = kept.rows(ledger.over(`SELECT ${columns.join(", ")} FROM (${of}) AS owned ORDER BY c`));
    return Array.from(places, (place) => numbers(rows[place]));
  };
  const placeOf = () => new Map(listAt(asOf).list.ids.map((id, row) => [id, row]));

  return {
    customers: (day) => listAt(day).list,
    gaps() {
      const { list, places } = listAt(asOf);
      const { first, last, x, count } = list;
      const gapsOf = `SELECT c, d, d - coalesce(max(d) OVER (PARTITION BY c ORDER BY d ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING), d) AS gap FROM ledger WHERE n > 0`;
      const rows = kept.rows(
        ledger.over(
          `SELECT gap, ${dialect.int("count(*)")} FROM (${gapsOf}) AS gaps_of WHERE gap > 0 GROUP BY gap ORDER BY gap`,
        ),
      );
      const start = new Int32Array(count + 1);
      x.forEach((own, customer) => (start[customer + 1] = start[customer]! + own));
      const pooled = new Int32Array(start[count]!);
      let at = 0;
      rows.map(numbers).forEach(([gap, times]) => pooled.fill(gap!, at, (at += times!)));
      return {
        asOf,
        count,
        first,
        last,
        start,
        pooled,
        get gaps() {
          const own = kept.rows(
            ledger.over(`SELECT gap FROM (${gapsOf}) AS gaps_of WHERE gap > 0 ORDER BY c, d`),
          );
          return inPlaces(own, places, start);
        },
      };
    },
    lastButTwo: () =>
      Int32Array.from(
        inOrder(
          `SELECT c, max(${when("nth = 3", "d")}) AS own FROM (SELECT c, d, row_number() OVER (PARTITION BY c ORDER BY d DESC) AS nth FROM ledger WHERE n > 0) AS numbered GROUP BY c`,
        ),
        ([own]) => own!,
      ),
    revenueIn: ({ from, to }) =>
      Float64Array.from(
        inOrder(
          `SELECT c, ${sum(when(`d >= ${from} AND d <= ${to}`, "b - r"))} AS own FROM ledger GROUP BY c`,
        ),
        ([own]) => money(own!),
      ),
    purchaseDaysIn: ({ from, to }) =>
      Int32Array.from(
        inOrder(
          `SELECT c, ${sum(when(`n > 0 AND d >= ${from} AND d <= ${to}`, "1"))} AS own FROM ledger GROUP BY c`,
        ),
        ([own]) => own!,
      ),
    heldOut(calibrationEnd, holdoutEnd) {
      const learned = `n > 0 AND d <= ${calibrationEnd}`;
      const later = `n > 0 AND d > ${calibrationEnd} AND d <= ${holdoutEnd}`;
      const own = `SELECT c, ${sum(when(learned, "1"))} - 1 AS x, max(${when(learned, "d")}) AS until, min(f) AS since, ${sum(when(later, "1"))} AS later FROM ledger GROUP BY c`;
      const rows = inOrder(own, ["x", "until - since", `${calibrationEnd} - since`, "later"]);
      const repeats = kept.rows(
        ledger.over(
          `SELECT d, ${dialect.int("count(*)")} FROM ledger WHERE n > 0 AND d > f AND f <= ${calibrationEnd} AND d <= ${holdoutEnd} GROUP BY d`,
        ),
      );
      return holdoutOf(
        rows.flatMap(([x, tx, T, after]): HeldOutHistory[] =>
          x! < 0 ? [] : [{ x: x!, tx: tx!, T: T!, after: after! }],
        ),
        new Map(repeats.map(numbers).map(([day, count]) => [day!, count!])),
        calibrationEnd,
        holdoutEnd,
      );
    },
    each(of, columns, more) {
      const place = placeOf();
      const found = Array.from({ length: place.size }, (): Row | undefined => undefined);
      const rows = kept.rows(ledger.over(`SELECT c, ${columns.join(", ")} FROM (${of}) AS each_of`, more));
      rows.forEach(([id, ...rest]) => {
        const at = place.get(String(id));
        if (at !== undefined) {
          found[at] = rest;
        }
      });
      return found;
    },
    placeOf,
  };
}

/** Gaps one after another in the database's order of customers, in that of the list. */
function inPlaces(gaps: readonly Row[], places: Int32Array, start: Int32Array): Int32Array {
  const before = new Int32Array(places.length + 1);
  places.forEach((place, row) => (before[place + 1] = start[row + 1]! - start[row]!));
  for (let place = 0; place < places.length; place++) {
    before[place + 1]! += before[place]!;
  }
  const found = new Int32Array(gaps.length);
  places.forEach((place, row) => {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      found[at] = numberOf(gaps[before[place]! + at - start[row]!]![0]!);
    }
  });
  return found;
}

function listOf(
  rows: readonly Row[],
  lone: readonly Row[],
  asOf: number,
  money: (units: number) => number,
): { readonly list: CustomerSummary; readonly places: Int32Array } {
  const names = rows.map(([id]) => String(id));
  // The database has an order of texts of its own.
  const places = sortByText(Int32Array.from(names.keys()), names);
  const whole = (column: number) => Int32Array.from(places, (place) => numberOf(rows[place]![column]!));
  const amounts = (column: number) =>
    Float64Array.from(places, (place) => money(numberOf(rows[place]![column]!)));
  const [last, first, purchaseDays, orders] = [whole(1), whole(2), whole(3), whole(4)];
  const total = amounts(5);
  const repeated = amounts(6);
  const x = purchaseDays.map((days) => days - 1);
  const list = {
    ids: Array.from(places, (place) => names[place]!),
    count: names.length,
    orders,
    purchaseDays,
    x,
    txDays: last.map((day, row) => day - first[row]!),
    TDays: first.map((day) => asOf - day),
    total,
    meanAmount: total.map((sum, row) => sum / orders[row]!),
    meanRepeatAmount: repeated.map((sum, row) => (x[row]! > 0 ? sum / x[row]! : NaN)),
    daysSinceLast: last.map((day) => asOf - day),
    first,
    last,
    asOf,
    withoutPurchase: lone.map(([id]) => String(id)).sort(),
  };
  return { list, places };
}
