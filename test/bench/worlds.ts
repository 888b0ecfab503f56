/** Simulated customers for benches: purchase days and amounts of worlds that the purchase models do and do not describe. */
import { drawBeta, drawExponential, drawGamma, type Random } from "../../src/core/statistics/random";
import type { PurchaseDays } from "../../src/core/purchaseDays";

export interface World extends PurchaseDays {
  readonly amount: Float64Array;
}

/** Days on which customers come for the first time, and the last day of a world. */
const ARRIVALS = 540;
export const LAST_DAY = 900;

/** Draws one customer: calls `buy` with ascending days since the first purchase. */
type Draw = (random: Random, buy: (age: number, amount: number) => void) => void;

/** Customers who come back at a nearly even pace of their own, until they stop after some purchase. */
const regular: Draw = (random, buy) => {
  const gap = drawGamma(random, 4, 4 / 45) + 7;
  const leaves = drawBeta(random, 1.2, 8);
  for (let age = drawGamma(random, 6, 6 / gap); random() >= leaves; age += drawGamma(random, 6, 6 / gap)) {
    buy(age, drawGamma(random, 5, 0.1));
    if (age > LAST_DAY) {
      return;
    }
  }
};

/** Who buys often also spends more at a time. */
const spendWithRate: Draw = (random, buy) => {
  const rate = drawGamma(random, 0.8, 40);
  const lifetime = drawExponential(random, drawGamma(random, 0.7, 120));
  const usual = 20 + 600 * rate;
  for (
    let age = drawExponential(random, rate);
    age < Math.min(lifetime, LAST_DAY);
    age += drawExponential(random, rate)
  ) {
    buy(age, usual * drawGamma(random, 4, 4));
  }
};

/** Some try the shop for some weeks, others stay for years. */
const twoLifetimes: Draw = (random, buy) => {
  const rate = drawGamma(random, 1.2, 50);
  const lifetime = drawExponential(random, random() < 0.5 ? 1 / 40 : 1 / 1500);
  for (
    let age = drawExponential(random, rate);
    age < Math.min(lifetime, LAST_DAY);
    age += drawExponential(random, rate)
  ) {
    buy(age, drawGamma(random, 4, 0.1));
  }
};

export const WORLDS: Readonly<Record<string, Draw>> = {
  "regular buyers": regular,
  "spend tied to rate": spendWithRate,
  "two kinds of lifetime": twoLifetimes,
};

export function simulateWorld(draw: Draw, customers: number, random: Random): World {
  const customer: number[] = [];
  const day: number[] = [];
  const amount: number[] = [];
  for (let who = 0; who < customers; who++) {
    const first = Math.floor(random() * ARRIVALS);
    const buy = (age: number, spent: number) => {
      const at = first + Math.ceil(age);
      if (at <= LAST_DAY) {
        customer.push(who);
        day.push(at);
        amount.push(spent);
      }
    };
    buy(0, drawGamma(random, 4, 0.1));
    draw(random, buy);
  }
  return {
    customer: Int32Array.from(customer),
    day: Int32Array.from(day),
    amount: Float64Array.from(amount),
  };
}
