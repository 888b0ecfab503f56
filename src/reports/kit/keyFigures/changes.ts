import { compareNps } from "../../../core/metrics/nps";
import { percentilesInclusive } from "../../../core/statistics/percentiles";
import { newcombeInterval, zOf } from "../../../core/statistics/proportions";
import { ratioError } from "../../../core/statistics/ratio";
import type { PeriodFigures } from "../../../core/ledger/book";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import { CONFIDENCE } from "../rateWithInterval";
import type { Value } from "../../report";
import { changeOf, KPIS, type KpiId, type Known } from "./kpis";

/** Sums and counts are what they are; all others are told with how many they rest on, and change within their noise. */
const SUMS: ReadonlySet<KpiId> = new Set<KpiId>(["revenue", "customers", "orders", "newCustomers"]);

/** How many customers, orders or answers a share, mean or score rests on; null for sums and counts. */
export function baseOf(id: KpiId, known: Known | undefined): number | null {
  switch (id) {
    case "spendPerCustomer":
    case "existingCustomerShare":
    case "existingRevenueShare":
    case "repeatRate":
      return known?.customers ?? null;
    case "orderValue":
    case "complaintRate":
      return known?.orders ?? null;
    case "nps":
      return known?.answers?.nps?.n ?? null;
    case "csat":
      return known?.answers?.csat?.n ?? null;
    default:
      return null;
  }
}

/**
 * Whether a share, mean or score changed beyond chance: the interval of the difference, at 95 %, does not hold zero.
 * Shares by Newcombe, scores of recommendation on adjusted counts, means and shares of money as ratios over customers.
 * False where that is not known.
 */
export function isClear(id: KpiId, now: Known, before: Known): boolean {
  const [a, b] = [before, now];
  switch (id) {
    case "existingCustomerShare":
      return sharesDiffer(
        ...both(a, b, ({ customers, newCustomers }) => [customers - newCustomers, customers]),
      );
    case "repeatRate":
      return sharesDiffer(...both(a, b, ({ repeaters, customers }) => [repeaters, customers]));
    case "complaintRate":
      return sharesDiffer(...both(a, b, ({ complaints, orders }) => [complaints ?? NaN, orders]));
    case "csat":
      return sharesDiffer(...both(a, b, ({ answers }) => [answers?.csat?.x ?? NaN, answers?.csat?.n ?? 0]));
    case "nps": {
      const [x, y] = [a.answers?.nps, b.answers?.nps];
      if (!x || !y || x.n === 0 || y.n === 0) {
        return false;
      }
      const { low, high } = compareNps(x, y, CONFIDENCE);
      return low > 0 || high < 0;
    }
    case "spendPerCustomer":
      return ratiosDiffer(a, b, ({ revenue, customers, moments }) => ({
        y: revenue,
        x: customers,
        yy: moments?.revenueSquared ?? NaN,
        xy: revenue,
        xx: customers,
      }));
    case "orderValue":
      return ratiosDiffer(a, b, ({ revenue, orders, moments }) => ({
        y: revenue,
        x: orders,
        yy: moments?.revenueSquared ?? NaN,
        xy: moments?.revenueByOrders ?? NaN,
        xx: moments?.ordersSquared ?? NaN,
      }));
    case "existingRevenueShare":
      return ratiosDiffer(a, b, ({ newRevenue, revenue, moments }) => ({
        y: newRevenue,
        x: revenue,
        yy: moments?.newRevenueSquared ?? NaN,
        xy: moments?.newRevenueSquared ?? NaN,
        xx: moments?.revenueSquared ?? NaN,
      }));
    default:
      return true;
  }
}

type Share = readonly [x: number, n: number];

const both = (a: Known, b: Known, share: (known: Known) => Share) => [share(a), share(b)] as const;

function sharesDiffer([xa, na]: Share, [xb, nb]: Share): boolean {
  if (!(na > 0 && nb > 0)) {
    return false;
  }
  if (xa > na || xb > nb) {
    // More complaints than orders: counts, not cases.
    return Math.abs(xb / nb - xa / na) > zOf(CONFIDENCE) * Math.sqrt(xa / na ** 2 + xb / nb ** 2);
  }
  const { low, high } = newcombeInterval({ x: xa, n: na }, { x: xb, n: nb }, CONFIDENCE);
  return low > 0 || high < 0;
}

function ratiosDiffer(
  a: Known,
  b: Known,
  sums: (known: Known) => Omit<Parameters<typeof ratioError>[0], "n">,
): boolean {
  const [x, y] = [a, b].map((known) => {
    const own = sums(known);
    return { ratio: own.y / own.x, error: ratioError({ ...own, n: known.customers }) };
  });
  return Math.abs(y!.ratio - x!.ratio) > zOf(CONFIDENCE) * Math.hypot(x!.error, y!.error);
}

/** What a cell tells of a change: the change, or in words that it is within its noise. */
export function changeToTell(
  id: KpiId,
  [now, before]: readonly [number | null, number | null],
  [knownNow, knownBefore]: readonly [Known | undefined, Known | undefined],
  texts: Texts,
): Value {
  const change = changeOf(KPIS[id], now, before);
  return change === null || (knownNow && knownBefore && isClear(id, knownNow, knownBefore))
    ? change
    : texts.reports.keyFigures.noClearChange;
}

/** Periods of which the usual change is taken, and fewer tell nothing. */
const LAST = 12;
const FEWEST = 3;

/** The usual change of a sum or count: the median size of its last twelve, from period to period. */
export function usualChange(id: KpiId, periods: readonly PeriodFigures[]): number | null {
  if (!SUMS.has(id)) {
    return null;
  }
  const values = periods
    .filter(({ complete }) => complete)
    .map((figures) => (id === "newCustomers" && !figures.knowsNew ? null : figures[id as "revenue"]));
  const sizes = values
    .flatMap((value, index) => {
      const change = index === 0 ? null : changeOf(KPIS[id], value, values[index - 1]!);
      return change === null ? [] : [Math.abs(change)];
    })
    .slice(-LAST);
  return sizes.length < FEWEST ? null : percentilesInclusive(sizes, [0.5])[0]!;
}

/** What a figure rests on, and beside a sum what is usual; nothing where neither is known. */
export function noiseInWords(
  id: KpiId,
  known: readonly [now: Known | undefined, before: Known | undefined],
  usual: number | null,
  texts: Texts,
): string[] {
  const words = texts.reports.keyFigures;
  if (usual !== null) {
    return [fill(words.usual, { usual: formatValue(usual, "percent", texts.locale) })];
  }
  const count = (n: number) => formatValue(n, "integer", texts.locale);
  const [now, before] = known.map((own) => baseOf(id, own));
  return now == null
    ? []
    : [
        before == null
          ? fill(words.base, { n: count(now) })
          : fill(words.bases, { n: count(now), before: count(before) }),
      ];
}
