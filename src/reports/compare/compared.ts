import { isoSerial } from "../../core/cells/calendar";
import { CoreError } from "../../core/errors";
import type { DayRange } from "../../core/ledger/figures";
import { nearestAlike, standardisedDifference } from "../../core/metrics/matching";
import { compareMeans, comparePairs, type MeanComparison } from "../../core/metrics/compareMeans";
import { compareShares } from "../../core/metrics/compareShares";
import { holmAdjusted, zOf } from "../../core/statistics/proportions";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { campaigns, type ComparedCampaigns } from "./campaigns";
import { attributeOf, ATTRIBUTES, columnTitle } from "../kit/groups/attributes";

export const CONFIDENCE = 0.95;
const POWER = 0.8;
const WINDOW = 90;
/** Who was not treated, in the words of tables. */
const CONTROL =
  /control|hold.?out|held.?out|placebo|untreated|对照|留出|空白|未触达|不触达|^(?:no|none|a|0|否|无)$/i;

/** What groups are usually told apart by; any other column may be asked for. */
export const GROUP_ROLES = ["campaign", ...ATTRIBUTES] as const;

export const MEASURES = ["buyers", "orders", "spend"] as const;
export type MeasureName = (typeof MEASURES)[number];

/** A group beside the control group in one measure. */
export interface Difference {
  readonly name: string;
  readonly n: number;
  readonly value: number;
  /** None for the control group itself. */
  readonly against?: {
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    /** After correction for all groups. */
    readonly p: number;
    /** The smallest difference that so many customers can show. */
    readonly smallest: number;
  };
}

export interface ComparedGroups {
  readonly way: "groups";
  readonly title: string;
  readonly control: string;
  readonly range: DayRange;
  /** Customers of the list who never bought are counted, too. */
  readonly fromList: boolean;
  readonly by: Readonly<Record<MeasureName, readonly Difference[]>>;
}

export interface ComparedPeriods {
  readonly way: "periods";
  readonly before: DayRange;
  readonly range: DayRange;
  readonly rows: readonly (MeanComparison & { readonly measure: "revenue" | "orders" | "customers" })[];
}

export interface ComparedMembers {
  readonly way: "members";
  readonly title: string;
  readonly window: number;
  readonly members: number;
  readonly pairs: number;
  readonly rows: readonly (MeanComparison & { readonly measure: MeasureName })[];
  readonly balance: readonly {
    readonly trait: "spend" | "recency" | "orders";
    readonly members: number;
    readonly others: number;
    readonly apart: number;
  }[];
}

export type Compared = (ComparedGroups | ComparedPeriods | ComparedMembers | ComparedCampaigns) & {
  readonly texts: Texts;
};

export function compared(input: ReportInput): Compared {
  const { options, texts } = input;
  switch (options.way) {
    case "periods":
      return { texts, ...periods(input) };
    case "members":
      return { texts, ...members(input) };
    case "groups":
      return { texts, ...groups(input) };
    case "campaigns":
      return { texts, ...campaigns(input) };
    default:
      if (input.dataset.columns.spend && !input.dataset.columns.customer) {
        return { texts, ...campaigns(input) };
      }
      return { texts, ...(hasGroups(input) ? groups(input) : periods(input)) };
  }
}

function hasGroups(input: ReportInput): boolean {
  const { customers } = input.related ?? {};
  const own = [input.dataset, customers].some((table) =>
    GROUP_ROLES.some((role) => (table?.columns as Readonly<Record<string, unknown>> | undefined)?.[role]),
  );
  return (own || input.options.group !== "auto") && findMembers(input) !== undefined;
}

/** At most half of the days that the data have, so that there are as many before. */
function rangeOf({ book, options }: ReportInput): DayRange {
  const to = isoSerial(String(options.to ?? "")) ?? book.asOf;
  const most = Math.max(1, Math.floor((to - book.firstDay + 1) / 2));
  const from = isoSerial(String(options.from ?? "")) ?? to - Math.min(WINDOW, most) + 1;
  if (!(from <= to)) {
    throw new CoreError("value", "rangeEndsBefore", { from: String(options.from), to: String(options.to) });
  }
  return { from, to };
}

