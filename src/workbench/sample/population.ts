import { monthStart, serial } from "./calendar";
import { COMPANIONS, priceIn, PRODUCTS } from "./catalogue";
import {
  drawCustomer,
  drawOrderValue,
  drawRepeatDays,
  type CustomerRates,
  type PurchaseModel,
} from "./purchases";
import { createRandom, type Random } from "./random";
import { campaignOn, PEAK, seasonality, type Campaign } from "./season";

export interface PopulationOptions {
  seed: number;
  customers: number;
  /** Whole months of orders up to the last day. */
  months: number;
  currency: "CNY" | "USD";
}

export interface Customer extends CustomerRates {
  id: string;
  firstDay: number;
  /** Absent while the customer is one at the last day. */
  lossDay?: number;
  /** Standard normal: what the customer thinks of the shop. Displeased customers are lost sooner. */
  satisfaction: number;
  /** Places in the words' lists. */
  region: number;
  channel: number;
  salesperson: number;
  gender: number;
  level: number;
  category: number;
  age: number | null;
  income: number;
}

export type OrderStatus = "paid" | "cancelled" | "pending" | "refunded" | "partly";

export interface OrderLine {
  order: string;
  customer: Customer;
  /** Serial number with the time of day. */
  time: number;
  status: OrderStatus;
  channel: number;
  product: number;
  unitPrice: number;
  quantity: number;
  discount: number;
  paid: number;
  refund: number;
  unitCost: number;
  campaign?: Campaign;
}

export interface Population {
  customers: Customer[];
  /** In the order of time. */
  lines: OrderLine[];
  firstDay: number;
  lastDay: number;
}

/** The sample ends here whenever it is made, so that it is the same workbook every day. */
const LAST_DAY = serial(2025, 12, 31);

/** About four repeat purchases a year while a customer, half of the customers lost within a year, orders of 230 yuan. */
export const MODEL: PurchaseModel = { r: 0.9, alpha: 70, s: 1.6, beta: 420, p: 6, q: 4, gamma: 115 };

const REGION_WEIGHTS = [30, 22, 16, 12, 10, 6, 4];
const CHANNEL_WEIGHTS = [22, 38, 15, 25];
const HOUR_WEIGHTS = [1, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 2, 3, 5, 7, 6, 6, 5, 5, 5, 5, 5, 5, 6, 8, 9, 7, 3];
const STATUSES: readonly OrderStatus[] = ["paid", "cancelled", "refunded", "partly"];
const STATUS_WEIGHTS = [930, 25, 28, 17];
/** Share of a month's customers that the shop already had when the data begin. */
const EARLY_SHARE = 0.25;

export function simulatePopulation({
  seed,
  customers: count,
  months,
  currency,
}: PopulationOptions): Population {
  const firstDay = monthStart(LAST_DAY, 1 - months);
  const random = createRandom(seed, "customers");
  const customers = Array.from({ length: count }, (_, index) => makeCustomer(index, firstDay, random));
  setLevels(customers);
  const purchases = createRandom(seed, "purchases");
  const orders = customers
    .flatMap((customer) => orderTimes(customer, purchases).map((time) => ({ customer, time })))
    .sort((a, b) => a.time - b.time);
  const baskets = createRandom(seed, "baskets");
  const lines = orders.flatMap(({ customer, time }, index) =>
    fillOrder(`SO${100_001 + index}`, customer, time, currency, baskets),
  );
  return { customers, lines, firstDay, lastDay: LAST_DAY };
}

function makeCustomer(index: number, firstDay: number, random: Random): Customer {
  const rates = drawCustomer(MODEL, random);
  const days = LAST_DAY - firstDay + 1;
  const first = random.chance(EARLY_SHARE)
    ? random.below(Math.min(90, days))
    : random.below(Math.max(1, days - 14));
  const loss = firstDay + first + rates.lifetime;
  // ln μ lies about −5.6 with a deviation near 0.9.
  const pleasure = -0.45 * ((Math.log(rates.lossRate) + 5.6) / 0.9);
  return {
    ...rates,
    id: `C${String(index + 1).padStart(5, "0")}`,
    firstDay: firstDay + first,
    ...(loss < LAST_DAY && { lossDay: Math.floor(loss) }),
    satisfaction: pleasure + random.normal(0, 0.9),
    region: pickIndex(REGION_WEIGHTS, random),
    channel: pickIndex(CHANNEL_WEIGHTS, random),
    salesperson: random.below(8),
    gender: random.chance(0.58) ? 0 : 1,
    level: 0,
    category: random.below(5),
    age: random.chance(0.015) ? null : Math.round(Math.min(72, Math.max(18, 19 + random.gamma(2.6, 0.15)))),
    income: Math.round(random.gamma(5, 0.05)) * 1000,
  };
}

