import { openFile, saveXlsx, withSpills } from "../../../src/workbench/files";
import { addSheet, newWorkbook } from "../../../src/workbench/files/newWorkbook";

const workbook = newWorkbook("spills.xlsx", { money: { n: { pattern: "0.00" } } });
addSheet(
  workbook,
  {
    id: "s",
    name: "S",
    cellData: {
      0: { 2: { f: "=SEQUENCE(3,2)*5", v: 5, t: 2 }, 5: { f: "=SEQUENCE(2)", v: "#SPILL!", t: 1 } },
      1: { 2: { s: "money" }, 5: { v: "in the way", t: 1 } },
    },
  },
  { rows: 2, columns: 6 },
);

// As the engine keeps them, by workbook, sheet, row and column.
const rect = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});
const results = [5, 10, 15, 20, 25, 30].map((v) => ({ v, t: 2 }));
const model = {
  getArrayFormulaRange: () => ({ workbook: { s: { 0: { 2: rect(0, 2, 2, 3), 5: rect(0, 5, 1, 5) } } } }),
  getArrayFormulaCellData: () => ({
    workbook: {
      s: {
        0: { 2: results[0], 3: results[1] },
        1: { 2: results[2], 3: results[3] },
        2: { 2: results[4], 3: results[5] },
      },
    },
  }),
};

it("puts spilled results into cells and says how far their formula reaches", () => {
  const cells = withSpills(workbook, model).book.sheets["s"]!.cellData!;
  expect(cells[0]![2]).toEqual({ f: "=SEQUENCE(3,2)*5", v: 5, t: 2, ref: "C1:D3" });
  expect([cells[0]![3], cells[1]![2], cells[2]![3]]).toEqual([
    { v: 10, t: 2 },
    { v: 15, t: 2, s: "money" },
    { v: 30, t: 2 },
  ]);
});

it("leaves a formula without room for its results as it is, and the snapshot untouched", () => {
  const cells = withSpills(workbook, model).book.sheets["s"]!.cellData!;
  expect([cells[0]![5], cells[1]![5]]).toEqual([
    { f: "=SEQUENCE(2)", v: "#SPILL!", t: 1 },
    { v: "in the way", t: 1 },
  ]);
  expect(workbook.book.sheets["s"]!.cellData![1]).toEqual({
    2: { s: "money" },
    5: { v: "in the way", t: 1 },
  });
});

it("gives a file from which the formulas spill again", async () => {
  const opened = await openFile(await saveXlsx(withSpills(workbook, model), { wasm: "unused" }), "s.xlsx");
  const cells = opened.book.sheets["sheet1"]!.cellData!;
  expect(cells[0]![2]).toEqual({ f: "=SEQUENCE(3,2)*5", ref: "C1:D3" });
  expect([cells[0]![3], cells[1]![2]!.v, cells[2]]).toEqual([undefined, undefined, undefined]);
  // Excel writes newer errors as #VALUE!; the formula finds out again.
  expect(cells[0]![5]).toEqual({ f: "=SEQUENCE(2)", v: "#VALUE!", t: 1 });
});
