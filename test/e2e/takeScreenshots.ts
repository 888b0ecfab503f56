import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textsFor } from "../../src/locales";
import { wordsFor } from "../../src/workbench/sample/words";
import { launchBrowser } from "./browser";
import { WorkbenchPage } from "./workbenchPage";
import { startWorkbench } from "./workbenchServer";

/**
 * The segments report beside the pane that made it, in both languages and themes, as `workbench-<lang>-<theme>.png`;
 * every report's first sheet on the sample data as `report-<id>-<lang>.jpg`, and the page that shows them.
 */
export async function takeScreenshots(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [server, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  try {
    const titles: ReportTitle[][] = [];
    for (const language of ["en", "zh"] as const) {
      const page = await browser.newPage({ viewport: { width: 1500, height: 1150 } });
      await page.goto(`${server.url}?lang=${language}&theme=light`);
      titles.push(await pictureReports(new WorkbenchPage(page), language, folder));
      await page.close();
    }
    writeFileSync(join(folder, "..", "gallery.md"), galleryPage(titles));
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

interface ReportTitle {
  readonly id: string;
  readonly title: string;
}

async function pictureReports(
  workbench: WorkbenchPage,
  language: "en" | "zh",
  folder: string,
): Promise<ReportTitle[]> {
  const { page } = workbench;
  const locale = language === "zh" ? "zh-CN" : "en-US";
  await workbench.ready(textsFor(language));
  const { sheets } = wordsFor(locale);
  const reports = await workbench.pane.evaluate((wanted) => (window as any).crmLens.reports(wanted), locale);
  for (const { id } of reports as ReportTitle[]) {
    const before = await workbench.sheetNames();
    await workbench.pane.evaluate((request) => (window as any).crmLens.makeReport(request), {
      report: id,
      source: { sheet: id === "churn-reasons" ? sheets.churn : sheets.orders },
      locale,
      write: true,
    });
    const sheet = (await workbench.sheetNames()).find((name) => !before.includes(name))!;
    await workbench.pane.evaluate(
      (name) =>
        (window as any).Excel.run(async (context: Excel.RequestContext) => {
          context.workbook.worksheets.getItem(name).activate();
          await context.sync();
        }),
      sheet,
    );
    await workbench.settled();
    await page.waitForTimeout(800);
    const frame = (await page.locator(".pane").boundingBox())!;
    await page.screenshot({
      path: join(folder, `report-${id}-${language}.jpg`),
      type: "jpeg",
      quality: 70,
      clip: { x: 0, y: 195, width: frame.x, height: 1150 - 195 - 40 },
    });
  }
  return reports as ReportTitle[];
}

function galleryPage([english, chinese]: readonly ReportTitle[][]): string {
  const sections = english!.map(({ id, title }, index) =>
    [
      `## ${title} · ${chinese![index]!.title}`,
      `![${title}](images/report-${id}-en.jpg)`,
      `![${chinese![index]!.title}](images/report-${id}-zh.jpg)`,
    ].join("\n\n"),
  );
  return `${["# Reports · 报告", "Made from the sample workbook by `node test/e2e/screenshots.mjs`.", ...sections].join("\n\n")}\n`;
}
