import fc from "fast-check";
import { MISSING_DAY } from "../../../../src/core/cells/columns";
import {
  countOnce,
  fillDownOrders,
  isOrderLevel,
  repeatsOrders,
} from "../../../../src/core/cells/rules/orderLines";
import type { Cell, Grid } from "../../../../src/core/cells/cell";
import type { ColumnMapping, Dataset } from "../../../../src/core/cells/dataset";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import { textColumn } from "../../ledger/lines";
import { textsOf } from "../reading";

const HEADER = ["order", "customer", "date", "amount"];
const MAPPING: ColumnMapping = { order: 0, customer: 1, date: 2, amount: 3 };

/** One order a list of amounts, each of them a line. */
function table(orders: readonly (readonly Cell[])[]): Grid {
  const lines = orders.flatMap((amounts, order) =>
    amounts.map((amount) => [`o${order}`, `c${order}`, 45658 + (order % 60), amount]),
  );
  return [HEADER, ...lines];
}

function read(cells: Grid, mapping = MAPPING): Dataset {
  return readDataset([{ sheet: "Orders", row: 0, column: 0, cells }], mapping);
}

const sum = ({ columns }: Dataset) => columns.amount!.values.reduce((total, value) => total + value, 0);
const countsOnce = ({ findings }: Dataset) => findings.some(({ key }) => key === "orderAmountOnce");
const times = (count: number, amounts: readonly Cell[]) => new Array<readonly Cell[]>(count).fill(amounts);

describe("an order's amount repeated on its lines", () => {
  it("is told from amounts of lines by 95 of 100 orders whose lines agree", () => {
    const agreeing = read(table([...times(19, [30, 30]), [10, 20]]));
    expect([countsOnce(agreeing), sum(agreeing)]).toEqual([true, 19 * 30 + 30]);
    const fewer = read(table([...times(18, [30, 30]), ...times(2, [10, 20])]));
    expect([countsOnce(fewer), sum(fewer)]).toEqual([false, 18 * 60 + 60]);
  });

  it("is told by 80 of 100 orders that have it on the first line only", () => {
    const usual = read(table([...times(8, [30, null]), [20, 20], [10, 20]]));
    expect([countsOnce(usual), sum(usual)]).toEqual([true, 8 * 30 + 20 + 30]);
    const fewer = read(table([...times(7, [30, null]), ...times(2, [20, 20]), [10, 20]]));
    expect([countsOnce(fewer), sum(fewer)]).toEqual([false, 7 * 30 + 2 * 40 + 30]);
  });

  it("is not told by a single order, unless the title says that amounts are the order's", () => {
    const one = table([[30, 30], [20], [15]]);
    expect(sum(read(one))).toBe(95);
    const titled: Grid = [["order", "customer", "date", "Order total"], ...one.slice(1)];
    expect(sum(read(titled))).toBe(65);
  });

  it("are each line's price × quantity where half of them or more are", () => {
    const priced = (matching: number): Grid => [
      [...HEADER, "price", "quantity"],
      ...Array.from({ length: 10 }, (_, order) =>
        [0, 1].map(() => [`o${order}`, `c${order}`, 45658, 30, order < matching ? 15 : 7, 2]),
      ).flat(),
    ];
    const mapping = { ...MAPPING, price: 4, quantity: 5 };
    expect(sum(read(priced(5), mapping))).toBe(600);
    expect(sum(read(priced(4), mapping))).toBeCloseTo(300, 9);
  });

  it("is spread by price × quantity, exact to the last cent", () => {
    const cells: Grid = [
      [...HEADER, "price", "quantity"],
      ["o1", "c1", 45658, 100, 10, 1],
      ["o1", "c1", 45658, 100, 20, 1],
      ["o2", "c2", 45658, 50, 1, 1],
      ["o2", "c2", 45658, 50, 1, 3],
    ];
    const { values } = read(cells, { ...MAPPING, price: 4, quantity: 5 }).columns.amount!;
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      33.333333333, 66.666666667, 12.5, 37.5,
    ]);
    expect(values[0]! + values[1]!).toBe(100);
  });
});

