import type { DateColumn, NumberColumn, TextColumn } from "../columns";
import type { Dataset, ReadOptions } from "../dataset";
import type { IssueLog } from "./issueLog";
import { headerMultiple, type DecimalMark } from "./numbers";
import type { Policies } from "../policies";
import { readCategories, readTexts, type ColumnSource } from "./readColumns";
import { readDates } from "./readDates";
import { readNumbers, readScores } from "./readNumbers";
import { readIds } from "./readIds";
import { roleRow, type ColumnMapping, type Role, type RoleOfKind } from "../roles";
import type { Conversion } from "../rates";
import { RowReasons } from "./rowReasons";
import { formatSigns } from "./formatSigns";
import type { RowSigns } from "./rowSigns";
import { settleMarks, type Measure } from "./settleMarks";
import type { Table } from "./table";

export type TextRole = RoleOfKind<"id" | "category" | "text">;
export type NumberRole = RoleOfKind<"money" | "number" | "score">;
export type DateRole = RoleOfKind<"date">;

/** One reading of a table: its typed columns over all rows, and the rows that are out so far. */
export interface Reading {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly options: ReadOptions;
  readonly log: IssueLog;
  readonly reasons: RowReasons;
  readonly texts: { [R in TextRole]?: TextColumn };
  readonly numbers: { [R in NumberRole]?: NumberColumn };
  readonly dates: { [R in DateRole]?: DateColumn };
  /** Rows whose cell is filled and cannot be read. */
  readonly unreadable: Map<Role, ReadonlySet<number>>;
  /** 1 where a status or a type says that the row is a refund. */
  toldRefunds?: Uint8Array;
  /** Rows whose customer id has lost digits. */
  roundedIds: ReadonlySet<number>;
  /** The best score there is, as the answers of a role say it. */
  readonly tops: Map<Role, number>;
  /** The decimal marks that columns of numbers show, by column. */
  readonly marks: Map<number, DecimalMark | "conflict">;
  /** Currency signs that stood beside amounts, by row. */
  currencies?: RowSigns;
  /** What the amounts were converted by. */
  conversion?: Conversion;
  /** By row, what one unit of its currency was worth. */
  exchanged?: NumberColumn;
  /** The order's own date, where the payment's counts. */
  ordered?: DateColumn;
}

/** What the rules find out about a reading besides its columns and rows. */
export type Found = Pick<
  Dataset,
  | "asOf"
  | "dateBasis"
  | "scale"
  | "extras"
  | "amountBasis"
  | "coverage"
  | "refundRows"
  | "refunds"
  | "givenBack"
  | "orderIds"
> & { readonly amount?: NumberColumn; readonly returned?: NumberColumn };

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
    texts: {},
    numbers: {},
    dates: {},
    unreadable: new Map(),
    roundedIds: new Set(),
    tops: new Map(),
    marks: new Map(),
  };
  const measures = (Object.keys(mapping) as Role[]).flatMap((role) => readRole(reading, role) ?? []);
  settleMarks(reading, measures);
  return reading;
}

function readRole(reading: Reading, role: Role): Measure | undefined {
  const { table, mapping, policies } = reading;
  const source: ColumnSource = {
    rows: table.rows,
    from: table.from,
    column: mapping[role]!,
    role,
    log: reading.log,
    excludes: mustHave(role, reading),
  };
  switch (roleRow(role).kind) {
    case "id": {
      const { column, rounded } = readIds(source, policies.foldIdCase);
      reading.texts[role as TextRole] = column;
      if (role === "customer") {
        reading.roundedIds = rounded;
      }
      break;
    }
    case "category":
      reading.texts[role as TextRole] = readCategories(source);
      break;
    case "text":
      reading.texts[role as TextRole] = readTexts(source);
      break;
    case "date": {
      const how = { date1904: table.date1904, ...statedDates(reading) };
      const { column, unreadable } = readDates(source, how);
      reading.dates[role as DateRole] = column;
      reading.unreadable.set(role, unreadable);
      break;
    }
    case "score": {
      const { column, unreadable, top } = readScores(source);
      if (top !== undefined) {
        reading.tops.set(role, top);
      }
      reading.numbers[role as NumberRole] = column;
      reading.unreadable.set(role, unreadable);
      break;
    }
    case "money":
    case "number":
      return readMeasure(reading, role as NumberRole, source);
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

function readMeasure(reading: Reading, role: NumberRole, source: ColumnSource): Measure {
  const { table } = reading;
  const title = table.titles[source.column]!;
  const multiple = reading.options.unscaled ? 1 : headerMultiple(title);
  const read = readNumbers(source, multiple);
  const { column, unreadable, currencies } = read;
  reading.numbers[role] = column;
  reading.unreadable.set(role, unreadable);
  if (multiple !== 1) {
    reading.log.note(
      { severity: "info", key: "scaledColumn", column: source.column, role },
      { title, multiple },
    );
  }
  if (roleRow(role).kind === "money") {
    addSigns(reading, currencies);
    addSigns(reading, formatSigns(table, source.column));
  }
  return { role, source, read };
}

function addSigns(reading: Reading, found: RowSigns | undefined): void {
  if (!reading.currencies) {
    reading.currencies = found;
  } else if (found) {
    reading.currencies.add(found);
  }
}
