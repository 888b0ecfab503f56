import type { RowsSql } from "./linesSql";
import type { ValueRole } from "./roles";
import { withCtes, type Ctes } from "./typedSql";

export const DAY_SECONDS = 86_400;

/** What the rows need of the ledger's rules; less costs less. */
export interface LedgerFacts {
  /** Some rows are refunds. */
  readonly hasRefundRows: boolean;
  /** Some rows of sales tell that something was given back. */
  readonly hasToldRefunds: boolean;
}

/**
 * The ledger's rules (core/ledger/ledger.ts and refunds.ts) in SQL, over the rows that count:
 *
 * - `lines`: o, k tell an order of customer c apart; u what it cost, t what its own row tells was given back, back = 1 a refund,
 *   moment the second in which it was, where the view knows times
 * - `orders`: begun, price, net, told
 * - `matched`: orders and refunds (kind 1) once refunds have found their orders: gone, beyond, counted; got what refunds gave
 *   back of an order, age how many days after its order an order's first refund came, -1 by all others
 * - `ledger`: a row a customer and day, with f the customer's first day; only customers who have an order
 */
export class LedgerSql {
  constructor(
    readonly rows: RowsSql,
    readonly needs: LedgerFacts,
  ) {}

  get perOne(): number {
    return this.rows.facts.perOne!;
  }

  get valueRoles(): readonly ValueRole[] {
    return this.rows.values;
  }

  /** The same as of an earlier day: nothing that came later is known. */
  asOf(day: number): LedgerSql {
    return new LedgerSql(this.rows.asOf(day), this.needs);
  }

  private units(value: string): string {
    const { dialect } = this.rows;
    return dialect.int(dialect.floor(`${value} * ${this.perOne} + 0.5`));
  }

  private get valueColumns(): readonly string[] {
    return this.rows.values.map((role) => `v_${role}`);
  }

  /** Lines without an id are orders of their own. */
  private lines(): string {
    const { dialect, facts } = this.rows;
    const values = this.valueColumns;
    const ties = ["a", "r", "back", "coalesce(q, 0)", ...values.map((name) => `coalesce(${name}, '')`)];
    const own = `d * 1000000 + ${dialect.int(`row_number() OVER (PARTITION BY c, d, o ORDER BY ${ties.join(", ")})`)}`;
    const key = facts.orderIds === "perDay" ? "d" : dialect.int("0");
    const told = this.needs.hasToldRefunds && !facts.dropsRefunds ? this.units("r") : dialect.int("0");
    const counting = (order: string, which = "") =>
      `SELECT c, o, ${order} AS k, d, back, ${this.units("abs(a)")} AS u, CASE WHEN back = 1 THEN ${dialect.int("0")} ELSE ${told} END AS t, coalesce(q, 0) AS pieces${this.rows.isTimed ? `, d * ${DAY_SECONDS} + sec AS moment` : ""}${values.map((name) => `, ${name}`).join("")} FROM reasoned_rows WHERE reason = ''${which}`;
    return this.rows.has("order")
      ? `${counting(`CASE WHEN o = '' THEN d ELSE ${key} END`, " AND o <> ''")} UNION ALL ${counting(own, " AND o = ''")}`
      : counting(own);
  }

  private sum(value: string): string {
    return this.rows.dialect.int(`sum(${value})`);
  }

  /** Nothing left, as its own rows tell: then all it cost was given back. */
  private orders(which = ""): string {
    const grouped = `SELECT c, o, k, min(d) AS begun, ${this.sum("u")} AS price, ${this.sum("t")} AS gave FROM lines WHERE back = 0${which} GROUP BY c, o, k`;
    return `SELECT c, o, k, begun, price, CASE WHEN gave > 0 AND price <= gave THEN price ELSE gave END AS told, CASE WHEN gave > 0 AND price <= gave THEN ${this.rows.dialect.int("0")} ELSE price - gave END AS net FROM (${grouped}) AS grouped_orders`;
  }

  ctes(): Ctes {
    const lines = this.rows.stored([...this.rows.ctes(), ["lines", this.lines()]]);
    const matched = this.rows.stored([...lines, ...this.matched()], lines.length);
    return [
      ...lines,
      ...matched,
      ...this.rows.stored([...lines, ...matched, ...this.ledger()], lines.length + matched.length),
    ];
  }

