import { lastPlausibleDay } from "./asOf";
import { isBlank, type Cell } from "./cell";
import {
  MISSING_CODE,
  MISSING_DAY,
  type Column,
  type DateColumn,
  type NumberColumn,
  type TextColumn,
} from "./columns";
import { dropRows, pickRows } from "./compact";
import type { Dataset, ExtraColumn, ReadOptions, RoleColumns, Scale } from "./dataset";
import { isoDate } from "./dates";
import { repeatedRows } from "./duplicates";
import { effectiveAmounts } from "./effectiveAmounts";
import { IssueLog } from "./issueLog";
import { headerMultiple } from "./numbers";
import { fillDownOrders } from "./orderLines";
import { DEFAULT_POLICIES, type Policies } from "./policies";
import { findPreset } from "./presets";
import { profileColumn } from "./profile";
import {
  quote,
  readCategories,
  readDates,
  readNumbers,
  readScores,
  readTexts,
  type ColumnSource,
} from "./readColumns";
import { readIds } from "./readIds";
import { ROLE_KINDS, ROLES, type ColumnMapping, type Role, type RoleOfKind } from "./roles";
import { edgeWord, findBlankRows, findEdgeRows, findRepeatedHeaders } from "./rowKinds";
import { RowReasons } from "./rowReasons";
import { guessScale } from "./scores";
import { sharedCustomerDays } from "./sharedDays";
import type { SourceGrid } from "./source";
import { statusMeaning } from "./statuses";
import { assembleTable, type Table } from "./table";

type TextRole = RoleOfKind<"id" | "category" | "text">;
type NumberRole = RoleOfKind<"money" | "number" | "score">;
type DateRole = RoleOfKind<"date">;

/** Fields of an order that its continuation lines may leave blank. */
const ORDER_FIELDS: readonly (TextRole | DateRole)[] = [
  "customer",
  "date",
  "paymentDate",
  "status",
  "currency",
  "channel",
  "region",
  "store",
  "salesperson",
  "team",
  "memberLevel",
  "campaign",
  "gender",
  "registrationDate",
  "contact",
];

/** Rows that share customer and day before it is said that they may be lines of one order. */
const SHARED_DAYS_NOTICE = 0.1;

/**
 * Turns cells into typed columns, once, with every problem and its address. Several grids with the same titles are
 * stacked in the order given; where they hold the same order, the last one's version counts.
 *
 * Never throws: what cannot be read is excluded or left empty, counted and reported. `used + Σ excluded = given`.
 *
 * @param mapping columns by role, within the grid; a column that is not there is ignored
 * @example
 * readDataset(
 *   { sheet: "Orders", row: 0, column: 0, cells: [["id", "date", "amount"], ["a", 45658, "1,200"], ["", 45659, 5]] },
 *   { customer: 0, date: 1, amount: 2 },
 * ).excluded // [{ reason: "missingCustomer", count: 1 }]
 */
export function readDataset(
  source: SourceGrid | readonly SourceGrid[],
  mapping: ColumnMapping,
  policies: Partial<Policies> = {},
  options: ReadOptions = {},
): Dataset {
  return new DatasetReader(
    "cells" in source ? [source] : source,
    mapping,
    { ...DEFAULT_POLICIES, ...policies },
    options,
  ).read();
}

/** One reading: the columns as far as they are read, and the rows that are out so far. */
class DatasetReader {
  private readonly log = new IssueLog();
  private readonly table: Table;
  private readonly mapping: ColumnMapping;
  private readonly reasons: RowReasons;
  private readonly texts: { [R in TextRole]?: TextColumn } = {};
  private readonly numbers: { [R in NumberRole]?: NumberColumn } = {};
  private readonly dates: { [R in DateRole]?: DateColumn } = {};
  private readonly unreadable = new Map<Role, ReadonlySet<number>>();
  private roundedIds: ReadonlySet<number> = new Set();
  private currencies: ReadonlyMap<number, string> | undefined;

