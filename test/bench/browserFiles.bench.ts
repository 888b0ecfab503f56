/**
 * Files that no sheet holds, in the pane beside the workbench's spreadsheet, in a real browser:
 *
 *   npm run bench -- browserFiles [--rows=20000000] [--quick] [--built]
 *
 * By kind of file: seconds by the clock and of the processor of the browser from the file to its columns, to the overview and
 * to the segments, the most memory of the pane's process until then, how often progress was told, and how long Cancel takes
 * while the file is read. Then DuckDB-WASM in the same browser on the same file, where it is installed
 * (npm install --no-package-lock --prefix test/bench/duckdb): figures by month and scores of all customers, which are a small
 * part of what the reports tell; and all that these two reports ask, as a warehouse is asked, the file in a table. Of this
 * the engine's own time is counted; models and pages, which are in ours, are made elsewhere. DuckDB of this machine:
 * npm run bench -- files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { buildFromWarehouse, WarehouseShelf } from "../../src/app/warehouse/buildFromWarehouse";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { textsFor } from "../../src/locales";
import { serve } from "../../src/workbench/server/serve";
import { launchBrowser } from "../e2e/browser";
import { WorkbenchPage } from "../e2e/workbenchPage";
import { builtAddIn } from "./builtAddIn";
import { askDuckdb, duckdbIsMissing, openDuckdb, serveDuckdb, WarehouseInPage } from "./duckdbInBrowser";
import { orderFile, TITLES, type Kind } from "./orderFiles";

const flag = (name: string) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const ROWS = Number(flag("rows") ?? (process.argv.includes("--quick") ? 100_000 : 2_000_000));
const KINDS = (flag("kinds")?.split(",") ?? ["parquet", "csv"]) as readonly Kind[];
/** So many times of DuckDB-WASM's it may take. */
const LIMIT = 1.5;
const PATIENCE = 3_600_000;
const en = textsFor("en-US");
const { pane: words, reports } = en;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** The most memory that any of this browser's processes has taken, in MB, where the system tells (Linux). */
function mostMemory(): number {
  const peaks = readdirSync("/proc").flatMap((id) => {
    try {
      const isRenderer = readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer");
      const isOurs = isRenderer && ancestors(id).includes(String(process.pid));
      return isOurs ? [Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))![1])] : [];
    } catch {
      return []; // no process, or gone
    }
  });
  return peaks.length > 0 ? Math.max(...peaks) / 1000 : NaN;
}

function ancestors(id: string): string[] {
  const parent = /PPid:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
  return parent === undefined || parent === "0" ? [] : [parent, ...ancestors(parent)];
}

interface Step {
  readonly name: string;
  readonly seconds: number;
  readonly processor: number;
}

async function step(browser: Browser, name: string, work: () => Promise<unknown>): Promise<Step> {
  const [begun, before] = [performance.now(), await processorSeconds(browser)];
  await work();
  const seconds = (performance.now() - begun) / 1000;
  const processor = (await processorSeconds(browser)) - before;
  const memory = mostMemory().toFixed(0);
  say(
    `  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(8)} s ${processor.toFixed(1).padStart(8)} s of processor ${memory.padStart(6)} MB`,
  );
  return { name, seconds, processor };
}