  private ledger(): Ctes {
    return [
      ["entries", this.entries()],
      ["days", this.days()],
      [
        "ledger",
        `SELECT * FROM (SELECT *, min(CASE WHEN n > 0 THEN d ELSE NULL END) OVER (PARTITION BY c) AS f FROM days) AS dated WHERE f IS NOT NULL`,
      ],
    ];
  }

  private matched(): Ctes {
    const int = (value: string) => this.rows.dialect.int(value);
    const float = (value: string) => this.rows.dialect.float(value);
    const values = this.valueColumns;
    const noValues = values.map((name) => `, ${this.rows.dialect.noText} AS ${name}`).join("");
    const ownValues = values.map((name) => `, ${name}`).join("");
    // An order's own rows tell more than it cost only where they say so: what is beyond is nothing.
    const alone = (orders: string) =>
      `SELECT c, o, k, begun AS d, 0 AS kind, price AS amt, told, net, ${float("0")} AS pieces, CASE WHEN told > 0 AND told >= price THEN 1 ELSE 0 END AS gone, ${int("0")} AS beyond, ${int("0")} AS counted, ${int("0")} AS got, ${int("-1")} AS age, 0 AS found${noValues} FROM ${orders}`;
    if (!this.needs.hasRefundRows) {
      return [
        ["all_orders", this.orders()],
        ["matched", alone("all_orders")],
      ];
    }
    const perDay = this.rows.facts.orderIds === "perDay" && this.rows.has("order");
    // Refunds side by side with orders; `tie` makes the order of equal ones the same each time.
    const tie = ["o", "k", ...values.map((name) => `coalesce(${name}, '')`), "pieces"].join(", ");
    const events = `SELECT c, o, k, begun AS d, 0 AS kind, price AS amt, told, net, ${float("0")} AS pieces${noValues} FROM orders_beside UNION ALL SELECT c, o, k, d, 1 AS kind, u AS amt, ${int("0")} AS told, ${int("0")} AS net, ${float("pieces")} AS pieces${ownValues} FROM lines WHERE back = 1`;
    // By id: the order of the number, else the latest earlier one of the id, rather one that cost as much.
    const running = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
    const own = `max(CASE WHEN kind = 0 THEN 1 ELSE 0 END) OVER (PARTITION BY c, o, k)`;
    const begunOf = "max(CASE WHEN kind = 0 THEN k ELSE NULL END)";
    const byId = `SELECT *, ${own} AS has_own, ${
      perDay
        ? `${begunOf} OVER (PARTITION BY c, o, amt ORDER BY d, kind, ${tie} ${running}) AS same_k, ${begunOf} OVER (PARTITION BY c, o ORDER BY d, kind, amt, ${tie} ${running}) AS any_k`
        : `${this.rows.dialect.noInt} AS same_k, ${this.rows.dialect.noInt} AS any_k`
    } FROM events`;
    const toId = `SELECT *, CASE WHEN kind = 0 THEN k WHEN o = '' THEN NULL WHEN has_own = 1 THEN k ELSE ${perDay ? "coalesce(same_k, any_k)" : "NULL"} END AS id_k FROM by_id`;
    // What is given back by id so far; refunds of one number that found none are one refund.
    const backById = `SELECT *, sum(CASE WHEN kind = 1 AND id_k IS NOT NULL THEN amt ELSE 0 END) OVER (PARTITION BY c, o, id_k) AS id_back, sum(CASE WHEN kind = 1 THEN amt ELSE 0 END) OVER (PARTITION BY c, o, k) AS whole, row_number() OVER (PARTITION BY c, o, k, kind ORDER BY d, amt, ${tie}) AS nth FROM to_id`;
    const role = `CASE WHEN kind = 0 AND id_back = 0 THEN CASE WHEN told > 0 THEN 'told' ELSE 'price' END WHEN kind = 1 AND id_k IS NULL AND nth = 1 AND whole > 0 THEN 'refund' ELSE 'none' END`;
    const worth = `CASE WHEN kind = 1 THEN ${int("whole")} WHEN told > 0 THEN told ELSE amt END`;
    const asked = `SELECT *, ${role} AS part, ${worth} AS worth FROM back_by_id`;
    // Refunds that only rows of sales tell come first.
    const told = this.needs.hasToldRefunds;
    const { isIn, isNotIn } = this.rows.dialect;
    const steps: Ctes = [
      ["givers", "SELECT DISTINCT c FROM lines WHERE back = 1"],
      ["orders_beside", this.orders(` AND c ${isIn} (SELECT c FROM givers)`)],
      ["orders_alone", this.orders(` AND c ${isNotIn} (SELECT c FROM givers)`)],
      ["events", events],
      ["by_id", byId],
      ["to_id", toId],
      ["back_by_id", backById],
      ["asked", asked],
      ...(told ? this.latest("asked", "told", "told_o", "told_k", tie) : []),
      ...this.latest(
        told ? "latest_told" : "asked",
        "price",
        "price_o",
        "price_k",
        tie,
        told ? "told_o IS NULL" : "1 = 1",
      ),
    ];
    const found = `SELECT *, CASE WHEN kind = 0 THEN o WHEN id_k IS NOT NULL THEN o ELSE max(${told ? "coalesce(told_o, price_o)" : "price_o"}) OVER (PARTITION BY c, o, k, kind) END AS to_o, CASE WHEN kind = 0 THEN k WHEN id_k IS NOT NULL THEN id_k ELSE max(${told ? "coalesce(told_k, price_k)" : "price_k"}) OVER (PARTITION BY c, o, k, kind) END AS to_k FROM latest_price`;
    const ofOrder = "OVER (PARTITION BY c, to_o, to_k)";
    const inTurn = `OVER (PARTITION BY c, to_o, to_k ORDER BY kind, d, amt, ${tie} ${running})`;
    const given = `SELECT *, CASE WHEN to_k IS NULL THEN 0 ELSE 1 END AS found, max(CASE WHEN kind = 0 THEN 1 ELSE 0 END) ${ofOrder} AS is_order, max(CASE WHEN kind = 0 THEN amt ELSE 0 END) ${ofOrder} AS price, max(CASE WHEN kind = 0 THEN told ELSE 0 END) ${ofOrder} AS own, max(CASE WHEN kind = 0 THEN d ELSE 0 END) ${ofOrder} AS begun, sum(CASE WHEN kind = 1 THEN amt ELSE 0 END) ${ofOrder} AS came FROM found_orders`;
    const isAfter = "kind = 1 AND found = 1 AND amt > 0 AND d >= begun";
    const turns = `SELECT *, sum(CASE WHEN kind = 1 THEN amt ELSE 0 END) ${inTurn} AS so_far, sum(CASE WHEN ${isAfter} THEN 1 ELSE 0 END) ${inTurn} AS turn FROM given`;
    const gone = `SELECT *, CASE WHEN found = 1 AND is_order = 1 AND greatest(own, came) > 0 AND greatest(own, came) >= price THEN 1 ELSE 0 END AS gone FROM turns`;
    const left = `SELECT *, CASE WHEN gone = 1 THEN price ELSE own END AS covered FROM gone_orders`;
    const matched = `SELECT c, o, k, d, kind, amt, told, net, pieces, gone, CASE WHEN kind = 0 AND gone = 1 AND own > greatest(price, came) THEN ${int("own - greatest(price, came)")} ELSE ${int("0")} END AS beyond, CASE WHEN kind = 0 THEN ${int("0")} WHEN found = 0 THEN amt ELSE amt - least(amt, greatest(${int("0")}, ${int("covered - (so_far - amt)")})) END AS counted, CASE WHEN kind = 0 THEN ${int("came")} ELSE ${int("0")} END AS got, CASE WHEN ${isAfter} AND price > 0 AND turn = 1 THEN ${int("d - begun")} ELSE ${int("-1")} END AS age, found${ownValues} FROM covered_orders UNION ALL ${alone("orders_alone")}`;
    return [
      ...steps,
      ["found_orders", found],
      ["given", given],
      ["turns", turns],
      ["gone_orders", gone],
      ["covered_orders", left],
      ["matched", matched],
    ];
  }

