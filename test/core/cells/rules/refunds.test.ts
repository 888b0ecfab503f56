import type { Cell } from "../../../../src/core/cells/cell";
import { numberOrders } from "../../../../src/core/cells/rules/orderIds";
import { dropRefunds, findRefundRows, givenBack } from "../../../../src/core/cells/rules/refunds";
import { complaintsOf, readingOf, reasonsOf } from "../reading";

const HEADER = ["Order", "Quantity", "Amount", "Refund"];
const ALL = { order: 0, quantity: 1, amount: 2, refund: 3 };

function read(
  rows: readonly (readonly Cell[])[],
  mapping: Readonly<Record<string, number>> = ALL,
  policies = {},
) {
  const reading = readingOf([HEADER, ...rows], mapping, policies);
  reading.reasons.blank(0);
  return reading;
}

describe("rows that are refunds", () => {
  const found = (rows: readonly (readonly Cell[])[], mapping?: Readonly<Record<string, number>>) => {
    const reading = read(rows, mapping);
    return { rows: [...findRefundRows(reading)].slice(1), told: complaintsOf(reading) };
  };

  it("are cancelled invoices where most are plain numbers, and negative quantities", () => {
    expect(
      found([
        [5001, 2, 9],
        [5002, 1, 9],
        [5003, 1, 9],
        ["C5001", -2, -9],
        ["c-5002", 1, 9],
      ]),
    ).toEqual({
      rows: [0, 0, 0, 1, 1],
      told: ["cancelledInvoice S!A5", "cancelledInvoice S!A6", "negativeQuantity S!B5"],
    });
  });

  it("with a negative quantity on an invoice that is not cancelled are doubtful where others are", () => {
    const { rows, told } = found([
      [5001, 2, 9],
      [5002, -1, -9],
      ["C5001", -2, -9],
    ]);
    expect(rows).toEqual([0, 1, 1]);
    expect(told).toContain("negativeQuantityNotCancelled S!B3");
    expect(
      found([
        [5001, 2, 9],
        [5002, -1, -9],
      ]).told,
    ).toEqual(["negativeQuantity S!B3"]);
  });

  it("are no ids that begin with C where half of them do", () => {
    expect(
      found([
        ["C1", 1, 9],
        [5002, 1, 9],
      ]).rows,
    ).toEqual([0, 0]);
    expect(
      found([
        ["C1", 1, 9],
        [5002, 1, 9],
        [5003, 1, 9],
      ]).rows,
    ).toEqual([1, 0, 0]);
    expect(
      found([
        ["C1x", 1, 9],
        [5002, 1, 9],
        [5003, 1, 9],
      ]).rows,
    ).toEqual([0, 0, 0]);
  });

  it("are those that were told before, besides", () => {
    const reading = read([
      [1, 2, 9],
      [2, -1, 9],
    ]);
    reading.columns.toldRefunds = Uint8Array.of(0, 1, 0);
    expect([...findRefundRows(reading)]).toEqual([0, 1, 1]);
    const plain = read([["a", 2, 9]], { amount: 2 });
    plain.columns.toldRefunds = Uint8Array.of(0, 1);
    expect([...findRefundRows(plain)]).toEqual([0, 1]);
  });

  it("are not told by rows without an order id or a quantity", () => {
    expect(
      found([
        ["", "", 9],
        [5002, "", 9],
      ]).rows,
    ).toEqual([0, 0]);
  });
});

describe("what was given back", () => {
  const rows = [
    ["R1", 1, 100, 100],
    ["R2", 1, 50, -20],
    ["R3", 1, 30, ""],
    ["R3", 1, 30, 40],
    ["R4", -1, -70, ""],
    ["", 1, 10, 10],
  ];
  const applied = (policies = {}, withOrders = true) => {
    const reading = read(rows, ALL, policies);
    const amounts = Float64Array.from(reading.columns.numbers.amount!.values);
    amounts[0] = 0;
    const orders = numberOrders("orders", { order: reading.columns.texts.order! });
    const asked: string[] = [];
    const back = givenBack(
      reading,
      amounts,
      Uint8Array.of(0, 0, 0, 0, 0, 1, 0),
      withOrders ? orders : undefined,
      (_, role) => asked.push(role),
    );
    return { amounts: [...amounts].slice(1), reasons: reasonsOf(reading), back, asked };
  };

  it("is taken off the amount; an order of which nothing is left was no purchase", () => {
    const { amounts, reasons, back } = applied();
    expect(amounts).toEqual([0, 30, 30, -10, -70, 0]);
    expect(reasons).toEqual({ 1: "refunded", 6: "refunded" });
    expect([...back.told!].slice(1)).toEqual([100, 20, 0, 40, 0, 10]);
    expect(back.apart).toBeUndefined();
  });

  it("counts by row where no ids tell the orders", () => {
    const { reasons } = applied({}, false);
    expect(reasons).toEqual({ 1: "refunded", 4: "refunded", 6: "refunded" });
  });

  it("is kept apart where that is chosen: refund rows are worth nothing, sales stay gross", () => {
    const { amounts, reasons, back } = applied({ refunds: "separate" });
    expect(amounts).toEqual([100, 50, 30, 30, 0, 10]);
    expect([...back.apart!].slice(1)).toEqual([100, 20, 0, 40, 70, 10]);
    expect(reasons).toEqual({});
    expect(back.told).toBeUndefined();
  });

  it("is not looked at where refunds are dropped: their rows are left out", () => {
    const { amounts, reasons, back } = applied({ refunds: "drop" });
    expect(amounts).toEqual([100, 50, 30, 30, -70, 10]);
    expect(reasons).toEqual({ 5: "refundDropped" });
    expect(back).toEqual({});
  });

  it("may be repeated on the lines of an order: that is asked for orders only", () => {
    expect(applied().asked).toEqual(["refund"]);
    expect(applied({}, false).asked).toEqual([]);
  });
});

it("refunds are dropped only where that is chosen", () => {
  const flags = Uint8Array.of(0, 1);
  const kept = read([["R1", 1, 5]]);
  dropRefunds(kept, flags);
  expect(reasonsOf(kept)).toEqual({});
  const dropped = read([["R1", 1, 5]], ALL, { refunds: "drop" });
  dropRefunds(dropped, flags);
  expect(reasonsOf(dropped)).toEqual({ 1: "refundDropped" });
});
