/** What the pane looks like and how it is used, each from a fresh workbook: by keyboard, in each state, with files. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { textsFor, type Texts } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { reportTexts } from "../../src/reports/registry";
import { BOOKS } from "../support/books";
import { violations } from "./axe";
import { launchBrowser } from "./browser";
import { WorkbenchPage } from "./workbenchPage";
import { startWorkbench, type WorkbenchServer } from "./workbenchServer";

const en = textsFor("en-US");
const NARROW = 320;

let server: WorkbenchServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(
  language: "en" | "zh",
  theme: "light" | "dark",
  options: BrowserContextOptions = {},
): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}?lang=${language}&theme=${theme}`);
  const workbench = new WorkbenchPage(page);
  await workbench.ready(textsFor(language));
  return workbench;
}

describe("the pane by the keyboard alone", () => {
  it("leads from the first screen to a written report", async () => {
    const workbench = await open("en", "light");
    const { pane, reports } = en;
    const { question, title, sheets } = reports.cohorts;
    await workbench.press("F6");
    await workbench.tabTo((name) => name === question);
    await workbench.press("Enter");
    await workbench.button(title, "radio").waitFor();
    await workbench.tabTo((name) => name === pane.options.preview);
    await workbench.press("Enter");
    await workbench.button(pane.write.write).waitFor();
    await workbench.tabTo((name) => name === pane.write.write);
    await workbench.press("Enter");
    await workbench.said(pane.write.done);
    expect(await workbench.sheetNames()).toContain(sheets.cohorts);
    await workbench.tabTo((name) => name === pane.write.remove);
    await workbench.press("Enter");
    await workbench.tabTo((name) => name === pane.removal.remove);
    await workbench.press("Enter");
    await workbench.said(pane.write.removed);
    expect(await workbench.sheetNames()).not.toContain(sheets.cohorts);
    await workbench.page.close();
  });
});

/** Goes through every state of the pane and calls `look` in each. */
async function throughStates(
  workbench: WorkbenchPage,
  { pane, reports }: Texts,
  look: (state: string) => Promise<void>,
): Promise<void> {
  const frame = workbench.paneElements;
  const unfold = () =>
    workbench.pane.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await look("first screen");
  await workbench.button(pane.selection.use).click();
  await workbench.button(pane.columns.next).waitFor();
  await frame.getByText(pane.tables.looking, { exact: true }).waitFor({ state: "hidden" });
  await look("columns");
  await unfold();
  await frame.getByText(pane.outside.open, { exact: true }).waitFor();
  await look("columns unfolded");
  await workbench.button(pane.columns.next).click();
  await look("gallery");
  await workbench.button(reports.segments.title, "radio").check();
  await unfold();
  await look("options");
  await workbench.button(pane.options.preview).click();
  await workbench.button(pane.write.write).waitFor();
  await look("preview");
  await workbench.button(pane.write.write).click();
  await workbench.said(pane.write.done);
  await look("written");
  await workbench.button(pane.write.remove).click();
  await workbench.button(pane.removal.remove).waitFor();
  await look("asked before removal");
  await workbench.button(pane.tabs.functions, "tab").click();
  const search = frame.getByRole("searchbox");
  await search.waitFor();
  await look("functions");
  await search.fill("nothing is called xqzvv");
  await look("nothing found");
  await search.fill("NPS");
  await look("search");
  await frame.locator("[id='function-CRM.NPS']").click();
  await look("function");
  await workbench.button(pane.library.insert).click();
  await look("function with a field left empty");
  await workbench.button(pane.tabs.sharing, "tab").click();
  await frame.getByRole("heading", { name: pane.sharing.heading }).waitFor();
  await look("sharing");
  await workbench.button(pane.tabs.settings, "tab").click();
  await frame.getByRole("heading", { name: pane.settings.workbook }).waitFor();
  await unfold();
  await look("settings");
}

