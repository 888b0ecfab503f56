import type { Cell } from "../../../../src/core/cells/cell";
import { readIds } from "../../../../src/core/cells/read/readIds";
import { columnOf, textsOf } from "../reading";

function read(cells: readonly Cell[], foldCase = false) {
  const source = columnOf(cells, { role: "customer", excludes: true });
  const { column, rounded } = readIds(source, foldCase);
  return { ids: textsOf(column), rounded: [...rounded], told: source.told() };
}

describe("ids", () => {
  it("are texts, unwrapped, and one however Excel kept them", () => {
    const { ids, told } = read(["K1", '="K1"', "'K1", 17, "17", "17.0", "", null, "-"]);
    expect(ids).toEqual(["K1", "K1", "K1", "17", "17", "17", undefined, undefined, undefined]);
    expect(told).toEqual([]);
  });

  it("that have lost digits are no ids, and told as errors", () => {
    const { ids, rounded, told } = read(["A1", 6.2171e18, "2.9E+17", "A1"]);
    expect(ids).toEqual(["A1", undefined, undefined, "A1"]);
    expect(rounded).toEqual([1, 2]);
    expect(told).toEqual(["roundedNumber 1 2"]);
  });

  it("that are masked stay, and are pointed out on each row", () => {
    const { ids, rounded, told } = read(["139****8888", "b", "139****8888"]);
    expect(ids).toEqual(["139****8888", "b", "139****8888"]);
    expect(rounded).toEqual([]);
    expect(told).toEqual(["maskedId 0 2"]);
  });

  it("are no error values: those are told", () => {
    const { ids, told } = read(["a", { error: "#N/A" }, "#N/A"]);
    expect(ids).toEqual(["a", undefined, undefined]);
    expect(told).toEqual(["errorCell 1 2"]);
  });
});

describe("case", () => {
  it("tells ids apart, which is pointed out where it does", () => {
    expect(read(["Ab1", "AB1", "c"])).toEqual({
      ids: ["Ab1", "AB1", "c"],
      rounded: [],
      told: ["idsDifferInCase ×1"],
    });
    expect(read(["Ab1", "AB2", "c"]).told).toEqual([]);
    expect(read(["AB1", "AB2"]).told).toEqual([]);
  });

  it("folds where it is chosen to: the commonest spelling is shown", () => {
    expect(read(["Ab1", "AB1", "AB1"], true)).toEqual({ ids: ["AB1", "AB1", "AB1"], rounded: [], told: [] });
  });

  it("never tells e-mail addresses apart", () => {
    expect(read(["Eve@x.example", "eve@x.example", "eve@x.example", "K"]).ids).toEqual([
      "eve@x.example",
      "eve@x.example",
      "eve@x.example",
      "K",
    ]);
  });
});

describe("phone numbers", () => {
  const numbers = ["+86 139-1111-2222", "13911112222", "86 13911112222", "(138) 0000 1111"];

  it("are one however they are written, in a column of phone numbers", () => {
    expect(read([...numbers, "house"]).ids).toEqual([
      "13911112222",
      "13911112222",
      "13911112222",
      "13800001111",
      "house",
    ]);
  });

  it("stay as they stand where fewer than four in five are phone numbers", () => {
    expect(read([...numbers, "house", "shop"]).ids.slice(0, 2)).toEqual(["+86 139-1111-2222", "13911112222"]);
  });

  it("may be numbers", () => {
    expect(read([13911112222, "139 1111 2222"]).ids).toEqual(["13911112222", "13911112222"]);
  });
});

describe("leading zeros", () => {
  it("are lost where some ids are texts with them and some shorter numbers", () => {
    expect(read(["00123", "00456", 789, 12, 123456]).told).toEqual(["lostZeros ×2"]);
    expect(read(["00123", 45678]).told).toEqual([]);
    expect(read(["K0123", 456]).told).toEqual([]);
    expect(read(["0", 456]).told).toEqual([]);
  });

  /** Ids of a length, evenly spread; the first `short` of them a digit shorter. */
  const spread = (short: number, count: number, digits = 6) =>
    Array.from({ length: count }, (_, i) => {
      const size = 10 ** (digits - 1);
      return i < short ? size / 10 + i : size + Math.floor((i * 9 * size) / count);
    });

  it("are lost where all are numbers and about every tenth is a digit short", () => {
    expect(read(spread(10, 100)).told).toEqual(["lostZeros ×10"]);
    expect(read(spread(5, 50)).told).toEqual(["lostZeros ×5"]);
  });

  it.each([
    ["hardly any is short", spread(4, 100)],
    ["too many are", spread(16, 100)],
    ["they are few", spread(5, 49)],
    ["they are short numbers", spread(10, 100, 5)],
    ["they were given in order, low ones only", Array.from({ length: 100 }, (_, i) => 99_990 + i)],
    ["some are fractions", [...spread(10, 100).map((id) => id + 0.5)]],
  ])("are not where %s", (_, cells) => {
    expect(read(cells).told).toEqual([]);
  });
});
