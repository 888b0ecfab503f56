import type { Grid } from "../../../../src/core/cells/cell";
import { ROLES, roleRow, type ColumnMapping, type Role } from "../../../../src/core/cells/roles";
import { readingOf } from "../reading";

const CELLS: Grid = [
  ["Title", "Other"],
  ["45658", "x"],
  ["45659", "y"],
];

describe("a reading of a table", () => {
  it.each(ROLES.filter((role) => role !== "refund"))(
    "holds the column of %s once, as what its role is: texts, numbers or days",
    (role: Role) => {
      const { columns } = readingOf(CELLS, { [role]: 0 } as ColumnMapping);
      const held = [columns.texts, columns.numbers, columns.dates].map((some) => Object.keys(some));
      const { kind } = roleRow(role);
      const place = kind === "date" ? 2 : ["id", "category", "text"].includes(kind) ? 0 : 1;
      expect(held).toEqual([0, 1, 2].map((at) => (at === place ? [role] : [])));
    },
  );

  it("has a cell for each row of the table, and knows rows and signs of none that are not there", () => {
    const { columns, reasons, table } = readingOf(CELLS, { customer: 1, amount: 0 });
    expect(columns.texts.customer!.codes.length).toBe(table.rows.length);
    expect(columns.numbers.amount!.values.length).toBe(table.rows.length);
    expect([columns.toldRefunds, columns.currencies, columns.conversion, columns.ordered]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([...columns.roundedIds]).toEqual([]);
    expect(reasons.result().excluded).toEqual([]);
  });
});
