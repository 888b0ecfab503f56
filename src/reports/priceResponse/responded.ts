import { calendarOf } from "../../core/cells/calendar";
import { CoreError } from "../../core/errors";
import type { PriceCells } from "../../core/ledger/priceCells";
import { periodStart } from "../../core/ledger/periods";
import {
  panelElasticity,
  seriesElasticity,
  type Elasticity,
  type ElasticityRefusal,
} from "../../core/metrics/elasticity";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";

/** Products that are looked at one by one, those with most sales. */
const MOST_PRODUCTS = 200;
/** Within these shares of all periods prices speak. */
const SPEAKING = [0.1, 0.5, 0.9] as const;

/** What revenue does where the price rises: sinks, rises, neither for sure, or units rise, which is something else. */
export type Verdict = "sensitive" | "insensitive" | "unsure" | "rises";

/** A price to try, at an end of the range, with what goes with it. */
export interface TestPrice {
  /** Price ÷ usual price. */
  readonly ratio: number;
  readonly units: number;
  /** Change of revenue, with its interval. */
  readonly revenue: number;
  readonly low: number;
  readonly high: number;
}

export interface Response {
  readonly name: string;
  readonly revenue: number;
  readonly products: number;
  /** In prices of a product; of a category, ÷ each product's usual price. */
  readonly usual: number;
  readonly from: number;
  readonly to: number;
  readonly found: Elasticity | ElasticityRefusal;
  readonly verdict?: Verdict;
  readonly test?: TestPrice;
}

/** What the blocks of the report are made of. */
export interface Responded {
  readonly texts: Texts;
  /** The groups are categories, not all products together. */
  readonly byCategory: boolean;
  /** All products, then by category, those with most sales first. */
  readonly groups: readonly Response[];
  readonly products: readonly Response[];
  readonly counts: { readonly products: number; readonly told: number };
}

export function responded({ book, dataset, texts, onProgress }: ReportInput): Responded {
  const { category } = dataset.columns;
  const months = book.prices("product", { unit: "month" }, category ? "category" : undefined);
  const weeks = book.prices("product", { unit: "week" });
  if (!months || !weeks) {
    throw new CoreError("notAvailable", "pricesNeedQuantity");
  }
  if (months.value.length === 0) {
    throw new CoreError("notAvailable", "nothingPriced");
  }
  onProgress?.(0.5);
  const cells = Array.from(months.value, (_, at) => at);
  const all = groupResponse(texts.reports.priceResponse.all, cells, months);
  const byGroup = months.groups.map((name, group) =>
    groupResponse(
      name,
      cells.filter((at) => months.group[months.value[at]!] === group),
      months,
    ),
  );
  onProgress?.(0.7);
  const products = productResponses(weeks);
  return {
    texts,
    byCategory: byGroup.length > 1,
    groups: [all, ...(byGroup.length > 1 ? byGroup.sort(byRevenue) : [])].filter(({ products: n }) => n > 0),
    products,
    counts: { products: new Set(months.value).size, told: products.filter(isTold).length },
  };
}

export type Told = Response & { readonly found: Elasticity; readonly verdict: Verdict };

export function isTold(response: Response): response is Told {
  return typeof response.found !== "string";
}

const byRevenue = (a: Response, b: Response) => b.revenue - a.revenue || (a.name < b.name ? -1 : 1);

function groupResponse(name: string, cells: readonly number[], months: PriceCells): Response {
  const { value, period, units, revenue } = months;
  const price = cells.map((at) => revenue[at]! / units[at]!);
  const found = panelElasticity({
    product: cells.map((at) => value[at]!),
    period: cells.map((at) => period[at]!),
    units: cells.map((at) => units[at]!),
    price,
  });
  // Against each product's own mean, so that dear and cheap ones speak of the same.
  const sums = new Map<number, [log: number, count: number]>();
  cells.forEach((at, index) => {
    const [log, count] = sums.get(value[at]!) ?? [0, 0];
    sums.set(value[at]!, [log + Math.log(price[index]!), count + 1]);
  });
  const relative = cells.map((at, index) => {
    const [log, count] = sums.get(value[at]!)!;
    return price[index]! / Math.exp(log / count);
  });
  return withTest(
    {
      name,
      revenue: cells.reduce((sum, at) => sum + revenue[at]!, 0),
      products: sums.size,
      found,
    },
    relative,
    1,
  );
}

function productResponses(weeks: PriceCells): Response[] {
  const { dictionary, value, period, units, revenue, first } = weeks;
  const sales = new Float64Array(dictionary.length);
  value.forEach((own, at) => (sales[own]! += revenue[at]!));
  const largest = new Set(
    [...sales.keys()].sort((a, b) => sales[b]! - sales[a]! || a - b).slice(0, MOST_PRODUCTS),
  );
  const cellsOf = new Map<number, number[]>();
  value.forEach((own, at) => {
    if (largest.has(own)) {
      cellsOf.set(own, [...(cellsOf.get(own) ?? []), at]);
    }
  });
  return [...cellsOf]
    .map(([own, cells]) => {
      const price = cells.map((at) => revenue[at]! / units[at]!);
      const found = seriesElasticity({
        week: cells.map((at) => period[at]!),
        month: cells.map((at) => calendarOf(periodStart(first + period[at]!, { unit: "week" })).month - 1),
        units: cells.map((at) => units[at]!),
        price,
      });
      return withTest({ name: dictionary[own]!, revenue: sales[own]!, products: 1, found }, price);
    })
    .sort(byRevenue);
}

/** @param usual the median unless given */
function withTest(
  response: Pick<Response, "name" | "revenue" | "products" | "found">,
  prices: readonly number[],
  usual?: number,
): Response {
  const [from, median, to] = prices.length > 0 ? percentilesInclusive(prices, SPEAKING) : [NaN, NaN, NaN];
  const range = { usual: usual ?? median!, from: from!, to: to! };
  const { found } = response;
  if (typeof found === "string") {
    return { ...response, ...range };
  }
  const { elasticity, low, high } = found;
  const verdict: Verdict = low > 0 ? "rises" : high < -1 ? "sensitive" : low > -1 ? "insensitive" : "unsure";
  const changeAt = (ratio: number, slope: number) => ratio ** (1 + slope) - 1;
  const test = (ratio: number): TestPrice => {
    const ends = [changeAt(ratio, low), changeAt(ratio, high)];
    return {
      ratio,
      units: ratio ** elasticity - 1,
      revenue: changeAt(ratio, elasticity),
      low: Math.min(...ends),
      high: Math.max(...ends),
    };
  };
  const ratio = (elasticity < -1 ? range.from : range.to) / range.usual;
  return {
    ...response,
    ...range,
    verdict,
    // Where units rise with the price, something else moves both; where prices stand there is nothing to try.
    ...(verdict === "rises" || Math.abs(ratio - 1) < 1e-9 ? {} : { test: test(ratio) }),
  };
}
