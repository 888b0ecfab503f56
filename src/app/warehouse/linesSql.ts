import { isGivenBack } from "../../core/cells/rules/toldRefunds";
import type { StatusMeaning } from "../../core/words/meanings";
import type { Source } from "./ask";
import { TypedSql, withCtes, type Ctes } from "./typedSql";

/** With what they are made of, unless all are tables. */
function afterAll(before: Ctes, ...steps: readonly Ctes[]): Ctes {
  return [...(steps.some((own) => own.length > 1) ? before : []), ...steps.flat()];
}

/** Rows as typed values: which are refunds, then why each is left out, if it is. */
export class RowsSql extends TypedSql {
  asOf(day: number): RowsSql {
    return new RowsSql(this.kept, this.view, { ...this.facts, asOf: day });
  }

  /**
   * The last of these as a table of the connection, where there can be one.
   *
   * @param from the first that questions do not have already
   * @param source where they have the rows of the table itself
   * @returns what questions need further
   */
  stored(ctes: Ctes, from = 0, source?: Source): Ctes {
    const [name] = ctes.at(-1)!;
    const table = this.kept.stored(withCtes(ctes, `SELECT * FROM ${name}`), source);
    return table === undefined ? ctes.slice(from) : [[name, `SELECT * FROM ${table}`]];
  }

  /** What follows asks for every row several times: the dear part is worked out once. */
  ctes(): Ctes {
    return [...this.told(), ["reasoned_rows", this.reasoned()]];
  }

  /**
   * As a table of the connection.
   *
   * @param of for the rows of some customers only; none where rows of several decide
   */
  private storedRows(before: Ctes, steps: Ctes, of?: (where: string) => Ctes): Ctes {
    const [name] = steps.at(-1)!;
    const source: Source = {
      count: `SELECT count(*) FROM ${this.view.table}`,
      of:
        of &&
        ((isWanted) =>
          withCtes([...before, ...of(` AND ${isWanted(this.customer())}`)], `SELECT * FROM ${name}`)),
    };
    return this.stored([...before, ...steps], before.length, source);
  }

  /** Statuses of a kind, as a condition; false where there are none. */
  private isStatus(which: (word: string) => boolean): string {
    const words = [...(this.facts.words?.meaning.keys() ?? [])].filter(which);
    return words.length === 0 ? "1 = 0" : `(s IS NOT NULL AND s IN (${this.list(words)}))`;
  }

