/**
 * A full sheet of orders in a real browser: workbench, grid, pane and its worker, all reports that orders allow.
 *
 *   npm run bench -- fullSheet [--full] [--rows=200000] [--read]
 *
 * For reading the sheet and for making all reports: tasks of the pane on its main thread, the longest time without a sign
 * of progress, how long Cancel takes, and memory. The bounds are 100 ms for a task, by processor time (by the wall a busy
 * machine has its say), half a second for the others; those of the driver and of the grid do not count. With --full
 * 500,000 and 1,048,575 rows, else 100,000; with --read no reports are made.
 */
import { existsSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import type { Browser } from "playwright-core";
import { fill } from "../../src/locales/translate";
import { textsFor } from "../../src/locales";
import { launchBrowser } from "../e2e/browser";
import { WorkbenchPage } from "../e2e/workbenchPage";
import { startWorkbench } from "../e2e/workbenchServer";
import { markBegin, startTrace, tracedTasks, type Task } from "./paneTasks";

const asked = process.argv.flatMap((arg) => (arg.startsWith("--rows=") ? [Number(arg.slice(7))] : []));
const ROWS = asked.length > 0 ? asked : process.argv.includes("--full") ? [500_000, 1_048_575] : [100_000];
const CUSTOMERS = 50_000;
const LONG_MS = 100;
const SILENT_MS = 500;
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
  /** Times between two signs of progress, the long ones; from a click on until Cancel is gone. */
  readonly silences: { readonly ms: number; readonly at: number; readonly said: string }[];
  begun: number;
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
  console.log(
    `${rows.toLocaleString("en-US")} rows, typed in ${seconds(performance.now() - typing)}, load ${load()}`,
  );
  const makeAll = workbench.pane.getByRole("button", {
    name: new RegExp(`^${fill(words.batch.makeAll, { count: "\\d+" })}`),
  });
  const cancel = workbench.button(words.work.cancel);
  await workbench.pane.evaluate(watch);
  await traced(browser, workbench, "read", async () => {
    const before = await roundTrips(page);
    await workbench.button(words.selection.use).click();
    await workbench.button(words.columns.next).waitFor({ timeout: PATIENCE });
    console.log(`  round trips to read ${(await roundTrips(page)) - before}`);
    await workbench.button(words.columns.next).click({ timeout: PATIENCE });
    await makeAll.waitFor({ timeout: PATIENCE });
  });
  if (process.argv.includes("--read")) {
    return await tellMemory(workbench);
  }
  await traced(browser, workbench, "begun and cancelled", async () => {
    await makeAll.click({ timeout: PATIENCE });
    await cancel.waitFor({ timeout: PATIENCE });
    await page.waitForTimeout(3000);
    const cancelled = await cancel.evaluate(pressUntilGone, null, { timeout: PATIENCE });
    tell("cancelled in", cancelled);
    hold(cancelled <= SILENT_MS);
  });
  await workbench.settled();
  await traced(browser, workbench, "all reports made and written", async () => {
    await makeAll.click({ timeout: PATIENCE });
    await cancel.waitFor({ timeout: PATIENCE });
    await cancel.waitFor({ state: "detached", timeout: PATIENCE });
  });
  await tellMemory(workbench);
}

async function traced(
  browser: Browser,
  { pane }: WorkbenchPage,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  await startTrace(browser);
  await pane.evaluate(markBegin);
  await pane.evaluate(watch);
  const begun = performance.now();
  await work();
  tell(`${what} in`, performance.now() - begun);
  const watched = await pane.evaluate(() => window.watched!);
  const { tasks, pid } = await tracedTasks(browser, await pane.evaluate(() => location.origin));
  tellTasks(tasks.filter(({ driven }) => !driven));
  tellWatched(watched);
  tellPeak(pid);
  console.log(`  load ${load()}`);
}

