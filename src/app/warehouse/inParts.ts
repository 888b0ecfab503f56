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
 * A table of the connection: in how many parts it is, which of its columns are the customer, whether o is the order. One of
 * sums has no customer: it is asked whole, by whoever adds up what its parts hold.
 */
interface Table {
  readonly parts: number;
  readonly customers: ReadonlySet<string>;
  readonly hasOrders: boolean;
}

const CUSTOMER: ReadonlySet<string> = new Set(["c"]);
const ORDER: ReadonlySet<string> = new Set(["o"]);
const NONE: ReadonlySet<string> = new Set();

/**
 * The same warehouse, asked part of the customers by part: what an engine must hold for each customer is bounded, and there
 * is something to tell and to cancel between parts. What each customer's lines answer adds up exactly; what does not is asked
 * whole.
 */
export function inParts(warehouse: Warehouse, { parts: wanted, onPart }: PartOptions = {}): Warehouse {
  const { dialect } = warehouse;
  const tables = new Map<string, Table>();
  let parts = wanted;

  /** By customer where that can be, else by order. */
  const readingOf = (sql: string): { readonly parted: Parted; readonly byOrder?: boolean } | undefined => {
    if (parts === undefined || parts < 2 || !OWN.test(sql)) {
      return undefined;
    }
    const byCustomer = partedQuery(sql, (name) => tables.get(name)?.customers ?? NONE);
    if (byCustomer) {
      return { parted: byCustomer };
    }
    const byOrder = partedQuery(sql, (name) => (tables.get(name)?.hasOrders ? ORDER : NONE));
    return byOrder && { parted: byOrder, byOrder: true };
  };
  const named = (sql: string, from: (name: string, parts: number, customer: string) => string) =>
    sql.replaceAll(/SELECT \* FROM (crm_lens_\w+)/g, (text, name: string) => {
      const own = tables.get(name);
      return own ? from(name, own.parts, [...own.customers][0]!) : text;
    });
  const whole = (sql: string, where = "") =>
    named(sql, (name, count) =>
      Array.from({ length: count }, (_, part) => `SELECT * FROM ${partName(name, part, count)}${where}`).join(
        " UNION ALL ",
      ),
    );
  const isOf = (text: string, part: number) => `${dialect.remainder(text, parts!)} = ${part}`;
  const ofPart = (sql: string, part: number) =>
    named(sql, (name, count, customer) =>
      count > 1
        ? `SELECT * FROM ${partName(name, part, count)}`
        : `SELECT * FROM ${name} WHERE ${isOf(customer, part)}`,
    );

  const run = async ({ sql, values }: Statement): Promise<readonly Row[]> => {
    const reading = readingOf(sql);
    if (!reading) {
      return warehouse.run({ sql: whole(sql), values });
    }
    const { parted, byOrder } = reading;
    const answers: (readonly Row[])[] = [];
    for (let part = 0; part < parts!; part++) {
      onPart?.(part, parts!);
      const own = byOrder ? whole(parted.sql, ` WHERE ${isOf("o", part)}`) : ofPart(parted.sql, part);
      answers.push(await warehouse.run({ sql: own, values }));
    }
    return mergedRows(parted, answers);
  };

  const store = async (name: string, { sql, values, source }: Statement): Promise<boolean> => {
    parts ??= source && (await partsFor(source.count));
    const reading = source ? undefined : readingOf(sql);
    const customers = reading?.byOrder ? undefined : reading?.parted.customers;
    const isSums =
      !reading?.byOrder && reading?.parted.merges?.every((merge) => ["key", "sum"].includes(merge));
    const count = customers || isSums || source?.of ? parts! : 1;
    for (let part = 0; part < count; part++) {
      onPart?.(part, count);
      const own =
        count === 1
          ? whole(sql)
          : (source?.of?.((customer) => isOf(`coalesce(${customer}, '')`, part)) ?? ofPart(sql, part));
      if (!(await warehouse.store!(partName(name, part, count), { sql: own, values }))) {
        return false;
      }
    }
    // In each of our tables a row is of the customer c; those made whole are cut by it.
    const own = isSums ? NONE : (customers ?? CUSTOMER);
    tables.set(name, { parts: count, customers: own, hasOrders: source !== undefined });
    return true;
  };
  const partsFor = async (count: string) => {
    const [[lines = 0] = []] = await warehouse.run({ sql: count, values: {} });
    return Math.max(1, Math.ceil(Number(lines) / LINES_AT_ONCE));
  };

  return warehouse.store ? { dialect, run, store } : warehouse;
}

function partName(table: string, part: number, of: number): string {
  return of > 1 ? `${table}_${part}` : table;
}
