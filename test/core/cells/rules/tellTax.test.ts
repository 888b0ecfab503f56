import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";

/** What is told of tax in a table of these titles, with amounts 100 before and 113 after a tax of 13. */
function told(amount: string, others: readonly (readonly [title: string, value: number])[] = []) {
  const cells = [
    ["Customer ID", "Order Date", amount, ...others.map(([title]) => title)],
    ...[1, 2, 3].map((day) => ["c1", 45658 + day, 113, ...others.map(([, value]) => value)]),
  ];
  const source = { sheet: "Data", row: 0, column: 0, cells };
  return readDataset(source, { ...guessRoles(cells).mapping, amount: 2 })
    .findings.map(({ key }) => key)
    .filter((key) => key.startsWith("tax"));
}

describe("tax in the amounts or not", () => {
  it.each([
    ["Order Total (inc tax)", "taxIn"],
    ["Total incl. VAT", "taxIn"],
    ["价税合计", "taxIn"],
    ["含稅金額", "taxIn"],
    ["Betrag brutto", "taxIn"],
    ["Total ex tax", "taxOut"],
    ["不含税金额", "taxOut"],
    ["税抜金額", "taxOut"],
    ["Montant HT", "taxOut"],
  ])("%s: %s", (title, expected) => expect(told(title)).toEqual([expected]));

  it("is told by a column of tax beside the amount before it, else said to be open", () => {
    const [subtotal, tax] = [["Subtotal", 100] as const, ["Tax", 13] as const];
    expect(told("Total", [subtotal, tax])).toEqual(["taxIn"]);
    expect(told("Total", [tax])).toEqual(["taxUnknown"]);
    expect(told("Amount")).toEqual([]);
  });
});

it("rows without a tax say nothing of whether it is in the others", () => {
  const row = (day: number, list: number, tax: number, total: number) => [
    "c1",
    45658 + day,
    total,
    list,
    tax,
  ];
  const cells = [
    ["Customer ID", "Order Date", "Total", "Subtotal", "Tax"],
    ...[1, 2, 3].map((day) => row(day, 100, 13, 113)),
    ...[4, 5, 6, 7, 8].map((day) => row(day, 100, 0, 90)),
  ];
  const source = { sheet: "Data", row: 0, column: 0, cells };
  const keys = readDataset(source, { ...guessRoles(cells).mapping, amount: 2 }).findings.map(
    ({ key }) => key,
  );
  expect(keys.filter((key) => key.startsWith("tax"))).toEqual(["taxIn"]);
});

describe("an amount that is another plus the tax", () => {
  const rows = (agreeing: number, others: number, off = 5) => {
    const cells = [
      ["Customer ID", "Order Date", "Total", "Subtotal", "Tax"],
      ...Array.from({ length: agreeing + others }, (_, i) => [
        "c1",
        45658 + i,
        i < agreeing ? 113 : 113 + off,
        100,
        13,
      ]),
    ];
    return readDataset(
      { sheet: "Data", row: 0, column: 0, cells },
      { customer: 0, date: 1, amount: 2, listAmount: 3, tax: 4 },
    )
      .findings.map(({ key }) => key)
      .find((key) => key.startsWith("tax"));
  };

  it("holds it where nine in ten rows agree", () => {
    expect([rows(9, 1), rows(8, 2)]).toEqual(["taxIn", "taxUnknown"]);
  });

  it("agrees to the cent", () => {
    expect([rows(0, 5, 0.01), rows(0, 5, -0.01), rows(0, 5, 0.02)]).toEqual(["taxIn", "taxIn", "taxUnknown"]);
  });

  it("is not asked for where no amount counts, and told of the price where that makes it", () => {
    const told = (mapping: object, title = "Price incl. VAT") =>
      readDataset(
        { sheet: "D", row: 0, column: 0, cells: [["Customer", "Date", title, "Qty"], ["a", 45658, 5, 2]] },
        { customer: 0, date: 1, ...mapping },
      ).findings.filter(({ key }) => key.startsWith("tax"));
    expect(told({})).toEqual([]);
    expect(told({ price: 2, quantity: 3 })).toMatchObject([{ key: "taxIn", column: 2 }]);
  }); // prettier-ignore
});
