import { cellReader } from "../columnGrid";
import { currencySign } from "./currencySigns";
import { titleCurrencies } from "./currencyMeaning";
import { agreedMark, DecimalEvidence } from "./decimalMark";
import { readNumberText, type DecimalMark } from "./numbers";
import { foldText } from "./text";
import { leaveOpen, markByCurrency, settleNumbers, type MarkReason, type NumbersRead } from "./readNumbers";
import type { RawColumn } from "./readColumns";
import { roleRow, type Role } from "../roles";
import type { Reading } from "./reading";

/** A measure as it was read, with where it stands. */
export interface Measure {
  readonly role?: Role;
  readonly raw: RawColumn;
  readonly read: NumbersRead;
}

/**
 * Settles the cells that could be two numbers: by what the user states, by the table's other columns, by its file's
 * separator, by the currency, by the workbook's own mark. What stays open is unreadable, and told.
 */
export function settleMarks(reading: Reading, measures: readonly Measure[]): void {
  for (const { raw, read } of measures) {
    if (read.mark) {
      reading.columns.marks.set(raw.column, read.mark);
    }
  }
  const open = measures.filter(({ read }) => read.open.length > 0);
  if (open.length === 0) {
    return;
  }
  const { policies, options } = reading;
  const others = agreedMark([...reading.columns.marks.values(), ...unmappedMarks(reading)]);
  for (const { role, raw, read } of open) {
    const found = ((): readonly [DecimalMark, MarkReason] | undefined => {
      if (policies.decimal !== "auto") {
        return [policies.decimal, "stated"];
      }
      if (read.mark === "conflict") {
        return undefined;
      }
      if (others) {
        return [others, "otherColumns"];
      }
      if (reading.table.separator === ";") {
        return ["comma", "separator"];
      }
      const byCurrency = currencyMark(reading, role, raw, read);
      if (byCurrency) {
        return [byCurrency, "currency"];
      }
      return options.workbookDecimal && [options.workbookDecimal, "workbook"];
    })();
    if (found) {
      settleNumbers(raw, read, ...found);
    } else {
      leaveOpen(raw, read);
    }
  }
}

/** The only currency that the table names, in a column of its own or in the amount's title. */
function currencyMark(
  { table, columns: { texts } }: Reading,
  role: Role | undefined,
  raw: RawColumn,
  read: NumbersRead,
): DecimalMark | undefined {
  if (!role || roleRow(role).kind !== "money") {
    return undefined;
  }
  const named = texts.currency
    ? texts.currency.dictionary.map((text) => currencySign(foldText(text)))
    : titleCurrencies(table.titles[raw.column]!).map((code) => [code]);
  const [first] = named;
  return first && named.length === 1 ? markByCurrency(raw, read, first) : undefined;
}

/** Rows that are looked at in a column without a role, and how many of its texts have to be numbers. */
const ROWS = 2000;
const NUMBERS = 0.8;

function* unmappedMarks({ table, mapping }: Reading): Generator<DecimalMark | "conflict" | undefined> {
  const mapped = new Set(Object.values(mapping));
  const end = Math.min(table.rows.length, table.from + ROWS);
  for (let column = 0; column < table.titles.length; column++) {
    if (mapped.has(column)) {
      continue;
    }
    const evidence = new DecimalEvidence();
    let [texts, numbers] = [0, 0];
    const at = cellReader(table.rows, column);
    for (let row = table.from; row < end; row++) {
      const cell = at(row);
      if (typeof cell === "string" && cell !== "") {
        texts++;
        const number = readNumberText(cell);
        if (number) {
          numbers++;
          evidence.add(cell, number);
        }
      }
    }
    if (numbers > 0 && numbers >= NUMBERS * texts) {
      yield evidence.decide();
    }
  }
}
