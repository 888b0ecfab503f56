import { seededRandom } from "../../../src/core/statistics/random";
import { reportFrom, rowsOf, sentencesOf, tableOf } from "../reportFrom";

const random = seededRandom(9);
const ORDERS: (string | number)[][] = [
  ["Order ID", "Customer ID", "Order Date", "Amount"],
  ...Array.from({ length: 600 }, (_, index) => [
    `o${index}`,
    `c${Math.floor(90 * random())}`,
    45658 + Math.floor(300 * random()),
    10,
  ]),
];

describe("a table with a row a period, in place of orders", () => {
  it.each(["en-US", "zh-CN"])("gives the rates that the orders themselves give, in %s", (locale) => {
    const fromOrders = reportFrom({ report: "retention", cells: ORDERS, locale, asOf: 45961 });
    const movement = tableOf(fromOrders, "movement");
    const cells = [
      movement.columns.map(({ title }) => title),
      ...movement.rows.map((row) => row.map((value) => value as string | number)),
    ];
    const fromCounts = reportFrom({ report: "retention", cells, locale });
    const rates = rowsOf(fromOrders, "rates");
    expect(rates.length).toBe(10);
    expect(rowsOf(fromCounts, "rates").map(({ withReturned: _, ...row }) => row)).toEqual(rates);
    expect(rowsOf(fromCounts, "movement")).toEqual(rowsOf(fromOrders, "movement"));
    expect(sentencesOf(fromCounts).filter((text) => /closing is|期末，请/.test(text))).toEqual([]);
  });

  it("names periods that Excel holds as dates", () => {
    const months = [
      ["Month", "Opening", "New", "Closing"],
      [45658, 10, 5, 12],
      [45689, 12, 5, 14],
    ];
    expect(
      rowsOf(reportFrom({ report: "retention", cells: months }), "rates").map(({ period }) => period),
    ).toEqual(["2025-01", "2025-02"]);
    const weeks = months.map(([day, ...rest], index) => [
      index === 1 ? 45663 : index === 2 ? 45670 : day!,
      ...rest,
    ]);
    expect(
      rowsOf(reportFrom({ report: "retention", cells: weeks }), "rates").map(({ period }) => period),
    ).toEqual(["2025-01-06", "2025-01-13"]);
  });

  it("names five periods of a problem and counts the rest", () => {
    const cells = [
      ["Period", "Opening", "New", "Closing"],
      ...Array.from({ length: 8 }, (_, index) => [`p${index}`, 10 + index, 5, 3]),
    ];
    expect(sentencesOf(reportFrom({ report: "retention", cells }))).toContainEqual(
      expect.stringMatching(/^p0, p1, p2, p3, p4 and 3 more: these numbers cannot be/),
    );
  });

  it("lets the status of a row be: it is no order", () => {
    const cells = [
      ["Period", "Status", "Opening", "New", "Closing"],
      ["2025-01", "Cancelled", 10, 5, 12],
    ];
    expect(rowsOf(reportFrom({ report: "retention", cells }), "rates")).toHaveLength(1);
  });
});

describe("a period with more customers kept than there were", () => {
  it("is told so, with a rate and without a number that is none", () => {
    const report = reportFrom({
      report: "retention",
      cells: [
        ["Month", "Opening customers", "Closing customers", "New customers"],
        ["2025-01", 100, 90, 5],
        ["2025-02", 90, 400, 40],
      ],
    });
    const sentences = sentencesOf(report);
    expect(sentences).toContain("2025-02: more customers stayed (400.0%) than there were at the beginning.");
    expect(sentences.filter((text) => text.includes("NaN"))).toEqual([]);
    expect(rowsOf(report, "rates").at(-1)).toMatchObject({ retentionRate: 4, churnRate: null, low: null });
  });
});
