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

describe("whether a price is the line's", () => {
  const told = (...rows: Grid) => isLineTotal(2, 1, 0, table([["Product", "Qty", "Price"], ...rows]));
  const grown: Grid = [
    ["Lamp", 1, 10],
    ["Lamp", 2, 20],
    ["Lamp", 3, 30],
  ];

  it("is told by two lines that grew, more than stayed", () => {
    expect([told(...grown), told(...grown.slice(0, 2))]).toEqual([true, false]);
    const stayed = (count: number): Grid => [
      ["Rug", 1, 7],
      ...Array.from({ length: count }, (_, i) => ["Rug", 2 + i, 7]),
    ];
    expect([told(...grown, ...stayed(1)), told(...grown, ...stayed(2))]).toEqual([true, false]);
  });

  it("may differ by a hundredth", () => {
    expect(told(["Lamp", 1, 100], ["Lamp", 2, 201], ["Lamp", 3, 302])).toBe(true);
    expect(told(["Lamp", 1, 100], ["Lamp", 2, 203], ["Lamp", 3, 304])).toBe(false);
    const nearly: Grid = [["Rug", 1, 100], ["Rug", 2, 101], ["Rug", 3, 99], ["Rug", 4, 100.5]]; // prettier-ignore
    expect(told(...grown, ...nearly)).toBe(false);
    expect(told(...grown, ...nearly.slice(0, 1), ["Rug", 2, 102], ["Rug", 3, 97])).toBe(true);
  });

  it("is not told by lines of as many pieces, of none, of no product, or without a price", () => {
    expect(told(["Lamp", 2, 10], ["Lamp", 2, 20], ["Lamp", 2, 30])).toBe(false);
    expect(told(...grown, ["Rug", 0, 7], ["Rug", 1, 7], ["Rug", -2, 7], ["Rug", 3, 0])).toBe(true);
    const nameless: Grid = [1, 2, 3, 4].map((pieces) => [null, pieces, 7]);
    const blank: Grid = [1, 2, 3, 4].map((pieces) => [" ", pieces, 7]);
    const errors: Grid = [1, 2, 3, 4].map((pieces) => [{ error: "#N/A" }, pieces, 7]);
    expect([told(...grown, ...nameless), told(...grown, ...blank), told(...grown, ...errors)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(told(["Lamp", "1", "10.00"], ["Lamp", "2", "$20.00"], ["Lamp", 3, 30])).toBe(true);
  });
});
