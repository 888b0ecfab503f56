import { textsFor, LOCALES } from "../../src/locales";
import { asRefusal, ExcelRefusal, refusalSentence } from "../../src/excel/refusal";
import { runExcel } from "../../src/excel/run";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const officeError = (code: string) => Object.assign(new Error("not for users"), { code, debugInfo: {} });

describe("what Excel refuses", () => {
  it("becomes a reason with a sentence and a next step", async () => {
    const refused = runExcel(async (context) => {
      context.workbook.worksheets.getItem("nowhere").load("name");
      await context.sync();
    });
    await expect(refused).rejects.toBeInstanceOf(ExcelRefusal);
    await expect(refused).rejects.toMatchObject({ reason: "notFound", detail: { code: "ItemNotFound" } });
  });

  it.each([
    ["InvalidOperationInCellEditMode", "editingCell"],
    ["AccessDenied", "sheetProtected"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["InactiveWorkbook", "wrongWorkbook"],
    ["SomethingNew", "unexpected"],
  ])("%s is told as %s", (code, reason) => {
    expect(asRefusal(officeError(code))).toMatchObject({ reason });
  });

  it("names the code only where there is nothing better to say", () => {
    const refusal = asRefusal(officeError("SomethingNew")) as ExcelRefusal;
    expect(refusalSentence(refusal, textsFor("en-US"))).toContain("(SomethingNew)");
  });

  it.each(LOCALES)("says what happened and what to do, in %s", (locale) => {
    const { refusals } = textsFor(locale).excel;
    for (const { message, next } of Object.values(refusals)) {
      expect(message).toMatch(/[.。]$/);
      expect(next).toMatch(/[.。]$/);
    }
  });

  it("leaves errors of our own alone", async () => {
    const own = new TypeError("ours");
    await expect(runExcel(() => Promise.reject(own))).rejects.toBe(own);
  });
});

describe("waiting", () => {
  it("is told once when Excel does not answer, because a cell may be being edited", async () => {
    const told: string[] = [];
    await runExcel(() => new Promise((resolve) => setTimeout(resolve, 1700)), {
      onWaiting: () => told.push("waiting"),
    });
    expect(told).toEqual(["waiting"]);
    await runExcel(() => Promise.resolve(), { onWaiting: () => told.push("again") });
    expect(told).toEqual(["waiting"]);
  });
});
