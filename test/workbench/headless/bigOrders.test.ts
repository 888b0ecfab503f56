/**
 * A hundred thousand order lines through the command line, the host, the real office.js and the built page, beside the
 * same numbers computed here with nothing but maps.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { textsFor } from "../../../src/locales";
import { bigOrders } from "../../../src/workbench/sample/bigOrders";

const LINES = 100_000;
const UNIX_EPOCH = 25569;
const { names } = textsFor("en-US").reports.segments;

/** Segments by recency score (from 5 down to 1) and frequency score (from 1 to 5). */
const GRID = [
  ["newCustomers", "potentialLoyalists", "potentialLoyalists", "champions", "champions"],
  ["promising", "potentialLoyalists", "potentialLoyalists", "loyal", "loyal"],
  ["aboutToSleep", "aboutToSleep", "needAttention", "loyal", "loyal"],
  ["hibernating", "hibernating", "atRisk", "atRisk", "cantLose"],
  ["hibernating", "hibernating", "atRisk", "atRisk", "cantLose"],
] as const;

/** What the churn risk may make of a segment, besides "Gone". */
const BY_RISK: Readonly<Partial<Record<string, readonly (keyof typeof names)[]>>> = {
  champions: ["slippingAway"],
  loyal: ["slippingAway"],
  potentialLoyalists: ["needAttention"],
  aboutToSleep: ["promising"],
  atRisk: ["loyal"],
  cantLose: ["loyal"],
  hibernating: ["promising"],
};

interface Customer {
  orders: Set<string>;
  last: number;
  /** Cents: their sums are exact, so that customers who spent the same are equal. */
  cents: number;
}
type Row = Record<string, string | number>;

const lines = bigOrders(LINES).rows.map(([order, customer, time, , , , , , , , , , paid]) => ({
  order: String(order),
  customer: String(customer),
  day: Math.floor(Number(time)),
  paid: Number(paid),
}));
const customers = new Map<string, Customer>();
for (const { order, customer, day, paid } of lines) {
  const known = customers.get(customer) ?? { orders: new Set(), last: 0, cents: 0 };
  known.orders.add(order);
  known.last = Math.max(known.last, day);
  known.cents += Math.round(100 * paid);
  customers.set(customer, known);
}
const asOf = Math.max(...[...customers.values()].map(({ last }) => last));

let tables: Map<string, Row[]>;
let roundTrips: { read: number; write: number };

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "orders-"));
  try {
    const file = join(folder, "orders.csv");
    const csv = lines.map(({ order, customer, day, paid }) => `${order},${customer},${isoDate(day)},${paid}`);
    writeFileSync(file, ["Order ID,Customer ID,Order date,Paid amount", ...csv].join("\n"));
    const args = ["src/workbench/headless.mjs", file, "--report", "segments", "--json"];
    const output = execFileSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    const report = JSON.parse(output) as {
      sheets: { tables: { id: string; columns: { key: string }[]; rows: (string | number)[][] }[] }[];
      roundTrips: typeof roundTrips;
    };
    roundTrips = report.roundTrips;
    tables = new Map(
      report.sheets
        .flatMap((sheet) => sheet.tables)
        .map(({ id, columns, rows }) => [
          id,
          rows.map((row) => Object.fromEntries(columns.map(({ key }, i) => [key, row[i]!]))),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  // The add-in is built first where a source has changed.
}, 240_000);

describe("segments of a hundred thousand order lines", () => {
  it("give every customer the orders, days, spend and scores that maps give, and a name that segment and risk allow", () => {
    const all = [...customers.values()];
    const days = scorer(all.map(({ last }) => asOf - last));
    const orders = scorer(all.map((customer) => customer.orders.size));
    const totals = scorer(all.map(({ cents }) => cents));
    const expected = [...customers].map(([id, { orders: own, last, cents }]) => {
      const [R, F] = [6 - days(asOf - last), orders(own.size)];
      const segment = GRID[5 - R]![F - 1]!;
      const allowed = [segment, "gone" as const, ...(BY_RISK[segment] ?? [])];
      const figures = [id, own.size, asOf - last, cents, R, F, totals(cents)];
      return allowed.map((name) => [...figures, names[name]].join());
    });
    const given = tables
      .get("customers")!
      .map((row) =>
        [
          row.customer,
          row.orders,
          row.daysSinceLast,
          Math.round(100 * Number(row.total)),
          row.R,
          row.F,
          row.M,
        ]
          .concat(row.segment!)
          .join(),
      );
    expect(given.length).toBe(customers.size);
    const wanted = new Set(expected.flat());
    expect(given.filter((row) => !wanted.has(row))).toEqual([]);
  });

  it("count and sum the customers of each segment, and all of them", () => {
    const bySegment = new Map<string, { customers: number; revenue: number }>();
    for (const row of tables.get("customers")!) {
      const sum = bySegment.get(String(row.segment)) ?? { customers: 0, revenue: 0 };
      sum.customers++;
      sum.revenue += customers.get(String(row.customer))!.cents / 100;
      bySegment.set(String(row.segment), sum);
    }
    const rows = tables.get("segments")!;
    const total = rows.at(-1)!;
    for (const row of rows.slice(0, -1)) {
      const sum = bySegment.get(String(row.group)) ?? { customers: 0, revenue: 0 };
      expect([row.group, row.customers]).toEqual([row.group, sum.customers]);
      expect(row.revenue).toBeCloseTo(sum.revenue, 2);
    }
    expect(total.customers).toBe(customers.size);
    expect(total.revenue).toBeCloseTo(
      lines.reduce((sum, { paid }) => sum + paid, 0),
      2,
    );
  });

  it("are read in a few round trips and written in one for each MB, so that none holds up the pane", () => {
    expect(roundTrips.read).toBeLessThanOrEqual(4);
    expect(roundTrips.write).toBeLessThanOrEqual(10);
  });
});

/** 1 + the cut points below a value; cut points are the 20th, 40th, 60th and 80th percentile as PERCENTILE.INC gives them. */
function scorer(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const cuts = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const at = share * (sorted.length - 1);
    const below = sorted[Math.floor(at)]!;
    return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
  });
  return (value) => 1 + cuts.filter((cut) => cut < value).length;
}

function isoDate(serial: number): string {
  return new Date((serial - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10);
}
