/**
 * The whole way, in a browser: the built pages of the add-in, the real office.js and the workbench around them.
 * The tests run in order over one page, as a person would go on.
 */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { textsFor, type Texts } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { violations } from "./axe";
import { launchBrowser } from "./browser";
import { visibleTexts } from "./visibleTexts";
import { WorkbenchPage, type Value } from "./workbenchPage";
import { startWorkbench, type WorkbenchServer } from "./workbenchServer";

const en = textsFor("en-US");
const zh = textsFor("zh-CN");
const ORDERS = "Orders";
const SURVEY = "Survey";
const CHURN = "CRM.CHURNRATE.IDS";
/** The grid has its own makers; what is looked at here is ours. */
const CHROME = ".shell";
const NOT_CHROME = [".grid-mount", "iframe"];
const PANE = "#pane";

let server: WorkbenchServer;
let browser: Browser;
let workbench: WorkbenchPage;
const requests: string[] = [];
const errors: string[] = [];
/** What axe-core found wrong with any tab or step of the pane. */
const complaints: string[] = [];
/** What was on the screen in each language, by step. */
const seen: Record<"en" | "zh", Set<string>> = { en: new Set(), zh: new Set() };

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  workbench = new WorkbenchPage(page);
  await page.goto(`${server.url}?lang=en&theme=light`);
  await workbench.ready(en);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * From the selection to a preview by the pane's own buttons, keeping in mind what every tab and step showed and what
 * axe-core says of it.
 */
async function preview({ pane, reports }: Texts, into: Set<string>): Promise<void> {
  const look = async (): Promise<void> => {
    await workbench.pane.getByText(pane.loading, { exact: true }).waitFor({ state: "hidden" });
    await workbench.settled();
    complaints.push(...(await violations(workbench.pane, "body")));
    for (const text of [
      ...(await visibleTexts(workbench.page.mainFrame(), CHROME, NOT_CHROME.join())),
      ...(await visibleTexts(workbench.pane, PANE)),
    ]) {
      into.add(text);
    }
  };
  for (const tab of [pane.tabs.functions, pane.tabs.sharing, pane.tabs.reports]) {
    await workbench.button(tab, "tab").click();
    await look();
  }
  await workbench.button(pane.selection.use).click();
  await workbench.button(pane.columns.next).waitFor();
  await look();
  await workbench.button(pane.columns.next).click();
  await workbench.button(reports.segments.title, "radio").check();
  await look();
  await workbench.button(pane.options.preview).click();
  await workbench.button(pane.write.write).waitFor({ timeout: 60_000 });
  await look();
}

/** The sheet of lists and figures behind the page of segments. */
const behind = ({ reports }: Texts) =>
  fill(reports.page.dataSheet, { name: reports.segments.sheets.overview });