interface Members {
  readonly title: string;
  /** Group of each member, and the customer of the book; -1 for who never bought. */
  readonly group: readonly number[];
  readonly customer: readonly number[];
  readonly names: readonly string[];
  readonly fromList: boolean;
}

/** Whoever is in a group: of the list of customers where it has the column, also those who never bought. */
function groupMembers(input: ReportInput): Members {
  const members = findMembers(input);
  if (!members) {
    throw new CoreError("notAvailable", "noGroupsToCompare", { column: String(input.options.group) });
  }
  return members;
}

function findMembers({ book, options, texts }: ReportInput): Members | undefined {
  const asked = String(options.group);
  const candidates = asked === "auto" ? GROUP_ROLES : [asked];
  const list = book.table("customers");
  for (const name of candidates) {
    const column = attributeOf(name, book, texts);
    if (!column) {
      continue;
    }
    const names = [...column.dictionary];
    const listed = list && listColumn(list.dataset, name);
    if (list && listed) {
      const rows = [...listed.codes.keys()].filter((row) => listed.codes[row]! >= 0);
      return {
        title: columnTitle(name, texts),
        names: listed.dictionary,
        group: rows.map((row) => listed.codes[row]!),
        customer: rows.map((row) => list.customerOf[row]!),
        fromList: true,
      };
    }
    const customers = [...column.codes.keys()].filter(
      (who) => column.codes[who]! >= 0 && column.codes[who] !== column.several,
    );
    if (new Set(customers.map((who) => column.codes[who])).size > 1) {
      return {
        title: columnTitle(name, texts),
        names,
        group: customers.map((who) => column.codes[who]!),
        customer: customers,
        fromList: false,
      };
    }
  }
  return undefined;
}

function listColumn(dataset: NonNullable<ReportInput["customerList"]>, name: string) {
  const own = (
    dataset.columns as Readonly<Record<string, (typeof dataset.extras)[number]["data"] | undefined>>
  )[name];
  const column = own ?? dataset.extras.find(({ title }) => title === name)?.data;
  return column?.kind === "text" ? column : undefined;
}

/** Groups that are told apart; more are compared with chance alone. */
const MOST_GROUPS = 8;

function groups(input: ReportInput): ComparedGroups {
  const { book, options } = input;
  const found = groupMembers(input);
  const range = rangeOf(input);
  const orders = book.ordersIn(range);
  const spend = book.revenueIn(range);
  const counts = found.names.map(() => 0);
  found.group.forEach((code) => counts[code]!++);
  const used = [...counts.keys()]
    .filter((code) => counts[code]! > 1)
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, MOST_GROUPS);
  const wanted = String(options.control ?? "").trim();
  const control =
    used.find((code) => found.names[code] === wanted) ??
    (wanted === "" ? (used.find((code) => CONTROL.test(found.names[code]!.trim())) ?? used[0]) : undefined);
  if (control === undefined || used.length < 2) {
    throw new CoreError("notAvailable", "noGroupsToCompare", { column: found.title });
  }
  const order = [control, ...used.filter((code) => code !== control)];
  const valuesOf = (code: number, of: ArrayLike<number>) =>
    Float64Array.from(
      found.customer.filter((_, index) => found.group[index] === code),
      (who) => (who < 0 ? 0 : of[who]!),
    );
  const measured = order.map((code) => ({
    name: found.names[code]!,
    orders: valuesOf(code, orders),
    spend: valuesOf(code, spend),
  }));
  const [base, ...others] = measured;
  const shares = (group: (typeof measured)[number]) => ({
    n: group.orders.length,
    x: group.orders.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
  });
  return {
    way: "groups",
    title: found.title,
    control: base!.name,
    range,
    fromList: found.fromList,
    by: {
      buyers: withControl(
        { name: base!.name, n: base!.orders.length, value: shares(base!).x / shares(base!).n },
        others.map((group) => {
          const test = compareShares(shares(base!), shares(group), CONFIDENCE);
          const pooled = (shares(base!).x + shares(group).x) / (shares(base!).n + shares(group).n);
          const error = Math.sqrt(pooled * (1 - pooled) * (1 / shares(base!).n + 1 / shares(group).n));
          return {
            name: group.name,
            n: shares(group).n,
            value: test.shareB,
            ...test,
            smallest: detectable(error),
          };
        }),
      ),
      orders: byMeans(base!, others, "orders"),
      spend: byMeans(base!, others, "spend"),
    },
  };
}

