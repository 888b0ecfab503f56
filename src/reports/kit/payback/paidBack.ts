import { AT_DISCOUNT, type NamedCurves, type ValueCurve } from "../../../core/ledger/valueCurve";
import { extendCurve, paybackMonths, type ExtendedCurve } from "../../../core/metrics/payback";
import { CoreError } from "../../../core/errors";
import type { Texts } from "../../../locales";
import type { ReportInput } from "../../definition";
import { columnTitle } from "../groups/attributes";
import { leftEdgeOf, type KnownEdge } from "../leftEdge";
import { costsOf, type Costs } from "./costs";

const MONTH = { unit: "month" } as const;
/** As the report on payback comes. */
export const PAYBACK_DEFAULTS = { months: 12, cac: 0, margin: 1, by: "auto" } as const;
/** Groups of a split that are told; the others have fewer customers. */
/** Groups of a chart. */
export const DRAWN_GROUPS = 8;

/** What a customer of a group is worth after so many months, or after as many as are known. */
export const valueAfter = ({ curve }: PaidGroup, months: number) =>
  curve.values[months] ?? curve.values.at(-1) ?? 0;

const MOST_GROUPS = 30;

export interface PaidCohort {
  readonly period: number;
  readonly customers: number;
  readonly curve: ExtendedCurve;
  readonly cost?: number;
  readonly months?: number;
  /** Its customers may be older than the data: in no mean. */
  readonly unsure: boolean;
}

export interface PaidGroup {
  readonly name: string;
  readonly customers: number;
  readonly curve: ExtendedCurve;
  readonly cost?: number;
  readonly months?: number;
}

export interface PaidSplit {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PaidGroup[];
}

/** What the blocks of the report are made of. */
export interface PaidBack {
  readonly texts: Texts;
  readonly basis: NamedCurves["basis"] | "margin";
  /** Of the revenue, whose margin is known. */
  readonly known: number;
  readonly margin: number;
  /** Of all who are new for sure: mean by age over those whom the data follow as long, and how many these are. */
  readonly all: readonly { readonly customers: number; readonly value: number }[];
  readonly customers: number;
  readonly cohorts: readonly PaidCohort[];
  readonly splits: readonly PaidSplit[];
  readonly costs?: Costs["from"];
  readonly cost?: number;
  readonly months?: number;
  /** The age that values are told at. */
  readonly horizon: number;
  readonly edge: KnownEdge;
}

