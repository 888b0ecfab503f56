import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LOCALES, textsFor, type Locale } from "../../src/locales";
import { REPORTS, reportTexts } from "../../src/reports/registry";
import { saveXlsx } from "../../src/workbench/files";
import { main, type Places } from "../../src/workbench/headless/main";
import { sampleWorkbook } from "../../src/workbench/sample";
import { otherSample, type OtherSample } from "./otherSamples";
import { palettePng } from "./palettePng";

/** Dots an inch: a page is about 500 wide. */
const RESOLUTION = 60;
/** Colours of a picture; a page has few, and the shades between them. */
const COLOURS = 32;

interface Printed {
  readonly id: string;
  readonly titles: readonly string[];
}

/** What is printed: reports of a file, made in one go; each report counts where it is printed first. */
interface Printing {
  readonly file: "sample" | OtherSample;
  /** Of the sample: the key of the sheet. */
  readonly sheet?: "events" | "churn";
  readonly reports: string;
  readonly args?: readonly string[];
  /** Another total of the month, near that of the sample in its currency. */
  readonly reconcile?: Readonly<Record<Locale, string>>;
}

const PRINTINGS: readonly Printing[] = [
  { file: "deals", reports: "pipeline" },
  { file: "contracts", reports: "contracts,who-leaves" },
  { file: "sample", sheet: "events", reports: "funnel" },
  { file: "sample", sheet: "events", reports: "journey", args: ["--map", "event=4,stage="] },
  { file: "sample", sheet: "churn", reports: "churn-reasons" },
  {
    file: "sample",
    reports: "customer-card,payback,returns,reconciliation",
    args: ["--customer", "C00364", "--option", "cac=25"],
    reconcile: { "en-US": "2025-12=3500", "zh-CN": "2025-12=24500" },
  },
  { file: "sample", reports: "all" },
];

/** Every report, printed by LibreOffice and poppler as `page-<id>-<lang>.png`; the answer: which these are. */
export async function printPages(folder: string, places: Places): Promise<readonly Printed[]> {
  const found = new Map<string, string[]>();
  for (const locale of LOCALES) {
    const own = new Set<string>();
    for (const printing of PRINTINGS) {
      const pdf = await printed(printing, locale, places);
      for (const [id, title, page] of pagesOf(pdf, locale)) {
        if (own.has(id)) {
          continue;
        }
        own.add(id);
        const picture = execFileSync(
          "pdftoppm",
          [...["-r", String(RESOLUTION), "-f", String(page), "-l", String(page)], pdf],
          { maxBuffer: 1 << 27 },
        );
        writeFileSync(join(folder, `page-${id}-${locale.slice(0, 2)}.png`), palettePng(picture, COLOURS));
        found.set(id, [...(found.get(id) ?? []), title]);
      }
    }
  }
  return REPORTS.flatMap(({ id }) => {
    const titles = found.get(id);
    return titles ? [{ id, titles }] : [];
  });
}

/** A file with reports on it as a document. */
async function printed(
  { file, sheet, reports, args = [], reconcile }: Printing,
  locale: Locale,
  places: Places,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  const [source, out] = [
    join(folder, file === "sample" ? "sample.xlsx" : `${file}.csv`),
    join(folder, "reports.xlsx"),
  ];
  const sample = file === "sample" ? sampleWorkbook({ locale }) : undefined;
  writeFileSync(source, sample ? await saveXlsx(sample) : otherSample(file as OtherSample, locale));
  const name = sheet && sample?.book.sheets[sheet]?.name;
  const request = [
    source,
    ...["--report", reports, "--locale", locale, "--out", out],
    ...(name ? ["--sheet", name] : []),
    ...args,
    ...(reconcile ? ["--reconcile", reconcile[locale]] : []),
  ];
  if ((await main(request, places)) !== 0) {
    throw new Error(`the reports of ${file} were not made: ${reports}`);
  }
  execFileSync("soffice", [
    `-env:UserInstallation=file://${tmpdir()}/pages-profile`,
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
  const intro = "The printed page of each report, made by `node test/e2e/screenshots.mjs`.";
  return `${["# Reports · 报告", intro, ...sections].join("\n\n")}\n`;
}
