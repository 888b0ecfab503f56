import type { Dataset, RoleColumns } from "../cells/dataset";
import { splitHoldout } from "../holdoutSplit";
import {
  Answers,
  requireCustomers,
  type Book,
  type BookColumn,
  type BookEdge,
  type PeriodFigures,
} from "./book";
import { lineValues, meanByCustomer, type LineValues } from "./bookColumns";
import { aroundDay, ordersInDays } from "./around";
import { afterBuying } from "./afterBuying";
import { byColumn, inRanges, type ByColumn, type ByOptions } from "./byColumn";
import { percentilesOfSorted } from "../statistics/percentiles";
import { rowsDescending } from "../statistics/rowOrder";
import { cohortTable } from "./cohorts";
import { concentration } from "./concentration";
import { countedOtherwise } from "./countedOtherwise";
import { dailyFigures } from "./daily";
import { rangeFigures, type DayRange, type RangeFigures } from "./figures";
import { firstValues } from "./firstValue";
import { firstProducts } from "./firstOf";
import { givenBack } from "./givenBack";
import { gapRatios, lastButTwo, purchaseGaps, type PurchaseGaps } from "./gaps";
import { bookHistories, collapsedHistories } from "./histories";
import { groupFigures } from "./groupFigures";
import { hourGrid } from "./hours";
import { joinRelated, type Joined, type RelatedTables } from "./joined";
import {
  buildLedger,
  countLines,
  countOrders,
  ledgerUpTo,
  moneySum,
  type CountedLines,
  type Ledger,
} from "./ledger";
import { lineMargins } from "./lineMargins";
import { leftEdge } from "./leftEdge";
import { mainValues } from "./mainValue";
import { rangeMoments } from "./moments";
import { customerMovement, movementByGroup } from "./movement";
import { daysOfLines, orderLinesOf, textOfLines } from "./orderLines";
import { nextBest } from "./nextBest";
import { priceCells } from "./priceCells";
import { isDiscounted, orderShape, priceBefore } from "./orderShape";
import { valuePairs } from "./pairs";
import { periodEnd, periodOf, periodStart, type PeriodOptions } from "./periods";
import { purchaseDays } from "./purchaseDays";
import { registrations } from "./registration";
import { returnReasons, returnsByValue, returnsOf } from "./returns";
import { revenueMovements } from "./revenueMovement";
import { scoreGrid, sortedMeasures } from "./scores";
import { salesByGroup } from "./salesByGroup";
import { AT_DISCOUNT, namedCurves, startedIn, valueCurves } from "./valueCurve";
import { summarize, type CustomerSummary } from "./summary";
import { topCustomers } from "./topCustomers";

/** More than twice what a sheet holds. */
const MANY_LINES = 2 ** 22;

/** Shares of the revenue that classes A and B reach. */
const CONCENTRATION_LIMITS = [0.8, 0.95];

/**
 * The book over cells that were read. Nothing is counted before it is asked for: a table of another kind than orders has
 * a book, too, whose questions are refused.
 *
 * @throws CoreError `notAvailable` from every question where a column is missing, no row is left or nobody bought
 * @example
 * cellBook(
 *   readDataset(
 *     { sheet: "Orders", row: 0, column: 0, cells: [["id", "date", "amount"], ["ann", 45658, 10], ["ann", 45668, 5]] },
 *     { customer: 0, date: 1, amount: 2 },
 *   ),
 * ).customers().total // [15]
 */
export function cellBook(dataset: Dataset, related: RelatedTables = {}): Book {
  const answers = new Answers();
  return bookOver({ dataset, related, answers, once: answers.of.bind(answers) });
}

/** Somebody else's count of rows that stand elsewhere: what the answers are made of instead of cells. */
export interface CountedElsewhere {
  customers(asOf: number): CustomerSummary;
  gaps(): PurchaseGaps;
  /** Days of all customers: for questions that nothing less answers. */
  ledger(asOf: number): Ledger;
  lines(): CountedLines;
  /** Columns of these lines. */
  columns(): RoleColumns;
}

/** The book over rows that somebody else counts by the same rules. Questions about the rows before that are refused. */
export function countedBook(dataset: Dataset, elsewhere: CountedElsewhere): Book {
  const answers = new Answers();
  return bookOver({ dataset, related: {}, answers, once: answers.of.bind(answers), elsewhere });
}

interface Cells {
  readonly dataset: Dataset;
  readonly related: RelatedTables;
  readonly answers: Answers;
  readonly once: Answers["of"];
  readonly elsewhere?: CountedElsewhere;
}

