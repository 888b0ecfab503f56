import { headersOfMapping, mappingFromHeaders, NO_SETTINGS, parseSettings } from "../../src/excel/settings";

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

it.each([undefined, "", "{", "null", "[]", "7"])(
  "settings that cannot be read (%j) count as none",
  (text) => {
    expect(parseSettings(text)).toEqual(NO_SETTINGS);
  },
);
