import { periodEnd, periodLabel, periodOf, type PeriodOptions } from "../../core/ledger/periods";
import { CoreError } from "../../core/errors";
import { compareShares } from "../../core/metrics/compareShares";
import { rowsByGroup } from "../../core/metrics/groups";
import { hoursBetween, type BusinessHours } from "../../core/metrics/businessHours";
import { SMALLEST_COMPARED_GROUP } from "../../core/metrics/nps";
import { holmAdjusted, wilsonInterval } from "../../core/statistics/proportions";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { ReportInput } from "../definition";
import { CONFIDENCE } from "../kit/rateWithInterval";
import type { GroupRate, RatesBy } from "../kit/rates/groupRates";
import { MOST_POINTS } from "../kit/rates/trend";
import { countNames, type NamedCount } from "../kit/pareto";
import { complaintSubject } from "../kit/survey/complaintRows";
import { groupingsOf } from "../kit/survey/groupings";
import { ticketsOf, type Tickets } from "../kit/tickets/tickets";

/** Hours until something happened, over those to whom it did. */
export interface Times {
  readonly n: number;
  readonly median: number;
  readonly mean: number;
  readonly p90: number;
}

/** How many of those for whom it is decided were served in time. */
export interface Attainment {
  readonly within: number;
  readonly decided: number;
}

export interface ServiceFigures {
  readonly tickets: number;
  readonly response: Times | undefined;
  readonly resolution: Times | undefined;
  readonly answeredInTime: Attainment;
  readonly resolvedInTime: Attainment;
  readonly open: number;
  readonly overdue: number;
  readonly reopened: number | null;
}

export interface ServiceMonth extends ServiceFigures {
  readonly name: string;
  /** Open at the end of the month. */
  readonly backlog: number;
  readonly complaints: number;
  /** In it; null where orders are not known. */
  readonly orders: number | null;
}

export interface ProductComplaints {
  readonly product: string;
  readonly complaints: number;
  /** Null where orders are not known. */
  readonly orders: number | null;
}

export interface Targets {
  readonly response: number;
  readonly resolution: number;
  readonly hours?: BusinessHours;
}

export interface Served {
  readonly tickets: Tickets;
  readonly all: ServiceFigures;
  /** Of all tickets, also of periods that are too long ago for the table. */
  readonly complaints: number;
  /** Name of the period of the first ticket. */
  readonly from: string;
  /** What attainment is told of: answers where they are known, else ends. */
  readonly target: "response" | "resolution" | undefined;
  readonly months: readonly ServiceMonth[];
  readonly groups: readonly (RatesBy & { readonly figures: readonly ServiceFigures[] })[];
  readonly subjects: readonly NamedCount[];
  readonly products: readonly ProductComplaints[];
  /** Rows of open tickets, the oldest first, and their age in days. */
  readonly backlog: readonly { readonly row: number; readonly days: number; readonly overdue: boolean }[];
  /** Customers with two complaints or more, most first. */
  readonly repeated: readonly { readonly customer: string; readonly rows: readonly number[] }[];
}

/** @throws CoreError `notAvailable` without tickets */
export function served(input: ReportInput, targets: Targets, periods: PeriodOptions): Served {
  const tickets = ticketsOf(input, targets.hours);
  if (!tickets || tickets.dataset.used === 0) {
    throw new CoreError("notAvailable", "noTickets");
  }
  const rows = Int32Array.from({ length: tickets.dataset.used }, (_, row) => row).filter(
    (row) => tickets.opened[row]! < tickets.until,
  );
  const figuresOf = (some: Int32Array) => figures(tickets, some, targets);
  const target = tickets.has.answers ? "response" : tickets.has.ends ? "resolution" : undefined;
  const complaints = rows.filter((row) => tickets.isComplaint(row));
  return {
    tickets,
    all: figuresOf(rows),
    complaints: complaints.length,
    from: periodLabel(
      rows.reduce((low, row) => Math.min(low, periodOf(Math.floor(tickets.opened[row]!), periods)), Infinity),
      periods,
    ),
    target,
    months: monthsOf(input, tickets, rows, targets, periods),
    groups: groupsOf(input, tickets, rows, figuresOf, target),
    subjects: subjectsOf(tickets, complaints),
    products: productsOf(input, tickets, complaints),
    backlog: backlogOf(tickets, rows, targets),
    repeated: repeatedOf(tickets, complaints),
  };
}

function figures(
  tickets: Tickets,
  rows: Int32Array,
  { response, resolution, hours }: Targets,
): ServiceFigures {
  const { responseHours, resolutionHours, open, reopened, has } = tickets;
  const waiting = (row: number) => hoursBetween(tickets.opened[row]!, tickets.until, hours);
  const attained = (times: Float64Array, target: number, known: boolean): Attainment => {
    let [within, decided] = [0, 0];
    for (const row of known ? rows : []) {
      const done = !Number.isNaN(times[row]!);
      // Who waits in time is not decided yet; who is done without a time is left out.
      const missed = !done && open[row] === 1 && waiting(row) > target;
      decided += done || missed ? 1 : 0;
      within += done && times[row]! <= target ? 1 : 0;
    }
    return { within, decided };
  };
  return {
    tickets: rows.length,
    response: timesOf(responseHours, rows),
    resolution: timesOf(resolutionHours, rows),
    answeredInTime: attained(responseHours, response, has.answers),
    resolvedInTime: attained(resolutionHours, resolution, has.ends),
    open: rows.reduce((sum, row) => sum + open[row]!, 0),
    overdue: rows.reduce((sum, row) => sum + (open[row] && waiting(row) > resolution ? 1 : 0), 0),
    reopened: reopened ? rows.reduce((sum, row) => sum + reopened[row]!, 0) : null,
  };
}

