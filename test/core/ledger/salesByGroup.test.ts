import { bookOf, ROWS } from "./lineAnswers";

const brief = (figures: readonly { revenue: number; orders: number; customers: number }[]) =>
  figures.map(({ revenue, orders, customers }) => [revenue, orders, customers]);

describe("sales by groups", () => {
  const book = bookOf(ROWS);
  // Values in the order in which they stand first: App, Shop; behind them the lines without one.
  const channels = { count: 2, column: "channel", of: [0, 1, -1] };
  const customers = { count: 2, customers: [0, 1, 1] };

  it("go by each line's own value, as the book tells them by column", () => {
    const { values } = book.by("channel")!;
    expect(brief(book.sales(channels))).toEqual(brief(values.filter(({ value }) => value !== null)));
  });

  it("go by customers where these are grouped", () => {
    expect(brief(book.sales(customers))).toEqual([
      [35, 2, 1],
      [70, 3, 2],
    ]);
  });

  it("are crossed row by row", () => {
    expect(brief(book.sales(channels, customers))).toEqual([
      [30, 2, 1],
      [30, 1, 1],
      [5, 1, 1],
      [30, 1, 1],
    ]);
  });

  it("put lines without a value where they are wanted", () => {
    expect(brief(book.sales({ ...channels, of: [-1, -1, 0], count: 1 }))).toEqual([[10, 1, 1]]);
  });
});

it("lines of nobody are of no group of customers", () => {
  const own = bookOf([...ROWS, ["", "9", ROWS[0]![2], 400, "App", "tea", 1]]);
  const everybody = own.sales({ count: 2, customers: [0, 0, 0] });
  expect(brief(everybody)).toEqual([
    [105, 5, 3],
    [0, 0, 0],
  ]);
});