  /** As `tellRefunds` has it: the same word on the row of a sale says that the sale was given back. */
  private told(): Ctes {
    const { words } = this.facts;
    const values = [
      ...["c", "o", "d", "s", "a", "q", "r", "nth"],
      ...(this.isTimed ? ["sec"] : []),
      ...this.values.map((role) => `v_${role}`),
    ].join(", ");
    const steps = (name: string, told: string, where: string): Ctes => [
      [`numbered_${name}`, this.numbered(where)],
      [`typed_${name}`, this.typed(`numbered_${name}`, "times")],
      [name, `SELECT ${values}, ${told} AS told FROM typed_${name}`],
    ];
    const all = (told: string): Ctes => {
      const of = (where: string) => steps("told_rows", told, ` WHERE 1 = 1${where}`);
      const before: Ctes = [["raw_rows", this.raw()]];
      return afterAll(before, this.storedRows(before, of(""), of));
    };
    if (!words) {
      return all("0");
    }
    const meaning = (word: string) => words.meaning.get(word);
    const refund = (word: string) => words.refund.get(word);
    const isMeant = (...meant: readonly StatusMeaning[]) =>
      this.isStatus((word) => meant.some((one) => one === meaning(word)));
    const surely = this.isStatus(
      (word) => refund(word) === "surely" && [undefined, "refunded"].includes(meaning(word)),
    );
    const back = this.isStatus(
      (word) => refund(word) !== undefined || (isGivenBack(meaning(word)) && meaning(word) !== "cancelled"),
    );
    const byItself = `(${surely} OR (a < 0 AND ${back}))`;
    const flag = (told: string) => `CASE WHEN ${told} THEN 1 ELSE 0 END`;
    // What such rows say depends on the sales beside them.
    const open = [
      `(${this.isStatus((word) => refund(word) === "perhaps" || meaning(word) === "refunded")})`,
      `(a < 0 AND ${isMeant("cancelled")})`,
    ].join(" OR ");
    const isOpen = [...words.meaning.keys()].some(
      (word) => refund(word) === "perhaps" || ["refunded", "cancelled"].includes(meaning(word) ?? ""),
    );
    if (!isOpen) {
      return all(flag(byItself));
    }
    const notSale = this.isStatus(
      (word) =>
        refund(word) !== undefined || ["unpaid", "cancelled", "refunded"].includes(meaning(word) ?? ""),
    );
    const sale = `a > 0 AND NOT ${notSale}`;
    const product = this.has("product") ? "coalesce(v_product, '')" : "''";
    const windows = `SELECT ${values},
      max(CASE WHEN ${sale} AND o <> '' THEN 1 ELSE 0 END) OVER (PARTITION BY o) AS order_sold,
      max(CASE WHEN ${sale} AND c IS NOT NULL THEN 1 ELSE 0 END) OVER (PARTITION BY c, abs(a)) AS same_sold,
      min(CASE WHEN ${sale} AND c IS NOT NULL THEN d ELSE NULL END) OVER (PARTITION BY c, abs(a)) AS same_day,
      min(CASE WHEN ${sale} AND o <> '' THEN d ELSE NULL END) OVER (PARTITION BY o, ${product}, abs(a)) AS line_day
      FROM typed_near`;
    const beside = `((o <> '' AND order_sold = 1) OR (c IS NOT NULL AND same_sold = 1 AND (same_day IS NULL OR d IS NULL OR same_day <= d)))`;
    const before = `(o <> '' AND line_day IS NOT NULL AND d IS NOT NULL AND line_day < d)`;
    const told = [
      byItself,
      `(a < 0 AND ${isMeant("cancelled")} AND ${beside})`,
      `(${this.isStatus((word) => refund(word) === "perhaps")} AND ${beside})`,
      `(${isMeant("refunded")} AND ${before})`,
    ].join(" OR ");
    // Beside it is what has its order or its customer: engines would hold every row for these windows.
    const sameOrder = `${this.order()} ${this.dialect.isIn} (SELECT o FROM open_rows WHERE o <> '')`;
    const sameCustomer = `${this.customer()} ${this.dialect.isIn} (SELECT c FROM open_rows WHERE c IS NOT NULL)`;
    const isNear = `CASE WHEN ${this.has("order") ? `${sameOrder} OR ` : ""}${sameCustomer} THEN 1 ELSE 0 END`;
    const openRows = `SELECT c, o FROM typed_rows WHERE ${open}`;
    // Kept once: rows may arrive between two statements, and each row is either near or far.
    const keys = this.stored([...this.typedCtes(), ["open_rows", openRows]]);
    const shared: Ctes = keys.length === 1 ? [["raw_rows", this.raw()], ...keys] : keys;
    const near = this.storedRows(shared, [
      ["numbered_near", this.numbered(` WHERE ${isNear} = 1`)],
      ["typed_near", this.typed("numbered_near", "times")],
      ["near_rows", `SELECT ${values}, ${flag(told)} AS told FROM (${windows}) AS told_windows`],
    ]);
    const farOf = (where: string) => steps("far_rows", flag(byItself), ` WHERE ${isNear} = 0${where}`);
    const far = this.storedRows(shared, farOf(""), farOf);
    const both = "SELECT * FROM near_rows UNION ALL SELECT * FROM far_rows";
    return [...afterAll(shared, near, far), ["told_rows", both]];
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
