import { rowsByKey, salesByCustomer } from "../../../src/core/ledger/keyedRows";

it("rows by key keep their order, and negative keys stay away", () => {
  const { rows, start } = rowsByKey(Int32Array.of(2, 0, -1, 2, 0), 4);
  expect([[...rows], [...start]]).toEqual([
    [1, 4, 0, 3],
    [0, 2, 2, 4, 4],
  ]);
});

it("sales of a customer are his lines with a value that are of an order", () => {
  const codes = Int32Array.of(0, -1, 3, 2, 0);
  const lines = { customer: Int32Array.of(1, 1, 0, 1, 1), order: Int32Array.of(0, 1, 2, -1, 0) };
  const { rows, start } = salesByCustomer(codes, lines, 3);
  expect([[...rows], [...start]]).toEqual([
    [2, 0, 4],
    [0, 1, 3, 3],
  ]);
});

it("no rows have no keys", () => {
  const { rows, start } = rowsByKey(new Int32Array(0), 0);
  expect([rows.length, [...start]]).toEqual([0, [0]]);
});
