import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { dayColumn, joinRelated } from "../../../src/core/ledger/joined";

const table = (cells: (string | number)[][], mapping: Parameters<typeof readDataset>[1]) =>
  readDataset({ sheet: "S", row: 0, column: 0, cells }, mapping, {}, { records: ["customer"] });

describe("tables beside the orders", () => {
  const orders = table([["customer"], ["bob"], ["ann"], ["bob"], ["none"]], { customer: 0 });
  const surveys = table(
    [
      ["customer", "date", "score"],
      ["bob", 45658, 9],
      ["cid", 45658, 3],
      ["bob", 45699, 1],
      ["bob", 45660, 4],
    ],
    { customer: 0, date: 1, score: 2 },
  );
  const reasons = table([["reason"], ["Price"]], { reason: 0 });
  const { tables } = joinRelated(
    orders,
    { surveys, reasons },
    { ids: ["ann", "bob"], count: 2, asOf: 45690 },
  );

  it("are seen from those who bought, up to the last day that counts", () => {
    expect([...tables.surveys!.customerOf]).toEqual([1, -1, -1, 1]);
    expect([...tables.surveys!.firstRow]).toEqual([-1, 0]);
    expect([...tables.orders.customerOf]).toEqual([1, 0, 1, -1]);
  });

  it("stay away without a customer column", () => {
    expect(tables.reasons).toBeUndefined();
  });
});

it("the first row of a customer is the first of the table, also the customer who stands first", () => {
  const orders = table([["customer"], ["ann"], ["bob"]], { customer: 0 });
  const surveys = table(
    [["customer", "date", "score"], ["ann", 45658, 9], ["ann", 45659, 8], ["bob", 45658, 3], ["bob", 45657, 2]],
    { customer: 0, date: 1, score: 2 },
  ); // prettier-ignore
  const about = { ids: ["ann", "bob"], count: 2, asOf: 45658 };
  const joined = joinRelated(orders, { surveys }, about).tables.surveys!;
  expect([...joined.customerOf]).toEqual([0, -1, 1, 1]);
  expect([...joined.firstRow]).toEqual([0, 2]);
});

it("tickets happen on the day they were opened, other rows on their own, and lists on none", () => {
  const dated = table([["customer", "day"], ["ann", 45658]], { customer: 0, date: 1 }); // prettier-ignore
  const tickets = table([["customer", "opened"], ["ann", 45659]], { customer: 0, ticketOpened: 1 }); // prettier-ignore
  const list = table([["customer"], ["ann"]], { customer: 0 });
  const days = [dated, tickets, list].map((dataset) => dayColumn({ dataset }));
  expect(days.map((column) => column && [...column])).toEqual([[45658], [45659], undefined]);
});
