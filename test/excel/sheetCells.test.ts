import { MOST_CAREFUL, queueCells } from "../../src/excel/sheetCells";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

const read = (areas: Parameters<typeof queueCells>[1], careful = 0, formulas = false) =>
  Excel.run(async (context) => {
    const { read: answer, isWhole } = queueCells(context.workbook.worksheets.getItem("Sheet1"), areas, {
      careful,
      formulas,
    });
    await context.sync();
    return { cells: answer(), isWhole: isWhole() };
  });

describe("what stands on a sheet", () => {
  it("is nothing on an empty one", async () => {
    const { cells, isWhole } = await read([area(0, 0, 3, 2)]);
    expect([cells.used, cells.at(0, 0), isWhole]).toEqual([undefined, "", true]);
  });

  it("is read whole, beyond what we wrote too", async () => {
    excel.host.edit("Sheet1", "B2", [["ours", 1]]);
    excel.host.edit("Sheet1", "AZ700", [["mine"]]);
    const { cells } = await read([area(1, 1, 1, 2)]);
    expect([cells.at(1, 1), cells.at(1, 2), cells.at(699, 51)]).toEqual(["ours", 1, "mine"]);
    expect(cells.used).toEqual(area(1, 1, 699, 51));
  });

  it("is of a sheet too large for one answer the head, the first column, and what is beside and below ours", async () => {
    excel.host.edit("Sheet1", "A1", [
      ["Customer", "Orders"],
      ["c1", 4],
    ]);
    excel.host.edit("Sheet1", "C2", [["beside"]]);
    excel.host.edit("Sheet1", "A100001", [["c100000", 3]]);
    excel.host.edit("Sheet1", "B100100", [["below"]]);
    const { cells, isWhole } = await read([area(0, 0, 1, 2), area(1, 0, 100_000, 2)], 1);
    expect(isWhole).toBe(true);
    expect([cells.at(0, 1), cells.at(1, 2), cells.at(100_099, 1)]).toEqual(["Orders", "beside", "below"]);
    // Neither key nor head: nobody knows, so it counts as written.
    expect(cells.at(100_000, 1)).toBeUndefined();
  });

  it("is not asked for at all where no answer was short enough", async () => {
    excel.host.edit("Sheet1", "A1", [["Customer"]]);
    const { cells } = await read([area(0, 0, 10, 1)], MOST_CAREFUL);
    expect([cells.at(0, 0), cells.used]).toEqual([undefined, area(0, 0, 10, 1)]);
  });

  it("has its formulas where some are ours, and a text that begins like one is none", async () => {
    excel.host.edit("Sheet1", "A1", [["=1+1", "'=1+1", 2]]);
    await excel.host.settled();
    const areas = [area(0, 0, 1, 3)];
    for (const careful of [0, 1]) {
      const { cells } = await read(areas, careful, true);
      expect([0, 1, 2].map((column) => cells.formulaAt!(0, column))).toEqual(["=1+1", undefined, undefined]);
      expect([0, 1, 2].map((column) => cells.at(0, column))).toEqual([2, "=1+1", 2]);
    }
    expect((await read(areas, 0)).cells.formulaAt).toBeUndefined();
  });
});
