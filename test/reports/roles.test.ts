import { buildReport } from "../../src/app/buildReport";
import type { RelatedSource } from "../../src/app/readBook";
import type { Cell } from "../../src/core/cells/cell";
import type { ColumnMapping } from "../../src/core/cells/dataset";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import { ROLES, roleRow, type Role } from "../../src/core/cells/roles";
import type { OptionValue, RelatedKind } from "../../src/reports/definition";
import type { Report } from "../../src/reports/report";

/**
 * A column that is recognised and listed as used has to act: with other values of it some figure of some report is
 * another. What no figure is made of is declared as kept only.
 */

const DAY = 45292;
const CUSTOMERS = 30;

type Value = (row: number, customer: number) => Cell;

/** A table by the roles of its columns. */
type Columns = Readonly<Partial<Record<Role, Value>>>;

interface Scenario {
  readonly report: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Of the orders, where it is another than the usual customer, day and amount. */
  readonly orders?: Columns;
  /** Another table beside the orders; in the place of them where `alone`. */
  readonly table?: {
    readonly kind: RelatedKind | "periods";
    readonly columns: Columns;
    readonly alone?: true;
  };
  /** The other values of the role. */
  readonly changed: Value;
}

const each =
  (list: readonly Cell[]): Value =>
  (row) =>
    list[row % list.length]!;
const person: Value = (_, customer) => `c${String(customer).padStart(2, "0")}`;

/** Three orders a customer over a year. */
const ORDERS: Columns = {
  customer: person,
  order: (row) => `o${row}`,
  date: (row, customer) => DAY + ((row * 37 + customer * 5) % 330),
  amount: (row) => 20 + ((row * 13) % 70),
};

const withoutAmount = { amount: undefined } as unknown as Columns;
const groups = each(["North", "South", "East"]);
const swapped = each(["South", "North", "North"]);
const attribute = (role: Role): Scenario => ({
  report: "profiles",
  options: { by: role },
  orders: { [role]: groups },
  changed: swapped,
});
const survey: Columns = { customer: person, date: () => DAY + 300, score: each([5, 4, 2]) };
const tickets: Columns = { customer: person, ticketOpened: (row) => DAY + 300 + (row % 20), reason: groups };
const periods: Columns = {
  period: each(["2025-01", "2025-02", "2025-03"]),
  opening: each([100, 110, 120]),
  acquired: each([20, 25, 10]),
  closing: each([110, 120, 115]),
};
const counted = (role: Role, value: Value, changed: Value): Scenario => ({
  report: "retention",
  table: { kind: "periods", columns: { ...periods, [role]: value }, alone: true },
  changed,
});
const aims = (role: Role, value: Value, changed: Value): Scenario => ({
  report: "overview",
  table: { kind: "targets", columns: { item: each(["Revenue"]), target: each([1000]), [role]: value } },
  changed,
});

/** Two lines an order. */
const pairs = {
  ...withoutAmount,
  order: (row: number) => `o${row >> 1}`,
  customer: (row: number) => `c${(row >> 1) % 9}`,
  date: (row: number) => DAY + (row >> 1),
  quantity: () => 1,
  price: () => 10,
  product: () => "Mug",
} as unknown as Columns;

/** Won, lost and open deals, beside the orders. */
const deals: Columns = {
  stage: each(["Won", "Lost", "Talks"]),
  amount: each([100, 200, 300]),
  date: (row) => DAY + 60 + row,
  dealCreated: (row) => DAY + row,
  dealLost: (row) => DAY + 80 + row,
  probability: each([0.5]),
};
const dealt = (role: Role, changed: Value): Scenario => ({
  report: "pipeline",
  table: { kind: "deals", columns: { ...deals, [role]: deals[role] } },
  changed,
});

