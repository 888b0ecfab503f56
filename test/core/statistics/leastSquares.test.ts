import { leastSquares } from "../../../src/core/statistics/leastSquares";
import { OVERALL, PRICE, QUALITY, SERVICE } from "../../support/satisfactionAnswers";

const columns = [QUALITY, SERVICE, PRICE].map((values) => Float64Array.from(values));

describe("leastSquares", () => {
  it("gives coefficients, their covariance and the residual deviation of R's lm, vcov and sigma", () => {
    const fit = leastSquares(columns, Float64Array.from(OVERALL))!;
    expect(fit.coefficients).toEqual(
      [-0.735032455366, 0.598834749604, 0.536305285934, 0.114881117867].map(
        (value) => expect.closeTo(value, 11) as number,
      ),
    );
    expect(fit.covariance).toEqual(
      [
        [0.102170492227, -0.007465179231, -0.008899286094, -0.013388362347],
        [-0.007465179231, 0.011911983087, -0.009445041675, -0.000517363672],
        [-0.008899286094, -0.009445041675, 0.01163595064, 0.000741975218],
        [-0.013388362347, -0.000517363672, 0.000741975218, 0.004224716036],
      ].map((row) => row.map((value) => expect.closeTo(value, 11) as number)),
    );
    expect(fit.sigma).toBeCloseTo(0.456930262277, 11);
    expect(fit.degrees).toBe(26);
  });

  it("keeps its digits where a column is far from zero", () => {
    const far = columns[0]!.map((value) => value + 1e6);
    const fit = leastSquares([far, columns[1]!, columns[2]!], Float64Array.from(OVERALL))!;
    expect(fit.coefficients[1]).toBeCloseTo(0.598834749604, 9);
  });

  it("gives none where a column repeats others or no row is left over", () => {
    expect(leastSquares([columns[0]!, columns[0]!], Float64Array.from(OVERALL))).toBeUndefined();
    expect(leastSquares([Float64Array.of(1, 2)], Float64Array.of(1, 3))).toBeUndefined();
  });
});
