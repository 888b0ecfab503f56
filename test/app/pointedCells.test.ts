import type { ScriptingDoor } from "../../src/app/scriptingDoor";
import { startDoor } from "../support/door";
import type { RunningHost } from "../support/host";
import { tableOf } from "../reports/reportFrom";

let excel: RunningHost;
let door: ScriptingDoor;

const ORDERS = [
  ["Order ID", "Customer ID", "Order Date", "Amount", "Status"],
  ["o1", "a", 45353, 100, "Paid"],
  ["o2", "b", 45356, 40, "Cancelled"],
  ["o3", "b", 45385, 70, "Paid"],
];

beforeAll(async () => {
  ({ excel, door } = await startDoor());
  await Excel.run(async (context) => {
    const orders = context.workbook.worksheets.getActiveWorksheet();
    orders.name = "Orders";
    orders.getRange("A1:E4").values = ORDERS as any[][];
    const finance = context.workbook.worksheets.add("P&L 2024");
    finance.getRange("A1:B3").values = [
      ["Month", "Total"],
      [45352, 140],
      ["2024-04", 70],
    ] as any[][];
    await context.sync();
  });
});
afterAll(() => excel.stop());

const months = async (totals: string) => {
  const { report } = await door.makeReport({
    report: "reconciliation",
    source: { sheet: "Orders", range: "A1:E4" },
    related: "none",
    locale: "zh-CN",
    options: { totals },
  });
  return tableOf(report, "months").rows;
};

describe("totals that stand in cells", () => {
  it("are those of two columns, month and total, in whatever way the month is written", async () => {
    expect(await months("'P&L 2024'!A2:B3")).toEqual([
      ["2024-03", 100, 140, 40, 40, 0],
      ["2024-04", 70, 70, 0, 0, 0],
    ]);
  });

  it("are single cells beside a month that is typed", async () => {
    expect(await months("2024-03='P&L 2024'!$B$2; 2024-04=70.5")).toEqual([
      ["2024-03", 100, 140, 40, 40, 0],
      ["2024-04", 70, 70.5, 0.5, 0, 0.5],
    ]);
  });

  it("write the report into the workbook as it was made", async () => {
    await door.makeReport({
      report: "reconciliation",
      source: { sheet: "Orders", range: "A1:E4" },
      locale: "en-US",
      options: { totals: "2024-03='P&L 2024'!B2" },
      write: true,
    });
    const text = JSON.stringify(excel.host.snapshot());
    expect(text).toContain("Reconcile, rows");
    expect(text).toContain("The difference of 40.00 is explained to the cent: Cancelled (40.00).");
  });
});