describe("every state of the pane", () => {
  it.each([
    ["en", "light", "none", 400],
    ["zh", "dark", "none", NARROW],
    ["zh", "light", "active", NARROW],
  ] as const)(
    "has nothing for axe-core to complain about and fits in %s, %s, forced colours %s, %i pixels",
    async (language, theme, forcedColors, width) => {
      const workbench = await open(language, theme, { forcedColors });
      if (width === NARROW) {
        await workbench.page.locator(".divider").focus();
        await workbench.page.keyboard.press("Home");
      }
      const complaints: string[] = [];
      const seen: string[] = [];
      await throughStates(workbench, textsFor(language), async (state) => {
        await workbench.settled();
        seen.push(state);
        complaints.push(...(await violations(workbench.pane, "body")).map((text) => `${state}: ${text}`));
        const [inside, room] = await workbench.pane.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return [scrollWidth, clientWidth] as const;
        });
        if (inside > room) {
          complaints.push(`${state}: ${inside} pixels wide in ${room}`);
        }
      });
      expect(seen.length).toBeGreaterThan(12);
      expect(complaints).toEqual([]);
      await workbench.page.close();
    },
  );
});

interface TextFile {
  readonly name: string;
  readonly text: string | Buffer;
}

async function openText(workbench: WorkbenchPage, { name, text }: TextFile): Promise<void> {
  await workbench.page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await workbench.ready(en);
}

/** As a person does who drags a file over the page and lets go of it. */
async function drop({ page }: WorkbenchPage, { name, text }: TextFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file, { type: "text/csv" }));
      return data;
    },
    [name, text.toString()] as const,
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent(".drop-target", "drop", { dataTransfer: transfer });
}

