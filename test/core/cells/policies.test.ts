import { DEFAULT_POLICIES, POLICY_CHOICES, statedPolicy } from "../../../src/core/cells/policies";

describe("policies", () => {
  it("are by default among those that are offered", () => {
    for (const [name, choices] of Object.entries(POLICY_CHOICES)) {
      expect(choices).toContain(DEFAULT_POLICIES[name as keyof typeof POLICY_CHOICES]);
      expect(new Set(choices).size).toBe(choices.length);
    }
  });

  it("leave out what cannot be counted, keep the rest and take nothing for granted", () => {
    expect(DEFAULT_POLICIES).toMatchObject({
      missingCustomer: "exclude",
      missingDate: "exclude",
      missingAmount: "exclude",
      refunds: "net",
      zeroAmounts: "keep",
      foldIdCase: false,
      statuses: {},
    });
    expect(DEFAULT_POLICIES.currency).toBeUndefined();
    expect(DEFAULT_POLICIES.year).toBeUndefined();
  });
});

describe("what was typed as a policy", () => {
  it.each([
    ["1900", 1900],
    [" 2024 ", 2024],
    ["2099", 2099],
    ["1899", undefined],
    ["2100", undefined],
    ["24", undefined],
    ["20245", undefined],
    ["x2024", undefined],
    ["", undefined],
  ])("year %j: %s", (text, year) => {
    expect(statedPolicy("year", text)).toBe(year);
  });

  it.each([
    ["EUR", "EUR"],
    [" zł ", "zł"],
    ["人民币", "人民币"],
    ["rupees", "rupees"],
    ["dollars", undefined],
    ["EU R", undefined],
    ["5", undefined],
    ["$5", undefined],
    ["", undefined],
  ])("currency %j: %s", (text, currency) => {
    expect(statedPolicy("currency", text)).toBe(currency);
  });
});
