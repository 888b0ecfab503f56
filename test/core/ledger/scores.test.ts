import { RFM_SEGMENTS, rfmSegments, scoreRfm, scoresBy } from "../../../src/core/segments/rfm";
import { percentilesInclusive } from "../../../src/core/statistics/percentiles";
import { dirtyBook } from "./dirtyBook";

describe("the score grid of a book", () => {
  it.each([3, 4, 5] as const)("has the customers, orders and revenue of each pair of %i scores", (bins) => {
    const book = dirtyBook(11, 300);
    const customers = book.customers();
    const { recency, frequency, ...own } = scoreRfm(customers, { bins });
    const grid = book.scores({ bins });
    expect(grid.cuts).toEqual(own.cuts);
    expect(grid.ties).toEqual(own.ties);
    for (let r = 1; r <= bins; r++) {
      for (let f = 1; f <= bins; f++) {
        const rows = customers.ids.flatMap((_, row) =>
          recency[row] === r && frequency[row] === f ? [row] : [],
        );
        const sum = (values: ArrayLike<number>) => rows.reduce((all, row) => all + values[row]!, 0);
        const cell = grid.cells[r - 1]![f - 1]!;
        expect(cell).toMatchObject({
          customers: rows.length,
          orders: sum(customers.orders),
          daysSinceLast: sum(customers.daysSinceLast),
          repeaters: rows.filter((row) => customers.purchaseDays[row]! > 1).length,
        });
        expect(cell.revenue).toBeCloseTo(sum(customers.total), 8);
      }
    }
  });

  it("its cuts score each customer as the whole list would", () => {
    const book = dirtyBook(12, 300);
    const customers = book.customers();
    const whole = scoreRfm(customers);
    const byCuts = scoresBy(customers, book.scores().cuts);
    expect(rfmSegments(byCuts)).toEqual(rfmSegments(whole));
    expect(byCuts.monetary).toEqual(whole.monetary);
    expect(new Set(rfmSegments(byCuts)).size).toBeLessThanOrEqual(RFM_SEGMENTS.length);
  });

  it("of an earlier day is made of what was known then", () => {
    const book = dirtyBook(13, 300);
    const asOf = book.asOf - 100;
    const then = book.customers({ asOf });
    const grid = book.scores({ asOf });
    expect(grid.cells.flat().reduce((sum, { customers }) => sum + customers, 0)).toBe(then.count);
    expect(grid.cuts).toEqual(scoreRfm(then).cuts);
    expect(grid).not.toBe(book.scores());
    expect(grid).toBe(book.scores({ asOf, bins: 5 }));
  });
});

describe("quantiles of a book", () => {
  it("are inclusive percentiles of days since the last purchase, orders and revenue", () => {
    const book = dirtyBook(14, 200);
    const { daysSinceLast, orders, total } = book.customers();
    const shares = [0, 0.1, 1 / 3, 0.5, 0.9, 1];
    expect(book.quantiles("recency", shares)).toEqual(percentilesInclusive(daysSinceLast, shares));
    expect(book.quantiles("frequency", shares)).toEqual(percentilesInclusive(orders, shares));
    expect(book.quantiles("monetary", shares)).toEqual(percentilesInclusive(total, shares));
    expect(book.quantiles("monetary", shares)).toBe(book.quantiles("monetary", shares));
  });
});
