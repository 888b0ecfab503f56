import { bookOf, ROWS } from "./lineAnswers";

const brief = ({
  revenue,
  orders,
  customers,
  units,
}: Record<"revenue" | "orders" | "customers" | "units", number>) => [revenue, orders, customers, units];

describe("figures by a column", () => {
  const book = bookOf(ROWS);

  it("count each line's own value, an order of two values in both, the total once", () => {
    const { values, total } = book.by("channel")!;
    expect(values.map((row) => [row.value, ...brief(row)])).toEqual([
      ["App", 60, 3, 2, 6],
      ["Shop", 35, 2, 2, 4],
      [null, 10, 1, 1, 0],
    ]);
    expect(brief(total)).toEqual([105, 5, 3, 10]);
    const figures = book.figures([{ from: 0, to: book.asOf }], { unit: "month" })[0]!;
    expect([total.revenue, total.orders, total.customers]).toEqual([
      figures.revenue,
      figures.orders,
      figures.customers,
    ]);
  });

  it("put what is not among the top together", () => {
    const { values, others } = book.by("channel", { top: 1 })!;
    expect(values.map(({ value }) => value)).toEqual(["App"]);
    // Three orders and customers of the other two values, one of them in both.
    expect(brief(others!)).toEqual([45, 3, 3, 4]);
  });

  it("count by period, each order in the one it began in", () => {
    const { values, total, periods } = book.by("product", { periods: { unit: "month" } })!;
    expect(periods).toHaveLength(2);
    const tea = values.find(({ value }) => value === "tea")!;
    expect(tea.periods.map(({ revenue, orders, customers }) => [revenue, orders, customers])).toEqual([
      [60, 3, 3],
      [10, 1, 1],
    ]);
    expect(total.periods.map(({ orders }) => orders)).toEqual([4, 1]);
  });

  it("count a customer of two periods once in the whole", () => {
    const whole = book.by("product")!;
    const { values, total } = book.by("product", { periods: { unit: "month" } })!;
    expect(values.map(brief)).toEqual(whole.values.map(brief));
    expect(brief(total)).toEqual(brief(whole.total));
    // Ann bought tea in both months.
    expect(values.find(({ value }) => value === "tea")!.customers).toBe(3);
  });

  it("are not there without the column", () => {
    expect(book.by("store")).toBeUndefined();
    expect(book.by(99)).toBeUndefined();
  });
});

it("periods are numbered from the first order's to the as-of date's", () => {
  const { periods } = bookOf(ROWS).by("product", { periods: { unit: "month" } })!;
  // Months count from January of year 0.
  expect(periods).toEqual([2025 * 12, 2025 * 12 + 1]);
  expect(bookOf(ROWS).by("product")!.periods).toEqual([]);
});

it("count over days asked for as over all days, and lines of none of them in none", () => {
  const book = bookOf(ROWS);
  const all = { from: 0, to: book.asOf };
  const whole = book.by("product", { ranges: [all] })!;
  expect(whole.values.map(({ periods }) => brief(periods[0]!))).toEqual(whole.values.map(brief));
  const [before, after] = [
    { from: 0, to: book.firstDay },
    { from: book.firstDay + 1, to: book.asOf },
  ];
  const { values, total } = book.by("product", { ranges: [after, before] })!;
  values.forEach((row) =>
    expect(row.periods.map(({ revenue }) => revenue).reduce((a, b) => a + b)).toBeCloseTo(row.revenue, 9),
  );
  const figures = book.figures([after, before], { unit: "month" });
  expect(total.periods.map(({ revenue, orders }) => [revenue, orders])).toEqual(
    figures.map(({ revenue, orders }) => [revenue, orders]),
  );
  const never = { from: book.asOf + 1, to: book.asOf + 9 };
  const none = book.by("product", { ranges: [never, before] })!.total.periods[0]!;
  expect([none.revenue, none.orders, none.customers]).toEqual([0, 0, 0]);
});

it("pieces that are not known are none, and a refund takes its pieces off whatever their sign", () => {
  const book = bookOf([
    ["ann", "1", 45658, 20, "App", "tea", 2],
    ["ann", "2", 45659, 20, "App", "tea", NaN],
    ["bob", "3", 45660, 30, "App", "tea", 4],
    ["bob", "3", 45661, -10, "App", "tea", 1],
  ]);
  expect(book.by("product")!.values.map(({ units, revenue }) => [units, revenue])).toEqual([[5, 60]]);
});

it("nothing is put together where all values are shown", () => {
  expect(bookOf(ROWS).by("channel", { top: 3 })!.others).toBeUndefined();
  expect(bookOf(ROWS).by("channel", { top: 2 })!.others).toMatchObject({ revenue: 10, orders: 1 });
});
