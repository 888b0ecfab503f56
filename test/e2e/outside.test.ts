/** Tables that stand on no sheet, in the pane: from a file or a warehouse to a written report. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Browser } from "playwright-core";
import { isoDate } from "../../src/core/cells/calendar";
import { textsFor, type Texts } from "../../src/locales";
import { fill } from "../../src/locales/translate";
import { clickhouseFront, type Front } from "../app/warehouse/clickhouseFront";
import { violations } from "./axe";
import { launchBrowser } from "./browser";
import { WorkbenchPage } from "./workbenchPage";
import { startWorkbench, type WorkbenchServer } from "./workbenchServer";

let server: WorkbenchServer;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), "crm-lens-files-"));

beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(language: "en" | "zh", width?: number): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.setDefaultTimeout(60_000);
  await page.goto(`${server.url}?lang=${language}&theme=light`);
  const workbench = new WorkbenchPage(page);
  await workbench.ready(textsFor(language));
  if (width !== undefined) {
    await page.locator(".divider").focus();
    await page.keyboard.press("Home");
  }
  return workbench;
}

const HEADER = "Customer ID,Order ID,Order date,Amount";
/** Orders of one month. */
const month = (number: number) =>
  Array.from({ length: 300 }, (_, i) => [
    `B${(i * number) % 70}`,
    `${number}-${i}`,
    `2024-0${number}-${String((i % 28) + 1).padStart(2, "0")}`,
    i + 0.5,
  ]);

function fileOf(name: string, rows: readonly (readonly unknown[])[]): string {
  const path = join(folder, name);
  const text = [HEADER, ...rows.map((row) => row.join(","))].join("\n");
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}

async function workbookOf(name: string, rows: readonly (readonly unknown[])[]): Promise<string> {
  const path = join(folder, name);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("Orders").addRows([HEADER.split(","), ...rows.map((row) => [...row])]);
  await workbook.xlsx.writeFile(path);
  return path;
}

async function noComplaints(workbench: WorkbenchPage): Promise<void> {
  await workbench.settled();
  expect(await violations(workbench.pane, "body")).toEqual([]);
  const [inside, room] = await workbench.pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(inside).toBeLessThanOrEqual(room);
}

/** From the columns of a table to its overview in the workbook. */
async function makeOverview(workbench: WorkbenchPage, { pane, reports }: Texts): Promise<string[]> {
  await workbench.button(pane.columns.next).click();
  await workbench.button(reports.overview.title, "radio").check();
  await workbench.button(pane.options.preview).click();
  await workbench.button(pane.write.write).click();
  await workbench.said(pane.write.done);
  return (await workbench.readAll(reports.overview.title)).flat().map(String);
}

describe("files in the pane", () => {
  it.each([
    ["en", undefined, "feb.csv.gz"],
    ["zh", 320, "feb.xlsx"],
  ] as const)("become one table and its report, in %s", async (language, width, second) => {
    const february = second.endsWith(".xlsx") ? await workbookOf(second, month(2)) : fileOf(second, month(2));
    const workbench = await open(language, width);
    const texts = textsFor(language);
    const { pane } = texts;
    const before = await workbench.sheetNames();
    const choose = workbench.paneElements.getByText(pane.outside.choose, { exact: true });
    const files = workbench.paneElements.locator("input[type=file]");
    const isInUse = (name: string) =>
      workbench.paneElements.getByText(name, { exact: true }).first().waitFor();
    await choose.click();
    await workbench.button(pane.outside.open).waitFor();
    await noComplaints(workbench);
    // Which sheet of a workbook it is stands beside its name.
    await files.setInputFiles(february);
    await isInUse(second.endsWith(".xlsx") ? `${second} › Orders` : second);
    await choose.click();
    await files.setInputFiles([fileOf("jan.csv", month(1)), february]);
    await isInUse("jan.csv + 1");
    await workbench.button(pane.columns.next).waitFor();
    await noComplaints(workbench);
    const cells = await makeOverview(workbench, texts);
    // Σ of i + 0.5 over 300 orders, twice.
    expect(cells).toContain("90000");
    expect((await workbench.sheetNames()).filter((name) => !before.includes(name))).not.toContain("jan.csv");
    await noComplaints(workbench);
    await workbench.page.close();
  });

  it("that are none of ours are refused by name, also when they are dropped", async () => {
    const workbench = await open("en");
    const { pane } = textsFor("en-US");
    await workbench.pane.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["PK"], "shop.docx"));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await workbench.paneElements.getByText(pane.failure.heading, { exact: true }).waitFor();
    expect(await workbench.paneElements.getByText("shop.docx", { exact: false }).count()).toBeGreaterThan(0);
    await workbench.page.close();
  });
});

