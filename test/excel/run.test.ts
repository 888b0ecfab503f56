import { textsFor, LOCALES } from "../../src/locales";
import { asRefusal, ExcelRefusal, refusalSentence } from "../../src/excel/refusal";
import { runExcel } from "../../src/excel/run";
import { startHost, type RunningHost } from "../support/host";
import { Seen } from "../support/seen";

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
    const clock = jest.spyOn(globalThis, "setTimeout");
    const forget = jest.spyOn(globalThis, "clearTimeout");
    const begun = new Seen<() => void>();
    const running = runExcel(() => new Promise<void>(begun.add), { onWaiting: () => told.push("waiting") });
    const answer = await begun.nth(1);
    expect(told).toEqual([]);
    // The time is up before Excel answers.
    const at = clock.mock.calls.findIndex(([, wait]) => wait === 1500);
    clock.mock.calls[at]![0]();
    answer();
    await running;
    expect(told).toEqual(["waiting"]);
    // What was not over in time is not told after it.
    expect(forget).toHaveBeenCalledWith(clock.mock.results[at]!.value);
    clock.mockRestore();
    forget.mockRestore();
  });
});

describe("one step of undo", () => {
  let current: RunningHost;
  beforeAll(async () => {
    current = await startHost({ requirements: { ExcelApi: "1.20" } });
  });
  afterAll(() => current.stop());

  const write = () =>
    runExcel(
      async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      },
      { oneUndoStep: true },
    );
  const merged = (run: jest.SpyInstance) =>
    run.mock.calls.map(([options]) => Boolean(options.mergeUndoGroup));

  it("is tried once more without it, on whatever failure, and then not again where that helps", async () => {
    const run = jest.spyOn(Excel, "run");
    current.host.faults.order({ code: "GeneralException", times: 2 });
    await expect(write()).rejects.toMatchObject({ reason: "unexpected" });
    expect(merged(run)).toEqual([true, false]);
    current.host.faults.order({ code: "UndoNotSupported" });
    await write();
    await write();
    expect(merged(run)).toEqual([true, false, true, false, false]);
    run.mockRestore();
  });
});
