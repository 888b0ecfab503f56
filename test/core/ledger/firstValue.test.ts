import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { AT_DISCOUNT } from "../../../src/core/ledger/valueCurve";
import { bookOf, DAY, type OrderRow } from "./lineAnswers";

describe("what customers began with", () => {
  const book = bookOf([
    ["ann", "1", DAY, 5, "App", "tea", 1],
    ["ann", "1", DAY, 9, "App", "cup", 1],
    ["ann", "2", DAY + 9, 99, "Web", "pot", 1],
    ["bob", "3", DAY + 1, 5, "", "tea", 1],
  ]);

  it("is the value with most of the first day's amount", () => {
    const { dictionary, of } = book.firstValues("product")!;
    expect([...of].map((code) => dictionary[code])).toEqual(["cup", "tea"]);
    expect([...book.firstValues("channel")!.of].map((code) => code >= 0)).toEqual([true, false]);
    expect(book.firstValues("store")).toBeUndefined();
  });

  it("is the first by text of two that cost the same, in whichever order the lines stand", () => {
    const lines: OrderRow[] = [
      ["ann", "1", DAY, 0.1, "", "tea", 1],
      ["ann", "1", DAY, 0.2, "", "tea", 1],
      ["ann", "1", DAY, 0.3, "", "cup", 1],
    ];
    for (const own of [lines, [...lines].reverse()]) {
      const { dictionary, of } = bookOf(own).firstValues("product")!;
      expect(dictionary[of[0]!]).toBe("cup");
    }
  });

  it("was at a discount or not, where that is known", () => {
    const cells = [
      ["customer", "date", "amount", "discount"],
      ["ann", DAY, 80, 0.2],
      ["ann", DAY + 1, 100, 0],
      ["bob", DAY, 50, 0],
    ];
    const mapping = { customer: 0, date: 1, amount: 2, discount: 3 };
    const own = cellBook(readDataset({ sheet: "O", row: 0, column: 0, cells }, mapping));
    const by = { began: AT_DISCOUNT };
    const { keys, of } = own.valueCurves({ months: 0, by })!;
    expect([...of].map((group) => keys[group])).toEqual([1, 0]);
    expect(book.valueCurves({ months: 0, by })).toBeUndefined();
  });
});
