import type { Cell } from "../../../../src/core/cells/cell";
import { PRESETS } from "../../../../src/core/cells/read/presets";
import { effectiveAmounts } from "../../../../src/core/cells/rules/effectiveAmounts";
import { findOrders } from "../../../../src/core/cells/rules/findOrders";
import { complaintsOf, readingOf, reasonsOf } from "../reading";

interface About {
  readonly policies?: object;
  readonly refundRows?: readonly number[];
  readonly preset?: (typeof PRESETS)[number];
}

/** Titles are roles; `amount` may be called otherwise. */
function amountsOf(
  columns: Readonly<Record<string, readonly Cell[]>>,
  { policies = {}, refundRows, preset }: About = {},
  titles: Readonly<Record<string, string>> = {},
) {
  const roles = Object.keys(columns);
  const rows = Object.values(columns)[0]!.map((_, row) => roles.map((role) => columns[role]![row] ?? null));
  const reading = readingOf(
    [roles.map((role) => titles[role] ?? role), ...rows],
    Object.fromEntries(roles.map((role, column) => [role, column])),
    policies,
  );
  reading.reasons.blank(0);
  if (refundRows) {
    reading.columns.toldRefunds = Uint8Array.of(0, ...refundRows);
  }
  const found = effectiveAmounts(reading, preset, findOrders(reading));
  return {
    basis: found.amountBasis,
    amounts: found.amount && [...found.amount.values].slice(1),
    refundRows: found.refundRows && [...found.refundRows].slice(1),
    refunds: found.refunds && [...found.refunds.values].slice(1),
    givenBack: found.givenBack && [...found.givenBack.values].slice(1),
    returned: found.returned && [...found.returned.values].slice(1),
    reasons: reasonsOf(reading),
    told: complaintsOf(reading).filter((complaint) => !/^(numbersAsText|unknown)/.test(complaint)),
    reading,
  };
}

describe("the amount that counts", () => {
  it("is what was paid, else what was due, else the list's, else quantity × price", () => {
    const columns = { amount: [1], amountDue: [2], listAmount: [3], quantity: [4], price: [5] };
    const without = (...roles: string[]) => {
      const left = Object.fromEntries(Object.entries(columns).filter(([role]) => !roles.includes(role)));
      const { basis, amounts } = amountsOf(left);
      return [basis, amounts?.[0]];
    };
    expect(without()).toEqual(["amount", 1]);
    expect(without("amount")).toEqual(["amountDue", 2]);
    expect(without("amount", "amountDue")).toEqual(["listAmount", 3]);
    expect(without("amount", "amountDue", "listAmount")).toEqual(["quantityTimesPrice", 20]);
    expect(without("amount", "amountDue", "listAmount", "price")).toEqual([undefined, undefined]);
    expect(without("amount", "amountDue", "listAmount", "quantity")).toEqual([undefined, undefined]);
  });

  it("leaves the column that it is taken from as it was read", () => {
    const { reading, amounts } = amountsOf({ amountDue: [9, 9], refund: [4, ""] });
    expect(amounts).toEqual([5, 9]);
    expect([...reading.columns.numbers.amountDue!.values].slice(1)).toEqual([9, 9]);
  });

  it("of quantity and price is told of at the quantity", () => {
    const { told } = amountsOf({ customer: ["a", "b", "c"], price: [5, 5, 5], quantity: [2, -2, ""] });
    expect(told).toEqual(expect.arrayContaining(["negativeAmount S!C3", "missingAmount S!C4"]));
  });

  it("of quantity and price has no noise of binary fractions, and is told", () => {
    const { amounts, told } = amountsOf({ quantity: [3, 7], price: [0.1, 1.1] });
    expect(amounts).toEqual([0.3, 7.7]);
    expect(told).toContain("quantityTimesPrice");
  });

  it("is none where there is nothing to make it of; refunds are dropped all the same", () => {
    const { amounts, reasons } = amountsOf({ quantity: [3, -1] }, { policies: { refunds: "drop" } });
    expect(amounts).toBeUndefined();
    expect(reasons).toEqual({ 2: "refundDropped" });
  });

  it("is none where amounts are in several currencies; refunds are dropped all the same", () => {
    const columns = { amount: ["€5", "£6", "£7"], quantity: [1, 1, -1] };
    const { amounts, refundRows, reasons } = amountsOf(columns, { policies: { refunds: "drop" } });
    expect(amounts).toBeUndefined();
    expect(refundRows).toEqual([0, 0, 1]);
    expect(reasons).toEqual({ 3: "refundDropped" });
  });
});

describe("a negative amount", () => {
  it("is a refund, and told where it stands", () => {
    const { refundRows, told, amounts } = amountsOf({ amount: [5, -2] });
    expect(refundRows).toEqual([0, 1]);
    expect(amounts).toEqual([5, -2]);
    expect(told).toEqual(["negativeAmount S!A3"]);
    expect(amountsOf({ quantity: [2, -2], price: [5, 5] }).told).toContain("negativeAmount S!A3");
  });

  it("is what a row that is a refund has, whatever its sign was", () => {
    expect(amountsOf({ amount: [5, 7] }, { refundRows: [0, 1] })).toMatchObject({
      amounts: [5, -7],
      refundRows: [0, 1],
    });
  });
});

