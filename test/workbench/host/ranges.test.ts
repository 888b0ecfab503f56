import { errorCode } from "../../support/excelErrors";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const at = (context: Excel.RequestContext, address: string) =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

async function load<K extends string>(address: string, properties: K): Promise<any> {
  return Excel.run(async (context) => {
    const range = at(context, address).load(properties);
    await context.sync();
    return range.toJSON();
  });
}

describe("values", () => {
  it.each([
    [12, 12, "Double"],
    ["12", 12, "Double"],
    ["-1,234.5", -1234.5, "Double"],
    ["12%", 0.12, "Double"],
    ["'00012", "00012", "String"],
    ["text", "text", "String"],
    ["3 apples", "3 apples", "String"],
    ["true", true, "Boolean"],
    [false, false, "Boolean"],
    ["", "", "Empty"],
    ["'=1+1", "=1+1", "String"],
    ["#N/A", "#N/A", "Error"],
    ["客户", "客户", "String"],
  ])("written as %j are read as %j, a %s", async (written, read, type) => {
    await Excel.run(async (context) => (at(context, "B2").values = [[written]]));
    const { values, valueTypes } = await load("B2", "values,valueTypes");
    expect([values, valueTypes]).toEqual([[[read]], [[type]]]);
  });

  it("that look like dates become serial numbers with a date format", async () => {
    await Excel.run(async (context) => (at(context, "A1:B1").values = [["1998-06-30", "6/30/1998"]]));
    // 30 June 1998 is day 35976 of the 1900 system.
    const { values, numberFormat, text } = await load("A1:B1", "values,numberFormat,text");
    expect(values).toEqual([[35976, 35976]]);
    expect(numberFormat[0].every((format: string) => /y/.test(format))).toBe(true);
    expect(text[0][0]).toMatch(/1998/);
  });

  it("beginning with = become formulas: what protects from that is an apostrophe or the text format", async () => {
    await Excel.run(async (context) => {
      at(context, "A1").values = [["=1+1"]];
      at(context, "A2").numberFormat = [["@"]];
      at(context, "A2").values = [["=1+1"]];
      at(context, "A3").values = [["'=1+1"]];
    });
    await excel.host.settled();
    const { values, formulas } = await load("A1:A3", "values,formulas");
    expect(values.flat()).toEqual([2, "=1+1", "=1+1"]);
    expect(formulas[0]).toEqual(["=1+1"]);
  });

  it("stay text in cells formatted as text", async () => {
    await Excel.run(async (context) => {
      at(context, "A:A").numberFormat = "@" as never;
      at(context, "A1:A2").values = [["00012"], ["1998-06-30"]];
    });
    expect((await load("A1:A2", "values")).values).toEqual([["00012"], ["1998-06-30"]]);
  });

  it("must have the shape of the range", async () => {
    const message = "InvalidArgument";
    expect(await errorCode((context) => (at(context, "A1:B2").values = [[1, 2]]))).toBe(message);
    expect(await errorCode((context) => (at(context, "A1:B2").values = [[1], [2]]))).toBe(message);
    expect(await errorCode((context) => (at(context, "A1:B2").numberFormat = [["0", "0"]]))).toBe(message);
    expect(await errorCode((context) => (at(context, "A1:B1").values = null as never))).toBe(message);
    expect(await errorCode((context) => (at(context, "A1:B2").values = 5 as never))).toBe("");
    expect(excel.host.read("Sheet1", "A1:B2")).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("leave a cell as it is where they are null, and empty it where they are empty text", async () => {
    excel.host.edit("Sheet1", "A1", [[1, 2, 3]]);
    await Excel.run(async (context) => (at(context, "A1:C1").values = [[null, "", 9]]));
    expect(excel.host.read("Sheet1", "A1:C1")).toEqual([[1, "", 9]]);
  });

  it("of whole columns and rows are null, and cannot be written", async () => {
    const { values, text, cellCount, isEntireColumn, address } = await load(
      "A:B",
      "values,text,cellCount,isEntireColumn,address",
    );
    expect([values, text, cellCount, isEntireColumn, address]).toEqual([
      null,
      null,
      2097152,
      true,
      "Sheet1!A:B",
    ]);
    for (const member of ["values", "formulas", "formulasR1C1"] as const) {
      expect(await errorCode((context) => (at(context, "A:XFD")[member] = 1 as never))).toBe(
        "InvalidArgument",
      );
    }
  });

  it("beyond the first thousand rows and 26 columns have room", async () => {
    await Excel.run(async (context) => (at(context, "AZ5000").values = [["far"]]));
    expect((await load("AZ5000", "values")).values).toEqual([["far"]]);
  });
});

describe("formulas", () => {
  it("are read as formulas where there are any, else as values; text as it is shown", async () => {
    excel.host.edit("Sheet1", "A1", [[2, "=A1*1.5", "x", "=1/0"]]);
    await Excel.run(async (context) => (at(context, "B1").numberFormat = [["0.00%"]]));
    await excel.host.settled();
    const { formulas, values, text, valueTypes } = await load("A1:D1", "formulas,values,text,valueTypes");
    expect(formulas).toEqual([[2, "=A1*1.5", "x", "=1/0"]]);
    expect(values).toEqual([[2, 3, "x", "#DIV/0!"]]);
    expect(text).toEqual([["2", "300.00%", "x", "#DIV/0!"]]);
    expect(valueTypes).toEqual([["Double", "Double", "String", "Error"]]);
  });

  it("spill, and the spill can be found from its parent and back", async () => {
    excel.host.edit("Sheet1", "B2", [["=SEQUENCE(3,2)"]]);
    await excel.host.settled();
    const seen = await Excel.run(async (context) => {
      const spill = at(context, "B2").getSpillingToRangeOrNullObject().load("address,values,hasSpill");
      const parent = at(context, "C4").getSpillParentOrNullObject().load("address");
      const none = at(context, "F9").getSpillingToRangeOrNullObject();
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true).load("address");
      await context.sync();
      return [spill.address, spill.values, spill.hasSpill, parent.address, none.isNullObject, used.address];
    });
    expect(seen).toEqual([
      "Sheet1!B2:C4",
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      true,
      "Sheet1!B2",
      true,
      "Sheet1!B2:C4",
    ]);
  });
});

describe("from a range to others", () => {
  it("by offset, size, row, column, intersection and edge", async () => {
    const addresses = await Excel.run(async (context) => {
      const range = at(context, "B2:D5");
      const found = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(2),
        range.getLastRow(),
        range.getLastColumn(),
        range.getLastCell(),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getAbsoluteResizedRange(1, 2),
        range.getBoundingRect("F9"),
        range.getRowsBelow(2),
        range.getColumnsAfter(),
        range.getIntersectionOrNullObject("C4:Z9"),
        context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 2, 3),
      ];
      found.forEach((each) => each.load("address"));
      await context.sync();
      return found.map((each) => each.address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual([
      "C3",
      "B2:D2",
      "D2:D5",
      "B5:D5",
      "D2:D5",
      "D5",
      "2:5",
      "B:D",
      "A3:C6",
      "B2:E6",
      "B2:C2",
      "B2:F9",
      "B6:D7",
      "E2:E5",
      "C4:D5",
      "A1:C2",
    ]);
    expect(await errorCode((context) => at(context, "A1").getOffsetRange(-1, 0).load("address"))).toBe(
      "InvalidArgument",
    );
    expect(await errorCode((context) => at(context, "A1:B2").getIntersection("F9").load("address"))).toBe(
      "ItemNotFound",
    );
  });

  it("to what is used, with and without formats, and to the region around", async () => {
    excel.host.edit("Sheet1", "B2", [
      ["a", "b"],
      [1, 2],
      ["", ""],
      ["alone", ""],
    ]);
    const addresses = await Excel.run(async (context) => {
      at(context, "H20").format.fill.color = "red";
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const found = [
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        at(context, "C:C").getUsedRangeOrNullObject(true),
        at(context, "C3").getSurroundingRegion(),
      ];
      found.forEach((each) => each.load("address"));
      const none = at(context, "Z:Z").getUsedRangeOrNullObject(true);
      await context.sync();
      return [...found.map((each) => each.address.replace("Sheet1!", "")), none.isNullObject];
    });
    expect(addresses).toEqual(["B2:C5", "B2:H20", "C2:C3", "B2:C3", true]);
  });

  it("to the visible rows and the special cells", async () => {
    excel.host.edit("Sheet1", "A1", [
      ["n", "f"],
      [1, "=A2"],
      [2, "=A3"],
      ["t", ""],
    ]);
    const seen = await Excel.run(async (context) => {
      at(context, "3:3").rowHidden = true;
      const range = at(context, "A1:B4").load("hidden,rowHidden");
      const view = range.getVisibleView().load("values,rowCount");
      const visible = range.getSpecialCellsOrNullObject("Visible").load("address,areaCount");
      const formulas = range.getSpecialCellsOrNullObject("Formulas").load("address");
      const text = range.getSpecialCellsOrNullObject("Constants", "Text").load("address");
      const errors = range.getSpecialCellsOrNullObject("Formulas", "Errors");
      await context.sync();
      return [
        range.rowHidden,
        view.values.length,
        visible.address,
        formulas.address,
        text.address,
        errors.isNullObject,
      ];
    });
    expect(seen).toEqual([
      null,
      3,
      "Sheet1!A1:B2,Sheet1!A4:B4",
      "Sheet1!B2:B3",
      "Sheet1!A1:B1,Sheet1!A4",
      true,
    ]);
  });

  it("not to a whole sheet that is to be merged: the engine keeps every cell of it", async () => {
    const merging = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange().merge(true);
      await context.sync();
    });
    await expect(merging).rejects.toMatchObject({ code: "RangeExceedsLimit" });
  });

  it("to merged areas, of which only the first cell holds a value", async () => {
    const seen = await Excel.run(async (context) => {
      const range = at(context, "A1:B2");
      range.values = [
        ["a", "b"],
        ["c", "d"],
      ];
      range.merge();
      range.values = [
        ["x", "y"],
        ["z", "w"],
      ];
      range.load("values");
      const merged = at(context, "A1:D4").getMergedAreasOrNullObject().load("address");
      await context.sync();
      range.unmerge();
      const none = at(context, "A1:D4").getMergedAreasOrNullObject();
      await context.sync();
      return [range.values, merged.address, none.isNullObject];
    });
    expect(seen).toEqual([
      [
        ["x", ""],
        ["", ""],
      ],
      "Sheet1!A1:B2",
      true,
    ]);
  });

  it("to several areas at once", async () => {
    const seen = await Excel.run(async (context) => {
      const areas = context.workbook.worksheets.getItem("Sheet1").getRanges("A1:B2,D4");
      areas.format.fill.color = "#00FF00";
      areas.load("address,areaCount,cellCount");
      areas.areas.load("items/address");
      const fill = at(context, "D4").format.fill.load("color");
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.length, fill.color];
    });
    expect(seen).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5, 2, "#00FF00"]);
  });
});

