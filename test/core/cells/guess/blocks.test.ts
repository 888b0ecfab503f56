import { blocksOf, cellsOf } from "../../../../src/core/cells/guess/blocks";
import type { Cell } from "../../../../src/core/cells/cell";

const TABLE: Cell[][] = [
  ["id", "day", "sum"],
  ["a", 45658, 5],
  ["b", 45659, 7],
];
const blank = (columns: number): Cell[] => Array.from({ length: columns }, () => null);

describe("the blocks of a sheet", () => {
  it("are one where nothing is left blank", () => {
    expect(blocksOf(TABLE)).toEqual([{ row: 0, column: 0, rows: 3, columns: 3 }]);
  });

  it("are apart where a row is blank and a header follows", () => {
    const cells = [["Report of May", null, null], blank(3), ...TABLE, blank(3), ...TABLE];
    expect(blocksOf(cells).map(({ row, rows }) => [row, rows])).toEqual([
      [0, 1],
      [2, 3],
      [6, 3],
    ]);
  });

  it("stay together where rows follow a blank row without a header of their own", () => {
    const cells = [...TABLE, blank(3), ["c", 45660, 9], ["d", 45661, 4]];
    expect(blocksOf(cells)).toEqual([{ row: 0, column: 0, rows: 6, columns: 3 }]);
  });

  it("are apart where what follows stands under other columns, or under a single row", () => {
    const rows = (cells: Cell[][]) =>
      blocksOf(cells).map(({ row, rows, column, columns }) => [row, rows, column, columns]);
    const narrow = [...TABLE, blank(3), ["c", 45660, null], ["d", 45661, null]];
    expect(rows(narrow)).toEqual([
      [0, 3, 0, 3],
      [4, 2, 0, 2],
    ]);
    const shifted = [
      ...TABLE.map((row) => [...row, null]),
      blank(4),
      [null, "c", 45660, 9],
      [null, "d", 45661, 4],
    ];
    expect(rows(shifted)).toEqual([
      [0, 3, 0, 3],
      [4, 2, 1, 3],
    ]);
    const single = [["a", 45658, 5], blank(3), ["c", 45660, 9], ["d", 45661, 4]];
    expect(rows(single)).toEqual([
      [0, 1, 0, 3],
      [2, 2, 0, 3],
    ]);
    const column = [["note"], ["more"], [null], [7], [8]];
    expect(rows(column)).toEqual([
      [0, 2, 0, 1],
      [3, 2, 0, 1],
    ]);
  });

  it("are apart side by side, but not where one column of a table is blank", () => {
    const beside = TABLE.map((row, index) => [...row, null, ...(index < 2 ? ["x", "y"] : [null, null])]);
    expect(blocksOf(beside).map(({ column, rows, columns }) => [column, rows, columns])).toEqual([
      [0, 3, 3],
      [4, 2, 2],
    ]);
    const gap = TABLE.map(([id, ...others]) => [id!, null, ...others]);
    expect(blocksOf(gap)).toEqual([{ row: 0, column: 0, rows: 3, columns: 4 }]);
  });

  it("hold their cells, and none of a blank sheet", () => {
    const cells = [blank(4), ...TABLE.map((row) => [null, ...row])];
    expect(cellsOf(cells, blocksOf(cells)[0]!)).toEqual(TABLE);
    expect(blocksOf([blank(3), blank(3)])).toEqual([]);
    expect(blocksOf([])).toEqual([]);
  });
});

it("a table with a blank column is as wide as it is, wherever it begins", () => {
  const gap = TABLE.map(([id, ...others]) => [null, null, id!, null, ...others]);
  expect(blocksOf(gap)).toEqual([{ row: 0, column: 2, rows: 3, columns: 4 }]);
});
