import * as fc from "fast-check";
import { countedMovement, type PeriodCounts } from "../../../src/core/ledger/countedMovement";
import { churnRate, retentionRate } from "../../../src/core/metrics/retention";

const counts = (row: Partial<PeriodCounts>): PeriodCounts => ({
  opening: NaN,
  acquired: NaN,
  closing: NaN,
  lost: NaN,
  returned: NaN,
  ...row,
});

describe("countedMovement", () => {
  it("keeps (closing − new) where nobody says who returned, as the retention rate has it", () => {
    const [movement] = countedMovement([counts({ opening: 200, acquired: 30, closing: 190 })]);
    expect(movement).toMatchObject({ kept: 160, lost: 40 });
    expect(movement!.returned).toBeNaN();
    expect(movement!.kept / 200).toBe(retentionRate({ start: 200, end: 190, acquired: 30 }));
    expect(movement!.lost / 200).toBe(churnRate({ start: 200, lost: 40 }));
  });

  it("finds who returned from who was lost, and the other way round", () => {
    const base = { opening: 100, acquired: 20, closing: 104 };
    expect(countedMovement([counts({ ...base, lost: 21 })])[0]).toMatchObject({ kept: 79, returned: 5 });
    expect(countedMovement([counts({ ...base, returned: 5 })])[0]).toMatchObject({ kept: 79, lost: 21 });
  });

  it.each([
    ["incomplete", { opening: 10, acquired: 1 }],
    ["impossible", { opening: 10, acquired: -1, closing: 9 }],
    ["impossible", { opening: 10, acquired: 12, closing: 9 }],
    ["impossible", { opening: 10, acquired: 1, closing: 9, lost: 11 }],
    ["unbalanced", { opening: 10, acquired: 1, closing: 9, lost: 3, returned: 0 }],
    ["unbalanced", { opening: 10, acquired: 5, closing: 6, lost: 2 }],
    ["unbalanced", { opening: 10, acquired: 5, closing: 6, returned: 3 }],
    ["above", { opening: 10, acquired: 1, closing: 12 }],
  ] as const)("says what is wrong: %s", (problem, row) => {
    const rows = [counts({ closing: 10 }), counts(row)];
    expect(countedMovement(rows)[1]!.problem).toBe(problem);
  });

  it("lets the first period be without an opening, and says where one does not follow", () => {
    const rows = [
      counts({ closing: 10 }),
      counts({ opening: 10, acquired: 1, closing: 9 }),
      counts({ opening: 8, acquired: 1, closing: 7 }),
    ];
    expect(countedMovement(rows).map(({ problem }) => problem)).toEqual([undefined, undefined, "gap"]);
  });

  it("adds up and is the same from either end of the table, whatever was counted", () => {
    const step = fc.record({
      acquired: fc.nat(50),
      returned: fc.nat(20),
      lostShare: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 2, maxLength: 12 }),
        fc.constantFrom("lost", "returned", "both"),
        (steps, told) => {
          let opening = 40;
          const rows = steps.map(({ acquired, returned, lostShare }) => {
            const lost = Math.floor(lostShare * opening);
            const closing = opening - lost + acquired + returned;
            const row = counts({
              opening,
              acquired,
              closing,
              lost: told === "returned" ? NaN : lost,
              returned: told === "lost" ? NaN : returned,
            });
            opening = closing;
            return { row, lost, returned };
          });
          const movements = countedMovement(rows.map(({ row }) => row));
          movements.forEach((movement, index) => {
            expect(movement).toMatchObject({ lost: rows[index]!.lost, returned: rows[index]!.returned });
            expect(movement.problem).toBeUndefined();
            expect(movement.opening).toBe(movement.kept + movement.lost);
            expect(movement.closing).toBe(movement.kept + movement.acquired + movement.returned);
          });
          // Where all openings are the same, no end is the later one.
          if (new Set(rows.map(({ row }) => row.opening)).size === rows.length) {
            const turned = countedMovement(rows.map(({ row }) => row).reverse());
            expect(turned.map(({ closing }) => closing)).toEqual(movements.map(({ closing }) => closing));
          }
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });
});
