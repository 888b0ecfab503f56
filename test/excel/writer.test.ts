import { textsFor } from "../../src/locales";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { emptyMemory } from "../../src/excel/memory/memory";
import { forgetReport } from "../../src/excel/ownRecord";
import { ExcelRefusal } from "../../src/excel/refusal";
import { writeReport } from "../../src/excel/writer";
import { startHost, type RunningHost } from "../support/host";
import { sampleReport } from "./sampleReport";

const texts = textsFor("en-US");
let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("sample");
});

const write = (...args: Parameters<typeof sampleReport>) => writeReport(sampleReport(...args), texts);
const sheetNames = () => Object.values(excel.host.snapshot().book.sheets).map((sheet) => sheet.name);
const chartsOn = (name: string) => {
  const { book, charts } = excel.host.snapshot();
  const id = Object.values(book.sheets).find((sheet) => sheet.name === name)!.id;
  return charts.filter((chart) => chart.sheetId === id);
};

async function roundTrips<T>(action: () => Promise<T>): Promise<[T, number]> {
  excel.host.resetStats();
  const result = await action();
  return [result, excel.host.stats.roundTrips];
}

describe("writing a report", () => {
  it("takes two round trips", async () => {
    const [written, count] = await roundTrips(() => write());
    expect(count).toBe(2);
    expect(written.sheets).toEqual([
      { id: "overview", name: "Segments", how: "new" },
      { id: "list", name: "Customers", how: "new" },
    ]);
    expect(sheetNames()).toEqual(["Sheet1", "Segments", "Customers"]);
  });

  it("puts values where the layout says, ids as text, dates as numbers", async () => {
    await write([["007", 12.5, 45658]]);
    expect(excel.host.read("Customers", "A1:C2")).toEqual([
      ["Customer", "Total", "Last purchase"],
      ["007", 12.5, 45658],
    ]);
    expect(excel.host.read("Segments", "A1")).toEqual([["Customer segments"]]);
  });

  it("never turns text from data into a formula, number or date", async () => {
    const ids = ["=1+1", "+491234", "-5", "@x", "1e5", "3/4", '=HYPERLINK("http://x")', "TRUE"];
    await write(ids.map((id) => [id, 1, 45658]));
    expect(excel.host.read("Customers", `A2:A${ids.length + 1}`)).toEqual(ids.map((id) => [id]));
    expect(excel.host.read("Segments", "A2")).toEqual([["=1+1 is what the largest group is called."]]);
    const { book } = excel.host.snapshot();
    const formulas = Object.values(book.sheets).flatMap((sheet) =>
      Object.values(sheet.cellData ?? {}).flatMap((row) =>
        Object.values(row ?? {}).filter((cell: any) => cell?.f),
      ),
    );
    expect(formulas).toEqual([]);
  });

  it("makes an Excel table with a filter, a frozen header and number formats", async () => {
    await write();
    const { tables, book } = excel.host.snapshot();
    expect(tables).toMatchObject([
      {
        name: "CrmLens_sample_customers",
        columns: ["Customer", "Total", "Last purchase"],
        showFilterButton: true,
      },
    ]);
    const sheet = Object.values(book.sheets).find(({ name }) => name === "Customers")!;
    expect(sheet.freeze).toMatchObject({ ySplit: 1, xSplit: 0 });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Customers").getRange("A2:C2").load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["@", "#,##0.00", "yyyy-mm-dd"]]);
    });
  });

  it("makes native charts over the table's columns, with titles, axis titles and a place of their own", async () => {
    await write();
    const [customers, revenue] = chartsOn("Segments");
    expect(customers).toMatchObject({
      name: "CrmLens sample customers",
      type: "ColumnClustered",
      plotBy: "Columns",
      title: { text: "Customers by group" },
      axes: { category: { title: { text: "Group" } }, value: { title: { text: "Customers" } } },
    });
    // Title, finding, blank, two rows of the card, blank, header: the body of the table is in rows 8 to 10.
    const cells = (series: any) => [series.values.range, series.categories.range];
    const body = (column: number) => ({ startRow: 7, endRow: 9, startColumn: column, endColumn: column });
    expect(customers!.series.map(cells)).toEqual([
      [body(1), body(0)],
      [body(2), body(0)],
    ]);
    expect(customers!.series[1]).toMatchObject({ chartType: "LineMarkers", axisGroup: "Secondary" });
    expect(customers!.axes.secondaryValue).toMatchObject({
      title: { text: "Share", visible: true },
      numberFormat: "0.0%",
    });
    expect(revenue!.series.map(cells)).toEqual([
      [body(1), body(0)],
      [body(3), body(0)],
    ]);
    expect(revenue!.top).toBeGreaterThanOrEqual(customers!.top + customers!.height);
  });

  it("colours cells by conditional formats", async () => {
    await write();
    expect(
      excel.host
        .snapshot()
        .conditionalFormats.map(({ type }) => type)
        .sort(),
    ).toEqual(["ColorScale", "DataBar"]);
  });

  it("leaves events on", async () => {
    await write();
    await Excel.run(async (context) => {
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
  });

  it("gives a new name to a sheet whose name is taken, and leaves the taken one alone", async () => {
    excel.host.edit("Sheet1", "A1", [["mine"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Segments";
      await context.sync();
    });
    const written = await write();
    expect(written.sheets[0]!.name).toBe("Segments (2)");
    expect(excel.host.read("Segments", "A1")).toEqual([["mine"]]);
  });
});

describe("writing a report again", () => {
  it("takes two round trips and rewrites its own sheets, even renamed ones", async () => {
    await write([
      ["a", 1, 45658],
      ["b", 2, 45659],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Segments").name = "March";
      await context.sync();
    });
    const [written, count] = await roundTrips(() => write([["c", 3, 45660]], 2));
    expect(count).toBe(2);
    expect(written.sheets).toEqual([
      { id: "overview", name: "March", how: "refreshed" },
      { id: "list", name: "Customers", how: "refreshed" },
    ]);
    expect(sheetNames()).toEqual(["Sheet1", "March", "Customers"]);
    expect(excel.host.read("Customers", "A1:C3")).toEqual([
      ["Customer", "Total", "Last purchase"],
      ["c", 3, 45660],
      ["", "", ""],
    ]);
    expect(chartsOn("March")).toHaveLength(2);
    expect(excel.host.snapshot().tables).toHaveLength(1);
    expect(excel.host.snapshot().conditionalFormats).toHaveLength(2);
  });

  it("finds a report of an earlier session with two round trips more", async () => {
    await write();
    forgetReport("sample");
    const [written, count] = await roundTrips(() => write([["z", 1, 45658]]));
    expect(count).toBe(4);
    expect(written.sheets.map(({ how }) => how)).toEqual(["refreshed", "refreshed"]);
  });

  it("knows after a look around where its reports are", async () => {
    await write();
    forgetReport("sample");
    const [found, looking] = await roundTrips(findReports);
    expect(looking).toBe(2);
    expect(found).toEqual([
      {
        reportId: "sample",
        sheets: [
          { id: "overview", name: "Segments" },
          { id: "list", name: "Customers" },
        ],
      },
    ]);
    expect((await roundTrips(() => write()))[1]).toBe(2);
  });

  it("leaves what the user added beside it", async () => {
    await write();
    excel.host.edit("Customers", "F3", [["my remark"]]);
    excel.host.edit("Segments", "A40", [["more remarks"]]);
    const written = await write([
      ["x", 1, 45658],
      ["y", 2, 45658],
    ]);
    expect(written.sheets.map(({ how }) => how)).toEqual(["refreshed", "refreshed"]);
    expect(excel.host.read("Customers", "F3")).toEqual([["my remark"]]);
    expect(excel.host.read("Segments", "A40")).toEqual([["more remarks"]]);
  });

  it("keeps cells of the user aside that stand where it needs room, says so, and carries them along", async () => {
    await write([["a", 1, 45658]]);
    excel.host.edit("Customers", "A3", [["do not touch"]]);
    const more = [
      ["a", 1, 45658],
      ["b", 2, 45658],
    ];
    const [written, count] = await roundTrips(() => write(more));
    expect(count).toBe(3); // one more to read what the user typed
    expect(written.sheets[1]).toEqual({ id: "list", name: "Customers", how: "refreshed" });
    expect(written.notes).toEqual([
      "On Customers, cells of yours were where the report is written: A3. They are kept on the same sheet, from F1 on.",
    ]);
    const aside = [
      ["Kept from this sheet when the report was made again", ""],
      ["A3", "do not touch"],
    ];
    expect(excel.host.read("Customers", "F1:G2")).toEqual(aside);
    const [again, trips] = await roundTrips(() => write([...more, ["c", 3, 45658]]));
    expect([again.notes, trips]).toEqual([[], 2]);
    expect(excel.host.read("Customers", "F1:G2")).toEqual(aside);
    expect(await removeReports("sample")).toEqual(["Customers"]);
    expect(
      excel.host
        .read("Customers", "A1:G9")
        .flat()
        .filter((value) => value !== ""),
    ).toEqual(["do not touch"]);
  });

  it("leaves a sheet alone that somebody has rearranged and of which nothing is remembered", async () => {
    await write();
    await emptyMemory();
    forgetReport("sample");
    // As after a row was inserted above the table.
    excel.host.edit("Segments", "A7", [
      ["", "", "", ""],
      ["Group", "Customers", "Share", "Revenue"],
    ]);
    const written = await write();
    expect(written.sheets[0]).toMatchObject({ name: "Segments (2)", how: "moved" });
  });

  it("writes anew when its sheet has been deleted", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Customers").delete();
      await context.sync();
    });
    const written = await write();
    expect(written.sheets.map(({ how }) => how)).toEqual(["refreshed", "new"]);
    expect(sheetNames()).toEqual(["Sheet1", "Segments", "Customers"]);
  });

  it("keeps charts that the user made on its sheet", async () => {
    await write();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Segments");
      sheet.charts.add("Line", sheet.getRange("A8:B10"), "Columns").name = "mine";
      await context.sync();
    });
    await write();
    expect(
      chartsOn("Segments")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["CrmLens sample customers", "CrmLens sample revenue", "mine"]);
  });
});