function bookOver(cells: Cells): Book {
  const { related, answers, once, elsewhere } = cells;
  const provenance = cells.dataset;
  const kinds = Object.keys(related).sort().join(" ");
  const dataset: Dataset = elsewhere
    ? {
        ...provenance,
        get columns() {
          return once("columns", () => elsewhere.columns());
        },
      }
    : provenance;
  const lines = () => once("lines", () => orderLinesOf(provenance));
  const orders = () => once("orders", () => countOrders(lines(), lines().asOf));
  const ledger = () =>
    once("ledger", (): Ledger => {
      const made = elsewhere
        ? elsewhere.ledger(provenance.asOf!)
        : buildLedger(lines(), lines().asOf, orders());
      if (!elsewhere && lines().customer.codes.length > MANY_LINES) {
        // A fifth of the memory of such a file, and most reports need nothing but the ledger.
        answers.forget("orders");
      }
      requireCustomers(made.ids.length);
      return made;
    });
  const counted = (): CountedLines =>
    once("counted lines", () => elsewhere?.lines() ?? countLines(lines(), ledger(), orders()));
  const lastDay = (): number => (elsewhere ? provenance.asOf! : ledger().asOf);
  const customers = (asOf = lastDay()): CustomerSummary =>
    once(
      `customers ${asOf}`,
      () =>
        elsewhere?.customers(asOf) ??
        summarize(asOf === lastDay() ? ledger() : ledgerUpTo(lines(), ledger(), asOf)),
    );
  const sorted = (asOf = lastDay()) => once(`sorted ${asOf}`, () => sortedMeasures(customers(asOf)));
  const collapsed = () => once("collapsed", () => collapsedHistories(customers()));
  const gaps = () => once("gaps", () => elsewhere?.gaps() ?? purchaseGaps(ledger()));
  const purchases = () => once("purchases", () => purchaseDays(ledger()));
  const hasList = kinds.includes("customers");
  const edge = (options: PeriodOptions): BookEdge => {
    const known = once(`registered ${hasList}`, () => registrations(customers(), dataset, related.customers));
    return once(`edge ${named(options)} ${hasList}`, () => ({
      ...leftEdge(customers().first, known?.days, options),
      hasDates: known !== undefined,
      inList: related.customers?.columns.registrationDate !== undefined,
      issues: known?.issues ?? [],
    }));
  };
  const onEdge = <T>(question: string, options: PeriodOptions, make: (older?: Uint8Array) => T): T =>
    once(`${question} ${named(options)} ${hasList}`, () => make(edge(options).older));
  const joined = () =>
    once(`joined ${kinds}`, (): Joined => {
      if (!elsewhere) {
        return joinRelated(dataset, related, customers());
      }
      const orders = {
        dataset,
        get customerOf() {
          return counted().customer;
        },
        get firstRow() {
          return firstRows(counted().customer, ledger().ids.length);
        },
      };
      return { tables: { orders }, withoutOrders: [], issues: [] };
    });
  const list = () => (hasList ? joined().tables.customers : undefined);
  const valuesOf = (name: BookColumn): LineValues | undefined =>
    once(`values ${hasList} ${name}`, () => lineValues(name, dataset, list(), counted));
  const answer = <T>(question: string, name: BookColumn, make: (column: LineValues) => T): T | undefined => {
    const values = valuesOf(name);
    return values && once(`${question} ${hasList} ${name}`, () => make(values));
  };
  const by = (name: BookColumn, { ranges, ...options }: ByOptions = {}): ByColumn | undefined =>
    answer(`by ${JSON.stringify({ ranges, ...options })}`, name, (values) => {
      const quantity = dataset.columns.quantity?.values;
      return ranges
        ? inRanges(ledger(), counted(), values, quantity, { whole: by(name, options)!, ranges })
        : byColumn(ledger(), counted(), values, quantity, options);
    });
  const margins = () =>
    dataset.columns.profit || dataset.columns.unitCost
      ? once("margins", () => lineMargins(dataset, lines()))
      : undefined;
  const back = (day = ledger().asOf) =>
    once(`given back ${day}`, () =>
      givenBack(lines(), day, {
        products: textOfLines(dataset, "product"),
        dates: daysOfLines(dataset, "refundDate"),
        orders: day === ledger().asOf ? orders : undefined,
      }),
    );
  const revenueIn = (range: DayRange) =>
    once(`revenue in ${daysOf([range])}`, () => revenueByCustomer(ledger(), range));
  const firstValuesOf = (name: BookColumn) =>
    answer("first values", name, (values) => ({
      dictionary: values.dictionary,
      of: firstValues(ledger(), counted(), values),
    }));
  /** 1 for who began with a line at a discount, 0 without one, -1 where it is not known; undefined where nothing tells. */
  const beganDiscounted = () =>
    once("began discounted", () => {
      const price = priceBefore(counted(), dataset);
      return (
        price && {
          keys: [0, 1],
          of: firstValues(ledger(), counted(), {
            codes: Int32Array.from(counted().amount, (amount, row) =>
              Number.isNaN(price.of(row)) ? -1 : Number(isDiscounted(price.of(row), amount)),
            ),
            dictionary: ["", "discounted"],
          }),
        }
      );
    });
  return {
    provenance,
    get asOf() {
      return lastDay();
    },
    get firstDay() {
      return once("first day", () => customers().first.reduce((a, b) => Math.min(a, b), lastDay()));
    },
    figures: (ranges, options) =>
      onEdge(`figures ${daysOf(ranges)}`, options, (older) => rangeFigures(ledger(), ranges, older)),
    moments: (ranges, options) =>
      onEdge(`moments ${daysOf(ranges)}`, options, (older) => rangeMoments(ledger(), ranges, older)),
    periods: (options) =>
      onEdge("periods", options, (older) => periodFigures(ledger(), options, edge(options).period, older)),
    cohorts: (options) =>
      onEdge(`cohorts ${options.basis ?? ""}`, options, (older) => cohortTable(ledger(), options, older)),
    movement: (options) => onEdge("movement", options, (older) => customerMovement(ledger(), options, older)),
    movementBy: (options, of, groups) => movementByGroup(ledger(), options, of, groups),
    revenue: (options) => once(`revenue ${named(options)}`, () => revenueMovements(ledger(), options)),
    edge,
    get customerCount() {
      return ledger().ids.length;
    },
    gaps,
    gapRatios: () => once("gap ratios", () => gapRatios(gaps())),
    lastButTwo: () => once("last but two", () => lastButTwo(gaps())),
    purchases,
    heldOut: (calibrationEnd, holdoutEnd) =>
      once(`held out ${calibrationEnd} ${holdoutEnd}`, () =>
        splitHoldout(purchases(), calibrationEnd, holdoutEnd),
      ),
    customers: ({ asOf, top, by = "monetary" } = {}) => {
      const list = customers(asOf);
      return top === undefined
        ? list
        : once(`customers ${list.asOf} ${top} ${by}`, () => topCustomers(list, top, by));
    },
    largest: (range, top) => {
      const spent = revenueIn(range);
      const { ids } = ledger();
      return Array.from(rowsDescending(spent).subarray(0, top), (customer) => ({
        id: ids[customer]!,
        customer,
        revenue: spent[customer]!,
      }));
    },
    whole: () => once("whole", () => groupFigures(customers(), new Uint8Array(customers().count), 1)[0]!),
    histories: () => once("histories", () => bookHistories(collapsed(), customers())),
    historyOf: () => collapsed().rowOf,
    quantiles: (measure, shares) =>
      once(`quantiles ${measure} ${shares.join(" ")}`, () => percentilesOfSorted(sorted()[measure], shares)),
    scores: ({ asOf, bins = 5 } = {}) =>
      once(`scores ${bins} ${asOf ?? lastDay()}`, () => scoreGrid(customers(asOf), sorted(asOf), bins)),
    concentration: (limits = CONCENTRATION_LIMITS) =>
      once(`concentration ${limits.join(" ")}`, () => concentration(customers(), sorted().monetary, limits)),
    countedOtherwise: (days) =>
      once(`counted otherwise ${daysOf([days])}`, () => countedOtherwise(dataset, ledger(), days)),
    revenueIn,
    purchaseDaysIn: (range) =>
      once(`purchase days in ${daysOf([range])}`, () => purchaseDaysByCustomer(ledger(), range)),
    by,
    main: (name) => answer("main", name, (values) => mainValues(ledger(), counted(), values)),
    sales: (down, across) => salesByGroup(ledger(), counted(), valuesOf, down, across),
    means: (name) =>
      once(`means ${hasList} ${name}`, () =>
        meanByCustomer(name, dataset, list(), counted, ledger().ids.length),
      ),
    hours: () => once("hours", () => hourGrid(ledger(), counted(), dataset.columns.date!)),
    ordersIn: (range) => once(`orders in ${daysOf([range])}`, () => ordersInDays(ledger(), range)),
    around: (day, window) => aroundDay(ledger(), day, window),
    daily: () => once("daily", () => dailyFigures(ledger())),
    shape: () => once("shape", () => orderShape(counted(), dataset, ledger().sums)),
    prices: (name, options, within) => {
      const quantity = dataset.columns.quantity?.values;
      return quantity && dataset.columns.amount
        ? answer(`prices ${JSON.stringify(options)} ${within}`, name, (values) =>
            priceCells(
              counted(),
              values,
              quantity,
              options,
              within === undefined ? undefined : valuesOf(within),
            ),
          )
        : undefined;
    },
    pairs: (name, options = {}) =>
      answer(`pairs ${JSON.stringify(options)}`, name, (values) => valuePairs(counted(), values, options)),
    firstOf: (name, options) =>
      answer(`first ${JSON.stringify(options)}`, name, (values) =>
        firstProducts(ledger(), counted(), values, options),
      ),
    afterBuying: (name, days) =>
      answer(`after buying ${days}`, name, (values) => afterBuying(ledger(), counted(), values, days)),
    nextBest: (name, rules) => {
      const values = valuesOf(name);
      return values && nextBest(ledger(), counted(), values, rules);
    },
    valueCurves: ({ months, by, since = 0 }) =>
      onEdge(`curves ${months} ${JSON.stringify(by)} ${since}`, { unit: "month" }, (older) => {
        const groups =
          "started" in by
            ? startedIn(customers().first, by.started)
            : by.began === AT_DISCOUNT
              ? beganDiscounted()
              : firstValuesOf(by.began);
        if (!groups) {
          return undefined;
        }
        const { first } = customers();
        const of = Int32Array.from(groups.of, (group, who) =>
          older?.[who] || first[who]! < since ? -1 : group,
        );
        return namedCurves("keys" in groups ? groups.keys : groups.dictionary, of, (count, placed) =>
          valueCurves(ledger(), counted, margins(), { months, groups: count, of: placed }),
        );
      }),
    dictionary: (name) => valuesOf(name)?.dictionary,
    firstValues: firstValuesOf,
    returns: ({ asOf } = {}) =>
      once(`returns ${asOf ?? ""}`, () => {
        const made = back(asOf);
        return made && returnsOf(made, margins()?.share);
      }),
    returnsBy: (role) =>
      once(`returns by ${role}`, () => {
        const [made, values] = [back(), textOfLines(dataset, role)];
        return made && values && returnsByValue(made, values);
      }),
    returnReasons: () =>
      once("return reasons", () => {
        const [made, values] = [back(), textOfLines(dataset, "reason")];
        return made && values && returnReasons(made, values);
      }),
    joined,
    table: (kind) => joined().tables[kind],
    beside: (wanted) => bookOver({ ...cells, related: wanted }),
  };
}

