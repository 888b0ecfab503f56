import { MISSING_DAY } from "../../../../src/core/cells/columns";
import fc from "fast-check";
import {
  firstPlausibleDay,
  firstPlausibleOf,
  lastMonthEnd,
  lastPlausibleDay,
  lastPlausibleOf,
} from "../../../../src/core/cells/rules/asOf";

const DAY = 45658;

/** So many dates of each day. */
function days(counts: readonly (readonly [count: number, day: number])[]): Int32Array {
  return Int32Array.from(counts.flatMap(([count, day]) => new Array<number>(count).fill(day)));
}

const last = (given: Int32Array, today?: number) =>
  lastPlausibleDay(given, new Uint8Array(given.length), today);
const first = (given: Int32Array) => firstPlausibleDay(given, new Uint8Array(given.length));

describe("the last believable date", () => {
  it("is up to 366 days after the 99.9th percentile", () => {
    const with1 = (after: number) =>
      days([
        [1999, DAY],
        [1, DAY + after],
      ]);
    expect(last(with1(366))).toBe(DAY + 366);
    expect(last(with1(367))).toBe(DAY);
  });

  it("takes the 99.9th percentile, not the 99th: two of a thousand are believed", () => {
    const given = days([
      [1990, DAY],
      [9, DAY + 300],
      [1, DAY + 600],
    ]);
    expect(last(given)).toBe(DAY + 600);
    // One of them alone lies above it.
    expect(
      last(
        days([
          [1998, DAY],
          [1, DAY + 300],
          [1, DAY + 600],
        ]),
      ),
    ).toBe(DAY + 300);
  });

  it("is the latest of fewer than ten, whatever it is", () => {
    expect(
      last(
        days([
          [8, DAY],
          [1, DAY + 9999],
        ]),
      ),
    ).toBe(DAY + 9999);
    expect(
      last(
        days([
          [9, DAY],
          [1, DAY + 9999],
        ]),
      ),
    ).toBe(DAY);
  });

  it("is not after today, and no row decides that is left out or has no date", () => {
    expect(last(Int32Array.of(DAY, DAY + 5, MISSING_DAY), DAY + 4)).toBe(DAY);
    expect(lastPlausibleDay(Int32Array.of(DAY, DAY + 5), Uint8Array.of(0, 1))).toBe(DAY);
    expect(last(Int32Array.of(MISSING_DAY))).toBeUndefined();
  });
});

describe("the first believable date", () => {
  it("is up to ten years before the rest", () => {
    const with1 = (before: number) =>
      days([
        [1999, DAY],
        [1, DAY - before],
      ]);
    expect(first(with1(3653))).toBe(DAY - 3653);
    expect(first(with1(3654))).toBe(DAY);
  });

  it("is none without any date", () => {
    expect(first(Int32Array.of(MISSING_DAY))).toBeUndefined();
    expect(firstPlausibleDay(Int32Array.of(DAY), Uint8Array.of(1))).toBeUndefined();
  });
});

describe("the end of the last month that is over", () => {
  it.each([
    [45657, 45657],
    [45658, 45657],
    [45687, 45657],
    [45688, 45688],
  ])("of %d is %d", (day, end) => expect(lastMonthEnd(day)).toBe(end));
});

it("a date of today is believed", () => {
  expect(lastPlausibleDay(Int32Array.of(45658, 45660), new Uint8Array(2), 45660)).toBe(45660);
  expect(lastPlausibleDay(Int32Array.of(45658, 45660), new Uint8Array(2), 45659)).toBe(45658);
  const twelve = days([
    [11, DAY],
    [1, DAY + 9],
  ]);
  expect([last(twelve, DAY + 9), last(twelve, DAY + 8)]).toEqual([DAY + 9, DAY]);
});

it("rows that are left out and rows without a date do not make dates many, nor early", () => {
  const given = Int32Array.from([...Array<number>(9).fill(DAY), DAY + 9999, DAY + 20_000, MISSING_DAY]);
  const excluded = Uint8Array.from(given, (day) => (day === DAY + 9999 ? 1 : 0));
  expect(lastPlausibleDay(given, excluded)).toBe(DAY);
  const mirrored = given.map((day) => (day === MISSING_DAY ? day : 2 * DAY - day));
  expect(firstPlausibleDay(mirrored, excluded)).toBe(DAY);
  expect(firstPlausibleDay(Int32Array.of(MISSING_DAY, DAY, DAY + 1), Uint8Array.of(0, 1, 0))).toBe(DAY + 1);
});

it("dates counted by day have the same first and last believable date as one by one", () => {
  const near = fc.integer({ min: DAY, max: DAY + 900 });
  const far = fc.integer({ min: DAY - 9000, max: DAY + 9000 });
  const counted = fc.array(fc.record({ day: near, count: fc.integer({ min: 1, max: 900 }) }), {
    maxLength: 6,
  });
  const outliers = fc.array(fc.record({ day: far, count: fc.constant(1) }), { maxLength: 3 });
  fc.assert(
    fc.property(counted, outliers, (many, few) => {
      const all = [...many, ...few];
      const each = days(all.map(({ day, count }) => [count, day]));
      expect([lastPlausibleOf(all), firstPlausibleOf(all)]).toEqual([last(each), first(each)]);
    }),
  );
  expect([lastPlausibleOf([]), firstPlausibleOf([])]).toEqual([undefined, undefined]);
});
