import { Answers, requireCustomers, type Book, type BookColumn, type BookEdge } from "../../core/ledger/book";
import type { ByColumn, ByOptions, ValueRow } from "../../core/ledger/byColumn";
import type { ValueFigures } from "../../core/ledger/lineCounter";
import { countedBook, figuresOfPeriods } from "../../core/ledger/cellBook";
import { cohortsOfCells, emptyCohorts, type CohortOptions } from "../../core/ledger/cohorts";
import type { DailyFigures } from "../../core/ledger/daily";
import { withoutDust } from "../../core/ledger/exactSums";
import type { DayRange, RangeFigures } from "../../core/ledger/figures";
import { leftEdge } from "../../core/ledger/leftEdge";
import type { Moments } from "../../core/ledger/moments";
import { movementOfCounts } from "../../core/ledger/movement";
import { periodEnd, periodOf, type PeriodOptions } from "../../core/ledger/periods";
import { revenueOfSums } from "../../core/ledger/revenueMovement";
import { ROLES } from "../../core/cells/roles";
import { entitledColumn } from "../../core/cells/rules/entitled";
import type { KeptRows, Row } from "./ask";
import { AT_DISCOUNT } from "../../core/ledger/valueCurve";
import { byValue } from "./byValue";
import { curvesOf } from "./curvesSql";
import { hoursOf } from "./hoursSql";
import { customerLists } from "./customerLists";
import { perCustomer } from "./perCustomer";
import { returnsIn, tellsRefunds } from "./returnsSql";
import { salesByGroups } from "./salesSql";
import { shapeOf } from "./shapeSql";
import type { Ctes } from "./typedSql";
import { needsRows, numberOf, numbers, type ReadView } from "./readView";
import { VALUE_ROLES, type ValueRole } from "./roles";

const MONTHS_IN = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/**
 * The book over a table in a warehouse: the database counts, answers travel. A question that has not been answered yet
 * throws `Pending`; one that a database cannot answer is refused in words.
 *
 * @param told takes the ids that answers name
 */
