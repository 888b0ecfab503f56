/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { NO_SETTINGS } from "../../src/excel/settings";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { complaints } from "./complaints";
import { TABLE } from "./fakeHost";
import { button, openPane, press } from "./openPane";

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
    expect((select as HTMLSelectElement).value).toBe("customer");
    expect(screen.getAllByText(pane.columns.sure).length).toBeGreaterThan(1);
    expect(screen.getByText("C1 · C2 · C3")).toBeTruthy();

    await user.selectOptions(select, roles.region);
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
    expect((select as HTMLSelectElement).value).toBe("region");
  });
});
