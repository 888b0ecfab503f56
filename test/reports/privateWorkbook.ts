import { guessRoles, type TableGuess } from "../../src/core/cells/guess/guessRoles";
import { columnsOfKind } from "../../src/core/cells/guess/tableKind";
import { DEFAULT_POLICIES } from "../../src/core/cells/policies";
import type { Locale } from "../../src/locales";
import { RELATED_KINDS, type OptionValue, type ReportInput } from "../../src/reports/definition";
import { reportById } from "../../src/reports/registry";
import type { Report } from "../../src/reports/report";
import { buildReport } from "../../src/app/buildReport";
import type { RelatedSource } from "../../src/app/readBook";

type Cells = (string | number)[][];

const DAY = 45658;
const REGIONS = ["North", "South", "East", "West"];

/**
 * A workbook of 60 customers over a year who are known by `id`: orders with dirt, and every other table beside them. Regions
 * have 40, 14, 4 and 2 customers.
 */
export function privateWorkbook(id: (customer: number) => string, customers = 60): Record<string, Cells> {
  const all = Array.from({ length: customers }, (_, customer) => customer);
  const region = (customer: number) =>
    REGIONS[customer < 40 ? 0 : customer < 54 ? 1 : customer < 58 ? 2 : 3]!;
  const orders: Cells = [
    ["Order ID", "Customer ID", "Order Date", "Amount", "Region", "Product", "Category"],
  ];
  for (const customer of all) {
    const every = 9 + ((customer * 7) % 50);
    const until = customer % 3 === 0 ? 120 : 365;
    for (let day = (customer * 11) % 90; day < until; day += every) {
      const amount = 20 + ((customer * 13 + day) % 80);
      const product = (customer * 5 + day) % 9;
      orders.push([
        `o${orders.length}`,
        id(customer),
        DAY + day,
        amount,
        region(customer),
        `Product ${product}`,
        `Range ${product % 3}`,
      ]);
    }
  }
  orders.push(
    ["x1", `${id(0)}\t`, DAY + 364, "n/a", "North", "", ""],
    ["x2", "138****0000", DAY + 300, 10, "North", "", ""],
  );
  const oneEach = (title: string, cell: (customer: number) => string | number): Cells => [
    ["Customer ID", "Date", title],
    ...all.map((customer) => [id(customer), DAY + 200 + (customer % 90), cell(customer)]),
  ];
  return {
    orders,
    customers: [
      ["Customer ID", "Mobile", "Region", "Gender", "Registration Date"],
      // The last one is not in the list, the first is in it twice and registered after the first order.
      ...[...all.slice(0, -1), 0].map((customer) => [
        id(customer),
        `139${String(10_000_000 + customer)}`,
        region(customer),
        customer % 2 ? "F" : "M",
        DAY + (customer === 0 ? 300 : -100),
      ]),
    ],
    surveys: [
      ["Customer ID", "Date", "Satisfaction (1-5)", "Likely to recommend us (0-10)", "Comment"],
      ...all.map((customer) => [
        id(customer),
        DAY + 200 + (customer % 90),
        1 + (customer % 5),
        customer % 11,
        customer % 2 ? "Delivery was late" : "Great quality",
      ]),
    ],
    tickets: oneEach("Reason", (customer) => (customer % 20 === 0 ? "Broken" : "Late")),
    interactions: oneEach("Event", () => "call"),
    reasons: oneEach("Churn Reason", (customer) => (customer % 25 === 0 ? "Moved" : "Price")),
    leavers: [
      ["Customer ID", "Plan", "Churned"],
      ...all.map((customer) => [
        id(customer),
        customer % 2 ? "plus" : "basic",
        customer % 5 < 2 ? "yes" : "no",
      ]),
    ],
    contracts: [
      ["Customer ID", "Plan", "Start Date", "End Date", "Monthly Price"],
      ...all.map((customer) => [
        id(customer),
        customer % 2 ? "plus" : "basic",
        DAY + customer,
        DAY + customer + 30 + ((customer * 37) % 400),
        10 + (customer % 7),
      ]),
    ],
    steps: [
      ["Customer ID", "Date", "Event", "Channel"],
      ...all.flatMap((customer) =>
        ["view", "cart", "pay"]
          .slice(0, 1 + (customer % 3))
          .map((step, index) => [
            id(customer),
            DAY + 5 * customer + index,
            step,
            customer % 20 === 0 ? "Shop" : "App",
          ]),
      ),
    ],
    refunded: [
      ["Order ID", "Customer ID", "Order Date", "Amount", "Refund", "Return Reason", "Region", "Product"],
      ...all.flatMap((customer) =>
        [0, 1, 2].map((order) => [
          `r${customer}-${order}`,
          id(customer),
          DAY + customer + 40 * order,
          30 + customer,
          (customer + order) % 4 === 0 ? 30 + (order * customer) / 2 : 0,
          (customer + order) % 4 === 0 ? (customer % 3 ? "Too small" : "Broken") : "",
          region(customer),
          `Product ${customer % 5}`,
        ]),
      ),
    ],
    priced: [
      ["Order ID", "Customer ID", "Order Date", "Product", "Category", "Quantity", "Amount"],
      ...all.flatMap((customer) =>
        Array.from({ length: 24 }, (_, order): (string | number)[] => {
          const price = 10 + ((order * 7) % 6);
          const quantity = 1 + ((customer + order) % 3) + (price < 13 ? 2 : 0);
          return [
            `p${customer}-${order}`,
            id(customer),
            DAY + 15 * order + (customer % 15),
            `Product ${customer % 3}`,
            `Range ${customer % 2}`,
            quantity,
            price * quantity,
          ];
        }),
      ),
    ],
    deals: [
      ["Deal ID", "Customer ID", "Created Date", "Close Date", "Stage", "Amount", "Owner"],
      ...all.map((customer) => [
        `d${customer}`,
        id(customer),
        DAY + customer,
        DAY + customer + 20 + (customer % 30),
        customer % 3 === 0 ? "Closed Won" : customer % 3 === 1 ? "Closed Lost" : "Negotiation",
        100 + customer,
        customer % 2 ? "Ann" : "Ben",
      ]),
    ],
  };
}

