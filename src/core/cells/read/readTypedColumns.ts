import type { ReadOptions } from "../dataset";
import type { IssueLog } from "./issueLog";
import { headerMultiple } from "./numbers";
import type { Policies } from "../policies";
import { flaggedRows } from "./flags";
import { distinctCells, readCategories, readTexts, type RawColumn } from "./readColumns";
import { readDates } from "./readDates";
import type { DateRole, NumberRole, Reading, TextRole } from "./reading";
import { readNumbers, readScores } from "./readNumbers";
import { readIds } from "./readIds";
import { roleRow, type ColumnMapping, type Role } from "../roles";
import { RowReasons } from "./rowReasons";
import { formatSigns } from "./formatSigns";
import type { RowSigns } from "./rowSigns";
import { settleMarks, type Measure } from "./settleMarks";
import type { Table } from "./table";

/** Reads every mapped column of a table by the kind of its role. */
export function readTypedColumns(
  table: Table,
  mapping: ColumnMapping,
  policies: Policies,
  options: ReadOptions,
  log: IssueLog,
): Reading {
  const reading: Reading = {
    table,
    mapping,
    policies,
    options,
    log,
    reasons: new RowReasons(table.rows.length, log, mapping),
    columns: {
      texts: {},
      numbers: {},
      dates: {},
      unreadable: new Map(),
      textless: new Set(),
      roundedIds: new Set(),
      tops: new Map(),
      marks: new Map(),
    },
  };
  const measures = (Object.keys(mapping) as Role[]).flatMap((role) => readRole(reading, role) ?? []);
  settleMarks(reading, measures);
  return reading;
}

function readRole(reading: Reading, role: Role): Measure | undefined {
  const { table, mapping, policies } = reading;
  const raw: RawColumn = {
    rows: table.rows,
    from: table.from,
    column: mapping[role]!,
    role,
    log: reading.log,
    excludes: mustHave(role, reading),
  };
  switch (roleRow(role).kind) {
    case "id": {
      const { column, rounded } = readIds(raw, policies.foldIdCase);
      reading.columns.texts[role as TextRole] = column;
      if (role === "customer") {
        reading.columns.roundedIds = rounded;
      }
      break;
    }
    case "category":
      reading.columns.texts[role as TextRole] = readCategories(raw);
      break;
    case "text":
      reading.columns.texts[role as TextRole] = readTexts(raw);
      break;
    case "date": {
      const how = { date1904: table.date1904, ...statedDates(reading) };
      const { column, unreadable, hasTexts } = readDates(raw, how);
      if (!hasTexts) {
        reading.columns.textless.add(raw.column);
      }
      reading.columns.dates[role as DateRole] = column;
      reading.columns.unreadable.set(role, unreadable);
      break;
    }
    case "score": {
      const { column, unreadable, top } = readScores(raw);
      if (top !== undefined) {
        reading.columns.tops.set(role, top);
      }
      reading.columns.numbers[role as NumberRole] = column;
      reading.columns.unreadable.set(role, unreadable);
      break;
    }
    case "money":
    case "number":
      if (role === "refund") {
        const flagged = flaggedRows(table.titles[raw.column]!, distinctCells(raw));
        if (flagged) {
          reading.columns.refundFlags = flagged;
          reading.columns.numbers.refund = { kind: "number", values: Float64Array.from(flagged) };
          return undefined;
        }
      }
      return readMeasure(reading, role as NumberRole, raw);
  }
  return undefined;
}

/** What is stated about dates that do not tell it themselves. */
export function statedDates({ policies, options }: Reading) {
  return {
    order: options.dateOrder ?? (policies.dateOrder === "auto" ? undefined : policies.dateOrder),
    year: options.year ?? policies.year,
  };
}

const AMOUNTS: readonly Role[] = ["amount", "amountDue", "listAmount"];

/** Whether a row without a readable cell of a role is left out. */
function mustHave(role: Role, { policies, options, mapping }: Reading): boolean {
  if (!options.records && AMOUNTS.includes(role)) {
    // Another amount would take its place.
    const others = AMOUNTS.some((other) => other !== role && mapping[other] !== undefined);
    return policies.missingAmount === "exclude" && !others && mapping.price === undefined;
  }
  const keys: readonly Role[] = options.records ?? ["customer", "date"];
  const policy = role === "customer" ? policies.missingCustomer : policies.missingDate;
  return keys.includes(role) && policy === "exclude";
}

function readMeasure(reading: Reading, role: NumberRole, raw: RawColumn): Measure {
  const { table } = reading;
  const title = table.titles[raw.column]!;
  const multiple = reading.options.unscaled ? 1 : headerMultiple(title);
  const read = readNumbers(raw, multiple);
  const { column, unreadable, currencies } = read;
  reading.columns.numbers[role] = column;
  reading.columns.unreadable.set(role, unreadable);
  if (multiple !== 1) {
    reading.log.note(
      { severity: "info", key: "scaledColumn", column: raw.column, role },
      { title, multiple },
    );
  }
  if (roleRow(role).kind === "money") {
    addSigns(reading, currencies);
    addSigns(reading, formatSigns(table, raw.column));
  }
  return { role, raw, read };
}

function addSigns(reading: Reading, found: RowSigns | undefined): void {
  if (!reading.columns.currencies) {
    reading.columns.currencies = found;
  } else if (found) {
    reading.columns.currencies.add(found);
  }
}
