import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { startHost, type RunningHost } from "../support/host";
import { isBroken, stateOf } from "./broken";
import { sampleReport } from "./sampleReport";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost({ requirements: { excelapi: "1.9" } });
});
afterAll(() => excel.stop());

const report = sampleReport();
const write = async () => void (await writeReport(report, textsFor("en-US")));
const remove = async () => void (await removeReports(report.id));
const start = async () => void (await findReports());
const state = () => stateOf(excel.host.snapshot());

describe("with ExcelApi 1.9, what breaks off", () => {
  let blank: ReturnType<typeof excel.host.snapshot>;
  let made: typeof blank;
  let [empty, full] = ["", ""];

  beforeAll(async () => {
    excel.host.edit("Sheet1", "A1", [["mine"]]);
    blank = excel.host.snapshot();
    empty = state();
    await write();
    await excel.host.settled();
    made = excel.host.snapshot();
    full = state();
  });

  const SHARES = ["0%", "5%", "30%", "70%", "95%", "99%"];
  it.each(["first write", "re-make"] as const)(
    "in a %s is finished by the next press, start or removal",
    async (what) => {
      for (const share of SHARES) {
        for (const [next, wanted] of [
          [write, [full]],
          [start, [empty, full]],
          [remove, [empty]],
        ] as const) {
          excel.host.load(structuredClone(what === "first write" ? blank : made));
          forgetReport(report.id);
          await isBroken(excel, write, share, "GeneralException");
          await next();
          await excel.host.settled();
          expect([what, share, wanted.indexOf(state() as never) >= 0]).toEqual([what, share, true]);
          expect(excel.host.read("Sheet1", "A1")).toEqual([["mine"]]);
        }
      }
    },
  );

  it("between the sheets and their marks is finished too", async () => {
    for (const next of [write, remove]) {
      excel.host.load(structuredClone(blank));
      forgetReport(report.id);
      excel.host.faults.order({ code: "GeneralException", batch: 3, at: 0 });
      await expect(write()).rejects.toBeDefined();
      excel.host.faults.clear();
      await next();
      await excel.host.settled();
      expect(state()).toBe(next === write ? full : empty);
    }
  });
});
