import { CHURN_WEIGHTS } from "../../../src/core/segments/churnScore";
import { reportJson } from "../../../src/reports/reportJson";
import { csvCells, headlineOf, reportFrom, rowsOf, sentencesOf } from "../reportFrom";
import { independentFigures, thirtyCustomers } from "../thirtyCustomers";

const relative = (actual: unknown, expected: number) => Math.abs(Number(actual) / expected - 1);

describe("churn warning for thirty customers", () => {
  const { customers } = independentFigures();
  const report = thirtyCustomers("churn-warning");
  const listed = rowsOf(report, "customers");
  const gone = rowsOf(report, "gone");
  const rows = new Map([...listed, ...gone].map((row) => [row.customer, row]));

  it("has P(alive), value at risk and rule score of an independent computation", () => {
    expect(rows.size).toBe(30);
    for (const expected of customers) {
      const row = rows.get(String(expected.id))!;
      expect(relative(row.alive, expected.alive!)).toBeLessThan(1e-4);
      expect(relative(row.valueIfAlive, expected.ifAlive!)).toBeLessThan(1e-4);
      expect(relative(row.atRisk, expected.atRisk!)).toBeLessThan(1e-3);
      expect(Number(row.ratio)).toBeCloseTo(expected.ratio!, 5);
      expect(Number(row.score)).toBeCloseTo(expected.score!, 5);
      expect(row.growth === null).toBe(expected.growth === null);
    }
  });

  it("begins with the most savable and keeps those already gone apart", () => {
    const savable = listed.map((row) => Number(row.savable));
    expect(savable).toEqual([...savable].sort((a, b) => b - a));
    for (const row of rows.values()) {
      const alive = Number(row.alive);
      expect(Number(row.savable)).toBeCloseTo(Number(row.valueIfAlive) * 4 * alive * (1 - alive), 9);
      expect(Number(row.buys)).toBeLessThan(alive);
      expect(gone.includes(row)).toBe(alive < 0.05);
    }
    expect(gone.length).toBeGreaterThan(0);
    expect(headlineOf(report).filter((sentence) => sentence.includes("a list of their own"))).toHaveLength(1);
  });

  it("puts customers into bands by P(buys) at the printed cuts, those already gone apart", () => {
    for (const row of rows.values()) {
      const buys = Number(row.buys);
      const band = buys < 0.2 ? "High" : buys < 0.5 ? "Medium" : "Low";
      expect(row.band).toBe(Number(row.alive) < 0.05 ? "Gone" : band);
    }
    expect(rowsOf(report, "bands").map(({ band, rule }) => [band, rule])).toEqual([
      ["High", "P(buys) below 20.0%"],
      ["Medium", "P(buys) from 20.0% to below 50.0%"],
      ["Low", "P(buys) from 50.0%"],
      ["Gone", "P(alive) below 5.0%"],
      ["Total", null],
    ]);
  });

  it("multiplies the risk with the value of a customer who is still there", () => {
    for (const row of rows.values()) {
      expect(Number(row.atRisk)).toBeCloseTo((1 - Number(row.alive)) * Number(row.valueIfAlive), 9);
    }
  });

  it("adds bands, actions and the agreement table up to all customers and all money at risk", () => {
    const sum = (id: string, column: string) =>
      rowsOf(report, id).reduce((total, row) => total + Number(row[column]), 0);
    const atRisk = [...rows.values()].reduce((total, row) => total + Number(row.atRisk), 0);
    const total = rowsOf(report, "bands").at(-1)!;
    expect(sum("bands", "customers") - Number(total.customers)).toBe(30);
    expect(sum("bands", "atRisk") - Number(total.atRisk)).toBeCloseTo(atRisk, 8);
    expect(Number(total.atRisk)).toBeCloseTo(atRisk, 8);
    expect(sum("actions", "customers")).toBe(30);
    const savable = [...rows.values()].reduce((all, row) => all + Number(row.savable), 0);
    expect(Math.abs(sum("actions", "savable") - savable)).toBeLessThan(0.05);
    expect(sum("agreement", "score1") + sum("agreement", "score2") + sum("agreement", "score3")).toBe(30);
  });

  it("draws every customer once, in the column of its band", () => {
    for (const row of rowsOf(report, "riskValue")) {
      const drawn = ["high", "medium", "low", "gone"].filter((band) => row[band] !== null);
      expect(drawn).toEqual([String(rows.get(row.customer!)!.band).toLowerCase()]);
      expect(Number(row[drawn[0]!])).toBe(rows.get(row.customer!)!.valueIfAlive);
    }
  });

  it("counts the customers of the segment report", () => {
    expect(rows.size).toBe(rowsOf(thirtyCustomers("segments"), "segments").at(-1)!.customers);
  });
});