describe("the workbench in a browser", () => {
  it("opens with the sample workbook beside the add-in's own pane", async () => {
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining([ORDERS, SURVEY]));
    await workbench.page.getByRole("heading", { level: 1, name: /CRM Lens/ }).waitFor();
  });

  it("writes customer segments through the pane's buttons", async () => {
    await workbench.select(ORDERS, "A1");
    await preview(en, seen.en);
    await workbench.button(en.pane.write.write).click();
    await workbench.said(en.pane.write.done);
    expect(await workbench.sheetNames()).toEqual(
      expect.arrayContaining([en.reports.segments.sheets.overview, behind(en)]),
    );
  });

  it("puts every customer on the sheet once, and segments that add up to all of them", async () => {
    const { common, segments } = en.reports;
    const customers = await workbench.table(behind(en), common.customer, segments.measures.monetary);
    const orders = await workbench.table(ORDERS, ...(await workbench.read(ORDERS, "A1:C1"))[0]!.map(String));
    const ids = new Set(customers.map((row) => row[common.customer]));
    expect(ids.size).toBe(customers.length);
    const buyers = new Set(orders.map((row) => row["Customer ID"]));
    expect([...ids].filter((id) => !buyers.has(id!))).toEqual([]);

    const rows = await workbench.table(segments.sheets.overview, segments.columns.segment, common.customers);
    const total = rows.find((row) => row[segments.columns.segment] === common.total)!;
    const parts = rows.filter((row) => row !== total);
    expect(parts).toHaveLength(12);
    expect(total[common.customers]).toBe(customers.length);
    expect(sum(parts.map((row) => row[common.customers]))).toBe(customers.length);
    expect(sum(customers.map((row) => row[segments.measures.monetary]))).toBeCloseTo(
      Number(total[common.revenue]),
      0,
    );
  });

  it("draws the report's charts from the cells they name", async () => {
    const { segments, common } = en.reports;
    const records = await workbench.charts();
    const titles = records.map((chart) => chart.title.text).join("\n");
    expect(records.length).toBeGreaterThanOrEqual(2);
    const drawn = await workbench.drawnCharts();
    const [first] = records.filter((chart) => drawn[chart.id]);
    expect(titles).not.toBe("");
    const rows = await workbench.table(segments.sheets.overview, segments.columns.segment, common.customers);
    const parts = rows.filter((row) => row[segments.columns.segment] !== common.total);
    const total = sum(parts.map((row) => row[common.customers]));
    // A point in a colour of its own is drawn with it.
    const values: number[] = drawn[first!.id].series[0].data.map((point: { value?: number } | number) =>
      typeof point === "number" ? point : point.value,
    );
    expect(values.map((value) => Math.round(value * total))).toEqual(
      parts.map((row) => row[common.customers]),
    );
    const { xAxis, yAxis } = drawn[first!.id];
    expect(xAxis[0].data ?? yAxis[0].data).toEqual(parts.map((row) => row[segments.columns.segment]));
  });

  it("computes =ROUND(CRM.CLV(1200,3.5)*CRM.RETENTION(200,190,30),1) typed into a cell as 3360", async () => {
    // 1200 × 3.5 = 4200; (190 − 30) ÷ 200 = 0.8; 4200 × 0.8 = 3360
    await workbench.type(SURVEY, "T2", "=ROUND(CRM.CLV(1200,3.5)*CRM.RETENTION(200,190,30),1)");
    expect(await workbench.read(SURVEY, "T2")).toEqual([[3360]]);
  });

  it("computes =CRM.NPS(E2:E401) as promoters less detractors, counted by hand", async () => {
    await workbench.type(SURVEY, "T4", "=CRM.NPS(E2:E401)");
    const scores = (await workbench.read(SURVEY, "E2:E401"))
      .flat()
      .filter((score) => typeof score === "number");
    const promoters = scores.filter((score) => score >= 9).length;
    const detractors = scores.filter((score) => score <= 6).length;
    expect(scores.length).toBeGreaterThan(100);
    const [[nps]] = (await workbench.read(SURVEY, "T4")) as [[Value]];
    expect(nps).toBeCloseTo((100 * (promoters - detractors)) / scores.length, 9);
  });

  it("says beside the cell why a function has no answer", async () => {
    await workbench.type(SURVEY, "T6", "=CRM.NPS(11)");
    await workbench.select(SURVEY, "T6");
    await workbench.page.locator(".cell-message", { hasText: "11" }).waitFor();
  });

  it.each(["light", "dark"])("has nothing for axe-core to complain about in %s", async (theme) => {
    if ((await workbench.page.locator(".shell").getAttribute("data-theme")) !== theme) {
      await workbench.command("theme").click();
      await workbench.page.locator(`.shell[data-theme="${theme}"]`).waitFor();
    }
    await workbench.still();
    expect(await violations(workbench.page.mainFrame(), CHROME, NOT_CHROME)).toEqual([]);
    complaints.push(...(await violations(workbench.pane, "body")));
    expect([...new Set(complaints)]).toEqual([]);
  });

  it("gives the pane the theme that was chosen, without loading it again", async () => {
    const brightness = await workbench.pane.evaluate(() => {
      const page = document.querySelector("#pane > *")!.firstElementChild!;
      const [r = 0, g = 0, b = 0] = getComputedStyle(page).backgroundColor.match(/\d+/g)!.map(Number);
      return (r + g + b) / 3;
    });
    expect(brightness).toBeLessThan(80);
    await workbench.command("theme").click();
  });

  it("fits the pane into 320 pixels on each of its tabs", async () => {
    await workbench.page.locator(".divider").focus();
    await workbench.page.keyboard.press("Home");
    for (const tab of [en.pane.tabs.functions, en.pane.tabs.sharing, en.pane.tabs.reports]) {
      await workbench.button(tab, "tab").click();
      await workbench.still();
      const { scroll, client } = await workbench.pane.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(client).toBe(320);
      expect(scroll).toBeLessThanOrEqual(client);
    }
  });

  it("keeps the workbook and changes every visible string when the language changes", async () => {
    await workbench.command("language").click();
    await workbench.page.waitForURL(/lang=zh/);
    await workbench.ready(zh);
    expect(await workbench.sheetNames()).toContain(en.reports.segments.sheets.overview);
    expect(await workbench.read(SURVEY, "T2")).toEqual([[3360]]);
    await workbench.select(ORDERS, "A1");
    await preview(zh, seen.zh);
    const data = new Set((await ownWords()).map(String));
    // Names, addresses, scores such as "R 5" and what stands in the workbook are the same in every language.
    const isName = (text: string) =>
      text.split(" · ").every((part) => data.has(part)) ||
      /^(English|中文|CRM Lens|Excel|NPS|[RF] \d|\P{L}*|CRM\.[A-Z\d.]+|(\w+!)?[A-Z]+\d*(:[A-Z]+\d*)?)$/u.test(
        text,
      );
    expect([...seen.zh].filter((text) => seen.en.has(text) && !isName(text))).toEqual([]);
    expect([...seen.zh].filter((text) => !/\p{Script=Han}/u.test(text) && !isName(text))).toEqual([]);
  });

  it("writes the report again by the keyboard alone", async () => {
    await workbench.button(zh.pane.tabs.reports, "tab").focus();
    const reached = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await workbench.page.keyboard.press("Tab");
      reached.add(await workbench.pane.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
    }
    expect([...reached]).toContain(zh.pane.write.write);
    await workbench.button(zh.pane.write.write).focus();
    await workbench.page.keyboard.press("Enter");
    await workbench.said(zh.pane.write.done);
    // The report that was there is written again, in place.
    const { overview } = en.reports.segments.sheets;
    expect((await workbench.readAll(overview)).flat()).toContain(zh.reports.segments.title);
  });

  it("finds 流失率 in the library, takes ranges picked with the mouse, and puts the formula into a cell", async () => {
    await workbench.button(zh.pane.tabs.functions, "tab").click();
    await workbench.paneElements.getByRole("searchbox").fill("流失率");
    const found = workbench.paneElements.getByRole("listitem").getByRole("button");
    await workbench.paneElements
      .getByText(fill(zh.pane.library.found, { count: await found.count() }))
      .waitFor();
    expect(await found.count()).toBeLessThan(20);
    expect(await found.first().innerText()).toContain("客户流失率");
    await found.filter({ hasText: CHURN }).click();
    await workbench.select(ORDERS, "A1");
    const [previous, current] = [
      await pick("previous_ids", () => workbench.drag([60, 60], [60, 260])),
      await pick("current_ids", () => workbench.drag([60, 280], [60, 480])),
    ];
    const churn = await churnOf(previous, current);
    await workbench.button(zh.pane.library.preview).click();
    const shown = await workbench.paneElements.getByText(/^结果：\d/).innerText();
    expect(Number(/[\d.]+/.exec(shown)![0]) / (shown.includes("%") ? 100 : 1)).toBeCloseTo(churn, 3);
    await workbench.select(SURVEY, "T8");
    await workbench.button(zh.pane.library.insert).click();
    await workbench.paneElements.getByText(/T8/).last().waitFor();
    await workbench.settled();
    expect(await workbench.formula(SURVEY, "T8")).toBe(`=CRM.CHURNRATE.IDS(${previous}, ${current})`);
    expect((await workbench.read(SURVEY, "T8"))[0]![0]).toBeCloseTo(churn, 12);
  });

  it("does the same by the keyboard alone", async () => {
    const { library } = zh.pane;
    await workbench.tabTo((name) => name.includes(library.back), "Shift+Tab");
    await workbench.press("Enter");
    await workbench.tabTo((name) => name === library.search, "Shift+Tab");
    await workbench.press("Control+A");
    await workbench.page.keyboard.insertText("流失率");
    await workbench.tabTo((name) => name.startsWith(CHURN));
    await workbench.press("Enter");
    // The pane asks for a range; F6 leads to the sheet, where T8 is the active cell, and back.
    await workbench.tabTo((name) => name === fill(library.useSelection, { name: "previous_ids" }));
    await toGrid();
    await workbench.press("ArrowLeft", 19);
    await workbench.press("Shift+ArrowDown", 9);
    const previous = await pick("previous_ids", backToPane, () => workbench.press("Enter"));
    await workbench.tabTo((name) => name === fill(library.useSelection, { name: "current_ids" }));
    await toGrid();
    await workbench.press("ArrowDown", 5);
    await workbench.press("Shift+ArrowDown", 9);
    const current = await pick("current_ids", backToPane, () => workbench.press("Enter"));
    expect(previous).toMatch(/A8:A17$/);
    expect(current).toMatch(/A\d+:A\d+$/);
    expect(current).not.toBe(previous);
    await toGrid();
    await workbench.press("ArrowRight", 19);
    await backToPane();
    await workbench.tabTo((name) => name === library.insert);
    await workbench.press("Enter");
    const told = await workbench.paneElements.getByText(/!T\d+/).last().innerText();
    await workbench.settled();
    const churn = await churnOf(previous, current);
    expect((await workbench.read(SURVEY, /T\d+/.exec(told)![0]))[0]![0]).toBeCloseTo(churn, 12);
  });

  it("saves the workbook with its charts and opens the file again", async () => {
    const charts = await workbench.charts();
    const sheets = await workbench.sheetNames();
    const [download] = await Promise.all([
      workbench.page.waitForEvent("download"),
      workbench.command("save").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await openFile({ name: "again.xlsx", mimeType: "", buffer: await readFile((await download.path())!) });
    await workbench.ready(zh);
    expect(await workbench.sheetNames()).toEqual(sheets);
    expect((await workbench.charts()).map((chart) => chart.title.text)).toEqual(
      charts.map((chart) => chart.title.text),
    );
    expect(await workbench.read(SURVEY, "T2")).toEqual([[3360]]);
  });

  it("opens a text file, and makes segments of it by the ribbon's button", async () => {
    await openFile({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(ordersCsv()) });
    await workbench.ready(zh);
    expect(await workbench.sheetNames()).toEqual(["orders"]);
    await workbench.select("orders", "A1");
    await workbench.page.locator('[data-control="CrmLens.Segments"]').click();
    await workbench.page.waitForFunction(
      (name) => window.workbench!.host!.engine.findSheet(name),
      zh.reports.segments.sheets.overview,
    );
    await workbench.settled();
    const { common, segments } = zh.reports;
    const customers = await workbench.table(behind(zh), common.customer, segments.measures.monetary);
    expect(customers).toHaveLength(40);
    expect(sum(customers.map((row) => row[segments.measures.monetary]))).toBe(8000);
  });

  it("says what to do with a file that it cannot open, and keeps the workbook", async () => {
    await openFile({ name: "picture.png", mimeType: "image/png", buffer: Buffer.from("not a workbook") });
    await workbench.page.getByRole("alert").filter({ hasText: "picture.png" }).waitFor();
    expect(await workbench.sheetNames()).toContain("orders");
  });

  it("asks before a file takes the place of unsaved work, and leaves it when told so", async () => {
    const file = { name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") };
    const dialog = workbench.page.getByRole("alertdialog");
    await openFile(file);
    await dialog.locator('[data-choice="cancel"]').click();
    expect(await workbench.sheetNames()).toContain("orders");
    await openFile(file);
    await dialog.locator('[data-choice="discard"]').click();
    await workbench.ready(zh);
    expect(await workbench.sheetNames()).toEqual(["other"]);
  });

  it("takes back what a person typed by Ctrl+Z and by the button", async () => {
    const cell = async (): Promise<Value> => (await workbench.read("other", "D4"))[0]![0]!;
    await workbench.type("other", "D4", "typed");
    await workbench.press("Control+z");
    await workbench.settled();
    expect(await cell()).toBe("");
    await workbench.type("other", "D4", "again");
    await workbench.page.locator('[data-u-command="univer.command.undo"]').first().click();
    await workbench.settled();
    expect(await cell()).toBe("");
  });

  it("goes where a link in a cell leads when it is clicked", async () => {
    await workbench.type("other", "A3", '=HYPERLINK("#C9","down")');
    await workbench.drag([80, 70], [80, 70]);
    await workbench.goesTo("other!C9");
  });

  it("has the closed pane shown again by a button of the ribbon", async () => {
    await workbench.page.locator(".pane-title button").click();
    await workbench.page.locator(".pane").waitFor({ state: "hidden" });
    for (const control of ["CrmLens.More", "CrmLens.Sharing"]) {
      await workbench.page.locator(`[data-control="${control}"]`).click();
    }
    await workbench.paneElements.getByRole("heading", { name: zh.pane.sharing.heading }).waitFor();
  });

  it("asked nobody but its own server for anything, and raised no error", () => {
    expect(requests.length).toBeGreaterThan(10);
    const own = [server.url, server.url.replace("127.0.0.1", "localhost")];
    const others = requests.filter(
      (url) => !/^(data|blob):/.test(url) && own.every((address) => !url.startsWith(address)),
    );
    expect(others).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("stops cleanly on Ctrl-C", async () => {
    await browser.close();
    expect(await server.stop()).toBe(0);
  });
});

/** A busy machine takes its time to give the keys to the grid … */
async function toGrid(): Promise<void> {
  await workbench.press("F6");
  await workbench.page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
}

/** … and to the pane. */
async function backToPane(): Promise<void> {
  await workbench.press("F6");
  await workbench.pane.waitForFunction(() => document.hasFocus());
}

/** Has the pane's field take the selection that `select` makes; gives the address it then shows. */
async function pick(
  parameter: string,
  select: () => Promise<void>,
  take = () => workbench.button(fill(zh.pane.library.useSelection, { name: parameter })).click(),
): Promise<string> {
  await select();
  await take();
  const field = workbench.paneElements.getByRole("textbox", { name: parameter });
  await workbench.pane.waitForFunction(
    (input) => (input as HTMLInputElement).value !== "",
    await field.elementHandle(),
  );
  return field.inputValue();
}

/** The share of ids in the first cells that are not in the second. */
async function churnOf(previous: string, current: string): Promise<number> {
  const idsIn = async (reference: string) => {
    const [sheet, address] = reference.split("!") as [string, string];
    return new Set((await workbench.read(sheet.replaceAll("'", ""), address)).flat());
  };
  const [before, after] = [await idsIn(previous), await idsIn(current)];
  return [...before].filter((id) => !after.has(id)).length / before.size;
}

function openFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  return workbench.page.locator("input[type=file]").setInputFiles(file);
}

/** 80 orders of 40 customers, 100 each. */
function ordersCsv(): string {
  const rows = Array.from({ length: 80 }, (_, i) => {
    const customer = i < 40 ? i : (i * 7) % 40;
    return `C${customer},${2024 + Math.floor(i / 48)}-${String((Math.floor(i / 4) % 12) + 1).padStart(2, "0")}-15,100`;
  });
  return ["customer,date,amount", ...rows].join("\n");
}

/** Words of the open workbook, which no language of the add-in changes. */
async function ownWords(): Promise<Value[]> {
  const names = await workbench.sheetNames();
  const rows = await Promise.all(names.map((name) => workbench.read(name, "A1:T60")));
  return [await workbench.page.locator(".file-name").innerText(), ...names, ...rows.flat(2)];
}

function sum(values: readonly (Value | undefined)[]): number {
  return values.reduce<number>((total, value) => total + Number(value), 0);
}
