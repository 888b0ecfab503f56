/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { SpokenError } from "../../src/app/sentenceOf";
import type { Grid } from "../../src/core/cells/cell";
import { NO_SETTINGS } from "../../src/excel/settings";
import { textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { complaints } from "./complaints";
import { fakeHost, TABLE } from "./fakeHost";
import { button, openPane, press, toPreview } from "./openPane";

describe("making a report", () => {
  it("remembers its choices beside the settings of the workbook, which it leaves alone", async () => {
    const settings = { ...NO_SETTINGS, common: { weekStart: "sunday" }, currency: "CNY" };
    const saved: unknown[] = [];
    const { user, pane } = openPane({
      readSettings: () => Promise.resolve(settings),
      saveSettings: (given) => Promise.resolve(void saved.push(given)),
    });
    await toPreview(user);
    await press(user, pane.write.write);
    await waitFor(() =>
      expect(saved).toEqual([
        expect.objectContaining({
          headers: expect.objectContaining({ customer: "Customer ID" }) as object,
          common: { weekStart: "sunday" },
          currency: "CNY",
        }),
      ]),
    );
  });

  it("starts an option with what the workbook's settings say", async () => {
    const { user, pane } = openPane({
      readSettings: () => Promise.resolve({ ...NO_SETTINGS, common: { weekStart: "sunday" } }),
    });
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    const { cohorts } = textsFor("en-US").reports;
    await user.click(await screen.findByRole("radio", { name: cohorts.title }));
    const field = screen.getByLabelText(cohorts.options.weekStart.label);
    expect((field as HTMLSelectElement).value).toBe("sunday");
  });

  it("keeps a number option inside its range", async () => {
    const { user, pane } = openPane();
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    await user.click(await screen.findByRole("radio", { name: textsFor("en-US").reports.segments.title }));
    const { label } = textsFor("en-US").reports.segments.options.bins;
    const bins = await screen.findByRole("spinbutton", { name: label });
    await user.clear(bins);
    await user.type(bins, "9");
    expect(screen.getByText(fill(pane.options.outOfRange, { min: 3, max: 5 }))).toBeTruthy();
    expect(((await button(pane.options.preview)) as HTMLButtonElement).disabled).toBe(true);
  });

  it("lists what was noticed, and a click on an address selects the cell", async () => {
    const { user, pane, host } = openPane();
    await toPreview(user);
    await user.click(screen.getByText(fill(pane.issues.heading, { count: 2 })));
    expect(screen.getByText('"n/a" is not a number')).toBeTruthy();
    await press(user, fill(pane.issues.goTo, { address: "Orders!C5" }));
    expect(host.calls).toContain("selectCell Orders 4 2");
  });

  it("moves the keyboard to the result, and says that it is ready", async () => {
    const { user, pane } = openPane();
    await toPreview(user);
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      fill(pane.steps.current, { number: 3, name: pane.steps.result }),
    );
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(pane.preview.ready);
  });

  it("reads again and writes in place on refresh, keeps a dated copy, and removes once it is told what goes", async () => {
    const { user, pane, host } = openPane();
    await toPreview(user);
    await press(user, pane.write.write);
    await press(user, pane.write.refresh);
    await waitFor(() => expect(host.calls.filter((call) => call === "writeReport segments")).toHaveLength(2));
    expect(host.calls).toContain("readAgain");
    await waitFor(async () =>
      expect(((await button(pane.write.remove)) as HTMLButtonElement).disabled).toBe(false),
    );
    await press(user, pane.write.duplicate);
    await waitFor(() => expect(host.calls).toContain("writeReport segments@2024-04-28"));
    await waitFor(async () =>
      expect(((await button(pane.write.remove)) as HTMLButtonElement).disabled).toBe(false),
    );
    const [copied] = pane.write.duplicated.split("{sheet}");
    const [done] = screen.getAllByText(pane.write.done);
    expect(done!.closest("[role=group]")!.textContent).toContain(copied);
    await press(user, pane.write.remove);
    await screen.findByRole("heading", { name: pane.removal.ask });
    expect(screen.getByText(fill(pane.removal.sheets, { count: 2, sheets: "Segments, Plan" }))).toBeTruthy();
    expect(screen.getByText(fill(pane.removal.entries, { sheets: "Plan" }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, pane.removal.keep);
    expect(screen.queryByRole("heading", { name: pane.removal.ask })).toBeNull();
    await press(user, pane.write.remove);
    await press(user, pane.removal.remove);
    await button(pane.write.write);
    expect(host.calls).toContain("removeReports segments");
    expect(screen.queryByText(fill(pane.write.open, { sheet: "Segments" }))).toBeNull();
  });

  it("keeps the keyboard's place where the button that was pressed is gone", async () => {
    const { user, pane } = openPane();
    (await button(pane.selection.use)).focus();
    await user.keyboard("{Enter}");
    await button(pane.columns.next);
    expect(document.activeElement?.getAttribute("role")).toBe("group");
  });

  it("tells a failure with its next step, and goes on", async () => {
    const { user, pane } = openPane({
      writeReport: () => Promise.reject(new SpokenError("The sheet is protected. Unprotect it.")),
    });
    await toPreview(user);
    const shown: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this);
    };
    await press(user, pane.write.write);
    const sentence = await screen.findByText("The sheet is protected. Unprotect it.");
    await waitFor(() => expect(shown.some((element) => element.contains(sentence))).toBe(true));
    await press(user, pane.failure.dismiss);
    expect(screen.queryByText("The sheet is protected. Unprotect it.")).toBeNull();
    expect(((await button(pane.write.write)) as HTMLButtonElement).disabled).toBe(false);
  });

  it("says so while Excel waits for a cell that is being edited", async () => {
    let wait = () => {};
    let answer: (table: typeof TABLE) => void = () => {};
    const { user, pane } = openPane({
      watchWaiting: (listener) => {
        wait = listener;
        return () => {};
      },
      readSelection: () => new Promise((resolve) => (answer = resolve)),
    });
    await press(user, pane.selection.use);
    act(() => wait());
    const sentence = textsFor("en-US").excel.waitingForCell;
    expect(await screen.findByText(sentence)).toBeTruthy();
    answer(TABLE);
    await button(pane.columns.next);
    expect(screen.queryByText(sentence)).toBeNull();
  });
});