/** Reports that are made of a table that is none of those beside the orders. */
const OWN_TABLES: Readonly<Record<string, string>> = {
  "churn-reasons": "reasons",
  "who-leaves": "leavers",
  contracts: "contracts",
  funnel: "steps",
  journey: "steps",
  returns: "refunded",
  "price-response": "priced",
};

const guessed = new WeakMap<Cells, TableGuess>();

/** What the columns of a table seem to be, looked at once for all reports, as in the pane. */
function guessOf(cells: Cells): TableGuess {
  let guess = guessed.get(cells);
  if (!guess) {
    guessed.set(cells, (guess = guessRoles(cells)));
  }
  return guess;
}

/** A report of such a workbook as the pane makes it. */
export function privateReport(
  reportId: string,
  tables: Record<string, Cells>,
  options: Readonly<Record<string, OptionValue>> = {},
  salt?: string,
  earlier?: ReportInput["earlier"],
  locale: Locale = "en-US",
): Report {
  // Of what is selected the others are the other tables.
  const about = reportById(reportId).about?.find((kind) => Object.hasOwn(tables, kind)) ?? "orders";
  const selected = OWN_TABLES[reportId] ?? about;
  const { [selected]: main = [], ...others } = tables;
  const grid = (sheet: string, cells: Cells) => ({ sheet, row: 0, column: 0, cells });
  const related = Object.entries(others).flatMap(([name, cells]): RelatedSource[] => {
    const kind = RELATED_KINDS.find((one) => one === name);
    return kind ? [{ kind, sources: [grid(name, cells)], ...columnsOfKind(kind, guessOf(cells)) }] : [];
  });
  return buildReport({
    reportId,
    sources: [grid(selected, main)],
    related,
    header: true,
    mapping: guessOf(main).mapping,
    policies: DEFAULT_POLICIES,
    options,
    salt,
    earlier,
    locale,
    version: "1.0.0",
  });
}
