import { seededRandom } from "../../src/core/models/random";
import { reportFrom, rowsOf, sentencesOf } from "./reportFrom";

const random = seededRandom(5);
const CELLS: (string | number)[][] = [
  ["Order ID", "Customer ID", "Order Date", "Amount", "Region"],
  ...Array.from({ length: 500 }, (_, index) => {
    const customer = Math.floor(80 * random());
    const amount = index % 50 === 3 ? -10 : 5 + Math.floor(90 * random());
    return [`o${index}`, `c${customer}`, 45658 + Math.floor(240 * random()), amount, `r${customer % 4}`];
  }),
];

describe("the retention report", () => {
  const report = reportFrom({ report: "retention", cells: CELLS, options: { by: "region" } });

  it("splits the last complete period's customers into groups that add up", () => {
    const rows = rowsOf(report, "groups");
    const total = rows.at(-1)!;
    for (const key of ["opening", "kept", "lost"]) {
      expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[key]), 0)).toBe(total[key]);
    }
    const movement = rowsOf(report, "movement").filter(({ period }) => !String(period).endsWith("*"));
    expect(movement.at(-1)).toMatchObject({ opening: total.opening, kept: total.kept, lost: total.lost });
    expect(
      rowsOf(report, "rates")
        .filter(({ period }) => !String(period).endsWith("*"))
        .at(-1),
    ).toMatchObject({
      retentionRate: total.retentionRate,
      low: total.low,
      high: total.high,
    });
  });

  it("shows the last complete period alike in both tables of groups", () => {
    const rates = rowsOf(report, "groupRates")
      .filter(({ period }) => !String(period).endsWith("*"))
      .at(-1)!;
    const groups = rowsOf(report, "groups").slice(0, -1);
    expect(Object.values(rates).slice(1)).toEqual(groups.map((row) => row.retentionRate));
  });

  it("says that amounts do not recur, and has no sheet for it", () => {
    expect(sentencesOf(report)).toContainEqual(
      expect.stringMatching(/^Amounts do not recur monthly: only \d/),
    );
    expect(report.sheets.map(({ id }) => id)).toEqual(["periods", "sleeping"]);
  });

  it("says that there is no column to group by", () => {
    const cells = CELLS.map((row) => row.slice(0, 4));
    const bare = reportFrom({ report: "retention", cells, options: { by: "region" } });
    expect(sentencesOf(bare)).toContain(
      "No table has a column for Region, so there is no retention by group.",
    );
    expect(rowsOf(bare, "groups")).toEqual([]);
  });

  it("has no rates of recurring revenue after two months", () => {
    const cells = CELLS.filter((row, index) => index === 0 || Number(row[2]) < 45658 + 59);
    expect(sentencesOf(reportFrom({ report: "retention", cells, asOf: 45716 }))).toContain(
      "Recurring revenue (GRR, NRR, quick ratio) needs at least 3 complete months and customers who paid in one of them.",
    );
  });
});
