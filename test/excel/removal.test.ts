import { columnLetters } from "../../src/core/cells/issue";
import { forgetReport } from "../../src/excel/ownRecord";
import { emptyMemory } from "../../src/excel/memory/memory";
import { removeReports } from "../../src/excel/ownSheets";
import { startHost, type RunningHost } from "../support/host";
import { inserted } from "../support/sheetEdits";
import { pressFor } from "./press";
import { tableFor } from "./smallTables";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const CELLS = tableFor("action-plan", 30);

describe("taking a plan away", () => {
  let sheet: string;
  let at: (column: number, row: number) => string;
  let columns: readonly unknown[];

  beforeEach(async () => {
    excel.reset();
    forgetReport("action-plan");
    excel.host.edit("Sheet1", "A1", CELLS);
    const { placed } = await pressFor("action-plan", CELLS);
    const plan = placed.find(({ id }) => id === "plan")!;
    sheet = plan.name;
    const [table] = plan.tables;
    at = (column, row) => `${columnLetters(table!.column + column)}${table!.row + row + 1}`;
    columns = excel.host.read(sheet, `${at(0, 0)}:${at(table!.columns - 1, 0)}`)[0]!;
  });

  const filled = () => {
    const { book } = excel.host.snapshot();
    const standing = Object.values(book.sheets).find(({ name }) => name === sheet);
    return Object.values(
      (standing?.cellData ?? {}) as Record<string, Record<string, { v?: unknown }>>,
    ).flatMap((row) => Object.values(row).flatMap(({ v }) => ((v ?? "") === "" ? [] : [v])));
  };

  it("remembers what was filled in, and writes it into the next one", async () => {
    const owner = at(columns.indexOf("Owner"), 1);
    const finding = excel.host.read(sheet, at(columns.indexOf("Finding"), 1))[0]![0];
    excel.host.edit(sheet, owner, [["Ann"]]);
    await removeReports("action-plan");
    expect(filled()).toEqual([]);
    const { placed } = await pressFor("action-plan", CELLS);
    const rows = placed.find(({ id }) => id === "plan")!.ranges.flatMap(({ values }) => values);
    expect(rows.find((row) => row.includes("Ann"))).toContain(finding);
  });

  it("leaves a sheet that somebody has rearranged and of which nothing is remembered", async () => {
    await emptyMemory();
    excel.host.load(inserted(excel.host.snapshot(), sheet, "Column", 1));
    excel.host.edit(sheet, "B4", [["mine"]]);
    const before = filled();
    expect(await removeReports("action-plan")).toEqual([sheet]);
    expect(filled()).toEqual(before);
    expect(await removeReports("action-plan")).toEqual([]);
  });

  it("leaves what was typed into a column that nobody fills in", async () => {
    excel.host.edit(sheet, at(columns.indexOf("Progress"), 1), [["see my list"]]);
    await removeReports("action-plan");
    expect(filled()).toEqual(["see my list"]);
  });
});
