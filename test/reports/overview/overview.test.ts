import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { textsFor } from "../../../src/locales";
import type { OptionValue, ReportDefinition, ReportInput } from "../../../src/reports/definition";
import { overviewOf } from "../../../src/reports/overview/overview";
import { reportById } from "../../../src/reports/registry";
import { reportJson } from "../../../src/reports/reportJson";
import type { Report, Value } from "../../../src/reports/report";
import { tableOf } from "../reportFrom";
import { reportInput } from "../reportInput";

const source = (sheet: string, cells: (string | number)[][]) => ({ sheet, row: 0, column: 0, cells });

/** Revenue 300 in February by 2 customers in 3 orders, 450 in March by 3 in 4, as of 31 March 2025. */
const orders = readDataset(
  source("Orders", [
    ["order", "customer", "date", "amount"],
    ["o0", "a", 45658, 50],
    ["o1", "a", 45691, 100],
    ["o2", "c", 45698, 100],
    ["o3", "c", 45713, 100],
    ["o4", "a", 45717, 200],
    ["o5", "b", 45726, 100],
    ["o6", "d", 45728, 100],
    ["o7", "d", 45747, 50],
  ]),
  { order: 0, customer: 1, date: 2, amount: 3 },
  {},
  { asOf: 45747 },
);

/** 100 in February, 200 on the first of 15 days of March. */
const running = readDataset(
  source("Orders", [
    ["order", "customer", "date", "amount"],
    ["o1", "a", 45691, 100],
    ["o4", "a", 45717, 200],
  ]),
  { order: 0, customer: 1, date: 2, amount: 3 },
  {},
  { asOf: 45731 },
);

const table = (title: string, mapping: Parameters<typeof readDataset>[1], rows: (string | number)[][]) =>
  readDataset(source(title, rows), mapping);

const surveys = table("Survey", { date: 0, score: 1 }, [
  ["Date", "Likelihood to recommend (0-10)"],
  [45700, 10],
  [45701, 0],
  [45720, 10],
  [45721, 9],
  [45722, 8],
  [45723, 6],
]);
const tickets = table("Tickets", { ticketOpened: 0, category: 1 }, [
  ["Opened", "Kind"],
  [45692, "Complaint"],
  [45720, "Complaint"],
  [45721, "Complaint"],
  [45722, "Question"],
]);
const targets = table("Targets", { item: 0, period: 1, target: 2 }, [
  ["KPI", "Period", "Target"],
  ["Revenue", "2025-03", 500],
  ["Customers who bought", "2025-03", 3],
  ["Orders", "2025-03", 10],
  ["Complaint rate", "2025-03", 0.6],
  ["Revenue", "2025", 1600],
  ["Steps", "2025-03", 1],
]);

function make(more: Partial<ReportInput> = {}, options: Record<string, OptionValue> = {}): Report {
  const definition = reportById("overview");
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  return definition.build(
    reportInput({
      dataset: orders,
      options: { ...defaults, ...options },
      texts: textsFor("en-US"),
      version: "1.0.0",
      ...more,
    }),
  );
}

/** A row of the key figures by column. */
function row(report: Report, name: string): Record<string, Value> {
  const { columns, rows } = tableOf(report, "keyFigures");
  const found = rows.find(([first]) => first === name)!;
  return Object.fromEntries(columns.map(({ key }, index) => [key, found[index]!]));
}

/** The lines of the table of targets by column. */
function lines(report: Report): Record<string, Value>[] {
  const { columns, rows } = tableOf(report, "targets");
  return rows.map((own) => Object.fromEntries(columns.map(({ key }, index) => [key, own[index]!])));
}

const notes = (report: Report) => reportJson(report).sheets.flatMap((sheet) => sheet.notes);

