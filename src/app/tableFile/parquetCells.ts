import type { ParquetParsers, SchemaElement } from "hyparquet";
import type { Cell } from "../../core/cells/cell";
import { cellOfMillis, DAY, fieldCell } from "./fieldCell";

/** Days and moments as cells: as an object each they would take longer than all else. */
export const DAYS: Partial<ParquetParsers> = {
  dateFromDays: (days: number | null) => (days == null ? null : cellOfMillis(days * DAY)),
  timestampFromMilliseconds: (ms: bigint | null) => (ms == null ? null : cellOfMillis(Number(ms))),
  timestampFromMicroseconds: (us: bigint | null) => (us == null ? null : cellOfMillis(Number(us / 1000n))),
  timestampFromNanoseconds: (ns: bigint | null) => (ns == null ? null : cellOfMillis(Number(ns / 1000000n))),
};

const kindOf = ({ logical_type: logical, converted_type: converted }: SchemaElement) =>
  logical?.type ?? converted;

/** Bytes that say nothing in a cell, and that the reader of the format stops at. */
const OPAQUE: ReadonlySet<string | undefined> = new Set(["INTERVAL", "BSON", "GEOMETRY", "GEOGRAPHY"]);

/**
 * A column, or a part of a nested one, as the reader of the format shall see it: it would round decimals to what a number
 * holds, and fail over what has no cell.
 */
export function asStored(element: SchemaElement, isColumn: boolean): SchemaElement {
  const kind = kindOf(element);
  if (OPAQUE.has(kind) || (isColumn && kind === "DECIMAL")) {
    return { ...element, converted_type: undefined, logical_type: undefined };
  }
  return kind === "JSON" ? { ...element, converted_type: "UTF8", logical_type: undefined } : element;
}

/** Whether bytes of a column are a text where nothing says that they are. */
export function mayBeText(element: SchemaElement): boolean {
  return !OPAQUE.has(kindOf(element)) && kindOf(element) !== "DECIMAL";
}

/** How values of a column become cells where it holds neither lists nor records. */
export function cellsOf(element: SchemaElement): (value: unknown) => Cell {
  const { type, scale = 0, logical_type: logical } = element;
  switch (kindOf(element)) {
    case "DECIMAL":
      return (value) => (value == null ? null : decimal(wholeOf(value), scale));
    case "TIME":
      return timeOf(logical?.type === "TIME" ? TIMES_A_DAY[logical.unit] : NaN);
    case "TIME_MILLIS":
      return timeOf(TIMES_A_DAY.MILLIS);
    case "TIME_MICROS":
      return timeOf(TIMES_A_DAY.MICROS);
    default:
      return type === "FLOAT" ? (value) => (typeof value === "number" ? shortest(value) : null) : cellOf;
  }
}

const TIMES_A_DAY = { MILLIS: DAY, MICROS: DAY * 1e3, NANOS: DAY * 1e6 };

function timeOf(day: number): (value: unknown) => Cell {
  return (value) => (value == null ? null : Number(value) / day);
}

/** A decimal without its point, as it is stored. */
function wholeOf(value: unknown): number | bigint {
  if (!(value instanceof Uint8Array)) {
    return value as number | bigint;
  }
  let whole = 0n;
  for (const byte of value) {
    whole = (whole << 8n) | BigInt(byte);
  }
  return BigInt.asIntN(8 * value.length, whole);
}

/**
 * A number; a whole one that none can hold, such as an id of 19 digits, as a text.
 *
 * @example decimal(1234567890123456789n, 0) // "1234567890123456789"
 */
function decimal(whole: number | bigint, scale: number): Cell {
  const number = Number(whole);
  if (Number.isSafeInteger(number)) {
    return number / 10 ** scale;
  }
  const unit = 10n ** BigInt(scale);
  const digits = BigInt(whole);
  // Of a broken number the last digits do not matter, of a whole one they may tell two ids apart.
  return digits % unit === 0n ? cellOf(digits / unit) : Number(`${digits}e-${scale}`);
}

/** The shortest number that is this one in 32 bits: 1084.58 is stored as 1084.5799560546875. */
function shortest(value: number): Cell {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) {
      return short;
    }
  }
  return cellOf(value);
}

/** A value that is told as what it is; lists and records as JSON writes them. */
export function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : null;
    case "bigint":
      return numberOrDigits(value);
    case "boolean":
      return value;
    case "string":
      return fieldCell(value);
    case "object":
      return value === null || value instanceof Uint8Array ? null : JSON.stringify(value, nested);
    default:
      return null;
  }
}

function numberOrDigits(value: bigint): number | string {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function nested(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? numberOrDigits(value) : value;
}
