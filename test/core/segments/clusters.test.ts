import { seededRandom } from "../../../src/core/statistics/random";
import { clusterRows } from "../../../src/core/segments/clusters";

/** Three clouds of recency, frequency and money that do not touch. */
function clouds(size: number) {
  const random = seededRandom(3);
  const centres = [
    [5, 20, 3000],
    [40, 5, 400],
    [300, 1, 50],
  ];
  const rows = Array.from({ length: 3 * size }, (_, i) =>
    (centres[i % 3] as number[]).map((centre) => centre * (1 + 0.2 * random())),
  );
  const truth = rows.map((_, i) => (i % 3) + 1);
  return { columns: [0, 1, 2].map((c) => Float64Array.from(rows, (row) => row[c] as number)), truth };
}

describe("clusterRows", () => {
  const { columns, truth } = clouds(60);

  it("finds clouds that do not touch, chooses their number, and numbers them from the highest spend", () => {
    const { k, labels, silhouette } = clusterRows(columns);
    expect(k).toBe(3);
    expect([...labels]).toEqual(truth);
    expect(silhouette).toBeGreaterThan(0.8);
  });

  it("tells the mean of 1 − nearest ÷ next distance to a centre, over all rows", () => {
    const { columns: large } = clouds(900);
    const { k, labels, silhouette } = clusterRows(large);
    const points = large.map((values) => {
      const logs = values.map(Math.log);
      const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
      const spread = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
      return logs.map((value) => (value - mean) / spread);
    });
    const centres = Array.from({ length: k }, (_, c) => {
      const rows = [...labels.keys()].filter((row) => labels[row] === c + 1);
      return points.map((values) => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length);
    });
    const each = Array.from(labels, (_, row) => {
      const apart = centres.map((centre) => Math.hypot(...centre.map((at, c) => points[c]![row]! - at)));
      const [nearest, next] = apart.sort((a, b) => a - b);
      return 1 - nearest! / next!;
    });
    expect(silhouette).toBeCloseTo(each.reduce((sum, value) => sum + value, 0) / each.length, 6);
  });

  it("gives the same clusters for the same seed", () => {
    expect(clusterRows(columns, { k: 5, seed: 9 }).labels).toEqual(
      clusterRows(columns, { k: 5, seed: 9 }).labels,
    );
  });

  it("does not mind the order of rows or the unit of money", () => {
    const usual = clusterRows(columns, { k: 4 }).labels;
    const turned = clusterRows(
      columns.map((values) => values.slice().reverse()),
      { k: 4 },
    ).labels;
    expect([...turned].reverse()).toEqual([...usual]);
    const [days, orders, money] = columns as [Float64Array, Float64Array, Float64Array];
    expect(clusterRows([days, orders, money.map((value) => value * 7.3)], { k: 4 }).labels).toEqual(usual);
  });

  it("takes values of 0 and less as half the smallest positive one", () => {
    const withZeros = columns.map((values) => values.slice());
    (withZeros[0] as Float64Array)[0] = 0;
    (withZeros[2] as Float64Array)[2] = -20;
    expect(
      [...clusterRows(withZeros, { k: 3 }).labels].filter((label, i) => label === truth[i]).length,
    ).toBeGreaterThan(175);
  });

  it("finds the same clouds among more rows than it samples", () => {
    const large = clouds(4000);
    expect([...clusterRows(large.columns, { k: 3 }).labels]).toEqual(large.truth);
  });

  it("finds them as well when the centres of the sample stay", () => {
    const large = clouds(4000);
    expect([...clusterRows(large.columns, { k: 3, refineUpTo: 10_000 }).labels]).toEqual(large.truth);
  });

  it("goes on until each row is with its own centre, but for more rows than are to be refined", () => {
    const random = seededRandom(11);
    const even = [0, 1, 2].map(() => Float64Array.from({ length: 6000 }, () => 1 + random()));
    const astray = ({ labels }: { labels: Uint8Array }) => {
      const points = even.map((values) => {
        const logs = values.map(Math.log);
        const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
        const spread = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logs.length);
        return logs.map((value) => (value - mean) / spread);
      });
      const sums = Array.from({ length: 5 }, () => [0, 0, 0, 0]);
      labels.forEach((label, row) => {
        const sum = sums[label]!;
        points.forEach((values, c) => (sum[c]! += values[row]!));
        sum[3]!++;
      });
      const far = (row: number, label: number) =>
        points.reduce((all, values, c) => all + (values[row]! - sums[label]![c]! / sums[label]![3]!) ** 2, 0);
      return labels.filter((label, row) =>
        [1, 2, 3, 4].some((other) => far(row, other) < far(row, label) - 1e-9),
      ).length;
    };
    const refined = astray(clusterRows(even, { k: 4 }));
    const rough = astray(clusterRows(even, { k: 4, refineUpTo: 5000 }));
    expect(refined).toBeLessThan(30);
    expect(rough).toBeGreaterThan(2 * refined);
  });

  it("refuses numbers of clusters that make no sense, and rows that are all alike", () => {
    expect(() => clusterRows(columns, { k: 1 })).toThrow("clusterCount");
    expect(() => clusterRows([new Float64Array(9).fill(5)], { k: 2 })).toThrow("tooFewDistinctRows");
    expect(() => clusterRows([Float64Array.of(1, 1, 2, 2)])).toThrow("tooFewDistinctRows");
    expect(() => clusterRows([])).toThrow("nothingToCount");
  });
});