function timesOf(hours: Float64Array, rows: Int32Array): Times | undefined {
  const known = Float64Array.from(
    [...rows].map((row) => hours[row]!).filter((value) => !Number.isNaN(value)),
  );
  if (known.length === 0) {
    return undefined;
  }
  const [median, p90] = percentilesInclusive(known, [0.5, 0.9]);
  return {
    n: known.length,
    median: median!,
    mean: known.reduce((sum, value) => sum + value, 0) / known.length,
    p90: p90!,
  };
}

function monthsOf(
  { book }: ReportInput,
  tickets: Tickets,
  rows: Int32Array,
  targets: Targets,
  periods: PeriodOptions,
): ServiceMonth[] {
  const { opened, resolved, open, until, customerOf } = tickets;
  const of = [...rows].map((row) => periodOf(Math.floor(opened[row]!), periods));
  const first = of.reduce((low, period) => Math.min(low, period), Infinity);
  const last = periodOf(until - 1, periods);
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index).slice(-MOST_POINTS);
  const orders = customerOf && new Map(book.periods(periods).map((one) => [one.period, one.orders]));
  return all.map((period) => {
    const own = rows.filter((_, index) => of[index] === period);
    const end = Math.min(until, periodEnd(period, periods) + 1);
    return {
      name: periodLabel(period, periods),
      ...figures(tickets, own, targets),
      backlog: rows.reduce(
        (sum, row) => sum + (opened[row]! < end && (resolved[row]! >= end || open[row] === 1) ? 1 : 0),
        0,
      ),
      complaints: own.reduce((sum, row) => sum + (tickets.isComplaint(row) ? 1 : 0), 0),
      orders: orders ? (orders.get(period) ?? 0) : null,
    };
  });
}

function groupsOf(
  input: ReportInput,
  tickets: Tickets,
  rows: Int32Array,
  figuresOf: (some: Int32Array) => ServiceFigures,
  target: Served["target"],
): Served["groups"] {
  return groupingsOf({ ...tickets, rows }, input)
    .map(({ title, groups, ordered }) => {
      const all = rowsByGroup(groups).map(({ name, rows: places }) => ({
        name,
        figures: figuresOf(places.map((place) => rows[place]!)),
      }));
      const inTime = ({ answeredInTime, resolvedInTime }: ServiceFigures) =>
        target === "response" ? answeredInTime : resolvedInTime;
      const total = all.reduce(
        (sum, one) => ({
          x: sum.x + inTime(one.figures).within,
          n: sum.n + inTime(one.figures).decided,
        }),
        { x: 0, n: 0 },
      );
      const ps = holmAdjusted(
        all.map((one) => {
          const { within: x, decided: n } = inTime(one.figures);
          const rest = { n: total.n - n, x: total.x - x };
          return n < SMALLEST_COMPARED_GROUP || rest.n === 0
            ? NaN
            : compareShares(rest, { n, x }, CONFIDENCE).p;
        }),
      );
      const known = all.flatMap((one, index) => {
        const { within, decided } = inTime(one.figures);
        const rate: GroupRate = {
          group: one.name,
          n: decided,
          value: decided > 0 ? within / decided : 0,
          ...(decided > 0 ? wilsonInterval(within, decided, CONFIDENCE) : { low: 0, high: 1 }),
          p: ps[index]!,
        };
        return decided > 0 ? [{ rate, figures: one.figures }] : [];
      });
      return {
        by: title,
        ordered,
        rows: known.map(({ rate }) => rate),
        figures: known.map((one) => one.figures),
      };
    })
    .filter(({ rows: known }) => known.length > 1);
}

function subjectsOf({ dataset }: Tickets, complaints: Int32Array): NamedCount[] {
  const subject = complaintSubject(dataset);
  return subject ? countNames(subject, complaints) : [];
}

/** Complaints of each product with its orders, where those are known. */
function productsOf(
  { book }: ReportInput,
  { dataset, customerOf }: Tickets,
  complaints: Int32Array,
): ProductComplaints[] {
  const { product } = dataset.columns;
  if (!product) {
    return [];
  }
  const orders = customerOf && book.by("product");
  const sold = orders && new Map(orders.values.map(({ value, orders: count }) => [value, count]));
  return countNames(product, complaints).map(({ name, count }) => ({
    product: name,
    complaints: count,
    orders: sold?.get(name) ?? null,
  }));
}

function backlogOf(
  { open, opened, until }: Tickets,
  rows: Int32Array,
  { resolution, hours }: Targets,
): Served["backlog"] {
  return [...rows]
    .filter((row) => open[row] === 1)
    .sort((a, b) => opened[a]! - opened[b]! || a - b)
    .map((row) => ({
      row,
      days: Math.floor(until - 1 - Math.floor(opened[row]!)),
      overdue: hoursBetween(opened[row]!, until, hours) > resolution,
    }));
}

function repeatedOf({ dataset }: Tickets, complaints: Int32Array): Served["repeated"] {
  const { customer } = dataset.columns;
  if (!customer) {
    return [];
  }
  const byCustomer = new Map<number, number[]>();
  for (const row of complaints) {
    const code = customer.codes[row]!;
    if (code >= 0) {
      byCustomer.set(code, [...(byCustomer.get(code) ?? []), row]);
    }
  }
  return [...byCustomer]
    .filter(([, rows]) => rows.length > 1)
    .sort(
      ([a, x], [b, y]) => y.length - x.length || (customer.dictionary[a]! < customer.dictionary[b]! ? -1 : 1),
    )
    .map(([code, rows]) => ({ customer: customer.dictionary[code]!, rows }));
}
