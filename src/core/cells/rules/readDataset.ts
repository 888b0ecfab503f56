import { checkAggregates } from "./aggregateChecks";
import type { Column, NumberColumn } from "../columns";
import { dropRows, memoryOf, pickRows } from "../read/compact";
import { coverColumns } from "./coverage";
import type { Dataset, LeftOutLines, ReadOptions, ReturnedLines, RoleColumns } from "../dataset";
import type { NotStacked } from "../source";
import { convertAmounts } from "./convert";
import { effectiveAmounts } from "./effectiveAmounts";
import { IssueLog } from "../read/issueLog";
import { DEFAULT_POLICIES, type Policies } from "../policies";
import { findOrders } from "./findOrders";
import { findPreset } from "../read/presets";
import type { Found, Reading, TypedColumns } from "../read/reading";
import { readTypedColumns } from "../read/readTypedColumns";
import { ROLES, type ColumnMapping, type Role } from "../roles";
import { readRecords } from "./readRecords";
import { flagReturned } from "./readReturned";
import { applyAsOf, chooseDate, leaveOutEarlyDates, requireDate } from "./dateRules";
import {
  applyStatuses,
  excludeNoData,
  excludeSuperseded,
  fillDown,
  handleDuplicates,
  requireCustomer,
} from "./rowRules";
import { excludeListed } from "./excludedCustomers";
import { tellGuestsApart } from "./guests";
import type { SourceGrid } from "../source";
import { tellTax } from "./tellTax";
import { tellRefunds } from "./toldRefunds";
import { assembleTable } from "../read/table";
import { checkAges, checkScores, checkSpans, noticeSharedDays, readExtras } from "./valueChecks";

/**
 * Turns cells into typed columns, once, with every problem and its address. Several grids with the same titles are
 * stacked in the order given; where they hold the same order, the version of the sheet that reaches further in time
 * counts. A sheet that repeats another one row by row counts once.
 *
 * Never throws: what cannot be read is excluded or left empty, counted and reported. `used + Σ excluded = given`.
 *
 * @param mapping columns by role, within the grid; a column that is not there is ignored
 * @example
 * readDataset(
 *   { sheet: "Orders", row: 0, column: 0, cells: [["id", "date", "amount"], ["a", 45658, "1,200.50"], ["", 45659, 5]] },
 *   { customer: 0, date: 1, amount: 2 },
 * ).excluded // [{ reason: "missingCustomer", count: 1 }]
 */
export function readDataset(
  source: SourceGrid | readonly SourceGrid[],
  mapping: ColumnMapping,
  policies: Partial<Policies> = {},
  options: ReadOptions = {},
): Dataset {
  const sources = "cells" in source ? [source] : source;
  const log = new IssueLog();
  const chosen = { ...DEFAULT_POLICIES, ...policies };
  const assembled = assembleTable(sources, options.header ?? "auto", log);
  options.notStacked?.forEach(({ sheet, why }) =>
    log.note({ severity: "info", key: NOT_STACKED[why] }, { sheet, first: sources[0]?.sheet ?? "" }),
  );
  if (options.found) {
    log.note({ severity: "info", key: "tableKind" }, { kind: options.found.kind });
  }
  const table = { ...assembled, date1904: assembled.date1904 || chosen.dateSystem === "1904" };
  const reading = readTypedColumns(
    table,
    existingColumns(mapping, table.titles.length),
    chosen,
    options,
    log,
  );
  excludeNoData(reading);
  if (options.records) {
    return assemble(reading, readRecords(reading, options.records));
  }
  fillDown(reading);
  tellGuestsApart(reading);
  const coverage = coverColumns(reading);
  reading.columns.conversion = convertAmounts(reading);
  reading.columns.toldRefunds = tellRefunds(reading);
  flagReturned(reading);
  const dateBasis = chooseDate(reading);
  const orders = findOrders(reading);
  excludeSuperseded(reading, orders);
  applyStatuses(reading);
  excludeListed(reading);
  requireCustomer(reading);
  requireDate(reading);
  const asOf = applyAsOf(reading);
  leaveOutEarlyDates(reading);
  handleDuplicates(reading);
  const amounts = effectiveAmounts(reading, findPreset(table.titles), orders);
  tellTax(reading, amounts.amountBasis);
  const scale = checkScores(reading);
  checkAges(reading);
  checkSpans(reading);
  checkAggregates(reading);
  noticeSharedDays(reading);
  return assemble(reading, {
    asOf,
    dateBasis,
    scale,
    coverage,
    extras: readExtras(reading),
    orderIds: orders?.kind,
    ...amounts,
  });
}

