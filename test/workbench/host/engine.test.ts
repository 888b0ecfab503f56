import { startHost, type RunningHost } from "../../support/host";
import { inserted } from "../../support/sheetEdits";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

/** As the grid does what a person types. */
async function type(row: number, value: string): Promise<void> {
  const { engine } = excel.host;
  await engine.runAsync("sheet.command.set-range-values", {
    subUnitId: engine.findSheet("Sheet1")!.getSheetId(),
    range: { startRow: row, endRow: row, startColumn: 0, endColumn: 0 },
    value: { v: value },
  });
  await excel.host.settled();
}

async function press(id: "undo" | "redo"): Promise<unknown> {
  await excel.host.engine.runAsync(`univer.command.${id}`, {});
  await excel.host.settled();
  return excel.host.read("Sheet1", "A1:A3").flat();
}

async function batch(act: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  await excel.host.settled();
}

describe("undoing", () => {
  beforeEach(() => excel.reset());

  it("takes back what a person typed, and does it again", async () => {
    await type(0, "typed");
    expect(await press("undo")).toEqual(["", "", ""]);
    expect(await press("redo")).toEqual(["typed", "", ""]);
  });

  it("still does after the add-in has read, selected and watched", async () => {
    await type(0, "typed");
    await batch((sheet) => {
      sheet.getUsedRange().load("values, numberFormat, address");
      sheet.getRange("B2:C3").select();
      sheet.onChanged.add(async () => undefined);
    });
    expect(await press("undo")).toEqual(["", "", ""]);
    await batch((sheet) => sheet.getRange("A1:C9").load("values"));
    expect(await press("redo")).toEqual(["typed", "", ""]);
  });

  it("takes nothing back over what the add-in has written", async () => {
    await type(0, "typed");
    await batch((sheet) => (sheet.getRange("A2").values = [["written"]]));
    expect(await press("undo")).toEqual(["typed", "written", ""]);
    await type(2, "later");
    expect(await press("undo")).toEqual(["typed", "written", ""]);
  });
});

describe("what is done while formulas are calculated", () => {
  beforeEach(async () => {
    excel.reset();
    excel.host.edit("Sheet1", "A1", [
      [1, "=A1+1"],
      [2, "=A1+A2"],
    ]);
    await excel.host.settled();
  });

  /** Until a calculation knows its formulas, and has not come to one. */
  const begun = () =>
    new Promise<void>((resolve) => {
      const unfollow = excel.host.engine.onExecuted(({ id }) => {
        if (id === "formula.mutation.set-formula-calculation-start") {
          unfollow();
          resolve();
        }
      });
    });

  it("stays: no result is put over what was typed", async () => {
    excel.host.edit("Sheet1", "A1", [[5]]);
    await begun();
    excel.host.edit("Sheet1", "B1", [["typed"]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "A1:B2")).toEqual([
      [5, "typed"],
      [2, 7],
    ]);
  });

  it("stays: no result is put into a workbook that was opened", async () => {
    const workbook = inserted(excel.host.snapshot(), "Sheet1", "Column", 1);
    excel.host.edit("Sheet1", "A1", [[5]]);
    await begun();
    excel.host.load(workbook);
    excel.host.edit("Sheet1", "B1", [["typed"], ["typed too"]]);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "A1:C2")).toEqual([
      [1, "typed", 2],
      [2, "typed too", 3],
    ]);
  });
});

describe("writing while another sheet is in sight", () => {
  const suspended: string[] = [];
  let watched: RunningHost;
  beforeAll(async () => {
    watched = await startHost({ onSuspendScreen: () => suspended.push("suspended") });
  });
  afterAll(() => watched.stop());

  it("is told from writing on the sheet in sight, while it is done", async () => {
    const { engine } = watched.host;
    const elsewhere = new Map<string, boolean>();
    const unfollow = engine.onExecuted(({ params }) => {
      const name = params?.subUnitId && engine.sheet(params.subUnitId).getName();
      if (name) {
        elsewhere.set(name, engine.writesElsewhere);
      }
    });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Sheet1").getRange("A1").values = [["in sight"]];
      worksheets.add("Report").getRange("A1").values = [["elsewhere"]];
      await context.sync();
    });
    unfollow();
    expect([...elsewhere]).toEqual([
      ["Sheet1", false],
      ["Report", true],
    ]);
    expect(engine.writesElsewhere).toBe(false);
  });

  it("leaves the screen alone where the add-in asks for it, and only there", async () => {
    suspended.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").values = [["shown at once"]];
      await context.sync();
      expect(suspended).toEqual([]);
      context.application.suspendScreenUpdatingUntilNextSync();
      context.workbook.worksheets.getItem("Sheet1").getRange("A3").values = [["with others"]];
      await context.sync();
    });
    expect(suspended).toEqual(["suspended"]);
  });
});