const SECRET = "pass word/?&";

/** A server with 300 orders whose amounts add up to 45,000, in tables with a plain and a hostile name. */
async function shopFront(): Promise<Front> {
  const front = await clickhouseFront({ password: SECRET });
  const orders = Array.from(
    { length: 300 },
    (_, i) => `('=C${i % 70}+1', 'o${i}', DATE '${isoDate(45292 + (i % 28))}', ${i + 0.5}, 'Paid')`,
  );
  await front.connection.run("CREATE SCHEMA shop");
  for (const table of ["shop.orders", '"=orders"']) {
    await front.connection.run(
      `CREATE TABLE ${table} (buyer_id VARCHAR, order_no VARCHAR, paid_at DATE, amount DECIMAL(18, 2), status VARCHAR)`,
    );
    await front.connection.run(`INSERT INTO ${table} VALUES ${orders.join(", ")}`);
  }
  return front;
}

/** By keyboard alone, from the fold's summary on. */
async function connect(
  workbench: WorkbenchPage,
  { pane }: Texts,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  const { keyboard } = workbench.page;
  const { fields, connect: button } = pane.outside;
  const fold = workbench.paneElements.locator("details", { hasText: pane.outside.choose });
  await fold.locator("summary").focus();
  if ((await fold.getAttribute("open")) === null) {
    await keyboard.press("Enter");
    await workbench.button(pane.outside.open).waitFor();
  }
  for (const [name, text] of Object.entries(typed)) {
    await workbench.tabTo((label) => label === fields[name as keyof typeof fields]);
    await keyboard.press("Control+A");
    await keyboard.type(text);
  }
  await noComplaints(workbench);
  await workbench.tabTo((label) => label === button);
  await keyboard.press("Enter");
}

/** Everything that the workbook is saved with. */
async function saved(workbench: WorkbenchPage): Promise<string> {
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    workbench.command("save").click(),
  ]);
  const { files } = await JSZip.loadAsync(readFileSync((await download.path())!));
  const texts = await Promise.all(Object.values(files).map((file) => file.async("string")));
  return texts.join("\n");
}

