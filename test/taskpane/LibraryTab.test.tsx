/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { complaints } from "./complaints";
import { button, openPane, press } from "./openPane";

describe.each(LOCALES)("the function library in %s", (locale) => {
  it("passes axe, list and page", async () => {
    const { user, pane } = openPane({}, locale);
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await user.type(await screen.findByRole("searchbox"), "NPS");
    expect(await complaints()).toEqual([]);
    await press(user, /^CRM\.NPS /);
    await screen.findByRole("heading", { name: "CRM.NPS" });
    expect(await complaints()).toEqual([]);
  });
});

describe("the function library", () => {
  it("is worked by keys alone: find 流失率, build, see the value, insert", async () => {
    const { user, pane, host } = openPane();
    // Fluent moves the focus on Tab by what it can see, and jsdom lays nothing out: the test goes from control to control.
    const keys = async (element: HTMLElement, text: string) => {
      act(() => element.focus());
      await user.keyboard(text);
    };
    await keys(screen.getByRole("tab", { name: pane.tabs.functions }), "{Enter}");
    await keys(await screen.findByRole("searchbox"), "流失率");
    await keys(await button(/^CRM\.CHURNRATE /), "{Enter}");
    expect(document.activeElement?.textContent).toBe("CRM.CHURNRATE");
    await keys(screen.getByRole("textbox", { name: "start" }), "600");
    await keys(screen.getByRole("textbox", { name: "lost" }), "60");
    expect(screen.getByText("=CRM.CHURNRATE(600, 60)")).toBeTruthy();
    await keys(await button(pane.library.preview), "{Enter}");
    expect(await screen.findByText(fill(pane.library.previewLabel, { value: "0.1" }))).toBeTruthy();
    await keys(await button(pane.library.insert), "{Enter}");
    expect(await screen.findByText(fill(pane.library.inserted, { address: "Sheet2!B2" }))).toBeTruthy();
    expect(host.calls).toEqual(["insertFormula =CRM.CHURNRATE(600, 60)"]);
  });

  it("says why the selected cell has no answer, and leads to the cell and to the function", async () => {
    const { user, pane, host } = openPane({
      activeCell: () =>
        Promise.resolve({
          sheet: "Survey",
          address: "Survey!T6",
          formula: "=CRM.NPS(Answers!B2:B6)",
          value: { error: "#VALUE!" },
        }),
      valuesOf: () => Promise.resolve([[9], [8], [14], [10], [7]]),
    });
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    expect(await screen.findByText(/got 14 \(Answers!B4\)/)).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, fill(pane.library.hint.goTo, { address: "Answers!B4" }));
    expect(host.calls).toContain("selectCell Answers 3 1");
  });

  it("proposes the function that a wrong name is nearest to", async () => {
    const { user, pane } = openPane({
      activeCell: () =>
        Promise.resolve({
          sheet: "Survey",
          address: "Survey!T6",
          formula: "=CRM.RETENSION(200,190,30)",
          value: { error: "#NAME?" },
        }),
    });
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await screen.findByText(fill(pane.library.hint.nearest, { name: "CRM.RETENSION" }));
    await press(user, /^CRM\.RETENTION$/);
    expect(await screen.findByRole("heading", { name: "CRM.RETENTION" })).toBeTruthy();
  });

  it("takes the selected cells for an argument and computes with them", async () => {
    const { user, pane, host } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.NPS /);
    await press(user, fill(pane.library.useSelection, { name: "scores" }));
    expect(await screen.findByText("=CRM.NPS(Survey!B2:B6)")).toBeTruthy();
    await press(user, pane.library.preview);
    // 3 promoters and 1 detractor of 5 answers
    expect(await screen.findByText(fill(pane.library.previewLabel, { value: "40" }))).toBeTruthy();
    expect(host.calls).toEqual(expect.arrayContaining(["selectedReference column", "valuesOf Survey!B2:B6"]));
  });

  it("takes whole columns for the rows that are used in them", async () => {
    const { user, pane, host } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.NPS /);
    await user.type(screen.getByRole("textbox", { name: "scores" }), "Survey!B:B");
    await press(user, pane.library.insert);
    expect(await screen.findByText(fill(pane.library.inserted, { address: "Sheet2!B2" }))).toBeTruthy();
    expect(host.calls).toEqual(["usedCells Survey!B:B", "insertFormula =CRM.NPS(Survey!B2:B6)"]);
  });

  it("asks for what is missing before it inserts, and explains a refusal of the function", async () => {
    const { user, pane, host } = openPane({ valuesOf: () => Promise.resolve([[11]]) });
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.NPS /);
    await press(user, pane.library.insert);
    expect(screen.getByText(fill(pane.library.required, { name: "scores" }))).toBeTruthy();
    expect(host.calls).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "scores" }), "B2");
    await press(user, pane.library.preview);
    expect(await screen.findByText(/whole numbers from 0 to 10, got 11/)).toBeTruthy();
  });

  it("puts the examples of a family on a sheet in one click, by key as well", async () => {
    const { user, pane, host } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    const family = "Retention and churn";
    const add = await button(fill(pane.library.examplesOf, { family }));
    act(() => add.focus());
    await user.keyboard("{Enter}");
    const sheet = fill(pane.library.examplesSheet, { family });
    expect(await screen.findByText(fill(pane.library.examplesDone, { sheet }))).toBeTruthy();
    expect(host.calls).toEqual(["writeExamples examples-retention"]);
    expect(document.activeElement).toBe(add);
  });

  it("comes back to the function it left", async () => {
    const { user, pane } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.CLV /);
    await press(user, new RegExp(pane.library.back));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^CRM\.CLV/));
  });

  it("finds reports by everyday questions, and goes on with the one that is pressed", async () => {
    const { user, pane } = openPane();
    const { reports } = textsFor("en-US");
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await user.type(await screen.findByRole("searchbox"), "who will leave");
    expect(await complaints()).toEqual([]);
    const { title } = reports.churnWarning;
    await press(user, new RegExp(`^${fill(pane.library.report, { report: title })}`));
    const chosen = await screen.findByRole<HTMLInputElement>("radio", { name: title });
    expect(chosen.checked).toBe(true);
  });

  it("says when nothing is found, with words to try", async () => {
    const { user, pane } = openPane();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await user.type(await screen.findByRole("searchbox"), "banana");
    expect(screen.getByText(fill(pane.library.nothing, { query: "banana" }))).toBeTruthy();
  });
});
