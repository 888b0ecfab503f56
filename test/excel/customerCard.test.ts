import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveXlsx } from "../../src/workbench/files";
import { textsFor } from "../../src/locales";
import { areaAddress } from "../../src/excel/address";
import { forgetReport } from "../../src/excel/ownRecord";
import { NOTHING_FOUND } from "../../src/reports/kit/live";
import { layoutReport } from "../../src/reports/layout/layout";
import type { PlacedSheet } from "../../src/reports/layout/placed";
import { startHost, type RunningHost } from "../support/host";
import { lines } from "./smallTables";
import { throughHost } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  forgetReport("customer-card");
});

/** The cell under a header, and so many to its right. */
function under({ ranges }: PlacedSheet, title: string, columns = 1): string {
  const range = ranges.find(({ values }) => values[0]?.includes(title))!;
  const column = range.column + range.values[0]!.indexOf(title);
  return areaAddress({ row: range.row + 1, column, rows: 1, columns });
}

describe("the customer card, through the host", () => {
  it.each(["en-US", "zh-CN"] as const)(
    "turns to another customer when its id is typed, without the add-in, in %s",
    async (locale) => {
      const { report, sheets } = await throughHost(excel, "customer-card", lines(), locale);
      const { host } = excel;
      await host.settled();
      const [page] = layoutReport(report, locale);
      // Excel takes a formula in a cell formatted as text for a text.
      for (const { live, formats } of page!.ranges) {
        expect((live ?? []).map(({ column }) => formats[column])).not.toContain("@");
      }
      const words = textsFor(locale).reports;
      const id = under(page!, words.common.customer);
      const list = report.sheets.at(-1)!.blocks.find((block) => block.kind === "table")!;
      const cards = page!.ranges.filter(({ style }) => style === "pageCardValue");
      const shown = () =>
        cards.map(
          ({ row, column }) =>
            host.read(sheets[0]!.name, areaAddress({ row, column, rows: 1, columns: 1 }))[0]![0],
        );
      const keys = list.columns.map(({ key }) => key);
      const known = (row: number) =>
        ["total", "orders", "daysSinceLast", "buys", "expected"]
          .filter((key) => keys.includes(key))
          .map((key) => list.rows[row]![keys.indexOf(key)]);
      expect(shown()).toEqual(known(0));
      for (const row of [7, list.rows.length - 1]) {
        host.edit(sheets[0]!.name, id, [[String(list.rows[row]![0])]]);
        await host.settled();
        expect(shown()).toEqual(known(row));
        const read = (title: string) => host.read(sheets[0]!.name, under(page!, title))[0]![0];
        expect(read(words.customerCard.columns.rank)).toBe(row + 1);
        expect(read(words.segments.columns.segment)).toBe(list.rows[row]![keys.indexOf("segment")]);
      }
      host.edit(sheets[0]!.name, id, [["nobody"]]);
      await host.settled();
      expect(new Set(shown())).toEqual(new Set(["–"]));
    },
  );
});

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
/** Every sheet as text, as it is shown, on a file of its own. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

(isInstalled ? it : it.skip)(
  "shows figures, no formulas and no errors, in LibreOffice, saved for readers without the add-in",
  async () => {
    const { report, sheets } = await throughHost(excel, "customer-card", lines(), "en-US");
    await excel.host.settled();
    const folder = mkdtempSync(join(tmpdir(), "card-"));
    try {
      writeFileSync(
        join(folder, "card.xlsx"),
        await saveXlsx(excel.host.snapshot(), { formulas: "builtIn" }),
      );
      execFileSync(
        "soffice",
        [
          `-env:UserInstallation=file://${join(folder, "profile")}`,
          "--headless",
          "--convert-to",
          EVERY_SHEET,
          "--outdir",
          folder,
          join(folder, "card.xlsx"),
        ],
        { stdio: "ignore" },
      );
      const file = readdirSync(folder).find((name) => name.endsWith(`-${sheets[0]!.name}.csv`))!;
      const shown = readFileSync(join(folder, file), "utf8");
      const list = report.sheets.at(-1)!.blocks.find((block) => block.kind === "table")!;
      const first = (key: string) => list.rows[0]![list.columns.findIndex((column) => column.key === key)]!;
      expect(shown).not.toMatch(/=|INDEX|MATCH|IFERROR|#[A-Z]|Err:/);
      for (const key of ["customer", "segment", "product", "action", "next"]) {
        expect(shown).toContain(String(first(key) ?? NOTHING_FOUND));
      }
      const cells = shown.split("\n").flatMap((line) => line.split(","));
      expect(cells).toEqual(
        expect.arrayContaining([String(first("orders")), String(first("daysSinceLast"))]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  90_000,
);
