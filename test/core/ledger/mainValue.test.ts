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

describe("a value that customers have", () => {
  const lines: readonly OrderRow[] = [
    ["ann", "1", DAY, 20, "App", "x", 1],
    ["ann", "2", DAY + 1, 10, "Shop", "x", 1],
    ["ann", "2", DAY + 9, -10, "Shop", "x", -1],
    ["bob", "3", DAY, 5, "Shop", "x", 1],
    ["bob", "4", DAY + 2, 3, "App", "x", 1],
    ["bob", "4", DAY + 2, 3, "App", "y", 1],
  ];

  it("is not one of which all was given back", () => {
    const { codes, dictionary } = bookOf(lines).main("channel")!;
    expect(Array.from(codes, (code) => dictionary[code])).toEqual(["App", "App"]);
  });

  it("differs within a customer where lines have several, or some have none", () => {
    const of = (channels: readonly string[]) => {
      const rows = channels.map((channel, i): OrderRow => ["ann", `${i}`, DAY + i, 5, channel, "x", 1]);
      return bookOf(rows).main("channel")!;
    };
    expect(of(["App", "App"])).not.toEqual(of(["App", "Shop"]));
  });
});

it("a customer's amounts and days are the customer's alone: nothing is left for the next one", () => {
  expect(
    main([
      ["ann", "App", DAY + 9, 90],
      ["ann", "Shop", DAY, 10],
      ["bob", "App", DAY, 20],
      ["bob", "Shop", DAY + 1, 30],
      ["cid", "App", DAY, 5],
      ["cid", "Shop", DAY + 1, 5],
    ]),
  ).toEqual(["App", "Shop", "Shop"]);
});

it("a value whose revenue is nothing or less is a customer's where there is no better", () => {
  expect(
    main([
      ["ann", "App", DAY, 0],
      ["bob", "App", DAY, 0],
      ["bob", "Shop", DAY, 2],
    ]),
  ).toEqual(["App", "Shop"]);
});
