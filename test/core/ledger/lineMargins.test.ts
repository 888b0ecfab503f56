import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { lineMargins } from "../../../src/core/ledger/lineMargins";
import { orderLinesOf } from "../../../src/core/ledger/orderLines";
import type { ColumnMapping } from "../../../src/core/cells/dataset";

const DAY = 45658;
const BASE = { customer: 0, date: 1, amount: 2 } as const;

function marginsOf(rows: readonly (readonly number[])[], mapping: ColumnMapping) {
  const cells = [Object.keys(mapping), ...rows.map((row) => ["ann", DAY, ...row])];
  const dataset = readDataset({ sheet: "Orders", row: 0, column: 0, cells }, mapping);
  const made = lineMargins(dataset, orderLinesOf(dataset));
  return made && { basis: made.basis, share: [...made.share] };
}

describe("margins of lines", () => {
  it("are profit by price where there is a profit", () => {
    const mapping = { ...BASE, profit: 3 };
    expect(
      marginsOf(
        [
          [100, 30],
          [50, -10],
        ],
        mapping,
      ),
    ).toEqual({ basis: "profit", share: [0.3, -0.2] });
  });

  it("take the cost of a piece times the pieces", () => {
    const mapping = { ...BASE, quantity: 3, unitCost: 4 };
    expect(
      marginsOf(
        [
          [100, 2, 30],
          [50, 1, 20],
        ],
        mapping,
      ),
    ).toEqual({ basis: "unitCost", share: [0.4, 0.6] });
  });

  it("take the cost for that of the line where pieces would make a loss of most lines", () => {
    const mapping = { ...BASE, quantity: 3, unitCost: 4 };
    const rows = [2, 3, 4, 5, 6].map((pieces) => [10 * pieces, pieces, 6 * pieces]);
    expect(marginsOf(rows, mapping)!.basis).toBe("lineCost");
    expect(marginsOf(rows, mapping)!.share[0]).toBeCloseTo(0.4, 12);
  });

  it("are not known without cost or profit", () => {
    expect(marginsOf([[100]], BASE)).toBeUndefined();
  });
});

describe("whether a cost is that of a piece or of a line", () => {
  const mapping = { ...BASE, quantity: 3, unitCost: 4 };
  /** Lines of two pieces at 10: so many that lose by the piece alone, by the line as well, and not at all. */
  const basisOf = (byPiece: number, byLine: number, fine: number) =>
    marginsOf(
      [
        ...Array<number>(byPiece).fill(6),
        ...Array<number>(byLine).fill(11),
        ...Array<number>(fine).fill(2),
      ].map((cost, at) => [10, 2, cost + at / 1000]),
      mapping,
    )!.basis;

  it("is told by lines of several pieces, from five on", () => {
    expect([basisOf(4, 0, 0), basisOf(5, 0, 0)]).toEqual(["unitCost", "lineCost"]);
    const single = [1, 2, 3, 4, 5, 6].map((at) => [10, 1, 11 + at / 1000]);
    expect(marginsOf(single, mapping)!.basis).toBe("unitCost");
  });

  it("is that of a line where more than half lose by the piece and no more than half by the line", () => {
    expect([basisOf(3, 0, 3), basisOf(4, 0, 3)]).toEqual(["unitCost", "lineCost"]);
    expect([basisOf(3, 3, 0), basisOf(3, 4, 0)]).toEqual(["lineCost", "unitCost"]);
  });

  it("is not told by lines that cost nothing or were given away", () => {
    const rows = [...Array<number>(4).fill(6), 0, 0, 0].map((cost, at) => [10 + at / 100, 2, cost]);
    expect(marginsOf(rows, mapping)!.basis).toBe("unitCost");
    const free = [...Array<number>(4).fill(10), 0, 0].map((price, at) => [price, 2, 6 + at / 1000]);
    expect(marginsOf(free, mapping)!.basis).toBe("unitCost");
  });
});

it("a line that was given away has no margin", () => {
  expect(marginsOf([[0, 5], [10, 5]], { ...BASE, profit: 3 })!.share).toEqual([NaN, 0.5]); // prettier-ignore
});

it("a refund has the margin of what it gives back, and costs may be written negative", () => {
  const profits = marginsOf([[100, 30], [-50, 15]], { ...BASE, profit: 3 }); // prettier-ignore
  expect(profits!.share).toEqual([0.3, -0.3]);
  const costs = marginsOf([[100, 2, -30], [-50, -1, 30]], { ...BASE, quantity: 3, unitCost: 4 }); // prettier-ignore
  expect(costs!.share).toEqual([0.4, 0.4]);
});