describe("lines below an order's first", () => {
  it("take what the first one has, by its id or directly below it", () => {
    const cells: Grid = [
      HEADER,
      ["o1", "ann", 45658, 10],
      [null, null, null, 5],
      ["o2", "bob", 45660, 7],
      ["o1", null, null, 3],
    ];
    const dataset = read(cells);
    expect([dataset.used, sum(dataset)]).toEqual([4, 25]);
    expect(dataset.columns.customer!.codes.map((code) => code)).toEqual(Int32Array.of(0, 0, 1, 0));
    expect([...dataset.columns.date!.days]).toEqual([45658, 45658, 45660, 45658]);
  });

  it("take nothing where they name a customer of their own", () => {
    const dataset = read([HEADER, ["o1", "ann", 45658, 10], [null, "bob", 45659, 5]]);
    expect(dataset.columns.order!.codes[1]).toBe(-1);
  });
});

it("lines of less than one count as price × quantity, too", () => {
  const orders = { of: Int32Array.of(0, 0, 1, 1), count: 2 };
  const amounts = Float64Array.of(0.4, 0.4, 0.6, 0.6);
  const about = { orders, amounts, titledAsOrders: false, isUsed: () => true };
  expect(isOrderLevel(about)).toBe(true);
  expect(isOrderLevel({ ...about, lineValues: amounts.slice() })).toBe(false);
  expect(isOrderLevel({ ...about, lineValues: amounts.map((value) => value / 2) })).toBe(true);
});

describe("which lines are filled down", () => {
  type Row = readonly [order: string | null, customer: string | null, day: number | null];
  const filledDown = (rows: readonly Row[], isData = (_: number) => true, starts: readonly number[] = []) => {
    const order = textColumn(rows.map(([id]) => id));
    const customer = textColumn(rows.map(([, who]) => who));
    const date = {
      kind: "date" as const,
      days: Int32Array.from(rows, ([, , day]) => day ?? MISSING_DAY),
      dayFraction: Float32Array.from(rows, ([, , day]) => (day === null ? 0 : 0.5)),
    };
    const filled = fillDownOrders(order, [customer, date], [customer, date], isData, starts);
    return {
      filled,
      orders: textsOf(order),
      customers: textsOf(customer),
      days: [...date.days].map((day) => (day === MISSING_DAY ? null : day)),
      hours: [...date.dayFraction],
    };
  };
  const none: Row = [null, null, null];

  it("take the id, the customer, the day and its hour; what has all of it is given nothing", () => {
    expect(filledDown([["o1", "ann", 100], none, ["o1", null, 101], ["o1", "bob", 102]])).toEqual({
      filled: [1, 2],
      orders: ["o1", "o1", "o1", "o1"],
      customers: ["ann", "ann", "ann", "bob"],
      days: [100, 100, 101, 102],
      hours: [0.5, 0.5, 0.5, 0.5],
    });
  });

  it("take nothing that the first line does not have either", () => {
    const { filled, customers, days } = filledDown([["o1", null, 100], ["o1", null, null], none]);
    expect([filled, customers, days]).toEqual([
      [1, 2],
      [undefined, undefined, undefined],
      [100, 100, 100],
    ]);
    expect(filledDown([["o1", null, null], ["o1", null, null]]).filled).toEqual([]); // prettier-ignore
  });

  it("stand directly below: not below a line of no order, nor below what is no data", () => {
    expect(filledDown([none, none]).orders).toEqual([undefined, undefined]);
    expect(filledDown([["o1", "ann", 100], [null, "bob", 101], none]).filled).toEqual([]); // prettier-ignore
    expect(filledDown([["o1", "ann", 100], none, none], (row) => row !== 1).orders).toEqual([
      "o1",
      undefined,
      undefined,
    ]);
  });

  it("take nothing over the beginning of another sheet, not even by their id", () => {
    const rows: Row[] = [["o1", "ann", 100], none, ["o1", null, null], ["o1", "bob", 200], ["o1", null, null]]; // prettier-ignore
    expect(filledDown(rows).customers).toEqual(["ann", "ann", "ann", "bob", "ann"]);
    expect(filledDown(rows, undefined, [2]).customers).toEqual(["ann", "ann", undefined, "bob", undefined]);
    expect(filledDown([["o1", "ann", 100], none], undefined, [1]).orders).toEqual(["o1", undefined]); // prettier-ignore
  });
});

