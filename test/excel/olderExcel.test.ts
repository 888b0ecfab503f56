import { textsFor } from "../../src/locales";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { forgetReport } from "../../src/excel/ownRecord";
import { findTables } from "../../src/excel/relatedTables";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { startHost, type RunningHost } from "../support/host";
import { sampleReport } from "./sampleReport";

const texts = textsFor("en-US");
let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost({ requirements: { excelapi: "1.9" } });
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("sample");
});

const properties = () =>
  Object.values(excel.host.snapshot().sheets).map((sheet) => sheet.customProperties ?? {});

describe("with ExcelApi 1.9, where sheets have no properties of their own", () => {
  it("remembers its sheets in settings of the workbook, for one round trip more", async () => {
    await writeReport(sampleReport(), texts);
    expect(excel.host.stats.roundTrips).toBe(3);
    expect(properties().every((each) => Object.keys(each).length === 0)).toBe(true);
    expect(
      Object.keys(excel.host.snapshot().settings).filter((key) => key.startsWith("CrmLens.sheet.")),
    ).toHaveLength(2);
  });

  it("writes again in place, also in another session", async () => {
    await writeReport(sampleReport(), texts);
    forgetReport("sample");
    const written = await writeReport(sampleReport([["b", 2, 45658]]), texts);
    expect(written.sheets.map(({ how }) => how)).toEqual(["refreshed", "refreshed"]);
    expect(excel.host.read("Customers", "A2")).toEqual([["b"]]);
  });

  it("finds and removes what it wrote", async () => {
    await writeReport(sampleReport(), texts);
    expect((await findReports()).map(({ reportId }) => reportId)).toEqual(["sample"]);
    expect(await removeReports("sample")).toEqual([]);
    const left = Object.keys(excel.host.snapshot().settings).filter((key) =>
      key.startsWith("CrmLens.sheet."),
    );
    expect(left).toEqual([]);
  });

  it("reads a selection without asking for merged cells", async () => {
    excel.host.edit("Sheet1", "A1", [
      ["id", "amount"],
      ["a", 1],
    ]);
    excel.host.select("Sheet1", "A1:B2");
    expect((await readSelection()).merged).toEqual([]);
  });

  it("finds the other tables in three round trips as well, without its own sheets", async () => {
    excel.host.edit("Sheet1", "A1", [["id"], ["a"]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Reasons").getRange("A1:A2").values = [["Reason"], ["price"]];
      await context.sync();
    });
    await writeReport(sampleReport(), texts);
    excel.host.resetStats();
    const tables = await findTables([{ sheet: "Sheet1", row: 0, column: 0, rows: 2, columns: 1 }]);
    expect(excel.host.stats.roundTrips).toBe(3);
    expect(tables.map(({ name }) => name)).toEqual(["Reasons"]);
  });
});
