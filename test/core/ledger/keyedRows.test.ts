import { rowsByKey } from "../../../src/core/ledger/keyedRows";

it("rows by key keep their order, and negative keys stay away", () => {
  const { rows, start } = rowsByKey(Int32Array.of(2, 0, -1, 2, 0), 4);
  expect([[...rows], [...start]]).toEqual([
    [1, 4, 0, 3],
    [0, 2, 2, 4, 4],
  ]);
});
