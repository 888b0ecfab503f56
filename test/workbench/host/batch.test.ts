import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

/** The error that Excel gives to what is queued. */
async function failure(queue: (context: Excel.RequestContext) => void): Promise<OfficeExtension.Error> {
  return Excel.run(async (context) => {
    queue(context);
    await context.sync();
    throw new Error("no error");
  }).catch((error) => error);
}

describe("a batch", () => {
  it("makes a sheet, values, a table and a chart in one round trip", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Segments");
      const range = sheet.getRange("A1:C3");
      range.values = [
        ["Segment", "Customers", "Revenue"],
        ["Champions", 3, 10.5],
        ["Lost", 5, 20],
      ];
      const table = sheet.tables.add(range, true);
      table.name = "tblSegments";
      const chart = sheet.charts.add("ColumnClustered", range, "Columns");
      chart.title.text = "Customers";
      range.load("values,address");
      table.load("name");
      chart.load("name");
      await context.sync();
      return { values: range.values, address: range.address, table: table.name, chart: chart.name };
    });
    expect(seen).toEqual({
      values: [
        ["Segment", "Customers", "Revenue"],
        ["Champions", 3, 10.5],
        ["Lost", 5, 20],
      ],
      address: "Segments!A1:C3",
      table: "tblSegments",
      chart: "Chart 1",
    });
    expect(excel.host.stats.roundTrips).toBe(1);
    expect(excel.host.stats.requestBytes).toBeGreaterThan(500);
    expect(excel.host.stats.responseBytes).toBeGreaterThan(100);
    expect(excel.host.charts.list()).toHaveLength(1);
    expect(excel.host.charts.list()[0]!.series.map((series) => series.values.range)).toEqual([
      { startRow: 1, startColumn: 1, endRow: 2, endColumn: 1 },
      { startRow: 1, startColumn: 2, endRow: 2, endColumn: 2 },
    ]);
  });

  it("finds an object again that an earlier batch of the same context made", async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Two");
      await context.sync();
      sheet.getRange("A1:B2").values = [
        ["k", "v"],
        ["a", 1],
      ];
      const table = sheet.tables.add("A1:B2", true);
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto");
      const format = sheet.getRange("B2").conditionalFormats.add("CellValue");
      await context.sync();
      table.name = "tblTwo";
      chart.name = "chtTwo";
      format.cellValue.rule = { formula1: "0", operator: "GreaterThan" };
      await context.sync();
      chart.load("name");
      table.load("name");
      await context.sync();
      return `${table.name} ${chart.name}`;
    });
    expect(name).toBe("tblTwo chtTwo");
  });

  it("says of a null object that it is one", async () => {
    const nulls = await Excel.run(async (context) => {
      const { worksheets, names, settings, tables } = context.workbook;
      const empty = worksheets.add("Empty");
      const asked = [
        worksheets.getItemOrNullObject("nope"),
        worksheets.getItemOrNullObject("sheet1"),
        names.getItemOrNullObject("nope"),
        settings.getItemOrNullObject("nope"),
        tables.getItemOrNullObject("nope"),
        empty.getUsedRangeOrNullObject(),
        empty.charts.getItemOrNullObject("nope"),
        worksheets.getItemOrNullObject("nope").getRange("A1"),
      ];
      asked[0]!.load("name");
      await context.sync();
      return asked.map((object) => object.isNullObject);
    });
    expect(nulls).toEqual([true, false, true, true, true, true, true, true]);
  });

  it("fails with ApiNotFound on a member it does not know", async () => {
    const error = await failure((context) =>
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").flashFill(),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.debugInfo.errorLocation).toBe("Range.flashFill");
    const property = await failure((context) =>
      context.workbook.worksheets.load("items/standardWidth,items/showHeadings"),
    );
    expect(property.code).toBe("ApiNotFound");
    expect(property.debugInfo.errorLocation).toBe("Worksheet.showHeadings");
    const object = await failure((context) => context.workbook.comments.getCount());
    expect(object.debugInfo.errorLocation).toBe("Workbook.comments");
  });

  it("says what failed and where", async () => {
    const error = await failure((context) => context.workbook.worksheets.getItem("nope").load("name"));
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
  });

  it("has done what came before the action that failed", async () => {
    await failure((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2:B2").values = [[1], [2]];
      sheet.getRange("A3").values = [["after"]];
    });
    expect(excel.host.read("Sheet1", "A1:A3")).toEqual([["before"], [""], [""]]);
  });

  it("loads items of collections, properties of properties, and parts of a collection", async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second");
      worksheets.add("Third");
      const range = worksheets.getItem("Sheet1").getRange("A1");
      range.format.fill.color = "#FF0000";
      worksheets.load("items/name,items/visibility");
      range.load("address,format/fill/color,format/font/bold");
      const some = context.workbook.worksheets;
      const count = some.getCount();
      await context.sync();
      return {
        names: worksheets.items.map((sheet) => `${sheet.name} ${sheet.visibility}`),
        color: range.format.fill.color,
        bold: range.format.font.bold,
        count: count.value,
      };
    });
    expect(seen).toEqual({
      names: ["Sheet1 Visible", "Second Visible", "Third Visible"],
      color: "#FF0000",
      bold: false,
      count: 3,
    });
  });

  it("keeps a tracked selection though another is made between batches", async () => {
    excel.host.select("Sheet1", "B2:C3");
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      context.trackedObjects.add(range);
      await context.sync();
      excel.host.select("Sheet1", "A1");
      range.load("address");
      await context.sync();
      range.untrack();
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!B2:C3");
  });
});

describe("what the host says of itself", () => {
  it("claims Excel and its requirement sets", () => {
    const { requirements, displayLanguage } = Office.context;
    expect(displayLanguage).toBe("en-US");
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.3")).toBe(true);
  });

  it("gives Office's colours by theme, and the page's colour scheme", () => {
    const { window, connection } = excel.page;
    const changes: boolean[] = [];
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => changes.push(dark.matches));
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");
    connection.setTheme("dark");
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#262626");
    connection.setTheme("light");
    expect(changes).toEqual([true, false]);
  });

  it("tells culture and calculation state", async () => {
    const seen = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load("calculationMode");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      context.workbook.load("name,readOnly");
      context.workbook.protection.load("protected");
      await context.sync();
      return [
        application.calculationMode,
        application.cultureInfo.name,
        application.cultureInfo.numberFormat.numberDecimalSeparator,
        context.workbook.name,
        context.workbook.readOnly,
        context.workbook.protection.protected,
      ];
    });
    expect(seen).toEqual(["Automatic", "en-US", ".", "Book1.xlsx", false, false]);
  });
});
