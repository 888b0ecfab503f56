import fc from "fast-check";
import { buildLedger, countLines, ledgerUpTo, type Ledger } from "../../../src/core/ledger/ledger";
import { orderLines, type Line } from "./lines";

/** Rows as `id day: orders bought −refunded`. */
const told = (ledger: Ledger) => {
  const { refunds, gross, revenue } = ledger;
  const refunded = new Map(Array.from(refunds.rows, (row, at) => [row, refunds.amounts[at]!]));
  return ledger.ids.flatMap((id, customer) =>
    Array.from({ length: ledger.start[customer + 1]! - ledger.start[customer]! }, (_, i) => {
      const row = ledger.start[customer]! + i;
      const given = refunded.get(row) ?? 0;
      const bought = gross ? revenue[row]! : revenue[row]! + given;
      return `${id} ${ledger.day[row]!}: ${ledger.orders[row]!} ${bought}${given > 0 ? ` −${given}` : ""}`;
    }),
  );
};
const read = (rows: readonly Line[], asOf = 1000, orderIds?: "orders" | "perDay") =>
  told(buildLedger(orderLines(rows, orderIds), asOf));

describe("a ledger", () => {
  it("has a row a customer and day, customers by text and days ascending", () => {
    expect(
      read([
        { customer: "bob", day: 120, amount: 5 },
        { customer: "ann", day: 130, amount: 0.1 },
        { customer: "ann", day: 100, amount: 10 },
        { customer: "ann", day: 130, amount: 0.2 },
      ]),
    ).toEqual(["ann 100: 1 10", "ann 130: 2 0.3", "bob 120: 1 5"]);
  });

  it("knows no line without customer or day, nor any after its own day", () => {
    expect(
      read(
        [
          { customer: "ann", day: 100, amount: 10 },
          { customer: "ann", day: 161, amount: 20 },
          { customer: null, day: 100, amount: 20 },
          { customer: "bob", day: null, amount: 20 },
        ],
        160,
      ),
    ).toEqual(["ann 100: 1 10"]);
  });

  it("puts all lines of an order on the day it began", () => {
    expect(
      read([
        { customer: "ann", day: 101, amount: 5, order: "1" },
        { customer: "ann", day: 100, amount: 10, order: "1" },
        { customer: "ann", day: 101, amount: 7, order: null },
      ]),
    ).toEqual(["ann 100: 1 15", "ann 101: 1 7"]);
  });

  it("counts an id for each of its customers, and for each day where it is used again every day", () => {
    const rows: Line[] = [
      { customer: "ann", day: 100, amount: 10, order: "1" },
      { customer: "bob", day: 100, amount: 10, order: "1" },
      { customer: "ann", day: 130, amount: 10, order: "1" },
    ];
    expect(read(rows, 1000, "orders")).toEqual(["ann 100: 1 20", "bob 100: 1 10"]);
    const perDay = ["ann 100: 1 10", "ann 130: 1 10", "bob 100: 1 10"];
    expect(read(rows, 1000, "perDay")).toEqual(perDay);
    expect(read(rows)).toEqual(perDay);
  });

  it("knows by its purchases alone what its ids tell: no refund and no line without customer or day says so", () => {
    const overMidnight: Line[] = [
      { customer: "ann", day: 100, amount: 10, order: "1" },
      { customer: "ann", day: 101, amount: 5, order: "1" },
    ];
    const nothing: Line[] = [
      { customer: "ann", day: 140, amount: -2, order: "1", refund: true },
      { customer: null, day: 150, amount: 3, order: "1" },
      { customer: "bob", day: null, amount: 3, order: "1" },
    ];
    for (const line of nothing) {
      expect(read([...overMidnight, line])[0]).toBe("ann 100: 1 15");
    }
    expect(read([...overMidnight, { customer: "ann", day: 150, amount: 3, order: "1" }])).toEqual([
      "ann 100: 1 10",
      "ann 101: 1 5",
      "ann 150: 1 3",
    ]);
  });

  it("counts orders without amounts, whose money is 0", () => {
    const lines = {
      ...orderLines([
        { customer: "ann", day: 100, amount: 5 },
        { customer: "ann", day: 101, amount: 7 },
      ]),
      amount: undefined,
    };
    const ledger = buildLedger(lines, 160);
    expect(told(ledger)).toEqual(["ann 100: 1 0", "ann 101: 1 0"]);
    expect([...countLines(lines, ledger).amount]).toEqual([0, 0]);
  });

  it("is empty of nothing", () => {
    const { ids, start, day } = buildLedger(orderLines([]), 160);
    expect([ids, [...start], [...day]]).toEqual([[], [0], []]);
  });
});

