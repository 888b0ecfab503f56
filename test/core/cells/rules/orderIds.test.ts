import fc from "fast-check";
import { MISSING_DAY } from "../../../../src/core/cells/columns";
import { decideOrderIds, numberOrders } from "../../../../src/core/cells/rules/orderIds";
import { textColumn } from "../../ledger/lines";

type Row = readonly [customer: string, id: string | null, day: number];

const keys = (rows: readonly Row[]) => ({
  customer: textColumn(rows.map(([customer]) => customer)),
  order: textColumn(rows.map(([, id]) => id)),
  days: Int32Array.from(rows, ([, , day]) => day),
});
const decide = (rows: readonly Row[], counts: (row: number) => boolean = () => true) =>
  decideOrderIds(keys(rows), counts);

/** Ids of two lines each, of one customer and day. */
const orders = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [
    [`c${i}`, `o${i}`, 100 + i] as const,
    [`c${i}`, `o${i}`, 100 + i] as const,
  ]).flat();

describe("a column of ids", () => {
  it("holds orders where the ids keep to one customer and two days in a row", () => {
    const overMidnight: Row[] = [
      ["a", "1", 100],
      ["a", "1", 101],
    ];
    expect(decide([...orders(3), ...overMidnight])).toMatchObject({
      kind: "orders",
      several: 4,
      together: 4,
    });
  });

  it("only tells the lines of a day apart where they come again on other days", () => {
    const payments = Array.from({ length: 12 }, (_, month): Row => ["a", "contract 7", 100 + 30 * month]);
    expect(decide(payments)).toMatchObject({ kind: "perDay", several: 1, together: 0 });
  });

  it("only tells the lines of a day apart where customers share them", () => {
    const shared: Row[] = [
      ["a", "1", 100],
      ["b", "1", 100],
    ];
    expect(decide(shared).kind).toBe("perDay");
  });

  it("holds orders up to one id in twenty that doesn't keep together, and names it", () => {
    const stray: Row[] = [
      ["x", "stray", 100],
      ["x", "stray", 102],
    ];
    const almost = [...orders(19), ...stray];
    const found = decide(almost);
    expect(found).toMatchObject({ kind: "orders", several: 20, together: 19 });
    const { dictionary } = keys(almost).order;
    expect(dictionary.filter((_, code) => found.scattered[code])).toEqual(["stray"]);
    expect(decide([...orders(18), ...stray]).kind).toBe("perDay");
  });

  it("is decided without refunds, which come on any day", () => {
    const refunds = orders(4).map(([customer, id, day]): Row => [customer, id, day + 40]);
    const rows = [...orders(4), ...refunds];
    expect(decide(rows).kind).toBe("perDay");
    expect(decide(rows, (row) => row < 8)).toMatchObject({ kind: "orders", several: 4, together: 4 });
  });

  it("holds orders where no id has two lines", () => {
    expect(
      decide([
        ["a", "1", 100],
        ["a", "2", 160],
        ["a", null, 190],
      ]),
    ).toMatchObject({ kind: "orders", several: 0 });
  });
});

describe("numbers of orders", () => {
  it("are one for a customer's id, and for each of its days where days are told apart", () => {
    const rows: Row[] = [
      ["a", "1", 100],
      ["b", "1", 100],
      ["a", "1", 101],
      ["a", null, 101],
      ["b", "1", 100],
      ["a", "1", 100],
    ];
    expect([...numberOrders("orders", keys(rows)).of]).toEqual([0, 1, 0, -1, 1, 0]);
    expect([...numberOrders("perDay", keys(rows)).of]).toEqual([0, 1, 2, -1, 1, 0]);
  });

  it("are as many as there are different customers, ids and days, however they are mixed", () => {
    const row = fc.tuple(
      fc.constantFrom("a", "b", "c", "d"),
      fc.option(fc.constantFrom("1", "2", "3"), { freq: 8 }),
      fc.integer({ min: 1, max: 900 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 3000, size: "max" }), fc.boolean(), (rows, perDay) => {
        const { of, count } = numberOrders(perDay ? "perDay" : "orders", keys(rows));
        const named = new Map<string, number>();
        rows.forEach(([customer, id, day], i) => {
          if (id === null) {
            expect(of[i]).toBe(-1);
            return;
          }
          const name = `${customer} ${id} ${perDay ? day : ""}`;
          named.set(name, named.get(name) ?? of[i]!);
          expect(of[i]).toBe(named.get(name));
        });
        expect(named.size).toBe(count);
        expect(new Set(named.values()).size).toBe(count);
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});

it("ids of two lines are enough to decide, those of one line decide nothing", () => {
  const single: Row[] = [
    ["s", "alone", 1],
    ["t", "also", 400],
  ];
  expect(decide([...orders(1), ...single])).toMatchObject({ kind: "orders", several: 1, together: 1 });
  expect(decide([["a", "1", 100], ["a", "1", 103], ...single])).toMatchObject({ several: 1, together: 0 }); // prettier-ignore
});

it("lines without a day keep together by their customer alone", () => {
  const undated: Row[] = [
    ["a", "1", MISSING_DAY],
    ["a", "1", 100],
    ["a", "1", MISSING_DAY],
    ["a", "1", 101],
  ];
  expect(decide(undated)).toMatchObject({ kind: "orders", several: 1, together: 1 });
  expect(decide([...undated, ["a", "1", 102]])).toMatchObject({ kind: "perDay", together: 0 });
  const { order } = keys(undated);
  expect(decideOrderIds({ order }, () => true)).toMatchObject({ kind: "orders", several: 1 });
  expect([...numberOrders("perDay", { order }).of]).toEqual([0, 0, 0, 0]);
});
