import { MISSING_DAY } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { periodLabel } from "../../core/ledger/periods";
import { grossRevenueRetention, netRevenueRetention } from "../../core/metrics/recurringRevenue";
import { stepAt, survivalAt, survivalInterval } from "../../core/statistics/kaplanMeier";
import { CONFIDENCE } from "../kit/rateWithInterval";
import { column } from "../kit/tableColumn";
import type { TableBlock, TableColumn, Value } from "../report";
import { termsOf, type PlanLives, type Survived } from "./survived";

/** Points of a curve, and plans that get one. */
const POINTS = 20;
const CURVES = 4;
/** A curve ends where fewer are at risk. */
const FEWEST = 5;
/** Days in which contracts are up for renewal. */
export const SOON = 90;
const MOST_LISTED = 5000;
const MONTH = { unit: "month" } as const;
const QUARTER = { unit: "quarter" } as const;

const known = (value: number): Value => (Number.isNaN(value) ? null : value);

/** Months of the curves: as far as is seen, and half as far again where it is foretold. */
export function curvePoints({ lives, term, foretold }: Survived): number[] {
  const longest = lives.times.reduce((most, time) => Math.max(most, time), 0);
  const reach = foretold ? longest * 1.5 : longest;
  const step = term * Math.max(1, Math.ceil(reach / term / POINTS));
  return Array.from({ length: Math.floor(reach / step) + 1 }, (_, i) => i * step);
}

/** Survival by months, of all with their band, of the plans, and as it is foretold. */
export function curveTable(made: Survived): TableBlock {
  const { texts, lives, all, term, foretold } = made;
  const words = texts.reports.contracts.columns;
  const plans = curvePlans(made);
  const seen = (of: PlanLives, time: number) => {
    const group = made.plans.indexOf(of);
    const left = lives.times.reduce(
      (count, own, i) => count + (own >= time && (group < 0 || lives.plan[i] === group) ? 1 : 0),
      0,
    );
    return left >= FEWEST || time === 0;
  };
  return {
    kind: "table",
    id: "curve",
    columns: [
      column("month", words.month, "integer"),
      column("survival", words.survival, "percent"),
      column("low", words.low, "percent"),
      column("high", words.high, "percent"),
      ...(foretold ? [column("foretold", words.foretold, "percent")] : []),
      ...plans.map(({ name }, i) => column(`plan${i + 1}`, name, "percent")),
    ],
    rows: curvePoints(made).map((time): Value[] => {
      const here = stepAt(all.steps, time);
      const band = here && seen(all, time) ? survivalInterval(here, CONFIDENCE) : { low: NaN, high: NaN };
      return [
        time,
        seen(all, time) ? survivalAt(all.steps, time) : null,
        known(band.low),
        known(band.high),
        ...(foretold ? [foretold.model.survival(foretold.fit.parameters, Math.round(time / term))] : []),
        ...plans.map((plan) => (seen(plan, time) ? survivalAt(plan.steps, time) : null)),
      ];
    }),
  };
}

/** Plans that get a curve: those with the most contracts. */
export function curvePlans({ plans }: Survived): PlanLives[] {
  return [...plans].sort((a, b) => b.cases - a.cases).slice(0, CURVES);
}

export function planTable(made: Survived): TableBlock {
  const { texts, all, plans, lives } = made;
  const words = texts.reports.contracts.columns;
  const rowOf = (plan: PlanLives, name: string): Value[] => {
    const step = stepAt(plan.steps, 12);
    const { low, high } = step ? survivalInterval(step, CONFIDENCE) : { low: NaN, high: NaN };
    const { median } = plan;
    return [
      name,
      plan.cases,
      plan.over,
      known(median.time),
      known(median.low),
      known(median.high),
      survivalAt(plan.steps, 12),
      known(low),
      known(high),
    ];
  };
  return {
    kind: "table",
    id: "plans",
    title: texts.reports.contracts.headings.plans,
    total: true,
    columns: [
      column("plan", lives.by || words.plan, "text"),
      column("cases", words.cases, "integer", true),
      column("over", words.over, "integer"),
      column("median", words.median, "number"),
      column("medianLow", words.low, "number"),
      column("medianHigh", words.high, "number"),
      column("year", words.year, "percent"),
      column("yearLow", words.low, "percent"),
      column("yearHigh", words.high, "percent"),
    ],
    rows: [...plans.map((plan) => rowOf(plan, plan.name)), rowOf(all, texts.reports.contracts.all)],
  };
}

