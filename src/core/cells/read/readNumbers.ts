import { cellReader, numberReader } from "../columnGrid";
import type { NumberColumn } from "../columns";
import { hasThousandths, type CurrencySign } from "./currencySigns";
import { DecimalEvidence } from "./decimalMark";
import { KnownTexts } from "./knownTexts";
import { isNoNumber, isUndecided, readNumberText, type DecimalMark } from "./numbers";
import { complaint, isErrorValue, quote, type RawColumn } from "./readColumns";
import { RowSigns } from "./rowSigns";
import { readScoreText, type ScoreText } from "./scores";

/** A number column and the currencies that stood beside its numbers. */
export interface NumbersRead {
  readonly column: NumberColumn;
  /** Rows whose cell is filled and no number. */
  readonly unreadable: Set<number>;
  /** Currency by row, where any sign occurs. */
  readonly currencies?: RowSigns;
  /** The decimal mark that the column itself shows. */
  readonly mark?: DecimalMark | "conflict";
  /** Rows that need a mark which the column does not show; NaN until they are settled. */
  readonly open: readonly number[];
  readonly multiple: number;
}

/** Numbers, times the unit that the header states. Blanks, `-`, unreadable and open cells are NaN. */
export function readNumbers(raw: RawColumn, multiple = 1): NumbersRead {
  const { rows, from, column, log } = raw;
  const at = cellReader(rows, column);
  const values = new Float64Array(rows.length).fill(NaN, 0, from);
  const unreadable = new Set<number>();
  let currencies: RowSigns | undefined;
  const notANumber = complaint(raw, "warning", "notANumber");
  const errorCell = complaint(raw, "warning", "errorCell");
  const quoteCell = (row: number) => quote(at(row));
  const evidence = new DecimalEvidence();
  const open: number[] = [];
  let texts = 0;
  const numbers = numberReader(rows, column);
  const known = KnownTexts.of(rows, column);
  for (let row = from; row < rows.length; row++) {
    const first = row;
    row = readRun(numbers, first, values);
    scaleAll(values, first, row, multiple);
    const next = known?.read(row, values) ?? row;
    if (next > row) {
      // Numbers may follow.
      row = next - 1;
      continue;
    }
    if (row === rows.length) {
      break;
    }
    const cell = at(row);
    values[row] = NaN;
    if (cell == null || cell === "") {
      continue;
    }
    if (typeof cell === "string") {
      const number = readNumberText(cell);
      if (number) {
        texts++;
        evidence.add(cell, number);
        if (isUndecided(number)) {
          open.push(row);
        } else {
          values[row] = scale(number.point ?? number.comma!, multiple);
        }
        if (number.currency) {
          currencies ??= new RowSigns(rows.length);
          currencies.set(row, number.currency);
        } else if (!isUndecided(number)) {
          known?.learn(row, values[row]!);
        }
        continue;
      }
      if (isNoNumber(cell)) {
        continue;
      }
    }
    unreadable.add(row);
    log.add(isErrorValue(cell) ? errorCell : notANumber, row, quoteCell);
  }
  known?.each((text, times) => {
    texts += times;
    evidence.add(text, readNumberText(text)!, times);
  });
  if (texts > 0) {
    log.note(complaint(raw, "info", "numbersAsText"), { count: texts });
  }
  if (open.length > 0) {
    countNumbers(raw, evidence);
  }
  const read: NumbersRead = {
    column: { kind: "number", values },
    unreadable,
    currencies,
    mark: texts > 0 ? evidence.decide() : undefined,
    open,
    multiple,
  };
  if (read.mark === "comma") {
    log.note(complaint(raw, "info", "decimalComma"));
  }
  if (open.length > 0 && read.mark && read.mark !== "conflict") {
    settle(raw, read, read.mark);
    return { ...read, open: [] };
  }
  return read;
}

/** So many numbers are read at a time. */
const BLOCK = 4096;

/** Reads numbers from a row on, up to the first other cell, whose row it gives. */
function readRun(numbers: ReturnType<typeof numberReader>, from: number, values: Float64Array): number {
  let row = from;
  while (row < values.length) {
    const most = Math.min(BLOCK, values.length - row);
    const count = numbers(row, values, row, most);
    row += count;
    if (count < most) {
      break;
    }
  }
  return row;
}

function scaleAll(values: Float64Array, from: number, to: number, multiple: number): void {
  for (let row = from; multiple !== 1 && row < to; row++) {
    values[row] = scale(values[row]!, multiple);
  }
}

/** Numbers beside texts that need a mark: hundreds among them tell that 1.500 is a group. */
function countNumbers({ rows, from, column }: RawColumn, evidence: DecimalEvidence): void {
  const at = cellReader(rows, column);
  for (let row = from; row < rows.length; row++) {
    const cell = at(row);
    if (typeof cell === "number") {
      evidence.addNumber(cell);
    }
  }
}

