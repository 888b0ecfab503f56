import { priceCells } from "../../../src/core/ledger/priceCells";

const lines = {
  customer: Int32Array.of(0, 0, 1, 1, 2, 2, 2),
  order: Int32Array.of(0, 0, 1, -1, 2, 3, 4),
  orderCount: 5,
  day: Int32Array.of(45658, 45659, 45689, 45690, 45660, 45661, 45750),
  amount: Float64Array.of(10, 30, 12, -12, 5, 0, 8),
};

it("adds up what was sold by value and month; refunds, gifts and blanks have no price", () => {
  const cells = priceCells(
    lines,
    { codes: Int32Array.of(1, 1, 1, 1, -1, 0, 0), dictionary: ["Pot", "Tea"] },
    Float64Array.of(2, 3, 4, 1, 1, 1, 2),
    { unit: "month" },
  );
  expect([...cells.value]).toEqual([0, 1, 1]);
  // January, February and April 2025.
  expect([...cells.period]).toEqual([3, 0, 1]);
  expect([...cells.units]).toEqual([2, 5, 4]);
  expect([...cells.revenue]).toEqual([8, 40, 12]);
});

it("a value belongs to the group of most of its lines", () => {
  const { group, groups } = priceCells(
    lines,
    { codes: Int32Array.of(1, 1, 1, 1, 0, 0, 0), dictionary: ["Pot", "Tea"] },
    new Float64Array(7).fill(1),
    { unit: "month" },
    { codes: Int32Array.of(2, 0, 0, 1, -1, -1, -1), dictionary: ["a", "b", "c"] },
  );
  expect([...group]).toEqual([-1, 0]);
  expect(groups).toEqual(["a", "b", "c"]);
});

it("nothing sold, no cells", () => {
  const { value } = priceCells(
    lines,
    { codes: new Int32Array(7).fill(-1), dictionary: [] },
    new Float64Array(7),
    { unit: "week" },
  );
  expect(value).toHaveLength(0);
});

it("a sale of no pieces, or for nothing, has no price", () => {
  const cells = (quantity: number, amount: number) =>
    priceCells(
      {
        customer: Int32Array.of(0),
        order: Int32Array.of(0),
        orderCount: 1,
        day: Int32Array.of(45658),
        amount: Float64Array.of(amount),
      },
      { codes: Int32Array.of(0), dictionary: ["Tea"] },
      Float64Array.of(quantity),
      { unit: "month" },
    ).value.length;
  expect([cells(1, 5), cells(0, 5), cells(1, 0), cells(-1, 5), cells(0.5, 5)]).toEqual([1, 0, 0, 0, 1]);
});
