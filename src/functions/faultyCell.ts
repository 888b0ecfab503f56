import { isCellError, type Cell } from "../core/cells/cell";
import { clipped, columnLetters } from "../core/cells/issue";
import type { CoreError } from "../core/errors";
import type { Parameter } from "./entry";
import { columnNumber } from "./formula";
import { isLone, readRange, type Range } from "./range";

/** A cell among the arguments of a call; row and column count from 0 within the argument. */
export interface ArgumentCell {
  readonly argument: number;
  readonly row: number;
  readonly column: number;
}

/** Details of refusals that quote what a cell holds; others count or name something. */
const QUOTED = ["text", "value", "score", "age"] as const;

/** The cell that a refusal speaks of, where it speaks of one. */
export function faultyCell(
  { detail }: CoreError,
  parameters: readonly Parameter[],
  args: readonly unknown[],
): ArgumentCell | undefined {
  const quoted = QUOTED.flatMap((key) => detail[key] ?? []).map(String)[0];
  const named = parameters.findIndex(({ name }) => name === (detail.parameter ?? detail.name));
  const range = readRange(args[named]);
  if (detail.parameter !== undefined && range && (isLone(range) || typeof detail.row === "number")) {
    return placeIn(range, named, isLone(range) ? 0 : rowCell(range, Number(detail.row) - 1, quoted));
  }
  if (quoted === undefined) {
    return undefined;
  }
  const searched = named >= 0 ? [named] : parameters.map((_, argument) => argument);
  for (const argument of searched) {
    const cells = readRange(args[argument]);
    const index = cells?.cells.findIndex((cell) => shown(cell) === quoted) ?? -1;
    if (cells && index >= 0) {
      return placeIn(cells, argument, index);
    }
  }
  return undefined;
}

/** The address of a cell within a range: the second row of `Orders!E2:E401` is `Orders!E3`. */
export function addressWithin(
  address: string,
  { row, column }: Pick<ArgumentCell, "row" | "column">,
): string | undefined {
  const [, sheet = "", letters, first = "1"] =
    /^(.*!)?\$?([A-Z]{1,3})(?:\$?(\d+))?(?::\$?[A-Z]{1,3}(?:\$?\d+)?)?$/i.exec(address) ?? [];
  return letters && `${sheet}${columnLetters(columnNumber(letters) + column)}${Number(first) + row}`;
}

/** Of a row of several columns the one that is quoted; a block that is read as one column counts its cells. */
function rowCell(range: Range, row: number, quoted: string | undefined): number {
  const start = row * range.columns;
  const within = range.cells.slice(start, start + range.columns).findIndex((cell) => shown(cell) === quoted);
  return within >= 0 ? start + within : row;
}

const placeIn = ({ columns }: Range, argument: number, index: number): ArgumentCell => ({
  argument,
  row: Math.floor(index / columns),
  column: index % columns,
});

const shown = (cell: Cell | undefined) => (isCellError(cell) ? cell.error : clipped(String(cell ?? "")));
