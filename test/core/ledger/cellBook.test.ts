import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { gapRatios } from "../../../src/core/ledger/gaps";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { bookOf, DAY, ROWS } from "./lineAnswers";

describe("a book", () => {
  it("makes each answer once, however it is asked", () => {
    const book = bookOf(ROWS);
    expect(book.periods({ unit: "month" })).toBe(
      book.periods({ unit: "month", weekStart: 1, fiscalStart: 1 }),
    );
    expect(book.cohorts({ unit: "month" })).toBe(book.cohorts({ unit: "month" }));
    expect(book.cohorts({ unit: "month" })).not.toBe(book.cohorts({ unit: "month", basis: "rolling" }));
    expect(book.customers()).toBe(book.customers({ asOf: book.asOf }));
    expect(book.by("channel", { top: 1 })).toBe(book.by("channel", { top: 1 }));
    expect(book.by("channel", { top: 1 })).not.toBe(book.by("channel"));
  });

  it("knows on an earlier day nothing that came later", () => {
    const then = bookOf(ROWS).customers({ asOf: DAY + 8 });
    expect([then.ids, [...then.orders], [...then.total]]).toEqual([
      ["ann", "bob", "cid"],
      [1, 1, 1],
      [25, 30, 50],
    ]);
  });

  it("answers as the ledger counts, one figure everywhere", () => {
    const book = bookOf(ROWS);
    const customers = book.customers();
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);
    const periods = book.periods({ unit: "week" });
    expect(sum(customers.orders)).toBe(5);
    expect(periods.reduce((all, { orders }) => all + orders, 0)).toBe(5);
    expect(periods.reduce((all, { revenue }) => all + revenue, 0)).toBe(sum(customers.total));
    expect(sum(book.revenueIn({ from: DAY, to: book.asOf }))).toBe(sum(customers.total));
    expect(book.purchaseDaysIn({ from: DAY, to: book.asOf })).toEqual(customers.purchaseDays);
    expect([...book.purchaseDaysIn({ from: DAY + 4, to: DAY + 20 })]).toEqual([0, 1, 1]);
    expect(book.customerCount).toBe(customers.count);
    expect(book.gapRatios()).toEqual(gapRatios(book.gaps()));
    expect([book.firstDay, book.asOf]).toEqual([DAY, DAY + 40]);
    expect(book.gaps().count).toBe(3);
  });

  it("knows who is new from the second period on, in the first only where a list tells who is older", () => {
    const knows = (book: typeof plain) => book.periods({ unit: "month" }).map(({ knowsNew }) => knowsNew);
    const plain = bookOf(ROWS);
    expect(knows(plain)).toEqual([false, true]);
    const customers = readDataset(
      {
        sheet: "Customers",
        row: 0,
        column: 0,
        cells: [
          ["customer", "registered"],
          ["ann", DAY - 900],
          ["bob", DAY + 1],
          ["cid", DAY + 2],
        ],
      },
      { customer: 0, registrationDate: 1 },
    );
    expect(knows(plain.beside({ customers }))).toEqual([true, true]);
  });

  it("refuses questions that the table cannot answer, and has a provenance all the same", () => {
    const bare = cellBook(
      readDataset({ sheet: "S", row: 0, column: 0, cells: [["customer"], ["ann"]] }, { customer: 0 }),
    );
    expect(bare.provenance.used).toBe(1);
    expect(() => bare.customers()).toThrow("ordersNeedCustomerAndDate");
    expect(() => bare.asOf).toThrow("ordersNeedCustomerAndDate");
  });

  it("beside other tables keeps what the orders alone answer, and knows who is older from a list", () => {
    const book = bookOf(ROWS);
    const customers = readDataset(
      {
        sheet: "Customers",
        row: 0,
        column: 0,
        cells: [
          ["customer", "registered"],
          ["ann", DAY - 900],
          ["bob", DAY + 1],
          ["cid", DAY + 2],
        ],
      },
      { customer: 0, registrationDate: 1 },
      {},
      { records: ["customer"] },
    );
    const beside = book.beside({ customers });
    expect(beside.customers()).toBe(book.customers());
    expect(book.edge({ unit: "month" }).older).toBeUndefined();
    expect([...beside.edge({ unit: "month" }).older!]).toEqual([1, 0, 0]);
    const newIn = (own: typeof book) => own.periods({ unit: "month" })[0]!.newCustomers;
    expect([newIn(book), newIn(beside)]).toEqual([3, 2]);
    expect(beside.table("customers")!.firstRow.length).toBe(3);
    expect(book.table("customers")).toBeUndefined();
  });
});
