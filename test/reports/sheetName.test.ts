import { sheetName } from "../../src/reports/layout/sheetName";

describe("sheet names", () => {
  it.each([
    ["Segments", [], "Segments"],
    ["客户分群", [], "客户分群"],
    ["A/B: [test]?*\\", [], "A B test"],
    ["'quoted'", [], "quoted"],
    ["History", [], "History (2)"],
    ["", [], "CRM Lens"],
    ["Segments", ["SEGMENTS", "segments (2)"], "Segments (3)"],
    ["A name that is far longer than Excel allows", [], "A name that is far longer than"],
    [
      "A name that is far longer than Excel allows",
      ["A name that is far longer than"],
      "A name that is far longer t (2)",
    ],
  ])("%j beside %j becomes %j", (wanted, taken, expected) => {
    const name = sheetName(wanted, taken);
    expect(name).toBe(expected);
    expect(name.length).toBeLessThanOrEqual(31);
  });
});