  constructor(
    sources: readonly SourceGrid[],
    mapping: ColumnMapping,
    private readonly policies: Policies,
    private readonly options: ReadOptions,
  ) {
    this.table = assembleTable(sources, options.header ?? "auto", this.log);
    const width = this.table.titles.length;
    this.mapping = Object.fromEntries(
      ROLES.flatMap((role) => {
        const column = mapping[role];
        return column !== undefined && column >= 0 && column < width ? [[role, column]] : [];
      }),
    );
    this.reasons = new RowReasons(this.table.rows.length, this.log, this.mapping);
  }

  read(): Dataset {
    const { log, table, mapping, policies, reasons } = this;
    this.readColumns();
    this.excludeNoData();
    this.fillDown();
    this.excludeSuperseded();
    this.applyStatuses();
    this.requireCustomer();
    const dateBasis = this.chooseDate();
    this.requireDate();
    const asOf = this.applyAsOf();
    this.handleDuplicates();
    const amounts = effectiveAmounts({
      table,
      mapping,
      policies,
      log,
      reasons,
      order: this.texts.order,
      currency: this.texts.currency,
      currencies: this.currencies,
      numbers: this.numbers,
      unreadable: this.unreadable,
      preset: findPreset(table.titles),
    });
    const scale = this.checkScores();
    this.checkAges();
    this.noticeSharedDays();
    const extras = this.readExtras();
    return this.assemble({ asOf, dateBasis, scale, extras, ...amounts });
  }

  private source(role: Role, excludes = false): ColumnSource {
    const { rows, from } = this.table;
    return { rows, from, column: this.mapping[role]!, role, log: this.log, excludes };
  }

  private readColumns(): void {
    const { titles, date1904 } = this.table;
    for (const role of Object.keys(this.mapping) as Role[]) {
      const title = titles[this.mapping[role]!]!;
      switch (ROLE_KINDS[role]) {
        case "id": {
          const { column, rounded } = readIds(
            this.source(role, role === "customer"),
            this.policies.foldIdCase,
          );
          this.texts[role as TextRole] = column;
          if (role === "customer") {
            this.roundedIds = rounded;
          }
          break;
        }
        case "category":
          this.texts[role as TextRole] = readCategories(this.source(role));
          break;
        case "text":
          this.texts[role as TextRole] = readTexts(this.source(role));
          break;
        case "date": {
          const { dateOrder: order, year } = this.options;
          const excludes = role === "date" && this.policies.missingDate === "exclude";
          const { column, unreadable } = readDates(this.source(role, excludes), { date1904, order, year });
          this.dates[role as DateRole] = column;
          this.unreadable.set(role, unreadable);
          break;
        }
        case "score": {
          const { column, unreadable } = readScores(this.source(role));
          this.numbers[role as NumberRole] = column;
          this.unreadable.set(role, unreadable);
          break;
        }
        case "money":
        case "number": {
          const multiple = headerMultiple(title);
          const { column, unreadable, currencies } = readNumbers(this.source(role), multiple);
          this.numbers[role as NumberRole] = column;
          this.unreadable.set(role, unreadable);
          if (multiple !== 1) {
            this.log.note(
              { severity: "info", key: "scaledColumn", column: this.mapping[role], role },
              { title, multiple },
            );
          }
          if (currencies && ROLE_KINDS[role] === "money") {
            this.currencies = new Map([...(this.currencies ?? []), ...currencies]);
          }
          break;
        }
      }
    }
  }

