import type { Grid } from "../../../src/core/cells/cell";
import type { ColumnMapping } from "../../../src/core/cells/roles";
import { readDataset } from "../../../src/core/cells/rules/readDataset";
import { lineValues, meanByCustomer, type BookColumn } from "../../../src/core/ledger/bookColumns";
import type { CountedLines } from "../../../src/core/ledger/ledger";
import type { JoinedTable } from "../../../src/core/ledger/joined";

const DAY = 44_900;

const table = (cells: Grid, mapping: ColumnMapping, extras: readonly number[] = [], records = false) =>
  readDataset(
    { sheet: "S", row: 0, column: 0, cells },
    mapping,
    {},
    { extras, ...(records ? { records: ["customer"] } : {}) },
  );

const orders = table(
  [
    ["Customer ID", "Order date", "Amount", "Region", "Shop window", "Channel", "Stars"],
    ["a", DAY, 5, "North", "left", "web", 3],
    ["b", DAY + 1, 6, "South", "right", "shop", 4],
    ["a", DAY + 2, 7, "South", "left", "web", 5],
    ["c", DAY + 3, 8, "", "", "", ""],
  ],
  { customer: 0, date: 1, amount: 2, region: 3, channel: 5 },
  [4, 6],
);
// Lines are of customers a, b, c in this order; the third is of no order that counts.
const counted = () =>
  ({ customer: Int32Array.of(0, 1, 0, 2), order: Int32Array.of(0, 1, -1, 2) }) as unknown as CountedLines;

/** A customer list of whom the second has no row. */
const list: JoinedTable = {
  dataset: table(
    [
      ["Customer ID", "Region", "Age", "Channel", "Pets", "Joined"],
      ["a", "East", 30, "phone", 2, DAY - 9],
      ["c", "West", 50, "mail", 4, DAY - 3],
    ],
    { customer: 0, region: 1, age: 2, channel: 3, registrationDate: 5 },
    [4],
    true,
  ),
  customerOf: Int32Array.of(0, 2),
  firstRow: Int32Array.of(0, -1, 1),
};

const shown = (name: BookColumn, customers?: JoinedTable) => {
  const found = lineValues(name, orders, customers, counted);
  return found && [found.perLine, ...Array.from(found.codes, (code) => found.dictionary[code])];
};

describe("a column of the orders", () => {
  it("is found by its role, its title, or its number, and has a value a line", () => {
    const regions = [true, "North", "South", "South", undefined];
    expect(shown("region")).toEqual(regions);
    expect(shown(" REGION ")).toEqual(regions);
    expect(shown("Shop window")).toEqual([true, "left", "right", "left", undefined]);
    expect(shown(4)).toEqual([true, "left", "right", "left", undefined]);
  });

  it("is none of another name or number", () => {
    expect(shown("Colour")).toBeUndefined();
    expect(shown("city")).toBeUndefined();
    expect(shown(9)).toBeUndefined();
    expect(shown("age")).toBeUndefined();
  });
});

describe("a column of the customer list", () => {
  it("has the customer's value on each of the customer's lines", () => {
    expect(shown("Pets", list)).toEqual([false, "2", undefined, "2", "4"]);
  });

  it("tells who a customer is before the orders do", () => {
    expect(shown("region", list)).toEqual([false, "East", undefined, "East", "West"]);
  });

  it("does not tell where something was sold: the orders do", () => {
    expect(shown("channel", list)).toEqual([true, "web", "shop", "web", undefined]);
  });

  it("of ages has the usual bands", () => {
    expect(shown("age", list)).toEqual([false, "25–34", undefined, "25–34", "45–54"]);
  });

  it("leaves a line without a customer without a value", () => {
    const nobody = () => ({ ...counted(), customer: Int32Array.of(-1, 1, 0, 2) }) as CountedLines;
    const { codes } = lineValues("Pets", orders, list, nobody)!;
    expect([...codes]).toEqual([-1, -1, 0, 1]);
  });
});

describe("the mean of a column for each customer", () => {
  const mean = (name: BookColumn, customers?: JoinedTable) => {
    const found = meanByCustomer(name, orders, customers, counted, 3);
    return found && [...found];
  };

  it("is that of the lines that were bought and have a number", () => {
    expect(mean("Stars")).toEqual([3, 4, NaN]);
    expect(mean("date")).toEqual([DAY, DAY + 1, DAY + 3]);
  });

  it("is the customer's own value in the list, of days as well", () => {
    expect(mean("Pets", list)).toEqual([2, NaN, 4]);
    expect(mean("registrationDate", list)).toEqual([DAY - 9, NaN, DAY - 3]);
  });

  it("is none of texts, and none where no table has the column", () => {
    expect(mean("region")).toBeUndefined();
    expect(mean("Colour")).toBeUndefined();
  });

  it("is taken over all lines of a customer", () => {
    const all = () => ({ ...counted(), order: Int32Array.of(0, 1, 3, 2) }) as CountedLines;
    expect([...meanByCustomer("Stars", orders, undefined, all, 3)!]).toEqual([4, 4, NaN]);
  });
});
