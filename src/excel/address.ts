import { cellAddress, columnLetters } from "../core/cells/issue";
import type { Area } from "../reports/layout/placed";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** An area with the sheet it stands on. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/**
 * Reads the addresses that Excel gives: `Orders!A1:B5`, `'Q1 plan'!$A:$D`, several of them separated by commas.
 *
 * @example parseAddress("Orders!B2:C9,Orders!E2:E9")[1] // { sheet: "Orders", row: 1, column: 4, rows: 8, columns: 1 }
 */
export function parseAddress(address: string): SheetArea[] {
  return splitList(address).map((one) => {
    const bang = one.lastIndexOf("!");
    const quoted = one.slice(0, Math.max(bang, 0));
    const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
    return { sheet, ...parseArea(one.slice(bang + 1)) };
  });
}

/** `B2:C9`, `B2`, `A:D` or `3:7`, with or without dollar signs. */
export function parseArea(text: string): Area {
  const [from, to = from] = text.replaceAll("$", "").trim().split(":") as [string, string?];
  const [first, last] = [corner(from), corner(to)];
  const row = first.row ?? 0;
  const column = first.column ?? 0;
  return {
    row,
    column,
    rows: (last.row ?? MAX_ROWS - 1) - row + 1,
    columns: (last.column ?? MAX_COLUMNS - 1) - column + 1,
  };
}

/** Whether this is an address and no name: names look neither like cells nor like columns with a colon. */
export function isAddress(text: string): boolean {
  return /^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$|^(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})$/i.test(
    text.trim(),
  );
}

/** `B2:C9`; a single cell is `B2`. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/** `Orders!B2:C9`. */
export function fullAddress(area: SheetArea): string {
  const [, end] = areaAddress(area).split(":");
  return cellAddress(area) + (end ? `:${end}` : "");
}

/** The smallest area that holds all of them. */
export function boundingArea(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** Commas inside a quoted sheet name do not separate. */
function splitList(address: string): string[] {
  return address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function corner(text: string): { row?: number; column?: number } {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") {
    throw new Error(`"${text}" is not a cell`);
  }
  const letters = match[1]?.toUpperCase();
  return {
    ...(letters
      ? { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
      : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}

/** Excel takes addresses of up to 255 characters. */
const LONGEST_ADDRESS = 255;

/** Areas in as few addresses as they take. */
export function inAddresses(areas: readonly Area[]): string[] {
  const pieces: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS) {
      pieces[pieces.length - 1] = `${last},${address}`;
    } else {
      pieces.push(address);
    }
  }
  return pieces;
}
