import type { Cell } from "../../../../src/core/cells/cell";
import { hasRefundWord, refundWord } from "../../../../src/core/cells/read/refundWords";

describe("a type or status that says that its row is a refund", () => {
  it.each(["refund", "Credit Note", " credit  note ", "退货单", "退貨單", "销售退款", "红字发票"])(
    "%s surely does",
    (word) => {
      expect(refundWord(word)).toBe("surely");
    },
  );

  it.each(["退款", "拒付", "credit"])("%s perhaps", (word) => {
    expect(refundWord(word)).toBe("perhaps");
  });

  it.each(["sale", "note", "credits", "退款中", "", "refund policy"])("%j does not", (word) => {
    expect(refundWord(word)).toBeUndefined();
  });
});

describe("a column with such a word", () => {
  const column = (cells: readonly Cell[], firstRow = 0) =>
    hasRefundWord(
      cells.map((cell) => ["x", cell]),
      firstRow,
      1,
    );

  it("has it on any row, however late", () => {
    const sales = Array.from({ length: 5000 }, (_, row) => (row % 2 ? "sale" : "deposit"));
    expect(column([...sales, "credit note"])).toBe(true);
    expect(column(sales)).toBe(false);
  });

  it("does not have it above its first row, or in cells that are no texts", () => {
    expect(column(["credit note", "sale"], 1)).toBe(false);
    expect(column([5, null, true])).toBe(false);
  });

  it("holds few words: after 40 others it is no column of types", () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => `word ${i}`);
    expect(column([...words(40), "credit note"])).toBe(true);
    expect(column([...words(41), "credit note"])).toBe(false);
    expect(column([...words(40), ...words(40), "credit note"])).toBe(true);
  });
});
