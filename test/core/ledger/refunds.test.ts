import { matchRefunds, type GivenOrders, type RefundRows } from "../../../src/core/ledger/refunds";

type Order = readonly [owner: number, begun: number, price: number, told?: number];
type Refund = readonly [owner: number, day: number, amount: number, order?: number];

function given(orders: readonly Order[], ids?: readonly number[]): GivenOrders {
  return {
    count: orders.length,
    owner: Int32Array.from(orders, ([owner]) => owner),
    begun: Int32Array.from(orders, ([, begun]) => begun),
    price: Float64Array.from(orders, ([, , price]) => price),
    // A number without a price is one that only refunds carry.
    isOrder: Uint8Array.from(orders, ([, , price]) => (price > 0 ? 1 : 0)),
    told: orders.some(([, , , told]) => told)
      ? Float64Array.from(orders, (order) => order[3] ?? 0)
      : undefined,
    ids: ids && (() => Int32Array.from(ids)),
  };
}

function rows(refunds: readonly Refund[]): RefundRows {
  return {
    owner: Int32Array.from(refunds, ([owner]) => owner),
    day: Int32Array.from(refunds, ([, day]) => day),
    amount: Float64Array.from(refunds, ([, , amount]) => amount),
    order: Int32Array.from(refunds, (refund) => refund[3] ?? -1),
  };
}

const match = (orders: readonly Order[], refunds: readonly Refund[], ids?: readonly number[]) => {
  const { returned, counted, beyond } = matchRefunds(given(orders, ids), rows(refunds));
  return { returned: [...returned], counted: [...counted], beyond };
};

describe("a refund of an order's id", () => {
  it("takes the order away with itself where nothing is left", () => {
    expect(match([[0, 100, 50]], [[0, 104, 50, 0]])).toEqual({ returned: [1], counted: [0], beyond: [] });
  });

  it("adds up over its rows", () => {
    const parts: Refund[] = [
      [0, 104, 20, 0],
      [0, 106, 30, 0],
    ];
    expect(match([[0, 100, 50]], parts)).toMatchObject({ returned: [1], counted: [0, 0] });
  });

  it("counts on its own day where it is a part, and what is beyond the price", () => {
    expect(match([[0, 100, 50]], [[0, 104, 20, 0]])).toMatchObject({ returned: [0], counted: [20] });
    expect(match([[0, 100, 50]], [[0, 104, 60, 0]])).toMatchObject({ returned: [1], counted: [10] });
  });

  it("is not looked for by its amount", () => {
    const orders: Order[] = [
      [0, 90, 20],
      [0, 100, 50],
    ];
    expect(match(orders, [[0, 104, 20, 1]])).toMatchObject({ returned: [0, 0], counted: [20] });
  });
});

describe("a refund that an order's own lines tell too", () => {
  it("is taken off once", () => {
    expect(match([[0, 100, 50, 20]], [[0, 104, 20, 0]])).toMatchObject({ returned: [0], counted: [0] });
    expect(match([[0, 100, 50, 20]], [[0, 104, 30, 0]])).toMatchObject({ returned: [0], counted: [10] });
    expect(match([[0, 100, 50, 50]], [[0, 104, 50, 0]])).toMatchObject({ returned: [1], counted: [0] });
  });

  it("counts beyond the price on the order's lines where no row tells as much", () => {
    expect(match([[0, 100, 50, 70]], [[0, 104, 60, 0]])).toEqual({
      returned: [1],
      counted: [10],
      beyond: [{ order: 0, amount: 10 }],
    });
  });
});

describe("a refund without the id of an order", () => {
  const orders: Order[] = [
    [0, 90, 20],
    [0, 100, 20],
    [0, 110, 20],
    [1, 100, 20],
    [0, 95, 35],
  ];

  it("belongs to the customer's latest order up to its day that cost as much", () => {
    expect(match(orders, [[0, 105, 20]])).toMatchObject({ returned: [0, 1, 0, 0, 0], counted: [0] });
    expect(match(orders, [[0, 110, 20]])).toMatchObject({ returned: [0, 0, 1, 0, 0] });
  });

  it("gives no order back twice", () => {
    const twice: Refund[] = [
      [0, 105, 20],
      [0, 105, 20],
      [0, 105, 20],
    ];
    expect(match(orders, twice)).toMatchObject({ returned: [1, 1, 0, 0, 0], counted: [0, 0, 20] });
    const byId: Refund[] = [
      [0, 101, 20, 1],
      [0, 105, 20],
    ];
    expect(match(orders, byId)).toMatchObject({ returned: [1, 1, 0, 0, 0] });
  });

  it("counts on its day where none cost as much, or only later", () => {
    expect(match(orders, [[0, 105, 21]])).toMatchObject({ returned: [0, 0, 0, 0, 0], counted: [21] });
    expect(match(orders, [[0, 94, 35]])).toMatchObject({ returned: [0, 0, 0, 0, 0], counted: [35] });
  });

  it("is one refund over the rows of a number of its own", () => {
    const own: Order[] = [
      [0, 90, 60],
      [0, 0, 0],
    ];
    const lines: Refund[] = [
      [0, 99, 40, 1],
      [0, 99, 20, 1],
    ];
    expect(match(own, lines)).toMatchObject({ returned: [1, 0], counted: [0, 0] });
  });
});