describe("surveys and tickets", () => {
  it("give NPS in points for a question about recommending, changed in points", () => {
    const report = make({ related: { surveys } });
    // March: 2 promoters, 1 passive, 1 detractor of 4 → 25. February: 1 and 1 of 2 → 0.
    expect(row(report, "Net Promoter Score")).toMatchObject({
      current: 25,
      previous: 0,
      change: "no clear change",
    });
    expect(notes(report).join(" ")).not.toContain("Net Promoter Score: 0.0");
  });

  it("give a change of NPS in points, with how many answered, where it is beyond chance", () => {
    const score = (day: number, value: number) => Array.from({ length: 60 }, () => [day, value]);
    const many = table("Survey", { date: 0, score: 1 }, [
      ["Date", "How likely are you to recommend us? (0-10)"],
      ...[...score(45720, 10), ...score(45721, 8), ...score(45690, 10), ...score(45691, 3)],
    ]);
    const report = make({ related: { surveys: many } });
    expect(row(report, "Net Promoter Score")).toMatchObject({ current: 50, previous: 0, change: 50 });
    expect(notes(report)).toContain("Net Promoter Score: 0.0 → 50.0 (▲ 50.0, n = 120, before 120).");
  });

  it("give satisfaction for any other question on 0–10", () => {
    const satisfaction = table("Survey", { date: 0, score: 1 }, [
      ["Date", "Satisfaction (0-10)"],
      [45720, 10],
      [45721, 9],
      [45722, 8],
      [45723, 0],
    ]);
    const report = make({ related: { surveys: satisfaction } });
    expect(row(report, "CSAT (top-2-box)")).toMatchObject({ current: 0.5, previous: null });
  });

  it("give complaints by orders, tickets of other kinds aside", () => {
    // 2 of 4 orders in March, 1 of 3 in February.
    const { current, previous, change, remark } = row(
      make({ related: { tickets } }),
      "Complaint rate (of orders)",
    );
    expect(current).toBe(0.5);
    expect(previous).toBeCloseTo(1 / 3, 12);
    expect(change).toBe("no clear change");
    expect(remark).toBe("Lower is better. Nothing was recorded in: Year to date.");
  });

  it("without dates are left out, and the report says so", () => {
    const undated = table("Survey", { score: 0 }, [["Score"], [5], [4]]);
    const report = make({ related: { surveys: undated } });
    expect(notes(report)).toContain("The survey answers have no dates, so they are left out.");
    expect(tableOf(report, "keyFigures").rows.map(([name]) => name)).not.toContain("CSAT (top-2-box)");
  });
});

describe("targets", () => {
  const report = make({ related: { targets, tickets } });

  it("are met or not, by attainment and in words", () => {
    expect(row(report, "Revenue")).toMatchObject({
      attainment: 0.9,
      state: "● Close",
    });
    expect(row(report, "Customers who bought")).toMatchObject({ attainment: 1, state: "▲ Reached" });
    expect(row(report, "Orders")).toMatchObject({ attainment: 0.4, state: "▼ Missed" });
    expect(row(report, "Spend per customer")).toMatchObject({ attainment: null, state: null });
  });

  it("of figures where lower is better are reached from above", () => {
    const { attainment, state } = row(report, "Complaint rate (of orders)");
    expect(attainment).toBeCloseTo(0.5 / 0.6, 12);
    expect(state).toBe("▲ Reached");
  });

  it("become conditional formats: one rule upwards, one downwards", () => {
    const { columns } = tableOf(report, "keyFigures");
    expect(columns.find(({ key }) => key === "attainment")!.thresholds).toEqual([
      { good: 1, poor: 0.9, rows: [0, 1, 2] },
      { good: 1, upwards: true, rows: [] },
      { good: 1, poor: 1.1, rows: [9] },
    ]);
  });

  it("are summed up in words, with those that name nothing", () => {
    expect(notes(report)).toEqual(
      expect.arrayContaining([
        "2 of 4 targets reached.",
        "Short of target: Revenue (90.0%), Orders (40.0%).",
        "Targets that name no key figure of this report: Steps.",
      ]),
    );
  });

  it("of a running period are not missed yet where figures add up", () => {
    const made = make({ dataset: running, related: { targets } });
    expect(row(made, "Revenue")).toMatchObject({ attainment: 0.4, state: "▼ Running, behind" });
    expect(notes(made)).toContain(
      "Not over yet, so neither reached nor missed; 48.4% of the days have passed: Revenue 40.0% of target, 48.4% due by now (▼ Running, behind), Customers who bought 33.3% of target, 48.4% due by now (▼ Running, behind), Orders 10.0% of target, 48.4% due by now (▼ Running, behind).",
    );
    expect(
      tableOf(made, "keyFigures").columns.find(({ key }) => key === "attainment")!.thresholds,
    ).toContainEqual({ good: 1, upwards: true, rows: [0, 1, 2] });
  });

  it("for other periods only are said to be so", () => {
    const other = table("Targets", { item: 0, period: 1, target: 2 }, [
      ["KPI", "Period", "Target"],
      ["Revenue", "2024-03", 500],
    ]);
    const made = make({ related: { targets: other } });
    expect(notes(made)).toContain("There is no target for 2025-03 or 2025.");
    expect(tableOf(made, "keyFigures").columns.map(({ key }) => key)).not.toContain("attainment");
  });
});