describe("a warehouse in the pane", () => {
  let front: Front;
  beforeAll(async () => {
    front = await shopFront();
  });
  afterAll(() => front.close());

  it.each([
    ["en", undefined, { database: "shop", table: "orders" }, "shop.orders"],
    ["zh", 320, { database: "", table: "=orders" }, "=orders"],
  ] as const)("becomes a report, in %s", async (language, width, named, name) => {
    const workbench = await open(language, width);
    const { page } = workbench;
    const origins = new Set<string>();
    const printed: string[] = [];
    page.on("request", (request) => origins.add(new URL(request.url()).origin));
    page.on("console", (message) => printed.push(message.text()));
    const texts = textsFor(language);
    const { pane, errors } = texts;
    const way = { url: front.url, ...named, user: "reader" };

    // A refusal that no page may read is told by what may be wrong; nothing but the password is typed again.
    await connect(workbench, texts, { ...way, password: "wrong" });
    const { host, origin } = new URL(front.url);
    const remedy = fill(errors.warehouseUnreadable, { host, origin });
    await workbench.paneElements.getByText(remedy).first().waitFor();
    await noComplaints(workbench);
    await connect(workbench, texts, { password: SECRET });
    await workbench.paneElements.getByText(name, { exact: true }).first().waitFor();
    await workbench.button(pane.columns.next).waitFor();
    const zone = fill(pane.outside.timeZone, { zone: "Asia/Shanghai" });
    expect(await workbench.paneElements.getByText(zone).count()).toBe(1);
    await workbench.paneElements.getByText(fill(pane.outside.statements, { count: "3" })).click();
    await workbench.paneElements.getByText("DESCRIBE TABLE", { exact: false }).waitFor();
    await noComplaints(workbench);

    // What runs is shown, and ends with Cancel.
    await workbench.button(pane.columns.next).click();
    await workbench.button(texts.reports.overview.title, "radio").check();
    const killed = front.killed.length;
    front.holds = (sql) => sql.includes("GROUP BY");
    await workbench.button(pane.options.preview).click();
    const asked = fill(pane.outside.askedSoFar, { number: "@", read: "@", of: "@" }).split("@");
    await workbench.paneElements.getByText(asked[1]!.trim(), { exact: false }).first().waitFor();
    await noComplaints(workbench);
    await workbench.button(pane.work.cancel).click();
    await workbench.said(pane.work.cancelled);
    front.holds = () => false;
    expect(front.killed.length).toBe(killed + 1);

    await workbench.button(pane.options.preview).click();
    await workbench.button(pane.write.write).click();
    await workbench.said(pane.write.done);
    await noComplaints(workbench);
    const sheets = await workbench.sheetNames();
    const cells = (await Promise.all(sheets.map((sheet) => workbench.readAll(sheet)))).flat(2).map(String);
    // Σ of i + 0.5 over 300 orders.
    expect(cells).toContain("45000");
    expect(cells).toContain(name);
    expect(cells.filter((cell) => cell.startsWith("WITH raw_rows")).length).toBeGreaterThan(0);

    // The password went to the typed address and nowhere else.
    const own = new URL(server.url);
    const others = [...origins].filter((one) => ![own.origin, `http://localhost:${own.port}`].includes(one));
    expect(others).toEqual([origin]);
    const storages = page
      .frames()
      .map((frame) =>
        frame.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])),
      );
    const shown = workbench.pane.evaluate(() =>
      [document.body.outerHTML, ...[...document.querySelectorAll("input")].map(({ value }) => value)].join(),
    );
    const kept = [await saved(workbench), await shown, ...(await Promise.all(storages)), ...printed];
    const addresses = front.seen.map(({ address, sql }) => `${address.href} ${sql}`);
    for (const secret of [SECRET, encodeURIComponent(SECRET), "pass+word", "pass word"]) {
      expect([...kept, ...addresses].filter((text) => text.includes(secret))).toEqual([]);
    }
    await page.close();
  });

  it("is reached by https, or on this machine: the page's own policy knows no other way", async () => {
    const workbench = await open("en");
    const refused = await workbench.pane.evaluate(
      async (addresses) => {
        const found: string[] = [];
        for (const address of addresses) {
          const violation = new Promise<string>((resolve) =>
            document.addEventListener("securitypolicyviolation", (event) => {
              if (event.blockedURI === address) {
                resolve(event.violatedDirective);
              }
            }),
          );
          const outcome = fetch(address, { mode: "no-cors" }).then(
            () => "answered",
            () => violation,
          );
          found.push(await outcome);
        }
        return found;
      },
      ["http://127.0.0.2:9/", "http://warehouse.example/", "http://[::1]:9/"],
    );
    expect(refused).toEqual(["connect-src", "connect-src", "connect-src"]);
    expect(
      await workbench.pane.evaluate(
        (url) => fetch(`${url}/ping`, { mode: "no-cors" }).then(() => true),
        front.url,
      ),
    ).toBe(true);
    await workbench.page.close();
  });
});
