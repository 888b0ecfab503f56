import fc from "fast-check";
import { serialOf } from "../../../src/core/cells/calendar";
import { cohortTable } from "../../../src/core/ledger/cohorts";
import { buildLedger } from "../../../src/core/ledger/ledger";
import { ledgerOfRows, orderLines } from "./lines";

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
  return cohortTable(ledgerOfRows(rows, asOf), { unit: "month" });
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
    const ledger = ledgerOfRows(
      [
        [0, day(1, 31)],
        [0, day(2, 28)],
        [1, day(1, 1)],
        [1, day(1, 31)],
      ],
      day(6, 30),
    );
    const { cohorts } = cohortTable(ledger, { unit: "month", basis: "rolling" });
    // 31 January to 28 February is a whole month, 1 to 31 January is none.
    expect(cohorts[0]?.active.slice(0, 2)).toEqual([2, 1]);
    expect(cohortTable(ledger, { unit: "month" }).cohorts[0]?.active[1]).toBe(1);
  });

  it("counts a rolling month only once it is over: 31 January to 1 February is the first", () => {
    const ledger = ledgerOfRows(
      [
        [0, day(1, 31)],
        [0, day(2, 1)],
      ],
      day(6, 30),
    );
    const back = (basis: "rolling" | "calendar") =>
      cohortTable(ledger, { unit: "month", basis }).cohorts[0]!.active.slice(0, 2);
    expect([back("rolling"), back("calendar")]).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it("adds amounts by age", () => {
    const ledger = ledgerOfRows(
      [
        [0, day(1, 2), 10],
        [0, day(2, 2), 5],
        [1, day(1, 5), 7],
      ],
      day(2, 28),
    );
    expect(cohortTable(ledger, { unit: "month" }).cohorts[0]?.revenue).toEqual([17, 5]);
  });

  it("leaves out who is older than the data, and refunds from before the first order", () => {
    const ledger = ledgerOfRows(
      [
        [0, day(1, 2), 10],
        [1, day(1, 3), -4],
        [1, day(2, 5), 7],
      ],
      day(2, 28),
    );
    const { cohorts } = cohortTable(ledger, { unit: "month" }, Uint8Array.of(1, 0));
    expect(cohorts.map(({ period, size, revenue }) => [period % 12, size, revenue[0]])).toEqual([[1, 1, 7]]);
  });

  it("never shows more customers than the cohort has, all of them at age 0, and ignores the order of rows", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 45658, max: 46400 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.constantFrom("calendar", "rolling"), (pairs, basis) => {
        const table = (list: typeof pairs) =>
          cohortTable(ledgerOfRows(list), { unit: "month", basis: basis as "calendar" | "rolling" });
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

describe("an age has passed", () => {
  const rolling = (asOf: number, unit: "month" | "week" | "quarter" | "half" | "year") =>
    cohortTable(ledgerOfRows([[0, day(1, 10)]], asOf), { unit, basis: "rolling" }).cohorts[0]!.active;
  const known = (active: readonly number[]) => active.filter((count) => !Number.isNaN(count)).length;

  it.each([
    ["week", day(1, 16), 1],
    ["week", day(1, 15), 0],
    ["week", day(1, 23), 2],
    ["month", day(2, 9), 1],
    ["month", day(2, 8), 0],
    ["month", day(3, 9), 2],
    ["quarter", day(4, 9), 1],
    ["quarter", day(4, 8), 0],
    ["half", day(7, 9), 1],
    ["half", day(7, 8), 0],
    ["year", day(1, 9, 2026), 1],
    ["year", day(1, 8, 2026), 0],
  ] as const)("on the last day of the youngest customer's %s", (unit, asOf, ages) => {
    expect(known(rolling(asOf, unit))).toBe(ages);
  });
});

it("rolling months of December go on in January, also from a 31st", () => {
  const rows: [number, number][] = [
    [0, day(12, 31, 2024)],
    [0, day(1, 30)],
    [0, day(1, 31)],
    [0, day(2, 28)],
  ];
  const { cohorts } = cohortTable(ledgerOfRows(rows, day(5, 31)), { unit: "month", basis: "rolling" });
  // The first month lasts to 30 January, the second to 27 February.
  expect(cohorts[0]!.active.slice(0, 3)).toEqual([1, 1, 1]);
});

it("the mean of an age that no cohort has reached is not known", () => {
  const { mean, meanWithoutFirst } = cohortTable(ledgerOfRows([[0, day(1, 10)]], day(1, 20)), {
    unit: "month",
  });
  expect(mean[0]).toBeNaN();
  expect(meanWithoutFirst[0]).toBeNaN();
});

it("who only gives back in a month has not come back in it", () => {
  const ledger = ledgerOfRows(
    [
      [0, day(1, 2), 10],
      [0, day(2, 5), -4],
      [0, day(3, 5), 6],
    ],
    day(3, 31),
  );
  for (const basis of ["calendar", "rolling"] as const) {
    const { active, revenue } = cohortTable(ledger, { unit: "month", basis }).cohorts[0]!;
    const known = basis === "calendar" ? 3 : 2;
    expect(active.slice(0, known)).toEqual([1, 0, 1].slice(0, known));
    expect(revenue.slice(0, known)).toEqual([10, -4, 6].slice(0, known));
  }
});

it("quarters and halves of a customer's own begin with the first order, too", () => {
  const ledger = ledgerOfRows(
    [
      [0, day(1, 31)],
      [0, day(4, 29)],
      [0, day(4, 30)],
      [0, day(7, 31)],
    ],
    day(12, 31, 2026),
  );
  const active = (unit: "quarter" | "half" | "year") =>
    cohortTable(ledger, { unit, basis: "rolling" }).cohorts[0]!.active.slice(0, 3);
  expect([active("quarter"), active("half"), active("year")]).toEqual([
    [1, 1, 1],
    [1, 1, 0],
    [1, NaN],
  ]);
});

it("revenue of sales that stay gross is not lowered by refunds that are kept apart", () => {
  const lines = orderLines([
    { customer: "ann", day: day(1, 2), amount: 30, order: "1", apart: 5 },
    { customer: "ann", day: day(2, 2), amount: 20, order: "2" },
  ]);
  const { cohorts } = cohortTable(buildLedger(lines, day(2, 28)), { unit: "month" });
  expect(cohorts[0]!.revenue).toEqual([30, 20]);
});