/** Why a column that does not tell its decimal mark itself was read by one. */
export type MarkReason = "stated" | "otherColumns" | "separator" | "currency" | "workbook";

const REASONS: Readonly<Record<MarkReason, string>> = {
  stated: "decimalStated",
  otherColumns: "decimalOtherColumns",
  separator: "decimalSeparator",
  currency: "decimalCurrency",
  workbook: "decimalWorkbook",
};

/** Reads the cells that were left open by a mark that was found elsewhere, and says so. */
export function settleNumbers(
  raw: RawColumn,
  read: NumbersRead,
  mark: DecimalMark,
  reason: MarkReason,
): void {
  const first = read.open[0]!;
  settle(raw, read, mark);
  raw.log.note(
    { ...complaint(raw, reason === "stated" ? "info" : "warning", REASONS[reason]), excludes: false },
    { ...quote(raw.rows[first]![raw.column]), value: read.column.values[first]! },
  );
}

function settle({ rows, column }: RawColumn, read: NumbersRead, mark: DecimalMark): void {
  const at = cellReader(rows, column);
  for (const row of read.open) {
    read.column.values[row] = scale(readNumberText(at(row) as string)![mark]!, read.multiple);
  }
}

/** Complains about the cells that could be two numbers. */
export function leaveOpen(raw: RawColumn, read: NumbersRead): void {
  const { rows, column, log } = raw;
  const at = cellReader(rows, column);
  const kind = complaint(raw, "warning", read.mark === "conflict" ? "decimalConflict" : "decimalUnknown");
  const quoteCell = (row: number) => quote(at(row));
  for (const row of read.open) {
    read.unreadable.add(row);
    log.add(kind, row, quoteCell);
  }
}

/** In a currency of whole or hundredths 1.234 has no decimals. The mark under which the open cells are whole. */
export function markByCurrency(
  { rows, column }: RawColumn,
  { open }: NumbersRead,
  currency: CurrencySign,
): DecimalMark | undefined {
  if (hasThousandths(currency)) {
    return undefined;
  }
  const at = cellReader(rows, column);
  let found: DecimalMark | undefined;
  for (const row of open) {
    const { point, comma } = readNumberText(at(row) as string)!;
    const mark = Math.abs(point!) > Math.abs(comma!) ? "point" : "comma";
    if (found && found !== mark) {
      return undefined;
    }
    found = mark;
  }
  return found;
}

/** 1.15 万元 are 11500, not 11499.999999999998. */
function scale(value: number, multiple: number): number {
  return multiple === 1 ? value : Number((value * multiple).toPrecision(15));
}

/** Scores with the best score that their texts say, where all that say one agree. */
export interface ScoresRead extends Pick<NumbersRead, "column" | "unreadable"> {
  readonly top?: number;
}

/** Scores: numbers, `9分`, `4/10`, stars, words of five-step scales. Scores of another top than most say are unreadable. */
export function readScores(raw: RawColumn): ScoresRead {
  const { rows, from, column, log } = raw;
  const at = cellReader(rows, column);
  const unreadable = new Set<number>();
  const known = new Map<string, ScoreText | undefined>();
  const tops = new Map<number, number>();
  const values = new Float64Array(rows.length).fill(NaN);
  const complain = (key: string, row: number) => {
    values[row] = NaN;
    unreadable.add(row);
    log.add(complaint(raw, "warning", key), row, () => quote(at(row)));
  };
  const textAt = (row: number): string | undefined => {
    const cell = at(row);
    return typeof cell === "string" ? cell : undefined;
  };
  for (let row = from; row < rows.length; row++) {
    const cell = at(row) ?? null;
    if (typeof cell === "number") {
      values[row] = cell;
      continue;
    }
    if (cell === null || cell === "" || (typeof cell === "string" && isNoNumber(cell))) {
      continue;
    }
    if (typeof cell === "string" && !known.has(cell)) {
      known.set(cell, readScoreText(cell));
    }
    const score = typeof cell === "string" ? known.get(cell) : undefined;
    if (!score) {
      complain(isErrorValue(cell) ? "errorCell" : "notAScore", row);
      continue;
    }
    values[row] = score.value;
    if (score.top !== undefined) {
      tops.set(score.top, (tops.get(score.top) ?? 0) + 1);
    }
  }
  const [usual, ...others] = [...tops].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (others.length > 0) {
    for (let row = from; row < rows.length; row++) {
      const top = known.get(textAt(row) ?? "")?.top;
      if (top !== undefined && top !== usual![0]) {
        complain("otherTop", row);
      }
    }
  }
  return { column: { kind: "number", values }, unreadable, top: usual?.[0] };
}
