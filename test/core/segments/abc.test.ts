import fc from "fast-check";
import { abcClasses } from "../../../src/core/segments/abc";

describe("abcClasses", () => {
  it("gives the one who crosses a limit the better class: 70, 20, 6, 4 are A, A, B, C", () => {
    expect(abcClasses([6, 70, 20, 4], 0.8, 0.95)).toEqual(["B", "A", "A", "C"]);
  });

  it("ends a class where its share is reached exactly", () => {
    expect(abcClasses([80, 15, 5], 0.8, 0.95)).toEqual(["A", "B", "C"]);
    expect(abcClasses([50, 30, 15, 5], 0.8, 0.95)).toEqual(["A", "A", "B", "C"]);
  });

  it("calls values of 0 or less C, and blanks", () => {
    expect(abcClasses([100, 0, -5, NaN], 0.8, 0.95)).toEqual(["A", "C", "C", "C"]);
  });

  it("gives equal values one class, ignores the order of rows and the unit of money", () => {
    const values = fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.01, 3, 1000), (list, factor) => {
        const classes = abcClasses(list, 0.8, 0.95);
        const byValue = new Map(list.map((value, i) => [value, classes[i]]));
        list.forEach((value, i) => expect(classes[i]).toBe(byValue.get(value)));
        const reversed = abcClasses([...list].reverse(), 0.8, 0.95).reverse();
        expect(reversed).toEqual(classes);
        expect(
          abcClasses(
            list.map((value) => value * factor),
            0.8,
            0.95,
          ),
        ).toEqual(classes);
      }),
    );
  });

  it("refuses limits that do not ascend between 0 and 1", () => {
    expect(() => abcClasses([1], 0.9, 0.8)).toThrow("abcLimits");
    expect(() => abcClasses([1], 80, 95)).toThrow("abcLimits");
  });
});
