import { forgetReport } from "../../src/excel/ownRecord";
import { lookInFront } from "../../src/excel/sourceMemory";
import { writeReport } from "../../src/excel/writer";
import { textsFor } from "../../src/locales";
import { startHost, type RunningHost } from "../support/host";
import { sampleReport } from "./sampleReport";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const report = sampleReport([["007", 12.5, 45658]]);
const source = { kind: "table", table: "Orders" } as const;

it("a workbook without reports has neither a report in front nor a source", async () => {
  expect(await lookInFront()).toEqual({ report: undefined, source: undefined });
});

it("tells the report in front and what it was made of, in one round trip", async () => {
  await writeReport(report, textsFor("en-US"), { source });
  excel.host.resetStats();
  expect(await lookInFront()).toEqual({ report: report.id, source });
  expect(excel.host.stats.roundTrips).toBe(1);
  excel.host.select("Sheet1", "A1");
  expect(await lookInFront()).toEqual({ report: undefined, source });
});

it("remembering the source costs the write no round trip", async () => {
  excel.reset();
  forgetReport(report.id);
  excel.host.resetStats();
  await writeReport(report, textsFor("en-US"), { source });
  expect(excel.host.stats.roundTrips).toBe(2);
});