describe("a row without an amount", () => {
  const columns = { amount: [5, "", "x", -0] };

  it("is left out, told where the cell did not say why", () => {
    const { reasons, told } = amountsOf(columns);
    expect(reasons).toEqual({ 2: "missingAmount", 3: "unreadableAmount" });
    expect(told).toEqual(["notANumber S!A4", "missingAmount S!A3", "zeroAmountKept S!A5"]);
  });

  it("counts as nothing where that is chosen", () => {
    const { reasons, amounts } = amountsOf(columns, { policies: { missingAmount: "zero" } });
    expect(reasons).toEqual({});
    expect(amounts!.slice(0, 3)).toEqual([5, 0, 0]);
  });

  it("lacks quantity or price where they make it", () => {
    const { reasons } = amountsOf({ quantity: [2, "x", ""], price: [5, 5, 5] });
    expect(reasons).toEqual({ 2: "unreadableAmount", 3: "missingAmount" });
    expect(amountsOf({ quantity: [2, 2], price: [5, "x"] }).reasons).toEqual({ 2: "unreadableAmount" });
  });
});

describe("an amount of nothing", () => {
  it("is kept and told, or left out where that is chosen", () => {
    expect(amountsOf({ amount: [5, 0] })).toMatchObject({ reasons: {}, told: ["zeroAmountKept S!A3"] });
    expect(amountsOf({ amount: [5, 0] }, { policies: { zeroAmounts: "exclude" } })).toMatchObject({
      reasons: { 2: "zeroAmount" },
      told: ["zeroAmount S!A3"],
    });
  });

  it("is not that of a line whose order's amount counts on another, nor that of a refund", () => {
    const order = ["R1", "R1", "R2", "R2", "R3", "R3"];
    const { amounts, reasons } = amountsOf(
      { order, amount: [9, 9, 8, 8, 7, 7] },
      { policies: { zeroAmounts: "exclude" } },
    );
    expect(amounts).toEqual([9, 0, 8, 0, 7, 0]);
    expect(reasons).toEqual({});
    expect(
      amountsOf({ amount: [5, 0] }, { refundRows: [0, 1], policies: { zeroAmounts: "exclude" } }).reasons,
    ).toEqual({});
  });
});

describe("an order's amount that its lines repeat", () => {
  const order = ["R1", "R1", "R2", "R2"];

  it("counts once, on the first line, or spread by price × quantity", () => {
    expect(amountsOf({ order, amount: [9, 9, 8, 8] })).toMatchObject({
      amounts: [9, 0, 8, 0],
      told: ["orderAmountOnce S!B1"],
    });
    const spread = amountsOf({ order, amount: [9, 9, 8, 8], quantity: [1, 2, 1, 1], price: [3, 3, 4, 4] });
    expect(spread.amounts).toEqual([3, 6, 4, 4]);
  });

  it("is known as such by its title after one order that repeats it", () => {
    const once = { order: ["R1", "R1", "R2"], amount: [9, 9, 5] };
    expect(amountsOf(once).amounts).toEqual([9, 9, 5]);
    expect(amountsOf(once, {}, { amount: "Order total" }).amounts).toEqual([9, 0, 5]);
  });

  it("is known as such by the system that exported it", () => {
    const preset = PRESETS.find((one) => one.orderLevel?.includes("amount"))!;
    const [title] = Object.entries(preset.columns).find(([, role]) => role === "amount")!;
    const once = { order: ["R1", "R1", "R2"], amount: [9, 9, 5] };
    expect(amountsOf(once, { preset }, { amount: title }).amounts).toEqual([9, 0, 5]);
  });

  it("counts once as a refund, too", () => {
    const { amounts, givenBack } = amountsOf({ order, amount: [9, 6, 8, 5], refund: [4, 4, 3, 3] });
    expect(givenBack).toEqual([4, 0, 3, 0]);
    expect(amounts).toEqual([5, 6, 5, 5]);
  });

  it("is not repeated by a line that is a refund", () => {
    const columns = { order: ["R1", "R1", "R2", "R2"], amount: [9, 9, 8, 8] };
    expect(amountsOf(columns, { refundRows: [0, 1, 0, 1] }).amounts).toEqual([9, -9, 8, -8]);
  });
});

describe("what an order cost that was given back whole", () => {
  it("is kept by row, for its rows alone", () => {
    const { returned, reasons, amounts } = amountsOf({ amount: [5, 8], refund: ["", 8] });
    expect(reasons).toEqual({ 2: "refunded" });
    expect(amounts).toEqual([5, 0]);
    expect(returned).toEqual([NaN, 8]);
  });
});

it("refunds are kept apart where that is chosen", () => {
  const { amounts, refunds, givenBack } = amountsOf(
    { amount: [5, -2] },
    { policies: { refunds: "separate" } },
  );
  expect(amounts).toEqual([5, 0]);
  expect(refunds).toEqual([0, 2]);
  expect(givenBack).toBeUndefined();
});