describe("the table of targets", () => {
  it("has the current period and the year to date, with what is due by equal days", () => {
    const [current, year] = lines(make({ related: { targets } }));
    expect(current).toMatchObject({
      keyFigure: "Revenue",
      period: "2025-03",
      actual: 450,
      target: 500,
      attainment: 0.9,
      due: 500,
      state: "● Close",
      basis: "As given",
    });
    // 90 of 365 days of 1,600; 800 so far.
    expect(year).toMatchObject({
      period: "2025 to date",
      actual: 800,
      target: 1600,
      state: "▲ Running, ahead",
    });
    expect(year!.due).toBeCloseTo((1600 * 90) / 365, 9);
    expect(year!.againstDue).toBeCloseTo((800 * 365) / (1600 * 90), 9);
  });

  it("adds monthly targets for the year to date and for a quarter, and says so", () => {
    const monthly = table("Targets", { item: 0, period: 1, target: 2 }, [
      ["KPI", "Period", "Target"],
      ["Revenue", "2025-01", 100],
      ["Revenue", "2025-02", 300],
      ["Revenue", "2025-03", 400],
      ["Repeat purchase rate", "2025-02", 0.3],
      ["Orders", "2025-03", 4],
    ]);
    const made = make({ related: { targets: monthly } }, { unit: "quarter" });
    expect(
      lines(made).map(({ keyFigure, period, target, basis }) => [keyFigure, period, target, basis]),
    ).toEqual([
      ["Revenue", "2025-Q1", 800, "Sum of 3: 2025-01 to 2025-03"],
      ["Revenue", "2025 to date", 800, "Sum of 3: 2025-01 to 2025-03"],
      ["Repeat purchase rate", "2025-Q1", 0.3, "Latest given: 2025-02"],
      ["Repeat purchase rate", "2025 to date", 0.3, "Latest given: 2025-02"],
    ]);
    expect(notes(made)).toContain(
      "Orders has no target for 2025 to date: there is none for 2025-01, 2025-02.",
    );
  });
});

describe("limits", () => {
  const limits = table("KPI", { item: 0, period: 1, warningLimit: 2, lowerLimit: 3, upperLimit: 4 }, [
    ["KPI", "Period", "Warning", "Floor", "Ceiling"],
    ["Revenue", "2025-03", 500, 400, ""],
    ["Repeat purchase rate", "", "", 0.1, 0.3],
    ["Complaint rate", "", 0.2, "", ""],
  ]);
  const report = make({ related: { targets: limits, tickets } });

  it("say in words beside the figure which of them it is beyond", () => {
    expect(row(report, "Revenue")).toMatchObject({ state: "▼ below warning limit" });
    expect(lines(report)[0]).toMatchObject({
      keyFigure: "Revenue",
      actual: 450,
      target: null,
      limits: "lower limit 400, warning limit 500",
      state: "▼ below warning limit",
    });
    // 1 of 3 customers bought on two days.
    expect(row(report, "Repeat purchase rate")).toMatchObject({ state: "▲ above upper limit" });
    // Lower is better, so a warning limit is an upper one.
    expect(row(report, "Complaint rate (of orders)")).toMatchObject({ state: "▲ above warning limit" });
    expect(row(report, "Orders")).toMatchObject({ state: null });
    expect(notes(report)).toContain(
      "Beyond their limits: Revenue 450 (▼ below warning limit; lower limit 400, warning limit 500), Repeat purchase rate 33.3% (▲ above upper limit; lower limit 10.0%, upper limit 30.0%), Complaint rate (of orders) 50.0% (▲ above warning limit; warning limit 20.0%).",
    );
  });

  it("become conditional formats of the figures that have them, and of no others", () => {
    const { columns } = tableOf(report, "keyFigures");
    expect(columns.find(({ key }) => key === "current")!.thresholds).toEqual([
      { poor: 500, upwards: true, rows: [0] },
      { poor: 0.1, upwards: true, rows: [8] },
      { poor: 0.3, upwards: false, rows: [8] },
      { poor: 0.2, upwards: false, rows: [9] },
    ]);
    expect(columns.map(({ key }) => key)).not.toContain("attainment");
  });

  it("without targets or limits nothing is coloured", () => {
    const { columns } = tableOf(make(), "keyFigures");
    expect(columns.flatMap(({ thresholds }) => thresholds ?? [])).toEqual([]);
    expect(columns.map(({ key }) => key)).not.toContain("state");
    expect(tableOf(make(), "targets")).toBeUndefined();
  });

  it("leave a sum of a running period alone while it may still rise above them", () => {
    const made = make({ dataset: running, related: { targets: limits } });
    expect(lines(made)[0]).toMatchObject({ limits: "lower limit 400, warning limit 500", state: null });
    expect(row(made, "Revenue").state).toBeNull();
    expect(tableOf(made, "keyFigures").columns.find(({ key }) => key === "current")!.thresholds).toEqual([
      { poor: 0.1, upwards: true, rows: [8] },
      { poor: 0.3, upwards: false, rows: [8] },
    ]);
  });
});

