import fc from "fast-check";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { cellBook } from "../../../src/core/ledger/cellBook";
import { usualReturnDays } from "../../../src/core/ledger/returns";
import type { ColumnMapping } from "../../../src/core/cells/dataset";
import type { Policies } from "../../../src/core/cells/policies";

const DAY = 45658;

type Rows = readonly (readonly (string | number)[])[];

function bookOf(rows: Rows, mapping: ColumnMapping, policies: Partial<Policies> = {}) {
  const cells = [Object.keys(mapping), ...rows.map((row) => [...row])];
  return cellBook(readDataset({ sheet: "Orders", row: 0, column: 0, cells }, mapping, policies));
}

const SIGNED = { customer: 0, order: 1, date: 2, amount: 3, product: 4, reason: 5 } as const;
const ROWS: Rows = [
  ["ann", "1", DAY, 60, "tea", ""],
  ["ann", "1", DAY, 40, "cup", ""],
  ["ann", "1", DAY + 5, -40, "cup", "broken"],
  ["bob", "2", DAY + 2, 50, "tea", ""],
  ["bob", "2", DAY + 12, -50, "tea", "late"],
  ["bob", "3", DAY + 40, 30, "tea", ""],
  ["cid", "4", DAY + 41, 20, "cup", ""],
  ["cid", "9", DAY + 45, -7, "cup", "broken"],
];

describe("what was given back", () => {
  const book = bookOf(ROWS, SIGNED);

  it("is counted by orders and by amount, refunds without their order apart", () => {
    expect(book.returns()).toMatchObject({
      orders: 4,
      ordersBack: 2,
      whole: 1,
      bought: 200,
      back: 90,
      elsewhere: { refunds: 1, amount: 7 },
      days: [5, 10],
    });
  });

  it("is told as of an earlier day as it was then", () => {
    expect(book.returns({ asOf: DAY + 6 })).toMatchObject({
      orders: 2,
      ordersBack: 1,
      bought: 150,
      back: 40,
      givers: [{ customer: "ann", orders: 1, ordersBack: 1, bought: 100, back: 40 }],
    });
  });

  it("falls on the line of the refund's product", () => {
    expect(book.returnsBy("product")).toEqual([
      { value: "tea", orders: 3, ordersBack: 1, bought: 140, back: 50, customers: 2, elsewhere: 0 },
      { value: "cup", orders: 2, ordersBack: 1, bought: 60, back: 40, customers: 2, elsewhere: 7 },
    ]);
  });

  it("is told by its reason, and by the month of the order", () => {
    expect(book.returnReasons()).toEqual([
      { value: "late", orders: 1, amount: 50 },
      { value: "broken", orders: 2, amount: 47 },
    ]);
    expect(book.returns()!.months.map(({ orders, ordersBack, back }) => [orders, ordersBack, back])).toEqual([
      [2, 2, 90],
      [2, 0, 0],
    ]);
  });

  it("names who gave it, with what was bought", () => {
    expect(book.returns()!.givers).toEqual([
      { customer: "bob", orders: 2, ordersBack: 1, bought: 80, back: 50 },
      { customer: "ann", orders: 1, ordersBack: 1, bought: 100, back: 40 },
    ]);
  });

  it("is the same where refunds are kept apart from sales", () => {
    const apart = bookOf(ROWS, SIGNED, { refunds: "separate" });
    expect(apart.returns()).toEqual(book.returns());
    expect(apart.returnsBy("product")).toEqual(book.returnsBy("product"));
  });

  it("is nothing where no row tells of refunds", () => {
    expect(bookOf(ROWS.slice(5, 7), SIGNED).returns()).toBeUndefined();
  });
});

