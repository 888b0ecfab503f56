import { textsFor } from "../../../src/locales";
import { actionPlan } from "../../../src/reports/actionPlan/actionPlan";
import { reportJson } from "../../../src/reports/reportJson";
import { ORDERS, table } from "../profiles/joinedFor";
import { reportInput } from "../reportInput";

const PHONES = [
  ["Customer ID", "Phone", "Full name"],
  ["ann", "10000000001", "Ann Example"],
];

function make(options: Record<string, number | boolean>, customers?: (string | number)[][]) {
  const defaults = Object.fromEntries(actionPlan.options.map((option) => [option.name, option.default]));
  return reportJson(
    actionPlan.build(
      reportInput({
        dataset: table(ORDERS),
        related: customers ? { customers: table(customers) } : {},
        options: { ...defaults, ...options },
        texts: textsFor("en-US"),
        version: "1.0.0",
      }),
    ),
  );
}

const list = (report: ReturnType<typeof make>, id: string) =>
  report.sheets.flatMap((sheet) => sheet.tables).find((found) => found.id === id);

describe("action plan", () => {
  it("writes names and contacts only where they are asked for", () => {
    expect(JSON.stringify(make({}, PHONES))).not.toMatch(/10000000001|Ann Example/);
    const asked = list(make({ contacts: true }, PHONES), "contacts")!;
    expect(asked.columns.map(({ key }) => key).slice(0, 3)).toEqual(["customer", "customerName", "contact"]);
    expect(asked.rows.find(([customer]) => customer === "ann")!.slice(1, 3)).toEqual([
      "Ann Example",
      "10000000001",
    ]);
  });

  it("says so where contacts are asked for and no table has them", () => {
    const report = make({ contacts: true });
    expect(report.sheets.find(({ name }) => name === "Plan on a page")!.notes).toContain(
      "No table has a contact column, so the contact list has none.",
    );
    expect(list(report, "contacts")!.columns.map(({ key }) => key)).not.toContain("contact");
  });

  it("marks who sleeps in the list of all, so that nobody is written to twice", () => {
    // Bob bought last 19 days before the as-of date, Ann 10 days; the usual gap is 10 days.
    const { columns, rows } = list(make({ overdue: 1.5 }), "contacts")!;
    const at = columns.findIndex(({ key }) => key === "sleeping");
    expect(columns[at]!.title).toBe("Sleeping");
    expect(rows.filter((row) => row[at] === "Yes").map(([id]) => id)).toEqual(["bob"]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });
});
