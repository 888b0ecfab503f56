import { findNamed } from "../../src/excel/namedCells";
import { readAgain } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const ORDERS = [
  ["id", "date", "amount"],
  ["a", 45658, 10],
  ["b", 45659, 20],
];

async function change(batch: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    batch(context.workbook);
    await context.sync();
  });
}

describe("tables and names of the workbook", () => {
  it("are none in a workbook of plain cells", async () => {
    excel.host.edit("Sheet1", "A1", ORDERS);
    expect(await findNamed()).toEqual([]);
  });

  it("are found in two round trips, three where a sheet has names of its own, and read as they stand now", async () => {
    excel.host.edit("Sheet1", "B2", ORDERS);
    await change(({ tables, names, worksheets }) => {
      tables.add("Sheet1!B2:D4", true).name = "Orders";
      const other = worksheets.add("Q1 plan");
      other.getRange("A1:B2").values = [
        ["id", "score"],
        ["a", 5],
      ];
      names.add("Orders2024", other.getRange("A1:B2"));
      names.add("AllRows", other.getRange("A:B"));
      names.add("TaxRate", other.getRange("D1"));
      names.add("Rate", "=0.19");
      names.add("Hidden", other.getRange("A1:B2")).visible = false;
    });
    excel.host.resetStats();
    const found = await findNamed();
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(found.map(({ name, address, origin }) => [name, address, origin.kind])).toEqual([
      ["Orders", "Sheet1!B2:D4", "table"],
      ["Orders2024", "'Q1 plan'!A1:B2", "name"],
      ["AllRows", "'Q1 plan'!A:B", "name"],
    ]);
    await change(({ worksheets }) => {
      const sheet = worksheets.getItem("Q1 plan");
      sheet.names.add("Local", sheet.getRange("A1:A2"));
      sheet.names.add("Print_Area", sheet.getRange("A1:A2"));
    });
    excel.host.resetStats();
    const [, , all, local, ...others] = await findNamed();
    expect(excel.host.stats.roundTrips).toBe(3);
    expect([local!.name, local!.origin, others]).toEqual([
      "Local",
      { kind: "name", name: "Local", sheet: "Q1 plan" },
      [],
    ]);
    excel.host.resetStats();
    const table = await readAgain(all!.origin);
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(table.address).toBe("'Q1 plan'!A1:B2");
    excel.host.edit("Q1 plan", "A3", [["b", 4]]);
    expect((await readAgain(table.origin)).sources[0]!.cells).toHaveLength(3);
    expect((await readAgain(local!.origin)).address).toBe("'Q1 plan'!A1:A2");
  });

  it("leave out the tables of our reports", async () => {
    excel.host.edit("Sheet1", "A1", ORDERS);
    await writeReport(
      {
        id: "r",
        title: "R",
        issues: [],
        sheets: [
          {
            id: "s",
            name: "Ours",
            blocks: [
              {
                kind: "table",
                id: "t",
                filter: true,
                columns: [{ key: "a", title: "A", format: "text" }],
                rows: [["x"], ["y"]],
              },
            ],
          },
        ],
      },
      textsFor("en-US"),
    );
    expect(await findNamed()).toEqual([]);
  });

  it("that are gone are refused with what to do", async () => {
    excel.host.edit("Sheet1", "A1", ORDERS);
    await expect(readAgain({ kind: "name", name: "Gone" })).rejects.toMatchObject({ reason: "notFound" });
    await change(({ names, worksheets }) => {
      names.add("Blank", worksheets.getItem("Sheet1").getRange("H1:J9"));
    });
    const [blank] = await findNamed();
    await expect(readAgain(blank!.origin)).rejects.toMatchObject({ reason: "emptySelection" });
  });
});
