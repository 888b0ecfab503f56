/** @jest-environment jsdom */
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Grid } from "../../src/core/cells/cell";
import { NO_SETTINGS, type WorkbookSettings } from "../../src/excel/settings";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { App } from "../../src/taskpane/components/App";
import type { PaneHost } from "../../src/app/host";
import { requestPane } from "../../src/taskpane/paneRequests";
import { SpokenError } from "../../src/app/sentenceOf";
import { complaints } from "./complaints";
import { fakeHost, TABLE } from "./fakeHost";

// Nothing in the pane is hidden by style; not looking for it makes queries by role far faster.
configure({ defaultHidden: true });

beforeAll(() => {
  // axe measures icon fonts on a canvas, which jsdom has not.
  HTMLCanvasElement.prototype.getContext = () => null;
});

function open(overrides: Partial<PaneHost> = {}, locale: Locale = "en-US") {
  const host = fakeHost(overrides);
  const { pane } = textsFor(locale);
  const view = render(<App host={host} language={{ locale, pane }} />);
  return { host, pane, user: userEvent.setup(), ...view };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });

async function press(user: ReturnType<typeof userEvent.setup>, name: string | RegExp) {
  await user.click(await button(name));
}

async function toPreview(user: ReturnType<typeof userEvent.setup>, locale: Locale = "en-US") {
  const { pane, reports } = textsFor(locale);
  await press(user, pane.selection.use);
  await press(user, pane.columns.next);
  await user.click(await screen.findByRole("radio", { name: reports.segments.title }));
  await press(user, pane.options.preview);
  await screen.findByRole("heading", { name: reports.segments.title });
}

