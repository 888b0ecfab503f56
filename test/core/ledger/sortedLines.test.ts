import fc from "fast-check";
import { MISSING_CODE, MISSING_DAY } from "../../../src/core/cells/columns";
import { sortLines } from "../../../src/core/ledger/sortedLines";

const line = fc.record({
  customer: fc.integer({ min: MISSING_CODE, max: 3 }),
  day: fc.oneof(fc.constant(MISSING_DAY), fc.integer({ min: 45000, max: 45030 })),
  amount: fc.integer({ min: -50, max: 50 }),
});

test("lines stand customer by customer, by day and then by amount, and none is lost or added", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), (given) => {
      const asOf = 45020;
      const sorted = sortLines(
        {
          customer: {
            kind: "text",
            codes: Int32Array.from(given, ({ customer }) => customer),
            dictionary: ["a", "b", "c", "d"],
          },
          date: { kind: "date", days: Int32Array.from(given, ({ day }) => day) },
          amount: { kind: "number", values: Float64Array.from(given, ({ amount }) => amount) },
        },
        asOf,
      );
      const expected = given
        .filter(({ customer, day }) => customer >= 0 && day !== MISSING_DAY && day <= asOf)
        .sort((p, q) => p.customer - q.customer || p.day - q.day || p.amount - q.amount);
      const found = [0, 1, 2, 3].flatMap((customer) =>
        Array.from({ length: sorted.start[customer + 1]! - sorted.start[customer]! }, (_, i) => {
          const at = sorted.start[customer]! + i;
          return { customer, day: sorted.day[at], amount: sorted.amount[at] };
        }),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test("each line keeps its number where orders have to be told apart", () => {
  const { row } = sortLines(
    {
      customer: { kind: "text", codes: Int32Array.of(1, 0, 1), dictionary: ["a", "b"] },
      date: { kind: "date", days: Int32Array.of(45002, 45001, 45000) },
      order: { kind: "text", codes: Int32Array.of(0, 1, 2), dictionary: ["o1", "o2", "o3"] },
    },
    45002,
  );
  expect([...row]).toEqual([1, 2, 0]);
});
