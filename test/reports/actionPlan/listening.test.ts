import { columnsOfKind } from "../../../src/core/cells/guess/tableKind";
import { guessRoles } from "../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { textsFor } from "../../../src/locales";
import { actionPlan } from "../../../src/reports/actionPlan/actionPlan";
import { buildPrivately } from "../../../src/reports/privacy/privacy";
import { rowsOf } from "../reportFrom";
import { reportInput } from "../reportInput";

type Cells = (string | number)[][];

const DAY = 45658;
const LAST = DAY + 200;

function read(kind: "surveys" | "tickets", cells: Cells) {
  const { mapping } = columnsOfKind(kind, guessRoles(cells));
  const mapped = Object.values(mapping);
  const extras = [...cells[0]!.keys()].filter((column) => !mapped.includes(column));
  return readDataset({ sheet: kind, row: 0, column: 0, cells }, mapping, {}, { asOf: LAST, extras });
}

const twenty = Array.from({ length: 20 }, (_, i) => i);
const ORDERS: Cells = [
  ["Order ID", "Customer ID", "Order date", "Amount"],
  ...twenty.flatMap((i) =>
    [DAY + i, LAST - 20 + i].map((day, order) => [`o${i}-${order}`, `c${i + 1}`, day, 10 * (i + 1)]),
  ),
];
const SURVEY: Cells = [
  [
    "Customer ID",
    "Date",
    "Overall satisfaction (1-5)",
    "Delivery satisfaction (1-5)",
    "Quality satisfaction (1-5)",
    "Recommend us (0-10)",
  ],
  ...twenty.map((i) => {
    const delivery = [1, 2, 3, 2][i % 4]!;
    return [
      `c${i + 1}`,
      LAST - 40 + i,
      delivery + (i % 5 === 0 ? 1 : 0),
      delivery,
      [4, 5, 4, 3, 4][i % 5]!,
      i === 18 ? 3 : i === 19 ? 6 : 10,
    ];
  }),
];
const TICKETS: Cells = [
  ["Ticket ID", "Customer ID", "Created at", "First response at"],
  ["t1", "c1", LAST - 30.5, LAST - 30.4],
  ["t2", "c2", LAST - 25.5, LAST - 24.2],
  ["t3", "c3", LAST - 20.5, LAST - 20.3],
  ["t4", "c4", LAST - 3.5, ""],
];

const report = buildPrivately(
  actionPlan,
  reportInput({
    dataset: readDataset(
      { sheet: "Orders", row: 0, column: 0, cells: ORDERS },
      guessRoles(ORDERS).mapping,
      {},
      { asOf: LAST },
    ),
    related: { surveys: read("surveys", SURVEY), tickets: read("tickets", TICKETS) },
    options: Object.fromEntries(actionPlan.options.map((option) => [option.name, option.default])),
    texts: textsFor("en-US"),
    version: "1.0.0",
  }),
);
const findings = new Map(rowsOf(report, "plan").map(({ key, finding }) => [String(key), finding]));

describe("findings from what customers say", () => {
  it("names the weak item that matters most, in the place of the weakest one", () => {
    expect(findings.get("driver: Delivery satisfaction (1-5)")).toBe(
      "Delivery satisfaction (1-5) matters more than the other items and is rated below them: 2.00 of 5",
    );
    expect([...findings.keys()].filter((key) => key.startsWith("weakest"))).toEqual([]);
  });

  it("counts customers of the best fifth who would not recommend, and follows them by name", () => {
    // c17 to c20 bought most; the last answers of c19 and c20 are 3 and 6.
    expect(findings.get("detractors")).toMatch(/^2 customers of the best fifth would not recommend us/);
    expect(
      rowsOf(report, "followed")
        .filter(({ finding }) => finding === "Good customers who would not recommend")
        .map(({ customer }) => customer)
        .sort(),
    ).toEqual(["c19", "c20"]);
  });

  it("counts tickets that were answered after a day, or wait longer than that", () => {
    expect(findings.get("slaMissed")).toBe(
      "2 of 4 tickets were not answered within 24 hours; 2 customers in the last 90 days",
    );
  });
});
