import fc from "fast-check";
import { CLASSES8, class8, classes8 } from "../../../src/core/segments/classes8";

it("names the eight combinations as usual: 高高高 重要价值, 高低高 重要发展, 低高高 重要保持, 低低高 重要挽留", () => {
  const name = (recent: boolean, often: boolean, much: boolean) => CLASSES8[class8(recent, often, much)];
  expect(name(true, true, true)).toBe("importantValue");
  expect(name(true, false, true)).toBe("importantDevelop");
  expect(name(false, true, true)).toBe("importantKeep");
  expect(name(false, false, true)).toBe("importantWinBack");
  expect(name(true, true, false)).toBe("generalValue");
  expect(name(true, false, false)).toBe("generalDevelop");
  expect(name(false, true, false)).toBe("generalKeep");
  expect(name(false, false, false)).toBe("generalWinBack");
});

const customers = {
  daysSinceLast: [3, 11, 85, 1, 110],
  orders: [3, 2, 1, 1, 1],
  total: [750, 140, 500, 20, 35],
};

it("cuts at the means, on which a customer is high", () => {
  const { classes, cuts } = classes8(customers);
  expect(cuts).toEqual({ days: 42, orders: 1.6, total: 289 });
  expect(Array.from(classes, (i) => CLASSES8[i])).toEqual([
    "importantValue",
    "generalValue",
    "importantWinBack",
    "generalDevelop",
    "generalWinBack",
  ]);
  expect(CLASSES8[classes8({ daysSinceLast: [5], orders: [1], total: [9] }).classes[0] as number]).toBe(
    "importantValue",
  );
});

it("cuts where it is told", () => {
  const { classes } = classes8(customers, { days: 90, orders: 1, total: 500 });
  expect(CLASSES8[classes[2] as number]).toBe("importantValue");
});

it("keeps its classes when money is counted in another unit", () => {
  const list = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 9 }), fc.nat(5000)), {
    minLength: 1,
  });
  fc.assert(
    fc.property(list, fc.constantFrom(0.01, 7, 10000), (rows, factor) => {
      const of = (times: number) => ({
        daysSinceLast: rows.map(([days]) => days),
        orders: rows.map(([, orders]) => orders),
        total: rows.map(([, , total]) => total * times),
      });
      expect(classes8(of(factor)).classes).toEqual(classes8(of(1)).classes);
    }),
  );
});

it("has no classes for nobody, whether or not it is told where to cut", () => {
  const nobody = { daysSinceLast: [], orders: [], total: [] };
  expect(() => classes8(nobody)).toThrow("noCustomers");
  expect(() => classes8(nobody, { days: 1, orders: 1, total: 1 })).toThrow("noCustomers");
});