  /**
   * The customer's latest order of the worth that no refund has taken yet: orders open, refunds close, and who closes what
   * is told by the depth, as with brackets. A refund that finds nothing open closes nothing.
   */
  private latest(
    from: string,
    part: string,
    toOrder: string,
    toKey: string,
    tie: string,
    asks = "1 = 1",
  ): Ctes {
    const { dialect } = this.rows;
    const name = `latest_${part}`;
    const takes = `CASE WHEN part = '${part}' THEN 1 WHEN part = 'refund' AND ${asks} THEN -1 ELSE 0 END`;
    const at = `ORDER BY d, kind, amt, ${tie}`;
    const running = "ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW";
    const before = "ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING";
    const asInt = (value: string) => dialect.int(value);
    return [
      [`${name}_steps`, `SELECT *, ${takes} AS step_${part} FROM ${from}`],
      [
        `${name}_sums`,
        `SELECT *, ${asInt(`sum(step_${part}) OVER (PARTITION BY c, worth ${at} ${running})`)} AS sum_${part} FROM ${name}_steps`,
      ],
      [
        `${name}_least`,
        `SELECT *, least(${asInt("0")}, ${asInt(`min(sum_${part}) OVER (PARTITION BY c, worth ${at} ${running})`)}) AS least_${part} FROM ${name}_sums`,
      ],
      [
        `${name}_depth`,
        `SELECT *, CASE WHEN step_${part} = 1 THEN sum_${part} - least_${part} WHEN step_${part} = -1 AND sum_${part} + 1 > coalesce(least_before_${part}, 0) THEN sum_${part} - least_${part} + 1 ELSE 0 END AS depth_${part} FROM (SELECT *, max(least_${part}) OVER (PARTITION BY c, worth ${at} ${before}) AS least_before_${part} FROM ${name}_least) AS before_${part}`,
      ],
      [
        name,
        `SELECT *, CASE WHEN step_${part} = -1 AND depth_${part} > 0 THEN max(o) OVER (PARTITION BY c, worth, depth_${part} ${at} ${before}) ELSE NULL END AS ${toOrder}, CASE WHEN step_${part} = -1 AND depth_${part} > 0 THEN max(k) OVER (PARTITION BY c, worth, depth_${part} ${at} ${before}) ELSE NULL END AS ${toKey} FROM ${name}_depth`,
      ],
    ];
  }