const csv = (...rows: readonly (readonly (string | number)[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");

const HEADER = ["Order ID", "Customer ID", "Order date", "Amount", "Status"] as const;

const orders = (month: number, count: number, status = "paid") =>
  Array.from({ length: count }, (_, i) => [
    `S${month}-${i}`,
    `C${i % 17}`,
    `2025-${String(month).padStart(2, "0")}-${String((i % 27) + 1).padStart(2, "0")}`,
    100,
    status,
  ]);

/** What a report's page shows of these, as one text. */
const pageText = async (workbench: WorkbenchPage, sheet: string) =>
  (await workbench.readAll(sheet)).flat().join("\n");

describe("next month's file, dropped on the workbook", () => {
  it("is added on a sheet of its own, told, and the chosen reports are made again", async () => {
    const workbench = await open("en", "light");
    const { pane, reports } = en;
    await openText(workbench, { name: "spring.csv", text: csv(HEADER, ...orders(3, 60), ...orders(4, 60)) });
    const before = await workbench.readAll("spring");
    await workbench.button(pane.selection.use).click();
    await workbench.button(pane.columns.next).click();
    await workbench.paneElements.getByText(pane.chosen.heading, { exact: true }).click();
    await workbench.paneElements.getByRole("checkbox", { name: reports.overview.title }).check();
    const make = workbench.paneElements.getByRole("button", {
      name: fill(pane.chosen.make, { count: "" }).slice(0, -2),
    });
    const count = /\d+/.exec(await make.innerText())![0];
    await make.click();
    await workbench.said(fill(pane.batch.made, { count }));
    const { overview } = reports.overview.sheets;
    expect(await pageText(workbench, overview)).toContain("120 rows");

    await drop(workbench, {
      name: "may.csv",
      // One order of April again, cancelled since, one as it was, and thirty new ones.
      text: csv(HEADER, [...orders(4, 1)[0]!.slice(0, 4), "cancelled"], orders(4, 2)[1]!, ...orders(5, 30)),
    });
    const dialog = workbench.page.getByRole("alertdialog");
    expect(await dialog.innerText()).toContain("may.csv");
    expect(await violations(workbench.page.mainFrame(), "dialog")).toEqual([]);
    await dialog.locator('[data-choice="addAndMake"]').click();
    const told = fill(en.excel.addedFile.told, { file: "may", added: "30", changed: "1", same: "1" });
    await workbench.page.getByText(told).waitFor();
    await workbench.settled();

    expect(await workbench.sheetNames()).toContain("may");
    expect(await workbench.readAll("spring")).toEqual(before);
    const after = await pageText(workbench, overview);
    expect(after).toContain("149 rows");
    expect(after).not.toContain("120 rows");
    await workbench.page.close();
  }, 300_000);
});

describe("a text in an encoding that can only be guessed", () => {
  it("shows its encoding, and is read again in another one that is chosen", async () => {
    const workbench = await open("en", "light");
    const names = ["M\xfcller", "J\xe4ger", "Sch\xf6n", "Gr\xf6\xdfe"];
    const text = ["Name;Ort", ...names.map((name) => `${name};K\xf6ln`)].join("\r\n");
    await openText(workbench, { name: "namen.csv", text: Buffer.from(text, "latin1") });
    expect((await workbench.read("namen", "A2:B2"))[0]).toEqual(["Müller", "Köln"]);
    const encoding = workbench.page.getByRole("combobox", { name: "Encoding" });
    expect(await encoding.inputValue()).toBe("Windows-1252");
    await encoding.selectOption("GB18030");
    await workbench.page.waitForFunction(
      () => window.workbench!.host!.read("namen", "A2")[0]![0] !== "Müller",
    );
    await workbench.page.getByRole("combobox", { name: "Encoding" }).last().selectOption("Windows-1252");
    await workbench.page.waitForFunction(
      () => window.workbench!.host!.read("namen", "A2")[0]![0] === "Müller",
    );
    await workbench.page.close();
  });
});

describe("what the pane was told about a table", () => {
  /** Rows that the preview of the overview counts. */
  const counted = async (workbench: WorkbenchPage): Promise<string> => {
    const { pane, reports } = en;
    await workbench.button(reports.overview.title, "radio").check();
    await workbench.button(pane.options.preview).click();
    await workbench.button(pane.write.write).waitFor();
    const text = await workbench.pane.locator("main").innerText();
    await workbench.button(`2 ${pane.steps.report}`).click();
    return text;
  };

  it("holds for words of the status column and for columns that are not to be used", async () => {
    const workbench = await open("en", "light");
    const { pane } = en;
    const text = csv(HEADER, ...orders(3, 40), ...orders(4, 20, "limbo"));
    await openText(workbench, { name: "orders.csv", text });
    await workbench.button(pane.selection.use).click();
    await workbench.button(pane.columns.next).click();
    expect(await counted(workbench)).toContain("60 rows");
    await workbench.paneElements.getByText(pane.statuses.heading, { exact: true }).click();
    await workbench.paneElements
      .getByLabel("limbo")
      .selectOption({ label: pane.statuses.meanings.cancelled });
    expect(await counted(workbench)).toContain("40 rows");
    await workbench.button(`1 ${pane.steps.data}`).click();
    await workbench.pane.evaluate(() =>
      document.querySelectorAll("details").forEach((fold) => (fold.open = true)),
    );
    const picker = workbench.paneElements.getByRole("combobox", {
      name: fill(pane.columns.roleOf, { letters: "E", title: "Status" }),
    });
    await picker.click();
    await workbench.paneElements.getByRole("option", { name: pane.columns.none, exact: true }).click();
    await workbench.button(pane.columns.next).click();
    expect(await counted(workbench)).toContain("60 rows");
    await workbench.page.close();
  });

  it("holds for the decimal sign of numbers that could be read two ways", async () => {
    const workbench = await open("en", "light");
    const { pane } = en;
    const rows = orders(3, 40).map((row, i) =>
      row.map((cell, at) => (at === 3 ? `${1 + (i % 3)}.250` : cell)),
    );
    await openText(workbench, { name: "orders.csv", text: csv(HEADER, ...rows) });
    await workbench.button(pane.selection.use).click();
    await workbench.button(pane.columns.next).click();
    // 14 × 1.25 + 13 × 2.25 + 13 × 3.25 = 89, or a thousand times as much.
    expect(await counted(workbench)).toMatch(/\b89\b(?!k)/);
    await workbench.button(pane.tabs.settings, "tab").click();
    await workbench.paneElements
      .getByLabel(pane.settings.decimal)
      .selectOption({ label: pane.policies.decimal.choices.comma });
    await workbench.button(pane.tabs.reports, "tab").click();
    expect(await counted(workbench)).toMatch(/\b89k|89,000|89\.0k/);
    await workbench.page.close();
  });
});

describe("three clicks from any workbook to a report", () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await open("en", "light");
  });
  afterAll(() => workbench.page.close());

  it.each(Object.entries(BOOKS))("%s", async (shape, { sheets, at, asked, table }) => {
    const { pane } = en;
    const { question, title } = reportTexts(en, asked);
    const input = workbench.page.locator("input[type=file]");
    // Of a name of its own: that it is open can be seen.
    const start = `start ${Object.keys(BOOKS).indexOf(shape)}`;
    await input.setInputFiles({ name: `${start}.csv`, mimeType: "text/csv", buffer: Buffer.from("x") });
    const discard = workbench.page.locator('[data-choice="discard"]');
    const opened = workbench.page.locator(".file-name", { hasText: start });
    await discard.or(opened).first().waitFor();
    if (await discard.isVisible()) {
      await discard.click();
    }
    await workbench.page.waitForFunction(
      (name) =>
        window
          .workbench!.host!.engine.sheets()
          .map((sheet) => sheet.getName())
          .join() === name,
      start,
    );
    await workbench.ready(en);
    await workbench.pane.evaluate(
      ([start, names]) =>
        (window as any).Excel.run(async (context: Excel.RequestContext) => {
          const { worksheets } = context.workbook;
          const first = worksheets.getItem(start);
          first.getRange("A1").clear();
          first.name = names[0]!;
          names.slice(1).forEach((name) => worksheets.add(name));
          await context.sync();
        }),
      [start, Object.keys(sheets)] as const,
    );
    await workbench.page.evaluate(
      (blocks) =>
        blocks.forEach(([sheet, address, cells]) => window.workbench!.host!.edit(sheet, address, cells)),
      Object.entries(sheets).flatMap(([sheet, blocks]) =>
        blocks.map(([address, cells]) => [sheet, address, cells] as const),
      ),
    );
    await workbench.settled();
    await workbench.select(...at);
    await workbench.settled();
    await workbench.button(question).click(); // 1
    await workbench.button(title, "radio").waitFor();
    await workbench.button(pane.options.preview).click(); // 2
    await workbench.button(pane.write.write).click(); // 3
    await workbench.said(pane.write.done);
    await workbench.button(`1 ${pane.steps.data}`).click();
    await workbench.paneElements.getByText(table, { exact: true }).first().waitFor();
  });
});