describe("starting from a question", () => {
  it("reads the selection and stands at the report that answers it", async () => {
    const { user, host } = openPane();
    const { segments } = textsFor("en-US").reports;
    await press(user, segments.question);
    const card = await screen.findByRole("radio", { name: segments.title });
    expect((card as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(card);
    expect(host.calls).toEqual(["readSelection", "readSettings"]);
  });

  it("stays at the columns where one is missing", async () => {
    const cells = TABLE.sources[0]!.cells.map((row) => row.slice(2));
    const { user, pane } = openPane({
      readSelection: () => Promise.resolve({ ...TABLE, sources: [{ ...TABLE.sources[0]!, cells }] }),
    });
    await press(user, textsFor("en-US").reports.segments.question);
    expect(await screen.findByText(pane.columns.missing)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("offers the questions wherever the cursor stands: a table is looked for", async () => {
    const { pane } = openPane({
      watchSelection: (listener) => {
        listener({ kind: "unusable", message: "A chart is selected. Click a cell." });
        return () => {};
      },
    });
    expect(await screen.findByText(pane.questions.heading)).toBeTruthy();
    const question = await button(textsFor("en-US").reports.segments.question);
    expect((question as HTMLButtonElement).disabled).toBe(false);
  });
});

describe("an action plan in the pane", () => {
  it("is made again before it is written: what somebody wrote since the preview stays", async () => {
    const { title, columns } = textsFor("en-US").reports.actionPlan;
    const plain = fakeHost();
    const plan: Grid = [
      [columns.key, columns.owner, columns.status],
      ["once", "Li Wei", "Done"],
    ];
    let looks = 0;
    let written = "";
    const { user, pane } = openPane({
      earlierReports: () =>
        Promise.resolve({ sheets: [], cells: { "action-plan": { plan: looks++ > 0 ? plan : [] } } }),
      writeReport: (report) => {
        written = JSON.stringify(report.sheets.find(({ id }) => id === "plan"));
        return plain.writeReport(report);
      },
    });
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    await user.click(await screen.findByRole("radio", { name: title }));
    await press(user, pane.options.preview);
    await screen.findByRole("heading", { name: title });
    expect(screen.queryByText("Li Wei")).toBeNull();
    await press(user, pane.write.write);
    await waitFor(() => expect(written).toContain("Li Wei"));
    expect(looks).toBe(2);
  });
});
