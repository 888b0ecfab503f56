/**
 * A real ClickHouse, asked from the page: from the form to a written report, cancelled, refused. `npm run test:warehouse`;
 * with `CRM_LENS_SHOTS=folder` each step is photographed.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import type { Browser } from "playwright-core";
import { textsFor, type Texts } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { violations } from "../e2e/axe";
import { launchBrowser } from "../e2e/browser";
import { WorkbenchPage } from "../e2e/workbenchPage";
import { startWorkbench, type WorkbenchServer } from "../e2e/workbenchServer";
import { debianServers, READER, type Servers } from "./debianServers";
import { preflightFront, type PreflightFront } from "./preflightFront";

const SHOTS = process.env.CRM_LENS_SHOTS;
const LINES = 300_000;
/** Nobody may find them anywhere, as they are or as an address would have them. */
const SECRET = READER.password;
const SECRETS = [SECRET, encodeURIComponent(SECRET), SECRET.replaceAll(" ", "+"), READER.user];

jest.setTimeout(1_200_000);

let servers: Servers;
let front: PreflightFront;
let workbenches: WorkbenchServer;
let browser: Browser;

beforeAll(async () => {
  if (SHOTS) {
    mkdirSync(SHOTS, { recursive: true });
  }
  servers = await debianServers({ reader: { add_http_cors_header: "1", max_threads: "2" } });
  await servers.run(0, "CREATE DATABASE shop");
  await servers.run(
    0,
    `CREATE TABLE shop.orders ENGINE = MergeTree ORDER BY buyer_id AS SELECT concat('B', toString(intDiv(number * 7919, 3) % 60000)) AS buyer_id, concat('o', toString(intDiv(number, 2))) AS order_no, toDate('2024-01-01') + intDiv(number * 13, 2) % 700 AS paid_at, toDecimal64(5 + number % 40, 2) AS paid, if(number % 50 = 0, 'Cancelled', 'Paid') AS state FROM numbers(${LINES})`,
  );
  front = await preflightFront(servers.urls[0]!);
  [workbenches, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
});

/** Each page as it was at last. */
afterEach(async () => {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    if (SHOTS) {
      await page.screenshot({ path: join(SHOTS, `last-${page.url().replace(/^.*lang=/, "")}.png`) });
    }
    await page.close();
  }
});

afterAll(async () => {
  await browser?.close();
  await workbenches?.stop();
  front?.close();
  await servers?.close();
});

/** Takes seconds for each of its blocks. */
const SLOW = "SELECT *, sleepEachRow(0.00004) AS slept FROM shop.orders";

/** Which of what nobody may find a text has. */
const told = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

interface Look {
  readonly language: "en" | "zh";
  readonly theme: "light" | "dark";
  /** 320 px. */
  readonly narrow: boolean;
}

async function open({ language, theme, narrow }: Look): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, colorScheme: theme });
  page.setDefaultTimeout(120_000);
  await page.goto(`${workbenches.url}?lang=${language}&theme=${theme}`);
  const workbench = new WorkbenchPage(page);
  await workbench.ready(textsFor(language));
  if (narrow) {
    await page.locator(".divider").focus();
    await page.keyboard.press("Home");
  }
  return workbench;
}

async function shot(workbench: WorkbenchPage, { language, theme, narrow }: Look, step: string) {
  expect(await violations(workbench.pane, "body")).toEqual([]);
  const [inside, room] = await workbench.pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(inside).toBeLessThanOrEqual(room);
  if (SHOTS) {
    const path = join(SHOTS, `${step}-${language}-${theme}${narrow ? "-320" : ""}.png`);
    await workbench.page.screenshot({ path });
  }
}

async function connect(
  workbench: WorkbenchPage,
  { pane }: Texts,
  typed: Readonly<Partial<Record<keyof Texts["pane"]["outside"]["fields"], string>>>,
): Promise<void> {
  const { fields } = pane.outside;
  const fold = workbench.paneElements.locator("details", { hasText: pane.outside.choose });
  if ((await fold.getAttribute("open")) === null) {
    await fold.locator("summary").click();
  }
  for (const [name, text] of Object.entries(typed)) {
    await workbench.paneElements.getByLabel(fields[name as keyof typeof fields], { exact: true }).fill(text);
  }
  await workbench.button(pane.outside.connect).click();
}

/** What the server runs at this moment, but for this question. */
async function running(): Promise<string[]> {
  const text = await servers.run(
    0,
    `SELECT query FROM system.processes WHERE user = '${READER.user}' AND query NOT LIKE '%system.processes%' FORMAT TabSeparated`,
  );
  return text.split("\n").filter((line) => line !== "");
}

/** The server itself is asked to wait a little between two looks. */
async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let times = 0; times < 100; times++) {
    if (await holds()) {
      return true;
    }
    await servers.run(0, "SELECT sleep(0.1)");
  }
  return false;
}

/** Everything that the workbook is saved with. */
async function saved(workbench: WorkbenchPage): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.command("save").click(),
  ]);
  const { files } = await JSZip.loadAsync(readFileSync((await download.path())!));
  return (await Promise.all(Object.values(files).map((file) => file.async("string")))).join("\n");
}

const LOOKS: Look[] = [
  { language: "en", theme: "light", narrow: false },
  { language: "zh", theme: "dark", narrow: true },
];

