import { MISSING_CODE, MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { periodLabel, periodOf, type PeriodOptions } from "../../../core/ledger/periods";

/** When answers were given: calendar periods, or the waves that a column names; in their order. */
export interface Waves {
  readonly names: readonly string[];
  /** Wave of each row, -1 where it is not known. */
  readonly of: Int32Array;
  /** Title of the column that names them. */
  readonly column?: string;
}

const NAMED = /wave|波次|期次|轮次|批次|^period$|^周期$|调查期/i;
/** More are no waves. */
const MOST = 60;

/** The waves of a table of answers: named by a column, else the periods of its days. Undefined without either. */
export function wavesOf(dataset: Dataset, options: PeriodOptions): Waves | undefined {
  const { columns, extras, titles, mapping } = dataset;
  const named = extras.find(({ title }) => NAMED.test(title));
  if (named?.data.kind === "text") {
    return namedWaves(named.data, named.title);
  }
  if (named?.data.kind === "number") {
    return namedWaves(asText(named.data.values), named.title);
  }
  const days = (columns.date ?? columns.ticketOpened)?.days;
  if (days?.some((day) => day !== MISSING_DAY)) {
    return periods(days, options);
  }
  return columns.period && namedWaves(columns.period, titles[mapping.period!] ?? "");
}

function asText(values: Float64Array): TextColumn {
  const names = [...new Set(values)].filter((value) => !Number.isNaN(value));
  const codes = Int32Array.from(values, (value) => names.indexOf(value));
  return { kind: "text", codes, dictionary: names.map(String) };
}

function namedWaves({ codes, dictionary }: TextColumn, column: string): Waves | undefined {
  const used = [...new Set(codes)].filter((code) => code !== MISSING_CODE);
  if (used.length > MOST) {
    return undefined;
  }
  used.sort((a, b) => byNumbers(dictionary[a]!, dictionary[b]!));
  const place = new Map(used.map((code, index) => [code, index]));
  return {
    names: used.map((code) => dictionary[code]!),
    of: codes.map((code) => place.get(code) ?? -1),
    column,
  };
}

/** "Wave 2" before "Wave 10", "2025Q4" before "2026Q1". */
function byNumbers(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (let i = 0; i < Math.max(x!.length, y!.length); i++) {
    const difference = (x![i] ?? -1) - (y![i] ?? -1);
    if (difference !== 0) {
      return difference;
    }
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

function periods(days: Int32Array, options: PeriodOptions): Waves {
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day !== MISSING_DAY) {
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  const start = periodOf(first, options);
  const count = periodOf(last, options) - start + 1;
  return {
    names: Array.from({ length: count }, (_, index) => periodLabel(start + index, options)),
    of: days.map((day) => (day === MISSING_DAY ? -1 : periodOf(day, options) - start)),
  };
}
