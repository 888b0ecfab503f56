/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { NO_SETTINGS } from "../../src/excel/settings";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { complaints } from "./complaints";
import { ORDERS, TABLE } from "./fakeHost";
import { button, chooseRole, openPane, press } from "./openPane";

describe.each(LOCALES)("tables and names of the workbook in %s", (locale) => {
  it("can be chosen with the keyboard, and pass axe", async () => {
    const named = [
      { name: "Orders", address: "Orders!A1:D9", origin: { kind: "table", table: "Orders" } },
      { name: "Orders2024", address: "Old!A1:D9", origin: { kind: "name", name: "Orders2024" } },
    ] as const;
    const { host, pane, user } = openPane({ findNamed: () => Promise.resolve(named) }, locale);
    (await screen.findByText(pane.named.choose)).focus();
    await user.click(screen.getByText(pane.named.choose));
    const list = await screen.findByRole("list", { name: pane.named.choose });
    expect(
      within(list)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Orders", "Orders2024"]);
    expect(list.textContent).toContain(`${pane.named.kinds.name} · Old!A1:D9`);
    expect(await complaints()).toEqual([]);
    within(list).getByRole("button", { name: "Orders2024" }).focus();
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: pane.columns.heading });
    expect(host.calls).toContain("readNamed Orders2024");
  });

  it("say so where there are none", async () => {
    const { pane, user } = openPane({}, locale);
    await user.click(await screen.findByText(pane.named.choose));
    expect(await screen.findByText(pane.named.none)).toBeTruthy();
  });
});

