import { sheetFor } from "../../src/app/sheetFor";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeEach(async () => {
  excel = await startHost();
});
afterEach(() => excel.stop());

const TABLES = {
  Notes: [["remember the milk"]],
  Survey: [
    ["Customer ID", "Date", "How likely are you to recommend us? (0-10)"],
    ["a", "2024-03-01", 9],
    ["b", "2024-03-02", 4],
  ],
  Orders: [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ["o1", "a", "2024-03-01", 10],
    ["o2", "b", "2024-03-05", 20],
  ],
  "Orders copy": [
    ["Order ID", "Customer ID", "Order Date", "Amount"],
    ["o7", "a", "2024-04-01", 10],
  ],
} as const;

async function fill(names: readonly (keyof typeof TABLES)[]) {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getActiveWorksheet();
    for (const [index, name] of names.entries()) {
      const sheet = index === 0 ? first : worksheets.add(name);
      sheet.name = name;
      const rows = TABLES[name] as unknown as any[][];
      sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length).values = rows;
    }
    await context.sync();
  });
}

describe("the sheet that suits reports best", () => {
  it("holds orders where reports are about orders, whatever stands before it; the first of equals", async () => {
    await fill(["Notes", "Survey", "Orders", "Orders copy"]);
    expect(await sheetFor("all")).toBe("Orders");
    expect(await sheetFor(["segments", "cohorts"])).toBe("Orders");
  });

  it("is nobody's choice in a workbook of one sheet", async () => {
    await fill(["Orders"]);
    expect(await sheetFor("all")).toBeUndefined();
  });
});
