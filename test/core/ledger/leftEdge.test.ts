import fc from "fast-check";
import { MISSING_DAY } from "../../../src/core/cells/columns";
import { serialOf } from "../../../src/core/cells/calendar";
import { leftEdge } from "../../../src/core/ledger/leftEdge";

const day = (year: number, month: number, date: number) => serialOf(year, month, date)!;
const MONTH = { unit: "month" } as const;

describe("leftEdge", () => {
  const first = Int32Array.of(day(2025, 1, 5), day(2025, 1, 20), day(2025, 2, 3));

  it("cannot tell without dates", () => {
    const edge = leftEdge(first, undefined, MONTH);
    expect(edge).toMatchObject({ from: day(2025, 1, 1), to: day(2025, 1, 31), firstSeen: 2, dated: 0 });
    expect(edge.older).toBeUndefined();
  });

  it("takes a date before the first period for an older customer, one inside it for a new one", () => {
    const registered = Int32Array.of(day(2024, 12, 31), day(2025, 1, 1), day(2020, 1, 1));
    const { older, newCount, olderCount } = leftEdge(first, registered, MONTH);
    expect([...older!]).toEqual([1, 0, 0]);
    expect({ newCount, olderCount }).toEqual({ newCount: 1, olderCount: 1 });
  });

  it("never makes a customer older who was seen first after the first period: a registration is no purchase", () => {
    expect(
      leftEdge(
        first,
        Int32Array.from(first, () => day(2001, 1, 1)),
        MONTH,
      ).older![2],
    ).toBe(0);
  });

  it("counts the few customers without a date as older", () => {
    const many = new Int32Array(10).fill(day(2025, 1, 5));
    const registered = many.map((seen, row) => (row === 0 ? MISSING_DAY : seen));
    expect(leftEdge(many, registered, MONTH)).toMatchObject({ dated: 9, newCount: 9, olderCount: 1 });
  });

  it("cannot tell when more than a tenth have no date", () => {
    const many = new Int32Array(10).fill(day(2025, 1, 5));
    const registered = many.map((seen, row) => (row < 2 ? MISSING_DAY : seen));
    const edge = leftEdge(many, registered, MONTH);
    expect(edge.older).toBeUndefined();
    expect(edge).toMatchObject({ dated: 8, newCount: 0, olderCount: 0 });
  });

  it("splits the first period's customers into new and older, none left over", () => {
    const seen = fc.array(
      fc.tuple(fc.integer({ min: 45658, max: 45750 }), fc.integer({ min: 0, max: 400 })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(seen, fc.constantFrom("week", "month", "quarter", "half", "year"), (pairs, unit) => {
        const edge = leftEdge(
          Int32Array.from(pairs, ([own]) => own),
          Int32Array.from(pairs, ([own, before]) => own - before),
          { unit },
        );
        expect(edge.newCount + edge.olderCount).toBe(edge.firstSeen);
        expect(edge.firstSeen).toBe(pairs.filter(([own]) => own <= edge.to).length);
      }),
      { seed: 20250331, numRuns: 200 },
    );
  });
});

it("ends on the last day of the first period: who is first seen then belongs to it", () => {
  const first = Int32Array.of(day(2025, 1, 5), day(2025, 1, 31), day(2025, 2, 1));
  const registered = Int32Array.from(first, () => day(2024, 6, 1));
  expect(leftEdge(first, registered, MONTH)).toMatchObject({ firstSeen: 2, dated: 2, olderCount: 2 });
});
