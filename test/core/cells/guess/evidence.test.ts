import type { Grid } from "../../../../src/core/cells/cell";
import { contradicts, isLineTotal, type TableValues } from "../../../../src/core/cells/guess/evidence";
import { profileColumn } from "../../../../src/core/cells/read/profile";

const DAY = 45810;

function table(cells: Grid): TableValues {
  return { cells, firstRow: 1, profiles: cells[0]!.map((_, column) => profileColumn(cells, 1, column)) };
}

describe("an order id", () => {
  const says = (...values: (string | number | null)[]) =>
    contradicts(
      { role: "order", column: 1, whole: true },
      table([["Day", "Order"], ...values.map((value, row) => [DAY + row, value])]),
    );

  it("that says Yes or No is none", () => {
    expect(says("Yes", "No", "No", "Yes", "No")).toBe(true);
    expect(says("是", "否", "否", "是")).toBe(true);
  });

  it("that is blank where dates are filled is none", () => {
    expect(says("A-7", null, null, null, null, null)).toBe(true);
  });

  it("that stands in most dated rows is one", () => {
    expect(says("A-7", "A-8", null, "A-9", "A-10", "A-11")).toBe(false);
  });
});

describe("a status by a part of its title", () => {
  const says = (...values: string[]) =>
    contradicts(
      { role: "status", column: 0, whole: false },
      table([["Loading status"], ...values.map((value) => [value])]),
    );

  it("is none where no value is a status", () => {
    expect(says("Upper deck", "Lower deck", "Hold 3")).toBe(true);
  });

  it("is one where a value is", () => {
    expect(says("Upper deck", "Cancelled")).toBe(false);
  });
});

describe("a price", () => {
  const lines = (each: (quantity: number) => number) =>
    table([
      ["Product", "Qty", "Price"],
      ...[1, 3, 4, 2].flatMap((quantity) => [
        ["Lamp", quantity, each(quantity)],
        ["Rug", quantity + 1, 5 * each(quantity + 1)],
      ]),
    ]);

  it("that grows with the quantity is the line's", () => {
    expect(
      isLineTotal(
        2,
        1,
        0,
        lines((quantity) => 13.2 * quantity),
      ),
    ).toBe(true);
  });

  it("that stays is a piece's", () => {
    expect(
      isLineTotal(
        2,
        1,
        0,
        lines(() => 13.2),
      ),
    ).toBe(false);
  });
});
