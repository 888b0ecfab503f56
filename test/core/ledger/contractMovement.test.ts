import fc from "fast-check";
import { MISSING_DAY } from "../../../src/core/cells/columns";
import { contractMovement } from "../../../src/core/ledger/contractMovement";
import { periodEnd, periodOf } from "../../../src/core/ledger/periods";

const days = (...list: number[]) => Int32Array.from(list);
const month = { unit: "month" } as const;

describe("customers under contract", () => {
  it("are lost in the month in which their last contract ends, and return with the next one", () => {
    const moved = contractMovement(
      {
        customer: days(0, 0, 1, 2),
        start: days(45300, 45400, 45310, 45320),
        end: days(45350, MISSING_DAY, 45322, MISSING_DAY),
      },
      month,
      45412,
    );
    expect(
      moved.map(({ opening, acquired, returned, lost, closing }) => [
        opening,
        acquired,
        returned,
        lost,
        closing,
      ]),
    ).toEqual([
      // January to April 2024: customer 1 comes and goes within January.
      [0, 2, 0, 0, 2],
      [2, 0, 0, 1, 1],
      [1, 0, 0, 0, 1],
      [1, 0, 1, 0, 2],
    ]);
  });

  it("that come back stay counted until they end again", () => {
    const moved = contractMovement(
      {
        customer: days(0, 0, 1),
        start: days(45300, 45400, 45310),
        end: days(45350, 45420, MISSING_DAY),
      },
      month,
      45473,
    );
    expect(moved.map(({ closing }) => closing)).toEqual([2, 1, 1, 2, 1, 1]);
    const january = periodOf(45300, month);
    expect(moved.map(({ period }) => period - january)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(moved.map(({ complete }) => complete)).toEqual([true, true, true, true, true, true]);
  });

  it("are as many as a count of each period's last day finds, whatever overlaps", () => {
    const contract = fc.record({
      customer: fc.nat(5),
      start: fc.integer({ min: 45300, max: 45600 }),
      length: fc.option(fc.nat(200)),
    });
    fc.assert(
      fc.property(fc.array(contract, { minLength: 1, maxLength: 30 }), (contracts) => {
        const asOf = 45650;
        const ends = contracts.map(({ start, length }) => (length === null ? MISSING_DAY : start + length));
        const moved = contractMovement(
          {
            customer: Int32Array.from(contracts, ({ customer }) => customer),
            start: Int32Array.from(contracts, ({ start }) => start),
            end: Int32Array.from(ends),
          },
          month,
          asOf,
        );
        expect(moved.at(-1)!.period).toBe(periodOf(asOf, month));
        for (const { period, opening, acquired, kept, returned, lost, closing } of moved) {
          const day = Math.min(periodEnd(period, month), asOf);
          const active = new Set(
            contracts
              .filter(({ start }, i) => start <= day && (ends[i] === MISSING_DAY || ends[i]! > day))
              .map(({ customer }) => customer),
          );
          expect(closing).toBe(active.size);
          expect(kept + lost).toBe(opening);
          expect(kept + acquired + returned).toBe(closing);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

it("tells of the running month alone that it is not complete", () => {
  const moved = contractMovement(
    { customer: days(0, 1), start: days(45300, 45310), end: days(MISSING_DAY, 45350) },
    month,
    45375,
  );
  expect(moved.map(({ period, complete }) => [periodEnd(period, month) <= 45375, complete])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ]);
});
