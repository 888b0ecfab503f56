import { movedSteps, queueMoved } from "../../src/excel/moveCells";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

type Moves = Parameters<typeof queueMoved>[1];

const moved = (moves: Moves) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const answer = queueMoved(sheet, moves);
    await context.sync();
    const cells = answer();
    movedSteps(() => sheet, cells).forEach(({ queue }) => queue());
    await context.sync();
    await excel.host.settled();
    return cells;
  });
const move = (from: readonly [number, number], to: readonly [number, number]) => ({
  from: { row: from[0], column: from[1] },
  to: { row: to[0], column: to[1] },
});

describe("cells of people that move", () => {
  it("keep a formula by what it points at from where it stands", async () => {
    excel.host.edit("Sheet1", "A1", [
      [2, "=A1*10"],
      [3, "=A2*10"],
    ]);
    await excel.host.settled();
    await moved([move([0, 1], [1, 2]), move([1, 1], [0, 2])]);
    // One column to the left of each is column B now.
    expect(excel.host.read("Sheet1", "C1:C2")).toEqual([[200], [300]]);
  });

  it("keep texts that look like something else, and how numbers are shown", async () => {
    excel.host.edit("Sheet1", "A1", [["'007"], ["'=1+1"], [0.25]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A3").numberFormat = [["0%"]];
      await context.sync();
    });
    const was = excel.host.read("Sheet1", "A1:A3");
    const cells = await moved([move([0, 0], [5, 4]), move([1, 0], [6, 4]), move([2, 0], [7, 4])]);
    expect(excel.host.read("Sheet1", "E6:E8")).toEqual(was);
    expect(cells.map(({ row, rows, formats }) => [row, rows, formats.at(-1)])).toEqual([[5, 3, ["0%"]]]);
  });

  it("keep what was typed into cells formatted as text, without a sign before it", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
      range.numberFormat = [["@"], ["@"], ["@"]];
      range.values = [["=1+1"], ["007"], ["plain"]];
      await context.sync();
    });
    await moved([move([0, 0], [5, 4]), move([1, 0], [6, 4]), move([2, 0], [7, 4])]);
    expect(excel.host.read("Sheet1", "E6:E8")).toEqual([["=1+1"], ["007"], ["plain"]]);
  });

  it("may change places", async () => {
    excel.host.edit("Sheet1", "A1", [["a"], ["b"]]);
    await moved([move([0, 0], [1, 0]), move([1, 0], [0, 0])]);
    expect(excel.host.read("Sheet1", "A1:A2")).toEqual([["b"], ["a"]]);
  });
});