describe("what is protected", () => {
  it("refuses to add sheets to a protected workbook, before anything is written", async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    await expect(write()).rejects.toMatchObject({ reason: "workbookProtected" });
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    expect(sheetNames()).toEqual(["Sheet1"]);
  });

  it("refuses to write on a protected sheet of its own", async () => {
    await write();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Segments").protection.protect();
      await context.sync();
    });
    const refused = write();
    await expect(refused).rejects.toBeInstanceOf(ExcelRefusal);
    await expect(refused).rejects.toMatchObject({ reason: "sheetProtected" });
  });
});

describe("what looks alike", () => {
  it("is dressed in one go: another note takes a request of its words and of where they go", async () => {
    const bytes = async (notes: number) => {
      const [first] = sampleReport().sheets;
      const note = { kind: "note", text: "Customers of the last year alone." } as const;
      const sheet = { ...first!, blocks: [first!.blocks[0]!, ...Array.from({ length: notes }, () => note)] };
      excel.reset();
      forgetReport("sample");
      await roundTrips(() => writeReport({ ...sampleReport(), sheets: [sheet] }, texts));
      return excel.host.stats.requestBytes;
    };
    expect((await bytes(60)) - (await bytes(20))).toBeLessThan(40 * 1600);
  });
});

describe("a large report", () => {
  it("goes in pieces of some 1 MB, which are written down in no time, with one round trip more for each", async () => {
    const rows = Array.from({ length: 4500 }, (_, index) => [`${index} ${"客户".repeat(200)}`, index, 45658]);
    const shares: number[] = [];
    const [, count] = await roundTrips(() =>
      writeReport(sampleReport(rows), texts, { onProgress: (share) => shares.push(share) }),
    );
    expect(excel.host.stats.requestBytes).toBeGreaterThan(5_000_000);
    expect(count).toBe(1 + shares.length);
    expect(shares).toHaveLength(9);
    const pieces = shares.map((share, index) => share - (shares[index - 1] ?? 0));
    expect(Math.max(...pieces) * excel.host.stats.requestBytes).toBeLessThan(1_200_000);
    expect(excel.host.read("Customers", "B4501")).toEqual([[4499]]);
    expect(excel.host.snapshot().tables[0]!.range.endRow).toBe(4500);
  });

  it("of 20,000 customers goes in two pieces", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `${index} ${"customer".repeat(10)}`,
      index,
      45658,
    ]);
    const [, count] = await roundTrips(() => writeReport(sampleReport(rows), texts));
    expect(excel.host.stats.requestBytes).toBeGreaterThan(2_000_000);
    expect(count).toBe(1 + 2);
  });
});

describe("removing reports", () => {
  it("takes away the sheets that hold nothing else", async () => {
    await write();
    expect(await removeReports("sample")).toEqual([]);
    expect(sheetNames()).toEqual(["Sheet1"]);
    expect(excel.host.snapshot().charts).toEqual([]);
    expect(await findReports()).toEqual([]);
  });

  it("leaves a sheet on which the user has written, with what the user wrote", async () => {
    await write();
    excel.host.edit("Customers", "F3", [["my remark"]]);
    expect(await removeReports()).toEqual(["Customers"]);
    expect(sheetNames()).toEqual(["Sheet1", "Customers"]);
    expect(
      excel.host
        .read("Customers", "A1:F3")
        .flat()
        .filter((value) => value !== ""),
    ).toEqual(["my remark"]);
  });

  it("lets the report be written again afterwards", async () => {
    await write();
    await removeReports();
    const [written, count] = await roundTrips(() => write());
    expect(written.sheets.map(({ how }) => how)).toEqual(["new", "new"]);
    expect(count).toBe(2);
  });
});
