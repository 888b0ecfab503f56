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