/** What a difference has to be for so many customers to show it in four of five tries. */
function detectable(error: number): number {
  return (zOf(CONFIDENCE) + zOf(2 * POWER - 1)) * error;
}

interface Measured {
  readonly name: string;
  readonly orders: Float64Array;
  readonly spend: Float64Array;
}

function byMeans(base: Measured, others: readonly Measured[], of: "orders" | "spend"): Difference[] {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return withControl(
    { name: base.name, n: base[of].length, value: mean(base[of]) },
    others.map((group) => {
      const test = unlessConstant(compareMeans, base[of], group[of]);
      const error = test.t === 0 || Number.isNaN(test.t) ? 0 : test.difference / test.t;
      return {
        name: group.name,
        n: test.nB,
        value: test.meanB,
        ...test,
        smallest: detectable(Math.abs(error)),
      };
    }),
  );
}

function withControl(
  control: Difference,
  others: readonly (Omit<Difference, "against"> & NonNullable<Difference["against"]>)[],
): Difference[] {
  const adjusted = holmAdjusted(others.map(({ p }) => p));
  return [
    control,
    ...others.map(({ name, n, value, difference, low, high, smallest }, index) => ({
      name,
      n,
      value,
      against: { difference, low, high, p: adjusted[index]!, smallest },
    })),
  ];
}

/** The days of one range against those of the range as long before it, day by day. */
function periods(input: ReportInput): ComparedPeriods {
  const { book } = input;
  const range = rangeOf(input);
  const days = range.to - range.from + 1;
  const before = { from: range.from - days, to: range.from - 1 };
  const { firstDay, revenue, orders, customers } = book.daily();
  if (before.from < firstDay) {
    throw new CoreError("notAvailable", "noPeriodBefore", { days });
  }
  const part = (values: ArrayLike<number>, { from, to }: DayRange) =>
    Float64Array.from({ length: to - from + 1 }, (_, index) => values[from - firstDay + index] ?? 0);
  return {
    way: "periods",
    before,
    range,
    rows: (
      [
        ["revenue", revenue],
        ["orders", orders],
        ["customers", customers],
      ] as const
    ).map(([measure, values]) => ({
      measure,
      ...unlessConstant(compareMeans, part(values, before), part(values, range)),
    })),
  };
}

/** More members are no surer, and take long. */
const MOST_MEMBERS = 1000;

