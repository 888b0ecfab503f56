import { areasOf, findTables, readTables } from "../../src/excel/relatedTables";
import { readAgain, readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { sampleWorkbook } from "../../src/workbench/sample";
import { sampleGrids } from "../support/sampleGrids";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const SIZE = { customers: 60, months: 12 };
const grids = sampleGrids(SIZE);

async function counted<T>(action: () => Promise<T>): Promise<T> {
  excel.host.resetStats();
  return await action();
}

async function change(batch: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });
}

async function idOf(sheet: string): Promise<string> {
  return await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("id");
    await context.sync();
    return worksheet.id;
  });
}

/** Blanks stand at the ends of columns of the sample. */
const withoutBlanks = (cells: readonly (readonly unknown[])[]) =>
  cells.map((row) => row.join("\t").trimEnd());

describe("the other tables of a workbook", () => {
  it("are found and read in three round trips, however many there are", async () => {
    excel.host.load(sampleWorkbook(SIZE));
    const tables = await counted(() => findTables(areasOf([grids.orders!])));
    expect(excel.host.stats.roundTrips).toBe(3);
    expect(tables.map(({ name }) => name)).toEqual([
      "Survey",
      "Customers",
      "Tickets",
      "Interactions",
      "Churn reasons",
      "Targets",
      "Events",
    ]);
    expect(tables.every(({ complete }) => complete)).toBe(true);
    const [survey] = await counted(() => readTables(tables));
    expect(excel.host.stats.roundTrips).toBe(0);
    expect(withoutBlanks(survey!.cells)).toEqual(withoutBlanks(grids.survey!.cells));
  });

  it("cost one round trip where there is one sheet", async () => {
    excel.host.edit("Sheet1", "A1", [["id"], ["a"]]);
    expect(
      await counted(() => findTables([{ sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 }])),
    ).toEqual([]);
    expect(excel.host.stats.roundTrips).toBe(1);
  });

  it("are neither hidden nor blank nor reports", async () => {
    excel.host.edit("Sheet1", "A1", [["id"], ["a"]]);
    await change(({ worksheets }) => {
      worksheets.add("Blank");
      worksheets.add("Secret").getRange("A1").values = [["x"]];
      worksheets.getItem("Secret").visibility = "Hidden";
      worksheets.add("Reasons").getRange("A1:A2").values = [["Reason"], ["price"]];
    });
    await writeReport(
      {
        id: "r",
        title: "R",
        issues: [],
        sheets: [{ id: "s", name: "Ours", blocks: [{ kind: "heading", level: 1, text: "Ours" }] }],
      },
      textsFor("en-US"),
    );
    const tables = await findTables([{ sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 }]);
    expect(tables.map(({ name }) => name)).toEqual(["Reasons"]);
  });

  it("are no more rows of some that were picked, nor of a report such as a cleaned copy", async () => {
    const rows = Array.from({ length: 20 }, (_, row) => [`o${row}`, row]);
    excel.host.edit("Sheet1", "A1", [["Order", "Amount"], ...rows]);
    await change(({ worksheets }) => {
      worksheets.add("Other").getRange("A1:B2").values = [
        ["Order", "Amount"],
        ["x", 1],
      ];
    });
    const apart = async (sheet: string, count: number) =>
      (await findTables([{ sheet, row: 0, column: 0, rows: count, columns: 2 }])).map((table) => [
        table.name,
        table.apart ?? false,
      ]);
    expect(await apart("Sheet1", 21)).toEqual([["Other", false]]);
    // Without a note or total below it is still all of the table.
    expect(await apart("Sheet1", 18)).toEqual([["Other", false]]);
    expect(await apart("Sheet1", 5)).toEqual([["Other", true]]);
    await writeReport(
      {
        id: "cleaned-copy",
        title: "Copy",
        issues: [],
        sheets: [
          {
            id: "copy",
            name: "Cleaned",
            blocks: [
              {
                kind: "table",
                id: "rows",
                columns: [
                  { key: "order", title: "Order", format: "text" },
                  { key: "amount", title: "Amount", format: "number" },
                ],
                rows,
              },
            ],
          },
        ],
      },
      textsFor("en-US"),
    );
    expect(await apart("Cleaned", 21)).toEqual([
      ["Sheet1", true],
      ["Other", true],
    ]);
    expect(await apart("Sheet1", 21)).toEqual([["Other", false]]);
  });

  it("are Excel tables where a sheet has some, also beside the cells in use", async () => {
    excel.host.edit("Sheet1", "A1", [
      ["id", "", "kpi", "", "month"],
      ["a", "", "sales", "", "May"],
    ]);
    await change(({ tables, worksheets }) => {
      tables.add("Sheet1!A1:A2", true).name = "Orders";
      tables.add("Sheet1!C1:C2", true).name = "Plan";
      tables.add("Sheet1!E1:E2", true).name = "Months";
      worksheets.add("Notes").getRange("A1:B3").values = [
        ["kept by Pat", ""],
        ["", "reason"],
        ["", "price"],
      ];
      tables.add("Notes!B2:B3", true).name = "Why";
    });
    const tables = await findTables([{ sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 }]);
    expect(tables.map(({ name, area, table }) => [name, table, area.column, area.rows])).toEqual([
      ["Sheet1!Plan", "Plan", 2, 2],
      ["Sheet1!Months", "Months", 4, 2],
      ["Notes", "Why", 1, 2],
    ]);
  });

  it("come in the same round trip as the selection, once they are known", async () => {
    excel.host.load(sampleWorkbook(SIZE));
    const known = { worksheetId: await idOf("Orders"), address: `A1:P${grids.orders!.cells.length}` };
    const tables = await findTables(areasOf([grids.orders!]));
    const read = await counted(() => readSelection(known, { others: tables }));
    expect(excel.host.stats.roundTrips).toBe(1);
    expect(read.sources).toHaveLength(1);
    expect(read.others!.map(({ sheet }) => sheet)).toEqual(tables.map(({ name }) => name));
    expect(read.others![1]).toEqual(tables[1]!.head);
    const again = await counted(() => readAgain(read.origin, { others: tables }));
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(again.others).toEqual(read.others);
  });

  it("are read with the rows that were added since, for one round trip more", async () => {
    excel.host.load(sampleWorkbook(SIZE));
    const [survey] = await findTables(areasOf([grids.orders!]));
    const rows = grids.survey!.cells.length;
    excel.host.edit("Survey", `A${rows + 1}`, [["Q9999", "C0001", 45900]]);
    const known = { worksheetId: await idOf("Orders"), address: "A1:P9" };
    const read = await counted(() => readSelection(known, { others: [survey!] }));
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(read.others![0]!.cells).toHaveLength(rows + 1);
  });

  it("are told by their first rows when they are large, and read as a whole when they are wanted", async () => {
    excel.host.load(sampleWorkbook(SIZE));
    const cells = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 200 }, (__, c) => row + c));
    excel.host.edit("Targets", "A1", cells);
    const tables = await counted(() => findTables(areasOf([grids.orders!])));
    expect(excel.host.stats.roundTrips).toBe(3);
    const large = tables.filter(({ complete }) => !complete);
    expect(large.map(({ name, head }) => [name, head.cells.length])).toEqual([["Targets", 200]]);
    const [read] = await counted(() => readTables(large));
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(read!.cells).toHaveLength(2000);
  }, 60_000);
});
