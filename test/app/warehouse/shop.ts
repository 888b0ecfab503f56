import type { Cell } from "../../../src/core/cells/cell";
import { seededRandom } from "../../../src/core/statistics/random";
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from "@duckdb/node-api";

export const TITLES = [
  "customer",
  "order",
  "date",
  "amount",
  "status",
  "channel",
  "product",
  "quantity",
  "refund",
];

/** Every report of orders that a warehouse answers. */
export const ORDER_REPORTS = [
  "overview",
  "cohorts",
  "period-report",
  "retention",
  "segments",
  "lifetime-value",
  "churn-warning",
  "profiles",
  "buying-behaviour",
  "products",
  "payback",
  "action-plan",
];

/** Ids that engines and scripts may sort each in their own way. */
const NAMES = ["c", "C", "é", "Ω", "客户", "﨎", "😀", "c-"];

export interface ShopOptions {
  readonly seed?: number;
  /** Order ids start again every day. */
  readonly receipts?: boolean;
  readonly withoutIds?: boolean;
  /** What was given back stands on rows of the sale, in part and whole, beside rows of refunds. */
  readonly toldRefunds?: boolean;
  /** Days have a time. */
  readonly times?: boolean;
  /** Ids of customers in several scripts. */
  readonly anyNames?: boolean;
}

/**
 * Orders as a shop has them: several lines, ids that two customers share, orders over midnight, statuses in many words,
 * refunds with their order, without it, in part and of more than the price; dates and amounts that are missing.
 */
export function shopRows(
  lines: number,
  { seed = 11, receipts, withoutIds, toldRefunds, anyNames, times }: ShopOptions = {},
): Cell[][] {
  const random = seededRandom(seed);
  const whole = (upTo: number) => Math.floor(random() * upTo);
  const FIRST = 45292;
  const statuses = [
    "Paid",
    "paid",
    "Completed",
    "已付款",
    "交易关闭",
    "Unpaid",
    "Cancelled",
    "on the way",
    withoutIds ? null : "Paid",
  ];
  const rows: Cell[][] = [];
  const sold: { customer: string; order: string | null; day: number; amount: number }[] = [];
  for (let number = 1; rows.length < lines; number++) {
    const who = whole(1 + lines / 4) % (1 + whole(lines / 4));
    const customer = `${anyNames ? NAMES[who % NAMES.length] : "c"}${who}`;
    const day = FIRST + whole(500);
    const order = withoutIds
      ? null
      : receipts
        ? `${1 + (number % 40)}`
        : `o${random() < 0.01 ? number - 1 : number}`;
    const status = random() < 0.7 ? "Paid" : statuses[whole(statuses.length)]!;
    const items = 1 + whole(3);
    // What an order leaves blank a sheet fills from its first line; a database has no first line.
    const channel = ["Web", "App", "Shop", withoutIds ? null : "Phone"][whole(4)]!;
    let total = 0;
    for (let item = 0; item < items && rows.length < lines; item++) {
      const amount = (1 + whole(40)) * 2.5 + (random() < 0.3 ? 0.99 : 0);
      const late = !receipts && random() < 0.02 ? 1 : 0;
      const missing = random();
      rows.push([
        missing < 0.005 && item > 0 ? `c${whole(lines)}` : customer,
        order,
        missing > 0.995 && withoutIds ? null : day + late + (times ? whole(86_400) / 86_400 : 0),
        missing > 0.99 && missing < 0.993 ? null : amount,
        status,
        channel,
        `p${whole(12)}`,
        1 + whole(3),
        toldRefunds && random() < 0.1 ? (random() < 0.5 ? amount : Math.round(amount * 50) / 100) : null,
      ]);
      total += amount;
    }
    sold.push({ customer, order, day, amount: Math.round(total * 100) / 100 });
    if (random() < 0.08) {
      const back = sold[whole(sold.length)]!;
      const kind = random();
      const amount =
        kind < 0.5
          ? back.amount
          : kind < 0.8
            ? Math.round(back.amount * 50) / 100
            : Math.round(back.amount * 100 + 500) / 100;
      const named = random() < 0.6;
      rows.push([
        back.customer,
        named ? back.order : withoutIds ? null : `r${number}`,
        back.day + whole(30),
        -amount,
        random() < 0.5 ? "Refunded" : "Paid",
        "Web",
        `p${whole(12)}`,
        1,
        null,
      ]);
    }
  }
  return rows;
}

/** Columns whose values {@link markedRows} marks. */
export const MARKED = ["customer", "status", "channel", "product"];

/** The same rows with a mark before every text that people name. */
export function markedRows(rows: readonly Cell[][], mark: string): Cell[][] {
  return rows.map((row) => [
    `${mark}${String(row[0])}`,
    ...row.slice(1, 4),
    row[4] === "Paid" ? mark : row[4]!,
    `${mark}${String(row[5])}`,
    `${mark}${String(row[6])}`,
    ...row.slice(7),
  ]);
}

/** What a report says, without the mark. */
export function without(mark: string, tables: unknown): unknown {
  return JSON.parse(JSON.stringify(tables), (_, value: unknown) =>
    typeof value === "string" ? value.replaceAll(mark, "") : value,
  );
}

/**
 * Puts rows into a table of DuckDB.
 *
 * @param moment the type of the date's column
 */
export async function fillTable(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly Cell[])[],
  moment: "DATE" | "TIMESTAMP" = "DATE",
): Promise<void> {
  const titles = `customer VARCHAR, "order" VARCHAR, date ${moment}, amount DECIMAL(18, 4), status VARCHAR, channel VARCHAR, product VARCHAR, quantity INTEGER, refund DECIMAL(18, 4)`;
  const dated = (serial: number) =>
    moment === "DATE"
      ? new DuckDBDateValue(serial - UNIX_EPOCH)
      : new DuckDBTimestampValue(BigInt(Math.round((serial - UNIX_EPOCH) * 86_400)) * 1_000_000n);
  const typed = (value: Cell, column: number): DuckDBValue =>
    value === null || value === undefined
      ? null
      : column === 2
        ? dated(Number(value))
        : column === 3 || column === 8
          ? new DuckDBDecimalValue(BigInt(Math.round(Number(value) * 10_000)), 18, 4)
          : (value as string | number);
  await connection.run(`CREATE TEMP TABLE filling (${titles})`);
  const appender = await connection.createAppender("filling");
  const types = TITLES.map((_, column) => appender.columnType(column));
  for (const row of rows) {
    types.forEach((type, column) => appender.appendValue(typed(row[column]!, column), type));
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`CREATE TABLE ${table} (${titles})`);
  await connection.run(`INSERT INTO ${table} SELECT * FROM filling`);
  await connection.run("DROP TABLE filling");
}

/** 1970-01-01 as a serial. */
const UNIX_EPOCH = 25_569;
