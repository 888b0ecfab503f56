import type { Dataset } from "../cells/dataset";
import type { Issue } from "../cells/issue";
import { CoreError } from "../errors";
import type { Around } from "./around";
import type { BookColumn } from "./bookColumns";
import type { ByColumn, ByOptions } from "./byColumn";
import type { CohortOptions, CohortTable } from "./cohorts";
import type { CountedOtherwise } from "./countedOtherwise";
import type { Concentration } from "./concentration";
import type { AfterBuying } from "./afterBuying";
import type { DailyFigures } from "./daily";
import type { DayRange, RangeFigures } from "./figures";
import type { FirstProducts, FirstOptions } from "./firstOf";
import type { GapRatios, PurchaseGaps } from "./gaps";
import type { BookHistories } from "./histories";
import type { GroupFigures } from "./groupFigures";
import type { HourGrid } from "./hours";
import type { Joined, JoinedTable, RelatedTables } from "./joined";
import type { JoinedName } from "./join";
import type { LeftEdge } from "./leftEdge";
import type { MainValues } from "./mainValue";
import type { Moments } from "./moments";
import type { Movement } from "./movement";
import type { BuyingRule } from "./nextBest";
import type { OrderShape } from "./orderShape";
import type { Pairs, PairOptions } from "./pairs";
import type { TextOfLines } from "./orderLines";
import type { PeriodOptions } from "./periods";
import type { PriceCells } from "./priceCells";
import type { HoldoutSplit } from "../holdoutSplit";
import type { PurchaseDays } from "../purchaseDays";
import type { ReturnReason, Returns, ReturnsByValue } from "./returns";
import type { RevenueMovements } from "./revenueMovement";
import type { Measure, ScoreGrid } from "./scores";
import type { SalesFigures, SalesGroups } from "./salesByGroup";
import type { CustomerSummary } from "./summary";
import type { CurveOptions, NamedCurves } from "./valueCurve";

export type { BookColumn };

/** What these data are, where they stand and what was noticed: everything but the columns. */
export type Provenance = Omit<
  Dataset,
  "columns" | "extras" | "refundRows" | "refunds" | "givenBack" | "returned"
>;

/** What happened in a calendar period. */
export interface PeriodFigures extends RangeFigures {
  readonly period: number;
  /** The data reach the period's last day. */
  readonly complete: boolean;
  /** New and existing can be told apart: not in the first period, unless it is known who is older. */
  readonly knowsNew: boolean;
}

/** The left edge of the data, with where it was learned and what was wrong there. */
export interface BookEdge extends LeftEdge {
  /** A registration or first-order date is mapped. */
  readonly hasDates: boolean;
  /** The list of customers has such a date. */
  readonly inList: boolean;
  readonly issues: readonly Issue[];
}

/** Customers as they were known on a day; as of the last one where none is given. */
export interface AsOf {
  readonly asOf?: number;
}

/** Which customers a list holds: all, or so many of those with most of a measure. */
export interface ListOptions extends AsOf {
  readonly top?: number;
  /** Revenue unless given. */
  readonly by?: Measure;
}

/** A customer, and what was bought in some days. */
export interface Largest {
  readonly id: string;
  /** Row of the list of all customers. */
  readonly customer: number;
  readonly revenue: number;
}

/**
 * These data, read: every question that reports ask, answered once and kept. Reports never see lines. The size of an
 * answer grows with periods, groups or values, not with rows. What grows with customers is the list of them and what is
 * told beside each of its rows; the list takes a limit, and who asks for all of it is named in the test of the houses.
 */