const ACTS: Readonly<Partial<Record<Role, Scenario>>> = {
  customer: { report: "segments", changed: (row) => `c${row % 7}` },
  order: { report: "overview", orders: pairs, changed: (row) => `o${row}` },
  date: { report: "overview", changed: (row) => DAY + row },
  paymentDate: {
    report: "overview",
    orders: { paymentDate: (row) => DAY + row },
    changed: (row) => DAY + 2 * row,
  },
  status: {
    report: "overview",
    orders: { status: each(["paid", "paid"]) },
    changed: each(["paid", "cancelled"]),
  },
  amount: { report: "overview", changed: (row) => row },
  amountDue: { report: "overview", orders: { ...withoutAmount, amountDue: () => 10 }, changed: () => 12 },
  listAmount: { report: "overview", orders: { ...withoutAmount, listAmount: () => 10 }, changed: () => 12 },
  price: {
    report: "overview",
    orders: { ...withoutAmount, quantity: () => 2, price: () => 10 },
    changed: () => 12,
  },
  quantity: {
    report: "overview",
    orders: { ...withoutAmount, quantity: () => 2, price: () => 10 },
    changed: () => 3,
  },
  fulfilment: {
    report: "overview",
    orders: {
      status: each(["pending", "paid"]),
      paymentMethod: () => "Cash on delivery",
      fulfilment: () => "fulfilled",
    },
    changed: () => "unfulfilled",
  },
  paymentMethod: {
    report: "overview",
    orders: {
      status: each(["pending", "paid"]),
      paymentMethod: () => "Cash on delivery",
      fulfilment: () => "fulfilled",
    },
    changed: () => "Card",
  },
  tax: { report: "reconciliation", orders: { tax: () => 2 }, changed: () => 5 },
  refund: { report: "overview", orders: { refund: () => 0 }, changed: () => 5 },
  refundDate: {
    report: "returns",
    orders: { refund: each([0, 5, 0]), refundDate: (row) => DAY + 340 + (row % 3) },
    changed: (row) => DAY + 345 + (row % 4),
  },
  spend: {
    report: "payback",
    orders: { spend: () => 4 },
    changed: () => 6,
  },
  reach: {
    report: "compare",
    options: { way: "campaigns" },
    table: {
      kind: "spending",
      columns: { campaign: (row) => `m${row}`, spend: () => 10, reach: () => 100 },
    },
    changed: () => 120,
  },
  unitCost: {
    report: "returns",
    orders: { refund: each([0, 5, 0]), unitCost: () => 4 },
    changed: () => 6,
  },
  profit: {
    report: "returns",
    orders: { refund: each([0, 5, 0]), profit: () => 4 },
    changed: () => 6,
  },
  transactionType: {
    report: "overview",
    orders: { transactionType: () => "sale" },
    changed: each(["sale", "refund"]),
  },
  currency: { report: "overview", orders: { currency: () => "EUR" }, changed: each(["EUR", "USD"]) },
  product: { report: "overview", orders: pairs, changed: each(["Mug", "Pan"]) },
  category: {
    report: "overview",
    table: {
      kind: "tickets",
      columns: {
        customer: person,
        ticketOpened: tickets.ticketOpened!,
        category: each(["complaint", "question"]),
      },
    },
    changed: each(["question", "question", "complaint"]),
  },
  region: attribute("region"),
  channel: attribute("channel"),
  memberLevel: attribute("memberLevel"),
  salesperson: attribute("salesperson"),
  team: attribute("team"),
  store: attribute("store"),
  gender: attribute("gender"),
  age: { ...attribute("age"), orders: { age: each([22, 41]) }, changed: each([65, 22, 22]) },
  registrationDate: { report: "cohorts", orders: { registrationDate: () => DAY }, changed: () => DAY - 400 },
  score: { report: "profiles", table: { kind: "surveys", columns: survey }, changed: each([1, 5]) },
  reason: {
    report: "retention",
    table: { kind: "reasons", columns: { customer: person, date: () => DAY + 200, reason: groups } },
    changed: swapped,
  },
  event: { report: "churn-warning", orders: { event: each(["visit", null]) }, changed: () => null },
  stage: {
    report: "overview",
    orders: { order: undefined, stage: each(["Closed Won"]) } as unknown as Columns,
    changed: each(["Closed Won", "Closed Lost"]),
  },
  measure: {
    report: "retention",
    table: {
      kind: "reasons",
      columns: { reason: (row) => `r${row}`, count: each([2, 4]), measure: () => "Call them" },
    },
    changed: () => "Write to them",
  },
  comment: {
    report: "profiles",
    table: {
      kind: "comments",
      columns: { customer: person, date: () => DAY + 300, comment: () => "The delivery was very late" },
    },
    changed: () => "The staff was rude and unfriendly",
  },
  contractStart: {
    report: "retention",
    table: { kind: "periods", columns: { customer: person, contractStart: (row) => DAY + row }, alone: true },
    changed: (row) => DAY + 7 * row,
  },
  contractEnd: {
    report: "retention",
    table: {
      kind: "periods",
      columns: { customer: person, contractStart: (row) => DAY + row, contractEnd: each([DAY + 200, null]) },
      alone: true,
    },
    changed: each([DAY + 100, DAY + 200, null]),
  },
  campaign: {
    report: "compare",
    orders: { campaign: (_, customer) => (customer % 2 === 0 ? "Control" : "Offer") },
    changed: (_, customer) => (customer % 3 === 0 ? "Control" : "Offer"),
  },
  discount: {
    report: "buying-behaviour",
    orders: { discount: each([0, 0.2]) },
    changed: each([0.1, 0.2]),
  },
  dealCreated: dealt("dealCreated", (row) => DAY + 2 * row),
  dealLost: dealt("dealLost", (row) => DAY + 250 + row),
  probability: dealt("probability", each([0.9])),
  ticketAnswered: {
    report: "service",
    table: { kind: "tickets", columns: { ...tickets, ticketAnswered: (row) => DAY + 322 + row } },
    changed: (row) => DAY + 324 + row,
  },
  ticketResolved: {
    report: "service",
    table: { kind: "tickets", columns: { ...tickets, ticketResolved: (row) => DAY + 322 + row } },
    changed: (row) => DAY + 324 + row,
  },
  importance: {
    report: "satisfaction",
    table: {
      kind: "surveys",
      columns: { ...survey, item: each(["Price", "Service", "Quality"]), importance: each([3, 4, 5]) },
    },
    changed: each([5, 4, 3]),
  },
  ticketOpened: {
    report: "overview",
    table: { kind: "tickets", columns: tickets },
    changed: (row) => DAY + 200 + (row % 30),
  },
  consent: { report: "action-plan", orders: { consent: () => "yes" }, changed: each(["yes", "no"]) },
  internal: {
    report: "action-plan",
    orders: { internal: () => "no" },
    changed: (_, customer) => (customer === 3 ? "yes" : "no"),
  },
  target: aims("target", each([1000]), each([2000])),
  warningLimit: aims("warningLimit", each([500]), each([99999])),
  lowerLimit: aims("lowerLimit", each([500]), each([99999])),
  upperLimit: aims("upperLimit", each([500]), each([99999])),
  contact: {
    report: "action-plan",
    options: { contacts: true },
    orders: { contact: person },
    changed: () => "x",
  },
  customerName: {
    report: "action-plan",
    options: { contacts: true },
    orders: { customerName: person },
    changed: () => "x",
  },
  item: { ...aims("target", each([1000]), each([1000])), changed: each(["Orders"]) },
  share: {
    report: "retention",
    table: { kind: "reasons", columns: { reason: (row) => `r${row}`, share: each([0.02, 0.04]) } },
    changed: each([0.01, 0.05]),
  },
  count: {
    report: "retention",
    table: { kind: "reasons", columns: { reason: (row) => `r${row}`, count: each([2, 4]) } },
    changed: each([1, 5]),
  },
  period: counted("period", periods.period!, each(["2024-01", "2024-02", "2024-03"])),
  opening: counted("opening", periods.opening!, each([100, 105, 120])),
  acquired: counted("acquired", periods.acquired!, each([10, 25, 10])),
  closing: counted("closing", periods.closing!, each([115, 120, 115])),
  returned: counted("returned", each([1, 2, 3]), each([2, 2, 2])),
  lost: counted("lost", each([11, 16, 16]), each([12, 16, 15])),
};

