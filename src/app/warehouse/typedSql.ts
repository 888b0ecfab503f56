import { ERROR_TEXTS } from "../../core/cells/cell";
import type { OrderIdKind } from "../../core/cells/dataset";
import { NO_DAYS } from "../../core/cells/read/dates";
import type { StatusMeaning } from "../../core/words/meanings";
import type { KeptRows } from "./ask";
import type { Dialect } from "./dialect";
import { AMOUNT_ROLES, VALUE_ROLES, type ValueRole, type WarehouseRole } from "./roles";

/** `single` has seven digits: its 19.99 is 19.989999771 as a double. Both floats can be no number, or without end. */
export type Fraction = "single" | "double" | "decimal";

/** A table or view, and what its columns mean. */
export interface View {
  /** Quoted. */
  readonly table: string;
  /** All columns of the table. */
  readonly columns: readonly string[];
  /** Those whose values have a time of day. */
  readonly timed: ReadonlySet<string>;
  /** How the numbers of a column are kept, where they are not whole. */
  readonly fractions: ReadonlyMap<string, Fraction>;
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

/** What `cleanText` takes away at the ends, as RE2 has it. */
const BLANK =
  "[\\x09-\\x0d\\x20\\x{a0}\\x{1680}\\x{2000}-\\x{200d}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{2060}\\x{3000}\\x{feff}]";
/** What stands for nothing on a sheet: dashes and errors. */
const NOTHING = `(?:[-\\x{2013}\\x{2014}\\x{2212}]*|${[...ERROR_TEXTS].map((text) => text.replaceAll(/[?]/g, "[?]")).join("|")})`;
const ENDS = `^${BLANK}*${NOTHING}${BLANK}*$|^${BLANK}+|${BLANK}+$`;
/** In Excel 1900 has a day too many: before March its days are one less. */
const NO_DAYS_HERE = [...NO_DAYS].map((day) => (day < 60 ? day + 1 : day));
/** As `isPlainId` and `isMail` have it. */
const PLAIN_ID = "[A-Za-z_][0-9A-Za-z_-]*|[0-9]+";
const MAIL = "[^ @]+@[^ @]+";

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

  /** Of a column; 8.00 is 8, as in a cell. */
  private plainText(role: WarehouseRole): string | undefined {
    const { dialect } = this;
    const name = this.column(role);
    return name === undefined
      ? undefined
      : this.view.fractions.has(this.view.roles[role]!)
        ? dialect.replaced(dialect.text(name), "(\\.[0-9]*[1-9])0+$|\\.0+$", "\\1")
        : dialect.text(name);
  }

  /** As `shownText` has it: without blanks at the ends, and nothing where it stands for nothing. */
  private text(role: WarehouseRole): string {
    const { dialect } = this;
    const own = this.plainText(role);
    // Letters and digits at the ends are most texts: the pattern is dear.
    return own === undefined
      ? dialect.noText
      : `nullif(CASE WHEN substring(${own}, 1, 1) BETWEEN '0' AND 'z' AND substring(${own}, -1, 1) BETWEEN '!' AND '~' THEN ${own} ELSE ${dialect.replaced(own, ENDS, "")} END, '')`;
  }

  /** As `parseId` has it, but for full-width letters. */
  private id(role: WarehouseRole): string {
    const { dialect } = this;
    const own = this.plainText(role);
    if (own === undefined) {
      return dialect.noText;
    }
    const steps = [
      [ENDS, ""],
      ['^="(.*)"$', "\\1"],
      ["^[\\x27\\x{2018}\\x{2019}\\x60]+", ""],
      ["^([0-9]+)\\.0+$", "\\1"],
    ] as const;
    const folded = steps.reduce((text, [pattern, by]) => dialect.replaced(text, pattern, by), own);
    return `CASE WHEN ${dialect.matches(own, PLAIN_ID)} THEN ${own} WHEN ${dialect.matches(folded, MAIL)} THEN lower(${folded}) ELSE nullif(${folded}, '') END`;
  }

  protected customer(): string {
    const { guests } = this.facts;
    const own = this.id("customer");
    return guests.length > 0 ? `CASE WHEN ${own} IN (${this.list(guests)}) THEN NULL ELSE ${own} END` : own;
  }

  /** An empty text is no id. */
  protected order(): string {
    return `coalesce(${this.id("order")}, '')`;
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
      const fraction = this.view.fractions.get(this.view.roles[role] ?? "");
      const own = dialect.float(
        name === undefined ? dialect.noInt : fraction === "single" ? dialect.text(name) : name,
      );
      return name === undefined || fraction === undefined || fraction === "decimal"
        ? own
        : `CASE WHEN isFinite(${own}) THEN ${own} ELSE NULL END`;
    };
    const dates = (["paymentDate", "date"] as const).filter((role) => this.has(role));
    const days = dates.map((role) => {
      const day = dialect.day(this.column(role)!);
      return `CASE WHEN ${day} IN (${NO_DAYS_HERE.join(", ")}) THEN NULL ELSE ${day} END`;
    });
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