  /** Blank and hidden rows, repeated headers, totals and what stands below a table. */
  private excludeNoData(): void {
    const { log, reasons } = this;
    const { rows, from, hidden } = this.table;
    const texts = (Object.keys(this.texts) as TextRole[]).map((role) => ({
      column: this.mapping[role]!,
      data: this.texts[role]!,
    }));
    const anyColumn = texts[0]?.data ?? Object.values(this.dates)[0] ?? Object.values(this.numbers)[0];
    for (let row = 0; row < from; row++) {
      reasons.blank(row);
    }
    findBlankRows(rows, anyColumn).forEach((row) => reasons.blank(row));
    if (this.options.visibleOnly) {
      hidden.forEach((row) => reasons.exclude(row, "hiddenRow"));
    } else if (hidden.size > 0) {
      log.note({ severity: "info", key: "hiddenRowsCounted" }, { count: hidden.size });
    }
    findRepeatedHeaders(this.table, texts).forEach((row) => reasons.exclude(row, "repeatedHeader"));
    const keys = (["customer", "order", "date", "paymentDate", "score"] as const).flatMap(
      (role) => this.mapping[role] ?? [],
    );
    const words = findEdgeRows(rows, from, texts);
    for (const [row, word] of words) {
      const cells = rows[row]!;
      // A product may be called 合计; a row that lacks a customer, an order or a date is none of theirs.
      const isEdge =
        keys.length === 0 || keys.some((column) => isBlank(cells[column]) || this.isWord(cells[column]));
      if (isEdge) {
        this.reasons.exclude(row, word === "total" ? "totalRow" : "footerRow", () =>
          quote(cells.find((cell) => !isBlank(cell))),
        );
      }
    }
  }

  private isWord(cell: Cell | undefined): boolean {
    return typeof cell === "string" && edgeWord(cell) !== undefined;
  }

  private fillDown(): void {
    const { order } = this.texts;
    if (!order) {
      return;
    }
    const column = (role: TextRole | DateRole) =>
      this.texts[role as TextRole] ?? this.dates[role as DateRole];
    const columns = (roles: readonly (TextRole | DateRole)[]) => roles.flatMap((role) => column(role) ?? []);
    const filled = fillDownOrders(
      order,
      columns(["customer", "date", "paymentDate"]),
      columns(ORDER_FIELDS),
      this.reasons.isUsed,
    );
    filled.forEach((row) =>
      this.log.add({ severity: "info", key: "filledDown", column: this.mapping.order, role: "order" }, row),
    );
  }

  private excludeSuperseded(): void {
    const { parts } = this.table;
    const { order } = this.texts;
    if (parts.length < 2) {
      return;
    }
    if (!order) {
      this.log.note({ severity: "info", key: "stackedWithoutOrders" }, { count: parts.length });
      return;
    }
    const lastPart = new Int32Array(order.dictionary.length);
    const partOf = this.partOfRow();
    order.codes.forEach((code, row) => {
      if (code >= 0 && this.reasons.isUsed(row)) {
        lastPart[code] = Math.max(lastPart[code]!, partOf(row));
      }
    });
    order.codes.forEach((code, row) => {
      if (code >= 0 && lastPart[code]! > partOf(row)) {
        this.reasons.exclude(row, "superseded", () => ({
          order: order.dictionary[code]!,
          sheet: parts[lastPart[code]!]!.sheet,
        }));
      }
    });
  }

  private partOfRow(): (row: number) => number {
    const parts = new Uint16Array(this.table.rows.length);
    this.table.parts.forEach(({ start }, part) => parts.fill(part, start));
    return (row) => parts[row]!;
  }

  private applyStatuses(): void {
    const { status } = this.texts;
    if (!status) {
      return;
    }
    const meanings = status.dictionary.map((text) => statusMeaning(text, this.policies.statuses));
    status.codes.forEach((code, row) => {
      if (code < 0) {
        return;
      }
      const meaning = meanings[code];
      const text = status.dictionary[code]!;
      if (meaning === undefined) {
        this.log.add(
          { severity: "warning", key: "unknownStatus", column: this.mapping.status, role: "status" },
          row,
          () => ({ text }),
        );
      } else if (meaning !== "paid" && meaning !== "partlyRefunded") {
        this.reasons.exclude(row, meaning, () => ({ text }));
      }
    });
  }

