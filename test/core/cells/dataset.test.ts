import { EXCLUSION_REASONS } from "../../../src/core/cells/dataset";
import { exclusions as english } from "../../../src/locales/en-US/issues";
import { exclusions as chinese } from "../../../src/locales/zh-CN/issues";

describe("reasons to leave a row out", () => {
  it("are named once each, and fit a byte beside none and blank", () => {
    expect(new Set(EXCLUSION_REASONS).size).toBe(EXCLUSION_REASONS.length);
    expect(EXCLUSION_REASONS.length).toBeLessThan(254);
  });

  it.each([english, chinese])("have a name each, and no other has", (names) => {
    expect(Object.keys(names).sort()).toEqual([...EXCLUSION_REASONS].sort());
  });

  it("put what is no data before what is wrong with data", () => {
    const at = (reason: (typeof EXCLUSION_REASONS)[number]) => EXCLUSION_REASONS.indexOf(reason);
    expect(at("totalRow")).toBeLessThan(at("cancelled"));
    expect(at("cancelled")).toBeLessThan(at("missingCustomer"));
    expect(at("missingDate")).toBeLessThan(at("missingAmount"));
  });
});
