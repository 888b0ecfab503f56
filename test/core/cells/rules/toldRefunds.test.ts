import fc from "fast-check";
import { guessRoles } from "../../../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../../../src/core/cells/rules/readDataset";
import type { Cell } from "../../../../src/core/cells/cell";

const DAY = 45_658;

/** What a table says: refund rows, rows left out as refunded, and the amounts of the others. */
function told(header: readonly string[], rows: readonly (readonly Cell[])[]) {
  const cells = [header, ...rows];
  const mapping = guessRoles(cells).mapping;
  const {
    columns,
    refundRows,
    rows: used,
    excluded,
  } = readDataset({ sheet: "S", row: 0, column: 0, cells }, mapping);
  return {
    refunds: [...used].filter((_, i) => refundRows?.[i]).map((row) => row),
    amounts: [...(columns.amount?.values ?? [])],
    excluded: Object.fromEntries(excluded.map(({ reason, count }) => [reason, count])),
    mapping,
  };
}

const HEADER = ["Order id", "Customer id", "Date", "Status", "Total"];

describe("a refund told by a status", () => {
  it("is the negative row itself, whatever word marks it", () => {
    for (const word of ["refunded", "Refund", "returned", "partially refunded", "退款", "已退款"]) {
      expect(
        told(HEADER, [
          ["7", "A", DAY, "paid", 30],
          ["7", "A", DAY + 2, word, -30],
        ]),
      ).toMatchObject({ refunds: [2], amounts: [30, -30], excluded: {} });
    }
  });

  it("is a row of its own where the word names a refund, also with a positive amount", () => {
    expect(
      told(HEADER, [
        ["7", "A", DAY, "paid", 30],
        ["7R", "A", DAY + 2, "refund", 12],
      ]),
    ).toMatchObject({ refunds: [2], amounts: [30, -12] });
  });

  it("leaves out the sale where no other sale stands beside it", () => {
    expect(
      told(HEADER, [
        ["7", "A", DAY, "refunded", 30],
        ["8", "A", DAY + 2, "退货", 12],
        ["9", "B", DAY + 2, "paid", 5],
      ]),
    ).toMatchObject({ refunds: [], amounts: [5], excluded: { refunded: 2 } });
  });

  it("is a row of its own where the customer paid just as much before, whether or not orders are told apart", () => {
    const without = HEADER.filter((title) => title !== "Order id");
    expect(
      told(without, [
        ["A", DAY, "paid", 30],
        ["A", DAY + 2, "退货", 30],
        ["B", DAY + 2, "退货", 30],
        ["C", DAY + 2, "paid", 12],
      ]),
    ).toMatchObject({ refunds: [2], amounts: [30, -30, 12], excluded: { refunded: 1 } });
  });

  it("is the later row of an order that says again what was paid", () => {
    expect(
      told(HEADER, [
        ["7", "A", DAY, "completed", 30],
        ["7", "A", DAY + 4, "refunded", 30],
      ]),
    ).toMatchObject({ refunds: [2], amounts: [30, -30] });
  });

  it("is no row of an order of which one of two equal lines was given back the same day", () => {
    expect(
      told(HEADER, [
        ["7", "A", DAY, "completed", 30],
        ["7", "A", DAY, "refunded", 30],
      ]),
    ).toMatchObject({ refunds: [], amounts: [30], excluded: { refunded: 1 } });
  });

  it("counts a negative row of a cancelled sale only where the sale counts", () => {
    const negative = ["7", "A", DAY + 1, "cancelled", -30];
    expect(told(HEADER, [["7", "A", DAY, "paid", 30], negative]).refunds).toEqual([2]);
    expect(told(HEADER, [["7", "A", DAY, "cancelled", 30], negative]).excluded).toEqual({ cancelled: 2 });
  });
});

describe("a refund told by a type", () => {
  const TYPED = ["Order id", "Customer id", "Date", "Type", "Total"];
  it.each(["refund", "Return", "reversed", "credit note", "chargeback", "credit", "退款", "退货", "红冲"])(
    "is a row of type %s",
    (type) => {
      const found = told(TYPED, [
        ["7", "A", DAY, "sale", 30],
        ["8", "A", DAY + 1, "sale", 20],
        ["7", "A", DAY + 2, type, 30],
      ]);
      expect(found).toMatchObject({ refunds: [3], amounts: [30, 20, -30], mapping: { transactionType: 3 } });
    },
  );

  it("is no credit beside debits", () => {
    expect(
      told(TYPED, [
        ["7", "A", DAY, "debit", 30],
        ["8", "A", DAY + 1, "credit", 30],
      ]).refunds,
    ).toEqual([]);
  });

  it("makes no role of a type that names no refund", () => {
    expect(
      told(TYPED, [
        ["7", "A", DAY, "income", 30],
        ["8", "A", DAY + 1, "retail", 30],
      ]).mapping,
    ).not.toHaveProperty("transactionType");
  });
});

describe("a refund told by a column", () => {
  it.each([
    "refund_total",
    "Total Refunded",
    "refunded",
    "Returns",
    "Amount Refunded",
    "退款总额",
    "实退金额",
    "累计退款金额",
  ])("is what %s holds", (title) => {
    const found = told(
      ["Order id", "Customer id", "Date", "Order total", title],
      [
        ["7", "A", DAY, 30, 10],
        ["8", "A", DAY + 1, 20, 0],
        ["9", "B", DAY + 1, 40, 40],
        ["10", "B", DAY + 1, 25, null],
      ],
    );
    expect(found).toMatchObject({ amounts: [20, 20, 25], excluded: { refunded: 1 }, mapping: { refund: 4 } });
  });
});

it("tells each refund row once, however its row is marked", () => {
  const word = fc.constantFrom("refund", "refunded", "Return", "退款", "已退款", "credit note");
  const sale = fc.record({
    cents: fc.integer({ min: 1, max: 99_999 }),
    refund: fc.option(word),
    negative: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(sale, { minLength: 2, maxLength: 12 }), (sales) => {
      const rows = sales.flatMap(({ cents, refund, negative }, i) => [
        [`N${i}`, `C${i % 3}`, DAY + i, "paid", cents / 100],
        ...(refund === null
          ? []
          : [[`N${i}`, `C${i % 3}`, DAY + i + 20, refund, (negative ? -cents : cents) / 100]]),
      ]);
      const { amounts, refunds } = told(HEADER, rows);
      const kept = sales.filter(({ refund }) => refund === null).reduce((sum, { cents }) => sum + cents, 0);
      expect(Math.round(100 * amounts.reduce((sum, amount) => sum + amount, 0))).toBe(kept);
      expect(refunds).toHaveLength(sales.filter(({ refund }) => refund !== null).length);
    }),
  );
});