describe("a refund told on the line itself", () => {
  const columns = {
    customer: 0,
    order: 1,
    date: 2,
    amount: 3,
    refund: 4,
    refundDate: 5,
    product: 6,
  } as const;
  const rows: Rows = [
    ["ann", "1", DAY, 60, 60, DAY + 3, "tea"],
    ["bob", "2", DAY, 50, 20, DAY + 9, "tea"],
    ["bob", "2", DAY, 30, 0, "", "cup"],
    ["cid", "3", DAY + 1, 10, 0, "", "cup"],
  ];

  it("is no other than one told by a row of its own; orders given back whole are among them", () => {
    const book = bookOf(rows, columns);
    expect(book.returns()).toMatchObject({
      orders: 3,
      ordersBack: 2,
      whole: 1,
      bought: 150,
      back: 80,
      days: [3, 9],
    });
    expect(book.returnsBy("product")).toMatchObject([
      { value: "tea", orders: 2, ordersBack: 2, bought: 110, back: 80 },
      { value: "cup", orders: 2, ordersBack: 0, bought: 40, back: 0 },
    ]);
    expect(book.returns()!.givers.map(({ customer }) => customer)).toEqual(["ann", "bob"]);
  });
});

describe("the margin that went with it", () => {
  const columns = { customer: 0, order: 1, date: 2, amount: 3, quantity: 4, unitCost: 5 } as const;

  it("is price less cost of the pieces given back", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 100, 2, 30],
        ["bob", "2", DAY, 50, 1, 20],
        ["bob", "2", DAY + 3, -25, 1, 20],
      ],
      columns,
    );
    expect(book.returns()!.margin).toEqual({ lost: 15, known: 25 });
  });

  it("is that of the profit column where there is one, also on orders given back whole", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 100, 0, 30],
        ["bob", "2", DAY, 50, 50, 20],
      ],
      { customer: 0, order: 1, date: 2, amount: 3, refund: 4, profit: 5 },
    );
    expect(book.returns()!.margin).toEqual({ lost: 20, known: 50 });
  });
});

