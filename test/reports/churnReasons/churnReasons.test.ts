import type { ChartBlock, HeadlineBlock, TodoBlock } from "../../../src/reports/report";
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
    expect(sentencesOf(report)).toEqual(
      expect.arrayContaining([
        "“Price” is named most: 100.0% of 2 answers (interval 34.2%–100.0%).",
        "It is the only reason.",
      ]),
    );
  });

  it("answers on its page: the commonest with its interval, what chance leaves open, the few that make most of it", () => {
    const cells = [
      ["Reason", "Count"],
      ["Price", 42],
      ["Slow answers", 31],
      ["Broken", 18],
      ["Moved", 9],
    ];
    const report = reportFrom({ report: "churn-reasons", cells });
    const [page] = report.sheets;
    const headline = page!.blocks.find(({ kind }) => kind === "headline") as HeadlineBlock;
    expect(headline.sentences.map(({ text }) => text)).toEqual([
      "“Price” is named most: 42.0% of 100 answers (interval 32.8%–51.8%).",
      "“Slow answers” comes next; their intervals overlap, so chance may have put it second.",
      "3 of 4 reasons make 91.0% of all answers: begin with these.",
    ]);
    const chart = page!.blocks.find(({ kind }) => kind === "chart") as ChartBlock;
    expect(chart.emphasis).toEqual({ rows: [0, 1, 2] });
    const todo = page!.blocks.find(({ kind }) => kind === "todo") as TodoBlock;
    expect(todo.lines.map(({ sheet }) => sheet)).toEqual(["reasons", "reasons", "reasons"]);
  });

  it("names the rarest on the sheet behind only, and a long reason by its beginning", () => {
    const long = "They moved to another town far away and found a shop next door";
    const reasons = Array.from({ length: 17 }, (_, i) => [`Reason number ${i}`, 20 - i]);
    const report = reportFrom({
      report: "churn-reasons",
      cells: [["Reason", "Count"], [long, 50], ...reasons],
    });
    expect(rowsOf(report, "commonest")).toHaveLength(15);
    expect(rowsOf(report, "reasons")).toHaveLength(18);
    expect(sentencesOf(report)).toContain(
      "“They moved to another t…” is named most: 19.7% of 254 answers (interval 15.3%–25.0%).",
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
