import { bookOf, DAY, type OrderRow } from "./lineAnswers";

describe("orders by weekday and hour", () => {
  it("stand at the first line of each, also of those over midnight", () => {
    const grid = bookOf([
      ["ann", "1", DAY + 9.5 / 24, 20, "", "a", 1],
      ["ann", "1", DAY + 9.2 / 24, 5, "", "b", 1],
      ["bob", "2", DAY + 23.9 / 24, 7, "", "a", 1],
      ["bob", "2", DAY + 1 + 0.1 / 24, 3, "", "b", 1],
      ["bob", "3", DAY + 4 + 18 / 24, 1, "", "a", 1],
    ]).hours()!;
    const cells = [...grid.orders.keys()].filter((cell) => grid.orders[cell]! > 0);
    // A Wednesday at 9 and 23 o'clock, a Sunday at 18.
    expect(
      cells.map((cell) => [Math.floor(cell / 24), cell % 24, grid.orders[cell], grid.revenue[cell]]),
    ).toEqual([
      [2, 9, 1, 25],
      [2, 23, 1, 10],
      [6, 18, 1, 1],
    ]);
  });

  it("are not told where no order has a time", () => {
    expect(bookOf([["ann", "1", DAY, 20, "", "a", 1]]).hours()).toBeUndefined();
  });
});

it("times are whole seconds: what single precision takes off an hour is put back", () => {
  for (let hour = 0; hour < 24; hour++) {
    const own = bookOf([["ann", "1", DAY + hour / 24, 5, "", "a", 1]]);
    const grid = own.hours();
    expect(hour === 0 ? grid : grid!.orders.indexOf(1) % 24).toBe(hour === 0 ? undefined : hour);
    const before = bookOf([["ann", "1", DAY + (hour + 1) / 24 - 1 / 86_400, 5, "", "a", 1]]).hours()!;
    expect(before.orders.indexOf(1) % 24).toBe(hour);
  }
});

it("each weekday has its own hours, and an order its lines' money where it began", () => {
  const rows = Array.from({ length: 7 }, (_, i): OrderRow[] => [
    ["ann", `o${i}`, DAY + i + i / 24 + 0.3 / 24, 10 + i, "", "a", 1],
    ["ann", `o${i}`, DAY + i + (i + 2) / 24, 0.5, "", "b", 1],
  ]).flat();
  const grid = bookOf(rows).hours()!;
  // From Wednesday on.
  Array.from({ length: 7 }, (_, i) => 24 * ((i + 2) % 7) + i).forEach((cell, i) =>
    expect([grid.orders[cell], grid.revenue[cell]]).toEqual([1, 10.5 + i]),
  );
  expect(grid.orders.reduce((sum, one) => sum + one, 0)).toBe(7);
});

it("orders that were given back whole, and lines of nobody, have no hour", () => {
  const grid = bookOf([
    ["ann", "1", DAY + 0.5, 20, "", "a", 1],
    ["bob", "2", DAY + 0.25, 5, "", "a", 1],
    ["bob", "2", DAY + 1.75, -5, "", "a", -1],
    ["", "3", DAY + 0.75, 9, "", "a", 1],
    ["cid", "4", DAY + 2.5, 8, "", "a", 1],
    ["cid", "4", DAY + 3.25, -3, "", "a", -1],
  ]).hours()!;
  const cells = [...grid.orders.keys()].filter((cell) => grid.orders[cell]! > 0 || grid.revenue[cell] !== 0);
  expect(cells.map((cell) => [cell, grid.orders[cell], grid.revenue[cell]])).toEqual([
    [24 * 2 + 12, 1, 20],
    [24 * 4 + 12, 1, 8],
  ]);
});
