import type { Grid } from "../../../../src/core/cells/cell";
import { formatSigns } from "../../../../src/core/cells/read/formatSigns";
import type { Table } from "../../../../src/core/cells/read/table";

function tableOf(rows: Grid, formats: Table["formats"]): Table {
  return {
    parts: [],
    titles: ["Customer", "Amount"],
    rows,
    from: 0,
    headerCells: [],
    hidden: new Set(),
    date1904: false,
    formats,
  };
}

const rows: Grid = [
  ["a", 5],
  ["b", 6],
  ["c", "7"],
  ["d", 8],
];
const signs = [["EUR"], ["USD", "CAD"]];
const shown = (table: Table) => {
  const found = formatSigns(table, 1);
  return found && rows.map((_, row) => found.get(row)?.[0]);
};

describe("currencies that number formats show", () => {
  it("are those of the numbers of a column, by row", () => {
    const formats = [{ column: 1, start: 0, codes: Uint8Array.of(1, 0, 2, 2), signs }];
    expect(shown(tableOf(rows, formats))).toEqual(["EUR", undefined, undefined, "USD"]);
  });

  it("say nothing where there is only one, be it on every row", () => {
    const formats = [{ column: 1, start: 0, codes: Uint8Array.of(1, 1, 0, 1), signs }];
    expect(shown(tableOf(rows, formats))).toBeUndefined();
  });

  it("say nothing where the second stands on a text only", () => {
    const formats = [{ column: 1, start: 0, codes: Uint8Array.of(1, 1, 2, 1), signs }];
    expect(shown(tableOf(rows, formats))).toBeUndefined();
  });

  it("of stacked sheets count from each sheet's first row, with its own numbers", () => {
    const formats = [
      { column: 1, start: 0, codes: Uint8Array.of(1, 1), signs: [["EUR"]] },
      { column: 1, start: 2, codes: Uint8Array.of(0, 1), signs: [["GBP"]] },
    ];
    expect(shown(tableOf(rows, formats))).toEqual(["EUR", "EUR", undefined, "GBP"]);
  });

  it("of another column are not this one's", () => {
    const formats = [{ column: 0, start: 0, codes: Uint8Array.of(1, 2, 1, 2), signs }];
    expect(formatSigns(tableOf(rows, formats), 1)).toBeUndefined();
    expect(formatSigns(tableOf(rows, []), 1)).toBeUndefined();
  });
});
