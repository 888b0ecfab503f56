import { errorCode } from "../../support/excelErrors";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const sheet1 = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("the names of sheets", () => {
  it.each([
    ["", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a\\b", "InvalidArgument"],
    ["a?b", "InvalidArgument"],
    ["a*b", "InvalidArgument"],
    ["a[b", "InvalidArgument"],
    ["a]b", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["SHEET1", "ItemAlreadyExists"],
    ["x".repeat(31), ""],
    ["it's fine", ""],
  ])("answers %j with %j", async (name, code) => {
    expect(await errorCode((context) => context.workbook.worksheets.add(name))).toBe(code);
  });

  it("hold for renaming too, and a sheet may keep its own name in other letters", async () => {
    expect(await errorCode((context) => (sheet1(context).name = "a:b"))).toBe("InvalidArgument");
    expect(await errorCode((context) => (sheet1(context).name = "SHEET1"))).toBe("");
  });

  it("are followed by formulas when they change", async () => {
    excel.host.edit("Sheet1", "A1", [[7]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Other");
      sheet.getRange("B1").formulas = [["=Sheet1!A1*2"]];
      await context.sync();
      sheet1(context).name = "My data";
      await context.sync();
    });
    await excel.host.settled();
    const formula = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Other").getRange("B1").load("formulas,values");
      await context.sync();
      return [range.formulas[0]![0], range.values[0]![0]];
    });
    expect(formula).toEqual(["='My data'!A1*2", 14]);
  });
});

