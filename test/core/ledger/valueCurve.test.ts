import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { bookOf, DAY } from "./lineAnswers";

describe("value by age", () => {
  // 31 January: a month later is 28 February.
  const book = bookOf(
    [
      ["ann", "1", DAY + 30, 100, "App", "tea", 1],
      ["ann", "2", DAY + 58, 30, "App", "tea", 1],
      ["ann", "3", DAY + 59, 7, "Web", "cup", 1],
      ["bob", "4", DAY + 40, 50, "Web", "cup", 1],
      ["bob", "4", DAY + 50, -20, "Web", "cup", -1],
    ],
    DAY + 75,
  );

  it("counts at each age whom the data follow as long, and what the same had brought before", () => {
    const { groups, basis } = book.valueCurves({ months: 2, groups: 1, of: [0, 0] });
    expect(basis).toBe("revenue");
    expect(groups[0]!.customers).toBe(2);
    expect(groups[0]!.ages).toEqual([
      { customers: 2, value: 150, before: 0 },
      { customers: 2, value: 160, before: 150 },
      { customers: 0, value: 0, before: 0 },
    ]);
  });

  it("is told apart by groups, and by none", () => {
    const { groups } = book.valueCurves({ months: 0, groups: 2, of: [1, -1] });
    expect(groups.map(({ customers, ages }) => [customers, ages[0]!.value])).toEqual([
      [0, 0],
      [1, 100],
    ]);
  });

  it("is margin where costs are known, at the mean margin where they are not", () => {
    const rows = [
      ["ann", DAY, 100, 1, 40],
      ["bob", DAY + 1, 50, 1, 10],
      ["cid", DAY + 2, 10, 1, ""],
    ];
    const cells = [["customer", "date", "amount", "quantity", "unitCost"], ...rows];
    const mapping = { customer: 0, date: 1, amount: 2, quantity: 3, unitCost: 4 };
    const own = cellBook(readDataset({ sheet: "O", row: 0, column: 0, cells }, mapping));
    const { groups, basis, known } = own.valueCurves({ months: 0, groups: 3, of: [0, 1, 2] });
    expect(basis).toBe("unitCost");
    expect(known).toBeCloseTo(150 / 160, 12);
    expect(groups.map(({ ages }) => Number(ages[0]!.value.toFixed(10)))).toEqual([60, 40, 6.6666666667]);
  });
});
