import fc from "fast-check";
import { gammaGamma } from "../../../src/core/models/gammaGamma";
import { purchaseModels } from "../../../src/core/models/purchaseModels";
import { dirtyBook } from "./dirtyBook";

describe("histories of a book", () => {
  it("are the distinct (x, t_x, T) of the customers with their counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const book = dirtyBook(seed);
        const customers = book.customers();
        const wanted = new Map<string, number>();
        customers.ids.forEach((_, row) => {
          const key = `${customers.x[row]} ${customers.txDays[row]} ${customers.TDays[row]}`;
          wanted.set(key, (wanted.get(key) ?? 0) + 1);
        });
        const { x, start, tx, T, times, weight, spanDays } = book.histories();
        const keys: string[] = [];
        x.forEach((own, group) => {
          for (let row = start[group]!; row < start[group + 1]!; row++) {
            keys.push(`${own} ${times[tx[row]!]} ${times[T[row]!]}`);
          }
        });
        expect(new Map(keys.map((key, row) => [key, weight[row]]))).toEqual(wanted);
        expect(keys).toHaveLength(wanted.size);
        expect(spanDays).toBe(book.asOf - book.firstDay);
        // Each customer is sent to the own one.
        book.historyOf().forEach((history, row) => {
          expect(keys[history]).toBe(`${customers.x[row]} ${customers.txDays[row]} ${customers.TDays[row]}`);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("fit the models as the list of customers does", () => {
    const book = dirtyBook(4, 400);
    const { x, txDays: tx, TDays: T, meanRepeatAmount: m } = book.customers();
    const model = purchaseModels.mbgNbd;
    expect(model.fit(book.histories()).logLikelihood).toBeCloseTo(model.fit({ x, tx, T }).logLikelihood, 8);
    const spends = gammaGamma.fit(book.histories().spend);
    const one = gammaGamma.fit({ x, m });
    expect(spends.logLikelihood).toBeCloseTo(one.logLikelihood, 6);
    expect([spends.customers, spends.withoutRepeat, spends.notPositive]).toEqual([
      one.customers,
      one.withoutRepeat,
      one.notPositive,
    ]);
    expect(spends.correlation).toBeCloseTo(one.correlation, 10);
  });

  it("hold equal spends once: their size grows with what is distinct, not with customers", () => {
    const { spend } = dirtyBook(4, 4000, 3).histories();
    const pairs = new Set(Array.from(spend.x, (own, row) => `${own} ${spend.m[row]}`));
    expect(spend.x.length).toBe(pairs.size);
    expect(spend.weights.reduce((sum, count) => sum + count, 0)).toBe(
      dirtyBook(4, 4000, 3).customers().count,
    );
    expect(spend.x.length).toBeLessThan(dirtyBook(4, 4000, 3).customers().count);
  });

  it("tell what a purchase day brings", () => {
    const book = dirtyBook(9);
    const { total, purchaseDays } = book.customers();
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
    expect(book.histories().spend.perPurchaseDay).toBeCloseTo(sum(total) / sum(purchaseDays), 10);
  });
});
