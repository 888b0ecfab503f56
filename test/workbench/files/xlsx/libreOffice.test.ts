/** What a reader without the add-in sees, through LibreOffice where it is installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFile, saveXlsx, type SaveOptions } from "../../../../src/workbench/files";
import { addSheet, eachCell, newWorkbook } from "../../../../src/workbench/files/newWorkbook";
import type { WorkbookData } from "../../../../src/workbench/host/workbookData";
import { demoWorkbook, withCharts } from "../demoWorkbook";

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
/** Every sheet as text, as it is shown. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function converted(workbook: WorkbookData, to: string, options?: SaveOptions): Promise<string> {
  const made = mkdtempSync(join(folder, "made-"));
  const file = join(made, "book.xlsx");
  writeFileSync(file, await saveXlsx(workbook, options));
  // A profile of its own: two LibreOffices of one profile wait for one another.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", made, file], {
    stdio: "ignore",
  });
  return made;
}

async function shown(workbook: WorkbookData, options?: SaveOptions): Promise<string[][]> {
  const made = await converted(workbook, EVERY_SHEET, options);
  const [first] = readdirSync(made).filter((name) => name.endsWith(".csv"));
  return readFileSync(join(made, first!), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
}

/** Answers that nothing but the add-in gives: those of a spilled table, of one cell, of a filled formula. */
function workbookWithAnswers(): WorkbookData {
  const workbook = newWorkbook("answers.xlsx");
  addSheet(
    workbook,
    {
      name: "Answers",
      cellData: {
        0: { 0: { f: "=CRM.CUSTOMERS(D1:E9)", v: "Customer", t: 1, ref: "A1:B3" }, 1: { v: "Orders", t: 1 } },
        1: { 0: { v: "Ana", t: 1 }, 1: { v: 3, t: 2 } },
        2: { 0: { v: "Bo", t: 1 }, 1: { v: 1.5, t: 2 } },
        3: { 0: { f: "=CRM.NPS(E1:E9)", v: 62.5, t: 2 }, 1: { f: "=SUM(B2:B3)", v: 4.5, t: 2 } },
        4: { 0: { f: "=CRM.NPS(E1:E5)", si: "n", v: -25, t: 2 }, 1: { si: "n", v: 50, t: 2 } },
        5: { 0: { f: '=IF(B4>1,"CRM.NPS(",crm.nps(E1:E9))', v: "CRM.NPS(", t: 1 } },
      },
    },
    { rows: 6, columns: 2 },
  );
  return workbook;
}

it("leaves answers for formulas of the add-in, and all others as they are, where readers have no add-in", async () => {
  const bytes = await saveXlsx(workbookWithAnswers(), { formulas: "builtIn" });
  const [sheet] = Object.values((await openFile(bytes, "answers.xlsx")).book.sheets);
  expect(sheet!.cellData).toMatchObject({
    0: { 0: { v: "Customer", t: 1 }, 1: { v: "Orders" } },
    3: { 0: { v: 62.5, t: 2 }, 1: { f: "=SUM(B2:B3)", v: 4.5 } },
    4: { 0: { v: -25 }, 1: { v: 50 } },
    5: { 0: { v: "CRM.NPS(" } },
  });
  const formulas: unknown[] = [];
  eachCell(sheet, ({ f }) => f && formulas.push(f));
  expect(formulas).toEqual(["=SUM(B2:B3)"]);
});

(isInstalled ? describe : describe.skip)("LibreOffice", () => {
  it("shows every answer of a workbook saved for readers without the add-in", async () => {
    expect(await shown(workbookWithAnswers(), { formulas: "builtIn" })).toEqual([
      ["Customer", "Orders"],
      ["Ana", "3"],
      ["Bo", "1.5"],
      ["62.5", "4.5"],
      ["-25", "50"],
      ["CRM.NPS(", ""],
    ]);
  }, 60_000);

  it("shows the last answer of a formula of the add-in in one cell, formula and all", async () => {
    const [, , , one, filled] = await shown(workbookWithAnswers());
    expect([one, filled]).toEqual([
      ["62.5", "4.5"],
      ["-25", "50"],
    ]);
  }, 60_000);

  it("prints every chart", async () => {
    const made = await converted(withCharts(demoWorkbook()), "pdf");
    const pdf = readFileSync(join(made, "book.pdf"), "latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThanOrEqual(4);
  }, 60_000);
});