it("every role acts in a figure, or is declared as kept only", () => {
  const acting = Object.keys(ACTS);
  expect(ROLES.filter((role) => (roleRow(role).kept === true) === acting.includes(role))).toEqual([]);
});

describe("other values change a figure:", () => {
  it.each(Object.entries(ACTS) as [Role, Scenario][])("%s", (role, scenario) => {
    expect(figuresOf(role, scenario, true)).not.toEqual(figuresOf(role, scenario, false));
  });
});

function figuresOf(role: Role, scenario: Scenario, changed: boolean): string {
  const { table, changed: other } = scenario;
  const alter = (columns: Columns): Columns => (changed ? { ...columns, [role]: other } : columns);
  const orders = { ...ORDERS, ...scenario.orders };
  const inTable = table?.columns[role] !== undefined;
  const main = table?.alone ? alter(table.columns) : inTable ? orders : alter(orders);
  const rows = table?.kind === "periods" && !table.columns.customer ? 3 : CUSTOMERS * 3;
  const { cells, mapping } = tableOf(main, rows);
  const beside: RelatedSource[] =
    table && !table.alone
      ? [related(table.kind as RelatedKind, inTable ? alter(table.columns) : table.columns)]
      : [];
  try {
    const report = buildReport({
      reportId: scenario.report,
      sources: [{ sheet: "Data", row: 0, column: 0, cells }],
      related: beside,
      header: true,
      mapping,
      policies: DEFAULT_POLICIES,
      options: scenario.options ?? {},
      locale: "en-US",
      version: "1.0.0",
    });
    return JSON.stringify(shownIn(report));
  } catch (error) {
    return String((error as { key?: string }).key ?? error);
  }
}

function tableOf(
  columns: Columns,
  rows: number,
): { readonly cells: Cell[][]; readonly mapping: ColumnMapping } {
  const roles = (Object.keys(columns) as Role[]).filter((role) => columns[role] !== undefined);
  return {
    cells: [
      roles.map((role) => `${role} column`),
      ...Array.from({ length: rows }, (_, row) => roles.map((role) => columns[role]!(row, row % CUSTOMERS))),
    ],
    mapping: Object.fromEntries(roles.map((role, column) => [role, column])),
  };
}

function related(kind: RelatedKind, columns: Columns): RelatedSource {
  const { cells, mapping } = tableOf(columns, kind === "targets" ? 1 : columns.customer ? CUSTOMERS : 12);
  return { kind, sources: [{ sheet: kind, row: 0, column: 0, cells }], mapping };
}

function shownIn({ sheets }: Report): unknown[] {
  return sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): unknown[] =>
      block.kind === "keyFigures"
        ? block.figures.map(({ value }) => value)
        : block.kind === "cards"
          ? block.cards.map(({ value }) => value)
          : block.kind === "table" && block.id !== "howComputed"
            ? [...block.rows]
            : [],
    );
}
