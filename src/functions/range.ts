import type { Cell } from "../core/cells/cell";
import { isBlank } from "../core/cells/cell";
import { currencyOfFormat, type CurrencySign } from "../core/cells/read/currencySigns";
import { contentKey } from "./cache";
import { arrayElements, toCell } from "./cellValues";
import { KnownRanges } from "./knownRanges";

/** A range as it came in, row by row, blank rows at its end counted apart. */
export interface Range {
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly columns: number;
  /** Rows up to the last one that is not blank. */
  readonly used: number;
  readonly key: string;
  /** Currencies that number formats show, by cell, where Excel tells them. */
  readonly currencies?: ReadonlyMap<number, CurrencySign>;
}

const known = new KnownRanges<Range>();

/** What Excel hands over, or undefined for an omitted argument. */
export function readRange(argument: unknown): Range | undefined {
  if (argument == null) {
    return undefined;
  }
  const given: readonly (readonly unknown[])[] = Array.isArray(argument)
    ? Array.isArray(argument[0])
      ? (argument as unknown[][])
      : [argument as unknown[]]
    : [[argument]];
  const grid = given.length === 1 && given[0]!.length === 1 ? (arrayElements(given[0]![0]) ?? given) : given;
  return known.get(grid, readGrid);
}

function readGrid(grid: readonly (readonly unknown[])[]): Range {
  const columns = grid[0]?.length ?? 0;
  const cells: Cell[] = [];
  const currencies = new Map<number, CurrencySign>();
  let used = 0;
  grid.forEach((row, r) => {
    for (let c = 0; c < columns; c++) {
      const cell = toCell(row[c]);
      const currency = formatCurrency(row[c]);
      if (currency) {
        currencies.set(cells.length, currency);
      }
      cells.push(cell);
      if (!isBlank(cell)) {
        used = r + 1;
      }
    }
  });
  const key = `${contentKey(cells)}.${columns}`;
  return currencies.size === 0
    ? { cells, rows: grid.length, columns, used, key }
    : { cells, rows: grid.length, columns, used, key: `${key}.${[...currencies].join(" ")}`, currencies };
}

/** The currency in the number format of a formatted number. */
function formatCurrency(raw: unknown): CurrencySign | undefined {
  const format = typeof raw === "object" && raw !== null && (raw as { numberFormat?: unknown }).numberFormat;
  return typeof format === "string" ? currencyOfFormat(format) : undefined;
}

export const isLone = (range: Range) => range.rows === 1 && range.columns === 1;
