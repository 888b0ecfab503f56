import { bookOf, DAY, type OrderRow } from "./lineAnswers";

const main = (rows: readonly (readonly [string, string, number, number])[]) => {
  const lines = rows.map(([customer, channel, day, amount], i): OrderRow => [
    customer,
    `o${i}`,
    day,
    amount,
    channel,
    "x",
    1,
  ]);
  const { codes, dictionary, several } = bookOf(lines).main("channel")!;
  return Array.from(codes, (code) => (code === several ? "several" : dictionary[code]));
};

describe("a customer's main value", () => {
  it("is the one with most revenue, of equal ones the latest, else several", () => {
    expect(
      main([
        ["ann", "App", DAY, 20],
        ["ann", "Shop", DAY + 5, 10],
        ["ann", "Shop", DAY + 6, 5],
        ["bob", "App", DAY, 20],
        ["bob", "Shop", DAY + 1, 20],
        ["cid", "App", DAY, 0.3],
        ["cid", "Shop", DAY, 0.1],
        ["cid", "Shop", DAY, 0.2],
        ["dan", "", DAY, 9],
      ]),
    ).toEqual(["App", "Shop", "several", undefined]);
  });

  it("is not several where a third one is ahead of two that are level", () => {
    expect(
      main([
        ["ann", "A", DAY, 5],
        ["ann", "B", DAY, 5],
        ["ann", "C", DAY, 7],
        ["bob", "C", DAY, 7],
        ["bob", "A", DAY, 5],
        ["bob", "B", DAY, 5],
      ]),
    ).toEqual(["C", "C"]);
  });
});