describe("the contents", () => {
  it("name the other reports that the columns allow, with their questions", () => {
    const { rows } = tableOf(make(), "contents");
    const titles = rows.map(([title]) => title);
    expect(titles).toContain("Cohort retention");
    expect(titles).not.toContain("Overview");
    expect(rows.every(([, question]) => String(question).length > 0)).toBe(true);
  });

  it("say which other tables there are, what they tell and which reports use them, missing ones too", () => {
    const { rows } = tableOf(make({ tables: ["surveys", "targets"] }), "tables");
    const of = (kind: string) => rows.find(([name]) => name === kind)!.slice(1);
    expect(of("Targets")).toEqual(["Yes", "Targets and limits: Overview, Data check"]);
    expect(of("Contacts with customers")).toEqual([
      "No",
      "How often customers were contacted: left out of Churn warning, Loyalty, Customer card, Action plan, Data check",
    ]);
  });

  it("name reports that need other columns, and the table that has them or would", () => {
    const contentsOf = (report: ReportDefinition, tables?: ReportInput["tables"]) => {
      const overview = overviewOf(() => [report]);
      return overview.build(
        reportInput({
          dataset: orders,
          tables,
          options: Object.fromEntries(overview.options.map((option) => [option.name, option.default])),
          texts: textsFor("en-US"),
          version: "1.0.0",
        }),
      );
    };
    const needing = (role: "reason" | "income"): ReportDefinition => ({
      ...reportById("segments"),
      needs: [{ roles: [role], required: true }],
    });
    const refused = (...given: Parameters<typeof contentsOf>) =>
      tableOf(contentsOf(...given), "refused")?.rows;
    expect(refused(needing("reason"), ["reasons"])).toEqual([
      [
        "Customer segments",
        "Needs columns that are not there: Reason. The table “Reasons for leaving” has them: choose it and make the report from there.",
      ],
    ]);
    expect(refused(needing("reason"), [])![0]![1]).toBe(
      "Needs columns that are not there: Reason. A table “Reasons for leaving” would have them; the workbook has none.",
    );
    expect(refused(needing("income"), [])![0]![1]).toBe("Needs columns that are not there: Income.");
    expect(tableOf(contentsOf(needing("income")), "contents")).toBeUndefined();
    expect(refused(reportById("segments"))).toBeUndefined();
  });

  it("link to sheets that stand already, apostrophes doubled", () => {
    const { columns, rows } = tableOf(make({ sheets: [{ report: "segments", name: "Bob's" }] }), "contents");
    expect(columns.map(({ format }) => format)).toEqual(["text", "cell", "text"]);
    expect(rows.map(([, link]) => link)).toContain("'Bob''s'!A1");
  });
});

it("a currency of the workbook stands beside amounts in sentences, and nowhere else", () => {
  const made = make({ texts: { ...textsFor("en-US"), currency: "CNY" } });
  expect(
    tableOf(made, "keyFigures")
      .rows.slice(0, 2)
      .map(([name]) => name),
  ).toEqual(["Revenue", "Customers who bought"]);
  expect(notes(made)).toContain("2025-03: revenue CNY 450, 3 customers, 4 orders.");
});
