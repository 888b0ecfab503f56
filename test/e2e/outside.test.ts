/** Tables that stand on no sheet, in the pane: from a file to a written report. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { textsFor, type Texts } from "../../src/locales";
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
    ["en", undefined],
    ["zh", 320],
  ] as const)("become one table and its report, in %s", async (language, width) => {
    const workbench = await open(language, width);
    const texts = textsFor(language);
    const { pane } = texts;
    const before = await workbench.sheetNames();
    await workbench.paneElements.getByText(pane.outside.choose, { exact: true }).click();
    await workbench.button(pane.outside.open).waitFor();
    await noComplaints(workbench);
    await workbench.paneElements
      .locator("input[type=file]")
      .setInputFiles([fileOf("jan.csv", month(1)), fileOf("feb.csv.gz", month(2))]);
    await workbench.paneElements.getByText("jan.csv + 1", { exact: true }).first().waitFor();
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