/** First row of each customer, -1 where there is none. */
function firstRows(customerOf: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = customerOf.length - 1; row >= 0; row--) {
    if (customerOf[row]! >= 0) {
      first[customerOf[row]!] = row;
    }
  }
  return first;
}

function daysOf(ranges: readonly DayRange[]): string {
  return ranges.map(({ from, to }) => `${from}-${to}`).join(" ");
}

/** Every period from the first purchase to the as-of date, also those in which nothing happened. */
function periodFigures(
  ledger: Ledger,
  options: PeriodOptions,
  first: number,
  older: Uint8Array | undefined,
): PeriodFigures[] {
  const last = periodOf(ledger.asOf, options);
  const ranges = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    from: periodStart(first + index, options),
    to: periodEnd(first + index, options),
  }));
  return figuresOfPeriods(
    rangeFigures(ledger, ranges, older),
    first,
    options,
    ledger.asOf,
    older !== undefined,
  );
}

/** @param figures of the periods from the first one on */
export function figuresOfPeriods(
  figures: readonly RangeFigures[],
  first: number,
  options: PeriodOptions,
  asOf: number,
  knowsOlder: boolean,
): PeriodFigures[] {
  return figures.map((own, index) => ({
    ...own,
    period: first + index,
    complete: periodEnd(first + index, options) <= asOf,
    knowsNew: index > 0 || knowsOlder,
  }));
}

function revenueByCustomer(ledger: Ledger, { from, to }: DayRange): Float64Array {
  const { ids, start, day } = ledger;
  const revenue = new Float64Array(ids.length);
  for (let customer = 0; customer < revenue.length; customer++) {
    let sum = 0;
    for (let row = start[customer]!; row < start[customer + 1]!; row++) {
      sum += day[row]! >= from && day[row]! <= to ? ledger.revenue[row]! : 0;
    }
    revenue[customer] = moneySum(sum, ledger);
  }
  return revenue;
}

function purchaseDaysByCustomer({ ids, start, day, orders }: Ledger, { from, to }: DayRange): Int32Array {
  return Int32Array.from(ids, (_, customer) => {
    let days = 0;
    for (let row = start[customer]!; row < start[customer + 1]!; row++) {
      days += orders[row]! > 0 && day[row]! >= from && day[row]! <= to ? 1 : 0;
    }
    return days;
  });
}

/** Equal periods are asked for in equal words. */
function named({ unit, weekStart = 1, fiscalStart = 1 }: PeriodOptions): string {
  return `${unit} ${weekStart} ${fiscalStart}`;
}
