import { MISSING_DAY } from "../cells/columns";
import type { Dataset } from "../cells/dataset";
import { rowsByKey, type KeyedRows } from "./keyedRows";

/** Of all deals so many stand at two stages or more, or the table is none of stages. */
const FEWEST_OF_DEALS = 0.2;
/** And of those with several rows so many: others are lines of one deal. */
const FEWEST_OF_SEVERAL = 0.5;

/** A table with a row for each stage of a deal. */
export interface DealHistory {
  /** Rows of each deal known by the day, the earliest first. */
  readonly rows: KeyedRows;
  /** 1 for the row that tells how a deal stands. */
  readonly isLast: Uint8Array;
  /** By row, when its deal began. */
  readonly begun: Int32Array;
  /** By row, the number of its deal. */
  readonly dealOf: Int32Array;
}

/**
 * The stages that deals went through, where their ids stand in several rows of different stages. A deal is what its last row
 * says, by the day of the row; it began on its first, where no column tells it.
 *
 * @param asOf later rows are not known yet
 */
export function dealHistory({ columns, used }: Dataset, asOf = Infinity): DealHistory | undefined {
  const { order, stage, date, dealCreated } = columns;
  if (!order || !stage || !date) {
    return undefined;
  }
  const at = (row: number) => date.days[row]! + (date.dayFraction?.[row] ?? 0);
  const upTo = (day: number) =>
    Int32Array.from({ length: used }, (_, row) =>
      date.days[row] === MISSING_DAY || date.days[row]! > day ? -1 : order.codes[row]!,
    );
  if (!isHistory(rowsByKey(upTo(Infinity), order.dictionary.length), stage.codes)) {
    return undefined;
  }
  const keys = upTo(asOf);
  const rows = rowsByKey(keys, order.dictionary.length);
  const isLast = new Uint8Array(used);
  const begun = new Int32Array(used).fill(MISSING_DAY);
  for (let deal = 0; deal < rows.start.length - 1; deal++) {
    const own = rows.rows.subarray(rows.start[deal], rows.start[deal + 1]);
    if (own.length === 0) {
      continue;
    }
    own.sort((a, b) => at(a) - at(b) || a - b);
    isLast[own.at(-1)!] = 1;
    const told = own.map((row) => dealCreated?.days[row] ?? MISSING_DAY).filter((day) => day !== MISSING_DAY);
    const first = told.length > 0 ? Math.min(...told) : date.days[own[0]!]!;
    own.forEach((row) => (begun[row] = first));
  }
  return { rows, isLast, begun, dealOf: keys };
}

function isHistory({ rows, start }: KeyedRows, stages: Int32Array): boolean {
  let [deals, several, changing] = [0, 0, 0];
  for (let deal = 0; deal < start.length - 1; deal++) {
    const [from, to] = [start[deal]!, start[deal + 1]!];
    deals += to > from ? 1 : 0;
    several += to > from + 1 ? 1 : 0;
    for (let at = from + 1; at < to; at++) {
      if (stages[rows[at]!] !== stages[rows[from]!]) {
        changing++;
        break;
      }
    }
  }
  return changing > 0 && changing >= FEWEST_OF_DEALS * deals && changing >= FEWEST_OF_SEVERAL * several;
}
