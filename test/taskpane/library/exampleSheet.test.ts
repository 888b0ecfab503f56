import type { Cell } from "../../../src/core/cells/cell";
import { removeReports } from "../../../src/excel/ownSheets";
import { writePlaced } from "../../../src/excel/writer";
import { associateAll } from "../../../src/functions/associate";
import { CATALOGUE, FAMILIES, type Family } from "../../../src/functions/catalogue";
import { readCall } from "../../../src/functions/formula";
import { functionsJson } from "../../../src/functions/metadata";
import { textsFor } from "../../../src/locales";
import type { Area } from "../../../src/reports/layout/placed";
import { exampleSheet } from "../../../src/taskpane/library/exampleSheet";
import { functionViews } from "../../../src/taskpane/library/functionViews";
import { close } from "../../functions/close";
import { startHost, type RunningHost } from "../../support/host";

const texts = textsFor("en-US");

function sheetOf(family: Family) {
  const shown = functionViews("en-US", texts.pane).filter(({ entry }) => entry.family === family);
  const words = {
    family,
    sheet: `${family} examples`,
    title: `${family} examples`,
    explain: "Change the cells.",
  };
  return exampleSheet(shown, words);
}

const examplesOf = (family: Family) =>
  CATALOGUE.filter((entry) => entry.family === family).flatMap((entry) =>
    entry.examples.map((example) => ({ entry, example })),
  );

function asGrid(expected: unknown): readonly (readonly Cell[])[] {
  return Array.isArray(expected) ? (expected as Cell[][]) : [[expected as Cell]];
}

function meet(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

describe.each(FAMILIES)("the sample sheet of family %s", (family) => {
  const { placed, formulas } = sheetOf(family);
  const examples = examplesOf(family);

  it("has every example as a formula that stands over its own cells", () => {
    const cells: Cell[][] = [];
    for (const { row, column, values } of placed.ranges) {
      values.forEach((line, down) =>
        line.forEach((value, right) => {
          (cells[row + down] ??= [])[column + right] = value === "" ? null : value;
        }),
      );
    }
    const rows = Array.from(cells, (row) => Array.from(row ?? [], (cell) => cell ?? null));
    expect(formulas).toHaveLength(examples.length);
    formulas.forEach(({ formula }, index) => {
      const { example } = examples[index]!;
      expect(readCall(formula, rows)).toEqual(readCall(example.formula, example.cells));
    });
  });

  it("lets nothing stand over anything else, answers included", () => {
    const collisions = placed.ranges.flatMap((one, index) =>
      placed.ranges.slice(index + 1).filter((other) => meet(one, other)),
    );
    expect(collisions).toEqual([]);
    formulas.forEach(({ row, column }, index) => {
      const expected = asGrid(examples[index]!.example.expected);
      expect(placed.ranges).toContainEqual(
        expect.objectContaining({
          row,
          column,
          rows: expected.length,
          columns: expected[0]!.length,
          values: [],
        }),
      );
    });
  });
});

describe("a sample sheet in the workbook", () => {
  let excel: RunningHost;
  const write = () => {
    const { id, placed, formulas } = sheetOf("loyalty");
    return writePlaced(id, [placed], formulas, texts);
  };
  const names = () => Object.values(excel.host.snapshot().book.sheets).map(({ name }) => name);

  beforeAll(async () => {
    excel = await startHost({ metadata: functionsJson("en-US", "https://crm.example.com") });
    associateAll();
  });
  afterAll(() => excel.stop());

  it("takes two round trips, and every formula is alive and gives what the example says", async () => {
    excel.host.resetStats();
    const { sheets } = await write();
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(sheets).toEqual([{ id: "examples", name: "loyalty examples", how: "new" }]);
    await excel.host.settled();
    const { formulas } = sheetOf("loyalty");
    formulas.forEach(({ row, column }, index) => {
      const { example } = examplesOf("loyalty")[index]!;
      const expected = asGrid(example.expected);
      const area = `${letter(column)}${row + 1}:${letter(column + expected[0]!.length - 1)}${row + expected.length}`;
      close(excel.host.read("loyalty examples", area), expected, example.tolerance);
    });
  });

  it("answers to a changed cell", async () => {
    const { formulas, placed } = sheetOf("loyalty");
    const first = formulas.find(({ formula }) => formula.startsWith("=CRM.REPEATRATE("))!;
    const at = `${letter(first.column)}${first.row + 1}`;
    const before = excel.host.read("loyalty examples", at);
    const data = placed.ranges.find(({ column, values }) => column === 0 && values[0]!.length > 1)!;
    for (let row = data.row; row < data.row + data.rows; row++) {
      excel.host.edit("loyalty examples", `A${row + 1}`, [["the same customer"]]);
    }
    await excel.host.settled();
    expect(before).not.toEqual([[1]]);
    expect(excel.host.read("loyalty examples", at)).toEqual([[1]]);
  });

  it("is written again in its place, and keeps what was typed when it is removed", async () => {
    expect((await write()).sheets[0]!.how).toBe("refreshed");
    await removeReports("examples-loyalty");
    const left = excel.host.read("loyalty examples", "A1:Z60").flat();
    expect(new Set(left.filter((value) => value !== ""))).toContain("the same customer");
    expect(left.join()).not.toContain("CRM.");
  });

  it("goes when nothing was typed on it", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("loyalty examples").delete();
      await context.sync();
    });
    await write();
    await removeReports("examples-loyalty");
    expect(names()).toEqual(["Sheet1"]);
  });
});

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
