import { currencySign } from "./currencySigns";
import { titleCurrencies } from "./currencyMeaning";
import { agreedMark, DecimalEvidence } from "./decimalMark";
import { readNumberText, type DecimalMark } from "./numbers";
import { foldText } from "./text";
import { leaveOpen, markByCurrency, settleNumbers, type MarkReason, type NumbersRead } from "./readNumbers";
import type { ColumnSource } from "./readColumns";
import type { TextColumn } from "../columns";
import type { ReadOptions } from "../dataset";
import type { Policies } from "../policies";
import { roleRow, type ColumnMapping, type Role } from "../roles";
import type { Table } from "./table";

/** A measure as it was read, with where it stands. */
export interface Measure {
  readonly role?: Role;
  readonly source: ColumnSource;
  readonly read: NumbersRead;
}

/** What may tell the mark of a column that doesn't. */
export interface MarkSources {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly options: ReadOptions;
  readonly texts: { readonly currency?: TextColumn };
  /** The marks that columns of numbers show, by column. */
  readonly marks: Map<number, DecimalMark | "conflict">;
}

/**
 * Settles the cells that could be two numbers: by what the user states, by the table's other columns, by its file's
 * separator, by the currency, by the workbook's own mark. What stays open is unreadable, and told.
 */
export function settleMarks(sources: MarkSources, measures: readonly Measure[]): void {
  for (const { source, read } of measures) {
    if (read.mark) {
      sources.marks.set(source.column, read.mark);
    }
  }
  const open = measures.filter(({ read }) => read.open.length > 0);
  if (open.length === 0) {
    return;
  }
  const { policies, options } = sources;
  const others = agreedMark([...sources.marks.values(), ...unmappedMarks(sources)]);
  for (const { role, source, read } of open) {
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
      if (sources.table.separator === ";") {
        return ["comma", "separator"];
      }
      const byCurrency = currencyMark(sources, role, source, read);
      if (byCurrency) {
        return [byCurrency, "currency"];
      }
      return options.workbookDecimal && [options.workbookDecimal, "workbook"];
    })();
    if (found) {
      settleNumbers(source, read, ...found);
    } else {
      leaveOpen(source, read);
    }
  }
}

/** The only currency that the table names, in a column of its own or in the amount's title. */
function currencyMark(
  { texts, table }: MarkSources,
  role: Role | undefined,
  source: ColumnSource,
  read: NumbersRead,
): DecimalMark | undefined {
  if (!role || roleRow(role).kind !== "money") {
    return undefined;
  }
  const named = texts.currency
    ? texts.currency.dictionary.map((text) => currencySign(foldText(text)))
    : titleCurrencies(table.titles[source.column]!).map((code) => [code]);
  const [first] = named;
  return first && named.length === 1 ? markByCurrency(source, read, first) : undefined;
}

/** Rows that are looked at in a column without a role, and how many of its texts have to be numbers. */
const ROWS = 2000;
const NUMBERS = 0.8;

function* unmappedMarks({ table, mapping }: MarkSources): Generator<DecimalMark | "conflict" | undefined> {
  const mapped = new Set(Object.values(mapping));
  const end = Math.min(table.rows.length, table.from + ROWS);
  for (let column = 0; column < table.titles.length; column++) {
    if (mapped.has(column)) {
      continue;
    }
    const evidence = new DecimalEvidence();
    let [texts, numbers] = [0, 0];
    for (let row = table.from; row < end; row++) {
      const cell = table.rows[row]![column];
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