export function paidBack(input: ReportInput): PaidBack {
  const { book, texts, options, dataset, onProgress } = input;
  const edge = leftEdgeOf(input, MONTH);
  const months = Number(options.months);
  const curves = book.valueCurves({ months, by: { started: MONTH } })!;
  const periods = curves.keys as readonly number[];
  if (periods.length === 0) {
    throw new CoreError("notAvailable", "onlyOlderCustomers", {
      count: book.customerCount,
      period: edge.label,
    });
  }
  const isUnsure = (period: number) => !edge.older && period === edge.period && periods.length > 1;
  const since = isUnsure(edge.period) ? edge.to + 1 : undefined;
  onProgress?.(0.4);
  const margin = curves.basis === "revenue" ? Number(options.margin) : 1;
  const counted = curves.groups.filter((_, index) => !isUnsure(periods[index]!));
  const totals = Array.from({ length: months + 1 }, (_, age) => totalAt(counted, age));
  const growth = totals.map(({ value, before }) => (before > 0 ? value / before : NaN));
  const means = totals.map(({ customers, value }) => ({
    customers,
    value: customers > 0 ? (margin * value) / customers : NaN,
  }));
  const reached = Math.max(0, ...counted.map((curve) => knownAges(curve) - 1));
  const horizon = Math.min(months, reached);
  const all = means.slice(0, horizon + 1);
  const rowsOf = ({ of }: NamedCurves, group: number) => [...of.keys()].filter((who) => of[who] === group);
  // Only costs that stand beside customers or months ask for each of them.
  const sure = () =>
    curves.of.map((group) => (group < 0 || isUnsure(periods[group]!) ? -1 : periods[group]!));
  const costs = costsOf(input, sure);
  const cohorts = periods.map((period, index): PaidCohort => {
    const curve = extendCurve(
      meansOf(curves.groups[index]!, margin, knownAges(curves.groups[index]!)),
      growth.slice(0, horizon + 1),
    );
    const cost = costs?.ofCohort(period, () => rowsOf(curves, index));
    return {
      period,
      customers: curves.groups[index]!.customers,
      curve,
      cost,
      months: cost === undefined ? undefined : paybackMonths(curve.values, cost),
      unsure: isUnsure(period),
    };
  });
  const everybody = () => [...sure().entries()].flatMap(([who, period]) => (period >= 0 ? [who] : []));
  const split = (
    id: string,
    title: string,
    began: string,
    name: (key: number | string) => string = String,
  ): PaidSplit[] => {
    const own = book.valueCurves({ months: horizon, by: { began }, since });
    const shown = (own?.keys ?? [])
      .map((key, group) => ({ name: name(key), group, curve: own!.groups[group]! }))
      .sort((a, b) => b.curve.customers - a.curve.customers || (a.name < b.name ? -1 : 1))
      .slice(0, MOST_GROUPS);
    if (shown.length < 2) {
      return [];
    }
    const rows = shown.map(({ name: value, group, curve }): PaidGroup => {
      const values = meansOf(curve, margin, anyAges(curve));
      const extended = extendCurve(values, growth.slice(0, horizon + 1));
      const cost =
        id === "channel"
          ? costs?.ofChannel(value, () => rowsOf(own!, group))
          : costs?.from === "column" || costs?.from === "option"
            ? costs.ofAll(() => rowsOf(own!, group))
            : undefined;
      return {
        name: value,
        customers: curve.customers,
        curve: extended,
        cost,
        months: cost === undefined ? undefined : paybackMonths(extended.values, cost),
      };
    });
    // The largest ones are drawn: in the order of their bars.
    const drawn = rows.slice(0, DRAWN_GROUPS).sort((a, b) => valueAfter(b, horizon) - valueAfter(a, horizon));
    return [{ id, title, rows: [...drawn, ...rows.slice(DRAWN_GROUPS)] }];
  };
  const byColumn = (column: string) => split(column, columnTitle(column as "channel", texts), column);
  const { headings, fullPrice, discounted } = texts.reports.payback;
  const asked = String(options.by);
  const cost = costs?.ofAll(everybody);
  return {
    texts,
    basis: curves.basis === "revenue" && margin < 1 ? "margin" : curves.basis,
    known: curves.known,
    margin,
    all,
    customers: counted.reduce((sum, { customers }) => sum + customers, 0),
    cohorts,
    splits: [
      ...(asked === "auto" ? [] : byColumn(asked)),
      ...byColumn("channel"),
      ...byColumn(dataset.columns.product ? "product" : "category"),
      ...split("discount", headings.discount, AT_DISCOUNT, (key) => (key === 0 ? fullPrice : discounted)),
    ].filter((own, index, list) => list.findIndex(({ id }) => id === own.id) === index),
    costs: cost === undefined ? undefined : costs?.from,
    cost,
    months:
      cost === undefined
        ? undefined
        : paybackMonths(
            all.map(({ value }) => value),
            cost,
          ),
    horizon,
    edge,
  };
}

function totalAt(curves: readonly ValueCurve[], age: number) {
  const sum = { customers: 0, value: 0, before: 0 };
  curves.forEach(({ ages }) => {
    sum.customers += ages[age]!.customers;
    sum.value += ages[age]!.value;
    sum.before += ages[age]!.before;
  });
  return sum;
}

/** Ages that every customer of the curve has reached. */
function knownAges({ customers, ages }: ValueCurve): number {
  const first = ages.findIndex((age) => age.customers < customers);
  return first < 0 ? ages.length : first;
}

function anyAges({ ages }: ValueCurve): number {
  const first = ages.findIndex((age) => age.customers === 0);
  return first < 0 ? ages.length : first;
}

function meansOf({ ages }: ValueCurve, margin: number, until: number): number[] {
  return ages.slice(0, until).map(({ customers, value }) => (margin * value) / customers);
}
