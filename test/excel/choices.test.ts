import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import type { Report } from "../../src/reports/report";
import { openFile, saveXlsx } from "../../src/workbench/files";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("plan");
});

const plan = (rows: number, filter = true): Report => ({
  id: "plan",
  title: "Plan",
  issues: [],
  sheets: [
    {
      id: "s",
      name: "Plan",
      blocks: [
        { kind: "note", text: "What to do next." },
        {
          kind: "table",
          id: "actions",
          filter,
          columns: [
            { key: "action", title: "Action", format: "text" },
            { key: "status", title: "Status", format: "text", choices: ["Open", "Done"] },
            { key: "owner", title: "Owner", format: "text", choices: ["Li, Wang"] },
          ],
          rows: Array.from({ length: rows }, (_, row) => [`Action ${row}`, "Open", ""]),
        },
      ],
    },
  ],
});

const write = (rows: number) => writeReport(plan(rows), textsFor("en-US"));
const validations = () =>
  Object.values(excel.host.snapshot().sheets).flatMap((sheet) => sheet.validations ?? []);
const status = (rows: number) => ({
  ranges: [{ startRow: 3, startColumn: 1, endRow: 2 + rows, endColumn: 1 }],
  rule: { list: { inCellDropDown: true, source: "Open,Done" } },
  ignoreBlanks: true,
  errorAlert: { message: "", showAlert: true, style: "Warning", title: "" },
});

describe("drop-downs on a sheet", () => {
  it("are rules over the column's body that warn, in two round trips; a list with a comma is left away", async () => {
    excel.host.resetStats();
    await write(3);
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(validations()).toEqual([status(3)]);
  });

  it("go with the old rows when the report is written again", async () => {
    await write(9);
    await write(2);
    expect(validations()).toEqual([status(2)]);
  });

  it("leave rules of the user outside our cells as they are", async () => {
    await write(2);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.getRange("B1:B20").dataValidation.rule = { textLength: { formula1: 9, operator: "LessThan" } };
      await context.sync();
    });
    await write(2);
    expect(validations()).toContainEqual(status(2));
    const users = validations().filter(({ rule }) => "textLength" in rule);
    const last = users.flatMap(({ ranges }) => ranges).map(({ endRow }) => endRow);
    expect(Math.max(...last)).toBe(19);
  });

  it("are in the saved file with their button, and there again when it is opened", async () => {
    await write(3);
    const saved = await saveXlsx(excel.host.snapshot());
    const opened = await openFile(saved, "plan.xlsx");
    expect(Object.values(opened.sheets).flatMap((sheet) => sheet.validations ?? [])).toEqual([status(3)]);
  });

  it("are read back by Excel's own names", async () => {
    await write(3);
    await Excel.run(async (context) => {
      const validation = context.workbook.worksheets.getItem("Plan").getRange("B4:B6").dataValidation;
      validation.load("type,rule,errorAlert");
      await context.sync();
      expect(validation.type).toBe("List");
      expect(validation.rule.list?.source).toBe("Open,Done");
      expect(validation.errorAlert.style).toBe("Warning");
    });
  });
});
