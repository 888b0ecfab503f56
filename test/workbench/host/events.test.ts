import { errorCode } from "../../support/excelErrors";
import { startHost, type RunningHost } from "../../support/host";
import { Seen } from "../../support/seen";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

describe("the selection", () => {
  it("is told with its address when a person changes it", async () => {
    const seen: string[] = [];
    const removed = await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onSelectionChanged.add(async (args) => {
        seen.push(args.address);
      });
      await context.sync();
      return handler;
    });
    excel.host.select("Sheet1", "B2:D9");
    excel.host.select("Sheet1", ["A1:A3", "C1:C3"]);
    await excel.host.settled();
    expect(seen).toEqual(["B2:D9", "A1:A3,C1:C3"]);
    await Excel.run(removed.context as never, async (context) => {
      removed.remove();
      await context.sync();
    });
    excel.host.select("Sheet1", "A1");
    await excel.host.settled();
    expect(seen).toHaveLength(2);
  });

  it("is told by the Common API's event too", async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.onSelectionChanged.add(async () => {
        count++;
      });
      await context.sync();
      return added;
    });
    excel.host.select("Sheet1", "B2");
    await excel.host.settled();
    expect(count).toBe(1);
    await Excel.run(handler.context as never, async (context) => {
      handler.remove();
      await context.sync();
    });
  });

  it("of one area is a range, of several InvalidSelection for getSelectedRange but not for getSelectedRanges", async () => {
    excel.host.select("Sheet1", "B2:D9");
    const one = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [range.address, cell.address];
    });
    expect(one).toEqual(["Sheet1!B2:D9", "Sheet1!B2"]);
    excel.host.select("Sheet1", "A1:A3,C1:C3");
    expect(await errorCode((context) => context.workbook.getSelectedRange().load("address"))).toBe(
      "InvalidSelection",
    );
    const several = await Excel.run(async (context) => {
      const areas = context.workbook.getSelectedRanges().load("address,areaCount");
      await context.sync();
      return [areas.address, areas.areaCount];
    });
    expect(several).toEqual(["Sheet1!A1:A3,Sheet1!C1:C3", 2]);
  });

  it("of whole columns says so", async () => {
    excel.host.select("Sheet1", "B:C");
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address,isEntireColumn,values");
      await context.sync();
      return [range.address, range.isEntireColumn, range.values];
    });
    expect(seen).toEqual(["Sheet1!B:C", true, null]);
  });

  it("can be made by the add-in", async () => {
    await Excel.run(async (context) => context.workbook.worksheets.add("There").getRange("C3:D4").select());
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("There!C3:D4");
  });
});

describe("changes", () => {
  it("are told with their address, their sheet and who made them", async () => {
    const seen: unknown[] = [];
    const first = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1").load("id");
      await context.sync();
      sheet.onChanged.add(async (args) => {
        seen.push([
          args.address,
          args.changeType,
          args.source,
          args.triggerSource,
          args.worksheetId === sheet.id,
        ]);
      });
      await context.sync();
      return sheet.id;
    });
    expect(first).toMatch(/^\{/);
    excel.host.edit("Sheet1", "B2", [
      [1, 2],
      [3, 4],
    ]);
    await excel.host.settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A9").values = [["=B2"]];
    });
    await excel.host.settled();
    expect(seen).toEqual([
      ["B2:C3", "RangeEdited", "Local", "Unknown", true],
      ["A9", "RangeEdited", "Local", "ThisLocalAddin", true],
    ]);
  });

  it("are not told while events are switched off", async () => {
    let count = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async () => {
        count++;
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]];
      await context.sync();
    });
    await excel.host.settled();
    expect(count).toBe(1);
  });

  it("of sheets are told: added, activated, deleted", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push("added"));
      worksheets.onActivated.add(async () => void seen.push("activated"));
      worksheets.onDeleted.add(async () => void seen.push("deleted"));
      await context.sync();
      const sheet = worksheets.add("Brief");
      sheet.activate();
      worksheets.getItem("Sheet1").activate();
      sheet.delete();
      await context.sync();
    });
    await excel.host.settled();
    expect(seen).toEqual(["added", "activated", "activated", "deleted"]);
  });
});

describe("the ribbon", () => {
  it("calls the associated function and waits until it says it has completed", async () => {
    const seen: string[] = [];
    const events = new Seen<Office.AddinCommands.Event>();
    Office.actions.associate("writeReport", (event: Office.AddinCommands.Event) => {
      events.add(event);
      return Promise.resolve();
    });
    const pressed = excel.host.pressRibbon("writeReport").then(() => seen.push("over"));
    const event = await events.nth(1);
    seen.push(event.source.id);
    event.completed();
    await pressed;
    expect(seen).toEqual(["writeReport", "over"]);
  });

  it("says so when the add-in has no such function", async () => {
    await expect(excel.host.pressRibbon("noSuchAction")).rejects.toThrow(/noSuchAction/);
  });
});
