import { PERIOD_UNITS } from "../../../src/core/ledger/periods";
import { seededRandom } from "../../../src/core/statistics/random";
import { reportFrom, rowsOf, sentencesOf } from "../reportFrom";

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
      expect.stringMatching(/^Amounts do not recur monthly: after only \d/),
    );
    expect(report.sheets.map(({ id }) => id)).toEqual(["periods", "data", "sleeping"]);
  });

  it("says that there is no column to group by", () => {
    const cells = CELLS.map((row) => row.slice(0, 4));
    const bare = reportFrom({ report: "retention", cells, options: { by: "region" } });
    expect(sentencesOf(bare)).toContain(
      "No table has a column for Region, so there is no retention by group.",
    );
    expect(rowsOf(bare, "groups")).toEqual([]);
  });

  it("tells shares of the last complete month with purchases, where nobody bought after it", () => {
    const [june, july] = [45658 + 151, 45658 + 181];
    const cells = CELLS.filter(
      (row, index) => index === 0 || Number(row[2]) < june || Number(row[2]) >= july,
    );
    const sentences = sentencesOf(reportFrom({ report: "retention", cells, asOf: july + 10 }));
    expect(sentences).toContainEqual(
      expect.stringMatching(/^2025-05: [\d.]+% of revenue came from existing customers\.$/),
    );
    expect(sentences.join(" ")).not.toContain(": – of");
  });

  it("has no rates of recurring revenue after two months", () => {
    const cells = CELLS.filter((row, index) => index === 0 || Number(row[2]) < 45658 + 59);
    expect(sentencesOf(reportFrom({ report: "retention", cells, asOf: 45716 }))).toContain(
      "Recurring revenue (GRR, NRR, quick ratio) needs at least 3 complete months and customers who paid in one of them.",
    );
  });
});

describe.each(PERIOD_UNITS)("by %s, in a fiscal year from April and weeks from Sunday", (unit) => {
  const options = { unit, fiscalYearStart: 4, weekStart: "sunday" };
  const report = reportFrom({ report: "retention", cells: CELLS, options });
  const known = rowsOf(report, "movement").slice(1) as Record<string, number>[];

  it("adds up: opening − lost + new + returned = closing, opening = kept + lost", () => {
    expect(known.length).toBeGreaterThan(0);
    for (const { opening, acquired, kept, returned, lost, closing } of known) {
      expect(opening! - lost! + acquired! + returned!).toBe(closing);
      expect(kept! + lost!).toBe(opening);
    }
    const before = rowsOf(report, "movement").slice(0, -1);
    expect(known.map(({ opening }) => opening)).toEqual(before.map(({ closing }) => closing));
  });

  it("takes the repeat rate of the period's buyers and the re-purchase rate of those before", () => {
    const rates = rowsOf(report, "purchaseRates").slice(1) as Record<string, number>[];
    rates.forEach((row, index) => {
      const { opening, kept, closing } = known[index]!;
      expect([row.before, row.customers]).toEqual([opening, closing]);
      expect(Number.isInteger(Math.round(row.repeatRate! * closing! * 1e9) / 1e9)).toBe(true);
      expect(row.repurchaseRate).toBe(kept! / opening!);
      expect(row.repeatLow! <= row.repeatRate! && row.repeatRate! <= row.repeatHigh!).toBe(true);
      expect(row.repurchaseLow! <= row.repurchaseRate! && row.repurchaseRate! <= row.repurchaseHigh!).toBe(
        true,
      );
    });
  });

  it("says how periods are counted and named", () => {
    const how = rowsOf(report, "howComputed").map(({ value }) => String(value));
    expect(how.some((value) => value.startsWith("A week is named by its first day"))).toBe(unit === "week");
    expect(how.some((value) => value.startsWith("Fiscal years begin with month 4"))).toBe(
      unit !== "week" && unit !== "month",
    );
  });

  it("draws no running period, and no marks where they would run into one another", () => {
    const charts = report.sheets.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "chart");
    const rates = charts.find(({ id }) => id === "purchaseRates");
    const periods = rowsOf(report, "movement");
    const running = String(periods.at(-1)!.period).endsWith("*");
    const complete = periods.length - Number(running);
    expect(rates?.rowCount).toBe(running && complete >= 2 ? complete : undefined);
    expect(rates?.type ?? "line").toBe("line");
  });
});

describe("measures against churn reasons", () => {
  const cells = CELLS.map((row, index) => [...row, index === 0 ? "Churn reason" : index < 9 ? "Price" : ""]);

  it("are those that people wrote over the suggestions of the last report", () => {
    const first = reportFrom({ report: "retention", cells });
    const suggested = rowsOf(first, "reasons")[0]!.measure;
    const sheet = [
      ["Reason", "Share", "Improvement measure"],
      ["Price", 1, "Talk to the supplier"],
    ];
    const again = reportFrom({ report: "retention", cells, earlier: { reasons: sheet } });
    expect(rowsOf(again, "reasons")[0]!.measure).toBe("Talk to the supplier");
    expect(suggested).not.toBe("Talk to the supplier");
  });
});