/** A contract that is up within the next days. */
export interface Renewal {
  readonly at: number;
  readonly end: number;
}

export function renewalsOf({ lives }: Survived): Renewal[] {
  const { spells, asOf = 0 } = lives;
  return (spells ?? [])
    .flatMap(({ end, over }, at) => (!over && end !== MISSING_DAY && end <= asOf + SOON ? [{ at, end }] : []))
    .sort((a, b) => a.end - b.end || a.at - b.at);
}

/** Contracts that are up, the next first: how likely they end, and what is then lost. */
export function renewalTable(made: Survived, dataset: Dataset): TableBlock {
  const { texts, lives, term, foretold, remaining } = made;
  const words = texts.reports.contracts.columns;
  const { customer } = dataset.columns;
  const several = lives.plans.length > 1;
  return {
    kind: "table",
    id: "renewals",
    filter: true,
    columns: [
      { ...column("customer", words.customer, "text"), names: "customer" },
      ...(several ? [column("plan", lives.by || words.plan, "text")] : []),
      column("end", words.end, "date"),
      column("days", words.days, "days"),
      column("months", words.months, "number"),
      ...(foretold ? [column("risk", words.risk, "percent")] : []),
      ...(lives.price ? [column("price", words.price, "money")] : []),
      ...(remaining
        ? [column("remaining", lives.price ? words.value : words.payments, lives.price ? "money0" : "number")]
        : []),
    ] as TableColumn[],
    rows: renewalsOf(made)
      .slice(0, MOST_LISTED)
      .map(({ at, end }): Value[] => {
        const row = lives.rows[at]!;
        const renewals = termsOf(lives.times[at]!, term);
        return [
          customer?.dictionary[customer.codes[row]!] ?? "",
          ...(several ? [lives.plans[lives.plan[at]!]!] : []),
          end,
          end - lives.asOf!,
          lives.times[at]!,
          ...(foretold ? [1 - foretold.model.retention(foretold.fit.parameters, renewals + 1)] : []),
          ...(lives.price ? [known(lives.price[at]!)] : []),
          ...(remaining ? [known(remaining(at))] : []),
        ];
      }),
  };
}

/** Recurring revenue month by month. */
export function revenueTable(made: Survived): TableBlock {
  const words = made.texts.reports.contracts.columns;
  const money = ["start", "won", "reactivated", "expansion", "contraction", "churned", "end"] as const;
  return {
    kind: "table",
    id: "revenue",
    columns: [
      column("month", words.period, "month"),
      ...money.map((key) => column(key, words[`${key}Revenue`], "money0")),
      column("grr", words.grr, "percent"),
      column("nrr", words.nrr, "percent"),
      column("customers", words.customers, "integer", true),
      column("arpa", words.arpa, "money"),
    ],
    rows: made.revenue!.months.map((month): Value[] => [
      periodLabel(month.period, MONTH),
      ...money.map((key) => month[key]),
      month.start > 0 ? grossRevenueRetention(month) : null,
      month.start > 0 ? netRevenueRetention(month) : null,
      month.customers,
      month.customers > 0 ? month.end / month.customers : null,
    ]),
  };
}

/** Revenue of customers by quarter of their first month, at each quarter's end since. */
export function triangleTable(made: Survived, which: "gross" | "net"): TableBlock {
  const words = made.texts.reports.contracts.columns;
  const { cohorts } = made.revenue!;
  const ages = Math.max(...cohorts.map(({ net }) => net.length));
  return {
    kind: "table",
    id: which,
    title: made.texts.reports.contracts.headings[which],
    columns: [
      column("cohort", words.cohort, "text"),
      column("customers", words.customers, "integer", true),
      ...Array.from({ length: ages }, (_, age): TableColumn => ({
        ...column(`q${age}`, String(age), "percent"),
        scale: "colors",
        scaleGroup: which,
      })),
    ],
    rows: cohorts.map((cohort): Value[] => [
      periodLabel(cohort.quarter, QUARTER),
      cohort.customers,
      ...Array.from({ length: ages }, (_, age) => cohort[which][age] ?? null),
    ]),
  };
}