describe("refunds in a ledger", () => {
  const whole: Line[] = [
    { customer: "ann", day: 100, amount: 30, order: "1" },
    { customer: "ann", day: 103, amount: -30, order: "1", refund: true },
    { customer: "ann", day: 110, amount: 50, order: "2" },
    { customer: "bob", day: 100, amount: 8, order: "3" },
    { customer: "bob", day: 140, amount: -8, order: "3", refund: true },
    { customer: "cid", day: 100, amount: -3, order: "4", refund: true },
  ];

  it("of a whole order take both days away, and who bought nothing else is no customer", () => {
    const ledger = buildLedger(orderLines(whole), 160);
    expect(told(ledger)).toEqual(["ann 110: 1 50"]);
    expect(ledger.withoutPurchase).toEqual(["bob", "cid"]);
    const { customer, day, amount } = ledger.returned;
    expect([[...customer], [...day], [...amount]]).toEqual([
      [0, -1],
      [100, 100],
      [30, 8],
    ]);
  });

  it("are not known before they came", () => {
    expect(told(buildLedger(orderLines(whole), 139))).toEqual(["ann 110: 1 50", "bob 100: 1 8"]);
    expect(told(buildLedger(orderLines(whole), 102))).toEqual(["ann 100: 1 30", "bob 100: 1 8"]);
  });

  it("of a part count on their own day, as do those without an order", () => {
    const ledger = buildLedger(
      orderLines([
        { customer: "ann", day: 100, amount: 30, order: "1" },
        { customer: "ann", day: 103, amount: -10, order: "1", refund: true },
        { customer: "ann", day: 103, amount: -2, order: "9", refund: true },
      ]),
      160,
    );
    expect(told(ledger)).toEqual(["ann 100: 1 30", "ann 103: 0 0 −12"]);
    const { rows, amounts, ofOrders } = ledger.refunds;
    expect([[...rows], [...amounts], [...ofOrders]]).toEqual([[1], [12], [10]]);
    expect([...ledger.revenue]).toEqual([30, -12]);
  });

  it("are found by customer and amount where there are no ids", () => {
    expect(
      read([
        { customer: "ann", day: 100, amount: 30 },
        { customer: "ann", day: 105, amount: 30 },
        { customer: "bob", day: 105, amount: 30 },
        { customer: "ann", day: 107, amount: -30, refund: true },
      ]),
    ).toEqual(["ann 100: 1 30", "bob 105: 1 30"]);
  });

  it("that the order's own line tells lower its day; beyond its price they still count", () => {
    expect(
      read([
        { customer: "ann", day: 100, amount: 20, order: "1", givenBack: 10 },
        { customer: "ann", day: 105, amount: -10, order: "1", refund: true },
        { customer: "ann", day: 110, amount: 0, order: "2", givenBack: 40 },
        { customer: "ann", day: 120, amount: -5, order: "3", givenBack: 45 },
      ]),
    ).toEqual(["ann 100: 1 20", "ann 120: 0 0 −5"]);
  });

  it("that are kept apart leave sales gross, and the order an order", () => {
    const ledger = buildLedger(
      orderLines([
        { customer: "ann", day: 100, amount: 30, order: "1", apart: 5 },
        { customer: "ann", day: 103, amount: 0, order: "1", refund: true, apart: 25 },
      ]),
      160,
    );
    expect(told(ledger)).toEqual(["ann 100: 1 30 −5", "ann 103: 0 0 −25"]);
    expect([...ledger.revenue]).toEqual([30, 0]);
  });
});

const line = fc.record({
  customer: fc.option(fc.constantFrom("a", "b", "c", "dé"), { freq: 9 }),
  day: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 9 }),
  cents: fc.integer({ min: 0, max: 400 }),
  order: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 9 }),
  refund: fc.boolean(),
});
type Drawn = typeof line extends fc.Arbitrary<infer T> ? T : never;

const dirty = (drawn: readonly Drawn[]): Line[] =>
  drawn.map(({ cents, order, refund, ...own }) => ({
    ...own,
    order: order === null ? null : String(order),
    refund,
    amount: ((refund ? -1 : 1) * cents) / 100,
  }));

describe("any lines", () => {
  it("give the same ledger in any order of theirs", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const rows = dirty(drawn);
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const shape = (of: readonly Line[]) => {
          const ledger = buildLedger(orderLines(of), 35);
          return { ...told(ledger), withoutPurchase: ledger.withoutPurchase };
        };
        expect(shape(shuffled)).toEqual(shape(rows));
      }),
      { seed: 21, numRuns: 300 },
    );
  });

  it("were on an earlier day what they would have been had nothing followed", () => {
    const line = fc.record({
      customer: fc.constantFrom("ann", "bob", "cid"),
      day: fc.integer({ min: 100, max: 120 }),
      amount: fc.integer({ min: -20, max: 90 }).map((cents) => cents / 10),
      order: fc.constantFrom(null, "1", "2", "3"),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 99, max: 121 }),
        (rows, withIds, withRefunds, asOf) => {
          const lines = orderLines(
            rows.map(({ order, amount, ...rest }) => ({
              ...rest,
              ...(withIds ? { order } : {}),
              ...(withRefunds ? { amount, refund: amount < 0 } : { amount: Math.abs(amount) }),
            })),
            "orders",
          );
          const whole = buildLedger(lines, 125);
          const { byDays, ...then } = ledgerUpTo(lines, whole, asOf);
          expect(then).toEqual({ ...buildLedger(lines, asOf), byDays: undefined });
          expect(byDays).toBe(whole.byDays || buildLedger(lines, asOf).byDays);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("add up to the ledger, line by line", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (drawn) => {
        const lines = orderLines(dirty(drawn));
        const ledger = buildLedger(lines, 35);
        const counted = countLines(lines, ledger);
        const sums = new Map<string, { orders: Set<number>; amount: number }>();
        counted.customer.forEach((customer, row) => {
          if (customer < 0) {
            return;
          }
          const key = `${ledger.ids[customer]!} ${counted.day[row]!}`;
          const own = sums.get(key) ?? { orders: new Set(), amount: 0 };
          sums.set(key, own);
          own.amount += counted.amount[row]!;
          if (counted.order[row]! >= 0) {
            own.orders.add(counted.order[row]!);
          }
        });
        let rows = 0;
        ledger.ids.forEach((id, customer) => {
          for (let row = ledger.start[customer]!; row < ledger.start[customer + 1]!; row++, rows++) {
            const own = sums.get(`${id} ${ledger.day[row]!}`)!;
            expect(own.orders.size).toBe(ledger.orders[row]);
            expect(own.amount).toBeCloseTo(ledger.revenue[row]!, 9);
          }
        });
        expect(sums.size).toBe(rows);
      }),
      { seed: 22, numRuns: 300 },
    );
  });
});