async function openPane(page: Page, url: string): Promise<WorkbenchPage> {
  const workbench = new WorkbenchPage(page);
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${url}?lang=en&theme=light`);
  await workbench.ready(en);
  return workbench;
}

async function choose(workbench: WorkbenchPage, path: string): Promise<void> {
  await workbench.paneElements.getByText(words.outside.choose, { exact: true }).click();
  await workbench.paneElements.locator("input[type=file]").setInputFiles(path);
}

const newPage = (browser: Browser) =>
  browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-US" });

/** In a page of its own: a small file may be there before it is cancelled. */
async function cancelled(browser: Browser, url: string, path: string): Promise<void> {
  const page = await newPage(browser);
  const workbench = await openPane(page, url);
  const cancel = workbench.button(words.work.cancel);
  await choose(workbench, path);
  await workbench.pane.waitForFunction(
    (ready) => /[1-9]\d?% done/.test(document.body.innerText) || document.body.innerText.includes(ready),
    words.columns.next,
    { timeout: PATIENCE },
  );
  if (await cancel.isVisible()) {
    const begun = performance.now();
    await cancel.click();
    await cancel.waitFor({ state: "detached" });
    say(`  cancelled in ${(performance.now() - begun).toFixed(0)} ms`);
  }
  await page.close();
}

async function ours(browser: Browser, url: string, path: string): Promise<readonly Step[]> {
  await cancelled(browser, url, path);
  const page = await newPage(browser);
  const workbench = await openPane(page, url);
  await workbench.pane.evaluate(() => {
    const seen: string[] = ((window as any).seen = []);
    new MutationObserver(() => {
      const share = /(\d+)% done/.exec(document.body.innerText)?.[1];
      if (share !== undefined && seen.at(-1) !== share) {
        seen.push(share);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const steps = [
    await step(browser, "read", async () => {
      await choose(workbench, path);
      await workbench.button(words.columns.next).waitFor({ timeout: PATIENCE });
    }),
  ];
  await workbench.button(words.columns.next).click();
  for (const report of ["overview", "segments"] as const) {
    await workbench.button(reports[report].title, "radio").check();
    steps.push(
      await step(browser, report, async () => {
        await workbench.button(words.options.preview).click();
        await workbench.button(words.write.write).waitFor({ timeout: PATIENCE });
      }),
    );
    await workbench.button(`2 ${words.steps.report}`).click();
  }
  const seen = await workbench.pane.evaluate(() => (window as any).seen as string[]);
  say(`  progress told ${seen.length} times`);
  await page.close();
  return steps;
}

/** Seconds of DuckDB-WASM: for two questions, and for all of both reports. */
interface Theirs {
  readonly two: number;
  readonly all: number;
}

async function duckdb(browser: Browser, path: string): Promise<Theirs | undefined> {
  const missing = duckdbIsMissing();
  if (missing !== undefined) {
    say(`  ${missing}`);
    return undefined;
  }
  const serving = await serveDuckdb(path);
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  let two = NaN;
  let all = NaN;
  await step(browser, "two questions", async () => {
    const found = await askDuckdb(await openDuckdb(page, serving.url, path), path);
    say(
      `  ${Object.entries(found)
        .map(([question, told]) => `${question}: ${typeof told === "number" ? `${told.toFixed(1)} s` : told}`)
        .join("; ")}`,
    );
    const times = Object.values(found);
    two = times.every((told) => typeof told === "number") ? times.reduce((sum, one) => sum + one, 0) : NaN;
  });
  if (!Number.isNaN(two) && !process.argv.includes("--two")) {
    await step(browser, "all questions", async () => {
      all = await allQuestions(page, serving.url, path);
    });
  }
  await page.close();
  serving.close();
  return { two, all };
}

async function allQuestions(page: Page, url: string, path: string): Promise<number> {
  const engine = await openDuckdb(page, url, path);
  const reader = path.endsWith(".parquet") ? "read_parquet" : "read_csv";
  const { seconds } = await engine.run(`CREATE TABLE lines AS SELECT * FROM ${reader}('orders')`);
  say(`  taken in: ${seconds.toFixed(1)} s`);
  const warehouse = new WarehouseInPage(engine);
  const shelf = new WarehouseShelf(warehouse);
  const [order, customer, date, amount, status] = TITLES;
  const columns = { order, customer, date, amount, status };
  for (const reportId of ["overview", "segments"]) {
    const [before, count] = [warehouse.seconds, warehouse.statements];
    try {
      await buildFromWarehouse(shelf, {
        reportId,
        table: ["lines"],
        columns,
        options: {},
        policies: DEFAULT_POLICIES,
        locale: "en-US",
        version: "1",
      });
    } catch (error) {
      say(`  ${reportId}: ${String((error as Error).message).split("\n")[0]!}`);
      return NaN;
    }
    say(
      `  ${reportId}: ${(warehouse.seconds - before).toFixed(1)} s, ${warehouse.statements - count} statements`,
    );
  }
  return seconds + warehouse.seconds;
}

async function run(): Promise<void> {
  const root = process.cwd();
  const addIn = builtAddIn(root);
  const { buildPages } = await import(pathToFileURL(join(root, "src", "workbench", "build.mjs")).href);
  const serving = await serve({ ...(await buildPages()), addIn, modules: join(root, "node_modules") });
  for (const kind of KINDS) {
    const path = await orderFile(ROWS, kind);
    // A browser each, so that the most memory is of this file.
    for (const who of ["ours", "DuckDB-WASM"]) {
      const browser = await launchBrowser();
      try {
        say(`${kind}, ${ROWS} rows, ${who}`);
        if (who === "ours") {
          const steps = await ours(browser, serving.url, path);
          mine = steps.reduce((sum, { seconds }) => sum + seconds, 0);
        } else {
          const theirs = await duckdb(browser, path);
          if (theirs !== undefined) {
            const ratio = mine / theirs.all;
            say(
              `  ours ÷ DuckDB-WASM: ${ratio.toFixed(2)} of all questions (bound ${LIMIT}), ${(mine / theirs.two).toFixed(2)} of two`,
            );
            process.exitCode ||= ratio > LIMIT ? 1 : 0;
          }
        }
      } finally {
        await browser.close();
      }
    }
  }
  await serving.close();
}

let mine = NaN;

void run();
