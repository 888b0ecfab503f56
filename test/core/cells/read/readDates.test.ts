import { MISSING_DAY } from "../../../../src/core/cells/columns";
import type { Cell } from "../../../../src/core/cells/cell";
import { cellAddress } from "../../../../src/core/cells/issue";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";

const read = (...dates: Cell[]) =>
  readDataset(
    {
      sheet: "Orders",
      row: 0,
      column: 0,
      cells: [["Customer", "Date", "Amount"], ...dates.map((date, i) => [`c${i}`, date, 10])],
    },
    { customer: 0, date: 1, amount: 2 },
    { missingDate: "keep" },
  );

describe("days that stand for none", () => {
  it("are blank and counted with their cells, as numbers and as texts", () => {
    const { columns, issues } = read(45658, 2958465, "9999-12-31", "1900-01-01", "2099/12/31", 45660);
    expect([...columns.date!.days]).toEqual([45658, ...Array<number>(4).fill(MISSING_DAY), 45660]);
    const told = issues.filter(({ key }) => key === "placeholderDay");
    expect(told.map(({ place, detail }) => [place && cellAddress(place), detail.text])).toEqual([
      ["Orders!B3", "2958465"],
      ["Orders!B4", "9999-12-31"],
      ["Orders!B5", "1900-01-01"],
      ["Orders!B6", "2099/12/31"],
    ]);
  });

  it("are no others: 1900-01-02, 2099-12-30 and 9999-12-30 are days", () => {
    const { columns, issues } = read("1900-01-02", "2099-12-30");
    expect([...columns.date!.days]).toEqual([2, 73049]);
    expect(issues.filter(({ key }) => key === "placeholderDay")).toEqual([]);
  });
});
