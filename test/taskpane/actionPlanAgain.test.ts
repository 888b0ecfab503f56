import { textsFor } from "../../src/locales";
import { makeFromSelection } from "../../src/app/makeFromSelection";
import { readEarlierReports } from "../../src/excel/earlierReports";
import { forgetReport } from "../../src/excel/ownRecord";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("action-plan");
});

type Cells = (string | number)[][];

/** Twenty customers with rhythms of 10 to 48 days, some of whom stop; and one who bought once. */
function orders(): Cells {
  const rows: Cells = [];
  for (let customer = 0; customer < 20; customer++) {
    const until = customer % 4 === 0 ? 90 : 200;
    for (let day = customer; day < until; day += 10 + 2 * customer) {
      rows.push([`c${customer + 1}`, 45658 + day, 20 + ((customer * 13 + day) % 80)]);
    }
  }
  return [["Customer ID", "Order Date", "Amount"], ...rows, ["once", 45858, 30]];
}

async function make(locale: "en-US" | "zh-CN" = "en-US", cells: Cells = orders()): Promise<number> {
  excel.host.edit("Sheet1", "A1", cells);
  excel.host.select("Sheet1", "B3");
  await excel.host.settled();
  excel.host.resetStats();
  expect(await makeFromSelection("action-plan", locale)).toBe(true);
  return excel.host.stats.roundTrips;
}

const english = textsFor("en-US").reports.actionPlan;
const chinese = textsFor("zh-CN").reports.actionPlan;

/** A table on its sheet, by its first title: header, rows, and the sheet's row of the header. */
function tableOn(sheet: string, firstTitle: string) {
  const cells = excel.host.read(sheet, "A1:R60") as (string | number)[][];
  const at = cells.findIndex(([first]) => first === firstTitle);
  const header = cells[at]!;
  const rows = cells.slice(at + 1).filter((row) => row.some((value) => value !== ""));
  const records = rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index]])));
  return { at, header, records };
}

const plan = () => tableOn(english.sheets.plan, english.columns.segment);
const library = () => tableOn(english.sheets.library, english.columns.name);
const rowOf = (table: ReturnType<typeof plan>, key: string) =>
  table.records.find((record) => record[english.columns.key] === key);

/** Types into the cell of a row and column, as a person does. */
async function type(
  sheet: string,
  table: ReturnType<typeof plan>,
  key: string,
  title: string,
  value: unknown,
) {
  const row = table.records.findIndex((record) => record[english.columns.key] === key) + table.at + 1;
  const column = table.header.indexOf(title);
  await typeAt(sheet, row, column, [value]);
}

async function typeAt(sheet: string, row: number, column: number, values: readonly unknown[]) {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, values.length);
    range.values = [[...values]];
    await context.sync();
  });
}

