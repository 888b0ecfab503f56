import { packedColumn } from "../../src/core/cells/columnGrid";
import type { SourceGrid } from "../../src/core/cells/source";
import { textsFor } from "../../src/locales";
import { refusalSentence, type ExcelRefusal } from "../../src/excel/refusal";
import { describeSelection, readAgain, readSelection } from "../../src/excel/selection";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const ORDERS = [
  ["id", "date", "amount", "note"],
  ["a", 45658, 10, ""],
  ["b", 45659, 20, "x"],
  ["c", 45660, 30, ""],
];

function select(address: string | string[], cells: (string | number)[][] = ORDERS, at = "B2") {
  excel.host.edit("Sheet1", at, cells);
  excel.host.select("Sheet1", address);
}

/** Opens a workbook with these cells from A1 on: faster than typing them. */
/** A clock on which everything takes so many milliseconds. */
function clockOf(milliseconds: number): () => number {
  let now = 0;
  return () => (now += milliseconds);
}

function open(cells: (string | number)[][]) {
  const workbook = excel.host.snapshot();
  const [sheet] = Object.values(workbook.book.sheets);
  sheet!.cellData = cells.map((row) =>
    row.map((value) => ({ v: value, t: typeof value === "number" ? 2 : 1 })),
  ) as any;
  sheet!.rowCount = Math.max(sheet!.rowCount ?? 0, cells.length);
  sheet!.columnCount = Math.max(sheet!.columnCount ?? 0, cells[0]!.length);
  excel.host.load(workbook);
}

async function counted<T>(action: () => Promise<T>): Promise<T> {
  excel.host.resetStats();
  return await action();
}

/** How many batches hold a word while something is done. */
async function requestsWith(word: string, action: () => Promise<unknown>): Promise<number> {
  const { Agave } = excel.page.window.webkit.messageHandlers;
  const post = jest.spyOn(Agave, "postMessage");
  await action();
  const count = post.mock.calls.filter(([json]) => String(json).includes(word)).length;
  post.mockRestore();
  return count;
}

async function worksheetId(): Promise<string> {
  return await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
    await context.sync();
    return sheet.id;
  });
}

describe("what is selected", () => {
  it.each([
    ["a block", "B2:D4", { address: "Sheet1!B2:D4", rows: 3, columns: 3 }],
    ["one cell of a block stands for the block", "C3", { address: "Sheet1!B2:E5", rows: 4, columns: 4 }],
    ["whole columns count as far as they are used", "B:D", { address: "Sheet1!B2:D5", rows: 4, columns: 3 }],
    ["columns apart over the same rows are one table", ["B2:B5", "D2:D5"], { rows: 4, columns: 2 }],
    ["blocks below one another add their rows", ["B2:E3", "B5:E5"], { rows: 3, columns: 4 }],
  ])("%s", async (_, address, expected) => {
    select(address as string);
    expect(await counted(() => describeSelection())).toMatchObject({ sheet: "Sheet1", ...expected });
    expect(excel.host.stats.roundTrips).toBe(1);
  });
});

describe("what will stand in the way of writing is told with the selection, in the same round trip", () => {
  const obstacles = async () => (await counted(() => describeSelection())).obstacles;

  it("a workbook to which no sheet can be added", async () => {
    select("B2:E5");
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await obstacles()).toEqual(["workbookProtected"]);
    expect(excel.host.stats.roundTrips).toBe(1);
  });

  it("a workbook that is open read-only", async () => {
    excel.host.load({ ...excel.host.snapshot(), readOnly: true });
    select("C3");
    expect(await obstacles()).toEqual(["readOnly"]);
    expect(excel.host.stats.roundTrips).toBe(1);
    expect((await readSelection()).sources[0]!.cells).toEqual(ORDERS);
  });

  it("but no protected sheet: it can be read, and reports get sheets of their own", async () => {
    select("B2:E5");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    expect(await obstacles()).toEqual([]);
    expect((await readSelection()).sources[0]!.cells).toEqual(ORDERS);
  });
});

