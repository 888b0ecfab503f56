import { isOrderLevel } from "../../../../src/core/cells/rules/orderLines";
import type { Cell, Grid } from "../../../../src/core/cells/cell";
import type { ColumnMapping, Dataset } from "../../../../src/core/cells/dataset";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";

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