function roundTrips(page: WorkbenchPage["page"]): Promise<number> {
  return page.evaluate(() => window.workbench!.host!.stats.roundTrips);
}

function hold(isHeld: boolean): void {
  process.exitCode = isHeld ? process.exitCode : 1;
}

/** The process of the pane and its workers, where the system tells. */
function tellPeak(pid: number): void {
  const status = `/proc/${pid}/status`;
  const [, kilobytes] = (existsSync(status) && /VmHWM:\s+(\d+)/.exec(readFileSync(status, "utf8"))) || [];
  if (kilobytes !== undefined) {
    console.log(
      `  memory of the pane's process, its worker's too, at most ${Math.round(Number(kilobytes) / 1000)} MB`,
    );
  }
}

const load = () => loadavg()[0]!.toFixed(1);

/** By processor time: under other work the wall says how busy the machine is. */
function tellTasks(tasks: readonly Task[]): void {
  const most = [...tasks].sort((a, b) => b.cpuMs - a.cpuMs);
  const above = (ms: number, of: "cpuMs" | "wallMs") => tasks.filter((task) => task[of] > ms).length;
  console.log(
    `  ${tasks.length} tasks of the pane; by processor ${above(50, "cpuMs")} above 50 ms, ${above(100, "cpuMs")} above 100 ms; by wall ${above(100, "wallMs")}`,
  );
  hold(above(LONG_MS, "cpuMs") === 0);
  const told = most.filter(({ wallMs }, place) => place < 8 || wallMs > LONG_MS).slice(0, 30);
  const named = (times: Task["by"]) => times.map(([name, ms]) => `${name} ${Math.round(ms)}`).join(" ");
  for (const { cpuMs, wallMs, atMs, by, self, collector } of told) {
    console.log(
      `    ${Math.round(cpuMs)} ms (${Math.round(wallMs)} of wall) at ${Math.round(atMs)}: ${named(by)}; itself ${named(self)}; collector ${named(collector)}`,
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
  const isNew = window.watched === undefined;
  const begun = performance.now();
  window.watched = { tasks: [], silences: [], begun, last: Infinity };
  if (!isNew) {
    return;
  }
  const said = () =>
    (document.querySelector("[role=progressbar]")?.getAttribute("aria-label") ?? "").slice(0, 60);
  new PerformanceObserver((list) => {
    const { tasks, begun } = window.watched!;
    for (const { name, duration, startTime } of list.getEntries()) {
      tasks.push({ from: name, ms: duration, at: startTime - begun, said: said() });
    }
  }).observe({ type: "longtask" });
  document.addEventListener("click", () => (window.watched!.last = performance.now()), { capture: true });
  new MutationObserver(() => {
    const now = performance.now();
    const { silences, begun, last } = window.watched!;
    if (now - last > 300) {
      silences.push({ ms: now - last, at: last - begun, said: said() });
    }
    window.watched!.last = document.querySelector("[role=progressbar]") ? now : Infinity;
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

function tellWatched({ tasks, silences }: Watched): void {
  for (const from of new Set(tasks.map((task) => task.from))) {
    const long = tasks.filter((task) => task.from === from && task.ms > LONG_MS);
    console.log(`  tasks above ${LONG_MS} ms, ${from}: ${long.length}`);
    for (const { ms, at, said } of long.slice(0, 30)) {
      console.log(`    ${Math.round(ms)} ms at ${Math.round(at)}: ${said}`);
    }
  }
  const longest = Math.max(0, ...silences.map(({ ms }) => ms));
  tell("longest time without a sign of progress", longest);
  hold(longest <= SILENT_MS);
  for (const { ms, at, said } of silences.filter((silence) => silence.ms > SILENT_MS).slice(0, 30)) {
    console.log(`    ${Math.round(ms)} ms at ${Math.round(at)}: ${said}`);
  }
}

async function tellMemory({ page, pane }: WorkbenchPage): Promise<void> {
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
