/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { requestPane } from "../../src/taskpane/paneRequests";
import { complaints } from "./complaints";
import { button, openPane, press } from "./openPane";

describe.each(LOCALES)("the pane in %s", (locale) => {
  it("leads from the selection to a written report, and passes axe at every step", async () => {
    const { user, pane, host } = openPane({}, locale);
    const { reports } = textsFor(locale);
    expect(await screen.findByText("Orders!A1:D9")).toBeTruthy();
    expect(await complaints()).toEqual([]);

    await press(user, pane.selection.use);
    expect(await screen.findByRole("heading", { name: pane.columns.heading })).toBeTruthy();
    expect(await complaints()).toEqual([]);

    await press(user, pane.columns.next);
    await user.click(await screen.findByRole("radio", { name: reports.segments.title }));
    expect(await complaints()).toEqual([]);

    await press(user, pane.options.preview);
    expect(await screen.findByRole("heading", { name: reports.segments.title, level: 2 })).toBeTruthy();

    await press(user, pane.write.write);
    const link = await button(fill(pane.write.open, { sheet: reports.segments.sheets.overview }));
    if (locale === "en-US") {
      // One language will do here: the page is long, and axe takes seconds for it.
      expect(await complaints()).toEqual([]);
    }
    await user.click(link);
    expect(host.calls).toEqual([
      "readSelection",
      "readSettings",
      "writeReport segments",
      "saveSettings",
      "openOwnSheet segments overview",
    ]);
  });

  it("shows no word of the other language on its own pages", async () => {
    const { user, pane, container } = openPane({}, locale);
    await screen.findByText("Orders!A1:D9");
    const seen = [container.textContent ?? ""];
    await press(user, pane.selection.use);
    await button(pane.columns.next);
    await press(user, pane.columns.next);
    await screen.findByRole("radio", { name: textsFor(locale).reports.segments.title });
    seen.push(container.textContent ?? "");
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await button(pane.sharing.find);
    seen.push(container.textContent ?? "");
    const words = seen.join(" ");
    if (locale === "zh-CN") {
      // Names of products, functions and a report, and what the table itself says.
      const allowed =
        /Customer ID|Order ID|Order date|Amount|NPS|Channel|App|Store|CRM|Lens|Excel|NAME|_xldudf_CRM_NPS|Orders|A1|D9|R|F/g;
      expect(words.replace(allowed, "").match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
    } else {
      expect(words.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
    }
  });
});

describe("what the ribbon asks for", () => {
  it("waits until the pane is there, then is shown", async () => {
    requestPane({ tab: "reports", reportId: "segments", readSelection: true });
    const { host, pane } = openPane();
    await button(pane.columns.next);
    expect(host.calls).toEqual(["readSelection", "readSettings"]);
  });

  it("shows the failure of a button's own work", async () => {
    openPane();
    act(() => requestPane({ tab: "reports", failure: "Nothing is selected. Click a cell." }));
    expect(await screen.findByText("Nothing is selected. Click a cell.")).toBeTruthy();
  });

  it("stops listening when the pane goes", () => {
    const { host, unmount } = openPane();
    unmount();
    expect(host.calls).toEqual(["unwatched"]);
  });
});
