import { forgetReport } from "../../src/excel/ownRecord";
import { LOCALES } from "../../src/locales";
import { leases } from "../reports/contracts/leases";
import { subscribers } from "../reports/whoLeaves/subscribers";
import { startHost, type RunningHost } from "../support/host";
import { throughHost, type Cells } from "./throughHost";

const TABLES: Record<string, () => Cells> = { "who-leaves": subscribers, contracts: leases };

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  Object.keys(TABLES).forEach(forgetReport);
});

describe.each(LOCALES)("in %s", (locale) => {
  it.each(Object.entries(TABLES))(
    "%s stands on its page and the sheets behind it: one round trip to read, two to write",
    async (id, cellsOf) => {
      await throughHost(excel, id, cellsOf(), locale);
      expect(excel.host.snapshot().charts.length).toBeGreaterThan(1);
    },
    120_000,
  );
});
