/** Order lines of any number as files that DuckDB writes: the same for the same number, whatever the machine. */
import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export const TITLES = ["Order ID", "Customer ID", "Order date", "Amount", "Status"] as const;
/** Of the days that orders came on. */
const DAYS = 730;

/** A draw between 0 and 1 that a row and a number alone decide. */
const draw = (number: number) => `((hash(i * 8 + ${number}) % 1000003) / 1000003.0)`;

/**
 * Every eighth line is one more of the order before it; some customers buy often, most seldom. Of a hundred orders four
 * were not paid, two cancelled, and three given back by a line of their own.
 */
function linesSql(rows: number): string {
  const line = `
    SELECT i, i - (CASE WHEN i % 8 = 7 THEN 1 ELSE 0 END) AS begun FROM range(${rows}) lines(i)`;
  const order = `
    SELECT i, begun,
      CASE WHEN begun % 100 = 50 AND begun = i THEN begun - 46 ELSE begun END AS o,
      begun % 100 = 50 AND begun = i AS is_refund
    FROM (${line})`;
  const drawn = `
    SELECT i, o, is_refund, ${draw(1).replace("i *", "o *")} AS who, ${draw(2).replace("i *", "o *")} AS day,
      ${draw(3).replace("i *", "o *")} AS sum, ${draw(4).replace("i *", "o *")} AS word
    FROM (${order})`;
  return `
    SELECT 'O' || lpad(CAST(o AS VARCHAR), 8, '0') AS "Order ID",
      'C' || lpad(CAST(CAST(floor(${Math.ceil(rows / 10)} * pow(who, 1.5)) AS BIGINT) AS VARCHAR), 7, '0') AS "Customer ID",
      DATE '2023-01-01' + CAST(floor(${DAYS - 10} * day) + (CASE WHEN is_refund THEN 9 ELSE 0 END) AS INTEGER) AS "Order date",
      CAST(round(1 + 400 * pow(sum, 3) + (CASE WHEN is_refund THEN 0 ELSE i % 8 / 7 END), 2) AS DOUBLE)
        * (CASE WHEN is_refund THEN -1 ELSE 1 END) AS "Amount",
      CASE WHEN word < 0.04 AND NOT is_refund THEN 'unpaid' WHEN word < 0.06 AND NOT is_refund THEN 'Cancelled'
        WHEN word < 0.5 THEN 'paid' ELSE 'Paid ' END AS "Status"
    FROM (${drawn})`;
}

export type Kind = "parquet" | "csv";

/** Writes what is not there yet; returns where it stands. */
export async function orderFile(rows: number, kind: Kind): Promise<string> {
  const folder = join(process.env.CRM_LENS_BENCH_FILES ?? tmpdir(), "crm-lens-files");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `orders-${rows}.${kind}`);
  if (!existsSync(path)) {
    const instance = await DuckDBInstance.create(":memory:", { threads: "1", memory_limit: "2GB" });
    const connection = await instance.connect();
    const format = kind === "csv" ? "(FORMAT csv, HEADER)" : "(FORMAT parquet)";
    await connection.run(`COPY (${linesSql(rows)}) TO '${path}' ${format}`);
    connection.closeSync();
    instance.closeSync();
  }
  return path;
}
