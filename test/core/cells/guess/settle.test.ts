import type { Grid } from "../../../../src/core/cells/cell";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";

const DAY = 45810;
const sure = (cells: Grid) => guessRoles(cells).mapping;

describe("the columns of a table together", () => {
  it("take an e-mail address before a name for the customer", () => {
    const mapping = sure([
      ["Customer Name", "Email", "Order Date", "Order Total"],
      ["Ann Poe", "ann@poe.example", DAY, 18.4],
      ["Bo Lund", "bo@lund.example", DAY + 2, 31.9],
      ["Ann Poe", "poe2@mail.example", DAY + 5, 7.25],
    ]);
    expect(mapping).toMatchObject({ customer: 1, customerName: 0, date: 2, amount: 3 });
  });

  it("take a price that grows with the quantity for the line's amount", () => {
    const line = (day: number, name: string, quantity: number, each: number) => [
      "c" + quantity,
      DAY + day,
      name,
      quantity,
      each * quantity,
    ];
    const mapping = sure([
      ["Customer ID", "Order Date", "Product", "Quantity", "Price"],
      line(0, "Lamp", 1, 21.5),
      line(1, "Lamp", 3, 21.5),
      line(2, "Rug", 2, 80.4),
      line(3, "Lamp", 2, 21.5),
      line(4, "Rug", 5, 80.4),
    ]);
    expect(mapping).toMatchObject({ amount: 4, quantity: 3, product: 2 });
    expect(mapping.price).toBeUndefined();
  });

  it("leave a price that stays the piece's", () => {
    const mapping = sure([
      ["Customer ID", "Order Date", "Product", "Quantity", "Price"],
      ["c1", DAY, "Lamp", 1, 21.5],
      ["c2", DAY + 1, "Lamp", 3, 21.5],
      ["c3", DAY + 2, "Lamp", 4, 21.5],
      ["c1", DAY + 3, "Rug", 2, 80.4],
    ]);
    expect(mapping).toMatchObject({ price: 4, quantity: 3 });
    expect(mapping.amount).toBeUndefined();
  });

  it("stand from the surest to the least sure, those as sure as another by their place", () => {
    const { guesses } = guessRoles([
      ["Order Total", "Harbour date", "Customer ID", "Status", "Email"],
      [18.4, DAY, "c1", "paid", "ann@poe.example"],
      [31.9, DAY + 3, "c2", "paid", "bo@lund.example"],
    ]);
    const inOrder = [...guesses].sort((a, b) => b.confidence - a.confidence || a.column - b.column);
    expect(guesses.length).toBeGreaterThan(3);
    expect(guesses).toEqual(inOrder);
    expect(guesses.at(-1)!.role).toBe("date");
  });

  it("take rows that are only numbered for orders, and for the customer an address before a name", () => {
    const bought = sure([
      ["No", "Name", "Email", "Order Date", "Order Total"],
      [1, "Ann Poe", "ann@poe.example", DAY, 18.4],
      [2, "Bo Lund", "bo@lund.example", DAY + 2, 31.9],
      [3, "Ann Poe", "ann@poe.example", DAY + 5, 7.25],
    ]);
    expect(bought).toMatchObject({ customer: 2, date: 3, amount: 4 });
    const people = sure([
      ["No", "Name", "City"],
      [1, "Ann Poe", "Ulm"],
      [2, "Bo Lund", "Bonn"],
      [3, "Cy Orr", "Ulm"],
    ]);
    expect(people.customer).not.toBe(1);
  });

  it("leave a title that names a role only in part unsure", () => {
    const { guesses } = guessRoles([
      ["Customer ID", "Harbour date", "Order Total"],
      ["c1", DAY, 18.4],
      ["c2", DAY + 3, 31.9],
    ]);
    const date = guesses.find(({ role }) => role === "date")!;
    expect(date.column).toBe(1);
    expect(date.confidence).toBeLessThan(0.5);
  });

  it("know no status in a marital status", () => {
    const mapping = sure([
      ["Customer ID", "MaritalStatus", "Order Date", "Order Total"],
      ["c1", "Single", DAY, 18.4],
      ["c2", "Married", DAY + 3, 31.9],
      ["c3", "Divorced", DAY + 4, 12.1],
    ]);
    expect(mapping.status).toBeUndefined();
  });
});

it("an address takes a name's place where half of the rows have one, and four in five are addresses", () => {
  const customerOf = (...emails: string[]) =>
    sure([
      ["Customer Name", "Email", "Order Date", "Order Total"],
      ...emails.map((email, row) => [["Ann Poe", "Bo Lund"][row % 2]!, email, DAY + row, 18.4 + row]),
    ]).customer;
  expect(customerOf("a@x.example", "", "b@x.example", "")).toBe(1);
  expect(customerOf("a@x.example", "", "", "")).toBe(0);
  expect(customerOf("a@x.example", "b@x.example", "c@x.example", "d@x.example", "by phone")).toBe(1);
  expect(customerOf("a@x.example", "b@x.example", "none", "by phone")).toBe(0);
});
