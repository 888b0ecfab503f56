import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { startHost, type RunningHost } from "../support/host";
import { stateOf } from "./broken";
import { sampleReport } from "./sampleReport";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

/** So many bytes that it takes several requests; of the larger one the journal keeps no values. */
const SIZES = { "two requests": 4200, "more than its journal holds": 10_500 };

describe.each(Object.entries(SIZES))("a report of %s", (_, count) => {
  const report = sampleReport(
    Array.from({ length: count }, (_, index) => [`${index} ${"客户".repeat(200)}`, index, 45658]),
  );
  const write = () => writeReport(report, textsFor("en-US"));
  const state = () => stateOf(excel.host.snapshot());
  let blank: ReturnType<typeof excel.host.snapshot>;
  let [full, empty] = ["", ""];

  beforeAll(async () => {
    excel.reset();
    forgetReport(report.id);
    blank = excel.host.snapshot();
    empty = state();
    await write();
    await excel.host.settled();
    full = state();
  });

  it.each([
    [2, "40%"],
    [2, "99%"],
    [3, "0%"],
    [3, "60%"],
  ] as const)(
    "is whole after the next press and gone after the next removal: request %i at %s",
    async (batch, at) => {
      for (const [next, wanted] of [
        [write, full],
        [() => removeReports(report.id), empty],
      ] as const) {
        excel.host.load(structuredClone(blank));
        forgetReport(report.id);
        excel.host.faults.order({ code: "GeneralException", batch, at });
        await expect(write()).rejects.toMatchObject({ reason: "unexpected" });
        excel.host.faults.clear();
        await excel.host.settled();
        await next();
        await excel.host.settled();
        expect(state() === wanted).toBe(true);
      }
    },
  );

  it("keeps a note beside its customer when making it again breaks off", async () => {
    excel.host.load(structuredClone(blank));
    forgetReport(report.id);
    await write();
    excel.host.edit("Customers", "D3", [["mine"]]);
    excel.host.edit("Customers", "A2", [["typed over"]]);
    await excel.host.settled();
    excel.host.faults.order({ code: "Timeout", batch: 4, at: "50%" });
    await expect(write()).rejects.toBeDefined();
    excel.host.faults.clear();
    await findReports();
    await write();
    await excel.host.settled();
    expect(excel.host.read("Customers", "D3")).toEqual([["mine"]]);
    expect(state()).toContain("typed over");
    expect(excel.host.read("Customers", "B2:B3")).toEqual([[0], [1]]);
  });
});
