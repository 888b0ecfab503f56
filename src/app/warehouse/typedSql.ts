import type { OrderIdKind } from "../../core/cells/dataset";
import type { StatusMeaning } from "../../core/words/meanings";
import type { KeptRows } from "./ask";
import type { Dialect } from "./dialect";
import { AMOUNT_ROLES, VALUE_ROLES, type ValueRole, type WarehouseRole } from "./roles";

/** A table or view, and what its columns mean. */
export interface View {
  /** Quoted. */
  readonly table: string;
  /** All columns of the table. */
  readonly columns: readonly string[];
  /** Those whose values have a time of day. */
  readonly timed: ReadonlySet<string>;
  readonly roles: Readonly<Partial<Record<WarehouseRole, string>>>;
}

/** What the words of the status column say, decided by the intake's own rules. */
export interface StatusWords {
  readonly meaning: ReadonlyMap<string, StatusMeaning | undefined>;
  readonly refund: ReadonlyMap<string, "surely" | "perhaps" | undefined>;
}

/** What is known of the rows so far; each reading step knows more. */
export interface RowFacts {
  /** Refunds are left out. */
  readonly dropsRefunds: boolean;
  readonly guests: readonly string[];
  readonly words?: StatusWords;
  readonly orderIds?: OrderIdKind;
  /** Order ids such as C536379 are cancellations. */
  readonly cancelled?: boolean;
  readonly firstDay?: number;
  readonly asOf?: number;
  /** Nobody said which day is the last: later ones are no dates that can be. */
  readonly asOfIsFound?: boolean;
  readonly perOne?: number;
}

export type Ctes = readonly (readonly [name: string, sql: string])[];

export function withCtes(ctes: Ctes, select: string): string {
  return `WITH ${ctes.map(([name, sql]) => `${name} AS (${sql})`).join(",\n")}\n${select}`;
}

/** The rows of a table as typed values under names of our own. */
export class TypedSql {
  private readonly prefix: string;

  constructor(
    protected readonly kept: KeptRows,
    readonly view: View,
    readonly facts: RowFacts,
  ) {
    // ClickHouse would take one of our names for a column of the same name.
    let prefix = "k";
    while (view.columns.some((name) => name.toLowerCase().startsWith(prefix))) {
      prefix += "_k";
    }
    this.prefix = prefix;
  }

  get dialect(): Dialect {
    return this.kept.dialect;
  }

  has(role: WarehouseRole): boolean {
    return this.view.roles[role] !== undefined;
  }

  /** Days have a time, too: then rows have the second of their day as `sec`. */
  get isTimed(): boolean {
    const { date, paymentDate } = this.view.roles;
    return [date, paymentDate].some((name) => name !== undefined && this.view.timed.has(name));
  }

  list(texts: readonly string[]): string {
    return texts.map((text) => this.kept.bound(text)).join(", ");
  }

  get values(): readonly ValueRole[] {
    return VALUE_ROLES.filter((role) => this.has(role));
  }

  /** What the columns hold, before anybody knows what a status says. */
  typedCtes(): Ctes {
    return [
      ["raw_rows", this.raw()],
      ["typed_rows", this.typed("raw_rows", "1")],
    ];
  }

  protected raw(): string {
    const { columns, table } = this.view;
    const { dialect } = this;
    const names = columns.map((name, index) => `${dialect.identifier(name)} AS ${this.prefix}${index}`);
    return `SELECT ${names.join(", ")} FROM ${table}`;
  }

  private column(role: WarehouseRole): string | undefined {
    const name = this.view.roles[role];
    return name === undefined ? undefined : `${this.prefix}${this.view.columns.indexOf(name)}`;
  }

  private text(role: WarehouseRole): string {
    const { dialect } = this;
    const name = this.column(role);
    return name === undefined ? dialect.noText : `nullif(${dialect.trimmed(dialect.text(name))}, '')`;
  }

  protected customer(): string {
    const { guests } = this.facts;
    const own = this.text("customer");
    return guests.length > 0 ? `CASE WHEN ${own} IN (${this.list(guests)}) THEN NULL ELSE ${own} END` : own;
  }

  /** An empty text is no id. */
  protected order(): string {
    return `coalesce(${this.text("order")}, '')`;
  }

  /** Rows that repeat another in every column, where order and product say that it is one line. */
  protected numbered(where = ""): string {
    const all = this.view.columns.map((_, index) => `${this.prefix}${index}`);
    const repeats =
      this.has("order") && this.has("product")
        ? `row_number() OVER (PARTITION BY ${all.join(", ")} ORDER BY ${this.prefix}0)`
        : "1";
    return `SELECT ${all.join(", ")}, ${repeats} AS times FROM raw_rows${where}`;
  }

  /** @param nth which of the rows that are equal in every column a row is */
  protected typed(from: string, nth: string): string {
    const { dialect } = this;
    const number = (role: WarehouseRole) => {
      const name = this.column(role);
      return dialect.float(name ?? dialect.noInt);
    };
    const dates = (["paymentDate", "date"] as const).filter((role) => this.has(role));
    const days = dates.map((role) => dialect.day(this.column(role)!));
    const seconds = dates.map((role) => {
      const isTimed = this.view.timed.has(this.view.roles[role]!);
      return isTimed ? `coalesce(${dialect.secondOfDay(this.column(role)!)}, 0)` : "0";
    });
    const second = days.map((day, at) => `WHEN ${day} IS NOT NULL THEN ${dialect.int(seconds[at]!)}`);
    const amount = AMOUNT_ROLES.find((role) => this.has(role))!;
    return `SELECT ${[
      `${this.customer()} AS c`,
      `${this.order()} AS o`,
      `${days.length > 1 ? `coalesce(${days.join(", ")})` : days[0]} AS d`,
      `${this.text("status")} AS s`,
      `${number(amount)} AS a`,
      `${number("quantity")} AS q`,
      `abs(coalesce(${number("refund")}, 0)) AS r`,
      `${dialect.int(nth)} AS nth`,
      ...(this.isTimed ? [`CASE ${second.join(" ")} ELSE ${dialect.int("0")} END AS sec`] : []),
      ...this.values.map((role) => `${this.text(role)} AS v_${role}`),
    ].join(", ")} FROM ${from}`;
  }
}
