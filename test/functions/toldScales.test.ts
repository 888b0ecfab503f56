import { CATALOGUE } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";

const call = (id: string, cells: readonly unknown[], ...rest: unknown[]) => {
  try {
    return evaluate(
      CATALOGUE.find((entry) => entry.id === id)!,
      [cells.map((cell) => [cell]), ...rest],
    );
  } catch (problem) {
    return (problem as { key: string }).key;
  }
};

describe("answers that tell their best score", () => {
  it.each([
    ["CSAT", ["3/10", "9/10"], undefined, "scaleContradicted"],
    ["CSAT", ["3/10", "9/10"], "0-10", 0.5],
    ["CSAT", ["4/5", "2 / 5"], undefined, 0.5],
    ["CSAT", ["★★★★☆", "★★☆☆☆"], undefined, 0.5],
    ["CSAT", ["4 out of 5", "4 von 5", "1 sur 5", "2 de 5"], undefined, 0.5],
    ["CSAT", ["zufrieden", "très satisfait", "不満"], undefined, 2 / 3],
    ["CSAT", ["满意", "一般"], 10, "scaleContradicted"],
    ["CSAT", ["4/5", "8/10"], undefined, "otherTopInRow"],
    ["CSAT", [4, 2], 10, 0],
    ["NPS", ["9/10", "10/10", "3/10"], undefined, 100 / 3],
    ["NPS", ["4/5", "5/5"], undefined, "scaleContradicted"],
    ["CES", ["6/7", "4/7"], undefined, 5],
    ["CES", ["6/10", "4/10"], undefined, "scaleContradicted"],
  ] as const)("%s of %j on %s is %s", (id, cells, scale, answer) =>
    expect(call(id, cells, ...(scale === undefined ? [] : [scale]))).toEqual(answer),
  );
});

it("counts the top one of three points", () => {
  expect(call("CSAT", [3, 2, 2, 3, 1], 3)).toBe(0.4);
  expect(call("CSAT", [4, 3, 2, 1], 4)).toBe(0.5);
});
