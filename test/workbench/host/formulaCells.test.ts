import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const sheetId = (name: string) => excel.host.engine.findSheet(name)!.getSheetId();
const run = (id: string, params: object) => excel.host.engine.run(`sheet.mutation.${id}`, params);
const settled = () => excel.host.settled();

/** Formulas by walking over every cell, as a judge of what is remembered. */
function everyFormula(): string[] {
  return excel.host.engine.sheets().flatMap((sheet) => {
    const found: string[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f || cell?.si) {
        found.push(`${sheet.getName()} ${row} ${column}`);
      }
    });
    return found;
  });
}

describe("which cells hold formulas", () => {
  it("is none in a workbook of values", () => {
    excel.host.edit("Sheet1", "A1", [[1, "text"]]);
    expect(excel.host.engine.hasFormulas()).toBe(false);
  });

  it("follows what is written and what is written over", async () => {
    excel.host.edit("Sheet1", "B2", [["=1+1"]]);
    expect(excel.host.engine.hasFormulas()).toBe(true);
    await settled();
    expect(excel.host.read("Sheet1", "B2")).toEqual([[2]]);
    excel.host.edit("Sheet1", "B2", [[5]]);
    expect(everyFormula()).toEqual([]);
    expect(excel.host.engine.hasFormulas()).toBe(false);
  });

  it("follows cells that are moved to another sheet, and calculates them there", async () => {
    await Excel.run(async (context) => void context.workbook.worksheets.add("Other"));
    excel.host.edit("Sheet1", "A1", [[3, "=A1*2"]]);
    await settled();
    run("move-range", {
      fromRange: { startRow: 0, endRow: 0, startColumn: 1, endColumn: 1 },
      toRange: { startRow: 4, endRow: 4, startColumn: 0, endColumn: 0 },
      from: { subUnitId: sheetId("Sheet1"), value: { 0: { 1: null } } },
      to: { subUnitId: sheetId("Other"), value: { 4: { 0: { f: "=Sheet1!A1*2", v: 6, t: 2 } } } },
    });
    expect(everyFormula()).toEqual(["Other 4 0"]);
    expect(excel.host.engine.hasFormulas()).toBe(true);
    excel.host.edit("Sheet1", "A1", [[10]]);
    await settled();
    expect(excel.host.read("Other", "A5")).toEqual([[20]]);
  });

  it("follows rows that are put between and taken away", async () => {
    excel.host.edit("Sheet1", "A1", [[7], ["=A1+1"]]);
    await settled();
    const range = { startRow: 1, endRow: 1, startColumn: 0, endColumn: 25 };
    run("insert-row", { subUnitId: sheetId("Sheet1"), range });
    expect(everyFormula()).toEqual(["Sheet1 2 0"]);
    excel.host.edit("Sheet1", "A1", [[8]]);
    await settled();
    expect(excel.host.read("Sheet1", "A3")).toEqual([[9]]);
    run("remove-rows", { subUnitId: sheetId("Sheet1"), range: { ...range, startRow: 2, endRow: 2 } });
    expect(excel.host.engine.hasFormulas()).toBe(false);
  });

  it("follows sheets that come and go", async () => {
    await Excel.run(async (context) => void context.workbook.worksheets.add("Other"));
    excel.host.edit("Other", "A1", [["=2*3"]]);
    await settled();
    await excel.host.engine.runAsync("sheet.command.copy-sheet", { subUnitId: sheetId("Other") });
    expect(everyFormula()).toHaveLength(2);
    expect(excel.host.engine.hasFormulas()).toBe(true);
    await Excel.run(async ({ workbook }) => {
      const sheets = workbook.worksheets.load("items/name");
      await workbook.context.sync();
      sheets.items.filter(({ name }) => name !== "Sheet1").forEach((sheet) => sheet.delete());
    });
    expect(excel.host.engine.hasFormulas()).toBe(false);
  });

  it("is known of a workbook that is opened in place of another", async () => {
    excel.host.edit("Sheet1", "A1", [[2], ["=A1*10"]]);
    await settled();
    const book = excel.host.snapshot();
    excel.reset();
    expect(excel.host.engine.hasFormulas()).toBe(false);
    excel.host.load(book);
    expect(excel.host.engine.hasFormulas()).toBe(true);
    excel.host.edit("Sheet1", "A1", [[3]]);
    await settled();
    expect(excel.host.read("Sheet1", "A2")).toEqual([[30]]);
  });

  it("keeps a filled formula that is stored once when its first cell is written over", async () => {
    const book = excel.host.snapshot();
    const sheet = Object.values(book.book.sheets)[0]!;
    sheet.cellData = {
      0: { 0: { v: 1, t: 2 }, 1: { f: "=A1*2", si: "x", v: 2, t: 2 } },
      1: { 0: { v: 2, t: 2 }, 1: { si: "x", v: 4, t: 2 } },
      2: { 0: { v: 3, t: 2 }, 1: { si: "x", v: 6, t: 2 } },
    };
    excel.host.load(book);
    await settled();
    excel.host.edit("Sheet1", "B1", [["gone"]]);
    excel.host.edit("Sheet1", "A2", [[20], [30]]);
    await settled();
    expect(excel.host.read("Sheet1", "B1:B3")).toEqual([["gone"], [40], [60]]);
  });
});