export interface Book {
  readonly provenance: Provenance;
  readonly asOf: number;
  /** First day with a purchase. */
  readonly firstDay: number;
  /** Any days, over which customers are new who first bought then and are not older than the data's first period. */
  figures(ranges: readonly DayRange[], options: PeriodOptions): readonly RangeFigures[];
  /** How sure means and shares of money over the same days are. */
  moments(ranges: readonly DayRange[], options: PeriodOptions): readonly Moments[];
  /** Figures of every period from the first purchase to the as-of date, also of those in which nothing happened. */
  periods(options: PeriodOptions): readonly PeriodFigures[];
  /** Customers who are older than the data belong to no cohort. */
  cohorts(options: CohortOptions): CohortTable;
  movement(options: PeriodOptions): readonly Movement[];
  /** By group of customers. */
  movementBy(options: PeriodOptions, of: ArrayLike<number>, groups: number): readonly (readonly Movement[])[];
  revenue(options: PeriodOptions): RevenueMovements;
  edge(options: PeriodOptions): BookEdge;
  /** Who has an order. */
  readonly customerCount: number;
  gaps(): PurchaseGaps;
  /** How overdue each customer is. */
  gapRatios(): GapRatios;
  /** The last purchase day but two of each customer, 0 with fewer than three. */
  lastButTwo(): Int32Array;
  purchases(): PurchaseDays;
  /** What was known of the customers at the end of a day, and what they did until the end of a later one. */
  heldOut(calibrationEnd: number, holdoutEnd: number): HoldoutSplit;
  /** The list of customers. As of an earlier day nothing that came later is known. */
  customers(options?: ListOptions): CustomerSummary;
  /** Who brought most in some days, so many at most. */
  largest(range: DayRange, top: number): readonly Largest[];
  /** All customers together. */
  whole(): GroupFigures;
  /** Distinct purchase histories and spends with their counts: what models are fitted to. */
  histories(): BookHistories;
  /** Which of the histories each customer has. */
  historyOf(): Int32Array;
  /** Inclusive percentiles of a measure over all customers. */
  quantiles(measure: Measure, shares: readonly number[]): readonly number[];
  /** Scores of recency, frequency and money with their cuts, and the customers of each pair of scores. */
  scores(options?: AsOf & { readonly bins?: number }): ScoreGrid;
  /** How much of the revenue hangs on how few customers; those who bring it up to each limit, 0.8 and 0.95 unless given. */
  concentration(limits?: readonly number[]): Concentration;
  /** What another count of these days might take otherwise, with its rows and what they would add. */
  countedOtherwise(days: DayRange): readonly CountedOtherwise[];
  /** Revenue of each customer in some days. */
  revenueIn(range: DayRange): Float64Array;
  /** Purchase days of each customer in some days. */
  purchaseDaysIn(range: DayRange): Int32Array;
  /** Revenue, orders, customers and units by each line's own value; undefined without the column. */
  by(column: BookColumn, options?: ByOptions): ByColumn | undefined;
  /** Revenue, orders and customers by groups of values of a column or of customers, one by one or crossed, row by row. */
  sales(down: SalesGroups, across?: SalesGroups): readonly SalesFigures[];
  /** The value with most of a customer's revenue, then the latest, else several; of the list, the customer's. */
  main(column: BookColumn): MainValues | undefined;
  /** Mean of a column of numbers or days for each customer, NaN without one; undefined for texts. */
  means(column: BookColumn): Float64Array | undefined;
  /** Orders and revenue by weekday and hour; undefined where no order has a time. */
  hours(): HourGrid | undefined;
  /** Orders of each customer in some days. */
  ordersIn(range: DayRange): Int32Array;
  /** What each customer did before a day, and in so many days from it on. */
  around(day: number, window: number): Around;
  /** What happened on each day. */
  daily(): DailyFigures;
  /** What was sold of each value in each period and at what price; undefined without the column or a quantity. */
  prices(column: BookColumn, options: PeriodOptions, within?: BookColumn): PriceCells | undefined;
  /** How large orders are, what pieces cost, and how much is sold at a discount. */
  shape(): OrderShape;
  /** Values that stand in one order. */
  pairs(column: BookColumn, options?: PairOptions): Pairs | undefined;
  /** What customers bought first, and whether and what they bought next. */
  firstOf(column: BookColumn, options: FirstOptions): FirstProducts | undefined;
  /** Who buys each value, again or not, and who comes back within so many days after it. */
  afterBuying(column: BookColumn, days: number): readonly AfterBuying[] | undefined;
  /** The rule that tells best what each customer may buy next, -1 without one. */
  nextBest(column: BookColumn, rules: readonly BuyingRule[]): Int32Array | undefined;
  /**
   * What customers have brought by each age, as margin where costs are known, without those older than the data's first
   * month; undefined where nothing tells the groups.
   */
  valueCurves(options: CurveOptions): NamedCurves | undefined;
  /** The different values of a column, in the order of their numbers; undefined without the column. */
  dictionary(column: BookColumn): readonly string[] | undefined;
  /** The values of a column, and which each customer began with, -1 without one; undefined without the column. */
  firstValues(
    column: BookColumn,
  ): { readonly dictionary: readonly string[]; readonly of: Int32Array } | undefined;
  /** What was given back, by whom and when; undefined where nothing tells of refunds. As of an earlier day as it was then. */
  returns(options?: AsOf): Returns | undefined;
  returnsBy(role: TextOfLines): readonly ReturnsByValue[] | undefined;
  returnReasons(): readonly ReturnReason[] | undefined;
  /** Tables seen from the customers. */
  joined(): Joined;
  table(kind: JoinedName): JoinedTable | undefined;
  /** The same orders beside other tables; what the orders alone answer is kept for both. */
  beside(related: RelatedTables): Book;
}

/** Answers by question, each made once. */
export class Answers {
  private readonly kept = new Map<string, unknown>();

  of<T>(question: string, make: () => T): T {
    if (!this.kept.has(question)) {
      this.kept.set(question, make());
    }
    return this.kept.get(question) as T;
  }

  /** It is made again where it is asked for again. */
  forget(question: string): void {
    this.kept.delete(question);
  }
}

/** @throws CoreError `notAvailable` when nobody bought: nothing but refunds, or no row with a customer and a day */
export function requireCustomers(count: number): void {
  if (count === 0) {
    throw new CoreError("notAvailable", "noCustomers");
  }
}