describe("any orders and refunds", () => {
  const PRODUCTS = ["tea", "cup", "pot"];
  const line = fc.record({
    product: fc.constantFrom(...PRODUCTS),
    cents: fc.integer({ min: 1, max: 5000 }),
    // What comes back of it, in parts of a hundred, and how many days later.
    part: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }), fc.constant(100)),
    after: fc.nat(40),
  });
  const order = fc.record({
    customer: fc.constantFrom("ann", "bob", "cid"),
    day: fc.oneof(fc.nat(60), fc.nat(1500)),
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ product }) => product }),
    reason: fc.constantFrom("broken", "late", ""),
  });
  // Of people who bought nothing that could have come back.
  const stray = fc.record({
    customer: fc.constantFrom("dan", "fay"),
    cents: fc.integer({ min: 1, max: 900 }),
  });

  it("are counted as by hand: whole, by customer, by month, by product and by reason", () => {
    fc.assert(fc.property(fc.array(order, { maxLength: 12 }), fc.array(stray, { maxLength: 2 }), check), {
      numRuns: 60,
    });
  });

  /** Somebody keeps what was bought, or there are no customers; years without an order would end the data. */
  const kept = [0, 1, 2, 3, 4, 5].map((part): OrderMade => ({
    customer: "eve",
    day: 300 * part,
    lines: [{ product: "pot", cents: 1234, part: 0, after: 0 }],
    reason: "",
  }));

  function check(some: readonly OrderMade[], strays: readonly Stray[]) {
    const made = [...kept, ...some];
    const refunds = made.map(({ lines }) =>
      lines.flatMap(({ product, cents, part, after }) =>
        part > 0 ? [{ product, cents: Math.ceil((cents * part) / 100), after }] : [],
      ),
    );
    const bought = made.flatMap(({ customer, day, lines }, id) =>
      lines.map(({ product, cents }) => [customer, `o${id}`, DAY + day, cents / 100, product, ""]),
    );
    const back = made.flatMap(({ customer, day, reason }, id) =>
      refunds[id]!.map(({ product, cents, after }) => [
        customer,
        `o${id}`,
        DAY + day + after,
        -cents / 100,
        product,
        reason,
      ]),
    );
    const other = strays.map(({ customer, cents }, id) => [
      customer,
      `x${id}`,
      DAY + Math.max(...made.map(({ day }) => day)),
      -cents / 100,
      "cup",
      "stray",
    ]);
    const rows = [...bought, ...back, ...other];
    const book = bookOf(rows, SIGNED);
    const returns = book.returns();
    if (back.length + other.length === 0) {
      expect(returns).toBeUndefined();
      return;
    }
    const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
    const each = made.map(({ customer, day, lines, reason }, id) => ({
      customer,
      month: new Date(Date.UTC(1899, 11, 30 + DAY + day)).toISOString().slice(0, 7),
      bought: sum(lines.map(({ cents }) => cents)),
      back: sum(refunds[id]!.map(({ cents }) => cents)),
      first: Math.min(...refunds[id]!.map(({ after }) => after)),
      reason,
      lines,
      refunds: refunds[id]!,
    }));
    type Each = (typeof each)[number];
    const figures = (own: readonly Each[]) => ({
      orders: own.length,
      ordersBack: own.filter((one) => one.back > 0).length,
      bought: sum(own.map((one) => one.bought)) / 100,
      back: sum(own.map((one) => one.back)) / 100,
    });
    const people = (own: readonly Each[]) => new Set(own.map(({ customer }) => customer)).size;
    const gone = each.filter((one) => one.back > 0);
    expect(returns).toMatchObject({
      ...figures(each),
      customers: people(each),
      whole: each.filter((one) => one.back === one.bought).length,
      elsewhere: { refunds: strays.length, amount: sum(strays.map(({ cents }) => cents)) / 100 },
      days: gone.map(({ first }) => first).sort((a, b) => a - b),
    });
    const givers = [...new Set(gone.map(({ customer }) => customer))].map((customer) => ({
      customer,
      ...figures(each.filter((one) => one.customer === customer)),
    }));
    expect(returns!.givers).toEqual(
      givers.sort((a, b) => b.back - a.back || a.customer.localeCompare(b.customer)),
    );
    const months = each.map(({ month }) => month).sort();
    const monthNumber = (month: string) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5));
    expect(returns!.months.length).toBe(monthNumber(months.at(-1)!) - monthNumber(months[0]!) + 1);
    returns!.months.forEach(({ period, ...month }, at) => {
      const own = each.filter((one) => monthNumber(one.month) === monthNumber(months[0]!) + at);
      expect(period).toBe(returns!.months[0]!.period + at);
      expect(month).toEqual({ ...figures(own), customers: people(own) });
    });
    const byProduct = PRODUCTS.map((value) => {
      const own = each.filter(({ lines }) => lines.some(({ product }) => product === value));
      const ofProduct = (parts: readonly { product: string; cents: number }[]) =>
        sum(parts.filter(({ product }) => product === value).map(({ cents }) => cents));
      return {
        value,
        orders: own.length,
        ordersBack: own.filter((one) => ofProduct(one.refunds) > 0).length,
        bought: sum(own.map((one) => ofProduct(one.lines))) / 100,
        back: sum(own.map((one) => ofProduct(one.refunds))) / 100,
        customers: people(own),
        elsewhere: value === "cup" ? sum(strays.map(({ cents }) => cents)) / 100 : 0,
      };
    }).filter(({ orders, elsewhere }) => orders > 0 || elsewhere > 0);
    expect(book.returnsBy("product")).toEqual(
      byProduct.sort((a, b) => b.back - a.back || b.bought - a.bought || a.value.localeCompare(b.value)),
    );
    const reasons = ["broken", "late", ""]
      .map((reason) => gone.filter((one) => one.reason === reason))
      .filter((own) => own.length > 0)
      .map((own) => ({
        value: own[0]!.reason || null,
        orders: own.length,
        amount: sum(own.map((one) => one.back)) / 100,
      }));
    const told = book.returnReasons()!;
    expect(told.filter(({ value }) => value !== "stray")).toEqual(expect.arrayContaining(reasons));
    expect(told.length).toBe(reasons.length + (strays.length > 0 ? 1 : 0));
    expect(told.find(({ value }) => value === "stray")?.orders ?? 0).toBe(strays.length);
    told.slice(1).forEach(({ amount }, at) => expect(amount).toBeLessThanOrEqual(told[at]!.amount));
  }
});

interface OrderMade {
  readonly customer: string;
  readonly day: number;
  readonly lines: readonly {
    readonly product: string;
    readonly cents: number;
    readonly part: number;
    readonly after: number;
  }[];
  readonly reason: string;
}

interface Stray {
  readonly customer: string;
  readonly cents: number;
}

