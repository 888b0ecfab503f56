import type { Cell } from "../../../../src/core/cells/cell";
import type { SourceGrid } from "../../../../src/core/cells/source";
import { continuationOf } from "../../../../src/core/cells/guess/stacking";

const HEADER = ["Order", "Customer", "Date", "Product", "Amount"];
const WITH_IDS = { order: 0, customer: 1, date: 2, product: 3, amount: 4 };
const WITHOUT_IDS = { customer: 1, date: 2, product: 3, amount: 4 };
type Row = readonly Cell[];

const grid = (rows: readonly Row[], header: Row = HEADER): SourceGrid => ({
  sheet: "S",
  row: 0,
  column: 0,
  cells: [header, ...rows],
});
const MARCH: readonly Row[] = [
  ["1", "a", 45720, "mug", 10],
  ["2", "b", 45730, "mug", 20],
  ["2", "b", 45730, "bowl", 30],
  ["3", "c", 45745, "mug", 40],
];
const APRIL: readonly Row[] = [
  ["4", "a", 45750, "mug", 10],
  ["5", "d", 45760, "bowl", 30],
];
/** Reaches back into March, where an order has changed since. */
const OVERLAPPING: readonly Row[] = [["3", "c", 45745, "mug", 0], ...APRIL];

describe("a sheet with the same titles", () => {
  it.each<[string, readonly Row[], string, string]>([
    ["another month", APRIL, "more", "more"],
    ["an overlapping export, with later versions of orders", OVERLAPPING, "more", "overlap"],
    ["the same rows", MARCH, "copy", "copy"],
    ["the same rows in another order", [...MARCH].reverse(), "copy", "copy"],
    ["an extract of it", [MARCH[1]!, MARCH[3]!], "copy", "copy"],
    ["the table that it was taken from", [...MARCH, ...APRIL], "larger", "larger"],
    [
      "another shop that numbers its orders from 1, too",
      [
        ["1", "x", 45750, "mug", 5],
        ["2", "y", 45751, "mug", 6],
      ],
      "otherOrders",
      "more",
    ],
    ["rows without dates", [["7", "z", null, "mug", 5]], "more", "undated"],
    ["nothing", [], "copy", "copy"],
  ])("%s: with order ids %s, without %s", (_, rows, withIds, withoutIds) => {
    expect(continuationOf([grid(MARCH)], { grid: grid(rows) }, WITH_IDS)).toBe(withIds);
    expect(continuationOf([grid(MARCH)], { grid: grid(rows) }, WITHOUT_IDS)).toBe(withoutIds);
  });

  it("is compared by titles, wherever its columns stand", () => {
    const turned = (rows: readonly Row[]) =>
      grid(
        rows.map((row) => [...row].reverse()),
        [...HEADER].reverse(),
      );
    expect(continuationOf([grid(MARCH)], { grid: turned(MARCH) }, WITH_IDS)).toBe("copy");
    expect(continuationOf([grid(MARCH)], { grid: turned(APRIL) }, WITHOUT_IDS)).toBe("more");
    expect(continuationOf([grid(MARCH)], { grid: turned(OVERLAPPING) }, WITHOUT_IDS)).toBe("overlap");
  });

  it("fits between two months that are stacked already, and is a copy of any of them", () => {
    const may = grid([["6", "a", 45790, "mug", 1]]);
    expect(continuationOf([grid(MARCH), may], { grid: grid(APRIL) }, WITHOUT_IDS)).toBe("more");
    expect(continuationOf([grid(MARCH), may], { grid: may }, WITHOUT_IDS)).toBe("copy");
  });

  it("with order ids on some rows only is told apart by its days", () => {
    const some = APRIL.map((row, at) => (at === 0 ? [null, ...row.slice(1)] : row));
    expect(continuationOf([grid(MARCH)], { grid: grid(some) }, WITH_IDS)).toBe("more");
    const overlapping = [[null, "c", 45745, "mug", 0], ...APRIL];
    expect(continuationOf([grid(MARCH)], { grid: grid(overlapping) }, WITH_IDS)).toBe("overlap");
  });

  it("of which only the first rows are known is more with order ids that are all new, else to be asked", () => {
    const head = (rows: readonly Row[]) => ({ grid: grid(rows), rows: 100 });
    expect(continuationOf([grid(MARCH)], head(APRIL), WITH_IDS)).toBe("more");
    expect(continuationOf([grid(MARCH)], head(APRIL), WITHOUT_IDS)).toBe("undated");
    expect(continuationOf([grid(MARCH)], head([MARCH[0]!, ...APRIL]), WITH_IDS)).toBe("larger");
    expect(continuationOf([grid(MARCH)], head(MARCH), WITH_IDS)).toBe("larger");
    expect(continuationOf([grid(MARCH)], { grid: grid(MARCH), rows: 5 }, WITH_IDS)).toBe("copy");
  });

  it("a list is more where it names others", () => {
    const list = (names: readonly string[], level: string) =>
      grid(
        names.map((name) => [name, level]),
        ["Customer", "Level"],
      );
    const of = (names: readonly string[], level: string) =>
      continuationOf(
        [list(["a", "b"], "gold")],
        { grid: list(names, level) },
        { customer: 0, memberLevel: 1 },
        { named: true },
      );
    expect(of(["c", "d"], "gold")).toBe("more");
    expect(of(["b", "c"], "silver")).toBe("overlap");
    expect(of(["b"], "gold")).toBe("copy");
  });
});