it("takes the best of its starts: eight clouds that do not touch are eight clusters, whatever the seed", () => {
  const centres = [0, 1, 2, 3].flatMap((x) => [0, 1].map((y) => [Math.exp(3 * x), Math.exp(3 * y)] as const));
  const random = seededRandom(11);
  const rows = Array.from({ length: 8 * 30 }, (_, i) =>
    centres[i % 8]!.map((centre) => centre * (1 + 0.1 * random())),
  );
  const columns = [0, 1].map((column) => Float64Array.from(rows, (row) => row[column]!));
  for (const seed of [1, 2, 3, 4]) {
    const { labels } = clusterRows(columns, { k: 8, seed });
    expect(new Set(Array.from(labels, (label, i) => `${label} ${i % 8}`)).size).toBe(8);
  }
});

describe("columns beside", () => {
  const alike = new Float64Array(30).fill(5);
  const thirds = (...values: readonly [number, number, number]) =>
    Float64Array.from({ length: 30 }, (_, row) => values[row % 3]!);
  const groups = (labels: Uint8Array) => [...labels].map((label) => [...labels].indexOf(label));
  const byThird = Array.from({ length: 30 }, (_, row) => row % 3);

  it("tell apart customers who are alike in all else; who is not known is like the mean", () => {
    const beside = [{ kind: "number", values: thirds(1, NaN, 9) }] as const;
    expect(groups(clusterRows([alike], { k: 3, beside }).labels)).toEqual(byThird);
    const near = [{ kind: "number", values: thirds(1, 5, NaN) }] as const;
    expect(clusterRows([alike], { k: 3, beside: near }).k).toBe(3);
    const same = [{ kind: "number", values: thirds(5, 5, NaN) }] as const;
    expect(() => clusterRows([alike], { k: 2, beside: same })).toThrow("tooFewDistinctRows");
    const unknown = [{ kind: "number", values: thirds(NaN, NaN, NaN) }] as const;
    expect(() => clusterRows([alike], { k: 2, beside: unknown })).toThrow("tooFewDistinctRows");
  });

  it("of texts tell each value apart from all others, none among them", () => {
    const beside = [{ kind: "text", codes: Int32Array.from(thirds(0, 1, -1)), values: 2 }] as const;
    expect(groups(clusterRows([alike], { k: 3, beside }).labels)).toEqual(byThird);
    const one = [{ kind: "text", codes: Int32Array.from(thirds(1, 1, 1)), values: 2 }] as const;
    expect(() => clusterRows([alike], { k: 2, beside: one })).toThrow("tooFewDistinctRows");
  });

  it.each([2, 3, 4])("of texts with two values weigh as much as a number with two: one in %i", (share) => {
    const random = seededRandom(5);
    const spend = Float64Array.from({ length: 240 }, () => 10 * (1 + random()));
    const codes = Int32Array.from(spend, (_, row) => (row % share === 0 ? 1 : 0));
    const options = { k: 4, seed: 3 };
    const text = clusterRows([spend], { ...options, beside: [{ kind: "text", codes, values: 2 }] });
    const number = clusterRows([spend], {
      ...options,
      beside: [{ kind: "number", values: Float64Array.from(codes) }],
    });
    expect(text.silhouette).toBeCloseTo(number.silhouette, 6);
  });
});
