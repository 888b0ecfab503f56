/**
 * A full sheet of orders in a real browser: workbench, grid, pane and its worker, all reports that orders allow.
 *
 *   npm run bench -- fullSheet [--full] [--rows=200000]
 *
 * Told: tasks of the pane on its main thread above 100 ms (the grid's own are told apart), the longest time without a
 * sign of progress, how long Cancel takes, and memory. With --full 500,000 and 1,048,575 rows, else 100,000.
 */
import type { Browser, Page } from "playwright-core";
import { fill } from "../../src/locales/translate";
import { textsFor } from "../../src/locales";
import { launchBrowser } from "../e2e/browser";
import { WorkbenchPage } from "../e2e/workbenchPage";
import { startWorkbench } from "../e2e/workbenchServer";
import { startTrace, tracedTasks, type Task } from "./paneTasks";

const asked = process.argv.flatMap((arg) => (arg.startsWith("--rows=") ? [Number(arg.slice(7))] : []));
const ROWS = asked.length > 0 ? asked : process.argv.includes("--full") ? [500_000, 1_048_575] : [100_000];
const CUSTOMERS = 50_000;
const LONG_MS = 100;
const SHEET = "Lines";
/** All reports of a full sheet, written too. */
const PATIENCE = 3_600_000;

const texts = textsFor("en-US");
const { pane: words } = texts;

/** What the pane's window saw while it worked; times in milliseconds. */
interface Watched {
  readonly tasks: {
    readonly from: string;
    readonly ms: number;
    readonly at: number;
    readonly said: string;
  }[];
  longestSilence: number;
  last: number;
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

void main();

async function main(): Promise<void> {
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    for (const rows of ROWS) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
      await page.goto(`${server.url}?lang=en&theme=light`);
      await measure(browser, new WorkbenchPage(page), rows);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function measure(browser: Browser, workbench: WorkbenchPage, rows: number): Promise<void> {
  const { page } = workbench;
  await workbench.ready(texts);
  const typing = performance.now();
  await workbench.pane.evaluate(addSheet, SHEET);
  await page.evaluate(typeOrders, [SHEET, rows, CUSTOMERS] as const);
  console.log(`${rows.toLocaleString("en-US")} rows, typed in ${seconds(performance.now() - typing)}`);
  await workbench.button(words.selection.use).click();
  await workbench.button(words.columns.next).click({ timeout: PATIENCE });
  await workbench.pane.evaluate(watch);
  const makeAll = workbench.pane.getByRole("button", {
    name: new RegExp(`^${fill(words.batch.makeAll, { count: "\\d+" })}`),
  });
  await makeAll.click({ timeout: PATIENCE });
  const cancel = workbench.button(words.work.cancel);
  await cancel.waitFor({ timeout: PATIENCE });
  await page.waitForTimeout(3000);
  tell("cancelled in", await cancel.evaluate(pressUntilGone, null, { timeout: PATIENCE }));
  await workbench.settled();
  await workbench.pane.evaluate(watch);
  await startTrace(browser);
  const making = performance.now();
  await makeAll.click({ timeout: PATIENCE });
  await cancel.waitFor({ timeout: PATIENCE });
  await cancel.waitFor({ state: "detached", timeout: PATIENCE });
  tell("all reports made and written in", performance.now() - making);
  tellTasks(await tracedTasks(browser, await workbench.pane.evaluate(() => location.origin)));
  await tellWatched(workbench, page);
}

/** By processor time: under other work the wall says how busy the machine is. */
function tellTasks(tasks: readonly Task[]): void {
  const most = [...tasks].sort((a, b) => b.cpuMs - a.cpuMs).slice(0, 12);
  const above = (ms: number) => tasks.filter(({ cpuMs }) => cpuMs > ms).length;
  console.log(
    `  ${tasks.length} tasks of the pane; by processor ${above(50)} above 50 ms, ${above(100)} above 100 ms`,
  );
  for (const { cpuMs, wallMs, atMs, by } of most) {
    console.log(
      `    ${Math.round(cpuMs)} ms (${Math.round(wallMs)} of wall) at ${Math.round(atMs)}: ${by.map(([n, ms]) => `${n} ${Math.round(ms)}`).join(" ")}`,
    );
  }
}

/** Runs in the pane: a sheet of its own, with days in column C. */
function addSheet(name: string): Promise<void> {
  return Excel.run(async (context: Excel.RequestContext) => {
    const dates = context.workbook.worksheets.add(name).getRange("C:C");
    dates.set({ numberFormat: "yyyy-mm-dd" as never });
    await context.sync();
  });
}

/** Runs in the pane: how long the button stays when it is pressed, without the way there of a test. */
async function pressUntilGone(button: HTMLElement): Promise<number> {
  const pressed = performance.now();
  button.click();
  while (button.isConnected) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  return performance.now() - pressed;
}

/** Runs in the page: columns of an order table, in one piece. */
function typeOrders([sheet, rows, customers]: readonly [string, number, number]): void {
  const { host } = window.workbench!;
  const cells: (string | number)[][] = [["Order ID", "Customer ID", "Order Date", "Amount"]];
  for (let row = 1; row < rows; row++) {
    const customer = (row * 7919) % customers;
    cells.push([`o${row}`, `c${customer}`, 45_292 + ((row * 31 + customer) % 720), 5 + ((row * 13) % 200)]);
  }
  host!.edit(sheet, "A1", cells);
  host!.select(sheet, "A1");
}

/** Runs in the pane: its long tasks, and every change of what it shows. */
function watch(): void {
  const watched: Watched = { tasks: [], longestSilence: 0, last: performance.now() };
  const isNew = window.watched === undefined;
  window.watched = watched;
  if (isNew) {
    new PerformanceObserver((list) => {
      for (const { name, duration, startTime } of list.getEntries()) {
        const said = document.querySelector("[role=status], [role=progressbar]")?.textContent ?? "";
        window.watched!.tasks.push({ from: name, ms: duration, at: startTime, said: said.slice(0, 60) });
      }
    }).observe({ type: "longtask" });
    new MutationObserver(() => {
      const now = performance.now();
      window.watched!.longestSilence = Math.max(window.watched!.longestSilence, now - window.watched!.last);
      window.watched!.last = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }
}

async function tellWatched({ pane }: WorkbenchPage, page: Page): Promise<void> {
  const { tasks, longestSilence } = await pane.evaluate(() => window.watched!);
  for (const from of new Set(tasks.map((task) => task.from))) {
    const long = tasks.filter((task) => task.from === from && task.ms > LONG_MS).map(({ ms }) => ms);
    const longest = Math.max(0, ...long);
    console.log(
      `  tasks above ${LONG_MS} ms, ${from}: ${long.length}, the longest ${Math.round(longest)} ms`,
    );
    for (const { ms, at, said } of tasks
      .filter((task) => task.from === from && task.ms > LONG_MS)
      .slice(0, 30)) {
      console.log(`    ${Math.round(ms)} ms at ${Math.round(at)}: ${said}`);
    }
  }
  tell("longest time without a sign of progress", longestSilence);
  for (const [whose, target] of [
    ["page", page],
    ["pane", pane],
  ] as const) {
    const session = await page.context().newCDPSession(target);
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value;
    console.log(`  memory of the ${whose}'s scripts ${Math.round(heap / 1e6)} MB`);
  }
}

function tell(what: string, ms: number): void {
  console.log(`  ${what} ${seconds(ms)}`);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
