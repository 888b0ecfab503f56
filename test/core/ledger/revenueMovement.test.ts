import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { revenueMovements } from "../../../src/core/ledger/revenueMovement";
import { ledgerOfRows } from "./lines";

const JANUARY = serialOf(2025, 1, 10)!;
const month = (index: number) => serialOf(2025, 1 + index, 10)!;

/** One row a customer and month: [customer, month, amount]. */
function movementsOf(rows: readonly (readonly [number, number, number])[], asOf: number) {
  return revenueMovements(
    ledgerOfRows(
      rows.map(([customer, index, amount]) => [customer, month(index), amount]),
      asOf,
    ),
    { unit: "month" },
  );
}

describe("revenueMovements", () => {
  it("tells expansion, contraction, churn, new and returned revenue apart", () => {
    const rows = [
      [0, 0, 100],
      [0, 1, 120],
      [0, 2, 90],
      [1, 0, 50],
      [1, 2, 50],
      [2, 1, 30],
      [2, 2, 30],
    ] as const;
    const { periods, followed } = movementsOf(rows, serialOf(2025, 3, 31)!);
    expect(periods.slice(1)).toMatchObject([
      { start: 150, won: 30, reactivated: 0, expansion: 20, contraction: 0, churned: 50, end: 150 },
      { start: 150, won: 0, reactivated: 50, expansion: 0, contraction: 30, churned: 0, end: 170 },
    ]);
    expect(periods[0]).toMatchObject({ start: NaN, churned: NaN, end: 150 });
    // 0 twice and 2 once were followed; 1 was not: 3 of 4.
    expect(followed).toBe(0.75);
  });

  it("leaves out a month that is not over", () => {
    const rows = [
      [0, 0, 10],
      [0, 1, 10],
      [0, 2, 10],
    ] as const;
    expect(movementsOf(rows, serialOf(2025, 3, 30)!).periods).toHaveLength(2);
    expect(movementsOf(rows, serialOf(2025, 3, 31)!).periods).toHaveLength(3);
    expect(movementsOf(rows, JANUARY).periods).toHaveLength(0);
  });

  it("takes a month of more refunds than payments for nothing paid", () => {
    const { periods } = movementsOf(
      [
        [0, 0, 10],
        [0, 1, 10],
        [0, 1, -15],
      ] as const,
      serialOf(2025, 2, 28)!,
    );
    expect(periods[1]).toMatchObject({ start: 10, churned: 10, end: 0 });
  });

  it("adds up: end = start + won + reactivated + expansion − contraction − churned, and start is the end before", () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 7 }),
      fc.integer({ min: -5, max: 50 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (rows) => {
        const { periods } = movementsOf(rows, serialOf(2025, 8, 31)!);
        periods.slice(1).forEach((own, index) => {
          expect(own.start).toBe(periods[index]!.end);
          expect(own.start + own.won + own.reactivated + own.expansion - own.contraction - own.churned).toBe(
            own.end,
          );
        });
      }),
      { seed: 7 },
    );
  });

  it("refuses no rows", () => {
    expect(() => movementsOf([], JANUARY)).toThrow("nothingToCount");
  });
});

describe("customers who are followed", () => {
  const march = serialOf(2025, 3, 31)!;

  it("are those who paid in any but the last month, and paid again in the next", () => {
    const followed = (rows: readonly (readonly [number, number, number])[]) =>
      movementsOf(rows, march).followed;
    expect(
      followed([
        [0, 0, 5],
        [0, 1, 5],
        [0, 2, 5],
      ]),
    ).toBe(1);
    expect(
      followed([
        [0, 0, 5],
        [1, 1, 5],
        [1, 2, 5],
      ]),
    ).toBe(0.5);
    expect(
      followed([
        [0, 0, 0.25],
        [1, 1, 0.25],
        [1, 2, 0.25],
      ]),
    ).toBe(0.5);
    expect(
      followed([
        [0, 0, 5],
        [1, 2, 5],
        [2, 2, 5],
      ]),
    ).toBe(0);
  });

  it("count amounts however small, but no dust of sums", () => {
    const { periods } = movementsOf(
      [
        [0, 0, 0.01],
        [0, 1, 0.1],
        [0, 1, 0.2],
        [0, 1, -0.3],
      ],
      march,
    );
    expect(periods[0]!.end).toBe(0.01);
    expect(periods[1]).toMatchObject({ churned: 0.01, end: 0 });
  });
});
