/** What the pane looks like and how it is used, each from a fresh workbook: by keyboard, in each state, with files. */
import type { Browser, BrowserContextOptions } from "playwright-core";
import { textsFor, type Texts } from "../../src/locales";
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
