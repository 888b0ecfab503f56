import fc from "fast-check";
import { distinctByCustomer } from "../../../src/core/ledger/customerDays";

it("gives each customer's distinct values in order, whatever the order of the rows", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: 0, max: 6 })));
  fc.assert(
    fc.property(rows, (pairs) => {
      const { customers, start, values } = distinctByCustomer(
        Int32Array.from(pairs, ([code]) => code),
        Int32Array.from(pairs, ([, value]) => value),
      );
      const expected = [0, 1, 2, 3, 4].flatMap((code) => {
        const own = [...new Set(pairs.filter(([c]) => c === code).map(([, value]) => value))].sort();
        return own.length > 0 ? [[code, own]] : [];
      });
      const given = Array.from(customers, (code, i) => [code, [...values.slice(start[i], start[i + 1])]]);
      expect(given).toEqual(expected);
    }),
  );
});
