import { FAULT_CODES, parseFault } from "../../../src/workbench/host/faults";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  excel.host.faults.clear();
});

/** Writes 1 to 4 into A1:A4, a value an action, and says how it went. */
async function writeFour(): Promise<string> {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      [1, 2, 3, 4].forEach((value) => (sheet.getRange(`A${value}`).values = [[value]]));
      await context.sync();
    });
    return "";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const written = () =>
  excel.host
    .read("Sheet1", "A1:A4")
    .flat()
    .filter((value) => value !== "").length;

describe("a fault on order", () => {
  it.each(FAULT_CODES)("stops the batch at its action with %s; what came before stands", async (code) => {
    excel.host.faults.order({ code, at: "60%" });
    expect(await writeFour()).toBe(code);
    expect(written()).toBeGreaterThan(0);
    expect(written()).toBeLessThan(4);
    expect(await writeFour()).toBe("");
    expect(written()).toBe(4);
  });

  it.each(["AccessDenied", "ActivityLimitReached", "RequestPayloadSizeLimitExceeded", "SomethingNew"])(
    "refuses the whole batch with %s where no action is named",
    async (code) => {
      excel.host.faults.order({ code });
      expect(await writeFour()).toBe(code);
      expect(written()).toBe(0);
    },
  );

  it("counts batches, and those that write", async () => {
    const ask = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load("items/name");
        await context.sync();
      });
    excel.host.faults.order({ code: "GeneralException", batch: "write" });
    await ask();
    expect(await writeFour()).toBe("GeneralException");
    excel.host.faults.order({ code: "GeneralException", batch: 3 });
    await ask();
    expect(await writeFour()).toBe("");
    await expect(ask()).rejects.toMatchObject({ code: "GeneralException" });
    expect(excel.host.faults.isEmpty).toBe(true);
  });

  it("comes as often as it was ordered", async () => {
    excel.host.faults.order({ code: "Timeout", at: 0, times: 2 });
    expect([await writeFour(), await writeFour(), await writeFour()]).toEqual(["Timeout", "Timeout", ""]);
  });

  it("finds an action by its name, from the front and from the end", async () => {
    excel.host.faults.order({ code: "GeneralException", at: "Delete" });
    expect(await writeFour()).toBe("");
    expect(excel.host.faults.isEmpty).toBe(false);
    excel.host.faults.clear();
    excel.host.faults.order({ code: "GeneralException", at: -1 });
    expect(await writeFour()).toBe("GeneralException");
    expect(written()).toBe(4);
  });

  it("loses the answer after all was done", async () => {
    excel.host.faults.order({ code: "lost" });
    expect(await writeFour()).toBe("GeneralException");
    expect(written()).toBe(4);
  });

  it("lets somebody else do something just before the batch", async () => {
    excel.host.faults.order({ before: () => excel.host.edit("Sheet1", "B1", [["a colleague's"]]) });
    expect(await writeFour()).toBe("");
    expect(excel.host.read("Sheet1", "A1:B1")).toEqual([[1, "a colleague's"]]);
  });

  it("makes a batch slow, and the host waits for it", async () => {
    excel.host.faults.order({ delay: 30 });
    const done = writeFour();
    await excel.host.settled();
    expect(written()).toBe(4);
    expect(await done).toBe("");
  });

  it("leaves office.js' own batches alone", async () => {
    excel.host.faults.order({ code: "GeneralException", batch: 2 });
    expect(await writeFour()).toBe("");
    expect(excel.host.faults.isEmpty).toBe(false);
  });
});

describe("a fault in words", () => {
  it.each([
    ["GeneralException", { code: "GeneralException" }],
    ["GeneralException@2:40%", { code: "GeneralException", batch: 2, at: "40%" }],
    ["AccessDenied@write:Activate", { code: "AccessDenied", batch: "write", at: "Activate" }],
    ["Timeout:-1", { code: "Timeout", at: -1 }],
    ["lost@3", { code: "lost", batch: 3 }],
    ["slow=3000@write", { delay: 3000, batch: "write" }],
  ])("%s", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });

  it.each(["", "slow", "Timeout=3", "GeneralException@", "GeneralException@0", "Timeout:40%%", "5"])(
    "refuses %j in a sentence",
    (text) => {
      expect(() => parseFault(text)).toThrow(/^A fault is .+; got ".*"\.$/);
    },
  );
});
