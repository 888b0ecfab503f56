/**
 * Who will buy in the next days? The ranking of the risk list (P(buys within N days); days since last purchase where an
 * inner holdout, before the cut, prefers them) beside days since last purchase alone.
 *
 *   npm run bench -- risk
 *
 * Everything is known up to the cut only; outcome: any purchase in the N days after it, N the 90th percentile of gaps,
 * at most a third of the data. Fails where our area is worse by more than 0.01 and two paired standard errors on a set,
 * or not better on the mean. `expected`, `alive`: areas of expected purchases and of P(alive).
 */
import { existsSync, readFileSync } from "node:fs";
import { purchaseGaps, usualLimit } from "../../src/core/ledger/gaps";
import { splitHoldout } from "../../src/core/holdoutSplit";
import { seededRandom } from "../../src/core/statistics/random";
import { buildLedger, type Ledger } from "../../src/core/ledger/ledger";
import type { PurchaseDays } from "../../src/core/purchaseDays";
import { checkRisk, type RiskCheck } from "../../src/core/models/riskCheck";
import { simulateWorld, WORLDS } from "./worlds";

const CUSTOMERS = 2000;
const WORSE = 0.01;

main();

function main(): void {
  const sets = Object.entries(WORLDS).map(
    ([name, draw], i) => [name, simulateWorld(draw, CUSTOMERS, seededRandom(101 + i))] as const,
  );
  const results = [...sets, ...cdnow()].map(([name, purchases]) => [name, judge(purchases)] as const);
  console.table(Object.fromEntries(results.map(([name, { row }]) => [name, row])));
  results.forEach(([name, { check }]) => {
    console.log(`${name}: predicted and observed (95 %) share who buy within ${check.days} days`);
    console.table(Object.fromEntries(check.bands.map((band) => [band.band, calibration(band)])));
  });
  const margins = results.map(([, { margin }]) => margin);
  const mean = margins.reduce((sum, value) => sum + value, 0) / margins.length;
  const worst = results.filter(([, { margin, error }]) => margin < -WORSE && margin < -2 * error);
  console.log(
    `mean difference ${mean.toFixed(4)}; clearly worse on ${worst.map(([name]) => name).join(", ") || "none"}`,
  );
  process.exitCode = mean > 0 && worst.length === 0 ? 0 : 1;
}

function ledgerOf({ customer, day }: PurchaseDays, asOf: number): Ledger {
  const count = customer.reduce((most, code) => Math.max(most, code), -1) + 1;
  const dictionary = Array.from({ length: count }, (_, code) => String(code));
  return buildLedger(
    { customer: { kind: "text", codes: customer, dictionary }, date: { kind: "date", days: day } },
    asOf,
  );
}

/** The choice is made on the N days before the cut, the judgement on the N days after it. */
function judge(purchases: PurchaseDays) {
  const first = purchases.day.reduce((least, day) => Math.min(least, day), Infinity);
  const last = purchases.day.reduce((most, day) => Math.max(most, day), -Infinity);
  const usual = usualLimit(purchaseGaps(ledgerOf(purchases, last)));
  const days = Math.round(Math.min(usual, (last - first) / 3));
  const cut = last - days;
  const inner = checkRisk(splitHoldout(purchases, cut - days, cut), 7);
  const check = checkRisk(splitHoldout(purchases, cut, last), 7);
  if (!check) {
    throw new Error("no model can be trusted");
  }
  const { auc } = check;
  const naive = inner === undefined || inner.naiveWins;
  const margin = naive ? 0 : auc.difference;
  return {
    check,
    margin,
    error: auc.standardError,
    row: {
      days,
      customers: check.customers,
      bought: check.bought,
      ranking: naive ? "days since last" : `P(buys), ${check.model}`,
      ours: digits(naive ? auc.second : auc.first),
      naive: digits(auc.second),
      difference: digits(margin),
      error: digits(auc.standardError),
      expected: digits(check.expectedAuc),
      alive: digits(check.aliveAuc),
    },
  };
}

function calibration({ customers, predicted, bought, interval }: RiskCheck["bands"][number]) {
  return {
    customers,
    predicted: digits(predicted),
    observed: digits(bought / customers),
    low: digits(interval.low),
    high: digits(interval.high),
  };
}

function cdnow(): (readonly [string, PurchaseDays])[] {
  const file = "../shared/data/cdnow/CDNOW_sample.txt";
  if (!existsSync(file)) {
    console.log(`CDNOW is not at ${file}: left out.`);
    return [];
  }
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const fields = lines.map((line) => line.trim().split(/\s+/));
  const day = fields.map(([, , date]) => {
    const [, year, month, of] = /(\d{4})(\d\d)(\d\d)/.exec(date!)!;
    return Date.UTC(Number(year), Number(month) - 1, Number(of)) / 86400000;
  });
  return [
    ["CDNOW", { customer: Int32Array.from(fields, ([, id]) => Number(id) - 1), day: Int32Array.from(day) }],
  ];
}

function digits(value: number): number {
  return Number(value.toFixed(4));
}