describe("what of an order comes back without a line of its own", () => {
  const twoLines = (...refunds: Rows) =>
    bookOf(
      [
        ["ann", "1", DAY, 60, "tea", ""],
        ["ann", "1", DAY, 30, "cup", ""],
        ["ann", "1", DAY, 10, "pot", "small"],
        ["bob", "2", DAY, 5, "tea", ""],
        ...refunds,
      ],
      SIGNED,
    );
  it("may be a cent: whoever gives it back gives something", () => {
    expect(twoLines(["bob", "2", DAY + 1, -0.01, "", ""]).returns()!.givers).toEqual([
      { customer: "bob", orders: 1, ordersBack: 1, bought: 5, back: 0.01 },
    ]);
  });

  it("is told by the reason of the refund, else by that of the line, else by none", () => {
    const reasons = (...refunds: Rows) => twoLines(...refunds).returnReasons();
    expect(reasons(["ann", "1", DAY + 1, -6, "pot", ""])).toEqual([{ value: "small", orders: 1, amount: 6 }]);
    const first = bookOf([["ann", "1", DAY, 9, "tea", "odd"], ["ann", "1", DAY + 1, -2, "tea", ""]], SIGNED); // prettier-ignore
    expect(first.returnReasons()).toEqual([{ value: "odd", orders: 1, amount: 2 }]);
    expect(reasons(["ann", "1", DAY + 1, -6, "pot", "late"])).toEqual([
      { value: "late", orders: 1, amount: 6 },
    ]);
    expect(
      reasons(
        ["ann", "1", DAY + 1, -6, "tea", ""],
        ["ann", "1", DAY + 2, -4, "tea", ""],
        ["cid", "7", DAY + 1, -3, "tea", ""],
        ["cid", "8", DAY + 1, -2, "tea", ""],
      ),
    ).toEqual([{ value: null, orders: 3, amount: 15 }]);
  });
});

describe("products of which nothing or nobody is known", () => {
  it("are one without a name; those with nothing bought and nothing back are not told", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 60, "", ""],
        ["bob", "2", DAY, 60, "", ""],
        ["bob", "2", DAY, 40, "tea", ""],
        ["bob", "3", DAY + 1, 40, "tea", ""],
        ["bob", "3", DAY + 2, -10, "", ""],
        ["cid", "9", DAY + 2, -5, "pot", ""],
        ["cid", "9", DAY + 3, -4, "", ""],
      ],
      SIGNED,
    );
    expect(book.returnsBy("product")).toEqual([
      { value: "tea", orders: 2, ordersBack: 1, bought: 80, back: 10, customers: 1, elsewhere: 0 },
      { value: null, orders: 2, ordersBack: 0, bought: 120, back: 0, customers: 2, elsewhere: 4 },
      { value: "pot", orders: 0, ordersBack: 0, bought: 0, back: 0, customers: 0, elsewhere: 5 },
    ]);
  });

  it("of equal figures stand by name", () => {
    const book = bookOf(
      [
        ["ann", "1", DAY, 10, "pot", ""],
        ["ann", "2", DAY, 10, "cup", ""],
        ["bob", "3", DAY, 10, "tea", ""],
        ["bob", "3", DAY + 1, -10, "tea", "b"],
        ["ann", "4", DAY, 10, "tea", ""],
        ["ann", "4", DAY + 1, -10, "tea", "a"],
        ["ann", "5", DAY, 99, "tea", ""],
      ],
      SIGNED,
    );
    expect(book.returnsBy("product")!.map(({ value }) => value)).toEqual(["tea", "cup", "pot"]);
    expect(book.returnReasons()!.map(({ value }) => value)).toEqual(["a", "b"]);
    expect(book.returns()!.givers.map(({ customer }) => customer)).toEqual(["ann", "bob"]);
  });
});

it("most of what comes back has come back after the day that nine in ten do not exceed", () => {
  expect(usualReturnDays({ days: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] })).toBe(10);
  expect(usualReturnDays({ days: [1, 2, 3, 4] })).toBe(4);
  expect(usualReturnDays({ days: [6] })).toBe(6);
  expect(usualReturnDays({ days: [] })).toBeUndefined();
});
