import { forgetReport } from "../../src/excel/ownRecord";
import { findReports, removeReports } from "../../src/excel/ownSheets";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { FAULT_CODES } from "../../src/workbench/host/faults";
import { startHost, type RunningHost } from "../support/host";
import { isBroken, stateOf } from "./broken";
import { sampleReport } from "./sampleReport";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const texts = textsFor("en-US");
const report = sampleReport([
  ["007", 12.5, 45658],
  ["008", 99, 45660],
]);
const write = async () => void (await writeReport(report, texts));
const remove = async () => void (await removeReports(report.id));
const start = async () => void (await findReports());

const state = () => stateOf(excel.host.snapshot());

const SHARES = ["0%", "2%", "5%", "15%", "30%", "50%", "70%", "85%", "95%", "99%"];

describe("what breaks off", () => {
  const counts = { faults: 0, half: 0 };
  const codeAt = (index: number) => [...FAULT_CODES, "SomethingNew"][index % (FAULT_CODES.length + 1)]!;
  let blank: ReturnType<typeof excel.host.snapshot>;
  let made: typeof blank;
  let [empty, full] = ["", ""];
  const load = (workbook: typeof blank) => {
    excel.host.load(workbook);
    forgetReport(report.id);
  };

  beforeAll(async () => {
    excel.host.edit("Sheet1", "A1", [["mine"]]);
    blank = excel.host.snapshot();
    empty = state();
    await write();
    await excel.host.settled();
    made = excel.host.snapshot();
    full = state();
  });
  afterAll(() => process.stdout.write(`${counts.faults} faults, ${counts.half} half-written in between\n`));

  describe.each(["first write", "re-make", "removal"] as const)("in a %s", (what) => {
    it.each(SHARES.map((share, index) => [share, codeAt(index)] as const))(
      "at %s by %s",
      async (share, code) => {
        for (const [next, wanted] of [
          [write, full],
          [start, undefined],
          [remove, empty],
        ] as const) {
          load(what === "first write" ? blank : made);
          await isBroken(excel, what === "removal" ? remove : write, share, code);
          counts.faults++;
          counts.half += [empty, full].includes(state()) ? 0 : 1;
          await next();
          await excel.host.settled();
          if (wanted !== undefined) {
            expect(state()).toBe(wanted);
          } else if (what !== "removal") {
            expect([empty, full]).toContain(state());
          }
          expect(excel.host.read("Sheet1", "A1")).toEqual([["mine"]]);
        }
      },
    );
  });

  it("is finished too when all was done and only the answer was lost", async () => {
    load(blank);
    excel.host.faults.order({ code: "lost", batch: "write" });
    await expect(write()).rejects.toMatchObject({ reason: "unexpected" });
    expect(state()).toBe(full);
    await write();
    await excel.host.settled();
    expect(state()).toBe(full);
  });

  it("costs the usual case no round trip: one to look, one to write", async () => {
    load(blank);
    excel.host.resetStats();
    await write();
    expect(excel.host.stats.roundTrips).toBe(2);
  });
});
