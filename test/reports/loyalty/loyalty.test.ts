import { reportFrom, rowsOf } from "../reportFrom";

/** Ten customers who buy twice; nobody was asked anything, and there are no categories. */
const cells = [
  ["Order ID", "Customer ID", "Order Date", "Amount"],
  ...Array.from({ length: 20 }, (_, order) => [`o${order}`, `c${order % 10}`, 45700 + 3 * order, 10]),
];

it("draws no bar for a part of loyalty of which nothing is known", () => {
  const report = reportFrom({ report: "loyalty", cells });
  const chart = report.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "chart" && block.id === "parts" ? [block] : []))[0]!;
  const means = rowsOf(report, "parts").map(({ mean }) => mean);
  expect(means).toHaveLength(4);
  expect(means.slice(0, chart.rowCount)).not.toContain(null);
  expect(means.slice(chart.rowCount)).toEqual([null, null]);
});
