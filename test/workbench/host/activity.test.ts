import { startHost, type RunningHost } from "../../support/host";

/** The engine puts a calculation off by 100 ms from the last change. */
const PUT_OFF = 100;

let excel: RunningHost;
const begun = jest.fn();
const putOff = new Map<unknown, () => void>();

beforeAll(async () => {
  excel = await startHost();
  excel.host.engine.onExecuted(({ id }) => {
    if (id === "formula.mutation.set-formula-calculation-start") {
      begun();
    }
  });
});
afterAll(() => excel.stop());

/** From here on, what is put off is not begun by the passing of time. */
beforeEach(async () => {
  excel.reset();
  await excel.host.settled();
  begun.mockClear();
  const { setTimeout: wait, clearTimeout: stop } = globalThis;
  const hold = (act: () => void, milliseconds = 0): unknown => {
    if (milliseconds < PUT_OFF) {
      return wait(act, milliseconds);
    }
    const id = {};
    putOff.set(id, act);
    return id;
  };
  const drop = (id: unknown) => (putOff.delete(id) ? undefined : stop(id as NodeJS.Timeout));
  jest.spyOn(globalThis, "setTimeout").mockImplementation(hold as typeof setTimeout);
  jest.spyOn(globalThis, "clearTimeout").mockImplementation(drop as typeof clearTimeout);
});
afterEach(() => {
  jest.restoreAllMocks();
  putOff.clear();
});

describe("a calculation that the engine puts off", () => {
  const change = (value: number) => excel.host.edit("Sheet1", "A1", [[value, "=A1*2"]]);

  it("begins when somebody waits for all to be done, once for all changes, and is not due again", async () => {
    change(1);
    change(2);
    change(3);
    expect(begun).not.toHaveBeenCalled();
    expect(putOff.size).toBeGreaterThan(0);
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "B1")).toEqual([[6]]);
    expect(begun).toHaveBeenCalledTimes(1);
    expect(putOff.size).toBe(0);
  });

  it("begins when the add-in reads what is calculated", async () => {
    change(4);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("B1").load("values");
      await context.sync();
      expect(cell.values).toEqual([[8]]);
    });
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it("waits for more as long as nobody asks for its results", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const value of [5, 6, 7]) {
        sheet.getRange("A1:B1").formulas = [[value, "=A1*2"]];
        sheet.load("name");
        await context.sync();
      }
    });
    expect(begun).not.toHaveBeenCalled();
    await excel.host.settled();
    expect(excel.host.read("Sheet1", "B1")).toEqual([[14]]);
    expect(begun).toHaveBeenCalledTimes(1);
  });
});