describe("a sheet", () => {
  it("is added at the end, not activated, and numbered without a name", async () => {
    const seen = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add().load("name,position");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      added.activate();
      const then = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [added.name, added.position, active.name, then.name];
    });
    expect(seen).toEqual(["Sheet2", 1, "Sheet1", "Sheet2"]);
  });

  it("keeps its tab colour, grid lines, visibility, frozen panes and position", async () => {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Look");
      sheet.tabColor = "#ff8800";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeRows(2);
      sheet.position = 0;
      sheet.visibility = "VeryHidden";
      sheet.load("tabColor,showGridlines,position,visibility");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const thawed = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [
        sheet.tabColor,
        sheet.showGridlines,
        sheet.position,
        sheet.visibility,
        frozen.address,
        thawed.isNullObject,
      ];
    });
    expect(seen).toEqual(["#FF8800", false, 0, "VeryHidden", "Look!1:2", true]);
  });

  it("takes its charts, tables and names along when it is deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["k", "v"],
        ["a", 1],
      ];
      sheet.tables.add(range, true);
      sheet.charts.add("Pie", range, "Columns");
      sheet.names.add("local", range);
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    const { charts, tables, names, book } = excel.host.snapshot();
    expect([charts, tables, names, book.sheetOrder.length]).toEqual([[], [], [], 1]);
  });

  it("cannot be the last visible one that is deleted or hidden", async () => {
    expect(await errorCode((context) => sheet1(context).delete())).toBe("InvalidOperation");
    expect(await errorCode((context) => (sheet1(context).visibility = "Hidden"))).toBe("InvalidOperation");
  });

  it("answers AccessDenied to what is written to it while it is protected", async () => {
    const protect = (context: Excel.RequestContext, options?: Excel.WorksheetProtectionOptions) =>
      sheet1(context).protection.protect(options);
    await Excel.run(async (context) => protect(context));
    const attempts: ((context: Excel.RequestContext) => unknown)[] = [
      (context) => (sheet1(context).getRange("A1").values = [[1]]),
      (context) => (sheet1(context).getRange("A1").formulas = [["=1"]]),
      (context) => (sheet1(context).getRange("A1").format.fill.color = "red"),
      (context) => sheet1(context).getRange("A1").clear(),
      (context) => sheet1(context).tables.add("A1:B2", true),
      (context) => sheet1(context).charts.add("Line", sheet1(context).getRange("A1:B2"), "Auto"),
      (context) => sheet1(context).getRange("A1").conditionalFormats.add("ColorScale"),
      (context) => protect(context),
    ];
    for (const attempt of attempts) {
      expect(await errorCode(attempt as never)).toBe("AccessDenied");
    }
    const seen = await Excel.run(async (context) => {
      const { protection } = sheet1(context).load("protection/protected");
      await context.sync();
      protection.unprotect();
      sheet1(context).getRange("A1").values = [[1]];
      protect(context, { allowFormatCells: true });
      sheet1(context).getRange("A1").format.font.bold = true;
      await context.sync();
      return protection.protected;
    });
    expect(seen).toBe(true);
  });

  it("is neither added nor renamed nor deleted while the workbook's structure is protected", async () => {
    await Excel.run(async (context) => context.workbook.protection.protect());
    expect(await errorCode((context) => context.workbook.worksheets.add("x"))).toBe("AccessDenied");
    expect(await errorCode((context) => (sheet1(context).name = "x"))).toBe("AccessDenied");
    expect(await errorCode((context) => sheet1(context).delete())).toBe("AccessDenied");
  });

  it("keeps custom properties, by key", async () => {
    const seen = await Excel.run(async (context) => {
      const { customProperties } = sheet1(context);
      customProperties.add("report", "segments");
      customProperties.add("report", "cohorts");
      const one = customProperties.getItemOrNullObject("report").load("value");
      const none = customProperties.getItemOrNullObject("nope");
      await context.sync();
      one.value = "churn";
      customProperties.load("items/key,items/value");
      await context.sync();
      return [none.isNullObject, customProperties.items.map((item) => `${item.key}=${item.value}`)];
    });
    expect(seen).toEqual([true, ["report=churn"]]);
  });

  it("keeps how it is to be printed", async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = sheet1(context);
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea("A1:F40");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Inches", { left: 0.5 });
      await context.sync();
    });
    const [sheet] = Object.values(excel.host.snapshot().sheets);
    expect(sheet!.pageLayout).toEqual({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      printArea: [{ startRow: 0, startColumn: 0, endRow: 39, endColumn: 5 }],
      titleRows: [0, 1],
      leftMargin: 36,
    });
  });

  it("has page breaks before rows and columns, in their order and once each", async () => {
    const seen = await Excel.run(async (context) => {
      const { horizontalPageBreaks: rows, verticalPageBreaks: columns } = sheet1(context);
      rows.add("A21:E21");
      const second = rows.add("C9");
      rows.add(sheet1(context).getRange("A21"));
      columns.add("D1");
      const cell = second.getCellAfterBreak().load("address");
      const first = rows.getItem(0).load("rowIndex");
      await context.sync();
      second.load("rowIndex");
      rows.load("items/rowIndex");
      const count = rows.getCount();
      await context.sync();
      const before = rows.items.map(({ rowIndex }) => rowIndex);
      second.delete();
      columns.removePageBreaks();
      await context.sync();
      return [cell.address, first.rowIndex, second.rowIndex, count.value, before];
    });
    expect(seen).toEqual(["Sheet1!A9", 8, 8, 2, [8, 20]]);
    const [sheet] = Object.values(excel.host.snapshot().sheets);
    expect(sheet!.pageLayout).toEqual({ rowBreaks: [20], columnBreaks: [] });
  });

  it("has no page break before the first row", async () => {
    const attempt = Excel.run(async (context) => {
      sheet1(context).horizontalPageBreaks.add("A1");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("has a filter over a range, or none", async () => {
    const seen = await Excel.run(async (context) => {
      const { autoFilter } = sheet1(context);
      const before = autoFilter.getRangeOrNullObject();
      autoFilter.apply(sheet1(context).getRange("A1:C9"));
      const range = autoFilter.getRangeOrNullObject().load("address");
      autoFilter.load("enabled");
      await context.sync();
      autoFilter.remove();
      const after = autoFilter.getRangeOrNullObject();
      await context.sync();
      return [before.isNullObject, range.address, autoFilter.enabled, after.isNullObject];
    });
    expect(seen).toEqual([true, "Sheet1!A1:C9", true, true]);
  });
});

describe("names and settings", () => {
  it("stand for ranges, and formulas know them", async () => {
    excel.host.edit("Sheet1", "A1", [[1], [2], [3]]);
    const seen = await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add("Revenue", sheet1(context).getRange("A1:A3"), "all of it");
      sheet1(context).names.add("local", "=Sheet1!$A$2");
      sheet1(context).getRange("B1").formulas = [["=SUM(Revenue)"]];
      const range = names.getItem("revenue").getRange().load("address");
      const name = names.getItem("Revenue").load("formula,comment,scope,type");
      const local = sheet1(context).names.getItem("local").load("scope");
      const byName = sheet1(context).getRange("Revenue").load("address");
      await context.sync();
      return [range.address, name.formula, name.comment, name.scope, name.type, local.scope, byName.address];
    });
    expect(seen).toEqual([
      "Sheet1!A1:A3",
      "=Sheet1!$A$1:$A$3",
      "all of it",
      "Workbook",
      "Range",
      "Worksheet",
      "Sheet1!A1:A3",
    ]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "B1")).toEqual([[6]]);
  });

  it("are refused where they look like cells or exist", async () => {
    const add = (name: string) => (context: Excel.RequestContext) =>
      void context.workbook.names.add(name, "=1");
    expect(await errorCode(add("A1"))).toBe("InvalidArgument");
    expect(await errorCode(add("two words"))).toBe("InvalidArgument");
    expect(await errorCode(add("fine"))).toBe("");
    expect(await errorCode(add("FINE"))).toBe("ItemAlreadyExists");
  });

  it("keep any JSON value", async () => {
    const value = await Excel.run(async (context) => {
      context.workbook.settings.add("state", { options: ["a", 1, null] });
      const setting = context.workbook.settings.getItemOrNullObject("state").load("value");
      await context.sync();
      setting.delete();
      await context.sync();
      return setting.value;
    });
    expect(value).toEqual({ options: ["a", 1, null] });
    expect(excel.host.snapshot().settings).toEqual({});
  });

  it("share the settings of the Common API", async () => {
    Office.context.document.settings.set("shared", 5);
    const status = await new Promise((resolve) =>
      Office.context.document.settings.saveAsync((result) => resolve(result.status)),
    );
    expect([status, excel.host.snapshot().settings]).toEqual(["succeeded", { shared: 5 }]);
  });
});