describe("customers with many orders", () => {
  const byHand = (rows: readonly Line[]) => {
    const days = new Map<string, { orders: number; cents: number; back: number }>();
    rows.forEach(({ customer, day, amount }) => {
      const key = `${customer} ${String(day).padStart(3, "0")}`;
      const own = days.get(key) ?? { orders: 0, cents: 0, back: 0 };
      days.set(key, own);
      own.orders += amount < 0 ? 0 : 1;
      own.cents += amount < 0 ? 0 : Math.round(100 * amount);
      own.back += amount < 0 ? Math.round(-100 * amount) : 0;
    });
    return [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { orders, cents, back }]) => {
        const [customer, day] = key.split(" ");
        return `${customer} ${Number(day)}: ${orders} ${cents / 100}${back > 0 ? ` −${back / 100}` : ""}`;
      });
  };
  const drawn = (most: number) =>
    fc.array(
      fc.record({
        customer: fc.constantFrom("ann", "bob"),
        day: fc.integer({ min: 1, max: most }),
        amount: fc.integer({ min: 0, max: 9999 }).map((cents) => cents / 100),
      }),
      { minLength: 20, maxLength: 200, size: "max" },
    );

  it.each([3, 40, 400])("have a row for each of %i days, however their lines stand", (most) => {
    fc.assert(
      fc.property(drawn(most), (rows) => {
        const ascending = [...rows].sort((a, b) => a.day - b.day);
        expect(read(rows)).toEqual(byHand(rows));
        expect(read(ascending)).toEqual(byHand(rows));
        expect(read(ascending.reverse())).toEqual(byHand(rows));
      }),
      { numRuns: 25 },
    );
  });

  it("have refunds of no order on their own days, after what they bought there", () => {
    const bought = Array.from({ length: 50 }, (_, i): Line => ({
      customer: "ann",
      day: 100 - i,
      amount: 5,
      order: `o${i}`,
    }));
    const back = Array.from({ length: 50 }, (_, i): Line => ({
      customer: "ann",
      day: 151 - 2 * i,
      amount: -(1 + i) / 100,
      order: `x${i}`,
      refund: true,
    }));
    expect(read([...bought, ...back])).toEqual(byHand([...bought, ...back]));
  });

  it("are counted on the day where another customer's stand between theirs", () => {
    const rows = Array.from({ length: 90 }, (_, i): Line => ({
      customer: ["ann", "bob", "cid"][i % 3]!,
      day: 1 + ((i * 37) % 23),
      amount: i,
      order: `${Math.floor(i / 6)}`,
    }));
    const ledger = buildLedger(orderLines(rows, "orders"), 1000);
    const orders = new Map<string, { day: number; amount: number }>();
    rows.forEach(({ customer, day, amount, order }) => {
      const own = orders.get(`${customer} ${order}`) ?? { day: 1000, amount: 0 };
      orders.set(`${customer} ${order}`, { day: Math.min(own.day, day!), amount: own.amount + amount });
    });
    const each = [...orders].map(([key, { day, amount }]): Line => ({
      customer: key.split(" ")[0]!,
      day,
      amount,
    }));
    expect(told(ledger)).toEqual(byHand(each));
    expect(ledger.byDays).toBe(false);
  });
});

it("all orders are of one day where no id is on two", () => {
  const byDays = (...rows: Line[]) => buildLedger(orderLines(rows, "orders"), 1000).byDays;
  const first: Line = { customer: "ann", day: 100, amount: 5, order: "1" };
  expect(byDays(first, { ...first, amount: 6 }, { ...first, order: "2", day: 101 })).toBe(true);
  expect(byDays(first, { ...first, day: 101 })).toBe(false);
  expect(byDays(first, { ...first, day: 99 })).toBe(false);
  expect(byDays(first, { ...first, day: 120, amount: -5, refund: true })).toBe(false);
});