describe("an action plan made again", () => {
  it("keeps what people wrote into it, cell by cell, and follows the customers of the first finding", async () => {
    await make();
    const before = plan();
    const { columns: c } = english;
    const sheet = english.sheets.plan;
    await type(sheet, before, "once", c.owner, "Li Wei");
    await type(sheet, before, "once", c.status, "In progress");
    await type(sheet, before, "once", c.due, 46000);
    await type(sheet, before, "champions", c.action, "Invite to the factory");
    await type(sheet, before, "champions", c.target, 999);
    // Two more one-time buyers, three days later.
    await make("en-US", [...orders(), ["once2", 45860, 30], ["once3", 45861, 30]]);
    const after = plan();
    expect(rowOf(after, "once")).toMatchObject({
      [c.owner]: "Li Wei",
      [c.status]: "In progress",
      [c.due]: 46000,
      [c.action]: rowOf(before, "once")![c.action],
      // Nobody had met the rule a window earlier; the one customer has not bought since.
      [c.baseline]: "",
      [c.current]: 0,
      [c.target]: "",
      [c.since]: 45858,
    });
    expect(rowOf(after, "once")![c.finding]).toBe("3 of 23 customers have bought on one day only");
    expect(rowOf(after, "once")![c.progress]).toBe("");
    expect(rowOf(after, "champions")).toMatchObject({ [c.action]: "Invite to the factory", [c.target]: 999 });
    expect(excel.host.read(sheet, "A1:A6").flat()).toContain(
      "Rows with entries of yours that were kept: 2; of those, findings that no longer hold: 0.",
    );
  });

  it("follows the language where nobody wrote, and knows words of either language again", async () => {
    await make();
    const { columns: c } = english;
    const before = plan();
    await type(english.sheets.plan, before, "once", c.status, "Done");
    await type(english.sheets.plan, before, "once", c.department, "Sales");
    await type(english.sheets.plan, before, "once", c.owner, "Li Wei");
    await make("zh-CN");
    const z = chinese.columns;
    const after = tableOn(english.sheets.plan, z.segment);
    const once = after.records.find((record) => record[z.key] === "once")!;
    expect(once).toMatchObject({
      [z.segment]: chinese.everybody,
      [z.action]: textsFor("zh-CN").reports.actionLibrary.findings.once,
      [z.owner]: "Li Wei",
      [z.department]: "销售部",
      [z.status]: "已完成",
    });
    // Done: after all that are open.
    expect(after.records.at(-1)).toBe(once);
    await make("en-US");
    expect(rowOf(plan(), "once")).toMatchObject({ [c.status]: "Done", [c.department]: "Sales" });
  });

  it("takes actions from the library as people have changed it, and from rows that they added", async () => {
    await make();
    const { columns: c } = english;
    const sheet = english.sheets.library;
    const before = library();
    await type(sheet, before, "loyal", c.suggestion, "Ask for a review");
    await type(sheet, before, "loyal", c.days, 10);
    await type(sheet, before, "loyal", c.offer, "A mug");
    await type(sheet, before, "hibernating", c.suggestion, "");
    const end = before.at + 1 + before.records.length;
    await typeAt(sheet, end, 0, ["Champions", "Visit them", "", "", "", 5]);
    await typeAt(sheet, end + 1, 0, ["VIPs", "Dine with them"]);
    await make();
    const after = library();
    expect(after.at).toBe(before.at + 2);
    expect(rowOf(after, "loyal")).toMatchObject({ [c.suggestion]: "Ask for a review", [c.days]: 10 });
    expect(rowOf(after, "champions.2")).toMatchObject({
      [c.suggestion]: "Visit them",
      [c.department]: "Sales",
    });
    expect(rowOf(plan(), "loyal")).toMatchObject({ [c.action]: "Ask for a review", [c.due]: 45868 });
    expect(rowOf(plan(), "champions.2")).toMatchObject({ [c.action]: "Visit them", [c.due]: 45863 });
    expect(rowOf(plan(), "hibernating")).toBeUndefined();
    expect(excel.host.read(sheet, "A1:A6").flat()).toContain(
      "No segment or finding has this name, so nothing is planned for it: VIPs.",
    );
    const offers = excel.host.read(english.sheets.contacts, "B1:D40") as string[][];
    expect(offers.filter(([segment]) => segment === "Loyal").map(([, , offer]) => offer)).toContain("A mug");
    // A row taken away comes back as it was proposed: those below move up, as when Excel deletes it.
    const below = excel.host.read(sheet, `A${rowIndex(after, "loyal") + 2}:H40`);
    excel.host.edit(sheet, `A${rowIndex(after, "loyal") + 1}`, below);
    expect(rowOf(library(), "loyal")).toBeUndefined();
    await make("zh-CN");
    const restored = tableOn(sheet, chinese.columns.name).records;
    const loyal = restored.find((record) => record[chinese.columns.key] === "loyal")!;
    expect(loyal[chinese.columns.suggestion]).toBe(textsFor("zh-CN").reports.actionLibrary.segments.loyal);
    expect(restored.some((record) => record[chinese.columns.suggestion] === "Visit them")).toBe(true);
  });

  it("keeps a finding that is gone if somebody worked on it, and lets go of it if nobody did", async () => {
    await make();
    const { columns: c } = english;
    expect(rowOf(plan(), "once")).toBeDefined();
    await make("en-US", [...orders(), ["once", 45859, 5]]);
    expect(rowOf(plan(), "once")).toBeUndefined();
    excel.reset();
    forgetReport("action-plan");
    await make();
    await type(english.sheets.plan, plan(), "once", c.owner, "Li Wei");
    await make("en-US", [...orders(), ["once", 45859, 5]]);
    const gone = plan().records.at(-1)!;
    expect(gone).toMatchObject({ [c.key]: "once", [c.owner]: "Li Wei", [c.seen]: "No longer found" });
    await make("zh-CN", [...orders(), ["once", 45859, 5]]);
    const still = tableOn(english.sheets.plan, chinese.columns.segment).records.at(-1)!;
    expect(still).toMatchObject({ [chinese.columns.owner]: "Li Wei", [chinese.columns.seen]: "已不再出现" });
    // And it is found again.
    await make("en-US", [...orders(), ["once", 45859, 5], ["again", 45860, 5]]);
    expect(rowOf(plan(), "once")).toMatchObject({ [c.owner]: "Li Wei", [c.seen]: "Yes" });
  });

  it("keeps columns and rows that people added, on the same sheet", async () => {
    await make();
    const before = plan();
    const { columns: c, sheets } = english;
    const width = before.header.filter((title) => title !== "").length;
    await typeAt(sheets.plan, before.at, width, ["Remark"]);
    await typeAt(sheets.plan, rowIndex(before, "once"), width, ["ask Anna"]);
    await typeAt(sheets.plan, before.at + 1 + before.records.length, 0, [
      "Dealers",
      "Margins fall",
      "Meet them",
    ]);
    await make();
    const after = plan();
    expect(rowOf(after, "once")).toMatchObject({ Remark: "ask Anna" });
    const own = after.records.find((record) => record[c.segment] === "Dealers")!;
    expect(own).toMatchObject({ [c.action]: "Meet them", [c.seen]: "Own row", [c.status]: "To do" });
    expect(after.records).toHaveLength(before.records.length + 1);
    await make();
    expect(plan().records).toHaveLength(before.records.length + 1);
    expect(sheetNames().filter((name) => name.startsWith(sheets.plan))).toEqual([sheets.plan]);
  });

  it("looks back in two round trips, and in a third where there is a plan", async () => {
    await Excel.run(async (context) => {
      // With one sheet only, nobody looks for other tables.
      context.workbook.worksheets.add("Other");
      await context.sync();
    });
    const first = await make();
    const again = await make();
    expect(again - first).toBe(1);
    excel.host.resetStats();
    await readEarlierReports("action-plan");
    expect(excel.host.stats.roundTrips).toBe(3);
    const { tables } = excel.host.snapshot();
    const contacts = tables.find(({ name }) => name === "CrmLens_action_plan_contacts")!;
    // A mail program looks for the header in the first row.
    expect(contacts.range).toMatchObject({ startRow: 0, startColumn: 0 });
  });
});

function sheetNames(): string[] {
  return Object.values(excel.host.snapshot().book.sheets).map(({ name }) => String(name));
}

function rowIndex(table: ReturnType<typeof plan>, key: string): number {
  return table.at + 1 + table.records.findIndex((record) => record[english.columns.key] === key);
}