function pickIndex(weights: readonly number[], random: Random): number {
  return random.pick(
    weights.map((_, index) => index),
    weights,
  );
}

/** Member levels by expected yearly spend: 55, 27, 13 and 5 of a hundred. */
function setLevels(customers: Customer[]): void {
  const ranked = [...customers].sort(
    (a, b) => a.purchaseRate * a.meanOrderValue - b.purchaseRate * b.meanOrderValue,
  );
  ranked.forEach((customer, rank) => {
    const share = rank / ranked.length;
    customer.level = [0.55, 0.82, 0.95].filter((limit) => share >= limit).length;
  });
}

function orderTimes(customer: Customer, random: Random): number[] {
  const observed = LAST_DAY - customer.firstDay + 1;
  const at = (day: number) => seasonality(customer.firstDay + day);
  const repeats = drawRepeatDays(customer, observed, random, { at, peak: PEAK });
  return [0, ...repeats].map((day) => customer.firstDay + Math.floor(day) + timeOfDay(random));
}

function timeOfDay(random: Random): number {
  const minutes = pickIndex(HOUR_WEIGHTS, random) * 60 + random.below(60);
  return minutes / 1440;
}

function fillOrder(
  order: string,
  customer: Customer,
  time: number,
  currency: "CNY" | "USD",
  random: Random,
): OrderLine[] {
  const campaign = campaignOn(time);
  const value = drawOrderValue(MODEL, customer, random);
  const count = random.pick([1, 2, 3], [70, 22, 8]);
  const pending = time > LAST_DAY - 1 && random.chance(0.3);
  const status = pending ? "pending" : random.pick(STATUSES, STATUS_WEIGHTS);
  const channel = random.chance(0.75) ? customer.channel : pickIndex(CHANNEL_WEIGHTS, random);
  const chosen = chooseProducts(customer, value / count, count, random);
  return chosen.map((product) => {
    const { price, cost } = PRODUCTS[product]!;
    const unitPrice = priceIn(price, currency);
    const quantity = Math.min(8, Math.max(1, Math.round(value / count / price)));
    const discount = campaign ? random.pick([0.1, 0.15, 0.2, 0.3]) : random.pick([0, 0.05, 0.1], [85, 9, 6]);
    const due = cents(unitPrice * quantity * (1 - discount));
    const paid = status === "cancelled" || status === "pending" ? 0 : due;
    const refund =
      status === "refunded" ? paid : status === "partly" ? cents(paid * random.pick([0.2, 0.3, 0.5])) : 0;
    const unitCost = cents(unitPrice * cost);
    return {
      order,
      customer,
      time,
      status,
      channel,
      product,
      unitPrice,
      quantity,
      discount,
      paid,
      refund,
      unitCost,
      ...(campaign && { campaign }),
    };
  });
}

/** Different products, of the customer's favourite category more often, and no dearer than the order asks for. */
function chooseProducts(customer: Customer, value: number, count: number, random: Random): number[] {
  const chosen: number[] = [];
  while (chosen.length < count) {
    const companion = COMPANIONS.get(chosen[chosen.length - 1] ?? -1);
    if (companion !== undefined && !chosen.includes(companion) && random.chance(0.45)) {
      chosen.push(companion);
      continue;
    }
    const weights = PRODUCTS.map(({ category, price, weight }, index) =>
      chosen.includes(index)
        ? 0
        : weight * (category === customer.category ? 3 : 1) * (price > 1.5 * value ? 0.15 : 1),
    );
    chosen.push(pickIndex(weights, random));
  }
  return chosen;
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
