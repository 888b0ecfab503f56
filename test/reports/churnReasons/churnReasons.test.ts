import { reportFrom, rowsOf, sentencesOf } from "../reportFrom";

const ORDERS: (string | number)[][] = [
  ["Order ID", "Customer ID", "Order Date", "Amount", "Churn reason"],
  ["o1", "a", 45658, 10, "Price"],
  ["o2", "a", 45668, 10, "Price"],
  ["o3", "b", 45670, 10, "Support"],
];

describe("the report on churn reasons", () => {
  it("counts a customer once whose orders all carry the reason, as the retention report does", () => {
    const own = rowsOf(reportFrom({ report: "churn-reasons", cells: ORDERS }), "reasons");
    expect(own.map(({ reason, count }) => [reason, count])).toEqual([
      ["Price", 1],
      ["Support", 1],
    ]);
    expect(own).toEqual(rowsOf(reportFrom({ report: "retention", cells: ORDERS }), "reasons"));
  });

  it("says that one reason is the only one", () => {
    const report = reportFrom({ report: "churn-reasons", cells: [["Reason"], ["Price"], ["Price"]] });
    expect(sentencesOf(report)).toContainEqual(
      expect.stringMatching(/^“Price” is named most: 100.0% of 2 .*only reason\.$/),
    );
  });

  it("keeps the measures that people wrote on its sheet", () => {
    const cells = [
      ["Reason", "Share"],
      ["Price", 60],
      ["Late", 40],
    ];
    const sheet = [
      ["Why customers left", null, null, null],
      ["Reason", "Share", "Cumulative share", "Improvement measure"],
      ["Price", 0.7, 0.7, "Talk to the supplier"],
    ];
    const report = reportFrom({ report: "churn-reasons", cells, earlier: { reasons: sheet } });
    expect(rowsOf(report, "reasons").map(({ measure }) => measure)).toEqual([
      "Talk to the supplier",
      "Measure delivery times by carrier; promise what can be kept and tell of delays first",
    ]);
  });

  it("refuses a table in which nobody wrote down a reason", () => {
    const cells = [
      ["Customer ID", "Churn reason"],
      ["a", ""],
    ];
    expect(() => reportFrom({ report: "churn-reasons", cells })).toThrow("noReasons");
  });
});