describe("reading the selection", () => {
  it("takes one round trip when the selection event has told the size", async () => {
    select("B2:E5");
    const known = { worksheetId: await worksheetId(), address: "B2:E5" };
    const table = await counted(() => readSelection(known));
    expect(excel.host.stats.roundTrips).toBe(1);
    expect(table.address).toBe("Sheet1!B2:E5");
    expect(table.sources).toEqual([{ sheet: "Sheet1", row: 1, column: 1, cells: ORDERS }]);
  });

  it("takes two without it, or for a single cell or whole columns", async () => {
    const id = await worksheetId();
    for (const [address, known] of [
      ["B2:E5", undefined],
      ["C3", { worksheetId: id, address: "C3" }],
      ["B:E", { worksheetId: id, address: "B:E" }],
    ] as const) {
      select(address);
      const table = await counted(() => readSelection(known));
      expect(excel.host.stats.roundTrips).toBe(2);
      expect(table.sources[0]!.cells).toEqual(ORDERS);
    }
  });

  it("reads the whole Excel table by one of its cells, and finds it again by name", async () => {
    select("C3", ORDERS);
    excel.host.edit("Sheet1", "B6", [["not in the table", "", "", ""]]);
    await Excel.run(async (context) => {
      context.workbook.tables.add("Sheet1!B2:E5", true).name = "Orders";
      await context.sync();
    });
    const table = await counted(() => readSelection());
    expect(table).toMatchObject({ address: "Sheet1!B2:E5", origin: { kind: "table", table: "Orders" } });
    expect(excel.host.stats.roundTrips).toBe(3);
    const again = await counted(() => readAgain(table.origin));
    expect(again.sources).toEqual(table.sources);
    expect(excel.host.stats.roundTrips).toBe(2);
  });

  it("sees the rows that were added to a block since", async () => {
    select("C3");
    const table = await readSelection();
    excel.host.edit("Sheet1", "B6", [["d", 45661, 40, ""]]);
    expect((await readAgain(table.origin)).address).toBe("Sheet1!B2:E6");
  });

  it("keeps columns apart in their places, with blanks for what was not selected", async () => {
    select(["B2:B5", "D2:D5"]);
    const { sources, address } = await readSelection();
    expect(address).toBe("Sheet1!B2:B5,D2:D5");
    expect(sources).toEqual([
      {
        sheet: "Sheet1",
        row: 1,
        column: 1,
        cells: [
          ["id", null, "amount"],
          ["a", null, 10],
          ["b", null, 20],
          ["c", null, 30],
        ],
      },
    ]);
  });

  it("tells hidden rows, for one round trip more", async () => {
    select("B2:E5");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("4:4").rowHidden = true;
      await context.sync();
    });
    const table = await counted(() => readSelection());
    expect(table.hiddenRows).toBe(1);
    expect(table.sources[0]!.hiddenRows).toEqual([3]);
    expect(table.sources[0]!.cells).toHaveLength(4);
    expect(excel.host.stats.roundTrips).toBe(3);
  });

  it("names merged cells", async () => {
    select("B2:E5");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("E3:E4").merge(false);
      await context.sync();
    });
    expect((await readSelection()).merged).toEqual(["Sheet1!E3:E4"]);
  });

  it("does not ask for merged cells in an Excel table, which can hold none: asking ends Ctrl+Z on Windows", async () => {
    const asked = await requestsWith("MergedAreas", async () => {
      select("C3");
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").tables.add("B2:E5", true);
        await context.sync();
      });
      await readSelection();
    });
    expect(asked).toBe(0);
    select(
      "H2:I3",
      [
        [1, 2],
        [3, 4],
      ],
      "H2",
    );
    expect(await requestsWith("MergedAreas", () => readSelection())).toBe(1);
  });

  it("reads large tables piece by piece", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 160 }, (__, column) => row + column),
    );
    open(rows);
    excel.host.select("Sheet1", "A1:FD2000");
    const shares: number[] = [];
    const table = await counted(() =>
      readSelection(undefined, { onProgress: (share) => shares.push(share) }),
    );
    expect(excel.host.stats.roundTrips).toBe(3);
    expect(shares).toEqual([937 / 2000, 1]);
    expect([...table.sources[0]!.cells]).toEqual(rows);
  }, 60_000);

  it("in pieces of some 1.2 MB where a machine is slow to parse them, of 4.5 MB where it is fast, once the first has shown it", async () => {
    const rows = Array.from({ length: 4000 }, (_, row) =>
      Array.from({ length: 250 }, (__, column) => (row * column) % 1000),
    );
    open(rows);
    excel.host.select("Sheet1", "A1:IP4000");
    // What is selected, 150,000 cells of it, and the other 850,000: 3.3 MB at 3.9 bytes a cell.
    const table = await counted(() => readSelection(undefined, { now: clockOf(60) }));
    expect(excel.host.stats.roundTrips).toBe(5);
    expect([...table.sources[0]!.cells]).toEqual(rows);
    await counted(() => readSelection(undefined, { now: clockOf(0.2) }));
    expect(excel.host.stats.roundTrips).toBe(3);
  }, 60_000);

  it("holds long ones packed, each answer let go as it has come, cell by cell what a short one has", async () => {
    const row = (at: number) => [`o${at}`, at % 7 === 0 ? "" : at / 4, at % 1000 === 0 ? "#N/A" : "客户"];
    const rows = Array.from({ length: 101_000 }, (_, at) => row(at));
    open(rows);
    excel.host.select("Sheet1", "A1:C101000");
    const [{ cells: long }] = (await readSelection()).sources as [SourceGrid];
    excel.host.select("Sheet1", "A1:C9000");
    const [{ cells: short }] = (await readSelection()).sources as [SourceGrid];
    expect([packedColumn(long, 0)?.values.length, packedColumn(short, 0)]).toEqual([101_000, undefined]);
    expect(long.slice(0, 9000)).toEqual(short);
    expect([...long]).toEqual(rows);
  }, 60_000);

  it("keeps columns of long ones apart in their places, too", async () => {
    const rows = Array.from({ length: 160_000 }, (_, at) => [`o${at}`, at, at % 3]);
    open(rows);
    excel.host.select("Sheet1", ["A1:A160000", "C1:C160000"]);
    const [{ cells }] = (await readSelection()).sources as [SourceGrid];
    expect([...cells]).toEqual(rows.map(([id, , third]) => [id, null, third]));
  }, 60_000);

  it("takes smaller pieces when an answer is too large", async () => {
    const long = "x".repeat(20_000);
    const rows = Array.from({ length: 400 }, (_, row) => [`${row}${long}`]);
    open(rows);
    excel.host.select("Sheet1", "A1:A400");
    const table = await readSelection();
    expect([...table.sources[0]!.cells]).toEqual(rows);
  }, 60_000);
});

