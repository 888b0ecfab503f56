import { CoreError } from "../../core/errors";
import { dealsOf, dealsThatAre, OPEN } from "../../core/ledger/deals";
import type { CustomerSummary } from "../../core/ledger/summary";
import type { StepPaths } from "../../core/metrics/funnelSteps";
import type { ReportInput } from "../definition";
import { PAYBACK_DEFAULTS, paidBack } from "../kit/payback/paidBack";
import { biggestDrop, FUNNEL_DEFAULTS, funnelled, type Funnelled } from "../kit/selling/funnelled";
import { comingBackDays, leavingAfter, type Leaving } from "../kit/selling/leaving";
import { FEWEST_ORDERS, oftenGiving } from "../kit/selling/oftenGiving";
import { staleSign, wonAges } from "../kit/selling/staleDeals";

/** 1 for each of today's customers whom something was true of at the end of a day. */
type AtDay = (day: number) => Uint8Array;

/** What sales show that one can act on; absent where no table tells. */
export interface Selling {
  /** Products after which fewer come back, and who began with one and never came back. */
  readonly leaving?: {
    readonly days: number;
    readonly products: readonly Leaving[];
    readonly only: (product: string, then: CustomerSummary, today: Int32Array) => Uint8Array;
  };
  readonly returning?: {
    readonly at: AtDay;
    /** What these customers gave back, as rows of today's. */
    readonly back: (rows: readonly number[]) => number;
  };
  readonly carts?: Stopped;
  /** Where most are lost, unless that is where carts are left. */
  readonly drop?: Stopped;
  /** Customers who have brought less than they cost: of channels where their cost is known, else of all. */
  readonly unpaid?: {
    readonly months: number;
    readonly groups: readonly Unpaid[];
    /** Who began in the channel. */
    readonly of: (channel: string) => Uint8Array;
  };
  readonly stale?: {
    readonly count: number;
    readonly worth: number;
    readonly of: number;
    readonly at: AtDay;
  };
}

export interface Unpaid {
  /** Absent for all customers. */
  readonly channel?: string;
  readonly customers: number;
  readonly cost: number;
  readonly value: number;
}

/** Who reached a step of the funnel and not the next. */
export interface Stopped {
  readonly from: string;
  readonly to: string;
  /** Share of those at the step before who went on, of all whose window is over. */
  readonly rate: number;
  readonly stopped: number;
  /** What they took to the step, where amounts are known. */
  readonly worth: number | null;
  /** When each of today's customers stopped there, NaN for who did not, as of the end of a day. */
  readonly at: (day: number) => Float64Array;
}

/** Products told one by one. */
const MOST_PRODUCTS = 3;
const MOST_CHANNELS = 3;
/** Who stopped longer ago is reminded of nothing. */
const REMEMBERED = 90;

export function sellingOf(input: ReportInput): Selling {
  return {
    leaving: leavingOf(input),
    returning: returningOf(input),
    ...stoppedOf(input),
    stale: staleOf(input),
    unpaid: unpaidOf(input),
  };
}

function leavingOf({ book, dataset }: ReportInput): Selling["leaving"] {
  const column = dataset.columns.product ? "product" : dataset.columns.category ? "category" : undefined;
  const days = column && comingBackDays(book);
  const products = column && leavingAfter(book.afterBuying(column, days!) ?? []).slice(0, MOST_PRODUCTS);
  if (!products || products.length === 0) {
    return undefined;
  }
  const began = book.firstValues(column)!;
  const places = new Map(began.dictionary.map((name, place) => [name, place]));
  return {
    days: days!,
    products,
    only: (product, then, today) => {
      const found = new Uint8Array(began.of.length);
      const place = places.get(product);
      today.forEach((row, at) => {
        if (row >= 0 && place !== undefined && began.of[row] === place && then.purchaseDays[at] === 1) {
          found[row] = 1;
        }
      });
      return found;
    },
  };
}

/** Rows of the customers who bought, by id. */
function named(rowOf: ReadonlyMap<string, number>, ids: Iterable<string>): Uint8Array {
  const found = new Uint8Array(rowOf.size);
  for (const id of ids) {
    const row = rowOf.get(id);
    if (row !== undefined) {
      found[row] = 1;
    }
  }
  return found;
}

function rowsById({ book }: ReportInput): ReadonlyMap<string, number> {
  return new Map(book.customers().ids.map((id, row) => [id, row]));
}

function returningOf(input: ReportInput): Selling["returning"] {
  const now = input.book.returns();
  if (!now || now.back === 0) {
    return undefined;
  }
  const rowOf = rowsById(input);
  const backOf = new Map(now.givers.map(({ customer, back }) => [customer, back]));
  const { ids } = input.book.customers();
  return {
    back: (rows) => rows.reduce((sum, row) => sum + (backOf.get(ids[row]!) ?? 0), 0),
    at: (day) => {
      const then = day === input.book.asOf ? now : input.book.returns({ asOf: day });
      const often = then && then.orders > 0 ? oftenGiving(then, FEWEST_ORDERS) : [];
      return named(
        rowOf,
        often.map(({ customer }) => customer),
      );
    },
  };
}

