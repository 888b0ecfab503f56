import { relativeWeights } from "../../../src/core/metrics/drivers";
import { OVERALL, PRICE, QUALITY, SERVICE } from "../../support/satisfactionAnswers";
import { seededRandom } from "../../../src/core/statistics/random";

const rows = [
  [5, 4, 5],
  [4, 2, 4],
  [3, 3, 3],
  [5, 5, 5],
  [2, 1, 1],
  [4, 4, 4],
  [1, 2, 2],
  [3, 5, 3],
  [5, 3, 4],
  [2, 3, 2],
  [4, 5, 5],
  [3, 2, 2],
  [1, 1, 1],
  [5, 2, 4],
  [2, 4, 3],
  [4, 3, 4],
  [3, 4, 3],
  [1, 3, 2],
  [5, 5, 5],
  [2, 2, 2],
];
const column = (c: number) => Float64Array.from(rows, (row) => row[c] as number);

describe("relativeWeights", () => {
  it("matches weights computed by singular value decomposition with numpy, and they sum to R²", () => {
    const { items, rSquared, n } = relativeWeights([column(0), column(1)], column(2));
    expect(n).toBe(20);
    expect(items.map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.59365457, 8),
      expect.closeTo(0.30365817, 8),
    ]);
    expect(rSquared).toBeCloseTo(0.8973127404810363, 12);
    expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("gives the weights that R finds from Johnson's definition, and R² of lm", () => {
    const { items, rSquared } = relativeWeights(
      [QUALITY, SERVICE, PRICE].map((values) => Float64Array.from(values)),
      Float64Array.from(OVERALL),
    );
    // R: e <- eigen(cor(X)); L <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors); L^2 %*% (solve(L) %*% cor(X, y))^2
    expect(items.map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.4643524095235, 11),
      expect.closeTo(0.44258550726, 11),
      expect.closeTo(0.0073953255225, 11),
    ]);
    expect(rSquared).toBeCloseTo(0.914333242306, 11);
  });

  it("shares equally between items that say the same", () => {
    const { items } = relativeWeights([column(0), column(0)], column(2));
    expect(items[0]?.weight).toBeCloseTo(items[1]?.weight as number, 12);
  });

  it("gives uncorrelated items their squared correlations", () => {
    const random = seededRandom(7);
    const x = Float64Array.from({ length: 4000 }, () => random());
    const y = Float64Array.from({ length: 4000 }, () => random());
    const overall = x.map((value, i) => 2 * value + (y[i] as number));
    const { items } = relativeWeights([x, y], overall);
    expect(items[0]?.weight).toBeCloseTo((items[0]?.correlation as number) ** 2, 1);
    expect(items[0]?.share).toBeCloseTo(0.8, 1);
  });

  it("refuses fewer than ten answers an item, and columns that do not vary", () => {
    expect(() => relativeWeights([column(0), column(1), column(0)], column(2))).toThrow("tooFewRowsPerItem");
    expect(() => relativeWeights([new Float64Array(20).fill(3)], column(2))).toThrow("columnDoesNotVary");
  });
});
