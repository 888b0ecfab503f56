import type { ValueCurve, ValueCurves } from "../../../core/ledger/valueCurve";
import { periodOf } from "../../../core/ledger/periods";
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
  readonly basis: ValueCurves["basis"] | "margin";
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
  const { first, count } = book.customers();
  const edge = leftEdgeOf(input, MONTH);
  const cohortOf = Int32Array.from(first, (day, who) => (edge.older?.[who] ? -1 : periodOf(day, MONTH)));
  const periods = [...new Set(cohortOf)].filter((period) => period >= 0).sort((a, b) => a - b);
  if (periods.length === 0) {
    throw new CoreError("notAvailable", "onlyOlderCustomers", { count, period: edge.label });
  }
  const isUnsure = (period: number) => !edge.older && period === edge.period && periods.length > 1;
  const sure = cohortOf.map((period) => (isUnsure(period) ? -1 : period));
  const months = Number(options.months);
  const place = new Map(periods.map((period, index) => [period, index]));
  const curves = book.valueCurves({
    months,
    groups: periods.length,
    of: cohortOf.map((period) => place.get(period) ?? -1),
  });
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
  const membersOf = (groups: ArrayLike<number>, group: number) =>
    Array.from({ length: count }, (_, who) => who).filter((who) => groups[who] === group);
  const costs = costsOf(input, sure);
  const members = membersByGroup(cohortOf, place);
  const cohorts = periods.map((period, index): PaidCohort => {
    const curve = extendCurve(
      meansOf(curves.groups[index]!, margin, knownAges(curves.groups[index]!)),
      growth.slice(0, horizon + 1),
    );
    const cost = costs?.ofCohort(period, members[index]!);
    return {
      period,
      customers: curves.groups[index]!.customers,
      curve,
      cost,
      months: cost === undefined ? undefined : paybackMonths(curve.values, cost),
      unsure: isUnsure(period),
    };
  });
  const everybody = membersOf(
    sure.map((period) => (period >= 0 ? 0 : -1)),
    0,
  );
  const split = (id: string, title: string, names: readonly string[], of: ArrayLike<number>): PaidSplit[] => {
    const groups = Int32Array.from(sure, (period, who) => (period >= 0 ? of[who]! : -1));
    const sizes = new Int32Array(names.length);
    groups.forEach((group) => (group >= 0 ? sizes[group]!++ : 0));
    const shown = [...sizes.keys()]
      .filter((group) => sizes[group]! > 0)
      .sort((a, b) => sizes[b]! - sizes[a]! || (names[a]! < names[b]! ? -1 : 1))
      .slice(0, MOST_GROUPS);
    if (shown.length < 2) {
      return [];
    }
    const at = new Int32Array(names.length).fill(-1);
    shown.forEach((group, index) => (at[group] = index));
    const placed = groups.map((group) => (group >= 0 ? at[group]! : -1));
    const own = book.valueCurves({ months: horizon, groups: shown.length, of: placed });
    const lists = membersByGroup(placed, new Map(shown.map((_, index) => [index, index])));
    return [
      {
        id,
        title,
        rows: shown.map((group, index): PaidGroup => {
          const curve = own.groups[index]!;
          const values = meansOf(curve, margin, anyAges(curve));
          const extended = extendCurve(values, growth.slice(0, horizon + 1));
          const cost =
            id === "channel"
              ? (costs?.ofChannel(names[group]!, lists[index]!) ?? undefined)
              : costs?.from === "column" || costs?.from === "option"
                ? costs.ofAll(lists[index]!)
                : undefined;
          return {
            name: names[group]!,
            customers: curve.customers,
            curve: extended,
            cost,
            months: cost === undefined ? undefined : paybackMonths(extended.values, cost),
          };
        }),
      },
    ];
  };
  const byColumn = (column: string) => {
    const values = book.firstValues(column);
    return values ? split(column, columnTitle(column as "channel", texts), values.dictionary, values.of) : [];
  };
  const discounted = book.beganDiscounted();
  const asked = String(options.by);
  const cost = costs?.ofAll(everybody);
  return {
    texts,
    basis: curves.basis === "revenue" && margin < 1 ? "margin" : curves.basis,
    known: curves.known,
    margin,
    all,
    customers: everybody.length,
    cohorts,
    splits: [
      ...(asked === "auto" ? [] : byColumn(asked)),
      ...byColumn("channel"),
      ...byColumn(dataset.columns.product ? "product" : "category"),
      ...(discounted
        ? split(
            "discount",
            texts.reports.payback.headings.discount,
            [texts.reports.payback.fullPrice, texts.reports.payback.discounted],
            discounted,
          )
        : []),
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

function membersByGroup(groups: ArrayLike<number>, place: ReadonlyMap<number, number>): number[][] {
  const lists: number[][] = Array.from({ length: place.size }, () => []);
  for (let who = 0; who < groups.length; who++) {
    const at = place.get(groups[who]!);
    if (at !== undefined) {
      lists[at]!.push(who);
    }
  }
  return lists;
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