  private requireCustomer(): void {
    const { customer } = this.texts;
    if (!customer) {
      return;
    }
    const excludes = this.policies.missingCustomer === "exclude";
    const kind = {
      severity: "warning",
      key: "missingCustomer",
      column: this.mapping.customer,
      role: "customer",
      excludes,
    } as const;
    customer.codes.forEach((code, row) => {
      if (code !== MISSING_CODE) {
        return;
      }
      const rounded = this.roundedIds.has(row);
      if (!rounded) {
        this.log.add(kind, row);
      }
      if (excludes) {
        this.reasons.exclude(row, rounded ? "roundedId" : "missingCustomer");
      }
    });
  }

  /** 付款时间 before 下单时间: the payment's date counts where there is one. */
  private chooseDate(): Dataset["dateBasis"] {
    const { paymentDate, date } = this.dates;
    if (!paymentDate) {
      return date && "date";
    }
    if (!date) {
      this.dates.date = paymentDate;
      return "paymentDate";
    }
    const fractions =
      (paymentDate.dayFraction ?? date.dayFraction) ? new Float32Array(date.days.length) : undefined;
    const days = date.days.map((day, row) => {
      const paid = paymentDate.days[row] !== MISSING_DAY;
      if (fractions) {
        fractions[row] = (paid ? paymentDate : date).dayFraction?.[row] ?? 0;
      }
      return paid ? paymentDate.days[row]! : day;
    });
    this.dates.date = { kind: "date", days, dayFraction: fractions };
    return "paymentDate";
  }

  private requireDate(): void {
    const { date } = this.dates;
    if (!date) {
      return;
    }
    const column = this.mapping.date ?? this.mapping.paymentDate;
    const excludes = this.policies.missingDate === "exclude";
    const kind = { severity: "warning", key: "missingDate", column, role: "date", excludes } as const;
    for (let row = 0; row < date.days.length; row++) {
      if (date.days[row] !== MISSING_DAY) {
        continue;
      }
      const unreadable =
        this.unreadable.get("date")?.has(row) || this.unreadable.get("paymentDate")?.has(row);
      if (!unreadable) {
        this.log.add(kind, row);
      }
      if (excludes) {
        this.reasons.exclude(row, unreadable ? "unreadableDate" : "missingDate");
      }
    }
  }

  private applyAsOf(): number | undefined {
    const days = this.dates.date?.days;
    if (!days) {
      return this.options.asOf;
    }
    const { asOf: asked, today = Infinity } = this.options;
    const { isUsed } = this.reasons;
    const plausible =
      asked === undefined ? lastPlausibleDay(days, (row) => isUsed(row) && days[row]! <= today) : asked;
    const limit = plausible ?? this.options.today;
    if (limit === undefined) {
      return undefined;
    }
    const reason = asked === undefined ? "futureDate" : "afterAsOf";
    for (let row = 0; row < days.length; row++) {
      if (days[row]! > limit) {
        this.reasons.exclude(row, reason, () => ({ date: isoDate(days[row]!), asOf: isoDate(limit) }));
      }
    }
    return limit;
  }

  private handleDuplicates(): void {
    const { order, product } = this.texts;
    const { duplicates } = this.policies;
    const hashed: Column[] = [
      ...Object.values(this.texts),
      ...Object.values(this.numbers),
      ...Object.values(this.dates),
    ];
    const same = duplicates === "sameOrderAndProduct";
    for (const row of repeatedRows(this.table.rows, hashed, this.reasons.isUsed)) {
      const oneItem = order && product && order.codes[row]! >= 0 && product.codes[row]! >= 0;
      if (duplicates === "exclude" || (same && oneItem)) {
        this.reasons.exclude(row, "duplicate");
      } else {
        this.log.add({ severity: "warning", key: "duplicateKept" }, row);
      }
    }
  }