function stoppedOf(input: ReportInput): Pick<Selling, "carts" | "drop"> {
  const events = input.related?.interactions;
  if (!events?.columns.customer || !events.columns.date || !(events.columns.event ?? events.columns.stage)) {
    return {};
  }
  const made = unlessLacking(() =>
    funnelled({ ...input, dataset: events, related: undefined, options: FUNNEL_DEFAULTS }),
  );
  if (!made?.paths) {
    return {};
  }
  const last = made.names.length - 1;
  const drop = biggestDrop(made.steps);
  return {
    // Of two steps nobody fills a cart at the first.
    ...(last >= 2 ? { carts: stoppedBefore(input, made, made.paths, last) } : {}),
    ...(drop < last || last < 2 ? { drop: stoppedBefore(input, made, made.paths, drop) } : {}),
  };
}

function stoppedBefore(
  input: ReportInput,
  { who, names, steps, worth }: Funnelled,
  { customers, steps: width, times }: StepPaths,
  to: number,
): Stopped | undefined {
  const rowOf = rowsById(input);
  const { asOf, last } = input.book.customers();
  const before = (customer: number) => times[customer * width + to - 1]!;
  const next = (customer: number) => times[customer * width + to]!;
  const stoppedAt = (day: number) => {
    const found: number[] = [];
    for (let customer = 0; customer < customers; customer++) {
      const time = before(customer);
      if (time < day + 1 && time >= day + 1 - REMEMBERED && !(next(customer) < day + 1)) {
        found.push(customer);
      }
    }
    return found;
  };
  // Who bought since, in whatever way, is reminded of nothing.
  const now = stoppedAt(asOf).filter((customer) => {
    const row = rowOf.get(who[customer]!);
    return row === undefined || !boughtSince(before(customer), last[row]!);
  });
  if (now.length === 0) {
    return undefined;
  }
  const isLast = to === names.length - 1;
  return {
    from: names[to - 1]!,
    to: names[to]!,
    rate: steps[to]!.customers / steps[to - 1]!.customers,
    stopped: now.length,
    worth: isLast && worth ? now.reduce((sum, customer) => sum + (worth[customer]! || 0), 0) : null,
    at: (day) => {
      const found = new Float64Array(rowOf.size).fill(NaN);
      for (const customer of stoppedAt(day)) {
        const row = rowOf.get(who[customer]!);
        if (row !== undefined) {
          found[row] = before(customer);
        }
      }
      return found;
    },
  };
}

/** The day of the cart counts: orders have no time. */
export function boughtSince(stopped: number, lastPurchase: number): boolean {
  return lastPurchase >= Math.floor(stopped);
}

function staleOf(input: ReportInput): Selling["stale"] {
  const dataset = input.related?.deals;
  const found = dataset && unlessLacking(() => dealsOf(dataset));
  if (!dataset || !found) {
    return undefined;
  }
  const staleOn = (day: number) => {
    const deals = dealsOf(dataset, day);
    const { late } = wonAges(deals);
    const stale = dealsThatAre(deals, OPEN).filter((deal) => staleSign(deals, deal, late) !== undefined);
    return { deals, stale };
  };
  const { deals, stale } = staleOn(found.asOf);
  const { customer } = dataset.columns;
  const rowOf = rowsById(input);
  return {
    count: stale.length,
    worth: stale.reduce((sum, deal) => sum + (deals.amount[deal]! || 0), 0),
    of: dealsThatAre(found, OPEN).length,
    at: (day) => {
      const then = staleOn(day);
      return named(
        rowOf,
        then.stale.flatMap((deal) => customer?.dictionary[customer.codes[then.deals.row[deal]!]!] ?? []),
      );
    },
  };
}

function unpaidOf(input: ReportInput): Selling["unpaid"] {
  const { dataset, related, book } = input;
  if (!(related?.spending ?? dataset.columns.spend ?? related?.customers?.columns.spend)) {
    return undefined;
  }
  const made = unlessLacking(() => paidBack({ ...input, options: PAYBACK_DEFAULTS }));
  if (made?.cost === undefined) {
    return undefined;
  }
  const all = { customers: made.customers, cost: made.cost, value: made.all[made.horizon]?.value ?? NaN };
  const channels = (made.splits.find(({ id }) => id === "channel")?.rows ?? []).flatMap(
    ({ name, customers, cost, curve }): Unpaid[] =>
      cost === undefined
        ? []
        : [{ channel: name, customers, cost, value: curve.values[made.horizon] ?? NaN }],
  );
  const groups = (channels.length > 0 ? channels : [all])
    .filter(({ value, cost }) => value < cost)
    .sort((a, b) => b.customers * (b.cost - b.value) - a.customers * (a.cost - a.value))
    .slice(0, MOST_CHANNELS);
  const began = book.firstValues("channel");
  return groups.length === 0
    ? undefined
    : {
        months: made.horizon,
        groups,
        of: (channel) => {
          const place = began?.dictionary.indexOf(channel) ?? -1;
          return Uint8Array.from(began?.of ?? [], (own) => (place >= 0 && own === place ? 1 : 0));
        },
      };
}

function unlessLacking<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof CoreError && error.code === "notAvailable") {
      return undefined;
    }
    throw error;
  }
}
