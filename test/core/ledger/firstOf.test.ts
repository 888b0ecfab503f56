import { bookOf, DAY, ROWS } from "./lineAnswers";

describe("what customers bought first", () => {
  it("tells who came back within the days among those observed as long, and for what", () => {
    // Seen to DAY + 40: everybody for 30 days, but for who began later.
    const { customers, values } = bookOf(ROWS).firstOf("product", { days: 30 })!;
    expect(customers).toBe(3);
    expect(values).toEqual([
      { value: "cup", customers: 2, observed: 2, again: 1, next: [{ value: "tea", customers: 2 }] },
      { value: "tea", customers: 2, observed: 1, again: 0, next: [{ value: "tea", customers: 1 }] },
    ]);
  });

  it("counts a purchase on the last of the days, and an order that was given back for nothing", () => {
    const book = bookOf([
      ["ann", "1", DAY, 5, "", "tea", 1],
      ["ann", "2", DAY + 30, 5, "", "cup", 1],
      ["bob", "3", DAY, 5, "", "tea", 1],
      ["bob", "4", DAY + 2, 8, "", "cup", 1],
      ["bob", "4", DAY + 3, -8, "", "cup", -1],
    ]);
    expect(book.firstOf("product", { days: 30 })!.values[0]).toEqual({
      value: "tea",
      customers: 2,
      observed: 2,
      again: 1,
      next: [{ value: "cup", customers: 1 }],
    });
  });
});