  private checkScores(): Scale | undefined {
    const { score } = this.numbers;
    if (!score) {
      return undefined;
    }
    const { isUsed } = this.reasons;
    const title = this.table.titles[this.mapping.score!]!;
    const scale =
      this.options.scale ??
      guessScale(
        title,
        score.values.filter((value, row) => !Number.isNaN(value) && isUsed(row)),
      );
    if (!scale) {
      return undefined;
    }
    const excludes = this.policies.outOfScale === "exclude";
    const kind = {
      severity: "warning",
      key: "outOfScale",
      column: this.mapping.score,
      role: "score",
      excludes,
    } as const;
    score.values.forEach((value, row) => {
      if (value < scale.min || value > scale.max) {
        this.log.add(kind, row, () => ({ score: value, min: scale.min, max: scale.max }));
        if (excludes) {
          this.reasons.exclude(row, "outOfScale");
        }
        score.values[row] = NaN;
      }
    });
    return scale;
  }

  private checkAges(): void {
    this.numbers.age?.values.forEach((age, row) => {
      if (age < 0 || age > 120) {
        this.log.add(
          { severity: "warning", key: "implausibleAge", column: this.mapping.age, role: "age" },
          row,
          () => ({ age }),
        );
      }
    });
  }

  private noticeSharedDays(): void {
    const { customer, order } = this.texts;
    const { date } = this.dates;
    if (!customer || !date || order) {
      return;
    }
    const share = sharedCustomerDays(customer.codes, date.days, this.reasons.isUsed);
    if (share > SHARED_DAYS_NOTICE) {
      this.log.note(
        { severity: "warning", key: "rowsShareCustomerAndDay" },
        { percent: Math.round(100 * share) },
      );
    }
  }

  private readExtras(): ExtraColumn[] {
    const { rows, from, titles, date1904 } = this.table;
    const { extras = [], dateOrder: order, year } = this.options;
    return extras
      .filter((column) => column >= 0 && column < titles.length)
      .map((column) => {
        const source: ColumnSource = { rows, from, column, log: this.log };
        const profile = profileColumn(rows, from, column);
        const data =
          profile.surelyDate >= 0.9
            ? readDates(source, { date1904, order, year }).column
            : profile.number >= 0.9
              ? readNumbers(source, headerMultiple(titles[column]!)).column
              : profile.score >= 0.9
                ? readScores(source).column
                : readCategories(source);
        return { title: titles[column]!, column, data };
      });
  }

  private assemble(
    found: Pick<Dataset, "asOf" | "dateBasis" | "scale" | "extras" | "amountBasis"> & {
      readonly amount?: NumberColumn;
      readonly refundRows?: Uint8Array;
      readonly refunds?: NumberColumn;
    },
  ): Dataset {
    const { amount, refundRows, refunds, extras, ...rest } = found;
    const result = this.reasons.result();
    const { from, rows } = this.table;
    const all = result.used === rows.length - from;
    const pick = <C extends Column>(column: C): C =>
      all ? dropRows(column, from) : pickRows(column, result.rows);
    const read: Partial<Record<Role, Column>> = { ...this.texts, ...this.numbers, ...this.dates, amount };
    const columns = Object.fromEntries(
      Object.entries(read).flatMap(([role, column]) => (column ? [[role, pick(column)]] : [])),
    ) as RoleColumns;
    return {
      ...result,
      ...rest,
      columns,
      extras: extras.map((extra) => ({ ...extra, data: pick(extra.data) })),
      refundRows:
        refundRows && result.rows.some((row) => refundRows[row])
          ? Uint8Array.from(result.rows, (row) => refundRows[row]!)
          : undefined,
      refunds: refunds && pick(refunds),
      parts: this.table.parts,
      titles: this.table.titles,
      mapping: this.mapping,
      policies: this.policies,
      ...this.log.finish(this.table.parts, this.reasons.counts, Math.max(0, from - 1)),
    };
  }
}