describe("the other tables of the workbook", () => {
  it("are compared with the customers in use by the worker, and again when their columns are corrected", async () => {
    const workbench = await open("en", "light");
    const { pane } = en;
    const frame = workbench.paneElements;
    await workbench.button(pane.selection.use).click();
    await workbench.button(pane.columns.next).waitFor();
    await frame.getByText(pane.tables.looking, { exact: true }).waitFor({ state: "hidden" });
    await workbench.pane.evaluate(() =>
      document.querySelectorAll("details").forEach((fold) => (fold.open = true)),
    );
    expect(workbench.page.workers()).toHaveLength(1);
    const survey = frame.getByRole("listitem").filter({ hasText: "Survey" }).first();
    const match = new RegExp(fill(pane.tables.match, { matched: "[1-9][\\d,]*", rows: "[1-9][\\d,]*" }));
    const [told] = match.exec(await survey.innerText())!;
    const columns = survey.getByRole("combobox", { name: /^(?!.*Survey)/ });
    const place = await columns.evaluateAll(
      (all, customer) => all.findIndex((one) => (one as HTMLInputElement).value === customer),
      en.roles.customer,
    );
    const choose = async (role: string) => {
      await columns.nth(place).click();
      await frame.getByRole("listbox").getByRole("option", { name: role, exact: true }).click();
    };
    await choose(pane.columns.none);
    await survey.getByText(match).waitFor({ state: "hidden" });
    await choose(en.roles.customer);
    await survey.getByText(told, { exact: false }).waitFor();
    await workbench.page.close();
  });
});