describe("clearing", () => {
  it("takes contents, formats or all", async () => {
    const fill = async () =>
      (await load("A1", "values,format/fill/color")) as { values: unknown; format: any };
    const set = (context: Excel.RequestContext) => {
      at(context, "A1").values = [[5]];
      at(context, "A1").format.fill.color = "#FF0000";
    };
    await Excel.run(async (context) => {
      set(context);
      at(context, "A1").clear("Contents");
    });
    expect(await fill()).toMatchObject({ values: [[""]], format: { fill: { color: "#FF0000" } } });
    await Excel.run(async (context) => {
      set(context);
      at(context, "A1").clear("Formats");
    });
    expect(await fill()).toMatchObject({ values: [[5]], format: { fill: { color: "#FFFFFF" } } });
    await Excel.run(async (context) => {
      set(context);
      at(context, "A:A").clear();
    });
    expect(await fill()).toMatchObject({ values: [[""]], format: { fill: { color: "#FFFFFF" } } });
  });
});

describe("how cells look", () => {
  it("is read back as it was written, and as null where cells differ", async () => {
    const seen = await Excel.run(async (context) => {
      const { format } = at(context, "B2:C3");
      format.font.bold = true;
      format.font.italic = true;
      format.font.size = 14;
      format.font.name = "Calibri";
      format.font.color = "#1F4E79";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.columnWidth = 90;
      format.rowHeight = 30;
      const border = format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#C00000";
      at(context, "B2").numberFormat = [["0.0%"]];
      format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight");
      format.font.load("bold,italic,size,name,color");
      border.load("style,color");
      const wider = at(context, "A1:C3").format.load("columnWidth,wrapText");
      const inner = at(context, "B2").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [format.toJSON(), border.style, border.color, wider.columnWidth, wider.wrapText, inner.style];
    });
    expect(seen).toEqual([
      {
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 2,
        columnWidth: 90,
        rowHeight: 30,
        font: { bold: true, italic: true, size: 14, name: "Calibri", color: "#1F4E79" },
        borders: {},
      },
      "Continuous",
      "#C00000",
      null,
      null,
      "None",
    ]);
  });

  it("refuses colours and alignments that there are not", async () => {
    expect(await errorCode((context) => (at(context, "A1").format.fill.color = "reddish"))).toBe(
      "InvalidArgument",
    );
    expect(
      await errorCode((context) => (at(context, "A1").format.horizontalAlignment = "Middle" as never)),
    ).toBe("InvalidArgument");
  });

  it("fits columns to their longest text", async () => {
    excel.host.edit("Sheet1", "A1", [["a rather long heading of a column", "x"]]);
    const [wide, narrow] = await Excel.run(async (context) => {
      at(context, "A:B").format.autofitColumns();
      const formats = [
        at(context, "A1").format.load("columnWidth"),
        at(context, "B1").format.load("columnWidth"),
      ];
      await context.sync();
      return formats.map((format) => format.columnWidth);
    });
    expect(wide).toBeGreaterThan(150);
    expect(narrow).toBeLessThan(30);
  });

  it("holds links and validation rules for the file", async () => {
    await Excel.run(async (context) => {
      at(context, "A1").hyperlink = { address: "https://example.org", textToDisplay: "Help" };
      at(context, "B1:B5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      await context.sync();
    });
    const [sheet] = Object.values(excel.host.snapshot().sheets);
    expect(sheet!.hyperlinks).toEqual({ A1: { address: "https://example.org", textToDisplay: "Help" } });
    expect(sheet!.validations![0]!.rule).toEqual({ list: { inCellDropDown: true, source: "a,b" } });
    await Excel.run(async (context) => {
      at(context, "B3").dataValidation.clear();
      await context.sync();
    });
    const [left] = Object.values(excel.host.snapshot().sheets);
    expect(left!.validations![0]!.ranges).toEqual([
      { startRow: 0, startColumn: 1, endRow: 1, endColumn: 1 },
      { startRow: 3, startColumn: 1, endRow: 4, endColumn: 1 },
    ]);
    expect(excel.host.read("Sheet1", "A1")).toEqual([["Help"]]);
  });
});

describe("conditional formats", () => {
  it("of each type keep what they were given, and cells can be taken out of them", async () => {
    await Excel.run(async (context) => {
      const range = at(context, "B2:D9");
      range.conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
      const bar = range.conditionalFormats.add("DataBar").dataBar;
      bar.positiveFormat.fillColor = "#00AA00";
      bar.positiveFormat.gradientFill = false;
      const cell = range.conditionalFormats.add("CellValue").cellValue;
      cell.format.font.color = "#9C0006";
      cell.format.fill.color = "#FFC7CE";
      cell.rule = { formula1: "0.4", operator: "GreaterThan" };
      const custom = range.conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=$B2>10";
      custom.format.font.bold = true;
      range.conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      await context.sync();
      at(context, "D:D").conditionalFormats.clearAll();
      await context.sync();
    });
    const formats = excel.host.snapshot().conditionalFormats;
    expect(formats.map((format) => format.type)).toEqual([
      "IconSet",
      "Custom",
      "CellValue",
      "DataBar",
      "ColorScale",
    ]);
    expect(formats.every((format) => format.ranges[0]!.endColumn === 2)).toBe(true);
    expect(formats[2]!.cellValue).toEqual({
      operator: "GreaterThan",
      formula1: "0.4",
      fill: "#FFC7CE",
      color: "#9C0006",
    });
    expect(formats[4]!.colorScale!.midpoint).toBeUndefined();
    const count = await Excel.run(async (context) => {
      at(context, "A1:Z99").conditionalFormats.clearAll();
      const left = at(context, "B2").conditionalFormats.getCount();
      await context.sync();
      return left.value;
    });
    expect(count).toBe(0);
  });
});

describe("sorting", () => {
  it("moves rows by a column, blanks last", async () => {
    excel.host.edit("Sheet1", "A1", [
      ["k", "v"],
      ["b", 2],
      ["", 9],
      ["a", 1],
      ["c", 3],
    ]);
    await Excel.run(async (context) =>
      at(context, "A1:B5").sort.apply([{ key: 0, ascending: false }], false, true),
    );
    expect(excel.host.read("Sheet1", "A1:B5")).toEqual([
      ["k", "v"],
      ["c", 3],
      ["b", 2],
      ["a", 1],
      ["", 9],
    ]);
  });
});
