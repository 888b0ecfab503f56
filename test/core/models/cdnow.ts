import { readFileSync } from "node:fs";
import { CDNOW_FOLDER, hasCdnow } from "./cdnowFolder";

/** `describe` where the sample is at hand, else a skipped test that says why: the body would read the file. */
export const describeCdnow: (title: string, body: () => void) => void = hasCdnow
  ? describe
  : (title) => it.skip(`${title} (CDNOW is not at ${CDNOW_FOLDER})`, () => {});

const EPOCH = Date.UTC(1997, 0, 1) / 86400000;

/** Purchases of the 2,357 customers: customer 0…, day (1997-01-01 is 0), amount. */
export function cdnowPurchases(): { customer: Int32Array; day: Int32Array; amount: Float64Array } {
  const lines = readFileSync(`${CDNOW_FOLDER}/CDNOW_sample.txt`, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  return {
    customer: Int32Array.from(lines, ([, id]) => Number(id) - 1),
    day: Int32Array.from(lines, ([, , date]) => {
      const [, year, month, day] = /(\d{4})(\d\d)(\d\d)/.exec(date!)!.map(Number);
      return Date.UTC(year!, month! - 1, day!) / 86400000 - EPOCH;
    }),
    amount: Float64Array.from(lines, (fields) => Number(fields[4])),
  };
}

/** The last days of the 39-week calibration and of the 39 weeks after it. */
export const CALIBRATION_END = Date.UTC(1997, 8, 30) / 86400000 - EPOCH;
export const HOLDOUT_END = Date.UTC(1998, 5, 30) / 86400000 - EPOCH;

/** Summary at the end of the calibration, in whole days; `m` the mean of the repeat days' sums. */
export function cdnowSummary() {
  const { customer, day, amount } = cdnowPurchases();
  const days: Map<number, number>[] = [];
  customer.forEach((who, i) => {
    days[who] ??= new Map();
    if (day[i]! <= CALIBRATION_END) {
      days[who].set(day[i]!, (days[who].get(day[i]!) ?? 0) + amount[i]!);
    }
  });
  const rows = days.map((sums) => {
    const [first, ...later] = [...sums.entries()].sort(([a], [b]) => a - b);
    const spent = later.reduce((sum, [, value]) => sum + value, 0);
    return {
      x: later.length,
      tx: later.length ? later[later.length - 1]![0] - first![0] : 0,
      T: CALIBRATION_END - first![0],
      m: later.length ? spent / later.length : 0,
    };
  });
  return {
    x: Int32Array.from(rows, ({ x }) => x),
    tx: Int32Array.from(rows, ({ tx }) => tx),
    T: Int32Array.from(rows, ({ T }) => T),
    m: Float64Array.from(rows, ({ m }) => m),
  };
}

/** The same in weeks with two decimals, as the `lifetimes` package ships it: days are not whole here. */
export function cdnowCsv() {
  const rows = table("cdnow_customers_summary_with_transactions.csv");
  return {
    x: Int32Array.from(rows, (row) => row[1]!),
    tx: Float64Array.from(rows, (row) => row[2]!),
    T: Float64Array.from(rows, (row) => row[3]!),
    m: Float64Array.from(rows, (row) => row[4]!),
  };
}

/** Predictions of each customer, computed independently with numpy/scipy. */
export function cdnowPredictions() {
  return table("cdnow_1of10_predictions.csv").map((row) => ({
    x: row[1]!,
    tx: Math.round(7 * row[2]!),
    T: Math.round(7 * row[3]!),
    m: row[4]!,
    holdout: row[5]!,
    bgNbd: { alive: row[6]!, expected: row[7]! },
    mbgNbd: { alive: row[8]!, expected: row[9]! },
    paretoNbd: { alive: row[10]!, expected: row[11]! },
    dert: row[12]!,
    spend: row[13]!,
  }));
}

function table(name: string): number[][] {
  return readFileSync(`${CDNOW_FOLDER}/${name}`, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
}