/** Why a sheet with the same titles is not counted, as a key of its sentence. */
export const NOT_STACKED = {
  copy: "copiedSheet",
  larger: "largerSheet",
  otherOrders: "otherOrdersSheet",
  overlap: "overlappingSheet",
  undated: "undatedSheet",
} as const satisfies Record<NotStacked["why"], string>;

function existingColumns(mapping: ColumnMapping, width: number): ColumnMapping {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const column = mapping[role];
      return column !== undefined && column >= 0 && column < width ? [[role, column]] : [];
    }),
  );
}

function returnedLines(
  { reasons, policies, columns: { texts, numbers, dates } }: Reading,
  amount: NumberColumn,
): ReturnedLines | undefined {
  const { customer, order } = texts;
  const { date } = dates;
  if (policies.refunds !== "net") {
    return undefined;
  }
  const rows = reasons.returnedRows();
  return customer && date && rows.length > 0
    ? {
        customer: pickRows(customer, rows),
        date: pickRows(date, rows),
        order: order && pickRows(order, rows),
        amount: pickRows(amount, rows),
        columns: columnsOf({ ...texts, ...numbers, ...dates }, (column) => pickRows(column, rows)),
      }
    : undefined;
}

/** An order that was given back whole stands here at what it cost. */
function leftOutLines(
  { dates }: TypedColumns,
  rows: Int32Array,
  { amount, returned }: Pick<Found, "amount" | "returned">,
): LeftOutLines {
  const values = amount && Float64Array.from(rows, (row) => returned?.values[row] || amount.values[row]!);
  return {
    date: dates.date && pickRows(dates.date, rows),
    amount: values && { kind: "number", values },
  };
}

function columnsOf(
  read: Readonly<Partial<Record<Role, Column>>>,
  pick: <C extends Column>(column: C) => C,
): RoleColumns {
  return Object.fromEntries(
    Object.entries(read).flatMap(([role, column]) => (column ? [[role, pick(column)]] : [])),
  ) as RoleColumns;
}

/** Used rows only, without a copy where all rows are used or what was read is nobody else's. */
function assemble(reading: Reading, found: Found): Dataset {
  const { amount, refundRows, refunds, givenBack, returned, extras, ...rest } = found;
  const result = reading.reasons.result();
  const { from, rows } = reading.table;
  const { exchanged, ordered } = reading.columns;
  const read: Partial<Record<Role, Column>> = {
    ...reading.columns.texts,
    ...reading.columns.numbers,
    ...reading.columns.dates,
    amount,
  };
  const others = {
    returned: returned && returnedLines(reading, returned),
    leftOut: leftOutLines(reading.columns, result.excludedRows, found),
  };
  const users = new Map<ArrayBufferLike, number>();
  const more = [refunds, givenBack, exchanged, ordered, ...extras.map(({ data }) => data)];
  for (const column of [...Object.values(read), ...more]) {
    if (column) {
      users.set(memoryOf(column), (users.get(memoryOf(column)) ?? 0) + 1);
    }
  }
  const all = result.used === rows.length - from;
  const pick = <C extends Column>(column: C): C =>
    all ? dropRows(column, from) : pickRows(column, result.rows, users.get(memoryOf(column)) === 1);
  const columns = columnsOf(read, pick);
  return {
    ...result,
    ...rest,
    columns,
    extras: extras.map((extra) => ({ ...extra, data: pick(extra.data) })),
    refundRows: refundRows && flagsOf(refundRows, result.rows),
    refunds: refunds && pick(refunds),
    givenBack: givenBack && pick(givenBack),
    ...others,
    parts: reading.table.parts,
    titles: reading.table.titles,
    mapping: reading.mapping,
    policies: reading.policies,
    conversion: reading.columns.conversion,
    exchanged: exchanged && pick(exchanged),
    ordered: ordered && pick(ordered),
    records: reading.options.records,
    found: reading.options.found,
    withoutAmounts: reading.options.withoutAmounts,
    ...reading.log.finish(reading.table.parts, reading.reasons.counts, Math.max(0, from - 1)),
  };
}

/** The flags of some rows; undefined where none is set. */
function flagsOf(flags: Uint8Array, rows: Int32Array): Uint8Array | undefined {
  if (!flags.includes(1)) {
    return undefined;
  }
  const own = new Uint8Array(rows.length);
  let any = 0;
  for (let at = 0; at < rows.length; at++) {
    own[at] = flags[rows[at]!]!;
    any |= own[at]!;
  }
  return any ? own : undefined;
}
