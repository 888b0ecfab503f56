import type { Cell } from "../../../../src/core/cells/cell";
import { reportFrom, tableOf, tablesOf } from "../../reportFrom";
import type { Report, TableBlock } from "../../../../src/reports/report";

/** Eight customers of two owners: c1 unsubscribed after having consented, c2 is a test account, c3 came back. */
const TITLES = ["Customer ID", "Order date", "Amount", "Account manager", "Unsubscribed", "Test account"];
const cells: Cell[][] = [TITLES];
for (let row = 0; row < 32; row++) {
  const customer = row % 8;
  const out = (customer === 1 && row > 20) || (customer === 3 && row < 20) ? "yes" : "no";
  cells.push([
    `c${customer}`,
    45300 + row * 9,
    10 + customer,
    customer < 5 ? "Ines" : "Omar",
    out,
    customer === 2 ? "yes" : "",
  ]);
}

const make = (report: string, options = {}) =>
  reportFrom({ report, cells: cells as (string | number)[][], options });

const tablesOn = ({ sheets }: Report, sheetId: string) =>
  tablesOf({ sheets: sheets.filter(({ id }) => id === sheetId) });

function column(table: TableBlock, key: string) {
  const at = table.columns.findIndex((one) => one.key === key);
  return table.rows.map((row) => row[at]);
}

describe("lists of whom to contact", () => {
  const plan = make("action-plan");
  const contacts = tableOf(plan, "contacts");

  it("hold nobody whose latest answer opts out, no staff and no test account", () => {
    expect(column(contacts, "customer").sort()).toEqual(["c0", "c3", "c4", "c5", "c6", "c7"]);
  });

  it("say how many were left out and why", () => {
    const notes = plan.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "note" ? [block.text] : [])),
    );
    expect(notes).toContain(
      "Left out of this list: 2 (opted out of messages: 1, staff and test accounts: 1).",
    );
  });

  it("tell whose customer each is, unless nobody wants to know", () => {
    const owners = new Map(
      column(contacts, "customer").map((id, row) => [id, column(contacts, "customerOwner")[row]]),
    );
    expect(owners.get("c4")).toBe("Ines");
    expect(owners.get("c5")).toBe("Omar");
    const without = make("action-plan", { owners: "none" });
    expect(JSON.stringify(without)).not.toContain('"key":"customerOwner"');
  });

  it("stand on a sheet an owner when that is asked for", () => {
    const report = make("churn-warning", { owners: "sheets" });
    const own = report.sheets.filter(({ id }) => id.includes("Owner"));
    expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining([expect.stringContaining("Omar")]));
    const whole = report.sheets.find((sheet) => own.some(({ id }) => id === `${sheet.id}Owner1`))!;
    const split = own
      .filter(({ id }) => id.startsWith(`${whole.id}Owner`))
      .flatMap(({ id }) => tablesOn(report, id));
    const names = (tables: TableBlock[]) =>
      tables.filter(({ contactList }) => contactList).flatMap((table) => column(table, "customer"));
    expect(names(split).sort()).toEqual(names(tablesOn(report, whole.id)).sort());
  });
});

it("lists of everybody keep everybody, with their owners", () => {
  const list = tableOf(make("segments"), "customers");
  expect(new Set(column(list, "customer")).size).toBe(8);
  expect(new Set(column(list, "customerOwner"))).toEqual(new Set(["Ines", "Omar"]));
});