describe.each(LOCALES)("the pane in %s", (locale) => {
  it("leads from the selection to a written report, and passes axe at every step", async () => {
    const { user, pane, host } = open({}, locale);
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
    expect(await screen.findByRole("heading", { name: reports.segments.title })).toBeTruthy();

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
      `openSheet ${reports.segments.sheets.overview}`,
    ]);
  });

  it("shows no word of the other language on its own pages", async () => {
    const { user, pane, container } = open({}, locale);
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
      const allowed = /CRM|Lens|Excel|NAME|_xldudf_CRM_NPS|Orders|A1|D9|R|F/g;
      expect(words.replace(allowed, "").match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
    } else {
      expect(words.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
    }
  });

  it("has a function library that passes axe, list and page", async () => {
    const { user, pane } = open({}, locale);
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await user.type(await screen.findByRole("searchbox"), "NPS");
    expect(await complaints()).toEqual([]);
    await press(user, /^CRM\.NPS /);
    await screen.findByRole("heading", { name: "CRM.NPS" });
    expect(await complaints()).toEqual([]);
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
    const { user, pane } = open({
      earlierReports: () =>
        Promise.resolve({ sheets: [], cells: { "action-plan": { plan: looks++ > 0 ? plan : [] } } }),
      writeReport: (report) => {
        written = JSON.stringify(report.sheets[0]);
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

describe.each(LOCALES)("tables and names of the workbook in %s", (locale) => {
  it("can be chosen with the keyboard, and pass axe", async () => {
    const named = [
      { name: "Orders", address: "Orders!A1:D9", origin: { kind: "table", table: "Orders" } },
      { name: "Orders2024", address: "Old!A1:D9", origin: { kind: "name", name: "Orders2024" } },
    ] as const;
    const { host, pane, user } = open({ findNamed: () => Promise.resolve(named) }, locale);
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
    const { pane, user } = open({}, locale);
    await user.click(await screen.findByText(pane.named.choose));
    expect(await screen.findByText(pane.named.none)).toBeTruthy();
  });
});

describe.each(LOCALES)("what only the user knows about the data in %s", (locale) => {
  it("is typed into fields that are taken over when they are left, and say what they take", async () => {
    const saved: WorkbookSettings[] = [];
    const { pane, user } = open(
      { saveSettings: (settings) => Promise.resolve(void saved.push(settings)) },
      locale,
    );
    await user.click(await screen.findByRole("tab", { name: pane.tabs.settings }));
    const year = await screen.findByRole("textbox", { name: pane.policies.year.label });
    await user.type(year, "25");
    await user.tab();
    expect(saved).toEqual([]);
    expect(screen.getByText(pane.policies.year.invalid)).toBeTruthy();
    await user.clear(year);
    await user.type(year, "2025");
    await user.tab();
    await waitFor(() => expect(saved.at(-1)?.policies).toEqual({ year: 2025 }));
    await user.type(screen.getByRole("textbox", { name: pane.policies.currency.label }), "EUR");
    await user.tab();
    await waitFor(() => expect(saved.at(-1)?.policies).toEqual({ year: 2025, currency: "EUR" }));
    expect(await complaints()).toEqual([]);
  });
});

describe("choosing data", () => {
  it("says before anything is pressed what will stand in the way of writing, and lets go on", async () => {
    const { notes } = textsFor("en-US").excel;
    const obstacles = [notes.workbookProtected, notes.readOnly];
    const { pane, container } = open({
      watchSelection: (listener) => {
        listener({ kind: "usable", address: "Orders!A1:D9", rows: 9, columns: 4, obstacles });
        return () => {};
      },
    });
    expect((await button(pane.selection.use)).hasAttribute("disabled")).toBe(false);
    obstacles.forEach((sentence) => expect(container.textContent).toContain(sentence));
  });

  it("says what to do when the selection cannot be used, and offers sample orders", async () => {
    const { user, pane, host } = open({
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
    const { user, pane } = open();
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
    const { user, pane } = open();
    await press(user, pane.selection.use);
    await user.click(await screen.findByRole("switch", { name: pane.columns.header }));
    expect(screen.getByText(/Customer ID · C1 · C2/)).toBeTruthy();
  });

  it("tells hidden rows and lets them be left out", async () => {
    const { user, pane } = open({ readSelection: () => Promise.resolve({ ...TABLE, hiddenRows: 4 }) });
    await press(user, pane.selection.use);
    const toggle = await screen.findByRole("switch", { name: pane.columns.visibleOnly });
    await user.click(toggle);
    expect((toggle as HTMLInputElement).checked).toBe(true);
  });

  it("starts with the meanings that were chosen for these headers before", async () => {
    const { user, pane } = open({
      readSettings: () => Promise.resolve({ ...NO_SETTINGS, headers: { region: "Channel" } }),
    });
    await press(user, pane.selection.use);
    const select = await screen.findByRole("combobox", { name: /column D, Channel/ });
    expect((select as HTMLSelectElement).value).toBe("region");
  });
});

describe("making a report", () => {
  it("remembers its choices beside the settings of the workbook, which it leaves alone", async () => {
    const settings = { ...NO_SETTINGS, common: { weekStart: "sunday" }, currency: "CNY" };
    const saved: unknown[] = [];
    const { user, pane } = open({
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
    const { user, pane } = open({
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
    const { user, pane } = open();
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
    const { user, pane, host } = open();
    await toPreview(user);
    await user.click(screen.getByText(fill(pane.issues.heading, { count: 1 })));
    expect(screen.getByText('"n/a" is not a number')).toBeTruthy();
    await press(user, fill(pane.issues.goTo, { address: "Orders!C5" }));
    expect(host.calls).toContain("selectCell Orders 4 2");
  });

  it("moves the keyboard to the result, and says that it is ready", async () => {
    const { user, pane } = open();
    await toPreview(user);
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      fill(pane.steps.current, { number: 3, name: pane.steps.result }),
    );
    expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContain(pane.preview.ready);
  });

  it("reads again and writes in place on refresh, and removes on request", async () => {
    const { user, pane, host } = open();
    await toPreview(user);
    await press(user, pane.write.write);
    await press(user, pane.write.refresh);
    await waitFor(() => expect(host.calls.filter((call) => call === "writeReport segments")).toHaveLength(2));
    expect(host.calls).toContain("readAgain");
    await waitFor(async () =>
      expect(((await button(pane.write.remove)) as HTMLButtonElement).disabled).toBe(false),
    );
    await press(user, pane.write.remove);
    await button(pane.write.write);
    expect(host.calls).toContain("removeReport segments");
  });

  it("keeps the keyboard's place where the button that was pressed is gone", async () => {
    const { user, pane } = open();
    (await button(pane.selection.use)).focus();
    await user.keyboard("{Enter}");
    await button(pane.columns.next);
    expect(document.activeElement?.getAttribute("role")).toBe("group");
  });

  it("tells a failure with its next step, and goes on", async () => {
    const { user, pane } = open({
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
    const { user, pane } = open({
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
    const { user, host } = open();
    const { segments } = textsFor("en-US").reports;
    await press(user, segments.question);
    const card = await screen.findByRole("radio", { name: segments.title });
    expect((card as HTMLInputElement).checked).toBe(true);
    expect(document.activeElement).toBe(card);
    expect(host.calls).toEqual(["readSelection", "readSettings"]);
  });

  it("stays at the columns where one is missing", async () => {
    const cells = TABLE.sources[0]!.cells.map((row) => row.slice(2));
    const { user, pane } = open({
      readSelection: () => Promise.resolve({ ...TABLE, sources: [{ ...TABLE.sources[0]!, cells }] }),
    });
    await press(user, textsFor("en-US").reports.segments.question);
    expect(await screen.findByText(pane.columns.missing)).toBeTruthy();
    expect(screen.queryByRole("radio")).toBeNull();
  });

  it("offers the questions only where something can be read", async () => {
    const { pane } = open({
      watchSelection: (listener) => {
        listener({ kind: "unusable", message: "A chart is selected. Click a cell." });
        return () => {};
      },
    });
    expect(await screen.findByText(pane.questions.heading)).toBeTruthy();
    const question = await button(textsFor("en-US").reports.segments.question);
    expect((question as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("all reports in one go", () => {
  it("are made from the pane, with one message that leads to each", async () => {
    const { user, pane, host } = open();
    await press(user, pane.selection.use);
    await press(user, pane.columns.next);
    await press(user, new RegExp(`^${pane.batch.makeAll.split("{")[0]}`));
    const message = await screen.findAllByText(new RegExp(`^${pane.batch.made.split("{")[0]}`), undefined, {
      timeout: 20_000,
    });
    expect(message.length).toBeGreaterThan(0);
    expect(await complaints()).toEqual([]);
    const { retention } = textsFor("en-US").reports;
    const [sheet] = Object.values(retention.sheets);
    await press(user, retention.title);
    expect(host.calls.at(-1)).toBe(`openSheet ${sheet}`);
    await press(user, pane.failure.dismiss);
    expect(screen.queryByText(retention.title, { selector: "button" })).toBeNull();
  });

  it.each(LOCALES)("are chosen by keys alone, with their day, and remembered (%s)", async (locale) => {
    const saved: WorkbookSettings[] = [];
    const { user, pane, host } = open(
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
    for (const box of all) {
      if (box !== screen.getByRole("checkbox", { name: cohorts.title })) {
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
    const { user, pane } = open();
    await button(pane.selection.use);
    const cancel = jest.fn();
    const progress = { title: "Segments", number: 2, of: 9, share: 0.25 };
    act(() => requestPane({ tab: "reports", making: { progress, cancel } }));
    const label = fill(pane.batch.progress, { number: 2, of: 9, report: "Segments" });
    expect((await screen.findAllByText(label)).length).toBeGreaterThan(0);
    await press(user, pane.work.cancel);
    expect(cancel).toHaveBeenCalled();
    const made = {
      made: [{ title: "Overview", sheet: "Overview 2" }],
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
});

describe("what the ribbon asks for", () => {
  it("waits until the pane is there, then is shown", async () => {
    requestPane({ tab: "reports", reportId: "segments", readSelection: true });
    const { host, pane } = open();
    await button(pane.columns.next);
    expect(host.calls).toEqual(["readSelection", "readSettings"]);
  });

  it("shows the failure of a button's own work", async () => {
    open();
    act(() => requestPane({ tab: "reports", failure: "Nothing is selected. Click a cell." }));
    expect(await screen.findByText("Nothing is selected. Click a cell.")).toBeTruthy();
  });

  it("stops listening when the pane goes", () => {
    const { host, unmount } = open();
    unmount();
    expect(host.calls).toEqual(["unwatched"]);
  });
});

describe("the function library", () => {
  it("is worked by keys alone: find 流失率, build, see the value, insert", async () => {
    const { user, pane, host } = open();
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

  it("takes the selected cells for an argument and computes with them", async () => {
    const { user, pane, host } = open();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.NPS /);
    await press(user, fill(pane.library.useSelection, { name: "scores" }));
    expect(await screen.findByText("=CRM.NPS(Survey!B2:B6)")).toBeTruthy();
    await press(user, pane.library.preview);
    // 3 promoters and 1 detractor of 5 answers
    expect(await screen.findByText(fill(pane.library.previewLabel, { value: "40" }))).toBeTruthy();
    expect(host.calls).toEqual(expect.arrayContaining(["selectedReference column", "valuesOf Survey!B2:B6"]));
  });

  it("asks for what is missing before it inserts, and explains a refusal of the function", async () => {
    const { user, pane, host } = open({ valuesOf: () => Promise.resolve([[11]]) });
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
    const { user, pane, host } = open();
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
    const { user, pane } = open();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await press(user, /^CRM\.CLV /);
    await press(user, new RegExp(pane.library.back));
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^CRM\.CLV/));
  });

  it("says when nothing is found, with words to try", async () => {
    const { user, pane } = open();
    await user.click(screen.getByRole("tab", { name: pane.tabs.functions }));
    await user.type(await screen.findByRole("searchbox"), "banana");
    expect(screen.getByText(fill(pane.library.nothing, { query: "banana" }))).toBeTruthy();
  });
});

describe("sharing", () => {
  it("counts our formulas, then offers to turn them into values", async () => {
    const { user, pane, host } = open();
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    expect(screen.queryByRole("button", { name: pane.sharing.freeze })).toBeNull();
    await press(user, pane.sharing.find);
    expect(await screen.findByText(fill(pane.sharing.found, { count: 12 }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, pane.sharing.freeze);
    expect(await screen.findByText(fill(pane.sharing.frozen, { count: 12 }))).toBeTruthy();
    expect(host.calls).toEqual(["countFormulas", "freezeFormulas"]);
  });

  it("says when a workbook can be shared as it is", async () => {
    const { user, pane } = open({ countFormulas: () => Promise.resolve(0) });
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await press(user, pane.sharing.find);
    expect(await screen.findByText(pane.sharing.none)).toBeTruthy();
    expect(within(document.body).queryByRole("button", { name: pane.sharing.freeze })).toBeNull();
  });

  it("tells what the workbook remembers, and makes it forget", async () => {
    const key = { kind: "entries", subject: "action-plan" } as const;
    const items = [
      { key, bytes: 2480 },
      { key: undefined, bytes: 90 },
    ];
    const { user, pane, host } = open({ readMemory: () => Promise.resolve(items) });
    await user.click(screen.getByRole("tab", { name: pane.tabs.sharing }));
    await press(user, pane.sharing.memory);
    const told = "entries of “Action plan” (2.5 kB), something of another version (0.1 kB)";
    expect(await screen.findByText(fill(pane.sharing.remembered, { items: told }))).toBeTruthy();
    expect(await complaints()).toEqual([]);
    await press(user, pane.sharing.forget);
    expect(await screen.findByText(pane.sharing.forgotten)).toBeTruthy();
    expect(screen.queryByRole("button", { name: pane.sharing.forget })).toBeNull();
    expect(host.calls).toEqual(["emptyMemory"]);
  });
});