  /** What each order cost, and what its own rows tell was given back. */
  orderCtes(): Ctes {
    return [["orders", this.orders()]];
  }

  /** Lines as they count, each with its own values; refunds (sold 0) lower what was bought. */
  counted(): Ctes {
    const values = this.valueColumns;
    const sold = `SELECT c, o, k, jd AS d, u - t AS amount, pieces, 1 AS sold${this.rows.isTimed ? ", moment" : ""}${values.map((name) => `, ${name}`).join("")} FROM (SELECT * FROM lines WHERE back = 0) AS sales INNER JOIN (SELECT c AS jc, o AS jo, k AS jk, d AS jd FROM matched WHERE kind = 0 AND gone = 0) AS kept ON sales.c = kept.jc AND sales.o = kept.jo AND sales.k = kept.jk`;
    // Of those who bought something that they kept.
    const back = `SELECT c, o, k, d, -counted AS amount, -abs(pieces) AS pieces, 0 AS sold${this.rows.isTimed ? `, ${this.rows.dialect.int("0")} AS moment` : ""}${values.map((name) => `, ${name}`).join("")} FROM matched WHERE kind = 1 AND counted > 0 AND c ${this.rows.dialect.isIn} (SELECT c FROM matched WHERE kind = 0 AND gone = 0)`;
    const before = this.ctes();
    const own: Ctes = [["counted", this.needs.hasRefundRows ? `${sold} UNION ALL ${back}` : sold]];
    return this.rows.stored([...before, ...own], before.length);
  }

  /** An order, or a refund on its own day; what an order's rows tell beyond its price on the order's. */
  private entries(): string {
    const { int } = this.rows.dialect;
    const bought = "kind = 0 AND gone = 0";
    const back = "CASE WHEN kind = 1 THEN counted ELSE beyond END";
    return `SELECT c, d, ${int(`CASE WHEN ${bought} THEN 1 ELSE 0 END`)} AS n, ${int(`CASE WHEN ${bought} THEN net ELSE 0 END`)} AS b, ${int(back)} AS r, ${int(`CASE WHEN kind = 1 AND found = 0 THEN 0 ELSE ${back} END`)} AS ro FROM matched WHERE (${bought}) OR counted > 0 OR beyond > 0`;
  }

  private days(): string {
    return `SELECT c, d, ${this.sum("en")} AS n, ${this.sum("eb")} AS b, ${this.sum("er")} AS r, ${this.sum("ero")} AS ro FROM (SELECT c, d, n AS en, b AS eb, r AS er, ro AS ero FROM entries) AS renamed_entries GROUP BY c, d`;
  }

  /** A question over these. */
  over(select: string, more: Ctes = []): string {
    return withCtes([...this.ctes(), ...more], select);
  }
}