describe.each(LOOKS)("ClickHouse in the pane, $language, $theme", (look) => {
  const texts = textsFor(look.language);
  const { pane, errors, reports } = texts;
  const table = { database: "shop", table: "orders", user: READER.user, seconds: "300" };

  /** What the pane says; what is typed into its fields is no part of it. */
  const says = (workbench: WorkbenchPage) => workbench.pane.evaluate(() => document.body.innerText);
  const remedy = async (workbench: WorkbenchPage, text: string, step: string) => {
    const found = workbench.paneElements.getByText(text, { exact: false }).first();
    await found.waitFor();
    await found.scrollIntoViewIfNeeded();
    await workbench.settled();
    await shot(workbench, look, step);
    expect(told(await says(workbench))).toEqual([]);
  };

  it("says what may be wrong where it cannot be reached", async () => {
    const workbench = await open(look);
    const at = (text: string, url: string) => {
      const { host, origin } = new URL(url);
      return fill(text, { host, origin });
    };
    const unreadable = (url: string) => at(errors.warehouseUnreadable, url);
    await connect(workbench, texts, { url: front.url, ...table, password: "wrong" });
    await remedy(workbench, unreadable(front.url), "wrong-password");
    const nobody = "http://127.0.0.1:9";
    await connect(workbench, texts, { url: nobody, password: SECRET });
    await remedy(workbench, at(errors.warehouseUnreachable, nobody), "wrong-port");
    // Without an answer to preflights a page may not even ask.
    await connect(workbench, texts, { url: servers.urls[0]!, password: SECRET });
    await remedy(workbench, unreadable(servers.urls[0]!), "no-cors");
    const all = `${SLOW} ORDER BY paid`;
    await connect(workbench, texts, { url: front.url, table: all, password: SECRET, seconds: "2" });
    const [begin = ""] = fill(errors.warehouseLimit, { message: "@" }).split("@");
    const late = fill(errors.warehouseLate, { seconds: "2" });
    await workbench.paneElements
      .getByText(begin.trim())
      .or(workbench.paneElements.getByText(late))
      .first()
      .waitFor();
    await shot(workbench, look, "time-out");
    expect(await eventually(async () => (await running()).length === 0)).toBe(true);
    expect(told(await says(workbench))).toEqual([]);
  });

  it("ends what is cancelled on the server, too", async () => {
    const workbench = await open(look);
    await connect(workbench, texts, { url: front.url, ...table, table: SLOW, password: SECRET });
    await workbench.button("paid").click();
    await workbench.button(pane.columns.next).click();
    await workbench.button(reports.overview.title, "radio").check();
    await workbench.button(pane.options.preview).click();
    const asked = fill(pane.outside.askedSoFar, { number: "@", read: "@", of: "@" }).split("@");
    await workbench.paneElements.getByText(asked[1]!.trim(), { exact: false }).first().waitFor();
    await shot(workbench, look, "running");
    expect(await eventually(async () => (await running()).length > 0)).toBe(true);
    await workbench.button(pane.work.cancel).click();
    await workbench.said(pane.work.cancelled);
    expect(await eventually(async () => (await running()).length === 0)).toBe(true);
    await shot(workbench, look, "cancelled");
  });

  it("is connected, shown and written", async () => {
    const workbench = await open(look);
    const { page } = workbench;
    const printed: string[] = [];
    page.on("console", (message) => printed.push(message.text()));
    await connect(workbench, texts, { url: front.url, ...table, password: SECRET });
    await workbench.button(pane.columns.next).waitFor();
    await workbench.settled();
    await shot(workbench, look, "columns");
    // What no title tells is said by hand.
    await workbench.button("paid").click();
    await workbench.paneElements.getByText(fill(pane.outside.statements, { count: "3" })).click();
    await workbench.paneElements.getByText("DESCRIBE TABLE", { exact: false }).scrollIntoViewIfNeeded();
    await shot(workbench, look, "statements");
    await workbench.button(pane.columns.next).click();
    await workbench.button(reports.overview.title, "radio").check();
    await workbench.settled();
    await shot(workbench, look, "reports");

    await workbench.button(pane.options.preview).click();
    await workbench.button(pane.write.write).click({ timeout: 600_000 });
    await workbench.said(pane.write.done);
    await shot(workbench, look, "written");
    const sheets = await workbench.sheetNames();
    const cells = (await Promise.all(sheets.map((sheet) => workbench.readAll(sheet)))).flat(2).map(String);
    // Revenue of the last month.
    const [counted] = (
      await servers.run(
        0,
        "SELECT toFloat64(sum(paid)) FROM shop.orders WHERE state = 'Paid' AND toYYYYMM(paid_at) = 202511",
      )
    ).split("\n");
    expect(cells).toContain(counted);
    expect(cells.filter((cell) => cell.startsWith("WITH raw_rows")).length).toBeGreaterThan(0);

    const storages = page
      .frames()
      .map((frame) =>
        frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
      );
    const kept = [await saved(workbench), await says(workbench), ...(await Promise.all(storages))];
    expect([...kept, ...printed, ...front.log].flatMap(told)).toEqual([]);
    // The field that was typed into keeps the user for as long as the pane is open, never the password.
    const shown = await workbench.pane.evaluate(() =>
      [document.body.outerHTML, ...[...document.querySelectorAll("input")].map(({ value }) => value)].join(),
    );
    expect(told(shown).filter((secret) => secret !== READER.user)).toEqual([]);
  });
});
