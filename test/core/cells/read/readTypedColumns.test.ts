import { statedDates } from "../../../../src/core/cells/read/readTypedColumns";
import { complaintsOf, readingOf, textsOf } from "../reading";

const DAY = 44_900;

describe("columns are read by the kind of their role", () => {
  const reading = readingOf(
    [
      ["Customer ID", "Channel", "Comment", "Order date", "Amount", "Score"],
      ["0071", "Web ", "ok", DAY, "€5", "8/10"],
      [71, "web", "OK", "?", "?", "?"],
    ],
    { customer: 0, channel: 1, comment: 2, date: 3, amount: 4, score: 5 },
  );

  it("ids and free texts as they stand, groups folded", () => {
    expect(textsOf(reading.columns.texts.customer!).slice(1)).toEqual(["0071", "71"]);
    expect(textsOf(reading.columns.texts.channel!).slice(1)).toEqual(["Web", "Web"]);
    expect(textsOf(reading.columns.texts.comment!).slice(1)).toEqual(["ok", "OK"]);
  });

  it("dates, amounts and scores as numbers", () => {
    expect(reading.columns.dates.date!.days[1]).toBe(DAY);
    expect(reading.columns.numbers.amount!.values[1]).toBe(5);
    expect(reading.columns.numbers.score!.values[1]).toBe(8);
    expect(reading.columns.tops.get("score")).toBe(10);
    expect(reading.columns.currencies!.get(1)).toEqual(["EUR"]);
  });

  it("and what cannot be read is kept by role and row", () => {
    expect(
      (["date", "amount", "score"] as const).map((role) => [...reading.columns.unreadable.get(role)!]),
    ).toEqual([[2], [2], [2]]);
  });
});

it("a customer's rounded id is kept by row, an order's is not", () => {
  const reading = readingOf(
    [
      ["Customer ID", "Order No"],
      [7.1234e17, "a"],
      ["K", 7.1234e17],
    ],
    { customer: 0, order: 1 },
  );
  expect([...reading.columns.roundedIds]).toEqual([1]);
});

describe("a complaint says that its row goes", () => {
  const excludes = (mapping: Record<string, number>, policies = {}, options = {}) => {
    const reading = readingOf(
      [
        ["a", "b", "c"],
        ["?", "?", "?"],
      ],
      mapping,
      policies,
      options,
    );
    const { findings } = reading.log.finish(reading.table.parts, () => true, 0);
    return Object.fromEntries(findings.map((finding) => [finding.role, finding.excludes]));
  };

  it("for a date and an amount that nothing stands in for", () => {
    expect(excludes({ date: 0, amount: 1, quantity: 2 })).toEqual({
      date: true,
      amount: true,
      quantity: false,
    });
    expect(excludes({ date: 0, paymentDate: 1 })).toMatchObject({ date: true, paymentDate: false });
    expect(excludes({ amount: 0, listAmount: 1 })).toEqual({ amount: false, listAmount: false });
    expect(excludes({ amount: 0, price: 1 })).toEqual({ amount: false, price: false });
  });

  it("unless the row may stay", () => {
    expect(excludes({ date: 0, amount: 1 }, { missingDate: "keep", missingAmount: "zero" })).toEqual({
      date: false,
      amount: false,
    });
  });

  it("for what a record has to have, and no more", () => {
    expect(excludes({ ticketOpened: 0, date: 1, amount: 2 }, {}, { records: ["ticketOpened"] })).toEqual({
      ticketOpened: true,
      date: false,
      amount: false,
    });
  });
});

describe("a unit that the title states", () => {
  const cells = [
    ["Customer ID", "Amount (k)"],
    ["a", 1.5],
  ];

  it("is multiplied in, and told", () => {
    const reading = readingOf(cells, { customer: 0, amount: 1 });
    expect(reading.columns.numbers.amount!.values[1]).toBe(1500);
    expect(complaintsOf(reading)).toEqual(["scaledColumn S!B1"]);
  });

  it("is not where numbers are asked for as they stand", () => {
    const reading = readingOf(cells, { customer: 0, amount: 1 }, {}, { unscaled: true });
    expect(reading.columns.numbers.amount!.values[1]).toBe(1.5);
    expect(complaintsOf(reading)).toEqual([]);
  });
});

describe("currency signs", () => {
  it("of several amounts are those of the first that has one; quantities have none", () => {
    const reading = readingOf(
      [
        ["Amount", "List price", "Quantity"],
        ["€5", "$5", "£5"],
        ["5", "$5", "£5"],
        ["5", "5", "£5"],
      ],
      { amount: 0, listAmount: 1, quantity: 2 },
    );
    expect([1, 2, 3].map((row) => reading.columns.currencies!.get(row)?.[0])).toEqual([
      "EUR",
      "USD",
      undefined,
    ]);
  });
});

it("what is asked for once goes before what is chosen for always", () => {
  const cells = [["Date"], ["x"]];
  const stated = (policies = {}, options = {}) =>
    statedDates(readingOf(cells, { date: 0 }, policies, options));
  expect(stated()).toEqual({ order: undefined, year: undefined });
  expect(stated({ dateOrder: "mdy", year: 2021 })).toEqual({ order: "mdy", year: 2021 });
  expect(stated({ dateOrder: "mdy", year: 2021 }, { dateOrder: "dmy", year: 2022 })).toEqual({
    order: "dmy",
    year: 2022,
  });
});
