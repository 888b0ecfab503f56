import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { REPORTS, reportTexts } from "../../src/reports/registry";
import { saveXlsx } from "../../src/workbench/files";
import { main, type Places } from "../../src/workbench/headless/main";
import { sampleWorkbook } from "../../src/workbench/sample";
import { palettePng } from "./palettePng";

/** Dots an inch: a page is about 500 wide. */
const RESOLUTION = 60;
/** Colours of a picture; a page has few, and the shades between them. */
const COLOURS = 32;

interface Printed {
  readonly id: string;
  readonly titles: readonly string[];
}

/**
 * Every report that the sample workbook allows, printed by LibreOffice and poppler as `page-<id>-<lang>.png`; the answer:
 * which these are.
 */
export async function printPages(folder: string, places: Places): Promise<readonly Printed[]> {
  const found = new Map<string, string[]>();
  for (const locale of LOCALES) {
    const pdf = await printed(locale, places);
    for (const [id, title, page] of pagesOf(pdf, locale)) {
      const picture = execFileSync(
        "pdftoppm",
        [...["-r", String(RESOLUTION), "-f", String(page), "-l", String(page)], pdf],
        { maxBuffer: 1 << 27 },
      );
      writeFileSync(join(folder, `page-${id}-${locale.slice(0, 2)}.png`), palettePng(picture, COLOURS));
      found.set(id, [...(found.get(id) ?? []), title]);
    }
  }
  return [...found].map(([id, titles]) => ({ id, titles }));
}

/** The sample with all its reports as a document. */
async function printed(locale: Locale, places: Places): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  const [sample, out] = [join(folder, "sample.xlsx"), join(folder, "reports.xlsx")];
  writeFileSync(sample, await saveXlsx(sampleWorkbook({ locale })));
  if ((await main([sample, "--report", "all", "--locale", locale, "--out", out], places)) !== 0) {
    throw new Error("the reports of the sample were not made");
  }
  execFileSync("soffice", [
    `-env:UserInstallation=file://${folder}/profile`,
    ...["--headless", "--convert-to", "pdf", "--outdir", folder, out],
  ]);
  return join(folder, "reports.pdf");
}

/** Where each report begins: its title is the first line there. */
function pagesOf(pdf: string, locale: Locale): (readonly [id: string, title: string, page: number])[] {
  const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { maxBuffer: 1 << 27 }).toString("utf8");
  const first = text.split("\f").map((page) => page.trim().split("\n")[0]?.trim() ?? "");
  return REPORTS.flatMap(({ id }) => {
    const { title } = reportTexts(textsFor(locale), id);
    const at = first.indexOf(title);
    return at < 0 ? [] : [[id, title, at + 1] as const];
  });
}

/** A page that shows them all. */
export function galleryPage(pages: readonly Printed[]): string {
  const sections = pages.map(({ id, titles }) =>
    [
      `## ${titles.join(" · ")}`,
      LOCALES.map(
        (locale, index) => `![${titles[index] ?? titles[0]!}](images/page-${id}-${locale.slice(0, 2)}.png)`,
      ).join(" "),
    ].join("\n\n"),
  );
  const intro =
    "The printed page of each report, made from the sample workbook by `node test/e2e/screenshots.mjs`.";
  return `${["# Reports · 报告", intro, ...sections].join("\n\n")}\n`;
}