export function sqlBook(kept: KeptRows, view: ReadView, told: Set<string>): Book {
  const { dataset, ledger, perOne } = view;
  const answers = new Answers();
  const once = answers.of.bind(answers);
  const { dialect } = kept;
  const asOf = dataset.asOf!;
  const money = (units: number) => withoutDust(units / perOne, { perOne });
  const ask = (select: string, more: Ctes = []) => kept.rows(ledger.over(select, more)).map(numbers);
  const sum = (value: string) => dialect.int(`sum(${value})`);
  const count = () => dialect.int("count(*)");
  const when = (condition: string, value = "1") => sum(`CASE WHEN ${condition} THEN ${value} ELSE 0 END`);
  const within = ({ from, to }: DayRange, day = "d") => `${day} >= ${from} AND ${day} <= ${to}`;
  const period = (day: string, { unit, weekStart = 1, fiscalStart = 1 }: PeriodOptions) =>
    unit === "week"
      ? dialect.divide(`${day} - 1 - ${weekStart}`, 7)
      : dialect.divide(`${dialect.month(day)} - ${fiscalStart}`, MONTHS_IN[unit]);
  const [customerCount = 0, firstDay = 0, firstLine = 0] = once(
    "whole",
    () => ask(`SELECT ${dialect.distinct("c")}, min(f), min(d) FROM ledger`)[0]!,
  );
  requireCustomers(customerCount);

  const edge = (options: PeriodOptions): BookEdge => {
    const own = leftEdge(Int32Array.of(firstDay), undefined, options);
    const [firstSeen = 0] = ask(
      `SELECT ${count()} FROM (SELECT c, min(f) AS began FROM ledger GROUP BY c) AS customers WHERE began <= ${own.to}`,
    )[0]!;
    return { ...own, firstSeen, hasDates: false, inList: false, issues: [] };
  };

  /** Of each customer what was bought in some days, one column each. */
  const inRanges = (ranges: readonly DayRange[]) =>
    `SELECT c, min(f) AS began, ${ranges
      .map(
        (range, i) =>
          `${when(`${within(range)}`, "b - r")} AS rev_${i}, ${when(within(range), "r")} AS ref_${i}, ${when(within(range), "n")} AS ord_${i}, ${when(`n > 0 AND ${within(range)}`)} AS day_${i}`,
      )
      .join(", ")} FROM ledger GROUP BY c`;
  const figures = (ranges: readonly DayRange[]): RangeFigures[] => {
    if (ranges.length === 0) {
      return [];
    }
    const columns = ranges.flatMap((range, i) => [
      when(`day_${i} > 0`),
      when(`day_${i} > 0 AND ${within(range, "began")}`),
      when(`day_${i} > 1`),
      sum(`ord_${i}`),
      sum(`rev_${i}`),
      when(within(range, "began"), `rev_${i}`),
      sum(`ref_${i}`),
    ]);
    const own = ledger.over(`SELECT ${columns.join(", ")} FROM (${inRanges(ranges)}) AS customers`);
    const returned = ledger.over(
      `SELECT ${ranges.flatMap((range) => [when(within(range)), when(within(range), "amt")]).join(", ")} FROM matched WHERE kind = 0 AND gone = 1`,
    );
    const [of, back] = kept.all([own, returned]).map((rows) => numbers(rows[0]));
    return ranges.map((_, i) => figuresOf(of!.slice(i * 7, i * 7 + 7), back!.slice(i * 2, i * 2 + 2)));
  };
  const figuresOf = (own: readonly number[], back: readonly number[]): RangeFigures => ({
    customers: own[0]!,
    newCustomers: own[1]!,
    repeaters: own[2]!,
    orders: own[3]!,
    revenue: money(own[4]!),
    newRevenue: money(own[5]!),
    refunded: money(own[6]!),
    returned: back[0] ?? 0,
    returnedAmount: money(back[1] ?? 0),
  });
  const moments = (ranges: readonly DayRange[]): Moments[] => {
    // Squares of whole units pass what a whole number holds.
    const float = (value: string) => `sum(${dialect.float(value)})`;
    const of = (column: string) => `(${dialect.float(column)} / ${perOne})`;
    const columns = ranges.flatMap((range, i) => [
      float(`${of(`rev_${i}`)} * ${of(`rev_${i}`)}`),
      float(`ord_${i} * ord_${i}`),
      float(`${of(`rev_${i}`)} * ord_${i}`),
      float(`CASE WHEN ${within(range, "began")} THEN ${of(`rev_${i}`)} * ${of(`rev_${i}`)} ELSE 0 END`),
    ]);
    const rows = kept.rows(
      ledger.over(`SELECT ${columns.join(", ")} FROM (${inRanges(ranges)}) AS customers`),
    );
    const own = rows[0]!.map(Number);
    return ranges.map((_, i) => ({
      revenueSquared: own[i * 4]!,
      ordersSquared: own[i * 4 + 1]!,
      revenueByOrders: own[i * 4 + 2]!,
      newRevenueSquared: own[i * 4 + 3]!,
    }));
  };

  const periods = (options: PeriodOptions) => {
    const first = periodOf(firstDay, options);
    const last = periodOf(asOf, options);
    const byCustomer = `SELECT c, ${period("d", options)} AS p, min(${period("f", options)}) AS fp, ${sum("n")} AS own_orders, ${when("n > 0")} AS own_days, ${sum("b - r")} AS own_revenue, ${sum("r")} AS own_refunds FROM ledger GROUP BY c, p`;
    const [own, back] = kept.all([
      ledger.over(
        `SELECT p, ${when("own_days > 0")}, ${when("own_days > 0 AND fp = p")}, ${when("own_days > 1")}, ${sum("own_orders")}, ${sum("own_revenue")}, ${when("fp = p", "own_revenue")}, ${sum("own_refunds")} FROM (${byCustomer}) AS periods_of GROUP BY p`,
      ),
      ledger.over(
        `SELECT p, ${count()}, ${sum("amt")} FROM (SELECT ${period("d", options)} AS p, amt FROM matched WHERE kind = 0 AND gone = 1) AS returned GROUP BY p`,
      ),
    ]);
    const ofPeriod = new Map(own!.map(numbers).map(([p, ...rest]) => [p, rest]));
    const backOf = new Map(back!.map(numbers).map(([p, ...rest]) => [p, rest]));
    const none = [0, 0, 0, 0, 0, 0, 0];
    const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
      figuresOf(ofPeriod.get(first + index) ?? none, backOf.get(first + index) ?? []),
    );
    return figuresOfPeriods(all, first, options, asOf, false);
  };

  const cohorts = (options: CohortOptions) => {
    if (options.basis === "rolling") {
      return lists.cohorts(options);
    }
    const table = emptyCohorts(firstDay, asOf, options);
    const { first } = table;
    const width = table.sizes.length;
    const [sizes, cells] = kept
      .all([
        ledger.over(
          `SELECT fp, ${count()}, max(began) FROM (SELECT c, min(${period("f", options)}) AS fp, min(f) AS began FROM ledger GROUP BY c) AS customers GROUP BY fp`,
        ),
        ledger.over(
          `SELECT fp, p, ${when("own_days > 0")}, ${sum("own_revenue")} FROM (SELECT c, min(${period("f", options)}) AS fp, ${period("d", options)} AS p, ${when("n > 0")} AS own_days, ${sum("b - r")} AS own_revenue FROM ledger WHERE d >= f GROUP BY c, p) AS ages GROUP BY fp, p`,
        ),
      ])
      .map((rows) => rows.map(numbers));
    for (const [cohort, size, youngest] of sizes!) {
      table.sizes[cohort! - first] = size!;
      table.youngest[cohort! - first] = youngest!;
    }
    for (const [cohort, at, active, revenue] of cells!) {
      const cell = (cohort! - first) * width + at! - cohort!;
      table.active[cell] = active!;
      table.revenue[cell] = revenue!;
    }
    return cohortsOfCells(table, options, money);
  };

  const before = "ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING";
  const movement = (options: PeriodOptions) => {
    const first = periodOf(firstDay, options);
    const length = periodOf(asOf, options) - first + 1;
    const active = `SELECT c, p FROM (SELECT c, ${period("d", options)} AS p FROM ledger WHERE n > 0) AS bought GROUP BY c, p`;
    const steps = `SELECT p, coalesce(max(p) OVER (PARTITION BY c ORDER BY p ${before}), 0) AS p0 FROM (${active}) AS active_periods`;
    const rows = ask(
      `SELECT p, ${count()}, ${when("p0 = 0")}, ${when("p0 = p - 1")} FROM (${steps}) AS steps GROUP BY p`,
    );
    const counts = () => new Int32Array(length);
    const counted = { active: counts(), acquired: counts(), kept: counts(), returned: counts() };
    for (const [p, closing, fresh, stayed] of rows) {
      const at = p! - first;
      counted.active[at] = closing!;
      counted.acquired[at] = fresh!;
      counted.kept[at] = stayed!;
      counted.returned[at] = closing! - fresh! - stayed!;
    }
    return movementOfCounts(counted, first, options, asOf, false);
  };

  const revenue = (options: PeriodOptions) => {
    const first = periodOf(firstLine, options);
    const running = periodOf(asOf, options);
    const last = periodEnd(running, options) <= asOf ? running : running - 1;
    const length = Math.max(0, last - first + 1);
    const paying = `SELECT c, p, v FROM (SELECT c, ${period("d", options)} AS p, ${sum("b - r")} AS v FROM ledger GROUP BY c, p) AS sums WHERE v > 0 AND p <= ${last}`;
    const steps = `SELECT p, v, coalesce(max(p) OVER (PARTITION BY c ORDER BY p ${before}), 0) AS p0, coalesce(max(v) OVER (PARTITION BY c ORDER BY p ${before}), 0) AS v0 FROM (${paying}) AS paying`;
    const rows = ask(
      `SELECT p, ${sum("v")}, ${when("p0 = 0", "v")}, ${when("p0 > 0 AND p0 < p - 1", "v")}, ${when("p0 = p - 1 AND v > v0", "v - v0")}, ${when("p0 = p - 1 AND v < v0", "v0 - v")}, ${when("p0 = p - 1", "v0")}, ${count()}, ${when("p0 = p - 1")} FROM (${steps}) AS steps GROUP BY p`,
    );
    const of = new Map(rows.map(([p, ...rest]) => [p, rest]));
    let paid = 0;
    let paidAgain = 0;
    const sums = Array.from({ length }, (_, index) => {
      const [
        end = 0,
        won = 0,
        reactivated = 0,
        expansion = 0,
        contraction = 0,
        stayed = 0,
        payers = 0,
        again = 0,
      ] = of.get(first + index) ?? [];
      const [start = 0] = of.get(first + index - 1) ?? [];
      paid += index + 1 < length ? payers : 0;
      paidAgain += again;
      return {
        start: start / perOne,
        won: won / perOne,
        reactivated: reactivated / perOne,
        expansion: expansion / perOne,
        contraction: contraction / perOne,
        churned: (start - stayed) / perOne,
        end: end / perOne,
      };
    });
    return revenueOfSums(sums, first, { paid, paidAgain }, (own) => withoutDust(own, { perOne }));
  };

  const mappedRole = (column: BookColumn) => {
    const at = typeof column === "number" ? column : entitledColumn(dataset.titles, column);
    const role =
      ROLES.find((one) => one === column) ??
      ROLES.find((one) => at !== undefined && dataset.mapping[one] === at);
    return role !== undefined && dataset.mapping[role] !== undefined ? role : undefined;
  };
  const valueRole = (column: BookColumn): ValueRole | undefined => {
    const role = mappedRole(column);
    return VALUE_ROLES.find((one) => one === role);
  };
  const hasPieces = dataset.mapping.quantity !== undefined;
  const valueFigures = ([
    own = 0,
    orders = 0,
    customers = 0,
    units = 0,
  ]: readonly number[]): ValueFigures => ({
    revenue: money(own),
    orders,
    customers,
    units: hasPieces ? units : NaN,
  });
  const noFigures = () => valueFigures([]);
  const by = (
    column: BookColumn,
    { periods: unit, ranges, top = Infinity }: ByOptions = {},
  ): ByColumn | undefined => {
    const mapped = mappedRole(column);
    const role = valueRole(column);
    if (mapped === undefined) {
      return undefined;
    }
    if (role === undefined) {
      throw needsRows("warehouseRole", { column: dataset.titles[dataset.mapping[mapped]!]! });
    }
    const at = unit
      ? period("d", unit)
      : ranges
        ? `CASE ${ranges.map((range, i) => `WHEN ${within(range)} THEN ${i}`).join(" ")} ELSE -1 END`
        : undefined;
    const first = unit ? periodOf(firstLine, unit) : 0;
    const width = ranges ? ranges.length : unit ? periodOf(asOf, unit) - first + 1 : 1;
    // Orders and customers of sales: two levels of grouping, as refunds bring neither.
    const figuresBy = (keys: readonly string[], where = "1 = 1") => {
      const names = keys.map((_, i) => `g${i}`);
      const group = (more: readonly string[]) => [...names, ...more].join(", ");
      const named = keys.map((key, i) => `${key} AS g${i}`);
      const base = `SELECT ${[...named, "c", "o", "k", "amount", "pieces", "sold"].join(", ")} FROM counted WHERE ${where}`;
      const orders = `SELECT ${group(["c", "o", "k"])}, ${sum("amount")} AS own_amount, sum(pieces) AS own_pieces, max(sold) AS own_sold FROM (${base}) AS based GROUP BY ${group(["c", "o", "k"])}`;
      const people = `SELECT ${group(["c"])}, ${sum("own_amount")} AS all_amount, sum(own_pieces) AS all_pieces, ${sum("own_sold")} AS all_orders FROM (${orders}) AS orders_of GROUP BY ${group(["c"])}`;
      return ledger.over(
        `SELECT ${group([sum("all_amount"), sum("all_orders"), when("all_orders > 0"), "sum(all_pieces)"])} FROM (${people}) AS people_of${names.length > 0 ? ` GROUP BY ${names.join(", ")}` : ""}`,
        ledger.counted(),
      );
    };
    const value = `v_${role}`;
    const many = width > 1 && at !== undefined;
    const [whole, each, wholeAt, eachAt] = kept.all([
      figuresBy([]),
      figuresBy([value]),
      ...(many ? [figuresBy([at]), figuresBy([value, at])] : []),
    ]);
    const byPeriod = (rows: readonly Row[]) => {
      const own = new Map(rows.map((row) => [numberOf(row[0]!), valueFigures(numbers(row.slice(1)))]));
      return Array.from({ length: width }, (_, index) => own.get(first + index) ?? noFigures());
    };
    const shownPeriods = (figures: ValueFigures, rows: readonly Row[]) => (many ? byPeriod(rows) : [figures]);
    const rowsOf = new Map<Row[number], Row[]>(each!.map(([own = null]) => [own, []]));
    eachAt?.forEach(([own = null, ...rest]) => rowsOf.get(own)!.push(rest));
    const all = each!
      .map((row) => {
        const figures = valueFigures(numbers(row.slice(1)));
        const text = row[0] === null ? null : String(row[0]);
        return { value: text, ...figures, periods: shownPeriods(figures, rowsOf.get(row[0] ?? null)!) };
      })
      .sort((a, b) => b.revenue - a.revenue || (String(a.value) < String(b.value) ? -1 : 1));
    const shown = all.slice(0, top);
    const totalFigures = valueFigures(numbers(whole![0]));
    const total = { ...totalFigures, periods: shownPeriods(totalFigures, wholeAt ?? []) };
    const left = all.slice(shown.length);
    return {
      values: shown.map((row): ValueRow => ({ ...row, periods: unit || ranges ? row.periods : [] })),
      others: left.length > 0 ? othersOf(shown.map((row) => row.value)) : undefined,
      total,
      periods: unit && !ranges ? Array.from({ length: width }, (_, index) => first + index) : [],
    };

    function othersOf(texts: readonly (string | null)[]): Omit<ValueRow, "value"> {
      const named = texts.filter((text) => text !== null);
      const isShown = [
        ...(named.length > 0
          ? [`(${value} IS NOT NULL AND ${value} IN (${named.map((text) => kept.bound(text)).join(", ")}))`]
          : []),
        ...(named.length < texts.length ? [`${value} IS NULL`] : []),
      ].join(" OR ");
      const [rest, restAt] = kept.all([
        figuresBy([], `NOT (${isShown})`),
        ...(many ? [figuresBy([at!], `NOT (${isShown})`)] : []),
      ]);
      const figures = valueFigures(numbers(rest![0]));
      return { ...figures, periods: shownPeriods(figures, restAt ?? []) };
    }
  };

  const daily = (): DailyFigures => {
    const days = asOf - firstDay + 1;
    const own = {
      revenue: new Float64Array(days),
      orders: new Int32Array(days),
      customers: new Int32Array(days),
    };
    const rows = ask(
      `SELECT d, ${sum("b - r")}, ${sum("n")}, ${when("n > 0")} FROM ledger WHERE d >= ${firstDay} GROUP BY d`,
    );
    for (const [day, units, orders, customers] of rows) {
      const at = day! - firstDay;
      own.revenue[at] = money(units!);
      own.orders[at] = orders!;
      own.customers[at] = customers!;
    }
    return { firstDay, ...own };
  };

  const largest = (range: DayRange, top: number) => {
    const spent = `SELECT c, ${when(within(range), "b - r")} AS v FROM ledger GROUP BY c`;
    const rows = kept.rows(
      ledger.over(`SELECT c, v FROM (${spent}) AS spent ORDER BY v DESC, c LIMIT ${top}`),
    );
    return rows.map(([id, units]) => {
      const name = String(id);
      told.add(name);
      const [customer = 0] = ask(
        `SELECT ${dialect.distinct("c")} FROM ledger WHERE c < ${kept.bound(name)}`,
      )[0]!;
      return { id: name, customer, revenue: money(numberOf(units!)) };
    });
  };

  const people = perCustomer(kept, view, customerCount, told);
  const values = byValue(kept, view, people);
  const elsewhere = customerLists(kept, view, told);
  const lists = countedBook(dataset, {
    ...elsewhere,
    customers: people.customers,
    gaps: people.gaps,
  });
  const sales = salesByGroups(
    kept,
    view,
    people,
    (column) => valueRole(column)!,
    (role) => once(`dictionary ${role}`, () => values.dictionary(role)),
  );
  /** Of a column that the database knows; of others as of lines. */
  const ofRole = <T>(question: string, column: BookColumn, make: (role: ValueRole) => T): T | undefined => {
    const role = valueRole(column);
    return role && once(`${question} ${role}`, () => make(role));
  };
  const counted: Partial<Book> = {
    provenance: dataset,
    asOf,
    firstDay,
    customerCount,
    figures: (ranges, options) => once(`figures ${JSON.stringify([ranges, options])}`, () => figures(ranges)),
    moments: (ranges, options) => once(`moments ${JSON.stringify([ranges, options])}`, () => moments(ranges)),
    periods: (options) => once(`periods ${JSON.stringify(options)}`, () => periods(options)),
    cohorts: (options) => once(`cohorts ${JSON.stringify(options)}`, () => cohorts(options)),
    movement: (options) => once(`movement ${JSON.stringify(options)}`, () => movement(options)),
    revenue: (options) => once(`revenue ${JSON.stringify(options)}`, () => revenue(options)),
    edge: (options) => once(`edge ${JSON.stringify(options)}`, () => edge(options)),
    by: (column, options) => once(`by ${JSON.stringify([column, options])}`, () => by(column, options)),
    daily: () => once("daily", daily),
    largest: (range, top) => once(`largest ${JSON.stringify([range, top])}`, () => largest(range, top)),
    lastButTwo: () => once("last but two", () => people.lastButTwo()),
    heldOut: (from, to) => once(`held out ${from} ${to}`, () => people.heldOut(from, to)),
    revenueIn: (range) => once(`revenue in ${range.from} ${range.to}`, () => people.revenueIn(range)),
    purchaseDaysIn: (range) =>
      once(`purchase days in ${range.from} ${range.to}`, () => people.purchaseDaysIn(range)),
    main: (column) => ofRole("main", column, values.main) ?? lists.main(column),
    sales: (down, across) =>
      [down, across].every((groups) => !groups || "customers" in groups || valueRole(groups.column))
        ? sales(down, across)
        : lists.sales(down, across),
    dictionary: (column) => ofRole("dictionary", column, values.dictionary) ?? lists.dictionary(column),
    pairs: (column, options = {}) =>
      ofRole(`pairs ${JSON.stringify(options)}`, column, (role) => values.pairs(role, options)) ??
      lists.pairs(column, options),
    firstOf: (column, options) =>
      ofRole(`first ${JSON.stringify(options)}`, column, (role) => values.firstOf(role, options)) ??
      lists.firstOf(column, options),
    afterBuying: (column, days) =>
      ofRole(`after buying ${days}`, column, (role) => values.afterBuying(role, days)) ??
      lists.afterBuying(column, days),
    nextBest: (column, rules) =>
      ofRole(`next best ${JSON.stringify(rules)}`, column, (role) => values.nextBest(role, rules)) ??
      lists.nextBest(column, rules),
    firstValues: (column) => ofRole("first values", column, values.firstValues) ?? lists.firstValues(column),
    shape: () => once("shape", () => shapeOf(kept, view)),
    valueCurves: (options) =>
      once(`curves ${JSON.stringify(options)}`, () => {
        const { months, by: groups, since = 0 } = options;
        if ("started" in groups) {
          const sql = `SELECT c, ${period("min(f)", groups.started)} AS own_key FROM ledger GROUP BY c`;
          return curvesOf(kept, view, { months, since, groups: sql, texts: false });
        }
        // Neither discounts nor prices have a role here.
        if (groups.began === AT_DISCOUNT) {
          return undefined;
        }
        const role = valueRole(groups.began);
        const own = role && values.began(role);
        return own
          ? curvesOf(kept, view, { months, since, groups: own.sql, more: own.more, texts: true })
          : lists.valueCurves(options);
      }),
    hours: () => (ledger.rows.isTimed ? once("hours", () => hoursOf(kept, view)) : undefined),
    returns: ({ asOf: day = asOf } = {}) =>
      once(`returns ${day}`, () => {
        const made = returnsIn(kept, day === asOf ? ledger : ledger.asOf(day));
        made?.givers.forEach(({ customer }) => told.add(customer));
        return made;
      }),
    // Which line of an order came back is for its rows to say, one by one; reasons have no role here.
    returnsBy: (role) =>
      tellsRefunds(ledger) && mappedRole(role) !== undefined ? lists.returnsBy(role) : undefined,
    returnReasons: () => undefined,
    beside: () => book,
  };
  // What the database does not count is counted here, over lists that it sends.
  const book = Object.create(lists, Object.getOwnPropertyDescriptors(counted)) as Book;
  return book;
}
