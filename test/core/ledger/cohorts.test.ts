import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { cohortTable } from "../../../src/core/ledger/cohorts";

const day = (month: number, date: number, year = 2025) => serialOf(year, month, date) as number;

/** Ten customers of January of whom two return in February, a hundred of February of whom none returns in March. */
function twoCohorts(asOf: number) {
  const rows: [number, number][] = [];
  for (let customer = 0; customer < 10; customer++) {
    rows.push([customer, day(1, 10)]);
  }
  rows.push([0, day(2, 10)], [1, day(2, 11)]);
  for (let customer = 10; customer < 110; customer++) {
    rows.push([customer, day(2, 5)]);
  }
  const codes = Int32Array.from(rows, ([code]) => code);
  return cohortTable(
    codes,
    Int32Array.from(rows, ([, date]) => date),
    undefined,
    { unit: "month", asOf },
  );
}

describe("cohortTable", () => {
  it("weights the mean by size: (10·0.2 + 100·0) ÷ 110 is 1.8 %, not 10 % (PostHog #25998)", () => {
    const { cohorts, mean } = twoCohorts(day(3, 31));
    expect(cohorts.map(({ size, active }) => [size, active[1]])).toEqual([
      [10, 2],
      [100, 0],
    ]);
    expect(mean[1]).toBeCloseTo(2 / 110, 12);
  });

  it("leaves blank what has not passed yet, and out of the mean the cohorts that are too young", () => {
    const { cohorts, mean } = twoCohorts(day(3, 30));
    expect(cohorts[1]?.active[1]).toBeNaN();
    expect(mean[1]).toBe(0.2);
    expect(mean[2]).toBeNaN();
  });

  it("gives the mean without the first cohort, whose customers may be older than the data", () => {
    expect(twoCohorts(day(3, 31)).meanWithoutFirst.slice(0, 2)).toEqual([1, 0]);
  });

  it("counts rolling months from each customer's own first day", () => {
    const codes = Int32Array.of(0, 0, 1, 1);
    const days = Int32Array.of(day(1, 31), day(2, 28), day(1, 1), day(1, 31));
    const options = { unit: "month", basis: "rolling", asOf: day(6, 30) } as const;
    const { cohorts } = cohortTable(codes, days, undefined, options);
    // 31 January to 28 February is a whole month, 1 to 31 January is none.
    expect(cohorts[0]?.active.slice(0, 2)).toEqual([2, 1]);
    expect(
      cohortTable(codes, days, undefined, { unit: "month", asOf: day(6, 30) }).cohorts[0]?.active[1],
    ).toBe(1);
  });

  it("adds amounts by age", () => {
    const codes = Int32Array.of(0, 0, 1);
    const days = Int32Array.of(day(1, 2), day(2, 2), day(1, 5));
    const { cohorts } = cohortTable(codes, days, Float64Array.of(10, 5, 7), {
      unit: "month",
      asOf: day(2, 28),
    });
    expect(cohorts[0]?.revenue).toEqual([17, 5]);
  });

  it("never shows more customers than the cohort has, all of them at age 0, and ignores the order of rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 45658, max: 46400 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom("calendar", "rolling"), (pairs, basis) => {
        const table = (list: typeof pairs) =>
          cohortTable(
            Int32Array.from(list, ([code]) => code),
            Int32Array.from(list, ([, date]) => date),
            undefined,
            { unit: "month", basis: basis as "calendar" | "rolling" },
          );
        const { cohorts } = table(pairs);
        for (const { size, active } of cohorts) {
          expect([size, NaN]).toContainEqual(active[0]);
          active.forEach((count) => expect(Number.isNaN(count) || count <= size).toBe(true));
        }
        expect(table([...pairs].reverse())).toEqual(table(pairs));
      }),
    );
  });
});
