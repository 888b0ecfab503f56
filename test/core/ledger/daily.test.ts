import { bookOf, DAY, ROWS } from "./lineAnswers";

it("every day has its orders, customers and revenue, also those on which nothing happened", () => {
  const { firstDay, orders, customers, revenue } = bookOf(ROWS).daily();
  expect(firstDay).toBe(DAY);
  expect(orders).toHaveLength(41);
  const on = (day: number) => [orders[day], customers[day], revenue[day]];
  expect(on(0)).toEqual([1, 1, 25]);
  expect(on(1)).toEqual([0, 0, 0]);
  expect(on(3)).toEqual([1, 1, 30]);
  expect(on(4)).toEqual([0, 0, 0]);
  expect(on(25)).toEqual([0, 0, -2]);
  expect(orders.reduce((sum, count) => sum + count, 0)).toBe(5);
});
