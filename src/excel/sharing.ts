import { areaAddress, parseArea } from "./address";
import { ERROR_TEXTS } from "../core/cells/cell";
import type { Value } from "../reports/report";
import { literal } from "./cellText";
import { runExcel, supports } from "./run";

/** A cell with one of our functions. */
export interface OurFormula {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** Excel stored our function under its internal name, because the add-in was missing when the cell was calculated. */
  readonly broken: boolean;
}

const OURS = /(?:^|[^A-Z0-9_.])(?:CRM\.[A-Z][A-Z0-9.]*|_xldudf_CRM_[A-Z0-9_]+)\(/i;
const BROKEN = /_xldudf_CRM_/i;

/** Whether a formula calls one of our functions; text in quotes does not count. */
export function isOurFormula(formula: string): boolean {
  return formula.startsWith("=") && OURS.test(withoutTexts(formula));
}

/**
 * The formula with our functions under the names that people type.
 *
 * @example repairedFormula("=_xldudf_CRM_CLV_RETENTION(1,2,3)", ["CLV", "CLV.RETENTION"]) // "=CRM.CLV.RETENTION(1,2,3)"
 */
export function repairedFormula(formula: string, functionIds: readonly string[]): string {
  const byInternalName = new Map(functionIds.map((id) => [id.replaceAll(".", "_").toUpperCase(), id]));
  return formula.replace(/_xldudf_CRM_([A-Z0-9_]+)(?=\()/gi, (whole, name: string) => {
    const id = byInternalName.get(name.toUpperCase());
    return id ? `CRM.${id}` : whole;
  });
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

/** Every cell of the workbook with one of our functions. Three round trips. */
export async function findFormulas(): Promise<OurFormula[]> {
  return await runExcel(async (context) => (await findCells(context)).map(({ found }) => found));
}

/**
 * Turns our formulas into the values that they show now, so that colleagues without the add-in keep them. Spilled
 * results stay whole. Five round trips. The answer is the number of formulas.
 */
export async function freezeFormulas(): Promise<number> {
  return await runExcel(
    async (context) => {
      const cells = await findCells(context); // 3 of 5
      const results = cells.map(({ worksheet, found }) => {
        const range = worksheet.getRange(found.address).load("values");
        const spill = supports("1.12") ? range.getSpillingToRangeOrNullObject().load("values") : undefined;
        return { range, spill };
      });
      await context.sync(); // 4 of 5
      for (const { range, spill } of results) {
        const whole = spill && !spill.isNullObject ? spill : range;
        whole.values = whole.values.map((row) => row.map(frozen));
      }
      await context.sync(); // 5 of 5
      return cells.length;
    },
    { oneUndoStep: true },
  );
}

/** Enters our formulas again, under their proper names: mends `#NAME?` and `#BUSY!`. Four round trips. */
export async function repairFormulas(functionIds: readonly string[]): Promise<number> {
  return await runExcel(
    async (context) => {
      const cells = await findCells(context); // 3 of 4
      for (const { worksheet, found } of cells) {
        worksheet.getRange(found.address).formulas = [[repairedFormula(found.formula, functionIds)]];
      }
      await context.sync(); // 4 of 4
      return cells.length;
    },
    { oneUndoStep: true },
  );
}

interface FoundCell {
  readonly worksheet: Excel.Worksheet;
  readonly found: OurFormula;
}

/** Only cells with formulas are asked for: a sheet of a million values costs nothing. */
async function findCells(context: Excel.RequestContext): Promise<FoundCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync(); // 1: the sheets
  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    formulas: worksheet.getRange().getSpecialCellsOrNullObject("Formulas").load("address"),
  }));
  await context.sync(); // 2: which of them have formulas
  const withFormulas = sheets
    .filter(({ formulas }) => !formulas.isNullObject)
    .map(({ worksheet, formulas }) => ({
      worksheet,
      areas: formulas.areas.load("items/address,items/formulas"),
    }));
  await context.sync(); // 3: the formulas
  return withFormulas.flatMap(({ worksheet, areas }) =>
    areas.items.flatMap((area) => ourCells(worksheet, area.address, area.formulas)),
  );
}

function ourCells(worksheet: Excel.Worksheet, address: string, formulas: readonly unknown[][]): FoundCell[] {
  const { row, column } = parseArea(address.slice(address.lastIndexOf("!") + 1));
  return formulas.flatMap((line, down) =>
    line.flatMap((formula, right) => {
      if (typeof formula !== "string" || !isOurFormula(formula)) {
        return [];
      }
      const cell = areaAddress({ row: row + down, column: column + right, rows: 1, columns: 1 });
      return [
        { worksheet, found: { sheet: worksheet.name, address: cell, formula, broken: BROKEN.test(formula) } },
      ];
    }),
  );
}

/** Errors stay errors, text stays text. */
function frozen(value: Value): Value {
  return typeof value === "string" && ERROR_TEXTS.has(value) ? value : literal(value);
}
