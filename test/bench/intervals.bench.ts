/**
 * Do forecasts' intervals cover what comes? On 200 seeded sets of customers drawn from known Pareto/NBD and BG/NBD
 * parameters with Gamma-Gamma amounts: fit to the past, foretell purchases and revenue of the next days, compare.
 *
 *   npm run bench -- intervals
 *
 * Fails unless 80 % intervals cover 74–86 % and 95 % intervals 92–98 %, and 100,000 customers take two seconds or less.
 * CDNOW: hit or miss is told, no target.
 */
import { existsSync, readFileSync } from "node:fs";
import type { PurchaseSummary } from "../../src/core/histories";
import { forecastTotal } from "../../src/core/models/forecastIntervals";
import { gammaGamma } from "../../src/core/models/gammaGamma";
import { splitHoldout } from "../../src/core/holdoutSplit";
import { purchaseModels } from "../../src/core/models/purchaseModels";
import type { PurchaseModelId } from "../../src/core/models/purchaseModel";
import { drawGamma, seededRandom, type Random } from "../../src/core/statistics/random";

const SETS = 200;
const CUSTOMERS = 1500;
const PAST = 400;
const AHEAD = 182;
const SPEND = { p: 6, q: 4, gamma: 15 };
const TRUTH: Partial<Record<PurchaseModelId, Record<string, number>>> = {
  paretoNbd: { r: 0.55, alpha: 10.6, s: 0.61, beta: 11.7 },
  bgNbd: { r: 0.24, alpha: 4.4, a: 0.79, b: 2.43 },
};

interface Known {
  readonly past: PurchaseSummary & { readonly m: Float64Array };
  readonly purchases: number;
  readonly revenue: number;
}

main();

function main(): void {
  let good = true;
  for (const [id, truth] of Object.entries(TRUTH) as [PurchaseModelId, Record<string, number>][]) {
    const hits = { purchases80: 0, purchases95: 0, revenue80: 0, revenue95: 0 };
    let told = 0;
    for (let set = 0; set < SETS; set++) {
      const random = seededRandom(1000 + set);
      const known = drawKnown(id, truth, CUSTOMERS, random);
      const totals = foretold(id, known.past, AHEAD, random);
      if (!totals) {
        continue;
      }
      told++;
      const within = ({ low, high }: { low: number; high: number }, value: number) =>
        value >= low && value <= high ? 1 : 0;
      hits.purchases80 += within(totals.purchases.interval80, known.purchases);
      hits.purchases95 += within(totals.purchases.interval95, known.purchases);
      hits.revenue80 += within(totals.revenue.interval80, known.revenue);
      hits.revenue95 += within(totals.revenue.interval95, known.revenue);
    }
    const shares = Object.fromEntries(Object.entries(hits).map(([key, count]) => [key, count / told]));
    console.log(
      `${id}, ${told} of ${SETS} sets of ${CUSTOMERS} customers, ${AHEAD} days ahead: share covered`,
    );
    console.table(shares);
    good &&= Object.entries(shares).every(([key, share]) =>
      key.endsWith("80") ? share >= 0.74 && share <= 0.86 : share >= 0.92 && share <= 0.98,
    );
    good &&= told > 0.95 * SETS;
  }
  const random = seededRandom(5);
  const large = drawKnown("paretoNbd", TRUTH.paretoNbd!, 100_000, random);
  const fit = purchaseModels.paretoNbd.fit(large.past);
  const spend = gammaGamma.fit(large.past);
  const began = process.cpuUsage();
  forecastTotal({
    model: purchaseModels.paretoNbd,
    parameters: fit.parameters,
    logCovariance: fit.logCovariance!,
    summary: large.past,
    spend: { parameters: spend.parameters, logCovariance: spend.logCovariance! },
    days: 365,
    random,
  });
  const { user, system } = process.cpuUsage(began);
  console.log(`100,000 customers: ${((user + system) / 1e6).toFixed(2)} s of CPU time`);
  good &&= user + system <= 2e6;
  cdnow();
  process.exitCode = good ? 0 : 1;
}

function foretold(id: PurchaseModelId, past: Known["past"], days: number, random: Random) {
  const fit = purchaseModels[id].fit(past);
  const spend = gammaGamma.fit(past);
  if (!fit.logCovariance || !spend.logCovariance) {
    return undefined;
  }
  const request = {
    model: purchaseModels[id],
    parameters: fit.parameters,
    logCovariance: fit.logCovariance,
    summary: past,
    days,
    random,
  };
  const purchases = forecastTotal(request);
  const revenue = forecastTotal({
    ...request,
    spend: { parameters: spend.parameters, logCovariance: spend.logCovariance },
  });
  return purchases && revenue && { purchases, revenue };
}

/** Customers with their past, and what they really do ahead. */
function drawKnown(
  id: PurchaseModelId,
  truth: Record<string, number>,
  customers: number,
  random: Random,
): Known {
  const model = purchaseModels[id];
  const first = Int32Array.from({ length: customers }, () => Math.floor(200 * random()));
  const { purchases } = model.simulate(
    model.parameters(truth, 7),
    first.map((day) => PAST + AHEAD - day),
    random,
    { wholeDays: true },
  );
  const rate = Float64Array.from({ length: customers }, () => drawGamma(random, SPEND.q, SPEND.gamma));
  const x = new Int32Array(customers);
  const tx = new Int32Array(customers);
  const spent = new Float64Array(customers);
  let ahead = 0;
  let revenue = 0;
  purchases.customer.forEach((who, i) => {
    const age = purchases.age[i]!;
    const amount = drawGamma(random, SPEND.p, rate[who]!);
    if (first[who]! + age <= PAST) {
      x[who]!++;
      tx[who] = age;
      spent[who]! += amount;
    } else {
      ahead++;
      revenue += amount;
    }
  });
  return {
    past: {
      x,
      tx,
      T: first.map((day) => PAST - day),
      m: spent.map((sum, i) => (x[i]! > 0 ? sum / x[i]! : 0)),
    },
    purchases: ahead,
    revenue,
  };
}

function cdnow(): void {
  const file = "../shared/data/cdnow/CDNOW_sample.txt";
  if (!existsSync(file)) {
    console.log(`CDNOW is not at ${file}: left out.`);
    return;
  }
  const rows = readFileSync(file, "utf8").trim().split("\n");
  const fields = rows.map((line) => line.trim().split(/\s+/));
  const purchases = {
    customer: Int32Array.from(fields, ([, who]) => Number(who) - 1),
    day: Int32Array.from(fields, ([, , date]) => {
      const [, year, month, day] = /(\d{4})(\d\d)(\d\d)/.exec(date!)!.map(Number);
      return Date.UTC(year!, month! - 1, day!) / 86400000;
    }),
  };
  const end = Date.UTC(1997, 8, 30) / 86400000;
  const split = splitHoldout(purchases, end, end + 273);
  const actual = split.holdoutPurchases.reduce((sum, count) => sum + count, 0);
  for (const model of Object.values(purchaseModels)) {
    const fit = model.fit(split.collapsed);
    const total = forecastTotal({
      model,
      parameters: fit.parameters,
      logCovariance: fit.logCovariance!,
      summary: split.summary,
      days: 273,
      random: seededRandom(1),
    });
    if (total) {
      const { low, high } = total.interval95;
      const hit = actual >= low && actual <= high ? "hit" : "miss";
      console.log(
        `CDNOW, ${model.id}: ${actual} purchase days in 39 weeks, 95 % ${low.toFixed(0)}–${high.toFixed(0)}: ${hit}`,
      );
    }
  }
}
