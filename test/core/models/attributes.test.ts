import { attributeDesign } from "../../../src/core/models/attributes";
import { churnModel, reasonsOf } from "../../../src/core/models/churnModel";
import { seededRandom } from "../../../src/core/statistics/random";

const repeat = (codes: readonly [number, number][]) =>
  Int32Array.from(codes.flatMap(([code, times]) => Array.from({ length: times }, () => code)));

describe("attributes as columns", () => {
  it("compares words with the commonest one and pools those that are rare", () => {
    const codes = repeat([
      [1, 60],
      [0, 30],
      [2, 3],
      [3, 2],
      [-1, 5],
    ]);
    const { columns, references } = attributeDesign(
      [{ name: "plan", codes, dictionary: ["a", "b", "c", "d"] }],
      100,
    );
    expect(references).toEqual([{ text: "b" }]);
    expect(
      columns.map(({ level, values }) => [level, values.reduce((sum, value) => sum + value, 0)]),
    ).toEqual([
      [{ text: "a" }, 30],
      ["blank", 5],
      ["other", 5],
    ]);
  });

  it("gives blanks among numbers a column of their own where there are enough, else the mean", () => {
    const many = attributeDesign(
      [{ name: "x", values: [1, 3, ...Array.from({ length: 8 }, () => NaN)] }],
      10,
    );
    expect(many.columns.map(({ level }) => level)).toEqual([undefined, "blank"]);
    expect([...many.columns[0]!.values.subarray(0, 3)]).toEqual([1, 3, 0]);
    const few = attributeDesign([{ name: "x", values: [1, 3, NaN] }], 3);
    expect(few.columns).toHaveLength(1);
    expect([...few.columns[0]!.values]).toEqual([1, 3, 2]);
  });
});

it("tells what raises a customer's chance most, by attribute and against the average customer", () => {
  const random = seededRandom(2);
  const n = 400;
  const months = Float64Array.from({ length: n }, () => Math.floor(60 * random()));
  const codes = Int32Array.from({ length: n }, () => (random() < 0.4 ? 1 : 0));
  const churned = Uint8Array.from(months, (value, i) =>
    random() < 1 / (1 + Math.exp(0.06 * value - 1.5 * codes[i]!)) ? 1 : 0,
  );
  const model = churnModel(
    [
      { name: "months", values: months },
      { name: "plan", codes, dictionary: ["basic", "plus"] },
    ],
    churned,
    seededRandom(1),
    ({ level }) => JSON.stringify(level ?? "number"),
  );
  const reasons = reasonsOf(model, n);
  const row = [...months.keys()].find((i) => months[i]! < 5 && codes[i] === 1)!;
  const [, plan] = model.terms;
  const mean = codes.reduce((sum, code) => sum + code, 0) / n;
  const found = reasons(row);
  expect(found.map(({ attribute }) => attribute).sort()).toEqual([0, 1]);
  expect(found.find(({ attribute }) => attribute === 1)!.pull).toBeCloseTo(plan!.coefficient * (1 - mean), 9);
  const loyal = [...months.keys()].find((i) => months[i]! > 55 && codes[i] === 0)!;
  expect(reasons(loyal)).toEqual([]);
});
