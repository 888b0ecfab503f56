/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Cell } from "../../src/core/cells/cell";
import { RELATED_KINDS } from "../../src/core/words/meanings";
import type { OtherTable } from "../../src/excel/relatedTables";
import { NO_SETTINGS, type WorkbookSettings } from "../../src/excel/settings";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import type { Report } from "../../src/reports/report";
import type { PaneHost } from "../../src/app/host";
import { complaints } from "./complaints";
import { fakeHost, TABLE } from "./fakeHost";
import { chooseRole, openPane } from "./openPane";

function table(name: string, cells: readonly (readonly Cell[])[]): OtherTable {
  const area = { sheet: name, row: 0, column: 0, rows: cells.length, columns: cells[0]!.length };
  return { name, area, head: { sheet: name, row: 0, column: 0, cells }, complete: true };
}

const SURVEY = table("Survey", [
  ["Customer ID", "Satisfaction (1-5)", "Comment"],
  ["C1", 5, "quick"],
  ["C2", 2, "late"],
  ["C9", 4, ""],
]);
const NOTES = table("Notes", [
  ["Who", "What"],
  ["Pat", "called"],
]);

async function open(overrides: Partial<PaneHost> = {}, locale: Locale = "en-US") {
  const { host, pane, user } = openPane(
    { findTables: () => Promise.resolve([NOTES, SURVEY]), ...overrides },
    locale,
  );
  const { reports } = textsFor(locale);
  await user.click(await screen.findByRole("button", { name: pane.selection.use }));
  const section = await screen.findByRole("region", { name: pane.tables.heading });
  const use = async (name: string) =>
    await within(section).findByRole<HTMLSelectElement>("combobox", {
      name: fill(pane.tables.useOf, { table: name }),
    });
  return { host, pane, reports, user, section, use };
}

describe.each(LOCALES)("other tables in the pane in %s", (locale) => {
  it("stand under the columns with what they are used for, and pass axe", async () => {
    const { pane, reports, section, use } = await open({}, locale);
    expect((await use("Survey")).value).toBe("surveys");
    expect((await use("Notes")).value).toBe("");
    const [first] = within(section).getAllByRole("listitem");
    expect(first!.textContent).toContain("Survey");
    expect(first!.textContent).toContain(fill(pane.tables.match, { matched: 2, rows: 3 }));
    const labels = within(await use("Survey"))
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(labels).toEqual([
      pane.tables.none,
      ...RELATED_KINDS.map((kind) => reports.common.tableKinds[kind]),
    ]);
    expect(await complaints()).toEqual([]);
  });
});