describe("a refund whose id is another order's every day", () => {
  const orders: Order[] = [
    [0, 100, 30],
    [0, 130, 40],
    [0, 160, 40],
    [0, 0, 0],
  ];
  const ids = [7, 7, 7, 7];

  it("belongs to the latest one up to its day, rather one that cost as much", () => {
    expect(match(orders, [[0, 135, 30, 3]], ids)).toMatchObject({ returned: [1, 0, 0, 0] });
    expect(match(orders, [[0, 150, 40, 3]], ids)).toMatchObject({ returned: [0, 1, 0, 0] });
    expect(match(orders, [[0, 170, 5, 3]], ids)).toMatchObject({ returned: [0, 0, 0, 0], counted: [5] });
  });

  it("is one of several that give the order back, each on a day of its own", () => {
    const numbered: Order[] = [...orders, [0, 0, 0]];
    const parts: Refund[] = [
      [0, 110, 10, 3],
      [0, 120, 20, 4],
    ];
    expect(match(numbered, parts, [7, 7, 7, 7, 7])).toMatchObject({
      returned: [1, 0, 0, 0, 0],
      counted: [0, 0],
    });
  });

  it("belongs to the latest wherever the orders stand, of those of one day to the dearest", () => {
    const turned: Order[] = [
      [0, 160, 40],
      [0, 160, 90],
      [0, 160, 70],
      [0, 130, 95],
      [0, 0, 0],
      [0, 0, 0],
    ];
    const parts: Refund[] = [
      [0, 170, 85, 4],
      [0, 175, 5, 5],
    ];
    expect(match(turned, parts, [7, 7, 7, 7, 7, 7])).toMatchObject({
      returned: [0, 1, 0, 0, 0, 0],
      counted: [0, 0],
    });
  });

  it("has none before the first", () => {
    expect(match(orders, [[0, 99, 30, 3]], ids)).toMatchObject({ counted: [30], returned: [0, 0, 0, 0] });
  });
});

describe("a refund without its order's id, where orders tell what was given back of them", () => {
  it("is what the order of just that amount tells already", () => {
    expect(match([[0, 100, 50, 50]], [[0, 104, 50]])).toEqual({ returned: [1], counted: [0], beyond: [] });
    expect(match([[0, 100, 50, 30]], [[0, 104, 30]])).toMatchObject({ returned: [0], counted: [0] });
  });

  it("may be of the smallest unit", () => {
    expect(match([[0, 100, 50, 1]], [[0, 104, 1]])).toMatchObject({ returned: [0], counted: [0] });
    expect(match([[0, 100, 1]], [[0, 104, 1]])).toMatchObject({ returned: [1], counted: [0] });
  });

  it("is rather that than another order that cost as much", () => {
    const orders: Order[] = [
      [0, 100, 50, 50],
      [0, 102, 50],
    ];
    expect(match(orders, [[0, 104, 50]])).toMatchObject({ returned: [1, 0], counted: [0] });
  });

  it("is another's where what is told is another amount, or another customer's", () => {
    expect(match([[0, 100, 50, 30]], [[0, 104, 50]])).toMatchObject({ returned: [0], counted: [50] });
    expect(match([[0, 100, 50, 50]], [[1, 104, 50]])).toMatchObject({ returned: [1], counted: [50] });
  });
});

it("rows of a number that no order has are one refund, not several", () => {
  const orders: Order[] = [
    [0, 90, 30],
    [0, 100, 50],
    [0, 0, 0],
  ];
  const refunds: Refund[] = [
    [0, 104, 20, 2],
    [0, 105, 30, 2],
  ];
  expect(match(orders, refunds)).toMatchObject({ returned: [0, 1, 0], counted: [0, 0] });
});

it("of several customers each finds an order of the customer's own", () => {
  const orders: Order[] = [
    [0, 90, 30],
    [3, 91, 30],
    [5, 92, 30],
  ];
  const refunds: Refund[] = [
    [5, 104, 30],
    [3, 105, 30],
  ];
  expect(match(orders, refunds)).toMatchObject({ returned: [0, 1, 1], counted: [0, 0] });
});