describe("choosing data", () => {
  it("says before anything is pressed what will stand in the way of writing, and lets go on", async () => {
    const { notes } = textsFor("en-US").excel;
    const obstacles = [notes.workbookProtected, notes.readOnly];
    const { pane, container } = openPane({
      watchSelection: (listener) => {
        listener({ kind: "usable", address: "Orders!A1:D9", rows: 9, columns: 4, obstacles });
        return () => {};
      },
    });
    expect((await button(pane.selection.use)).hasAttribute("disabled")).toBe(false);
    obstacles.forEach((sentence) => expect(container.textContent).toContain(sentence));
  });

  it.each(LOCALES)(
    "says before a report is made in which encoding a file was read, and which sheets of it were not (%s)",
    async (locale) => {
      const file = { encoding: "gbk", rivals: ["big5"], damaged: 2 };
      const notRead = [{ sheet: "Lists", why: "otherTitles", first: "Orders" }] as const;
      const source = { ...ORDERS, file, notRead };
      const { pane, container, user } = openPane(
        { readSelection: () => Promise.resolve({ ...TABLE, sources: [source] }) },
        locale,
      );
      await press(user, pane.selection.use);
      await screen.findByRole("heading", { name: pane.columns.heading });
      const { issues } = textsFor(locale);
      const { sheet } = ORDERS;
      const expected = [
        fill(issues.readAsUnsure, { sheet, encoding: "gbk", rivals: "big5" }),
        fill(issues.damagedText, { sheet, encoding: "gbk", count: 2 }),
        fill(issues.otherTitles, { sheet: "Lists", first: "Orders" }),
      ];
      const shown = within(container).getByRole("region", { name: pane.selection.inUse }).textContent;
      const places = expected.map((sentence) => shown!.indexOf(sentence));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(await complaints()).toEqual([]);
    },
  );

  it("says what to do when the selection cannot be used, and offers sample orders", async () => {
    const { user, pane, host } = openPane({
      watchSelection: (listener) => {
        listener({ kind: "unusable", message: "A chart is selected. Click a cell." });
        return () => {};
      },
    });
    expect(await screen.findByText("A chart is selected. Click a cell.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: pane.selection.use })).toBeNull();
    await press(user, pane.selection.sample);
    await waitFor(() => expect(host.calls).toEqual(["addSample"]));
    expect((await screen.findByRole("status")).textContent).toBe(
      fill(pane.selection.sampleDone, { sheet: "Sample orders" }),
    );
  });

  it("shows guesses with their certainty, takes corrections, and names what is missing", async () => {
    const { user, pane } = openPane();
    await press(user, pane.selection.use);
    const { roles } = textsFor("en-US");
    const select = await screen.findByRole("combobox", { name: /column A, Customer ID/ });
    expect((select as HTMLInputElement).value).toBe(roles.customer);
    expect(screen.getByText(/^Recognised \([2-4]\): Customer ID, /)).toBeTruthy();
    expect(screen.getByText("C1 · C2 · C3")).toBeTruthy();

    await chooseRole(user, select, roles.region);
    expect(screen.getByText(pane.columns.chosen)).toBeTruthy();
    expect(screen.getByText(pane.columns.missing)).toBeTruthy();
    await press(user, pane.columns.next);
    const card = await screen.findByRole("radio", { name: textsFor("en-US").reports.segments.title });
    expect((card as HTMLInputElement).disabled).toBe(true);
    expect(screen.getAllByText(fill(pane.reports.missing, { roles: roles.customer }))[0]).toBeTruthy();
  });

  it("takes the first row as data when told so", async () => {
    const { user, pane } = openPane();
    await press(user, pane.selection.use);
    await user.click(await screen.findByRole("switch", { name: pane.columns.header }));
    expect(screen.getByText(/Customer ID · C1 · C2/)).toBeTruthy();
  });

  it("tells hidden rows and lets them be left out", async () => {
    const { user, pane } = openPane({ readSelection: () => Promise.resolve({ ...TABLE, hiddenRows: 4 }) });
    await press(user, pane.selection.use);
    const toggle = await screen.findByRole("switch", { name: pane.columns.visibleOnly });
    await user.click(toggle);
    expect((toggle as HTMLInputElement).checked).toBe(true);
  });

  it("starts with the meanings that were chosen for these headers before", async () => {
    const { user, pane } = openPane({
      readSettings: () => Promise.resolve({ ...NO_SETTINGS, headers: { region: "Channel" } }),
    });
    await press(user, pane.selection.use);
    const select = await screen.findByRole("combobox", { name: /column D, Channel/ });
    expect((select as HTMLInputElement).value).toBe(textsFor("en-US").roles.region);
  });
});

describe("the columns of a table", () => {
  it("have their choice narrowed by typing, in groups", async () => {
    const { user, pane } = openPane();
    await press(user, pane.selection.use);
    const { roles } = textsFor("en-US");
    const picker = await screen.findByRole("combobox", { name: /column D, Channel/ });
    picker.closest("details")!.open = true;
    await user.click(picker);
    await user.clear(picker);
    await user.type(picker, "reg");
    const list = await screen.findByRole("listbox");
    const shown = within(list)
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
    expect(shown).toEqual(expect.arrayContaining([roles.region, roles.registrationDate]));
    expect(shown).not.toContain(roles.amount);
    expect(screen.getByRole("group", { name: pane.columns.groups.customers })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect((picker as HTMLInputElement).value).not.toBe(roles.channel);
  });

  it("are asked about, the likeliest two with examples, where none is a customer for sure", async () => {
    const cells = [
      ["Who", "When", "Sum", "Card"],
      ...Array.from({ length: 12 }, (_, row) => [`P${row % 5}`, 45300 + row, 10 + row / 2, `K-${row % 6}`]),
    ];
    const table = { ...TABLE, sources: [{ ...TABLE.sources[0]!, cells }] };
    const { user, pane } = openPane({ readSelection: () => Promise.resolve(table) });
    await press(user, pane.selection.use);
    const { roles } = textsFor("en-US");
    const heading = fill(pane.columns.which, { role: roles.customer });
    await screen.findByRole("heading", { name: heading });
    expect(screen.getAllByText("P0 · P1 · P2")).toHaveLength(2); // in the question and among the columns
    expect(await complaints()).toEqual([]);
    await press(user, "Who");
    expect(screen.queryByRole("heading", { name: heading })).toBeNull();
    const picker = screen.getByRole<HTMLInputElement>("combobox", { name: /column A, Who/ });
    expect(picker.value).toBe(roles.customer);
  });

  it("show values that stand far below, and count rows below the header", async () => {
    const cells = [
      [...ORDERS.cells[0]!, "Campaign"],
      ...Array.from({ length: 900 }, (_, row) => [
        `C${row % 50}`,
        45000 + row,
        10 + row,
        "App",
        row === 700 ? "Spring" : null,
      ]),
    ];
    const table = { ...TABLE, sources: [{ ...TABLE.sources[0]!, cells }] };
    const { user, pane } = openPane({ readSelection: () => Promise.resolve(table) });
    await press(user, pane.selection.use);
    expect(await screen.findByText("Spring")).toBeTruthy();
    expect(screen.getByText(fill(pane.selection.size, { rows: "900", columns: "5" }))).toBeTruthy();
  });
});
