import type { Area } from "../reports/layout/placed";
import { boundingArea, parseAddress } from "./address";
import type { SheetCells } from "./standing";

/** Excel on the web refuses answers above 5 MB; a cell takes some ten bytes. */
const MOST_CELLS = 250_000;
/** Rows and columns beyond ours that are looked at where a sheet is too large to be read whole. */
const BEYOND = { rows: 200, columns: 20 };

/** How often less was asked for, because an answer would have been too long; then nothing is read. */
export const MOST_CAREFUL = 3;

/** Asks for what stands on a sheet on which we wrote these areas; the answer is there after the next sync. */
export function queueCells(
  worksheet: Excel.Worksheet,
  areas: readonly Area[],
  { careful = 0, formulas = false }: { readonly careful?: number; readonly formulas?: boolean } = {},
): { readonly read: () => SheetCells; readonly isWhole: () => boolean } {
  const ours = areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const [wanted, times] = formulas ? ["address,values,formulas", 2] : ["address,values", 1];
  if (ours * times <= MOST_CELLS && careful === 0) {
    const used = worksheet.getUsedRangeOrNullObject(true).load(wanted);
    return {
      read: () => (used.isNullObject ? NOTHING : cellsIn([blockOf(used, wanted)])),
      isWhole: () => used.isNullObject || Array.isArray(used.values),
    };
  }
  const most = careful >= MOST_CAREFUL ? 0 : MOST_CELLS / times / 4 / 8 ** careful;
  const blocks = (most > 0 ? partsOf(boundingArea(areas), most) : []).map(({ row, column, rows, columns }) =>
    worksheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true).load(wanted),
  );
  return {
    read: () =>
      cellsIn(
        blocks.filter((block) => !block.isNullObject).map((block) => blockOf(block, wanted)),
        boundingArea(areas),
      ),
    isWhole: () => true,
  };
}

/** The head of the sheet, its first column, and what stands beside and below ours, as far as an answer may reach. */
function partsOf(reach: Area, most: number): Area[] {
  const [width, height] = [reach.column + reach.columns, reach.row + reach.rows];
  const head = Math.max(1, Math.min(height, Math.floor(most / width)));
  const below = Math.min(height - head, Math.floor(most));
  return [
    { row: 0, column: 0, rows: head, columns: width },
    { row: 0, column: width, rows: Math.max(1, Math.min(height, Math.floor(most / 3))), columns: 3 },
    ...(below > 0 ? [{ row: head, column: 0, rows: below, columns: 1 }] : []),
    { row: height, column: 0, rows: BEYOND.rows, columns: width + BEYOND.columns },
  ];
}

const NOTHING: SheetCells = { used: undefined, at: () => "" };

interface Block extends Area {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas?: readonly (readonly unknown[])[];
}

function blockOf(range: Excel.Range, wanted: string): Block {
  return {
    ...parseAddress(range.address)[0]!,
    values: range.values as unknown[][],
    ...(wanted.includes("formulas") ? { formulas: range.formulas as unknown[][] } : {}),
  };
}

/** With `reach`, what of it was not read is unknown; else it is blank. */
function cellsIn(blocks: readonly Block[], reach?: Area): SheetCells {
  if (blocks.length === 0 && !reach) {
    return NOTHING;
  }
  const [only, ...others] = blocks;
  const blockAt =
    others.length === 0 && !reach
      ? () => only!
      : (row: number, column: number) =>
          blocks.find(
            (one) =>
              row >= one.row &&
              column >= one.column &&
              row < one.row + one.rows &&
              column < one.column + one.columns,
          );
  const at: SheetCells["at"] = (row, column) => {
    const block = blockAt(row, column);
    return block?.values[row - block.row]?.[column - block.column];
  };
  return {
    used: boundingArea(reach ? [...blocks, reach] : blocks),
    at,
    ...(only?.formulas
      ? {
          formulaAt(row, column) {
            const block = blockAt(row, column);
            const entered = block?.formulas?.[row - block.row]?.[column - block.column];
            // A text may begin like a formula: it shows itself.
            return typeof entered === "string" && entered.startsWith("=") && entered !== at(row, column)
              ? entered
              : undefined;
          },
        }
      : {}),
  };
}
