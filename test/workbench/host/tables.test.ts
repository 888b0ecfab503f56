import { errorCode } from "../../support/excelErrors";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  excel.host.edit("Sheet1", "A1", [
    ["Name", "Amount", ""],
    ["Ana", 10, "x"],
    ["Bo", 20, "y"],
  ]);
});

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("a table", () => {
  it("gives its parts as ranges, and blank headers a name", async () => {
    const seen = await Excel.run(async (context) => {
      const table = sheet(context)
        .tables.add("A1:C3", true)
        .load("name,style,showBandedRows,showFilterButton,showTotals");
      const ranges = [
        table.getRange(),
        table.getDataBodyRange(),
        table.getHeaderRowRange(),
        table.columns.getItem("amount").getDataBodyRange(),
        table.columns.getItemAt(2).getRange(),
      ];
      ranges.forEach((range) => range.load("address"));
      table.columns.load("items/name");
      table.rows.load("count");
      await context.sync();
      return [
        table.toJSON(),
        ranges.map((range) => range.address.replace("Sheet1!", "")),
        table.columns.items.map((column) => column.name),
        table.rows.count,
      ];
    });
    expect(seen).toMatchObject([
      {
        name: "Table1",
        style: "TableStyleMedium2",
        showBandedRows: true,
        showFilterButton: true,
        showTotals: false,
      },
      ["A1:C3", "A2:C3", "A1:C1", "B2:B3", "C1:C3"],
      ["Name", "Amount", "Column3"],
      2,
    ]);
    expect(excel.host.read("Sheet1", "C1")).toEqual([["Column3"]]);
  });

  it("without headers gets a row of them, and its data moves down", async () => {
    await Excel.run(async (context) => void sheet(context).tables.add("A2:B3", false));
    expect(excel.host.read("Sheet1", "A1:B4")).toEqual([
      ["Name", "Amount"],
      ["Column1", "Column2"],
      ["Ana", 10],
      ["Bo", 20],
    ]);
  });

  it("answers to structured references of formulas, also after it is renamed", async () => {
    await Excel.run(async (context) => {
      const table = sheet(context).tables.add("A1:B3", true);
      table.name = "Orders";
      await context.sync();
      sheet(context).getRange("E1").formulas = [["=SUM(Orders[Amount])"]];
      await context.sync();
    });
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "E1")).toEqual([[30]]);
  });

  it("follows what is written over its headers", async () => {
    const names = await Excel.run(async (context) => {
      const table = sheet(context).tables.add("A1:B3", true);
      sheet(context).getRange("B1").values = [["Revenue"]];
      table.columns.getItemAt(0).name = "Customer";
      table.columns.load("items/name");
      await context.sync();
      return table.columns.items.map((column) => column.name);
    });
    expect(names).toEqual(["Customer", "Revenue"]);
    expect(excel.host.snapshot().tables[0]!.columns).toEqual(["Customer", "Revenue"]);
  });

  it("may not lie over another table or merged cells", async () => {
    await Excel.run(async (context) => void sheet(context).tables.add("A1:B3", true));
    expect(await errorCode((context) => sheet(context).tables.add("B2:D5", true))).toBe("InvalidArgument");
    await Excel.run(async (context) => sheet(context).getRange("G1:H1").merge());
    expect(await errorCode((context) => sheet(context).tables.add("G1:I3", true))).toBe(
      "MergedRangeConflict",
    );
  });

  it("has a name of its own", async () => {
    await Excel.run(async (context) => {
      sheet(context).tables.add("A1:A3", true).name = "One";
      sheet(context).tables.add("B1:B3", true);
      context.workbook.names.add("Taken", "=1");
    });
    const rename = (name: string) => (context: Excel.RequestContext) => {
      sheet(context).tables.getItem("Table2").name = name;
    };
    expect(await errorCode(rename("ONE"))).toBe("ItemAlreadyExists");
    expect(await errorCode(rename("Taken"))).toBe("ItemAlreadyExists");
    expect(await errorCode(rename("two words"))).toBe("InvalidArgument");
    expect(await errorCode(rename("B2"))).toBe("InvalidArgument");
    expect(await errorCode(rename("Two"))).toBe("");
  });

  it("is found by the range that touches it, and through the workbook", async () => {
    const seen = await Excel.run(async (context) => {
      sheet(context).tables.add("A1:B3", true);
      const touching = sheet(context).getRange("B3:D9").getTables(false).load("items/name");
      const inside = sheet(context).getRange("B3:D9").getTables(true);
      const count = inside.getCount();
      const ofBook = context.workbook.tables.getItemOrNullObject("table1").load("name,id");
      await context.sync();
      return [touching.items.map((table) => table.name), count.value, ofBook.isNullObject, typeof ofBook.id];
    });
    expect(seen).toEqual([["Table1"], 0, false, "string"]);
  });

  it("is resized, takes rows at its end, shows totals, sorts, and goes", async () => {
    const seen = await Excel.run(async (context) => {
      const table = sheet(context).tables.add("A1:B2", true);
      table.resize("A1:B3");
      table.rows.add(undefined, [["Cy", 5]]);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.showTotals = true;
      const total = table.getTotalRowRange().load("address,values");
      table.showBandedRows = false;
      await context.sync();
      return [total.address, total.values];
    });
    expect(seen).toEqual(["Sheet1!A5:B5", [["Total", 35]]]);
    expect(excel.host.read("Sheet1", "A2:B4")).toEqual([
      ["Cy", 5],
      ["Ana", 10],
      ["Bo", 20],
    ]);
    expect(excel.host.snapshot().tables).toMatchObject([
      { showTotals: true, showBandedRows: false, range: { startRow: 0, endRow: 4 } },
    ]);
    await Excel.run(async (context) => sheet(context).tables.getItem("Table1").delete());
    expect(excel.host.read("Sheet1", "A1:B5").flat().join("")).toBe("");
    expect(excel.host.snapshot().tables).toEqual([]);
  });

  it("tells of changes in it, by itself and through its sheet's tables", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { tables } = sheet(context);
      const table = tables.add("A1:B3", true).load("id");
      await context.sync();
      table.onChanged.add(async (args) => void seen.push(`table ${args.address}`));
      context.workbook.tables.onChanged.add(async (args) => void seen.push(`workbook ${args.address}`));
      await context.sync();
    });
    excel.host.edit("Sheet1", "B3", [[7]]);
    excel.host.edit("Sheet1", "F9", [[7]]);
    await excel.host.settled();
    expect(seen.sort()).toEqual(["table B3", "workbook B3"]);
  });

  it("leaves its cells when it is converted to a range", async () => {
    const address = await Excel.run(async (context) => {
      const range = sheet(context).tables.add("A1:B3", true).convertToRange().load("address");
      await context.sync();
      return range.address;
    });
    expect([address, excel.host.read("Sheet1", "A2:B2"), excel.host.snapshot().tables]).toEqual([
      "Sheet1!A1:B3",
      [["Ana", 10]],
      [],
    ]);
  });
});
