import type { EarlierSheets } from "../../../src/reports/definition";
import type { Report } from "../../../src/reports/report";
import { csvCells, reportFrom, rowsOf, sentencesOf, sheetsOf } from "../reportFrom";
import { thirtyCustomers } from "../thirtyCustomers";

const CASE = "test/reports/cases/lifetime-value - thirty customers, too few to be sure";
const AS_OF = 45657;

function make(earlier?: EarlierSheets, asOf = AS_OF): Report {
  return reportFrom({ report: "action-plan", cells: csvCells(`${CASE}/input.csv`), asOf, earlier });
}

const first = make();
const plan = (report: Report) => rowsOf(report, "plan");
const keys = (report: Report) => plan(report).map(({ key }) => key);

describe("the plan made again", () => {
  it("is the same where nobody wrote anything", () => {
    expect(plan(make(sheetsOf(first)))).toEqual(plan(first));
  });

  it("comes back whole where its sheet has been deleted", () => {
    expect(plan(make({ ...sheetsOf(first), plan: [] }))).toEqual(plan(first));
    expect(plan(make({}))).toEqual(plan(first));
  });

  it("knows rows by what was proposed where the column of keys has been taken away", () => {
    const sheets = sheetsOf(first);
    const [header, ...rows] = sheets.plan!;
    const owner = header!.indexOf("Owner");
    rows[0]![owner] = "Li Wei";
    const without = [header!, ...rows].map((row) => row.slice(0, -1));
    const again = make({ ...sheets, plan: without });
    expect(keys(again)).toEqual(keys(first));
    expect(plan(again)[0]!.owner).toBe("Li Wei");
    // Nothing is known of rows without keys and proposals, so they are not doubled.
    expect(keys(make({ plan: without }))).toEqual(keys(first));
  });

  it("keeps both where somebody copied a row to do two things", () => {
    const sheets = sheetsOf(first);
    const copied = sheets.plan![1]!;
    sheets.plan!.splice(2, 0, [...copied]);
    expect(keys(make(sheets)).filter((key) => key === copied.at(-1))).toHaveLength(2);
  });

  it("takes all cells as written by somebody where what was proposed is not known", () => {
    const sheets = sheetsOf(first);
    const later = make({ plan: sheets.plan!, library: sheets.library! }, AS_OF + 443);
    const due = (report: Report) => plan(report).find(({ key }) => key === "once")?.due;
    expect(due(later)).toBe(due(first));
  });

  it("does not move the due date with the calendar, and says how many are late", () => {
    const later = make(sheetsOf(first), AS_OF + 20);
    const again = plan(later).find(({ key }) => key === "highRisk")!;
    expect([again.since, again.due]).toEqual([AS_OF, AS_OF + 7]);
    expect(sentencesOf(later)).toContainEqual(
      expect.stringMatching(/^Open actions past their due date: \d+/),
    );
  });

  it("begins with a new baseline where the KPI is another", () => {
    const sheets = sheetsOf(first);
    const [header, ...rows] = sheets.library!;
    const once = rows.find((row) => row.at(-1) === "once")!;
    once[header!.indexOf("KPI")] = "Purchase days per customer";
    const [row] = plan(make(sheets)).filter(({ key }) => key === "once");
    expect(row).toMatchObject({ kpi: "Purchase days per customer named, in 45 days", progress: null });
    expect(row!.target).toBeCloseTo(Number(row!.baseline) * 1.05, 9);
  });
});

describe("the contact lists", () => {
  it("show the savable value that the churn warning shows", () => {
    const warning = thirtyCustomers("churn-warning");
    const warned = new Map(
      ["customers", "gone"].flatMap((table) =>
        rowsOf(warning, table).map((row) => [row.customer, row.savable] as const),
      ),
    );
    const listed = rowsOf(first, "contacts");
    expect(listed).toHaveLength(30);
    listed.forEach(({ customer, savable }) => {
      expect(Math.abs(Number(savable) - Number(warned.get(customer!)))).toBeLessThanOrEqual(0.005);
    });
  });

  it("have their header in the first row and nothing else on the sheet", () => {
    const lists = first.sheets.filter(({ id }) => id === "contacts");
    expect(lists.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([["table"]]);
  });
});
