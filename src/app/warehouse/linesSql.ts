import type { StatusMeaning } from "../../core/words/meanings";
import type { OrderIdKind } from "../../core/cells/dataset";
import { isGivenBack } from "../../core/cells/rules/toldRefunds";
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

/** The rows of a table as typed values under names of our own, then why each is left out, if it is. */
export class RowsSql {
  private readonly prefix: string;

  constructor(
    private readonly kept: KeptRows,
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

  asOf(day: number): RowsSql {
    return new RowsSql(this.kept, this.view, { ...this.facts, asOf: day });
  }

  /**
   * The last of these as a table of the connection, where there can be one.
   *
   * @param from the first that questions do not have already
   * @returns what questions need further
   */
  stored(ctes: Ctes, from = 0): Ctes {
    const [name] = ctes.at(-1)!;
    const table = this.kept.stored(withCtes(ctes, `SELECT * FROM ${name}`));
    return table === undefined ? ctes.slice(from) : [[name, `SELECT * FROM ${table}`]];
  }

  get values(): readonly ValueRole[] {
    return VALUE_ROLES.filter((role) => this.has(role));
  }

  /** Ids of lines that have one; an empty text is none. */
  ctes(): Ctes {
    return [
      ["raw_rows", this.raw()],
      ["typed_rows", this.typed()],
      ["told_rows", this.told()],
      ["reasoned_rows", this.reasoned()],
    ];
  }

  private raw(): string {
    const { columns, table } = this.view;
    const { dialect } = this;
    const names = columns.map((name, index) => `${dialect.identifier(name)} AS ${this.prefix}${index}`);
    return `SELECT ${names.join(", ")} FROM ${table}`;
  }

  private column(role: WarehouseRole): string | undefined {
    const name = this.view.roles[role];
    return name === undefined ? undefined : `${this.prefix}${this.view.columns.indexOf(name)}`;
  }

  private typed(): string {
    const { dialect } = this;
    const text = (role: WarehouseRole) => {
      const name = this.column(role);
      return name === undefined ? dialect.noText : `nullif(${dialect.trimmed(dialect.text(name))}, '')`;
    };
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
    const { guests } = this.facts;
    const customer = text("customer");
    // Rows that repeat another in every column, where order and product say that it is one line.
    const repeats =
      this.has("order") && this.has("product")
        ? `row_number() OVER (PARTITION BY ${this.view.columns.map((_, index) => `${this.prefix}${index}`).join(", ")} ORDER BY ${this.prefix}0)`
        : "1";
    return `SELECT ${[
      `${guests.length > 0 ? `CASE WHEN ${customer} IN (${this.list(guests)}) THEN NULL ELSE ${customer} END` : customer} AS c`,
      `coalesce(${text("order")}, '') AS o`,
      `${days.length > 1 ? `coalesce(${days.join(", ")})` : days[0]} AS d`,
      `${text("status")} AS s`,
      `${number(amount)} AS a`,
      `${number("quantity")} AS q`,
      `abs(coalesce(${number("refund")}, 0)) AS r`,
      `${dialect.int(repeats)} AS nth`,
      ...(this.isTimed ? [`CASE ${second.join(" ")} ELSE ${dialect.int("0")} END AS sec`] : []),
      ...this.values.map((role) => `${text(role)} AS v_${role}`),
    ].join(", ")} FROM raw_rows`;
  }

  /** Statuses of a kind, as a condition; false where there are none. */
  private isStatus(which: (word: string) => boolean): string {
    const words = [...(this.facts.words?.meaning.keys() ?? [])].filter(which);
    return words.length === 0 ? "1 = 0" : `(s IS NOT NULL AND s IN (${this.list(words)}))`;
  }

  /** As `tellRefunds` has it: the same word on the row of a sale says that the sale was given back. */
  private told(): string {
    const { words } = this.facts;
    const values = [
      ...["c", "o", "d", "s", "a", "q", "r", "nth"],
      ...(this.isTimed ? ["sec"] : []),
      ...this.values.map((role) => `v_${role}`),
    ];
    const none =
      !words ||
      [...words.meaning].every(
        ([word, meaning]) => words.refund.get(word) === undefined && !isGivenBack(meaning),
      );
    if (none) {
      return `SELECT ${values.join(", ")}, 0 AS told FROM typed_rows`;
    }
    const meaning = (word: string) => words.meaning.get(word);
    const refund = (word: string) => words.refund.get(word);
    const back = (word: string) => isGivenBack(meaning(word));
    const notSale = this.isStatus(
      (word) =>
        refund(word) !== undefined || ["unpaid", "cancelled", "refunded"].includes(meaning(word) ?? ""),
    );
    const sale = `a > 0 AND NOT ${notSale}`;
    const product = this.has("product") ? "coalesce(v_product, '')" : "''";
    const windows = `SELECT ${values.join(", ")},
      max(CASE WHEN ${sale} AND o <> '' THEN 1 ELSE 0 END) OVER (PARTITION BY o) AS order_sold,
      max(CASE WHEN ${sale} AND c IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY c, abs(a)) AS same_sold,
      min(CASE WHEN ${sale} AND c IS NOT NULL THEN d ELSE NULL END) OVER (PARTITION BY c, abs(a)) AS same_day,
      min(CASE WHEN ${sale} AND o <> '' THEN d ELSE NULL END) OVER (PARTITION BY o, ${product}, abs(a)) AS line_day
      FROM typed_rows`;
    const beside = `((o <> '' AND order_sold = 1) OR (c IS NOT NULL AND same_sold = 1 AND (same_day IS NULL OR d IS NULL OR same_day <= d)))`;
    const before = `(o <> '' AND line_day IS NOT NULL AND d IS NOT NULL AND line_day < d)`;
    const surely = this.isStatus(
      (word) => refund(word) === "surely" && [undefined, "refunded"].includes(meaning(word)),
    );
    const told = [
      surely,
      `(a < 0 AND (${this.isStatus((word) => refund(word) !== undefined)} OR ${this.isStatus((word) => back(word) && meaning(word) !== "cancelled")} OR (${this.isStatus((word) => meaning(word) === "cancelled")} AND ${beside})))`,
      `(${this.isStatus((word) => refund(word) === "perhaps")} AND ${beside})`,
      `(${this.isStatus((word) => meaning(word) === "refunded")} AND ${before})`,
    ];
    return `SELECT ${values.join(", ")}, CASE WHEN ${told.join(" OR ")} THEN 1 ELSE 0 END AS told FROM (${windows}) AS told_windows`;
  }

  /** The reason for which a row is left out, in the order in which intake finds them; empty where it counts. */
  private reasoned(): string {
    const { words, firstDay, asOf, asOfIsFound, cancelled, dropsRefunds } = this.facts;
    const meant = (meaning: StatusMeaning) => this.isStatus((word) => words?.meaning.get(word) === meaning);
    const cases = [
      ...(["unpaid", "cancelled", "refunded"] as const).map(
        (meaning) => [`told = 0 AND ${meant(meaning)}`, meaning] as const,
      ),
      ["c IS NULL", "missingCustomer"],
      ["d IS NULL", "missingDate"],
      ...(asOf === undefined ? [] : [[`d > ${asOf}`, asOfIsFound ? "futureDate" : "afterAsOf"] as const]),
      ...(firstDay === undefined ? [] : [[`d < ${firstDay}`, "earlyDate"] as const]),
      ...(this.has("order") && this.has("product")
        ? [[`nth > 1 AND o <> '' AND v_product IS NOT NULL`, "duplicate"] as const]
        : []),
      ["a IS NULL", "missingAmount"],
    ] as const;
    const isRefund = [
      "told = 1",
      "a < 0",
      ...(this.has("quantity") ? ["q < 0"] : []),
      ...(cancelled ? [this.dialect.matches("o", "[Cc]-?[0-9]+")] : []),
    ].join(" OR ");
    const flagged = `SELECT *, CASE WHEN ${isRefund} THEN 1 ELSE 0 END AS back FROM told_rows`;
    const drop = dropsRefunds ? " WHEN back = 1 THEN 'refundDropped'" : "";
    return `SELECT *, CASE ${cases.map(([when, reason]) => `WHEN ${when} THEN '${reason}'`).join(" ")}${drop} ELSE '' END AS reason FROM (${flagged}) AS flagged_rows`;
  }
}