describe("amounts are the orders'", () => {
  const counts = (repeated: number, different: number, firstOnly = 0) => ({ repeated, different, firstOnly });

  it.each([
    [counts(2, 0), false, false, true],
    [counts(1, 0), false, false, false],
    [counts(1, 0), false, true, true],
    [counts(0, 0), false, true, false],
    [counts(2, 0), true, false, false],
    [counts(2, 0), true, true, false],
    [counts(19, 1), false, false, true],
    [counts(18, 1), false, false, false],
    [counts(0, 2, 8), false, false, true],
    [counts(1, 2, 8), false, false, false],
    [counts(0, 0, 1), true, false, true],
    [counts(0, 1, 0), false, true, false],
  ])("%j, by line %s, titled so %s: %s", (found, byLine, titled, told) => {
    expect(repeatsOrders(found, byLine, titled)).toBe(told);
  });

  const level = (
    lines: readonly (readonly [order: number, amount: number])[],
    isUsed = (_: number) => true,
  ) =>
    isOrderLevel({
      orders: { of: Int32Array.from(lines, ([order]) => order), count: 9 },
      amounts: Float64Array.from(lines, ([, amount]) => amount),
      titledAsOrders: false,
      isUsed,
    });
  const two = [[0, 5], [0, 5], [1, 6], [1, 6]] as const; // prettier-ignore

  it("is not told by lines of no order, by lines that are out, or by orders of nothing", () => {
    expect(level(two)).toBe(true);
    expect(level([...two.slice(0, 3), [-1, 6]])).toBe(false);
    expect(level(two, (row) => row !== 3)).toBe(false);
    expect(level([[0, 0], [0, 0], [1, 6], [1, 6]])).toBe(false); // prettier-ignore
    expect(level([...two, [-1, 1], [-1, 2], [2, 7]])).toBe(true);
  });

  it("is not told by an order of which some lines lack their amount", () => {
    const some = [[2, 3], [2, 3], [2, NaN]] as const; // prettier-ignore
    expect(level([...two.slice(0, 2), ...some])).toBe(false);
    expect(level([...two, ...some])).toBe(true);
  });
});

describe("an amount that counts once", () => {
  it("keeps each order's sum, whatever its lines are worth, and what is out as it is", () => {
    const line = fc.record({ order: fc.integer({ min: -1, max: 4 }), worth: fc.nat(5), used: fc.boolean() });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, spread) => {
        const of = Int32Array.from(lines, ({ order }) => order);
        const before = Float64Array.from(lines, ({ order }) => 10 * (order + 1) + 0.1);
        const amounts = before.slice();
        const lineValues = spread ? Float64Array.from(lines, ({ worth }) => worth) : undefined;
        countOnce({ orders: { of, count: 5 }, amounts, lineValues, isUsed: (row) => lines[row]!.used });
        for (let order = 0; order < 5; order++) {
          const own = [...lines.keys()].filter((row) => lines[row]!.order === order && lines[row]!.used);
          const total = own.reduce((sum, row) => sum + amounts[row]!, 0);
          expect(total).toBeCloseTo(own.length > 0 ? 10 * (order + 1) + 0.1 : 0, 9);
          const worth = own.reduce((sum, row) => sum + lines[row]!.worth, 0);
          own.forEach((row, at) => {
            const part = spread && worth > 0 ? lines[row]!.worth / worth : at === 0 ? 1 : 0;
            expect(amounts[row]).toBeCloseTo(part * before[row]!, 9);
          });
        }
        lines.forEach(({ order, used }, row) => {
          if (order < 0 || !used) {
            expect(amounts[row]).toBe(before[row]);
          }
        });
      }),
    );
  });

  it("stays each line's where lines differ; a blank line has none of its own", () => {
    const once = (...amounts: number[]) => {
      const own = Float64Array.from(amounts);
      countOnce({
        orders: { of: new Int32Array(amounts.length), count: 1 },
        amounts: own,
        isUsed: () => true,
      });
      return [...own];
    };
    expect(once(5, 6, 5)).toEqual([5, 6, 5]);
    expect(once(5, NaN, 5)).toEqual([5, 0, 0]);
    expect(once(NaN, 5, 5)).toEqual([5, 0, 0]);
    expect(once(NaN, NaN)).toEqual([NaN, NaN]);
  });
});
