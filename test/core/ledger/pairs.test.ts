import { bookOf, DAY, type OrderRow } from "./lineAnswers";

const basket = (order: string, ...products: string[]) =>
  products.map((product): OrderRow => ["ann", order, DAY, 1, "", product, 1]);

describe("pairs of values in an order", () => {
  const book = bookOf([
    ...basket("1", "tea", "cup", "tea"),
    ...basket("2", "cup", "tea"),
    ...basket("3", "tea", "pot"),
    ...basket("4", "pot"),
  ]);

  it("count orders, however many lines they have", () => {
    const { orders, ordersOf, pairs } = book.pairs("product", { fewest: 1 })!;
    expect(orders).toBe(4);
    expect(Object.fromEntries(ordersOf)).toEqual({ tea: 3, cup: 2, pot: 2 });
    expect(pairs).toEqual([
      { first: "cup", second: "tea", together: 2 },
      { first: "pot", second: "tea", together: 1 },
    ]);
  });

  it("are left out below five orders, unless fewer will do", () => {
    expect(book.pairs("product")!.pairs).toEqual([]);
    expect(book.pairs("product", { fewest: 2 })!.pairs).toHaveLength(1);
    expect(book.pairs("product", { fewest: 1, top: 1 })!.pairs).toHaveLength(1);
  });
});

it("pairs that are as common come in the order of their names; five orders are enough", () => {
  const orders = [1, 2, 3, 4, 5].flatMap((order) => [
    ...basket(`a${order}`, "pot", "cup"),
    ...basket(`b${order}`, "tea", "jug"),
  ]);
  const names = (rows: readonly OrderRow[]) =>
    bookOf(rows)
      .pairs("product")!
      .pairs.map(({ first, second, together }) => `${first} ${second} ${together}`);
  expect(names(orders)).toEqual(["cup pot 5", "jug tea 5"]);
  expect(names([...orders].reverse())).toEqual(["cup pot 5", "jug tea 5"]);
  expect(names(orders.slice(4))).toEqual([]);
});

it("lines of nobody and lines without a value make no pair", () => {
  const rows: readonly OrderRow[] = [
    ...basket("1", "tea", "cup", ""),
    ["", "2", DAY, 1, "", "tea", 1],
    ["", "2", DAY, 1, "", "cup", 1],
  ];
  const { orders, pairs } = bookOf(rows).pairs("product", { fewest: 1 })!;
  expect(orders).toBe(1);
  expect(pairs).toEqual([{ first: "cup", second: "tea", together: 1 }]);
});

it("an order's lines need not stand together, nor in the order of the orders", () => {
  const rows: readonly OrderRow[] = [
    ...basket("2", "tea"),
    ...basket("1", "cup"),
    ...basket("2", "cup"),
    ...basket("3", "tea"),
    ...basket("1", "tea", "pot"),
  ];
  const { orders, ordersOf, pairs } = bookOf(rows).pairs("product", { fewest: 1 })!;
  expect(orders).toBe(3);
  expect(Object.fromEntries(ordersOf)).toEqual({ tea: 3, cup: 2, pot: 1 });
  expect(pairs.map(({ first, second, together }) => `${first} ${second} ${together}`)).toEqual([
    "cup tea 2",
    "cup pot 1",
    "pot tea 1",
  ]);
});

it("a stock list of more than two hundred values makes no pairs, one of two hundred does", () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
  const found = (count: number) => bookOf(basket("1", ...list(count))).pairs("product", { fewest: 1 })!;
  expect(found(200).pairs).toHaveLength((200 * 199) / 2);
  expect(found(201).pairs).toEqual([]);
  expect(found(201).ordersOf.size).toBe(201);
});

it("orders without a value are none, wherever they stand", () => {
  const rows: readonly OrderRow[] = [
    ...basket("0", ""),
    ["", "1", DAY, 1, "", "tea", 1],
    ...basket("2", "tea", "cup"),
    ...basket("3", "", ""),
  ];
  const { orders, ordersOf, pairs } = bookOf(rows).pairs("product", { fewest: 1 })!;
  expect([orders, ordersOf.get("tea"), pairs.length]).toEqual([1, 1, 1]);
});