describe("other tables in the pane", () => {
  it("stay away where there are none", async () => {
    const { pane, user } = openPane();
    await user.click(await screen.findByRole("button", { name: pane.selection.use }));
    await screen.findByRole("heading", { name: pane.columns.heading });
    await waitFor(() => expect(screen.queryByRole("region", { name: pane.tables.heading })).toBeNull());
  });

  it("go into the report, and are remembered with the workbook", async () => {
    const saved: WorkbookSettings[] = [];
    const written: Report[] = [];
    const plain = fakeHost();
    const { user, pane, reports, use } = await open({
      saveSettings: (settings) => Promise.resolve(void saved.push(settings)),
      writeReport: (report) => {
        written.push(report);
        return plain.writeReport(report);
      },
    });
    await user.selectOptions(await use("Notes"), "comments");
    await user.click(screen.getByRole("button", { name: pane.columns.next }));
    await user.click(await screen.findByRole("radio", { name: reports.churnWarning.title }));
    await user.click(await screen.findByRole("button", { name: pane.options.preview }));
    await user.click(await screen.findByRole("button", { name: pane.write.write }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(JSON.stringify(written[0]!.sheets)).toContain("Surveys from Survey!A1:C4");
    expect(Object.entries(saved[0]!.related!).map(([name, { use: used }]) => [name, used])).toEqual([
      ["Notes", "comments"],
      ["Survey", "surveys"],
    ]);
  });

  it("are used as remembered", async () => {
    const settings = { ...NO_SETTINGS, related: { Survey: { use: "none" as const, headers: {} } } };
    const { use } = await open({ readSettings: () => Promise.resolve(settings) });
    expect((await use("Survey")).value).toBe("");
  });

  it("let their columns be corrected, and count again who matches", async () => {
    const { user, pane, section } = await open();
    const columns = await within(section).findByRole("table", {
      name: fill(pane.tables.columnsOf, { table: "Survey" }),
    });
    const { roles } = textsFor("en-US");
    const [customer] = within(columns).getAllByRole<HTMLInputElement>("combobox");
    expect(customer!.value).toBe(roles.customer);
    await chooseRole(user, customer!, pane.columns.none);
    expect(section.textContent).not.toContain(fill(pane.tables.match, { matched: 2, rows: 3 }));
    await chooseRole(user, within(columns).getAllByRole("combobox")[2]!, roles.customer);
    expect(section.textContent).toContain(pane.tables.unmatched);
  });

  it("with the same headers are counted together, said so, and parted again with one click", async () => {
    const [titles] = TABLE.sources[0]!.cells;
    const july = table("July", [titles!, ["C4", 45480, 60, "App"]]);
    const overlapping = table("Overlapping", [titles!, ["C4", 45400, 60, "App"]]);
    const copy = table("Orders (2)", TABLE.sources[0]!.cells);
    const saved: WorkbookSettings[] = [];
    const { user, pane, reports, use, section } = await open({
      findTables: () => Promise.resolve([july, overlapping, copy]),
      saveSettings: (settings) => Promise.resolve(void saved.push(settings)),
    });
    expect((await use("July")).value).toBe("more");
    expect((await use("Overlapping")).value).toBe("");
    expect(section.textContent).toContain(pane.tables.continuations.overlap);
    expect(section.textContent).toContain(pane.tables.continuations.copy);
    const stacked = screen.getByRole("region", { name: pane.stacked.label });
    expect(stacked.textContent).toContain("counted together: Orders, July (Rows: 1)");
    expect(stacked.textContent).toContain(
      "Not counted again, because their rows are there already: Orders (2)",
    );
    expect(await complaints()).toEqual([]);
    const make = async () => {
      await user.click(screen.getByRole("button", { name: pane.columns.next }));
      await user.click(await screen.findByRole("radio", { name: reports.dataCheck.title }));
      await user.click(await screen.findByRole("button", { name: pane.options.preview }));
      await user.click(await screen.findByRole("button", { name: pane.write.write }));
      await waitFor(() => expect(saved).not.toEqual([]));
      return saved.pop()!;
    };
    expect((await make()).related).toMatchObject({ July: { use: "more" } });
    expect(document.body.textContent).toContain("July!A2:D2: 1 of 1 rows used");
    await user.click(screen.getByRole("button", { name: new RegExp(`^1 ?${pane.steps.data}$`) }));
    await user.click(
      await screen.findByRole("button", { name: fill(pane.stacked.alone, { table: "Orders" }) }),
    );
    const parted = await screen.findByRole<HTMLSelectElement>("combobox", {
      name: fill(pane.tables.useOf, { table: "July" }),
    });
    expect(parted.value).toBe("");
    expect((await make()).related).toMatchObject({ July: { use: "none" } });
    expect(document.body.textContent).not.toContain("July!A2");
  });

  it("are read again with the table in use", async () => {
    const more = table("Survey", [...SURVEY.head.cells, ["C3", 1, "broken"]]);
    const asked: string[][] = [];
    const { user, pane, reports } = await open({
      readAgain: (_, others = []) => {
        asked.push(others.map(({ name }) => name));
        return Promise.resolve({ ...TABLE, others: [more.head] });
      },
    });
    await user.click(screen.getByRole("button", { name: pane.columns.next }));
    await user.click(await screen.findByRole("radio", { name: reports.churnWarning.title }));
    await user.click(await screen.findByRole("button", { name: pane.options.preview }));
    await user.click(await screen.findByRole("button", { name: pane.write.write }));
    await user.click(await screen.findByRole("button", { name: pane.write.refresh }));
    await waitFor(() => expect(asked).toEqual([["Survey"]]));
    await waitFor(() => expect(document.body.textContent).toContain("Survey!A1:C5"));
  });

  it("are no need: the table in use does without them when they cannot be read", async () => {
    const { pane, user } = openPane({ findTables: () => Promise.reject(new Error("gone")) });
    await user.click(await screen.findByRole("button", { name: pane.selection.use }));
    expect(await screen.findByRole("button", { name: pane.columns.next })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole("region", { name: pane.tables.heading })).toBeNull());
  });
});
