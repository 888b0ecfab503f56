import { bookOf, DAY } from "./lineAnswers";

describe("who buys a value", () => {
  const book = bookOf([
    ["ann", "1", DAY, 5, "", "tea", 1],
    ["ann", "2", DAY + 10, 5, "", "tea", 1],
    ["bob", "3", DAY, 5, "", "tea", 1],
    ["bob", "3", DAY, 5, "", "cup", 1],
    ["bob", "4", DAY + 31, 5, "", "cup", 1],
    ["cat", "5", DAY + 40, 5, "", "tea", 1],
    ["dan", "6", DAY + 20, 5, "", "cup", 1],
    ["dan", "6", DAY + 21, -5, "", "cup", -1],
  ]);

  it("bought it again on another day, or anything within the days, among those followed as long", () => {
    const rows = Object.fromEntries(
      book.afterBuying("product", 30)!.map(({ value, ...rest }) => [value, rest]),
    );
    expect(rows).toEqual({
      tea: { customers: 3, repeaters: 1, observed: 2, again: 1 },
      cup: { customers: 1, repeaters: 1, observed: 1, again: 0 },
    });
  });

  it("came back on the last of the days", () => {
    expect(book.afterBuying("product", 31)!.find(({ value }) => value === "cup")!.again).toBe(1);
  });
});
