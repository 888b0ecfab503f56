import type { ScriptingDoor } from "../../src/app/scriptingDoor";
import { startDoor } from "../support/door";
import type { RunningHost } from "../support/host";
import { tableOf } from "../reports/reportFrom";

let excel: RunningHost;
let door: ScriptingDoor;

const HEADER = ["Order ID", "Customer ID", "Order Date", "Amount", "Status", "Note"];
const MARCH = [
  HEADER,
  ["o1", "a", 45353, 100, "Paid", ""],
  ["o2", "b", 45356, 40, "Pending", "call"],
  ["o3", "b", 45358, 70, "Paid", ""],
  ["o3", "b", 45358, 30, "Paid", ""],
];

beforeEach(async () => {
  ({ excel, door } = await startDoor());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "Orders";
    sheet.getRange(`A1:F${MARCH.length}`).values = MARCH as any[][];
    await context.sync();
  });
});
afterEach(() => excel.stop());

const source = { sheet: "Orders", range: "A1:F5" };
const add = (cells: (string | number | null)[][], name = "april") =>
  door.addFile({ source, locale: "en-US" }, { name, cells });

async function months() {
  await door.lookAround(source, "auto");
  const { report, issues } = await door.makeReport({ report: "reconciliation", source, locale: "en-US" });
  return { rows: tableOf(report, "months").rows.map((row) => row.slice(0, 2)), issues };
}

const sheets = () =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange(true).load("values"));
    await context.sync();
    return worksheets.items.map(({ name }, index) => [name, used[index]!.values] as const);
  });

describe("a later export", () => {
  it("counts with the table from then on, and the later version of an order wins", async () => {
    const added = await add([
      ["status", "order_id", "Customer ID", "Order Date", "Amount", "Courier"],
      ["Paid", "o2", "b", 45356, 40, "x"],
      ["Paid", "o1", "a", 45353, "100.00", "x"],
      ["Paid", "o3", "b", 45358, 70, "x"],
      ["Paid", "o4", "c", 45384, 25, "x"],
    ]);
    expect(added.rows).toEqual({ added: 1, changed: 1, same: 2 });
    expect(added.changedOrders).toEqual(["o3", "o2"]);
    expect(added.sentence).toBe(
      "april: new rows: 1; later versions of rows that were there: 1; rows already there: 2.\n" +
        "Orders of which this file's version counts from now on (2): o3, o2.\n" +
        "Columns that the table does not have were left out: Courier.\n" +
        "Columns that the file does not have are blank: Note.",
    );
    const { rows, issues } = await months();
    expect(rows).toEqual([
      ["2024-03", 210],
      ["2024-04", 25],
    ]);
    expect(issues).toContainEqual(expect.objectContaining({ key: "superseded", address: "Orders!A3" }));
  });

  it("touches no cell of the table: its rows stand on a sheet of their own, in the table's columns", async () => {
    await add([HEADER, ["0007", "c", 45384, 25, "Paid", "=1+1"]]);
    const [[, orders], [name, rows]] = (await sheets()) as [
      readonly [string, unknown],
      readonly [string, unknown],
    ];
    expect(orders).toEqual(MARCH);
    expect([name, rows]).toEqual(["april", [HEADER, ["0007", "c", 45384, 25, "Paid", "=1+1"]]]);
  });

  it("wins over the table though its dates end earlier, and the next one over both", async () => {
    await add([HEADER, ["o1", "a", 45353, 90, "Paid", ""]], "again");
    expect((await months()).rows).toEqual([["2024-03", 190]]);
    await add([HEADER, ["o1", "a", 45353, 95, "Paid", ""]], "again");
    expect((await months()).rows).toEqual([["2024-03", 195]]);
    expect((await sheets()).map(([name]) => name)).toEqual(["Orders", "again", "again (2)"]);
  });

  it("adds nothing that stands there already", async () => {
    const added = await add(MARCH);
    expect([added.sheet, added.rows]).toEqual([undefined, { added: 0, changed: 0, same: 4 }]);
    expect(added.sentence).toBe("april: every row is in the table already (4), so nothing was added.");
    expect(await sheets()).toHaveLength(1);
  });

  it("without order ids adds the rows that the table has not, each once", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Orders");
      sheet.getRange("A1:A5").clear();
      sheet.getRange("A1:A5").values = [["Row"], [1], [2], [3], [4]];
      await context.sync();
    });
    const added = await add([
      HEADER.slice(1),
      ["b", 45358, 70, "Paid", ""],
      ["b", 45358, 70, "Paid", ""],
      ["c", 45384, 25, "Paid", ""],
    ]);
    expect(added.rows).toEqual({ added: 2, changed: 0, same: 1 });
  });
});
