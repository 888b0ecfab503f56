import { bookOf, DAY } from "./lineAnswers";

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
