import { givenBack } from "../../../src/core/ledger/givenBack";
import { orderLines, textColumn, type Line } from "./lines";

const DAY = 45658;

/** Row of a customer's order 1, of a product. */
type Own = Line & { readonly product: string };
const bought = (product: string, amount: number, more: Partial<Line> = {}): Own => ({
  customer: "ann",
  order: "1",
  day: DAY,
  product,
  amount,
  ...more,
});
const back = (day: number, amount: number, product = ""): Own =>
  bought(product, -amount, { day, refund: true });

function backOf(...rows: readonly Own[]) {
  const products = textColumn(rows.map(({ product }) => product || null));
  const made = givenBack(orderLines(rows), DAY + 99, { products })!;
  const byProduct: Record<string, number> = {};
  for (const { line, units } of made.pieces) {
    const name = line < 0 ? "elsewhere" : rows[line]!.product;
    byProduct[name] = (byProduct[name] ?? 0) + units / made.counted.sums.perOne;
  }
  return { byProduct, made };
}

const TWO_ORDERS = [
  bought("tea", 60),
  bought("cup", 30),
  bought("pot", 10),
  bought("tea", 5, { customer: "bob", order: "2" }),
];
const ofTwo = (...refunds: readonly Own[]) => backOf(...TWO_ORDERS, ...refunds);

describe("what of an order comes back without a line of its own", () => {
  it("falls on its lines by what is left of each, to the last cent", () => {
    expect(ofTwo(back(DAY + 1, 50)).byProduct).toEqual({ tea: 30, cup: 15, pot: 5 });
    expect(ofTwo(back(DAY + 1, 0.02)).byProduct).toEqual({ tea: 0.02 });
    expect(ofTwo(back(DAY + 1, 100)).byProduct).toEqual({ tea: 60, cup: 30, pot: 10 });
  });

  it("falls on the line of its product up to its price, and what is left on the others", () => {
    expect(ofTwo(back(DAY + 1, 36, "cup")).byProduct).toEqual({ tea: 5.15, cup: 30, pot: 0.85 });
    const twice = ofTwo(back(DAY + 1, 20, "cup"), back(DAY + 2, 20, "cup")).byProduct;
    expect(twice).toEqual({ tea: 8.58, cup: 30, pot: 1.42 });
  });

  it("is no more than the order cost: the rest stands apart, and no order has it", () => {
    const { byProduct, made } = ofTwo(back(DAY + 1, 130));
    expect(byProduct).toEqual({ tea: 60, cup: 30, pot: 10 });
    expect(made.elsewhere).toEqual({ refunds: 0, amount: 30 });
  });

  it("comes back on the first day that is told, of those from the order on", () => {
    const first = (...refunds: readonly Own[]) => [...ofTwo(...refunds).made.came.days];
    expect(first(back(DAY + 9, 1), back(DAY + 4, 2))).toEqual([DAY + 4]);
    expect(first(back(DAY, 1))).toEqual([DAY]);
    expect(first(back(DAY - 1, 1))).toEqual([Infinity]);
  });
});

describe("what a line tells itself", () => {
  it("is that line's, and not taken off a second time where a refund tells it, too", () => {
    const lines = [bought("tea", 60), bought("cup", 20, { givenBack: 10 })];
    expect(backOf(...lines).byProduct).toEqual({ cup: 10 });
    expect(backOf(...lines, back(DAY + 3, 10, "cup")).byProduct).toEqual({ cup: 10 });
    expect(backOf(...lines, back(DAY + 3, 15, "cup")).byProduct).toEqual({ cup: 15 });
  });
});

describe("a refund without an order", () => {
  it("stands apart; where no row tells of refunds there is nothing to tell", () => {
    const stray = bought("tea", -7, { customer: "cid", order: "9", day: DAY + 2, refund: true });
    const { byProduct, made } = ofTwo(stray);
    expect(byProduct).toEqual({ elsewhere: 7 });
    expect(made.elsewhere).toEqual({ refunds: 1, amount: 7 });
    expect(givenBack(orderLines(TWO_ORDERS), DAY + 99)).toBeUndefined();
  });
});
