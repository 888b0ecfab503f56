import {
  headersOfMapping,
  mappingFromHeaders,
  NO_SETTINGS,
  optionsFor,
  parseSettings,
} from "../../src/excel/settings";
import { reportById, REPORTS } from "../../src/reports/registry";

describe("the column mapping of a workbook", () => {
  it("is found again by header when columns have moved", () => {
    const headers = headersOfMapping({ customer: 0, amount: 2 }, ["Client", "When", "Paid"]);
    expect(headers).toEqual({ customer: "Client", amount: "Paid" });
    expect(mappingFromHeaders(headers, ["Paid", "Note", "Client"])).toEqual({ customer: 2, amount: 0 });
  });

  it("forgets columns that are not there", () => {
    expect(mappingFromHeaders({ customer: "Client", amount: "Paid" }, ["Client"])).toEqual({ customer: 0 });
  });
});

describe("the options of a report", () => {
  const settings = {
    common: { weekStart: "sunday", fiscalYearStart: 4 },
    options: { cohorts: { unit: "week" }, segments: { bins: 4 } },
  };

  it("start with what holds for the workbook, where the report has such an option", () => {
    expect(optionsFor(reportById("cohorts"), settings)).toEqual({
      ...settings.common,
      ...settings.options.cohorts,
    });
    expect(optionsFor(reportById("segments"), settings)).toEqual({ bins: 4 });
  });

  it("keep what was chosen for the report itself", () => {
    const own = { ...settings, options: { cohorts: { weekStart: "monday" } } };
    expect(optionsFor(reportById("cohorts"), own)).toMatchObject({ weekStart: "monday" });
  });

  it("of privacy hold for every report", () => {
    const common = { customerIds: "pseudonym", smallest: 5 };
    for (const report of REPORTS) {
      expect(optionsFor(report, { common, options: {} })).toEqual(common);
    }
  });
});

it.each([undefined, "", "{", "null", "[]", "7"])(
  "settings that cannot be read (%j) count as none",
  (text) => {
    expect(parseSettings(text)).toEqual(NO_SETTINGS);
  },
);
