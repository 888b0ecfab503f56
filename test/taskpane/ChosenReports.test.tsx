/** @jest-environment jsdom */
import { FluentProvider } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { MadeReports } from "../../src/app/makeReports";
import type { TableUse, WorkbookSettings } from "../../src/excel/settings";
import { LOCALES, textsFor } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { ChosenReports } from "../../src/taskpane/components/ChosenReports";
import { LanguageContext } from "../../src/taskpane/components/texts";
import { reportCards } from "../../src/taskpane/views";
import { requestPane } from "../../src/taskpane/paneRequests";
import { complaints } from "./complaints";
import { button, openPane, press, Unstyled } from "./openPane";

describe.each(LOCALES)("reports to choose from in %s", (locale) => {
  const { pane } = textsFor(locale);

  it("are grey with the reason where the columns do not allow them, whatever was chosen before", async () => {
    const reasonWhyNot = fill(pane.reports.missing, { roles: "Customer id" });
    render(
      <Unstyled>
        <FluentProvider>
          <LanguageContext value={{ locale, pane }}>
            <main>
              <ChosenReports
                choices={[
                  { id: "overview", title: "Overview", wanted: true, missing: reasonWhyNot },
                  { id: "data-check", title: "Data check", wanted: true, missing: "" },
                ]}
                chosen={{ asOf: "lastDate" }}
                count={1}
                disabled={false}
                onReport={() => {}}
                onAsOf={() => {}}
                onMake={() => {}}
              />
            </main>
          </LanguageContext>
        </FluentProvider>
      </Unstyled>,
    );
    const grey = screen.getByRole<HTMLInputElement>("checkbox", { name: "Overview", hidden: true });
    expect([grey.disabled, grey.checked]).toEqual([true, false]);
    const reason = document.getElementById(grey.getAttribute("aria-describedby")!)!;
    expect(reason.textContent).toBe(reasonWhyNot);
    const possible = screen.getByRole<HTMLInputElement>("checkbox", { name: "Data check", hidden: true });
    expect([possible.disabled, possible.checked]).toEqual([false, true]);
    expect(await complaints()).toEqual([]);
  });
});

describe("a card of the gallery", () => {
  const cards = (used: readonly TableUse[]) =>
    reportCards(
      { customer: 0, date: 1, amount: 2 },
      new Map(used.map((use) => [use, `Sheet of ${use}`])),
      "en-US",
    );
  const card = (id: string, used: readonly TableUse[] = []) => cards(used).find((one) => one.id === id)!;

  it("tells the other tables that the report uses apart from those that it could use", () => {
    expect(card("period-report")).toMatchObject({
      tablesInUse: "",
      moreTables: "Customers, Surveys, Tickets",
    });
    expect(card("period-report", ["surveys", "more"])).toMatchObject({
      tablesInUse: "Surveys",
      moreTables: "Customers, Tickets",
    });
  });

  it("names the other table that has what is missing, where there is one", () => {
    expect(card("churn-reasons").elsewhere).toBe("");
    expect(card("churn-reasons", ["reasons"]).elsewhere).toContain("Sheet of reasons");
    expect(card("overview", ["reasons"]).elsewhere).toBe("");
  });

  it("tells what columns it needs; some need none", () => {
    expect(card("overview").needs).toMatch(/^Customer id, Order date or Payment date, /);
    expect(card("data-check")).toMatchObject({ needs: "", missing: "" });
  });
});

