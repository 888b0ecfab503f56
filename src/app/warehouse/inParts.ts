import type { Row, Statement, Warehouse } from "./ask";
import { mergedRows, partedQuery, type Parted } from "./partedSql";

/** So many lines a part: an engine holds 1.4 kB a customer for a question. */
const LINES_AT_ONCE = 20_000_000;

/** What stands on a table of the connection. */
const OWN = /FROM crm_lens_/;

export interface PartOptions {
  /** Instead of so many that a part has 20,000,000 lines. */
  readonly parts?: number;
  /** Hears how much of a statement is done. */
  readonly onPart?: (done: number, of: number) => void;
}

/**
 * The same warehouse, asked part of the customers by part: what an engine must hold for each customer is bounded, and there
 * is something to tell and to cancel between parts. What each customer's lines answer adds up exactly; what does not is asked
 * whole.
 */
export function inParts(warehouse: Warehouse, { parts: wanted, onPart }: PartOptions = {}): Warehouse {
  const { dialect } = warehouse;
  /** Tables of the connection: in how many parts they are, and which of their columns are the customer. */
  const tables = new Map<string, { readonly parts: number; readonly customers: ReadonlySet<string> }>();
  let parts = wanted;

  const readingOf = (sql: string): Parted | undefined =>
    parts === undefined || parts < 2 || !OWN.test(sql)
      ? undefined
      : partedQuery(sql, (name) => tables.get(name)?.customers ?? new Set());
  const named = (sql: string, from: (name: string, parts: number, customer: string) => string) =>
    sql.replaceAll(/SELECT \* FROM (crm_lens_\w+)/g, (text, name: string) => {
      const own = tables.get(name);
      return own ? from(name, own.parts, [...own.customers][0]!) : text;
    });
  const whole = (sql: string) =>
    named(sql, (name, count) =>
      Array.from({ length: count }, (_, part) => `SELECT * FROM ${partName(name, part, count)}`).join(
        " UNION ALL ",
      ),
    );
  const ofPart = (sql: string, part: number) =>
    named(sql, (name, count, customer) =>
      count > 1
        ? `SELECT * FROM ${partName(name, part, count)}`
        : `SELECT * FROM ${name} WHERE ${dialect.remainder(customer, parts!)} = ${part}`,
    );

  const run = async ({ sql, values }: Statement): Promise<readonly Row[]> => {
    const reading = readingOf(sql);
    if (!reading) {
      return warehouse.run({ sql: whole(sql), values });
    }
    const answers: (readonly Row[])[] = [];
    for (let part = 0; part < parts!; part++) {
      onPart?.(part, parts!);
      answers.push(await warehouse.run({ sql: ofPart(reading.sql, part), values }));
    }
    return mergedRows(reading, answers);
  };

  const store = async (name: string, { sql, values }: Statement): Promise<boolean> => {
    const reading = readingOf(sql);
    const count = reading?.customers ? parts! : 1;
    for (let part = 0; part < count; part++) {
      onPart?.(part, count);
      const own = count > 1 ? ofPart(sql, part) : whole(sql);
      if (!(await warehouse.store!(partName(name, part, count), { sql: own, values }))) {
        return false;
      }
    }
    // In each of our tables a row is of the customer c; those made whole are cut by it.
    tables.set(name, { parts: count, customers: reading?.customers ?? new Set(["c"]) });
    parts ??= await partsFor(name);
    return true;
  };
  const partsFor = async (table: string) => {
    const [[lines = 0] = []] = await warehouse.run({ sql: `SELECT count(*) FROM ${table}`, values: {} });
    return Math.max(1, Math.ceil(Number(lines) / LINES_AT_ONCE));
  };

  return warehouse.store ? { dialect, run, store } : warehouse;
}

function partName(table: string, part: number, of: number): string {
  return of > 1 ? `${table}_${part}` : table;
}