describe("churn warning with scores and contacts", () => {
  const folder = "test/reports/cases/churn-warning - five customers, so their own rhythm decides";
  const report = reportFrom({ report: "churn-warning", cells: csvCells(`${folder}/input.csv`), asOf: 45838 });
  const rows = new Map(rowsOf(report, "customers").map((row) => [row.customer, row]));
  const { overdue, slowing, dissatisfied, fewContacts } = CHURN_WEIGHTS;

  // By hand at 2025-06-30. Mean gaps: ann 10, bob 30, cat 10, eve 60 (one gap); their median is 20.
  // Bands by days ÷ usual gap alone: 0.5, 2, 16, 1.45 and 3.05.
  const byHand: Record<string, { score: number; band: string }> = {
    // 5 of 10 days, equal gaps, mean score 5, five contacts in 90 days.
    ann: { score: 0, band: "Low" },
    // 60 of 30 days: half; gaps 20, 20, 40, 40: (2 − 1.5)/1.5; score 3 of 1–5: half; one contact: half.
    bob: { score: overdue / 2 + slowing / 3 + dissatisfied / 2 + fewContacts / 2, band: "High" },
    // 160 of 10 days, score 1, no contact; two gaps do not tell a trend.
    cat: { score: 100, band: "High" },
    // 29 of the usual 20 days: (1.45 − 1)/2; no score; no contact.
    dan: { score: (100 * (overdue * 0.225 + fewContacts)) / (overdue + fewContacts), band: "Low" },
    // 61 of the usual 20 days; score 4; one of two contacts in 90 days.
    eve: {
      score: (100 * (overdue + fewContacts / 2)) / (overdue + dissatisfied + fewContacts),
      band: "High",
    },
  };

  it("shows no figure of a model that was refused, in no table and no card", () => {
    const columns = report.sheets
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? block.columns.map(({ key }) => key) : []));
    for (const key of ["alive", "buys", "savable", "atRisk", "valueIfAlive"]) {
      expect(columns).not.toContain(key);
    }
    expect(JSON.stringify(reportJson(report))).not.toMatch(/P\(alive\)|P\(buys/);
  });

  it("says in its place how long gaps last", () => {
    // Of 15 gaps in their customers' usual gaps two end at 2/3, six at 1, two of seven at 4/3, one of three at 3; open
    // ones are 0.5, 1.45, 2, 3.05 and 16.
    const lasting = rowsOf(report, "rhythm").map(({ silence, lasting: share }) => [
      silence,
      Number(share).toFixed(9),
    ]);
    const shares = [7 / 15, 1 / 3, 1 / 3, 2 / 9, 2 / 9].map((share) => share.toFixed(9));
    expect(lasting).toEqual([1, 1.5, 2, 3, 5].map((silence, at) => [silence, shares[at]]));
  });

  it.each(Object.entries(byHand))("scores %s as by hand, over the signs that are known", (id, expected) => {
    expect(Number(rows.get(id)!.score)).toBeCloseTo(expected.score, 9);
    expect(rows.get(id)!.band).toBe(expected.band);
  });

  it("gives its reasons in words and an action that fits them", () => {
    expect(rows.get("cat")!.reasons).toBe(
      "160 days away, 16.0 times the usual gap of 10 days; mean score 1.0 on 1–5; no contact in 90 days",
    );
    expect(rows.get("cat")!.action).toBe("Solve what went wrong first, then a personal call");
    expect(rows.get("bob")!.reasons).toBe(
      "60 days away, 2.0 times the usual gap of 30 days; gaps have grown: the last two 40 days, before 20; mean score 3.0 on 1–5; only 1 contact in 90 days",
    );
    expect(rows.get("ann")!.reasons).toBe("nothing unusual");
  });

  it("goes by the customer's own rhythm when no model can be trusted", () => {
    expect(sentencesOf(report).join()).toContain("No purchase model can be trusted on these data");
    expect(rowsOf(report, "bands").map(({ band, rule }) => [band, rule])).toEqual([
      ["High", "overdue ratio from 2.0"],
      ["Medium", "overdue ratio from 1.5 to below 2.0"],
      ["Low", "overdue ratio below 1.5"],
      ["Total", null],
    ]);
  });
});
