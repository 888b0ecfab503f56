import { PAYLOAD_LIMIT, startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const rows = (count: number, text: string) => Array.from({ length: count }, () => [text]);
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("the size of a batch", () => {
  it("is limited on its way to Excel", async () => {
    const text = "x".repeat(PAYLOAD_LIMIT / 1000);
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("A1:A1100").values = rows(1100, text);
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.host.read("Sheet1", "A1")).toEqual([[""]]);
  });

  it("is limited on its way back", async () => {
    const text = "é".repeat(PAYLOAD_LIMIT / 4000);
    for (const address of ["A1:A1100", "A1101:A2200"]) {
      await Excel.run(async (context) => void (sheet(context).getRange(address).values = rows(1100, text)));
    }
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("A1:A2200").load("values");
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  it("is counted in bytes, both ways, until the counters are reset", async () => {
    excel.host.resetStats();
    await Excel.run(async (context) => {
      const range = sheet(context).getRange("C1").load("values");
      range.values = [["客户"]];
      await context.sync();
      range.load("values");
      await context.sync();
    });
    const { roundTrips, requestBytes, responseBytes } = excel.host.stats;
    expect(roundTrips).toBe(2);
    expect(requestBytes).toBeGreaterThan(400);
    expect(responseBytes).toBeGreaterThan(100);
    excel.host.resetStats();
    expect(excel.host.stats).toEqual({ roundTrips: 0, requestBytes: 0, responseBytes: 0 });
  });

  it("lets large arrays through in the pieces that office.js cuts them into", async () => {
    const values = Array.from({ length: 20_000 }, (_, i) => [`C${i}`, i, i % 7]);
    excel.host.resetStats();
    const back = await Excel.run(async (context) => {
      const range = sheet(context).getRange("E1:G20000");
      range.values = values;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(back).toEqual(values);
    expect(excel.host.stats.roundTrips).toBe(1);
    const error = await Excel.run(async (context) => {
      sheet(context).getRange("E1:G19999").values = values;
      await context.sync();
    }).catch((reason) => reason);
    expect(error.code).toBe("InvalidArgument");
  });
});
