import type { RunningHost } from "../support/host";
import { startHost } from "../support/host";
import { Seen } from "../support/seen";
import { textsFor } from "../../src/locales";
import type { PaneHost } from "../../src/app/host";
import { officeHost } from "../../src/app/officeHost";
import type { LiveSelection } from "../../src/app/host";
import { sentenceOf } from "../../src/app/sentenceOf";
import { ORDERS } from "../taskpane/fakeHost";

let excel: RunningHost;
let host: PaneHost;

beforeAll(async () => {
  excel = await startHost();
  host = officeHost("en-US");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Orders";
    sheet.getRange("A1:D9").values = ORDERS.cells as any[][];
    await context.sync();
  });
});

afterAll(() => excel.stop());

async function select(address: string, sheet = "Orders") {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

describe("the selection, live", () => {
  it("is told at once and after it has come to rest, until nobody listens", async () => {
    const seen = new Seen<LiveSelection>();
    await select("B2");
    const stop = host.watchSelection(seen.add);
    await seen.nth(1);
    expect(seen.all).toEqual([
      expect.objectContaining({ kind: "usable", address: "Orders!A1:D9", rows: 9, columns: 4 }),
    ]);

    await select("A1:B9");
    await seen.nth(2);
    expect(seen.all[1]).toMatchObject({ address: "Orders!A1:B9", columns: 2 });

    await select("H20");
    await seen.nth(3);
    const { message, next } = textsFor("en-US").excel.refusals.emptySelection;
    expect(seen.all[2]).toEqual({ kind: "unusable", message: `${message} ${next}` });

    stop();
    const others = new Seen<LiveSelection>();
    const stopOthers = host.watchSelection(others.add);
    await others.nth(1);
    await select("A1");
    // Whoever still listened would have been told by now.
    await others.nth(2);
    stopOthers();
    expect(seen.all).toHaveLength(3);
  });

  it("is read in one round trip once an event has told its size", async () => {
    const seen = new Seen<LiveSelection>();
    const stop = host.watchSelection(seen.add);
    await seen.nth(1);
    await select("A1:D9");
    await seen.nth(2);
    excel.host.resetStats();
    const { sources } = await host.readSelection();
    expect(excel.host.stats.roundTrips).toBe(1);
    expect(sources[0]?.cells).toHaveLength(9);
    stop();
  });
});

describe("formulas from the library", () => {
  it("get the selected block, and whole columns cut to their used rows", async () => {
    await select("C2:C9");
    expect(await host.selectedReference("column")).toBe("Orders!C2:C9");
    await select("C:C");
    expect(await host.selectedReference("column")).toBe("Orders!C1:C9");
  });

  describe("inside an Excel table", () => {
    beforeAll(async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Survey");
        sheet.getRange("B2:D5").values = [
          ["Customer", "Score (0-10)", "Region"],
          ["C1", 10, "North"],
          ["C2", 7, "South"],
          ["C3", 3, "North"],
        ];
        const table = sheet.tables.add("B2:D5", true);
        table.name = "Answers";
        await context.sync();
      });
    });

    it.each([
      ["a column's body", "C3:C5", "column", "Answers[[Score (0-10)]]"],
      ["a column with its header", "D2:D5", "column", "Answers[Region]"],
      ["columns side by side", "B3:C5", "column", "Answers[[Customer]:[Score (0-10)]]"],
      ["a whole column of the sheet", "B:B", "column", "Answers[Customer]"],
      ["one cell, for a column", "B4", "column", "Answers[Customer]"],
      ["one cell, for a cell", "B4", "cells", "Survey!B4"],
      ["some of the rows", "C3:C4", "column", "Survey!C3:C4"],
      ["more than the table", "A1:C9", "column", "Survey!A1:C9"],
    ] as const)("%s (%s for a %s) is %s", async (_what, address, wanted, reference) => {
      await select(address, "Survey");
      expect(await host.selectedReference(wanted)).toBe(reference);
    });

    it("are read by the column's name", async () => {
      expect(await host.valuesOf("Answers[[Score (0-10)]]")).toEqual([[10], [7], [3]]);
      expect(await host.valuesOf("Answers[[Customer]:[Score (0-10)]]")).toEqual([
        ["C1", 10],
        ["C2", 7],
        ["C3", 3],
      ]);
    });
  });

  it("read the cells they point to, error values and blanks told apart from text", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Orders").getRange("F1:F3");
      range.formulas = [["=1/0"], [""], [7]];
      await context.sync();
    });
    expect(await host.valuesOf("Orders!F1:F3")).toEqual([[{ error: "#DIV/0!" }], [null], [7]]);
  });

  it("go into a blank cell, and over an earlier formula of ours", async () => {
    await select("H2");
    expect(await host.insertFormula("=CRM.CLV(100, 5)")).toBe("Orders!H2");
    expect(await host.insertFormula("=CRM.CLV(200, 5)")).toBe("Orders!H2");
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Orders").getRange("H2").load("formulas");
      await context.sync();
      expect(cell.formulas).toEqual([["=CRM.CLV(200, 5)"]]);
    });
    expect(await host.countFormulas()).toBe(1);
  });

  it("show shares as per cent, as far down as the answer reaches, where nothing else stands", async () => {
    const formats = async () =>
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Orders").getRange("K2:L3").load("numberFormat");
        await context.sync();
        return range.numberFormat as string[][];
      });
    await select("K2");
    await host.insertFormula("=CRM.CHURNRATE(J2:J3, 5)", { rows: 2, formats: ["0.0%", "General"] });
    expect(await formats()).toEqual([
      ["0.0%", "General"],
      ["0.0%", "General"],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Orders").getRange("K2:L3").clear();
      await context.sync();
    });
  });

  it("take whole columns for their rows with data below the header", async () => {
    expect(await host.usedCells("Orders!C:C")).toBe("Orders!C2:C9");
    expect(await host.usedCells("Orders!A:B")).toBe("Orders!A2:B9");
    await expect(host.usedCells("Orders!Z:Z")).rejects.toMatchObject({ reason: "emptySelection" });
  });

  it("never overwrite what is the user's", async () => {
    await select("A2");
    const refusal = await host.insertFormula("=CRM.CLV(100, 5)").catch((error: unknown) => error);
    expect(sentenceOf(refusal, "en-US")).toBe(
      "Orders!A2 is not empty. Click an empty cell, then insert again.",
    );
  });
});

describe("sheets", () => {
  it("get the sample orders, selected, and lose them again", async () => {
    const name = await host.addSample();
    expect(name).toBe("Sample orders");
    const { sources } = await host.readSelection();
    expect(sources[0]?.sheet).toBe("Sample orders");
    expect(sources[0]?.cells[0]).toEqual(Object.values(textsFor("en-US").pane.sample.columns));
    await host.removeReports();
    await expect(host.openSheet("Sample orders")).rejects.toMatchObject({ reason: "notFound" });
  });

  it("show the cell that an issue is about", async () => {
    await host.selectCell({ sheet: "Orders", row: 4, column: 2 });
    await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect(cell.address).toBe("Orders!C5");
    });
  });
});
