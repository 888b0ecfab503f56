import {
  effortScore,
  meanScore,
  readScale,
  rescale,
  satisfactionByGroup,
  satisfactionInterval,
  satisfiedShare,
} from "../../../src/core/metrics/satisfaction";
import { textColumn } from "./textColumn";

const FIVE = { min: 1, max: 5 };

describe("readScale", () => {
  it.each([
    [5, FIVE],
    ["10", { min: 1, max: 10 }],
    ["0-10", { min: 0, max: 10 }],
    ["1–7", { min: 1, max: 7 }],
    ["1至5", FIVE],
  ])("reads %p", (text, scale) => {
    expect(readScale(text)).toEqual(scale);
  });

  it.each(["five", 2, "5-1", 0, 4.5, 46027])("refuses %p", (text) => {
    expect(() => readScale(text)).toThrow("scaleUnreadable");
  });
});

it("gives 80 % when 80 of 100 answer in the top two (veemo.io)", () => {
  const scores = [...Array(50).fill(5), ...Array(30).fill(4), ...Array(20).fill(2)];
  expect(satisfiedShare(scores, FIVE)).toBe(0.8);
});

it("takes 6 and 7 of 7, 9 and 10 of 10", () => {
  expect(satisfiedShare([7, 6, 5, 1], readScale(7))).toBe(0.5);
  expect(satisfiedShare([10, 9, 8, 0], readScale("0-10"))).toBe(0.5);
});

it("means scores, blanks left out", () => {
  expect(meanScore([5, NaN, 4], FIVE)).toBe(4.5);
});

it("refuses scores off the scale", () => {
  expect(() => meanScore([6], FIVE)).toThrow(
    expect.objectContaining({ detail: { score: 6, min: 1, max: 5 } }),
  );
});

it("reverses an effort scale end to end", () => {
  expect(effortScore([1, 2], readScale(7), true)).toBe(6.5);
  expect(effortScore([1, 2], readScale(7), false)).toBe(1.5);
});

it("gives the Wilson interval of the share (scipy 1.17, binomtest(3, 5).proportion_ci)", () => {
  const { share, low, high, n } = satisfactionInterval([5, 4, 4, 3, 1], FIVE, 0.95);
  expect({ share, n }).toEqual({ share: 0.6, n: 5 });
  expect(low).toBeCloseTo(0.23072428127601297, 12);
  expect(high).toBeCloseTo(0.8823792257673521, 12);
});

it("compares large groups with the rest and gives small ones an interval only", () => {
  const groups = textColumn([...Array(40).fill("a"), ...Array(40).fill("b"), "c"]);
  const scores = Float64Array.from([...Array(40).fill(5), ...Array(40).fill(1), 4]);
  const [a, , c] = satisfactionByGroup(groups, scores, FIVE, 0.95);
  expect(a).toMatchObject({ group: "a", share: 1, mean: 5 });
  expect(a?.p).toBeLessThan(0.001);
  expect(c?.p).toBeNaN();
});

it("moves scores end to end: 1 of 5 is 0 of 10, 5 of 5 is 10 of 10", () => {
  const ten = { min: 0, max: 10 };
  expect([1, 3, 5].map((score) => rescale(score, FIVE, ten))).toEqual([0, 5, 10]);
  expect(rescale(rescale(4, FIVE, ten), ten, FIVE)).toBeCloseTo(4, 12);
});

it("takes only the top of three points: the middle is neither satisfied nor not", () => {
  expect(satisfiedShare([3, 3, 2, 1], { min: 1, max: 3 })).toBe(0.5);
  expect(satisfiedShare([2, 1, 0, 0], { min: 0, max: 2 })).toBe(0.25);
});