describe("all reports in one go", () => {
  it("are made from the pane, with one message that leads to each", async () => {
    const { user, pane, host } = openPane();
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    await press(user, new RegExp(`^${pane.batch.makeAll.split("{")[0]}`));
    const message = await screen.findAllByText(new RegExp(`^${pane.batch.made.split("{")[0]}`), undefined, {
      timeout: 20_000,
    });
    expect(message.length).toBeGreaterThan(0);
    expect(await complaints()).toEqual([]);
    const { retention } = textsFor("en-US").reports;
    await press(user, retention.title);
    expect(host.calls.at(-1)).toBe("openOwnSheet retention ");
    await press(user, pane.failure.dismiss);
    expect(screen.queryByText(retention.title, { selector: "button" })).toBeNull();
  });

  it("say at once that they wait for the look at the other tables, and can be cancelled then", async () => {
    const { user, pane, host } = openPane({ findTables: () => new Promise(() => undefined) });
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    await press(user, new RegExp(`^${pane.batch.makeAll.split("{")[0]}`));
    expect(await screen.findAllByText(pane.batch.gathering)).not.toEqual([]);
    await press(user, pane.work.cancel);
    expect(await screen.findByText(pane.work.cancelled)).toBeTruthy();
    expect(screen.queryByText(pane.batch.gathering)).toBeNull();
    expect(host.calls.filter((call) => call.startsWith("writeReport"))).toEqual([]);
  });

  it.each(LOCALES)("are chosen by keys alone, with their day, and remembered (%s)", async (locale) => {
    const saved: WorkbookSettings[] = [];
    const { user, pane, host } = openPane(
      {
        saveSettings: (settings) => {
          saved.push(settings);
          return Promise.resolve();
        },
      },
      locale,
    );
    const { cohorts, periodReport, segments } = textsFor(locale).reports;
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    (await screen.findByText(pane.chosen.heading)).focus();
    const all = screen.getAllByRole<HTMLInputElement>("checkbox").filter((box) => box.checked);
    expect(screen.queryByRole("checkbox", { name: periodReport.title })).toBeNull();
    const kept = screen.getByRole("checkbox", { name: cohorts.title });
    for (const box of all) {
      if (box !== kept) {
        box.focus();
        await user.keyboard(" ");
      }
    }
    const rule = screen.getByRole("combobox", { name: pane.chosen.asOf });
    await user.selectOptions(rule, pane.chosen.rules.fixed);
    const make = await button(fill(pane.chosen.make, { count: 2 }));
    expect(make.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(pane.chosen.noDay)).toBeTruthy();
    expect(await complaints()).toEqual([]);
    fireEvent.change(screen.getByLabelText(pane.chosen.day), { target: { value: "2024-03-31" } });
    make.focus();
    await user.keyboard("{Enter}");
    const date = fill(pane.batch.asOf.fixed, { date: "2024-03-31" });
    expect(await screen.findByText(date, undefined, { timeout: 20_000 })).toBeTruthy();
    expect(host.calls.filter((call) => call.startsWith("writeReport"))).toEqual([
      "writeReport cohorts",
      "writeReport period-report",
    ]);
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]!.chosen).toEqual({
      ids: ["cohorts", "period-report"],
      asOf: "fixed",
      day: "2024-03-31",
    });
    expect(screen.queryByRole("button", { name: segments.title })).toBeNull();
  });

  it("show how far the ribbon's run is, stop it on request, and tell how it ended", async () => {
    const { user, pane } = openPane();
    await button(pane.selection.use);
    const cancel = jest.fn();
    const progress = { title: "Segments", number: 2, of: 9, share: 0.25 };
    act(() => requestPane({ tab: "reports", making: { progress, cancel } }));
    const label = fill(pane.batch.progress, { number: 2, of: 9, report: "Segments" });
    expect((await screen.findAllByText(label)).length).toBeGreaterThan(0);
    await press(user, pane.work.cancel);
    expect(cancel).toHaveBeenCalled();
    const made = {
      made: [{ report: "overview", title: "Overview", sheet: "Overview 2" }],
      refused: [{ title: "Churn warning", reason: "Too few customers." }],
      notes: ["Save a copy to keep the reports."],
      cancelled: true,
    };
    act(() => requestPane({ tab: "reports", made }));
    expect((await screen.findAllByText(fill(pane.batch.cancelled, { count: 1 }))).length).toBeGreaterThan(0);
    expect(await button("Overview")).toBeTruthy();
    const refusal = fill(pane.batch.refused, { report: "Churn warning", reason: "Too few customers." });
    expect(screen.getByText(refusal)).toBeTruthy();
    expect(screen.getByText("Save a copy to keep the reports.")).toBeTruthy();
    expect(await complaints()).toEqual([]);
  });

  it("say that Excel is finishing a report no longer than it does, and lead to it then", async () => {
    const { pane } = openPane();
    await button(pane.selection.use);
    const before = { made: [], refused: [], notes: [], cancelled: true };
    let finish = (_: MadeReports) => {};
    const ended = new Promise<MadeReports>((resolve) => (finish = resolve));
    act(() => requestPane({ tab: "reports", made: { ...before, finishing: { title: "Overview", ended } } }));
    const finishing = fill(pane.batch.cancelledWriting, { count: 0, report: "Overview" });
    expect((await screen.findAllByText(finishing)).length).toBeGreaterThan(0);
    await act(async () => {
      finish({ ...before, made: [{ report: "overview", title: "Overview", sheet: "Overview" }] });
      await ended;
    });
    expect(screen.queryAllByText(finishing)).toEqual([]);
    expect(screen.getAllByText(fill(pane.batch.cancelled, { count: 1 })).length).toBeGreaterThan(0);
    expect(await button("Overview")).toBeTruthy();
  });
});