/** Members beside others who were alike before the day on which the member joined, over equal days after it. */
function members(input: ReportInput): ComparedMembers {
  const { book, texts, options } = input;
  const joined = book.means("registrationDate");
  const found = groupMembers(input);
  if (!joined) {
    throw new CoreError("notAvailable", "noJoiningDate");
  }
  const window = Math.max(1, Number(options.window) || WINDOW);
  const wanted = String(options.control ?? "").trim();
  const isControl = (name: string) => (wanted === "" ? CONTROL.test(name.trim()) : name === wanted);
  const isMember = new Uint8Array(joined.length);
  found.group.forEach((code, index) => {
    const who = found.customer[index]!;
    if (who >= 0 && !isControl(found.names[code]!)) {
      isMember[who] = 1;
    }
  });
  const candidates = [...isMember.keys()]
    .filter((who) => isMember[who] && joined[who]! > book.firstDay && joined[who]! + window - 1 <= book.asOf)
    .sort((a, b) => joined[a]! - joined[b]! || a - b);
  const step = Math.max(1, candidates.length / MOST_MEMBERS);
  const chosen = candidates.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const taken = new Set<number>();
  const pairs: { readonly a: Side; readonly b: Side }[] = [];
  for (const day of new Set(chosen.map((who) => joined[who]!))) {
    const around = book.around(day, window);
    const knew = (who: number) => around.ordersBefore[who]! > 0;
    const cases = chosen.filter((who) => joined[who] === day && knew(who));
    const others = [...isMember.keys()].filter((who) => !isMember[who] && knew(who) && !taken.has(who));
    const traits = (who: number) => [
      Math.log1p(Math.max(0, around.spendBefore[who]!)),
      around.recency[who]!,
      Math.log(around.ordersBefore[who]!),
    ];
    const side = (who: number): Side => ({
      spend: around.spendBefore[who]!,
      recency: around.recency[who]!,
      orders: around.ordersBefore[who]!,
      spendAfter: around.spendAfter[who]!,
      ordersAfter: around.ordersAfter[who]!,
    });
    const nearest =
      cases.length > 0 && others.length > 0
        ? nearestAlike(cases.map(traits), others.map(traits), new Set())
        : [];
    nearest.forEach((index, at) => {
      if (index >= 0) {
        taken.add(others[index]!);
        pairs.push({ a: side(others[index]!), b: side(cases[at]!) });
      }
    });
  }
  if (pairs.length < 2) {
    throw new CoreError("notAvailable", "nobodyAlike", { members: chosen.length });
  }
  const paired = (of: (side: Side) => number) =>
    unlessConstant(
      comparePairs,
      pairs.map(({ a }) => of(a)),
      pairs.map(({ b }) => of(b)),
    );
  const mean = (of: (side: Side) => number, which: "a" | "b") =>
    pairs.reduce((sum, pair) => sum + of(pair[which]), 0) / pairs.length;
  return {
    way: "members",
    title: columnTitle(found.title, texts),
    window,
    members: chosen.length,
    pairs: pairs.length,
    rows: [
      { measure: "buyers", ...paired(({ ordersAfter }) => (ordersAfter > 0 ? 1 : 0)) },
      { measure: "orders", ...paired(({ ordersAfter }) => ordersAfter) },
      { measure: "spend", ...paired(({ spendAfter }) => spendAfter) },
    ],
    balance: (["spend", "recency", "orders"] as const).map((trait) => ({
      trait,
      members: mean((side) => side[trait], "b"),
      others: mean((side) => side[trait], "a"),
      apart: standardisedDifference(
        pairs.map(({ b }) => b[trait]),
        pairs.map(({ a }) => a[trait]),
      ),
    })),
  };
}

/** Values that do not vary leave nothing to chance: their difference is what it is. */
function unlessConstant(
  compare: typeof compareMeans,
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): MeanComparison {
  try {
    return compare(a, b, CONFIDENCE);
  } catch (error) {
    if (!(error instanceof CoreError && error.code === "divisionByZero")) {
      throw error;
    }
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, one) => sum + one, 0) / values.length;
    const [meanA, meanB] = [mean(a), mean(b)];
    const difference = meanB - meanA;
    const p = difference === 0 ? 1 : 0;
    return {
      meanA,
      meanB,
      nA: a.length,
      nB: b.length,
      difference,
      low: difference,
      high: difference,
      t: NaN,
      df: NaN,
      p,
    };
  }
}

interface Side {
  readonly spend: number;
  readonly recency: number;
  readonly orders: number;
  readonly spendAfter: number;
  readonly ordersAfter: number;
}
