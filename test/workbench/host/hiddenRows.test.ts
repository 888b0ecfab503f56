import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(async () => {
  await excel.reset();
  await batch((sheet) => {
    sheet.getRange("A1:A5").values = [["amount"], [1], [10], [100], [1000]];
  });
});

async function batch(act: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });
  await excel.host.settled();
}

/** Of the rows that can be seen. */
async function visibleSum(): Promise<unknown> {
  await batch((sheet) => {
    sheet.getRange("C1").formulas = [["=SUBTOTAL(109,A2:A5)"]];
  });
  return excel.host.read("Sheet1", "C1")[0]![0];
}

it("rows that somebody hid are left out of a sum of visible ones, high ones are not", async () => {
  expect(await visibleSum()).toBe(1111);
  await batch((sheet) => {
    sheet.getRange("3:4").rowHidden = true;
    sheet.getRange("5:5").format.rowHeight = 60;
  });
  expect(await visibleSum()).toBe(1001);
  await batch((sheet) => {
    sheet.getRange("3:3").rowHidden = false;
  });
  expect(await visibleSum()).toBe(1011);
});

it("rows that a filter leaves out are, too", async () => {
  const { engine } = excel.host;
  await batch((sheet) => sheet.autoFilter.apply(sheet.getRange("A1:A5")));
  engine.run("sheet.mutation.set-filter-criteria", {
    subUnitId: engine.findSheet("Sheet1")!.getSheetId(),
    col: 0,
    criteria: { colId: 0, filters: { filters: ["1", "1000"] } },
  });
  expect(await visibleSum()).toBe(1001);
});