describe("what cannot be read says what to do", () => {
  const refused = async () => await readSelection().catch((error: ExcelRefusal) => error);

  it("blank cells", async () => {
    excel.host.select("Sheet1", "H20:J30");
    expect(await refused()).toMatchObject({ reason: "emptySelection" });
    excel.host.select("Sheet1", "H20");
    expect(await refused()).toMatchObject({ reason: "emptySelection" });
    const known = { worksheetId: await worksheetId(), address: "H20:J30" };
    await expect(readSelection(known)).rejects.toMatchObject({ reason: "emptySelection" });
  });

  const sentences = async () => {
    const refusal = (await refused()) as ExcelRefusal;
    return [textsFor("en-US"), textsFor("zh-CN")].map((texts) => refusalSentence(refusal, texts));
  };

  it("a picture, where no cells are selected at all", async () => {
    select("B2:E5");
    excel.host.occupy("picture");
    expect(await refused()).toMatchObject({ reason: "nothingSelected" });
    await expect(describeSelection()).rejects.toMatchObject({ reason: "nothingSelected" });
    expect(await sentences()).toEqual([
      "No cells are selected. Click a cell inside your table, or select the rows to use.",
      "没有选中任何单元格。请单击表格中的任一单元格，或选中要使用的行。",
    ]);
    excel.host.occupy(undefined);
    expect((await readSelection()).sources[0]!.cells).toEqual(ORDERS);
  });

  it("a cell that is being edited", async () => {
    select("B2:E5");
    excel.host.occupy("editing");
    await expect(describeSelection()).rejects.toMatchObject({ reason: "editingCell" });
    expect(await sentences()).toEqual([
      "A cell is being edited. Press Enter or Esc in the sheet to finish, then try again.",
      "有单元格正在编辑。请在工作表中按 Enter 或 Esc 结束编辑，然后重试。",
    ]);
    excel.host.occupy(undefined);
    expect((await readSelection()).sources[0]!.cells).toEqual(ORDERS);
  });

  it("a chart", async () => {
    select("B2:E5");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.charts.add("Line", sheet.getRange("D2:D5"), "Columns").activate();
      await context.sync();
    });
    const refusal = await refused();
    expect(refusal).toMatchObject({ reason: "chartSelected" });
    expect(refusalSentence(refusal as ExcelRefusal, textsFor("en-US"))).toBe(
      "A chart or picture is selected, not cells. Click a cell inside your table.",
    );
    expect(refusalSentence(refusal as ExcelRefusal, textsFor("zh-CN"))).toBe(
      "选中的是图表或图片，不是单元格。请单击表格中的任一单元格。",
    );
  });
});
