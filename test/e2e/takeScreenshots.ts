import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textsFor } from "../../src/locales";
import type { Places } from "../../src/workbench/headless/main";
import { launchBrowser } from "./browser";
import { galleryPage, printPages } from "./printPages";
import { WorkbenchPage } from "./workbenchPage";
import { startWorkbench } from "./workbenchServer";

/**
 * The segments report beside the pane that made it, in both languages and themes, as `workbench-<lang>-<theme>.png`;
 * the printed page of every report on the sample data as `page-<id>-<lang>.png`, and the gallery that shows them.
 */
export async function takeScreenshots(folder: string, places: Places): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "..", "gallery.md"), galleryPage(await printPages(folder, places)));
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    for (const language of ["en", "zh"] as const) {
      for (const theme of ["light", "dark"] as const) {
        const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
        await page.goto(`${server.url}?lang=${language}&theme=${theme}`);
        await makeSegments(new WorkbenchPage(page), language);
        // Down to where the table and a chart below it are both in sight.
        await page.mouse.move(400, 500);
        await page.mouse.wheel(0, 330);
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `workbench-${language}-${theme}.png`) });
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function makeSegments(workbench: WorkbenchPage, language: "en" | "zh"): Promise<void> {
  const texts = textsFor(language);
  const { pane, reports } = texts;
  await workbench.ready(texts);
  await workbench.button(pane.selection.use).click();
  await workbench.button(pane.columns.next).click();
  await workbench.button(reports.segments.title, "radio").check();
  await workbench.button(pane.options.preview).click();
  await workbench.button(pane.write.write).click();
  await workbench.said(pane.write.done);
}
