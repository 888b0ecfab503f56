import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { orderLinesOf } from "../../../src/core/ledger/orderLines";
import { isPossible, missingNeeds, readsRecords } from "../../../src/reports/kit/needs";

const customer = { roles: ["customer"], required: true } as const;
const day = { roles: ["date", "paymentDate"], required: true } as const;
const region = { roles: ["region"], required: false } as const;
const opening = { roles: ["opening"], required: true } as const;
const closing = { roles: ["closing"], required: true } as const;

const orders = { needs: [customer, day, region] };
const either = { ...orders, instead: [opening, closing] };

describe("what a report needs", () => {
  it("is there when one role of each required need has a column", () => {
    expect(missingNeeds(orders, { customer: 0 })).toEqual([[day]]);
    expect(isPossible(orders, { customer: 0, paymentDate: 1 })).toBe(true);
  });

  it("may be there instead, in a table that was counted elsewhere", () => {
    expect(missingNeeds(either, { opening: 0 })).toEqual([[customer, day], [closing]]);
    expect(isPossible(either, { opening: 0, closing: 1 })).toBe(true);
    expect(isPossible(either, { customer: 0, date: 1 })).toBe(true);
    expect(isPossible(either, { customer: 0, closing: 1 })).toBe(false);
  });

  it("decides how rows are read: as orders where they may be orders, else as records", () => {
    expect(readsRecords(either, { customer: 0, date: 1 })).toBe(false);
    expect(readsRecords(either, { customer: 0, date: 1, opening: 2, closing: 3 })).toBe(false);
    expect(readsRecords(either, { opening: 0, closing: 1 })).toBe(true);
    expect(readsRecords({ needs: [opening], records: true }, { opening: 0 })).toBe(true);
    expect(readsRecords(orders, {})).toBe(false);
  });
});

describe("orders in several currencies", () => {
  const read = (currency?: string) =>
    readDataset(
      {
        sheet: "Orders",
        row: 0,
        column: 0,
        cells: [
          ["Customer", "Date", "Total"],
          ["a", 45658, "$10"],
          ["b", 45659, "€20"],
          ["a", 45660, "$30"],
        ],
      },
      { customer: 0, date: 1, amount: 2 },
      { currency },
    );

  it("are refused by their currencies, not for want of an amount", () => {
    expect(() => orderLinesOf(read())).toThrow(
      expect.objectContaining({ key: "severalCurrencies", detail: { currencies: "USD, EUR" } }),
    );
  });

  it("are those of the stated currency", () => {
    expect([...orderLinesOf(read("$")).amount!.values]).toEqual([10, 30]);
    expect([...orderLinesOf(read("EUR")).amount!.values]).toEqual([20]);
  });
});
