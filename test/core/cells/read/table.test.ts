import type { Cell, Grid } from "../../../../src/core/cells/cell";
import { IssueLog } from "../../../../src/core/cells/read/issueLog";
import { assembleTable, partOfRow } from "../../../../src/core/cells/read/table";
import type { SourceGrid } from "../../../../src/core/cells/source";
import { sheet } from "../reading";

const HEADER = ["Customer", "Amount", "City"];

function assemble(...sources: SourceGrid[]) {
  const log = new IssueLog();
  const table = assembleTable(sources, "auto", log);
  const { issues } = log.finish(table.parts, () => true, 0);
  return { table, told: issues.map(({ key, detail }) => [key, ...Object.values(detail)].join(" ")) };
}

describe("one sheet", () => {
  const cells: Grid = [["Sales of May"], HEADER, ["a", 5, "Bonn"], ["b", 6, "Kiel"]];

  it("is read where it lies, its header's rows before the first one", () => {
    const { table, told } = assemble(sheet(cells, { row: 3, column: 2 }));
    expect(table.rows).toBe(cells);
    expect(table).toMatchObject({
      from: 2,
      titles: HEADER,
      headerCells: [HEADER],
      parts: [{ sheet: "S", row: 3, column: 2, start: 0 }],
      date1904: false,
    });
    expect(told).toEqual(["titleRow 4 S"]);
  });

  it("has hidden rows, by table row; those outside of it are none of its", () => {
    const { table } = assemble(sheet(cells, { row: 3, hiddenRows: [2, 3, 6, 7] }));
    expect([...table.hidden]).toEqual([0, 3]);
  });

  it("is all data where it is said to have no header", () => {
    const table = assembleTable([sheet(cells)], "none", new IssueLog());
    expect(table).toMatchObject({ from: 0, titles: ["A", "B", "C"], headerCells: [] });
  });
});

it("no sheets make a table of nothing", () => {
  expect(assembleTable([], "auto", new IssueLog())).toMatchObject({
    rows: [],
    titles: [],
    headerCells: [],
    from: 0,
    date1904: false,
  });
});

describe("sheets with the same titles", () => {
  const may = sheet([HEADER, ["a", 5, "Bonn"]], { sheet: "May", date1904: true });
  const june = sheet([["June"], HEADER, ["b", 6, "Kiel"], ["c", 7, "Ulm"]], {
    sheet: "June",
    row: 9,
    hiddenRows: [9, 10, 12, 13],
  });

  it("are stacked, each without its header", () => {
    const { table, told } = assemble(may, june);
    expect(table.rows).toEqual([
      ["a", 5, "Bonn"],
      ["b", 6, "Kiel"],
      ["c", 7, "Ulm"],
    ]);
    expect(table.parts).toEqual([
      { sheet: "May", row: 1, column: 0, start: 0, columns: undefined },
      { sheet: "June", row: 11, column: 0, start: 1, columns: undefined },
    ]);
    expect(table).toMatchObject({ from: 0, headerCells: [HEADER], date1904: true });
    expect([...table.hidden]).toEqual([2]);
    expect(told).toEqual(["titleRow 10 June"]);
  });

  it("may have them in another order: cells, formats and places follow", () => {
    const turned = sheet(
      [
        ["City", "Note", "Customer", "Amount"],
        ["Kiel", "x", "b", 6],
        ["Ulm", "y", "c"],
      ],
      {
        sheet: "June",
        currencies: [
          { column: 3, codes: Uint8Array.of(0, 1, 1), signs: [["EUR"]] },
          { column: 1, codes: Uint8Array.of(0, 1, 1), signs: [["GBP"]] },
        ],
      },
    );
    const { table } = assemble(may, turned);
    expect(table.rows.slice(1)).toEqual([
      ["b", 6, "Kiel"],
      ["c", null, "Ulm"],
    ]);
    expect(table.parts[1]).toMatchObject({ start: 1, columns: [2, 3, 0] });
    expect(table.formats).toEqual([{ column: 1, codes: Uint8Array.of(1, 1), signs: [["EUR"]], start: 1 }]);
  });

  it("with other titles are told and left out, later ones not", () => {
    const other = sheet(
      [
        ["Customer", "Amount", "Region"],
        ["b", 6, "North"],
      ],
      { sheet: "Other" },
    );
    const { table, told } = assemble(may, other, june);
    expect(table.parts.map((part) => part.sheet)).toEqual(["May", "June"]);
    expect(told).toEqual(["otherTitles Other May", "titleRow 10 June"]);
  });

  it("that repeat another row by row count once", () => {
    const copy = sheet(may.cells, { sheet: "May (2)" });
    const { table, told } = assemble(may, copy);
    expect(table.rows).toHaveLength(1);
    expect(told).toEqual(["copiedSheet May (2) May"]);
  });

  it("that differ in one cell, or have a row more, are no copies; nor are two empty ones", () => {
    expect(assemble(may, sheet([HEADER, ["a", 5, "Köln"]], { sheet: "B" })).table.parts).toHaveLength(2);
    expect(
      assemble(may, sheet([HEADER, ["a", 5, "Bonn"], ["a", 5, "Bonn"]], { sheet: "B" })).table.parts,
    ).toHaveLength(2);
    expect(
      assemble(sheet([HEADER], { sheet: "A" }), sheet([HEADER], { sheet: "B" })).table.parts,
    ).toHaveLength(2);
  });
});

describe("further rows of the same sheet", () => {
  const first = sheet([HEADER, ["a", 5, "Bonn"]], { row: 1, column: 3 });

  it("have no header of their own, and may repeat the first", () => {
    const { table, told } = assemble(first, sheet([["a", 5, "Bonn"]], { row: 40, column: 3 }));
    expect(table.rows).toHaveLength(2);
    expect(table.parts[1]).toMatchObject({ row: 40, start: 1 });
    expect(told).toEqual([]);
  });

  it.each<[string, Partial<SourceGrid>, Cell[]]>([
    ["from other columns", { column: 4 }, ["a", 5, "Bonn"]],
    ["of another width", { column: 3 }, ["a", 5]],
    ["of another sheet", { column: 3, sheet: "T" }, ["a", 5, "Bonn"]],
  ])("%s are none", (_, about, row) => {
    expect(assemble(first, sheet([row], { row: 40, ...about })).told).toEqual([
      `otherTitles ${about.sheet ?? "S"} S`,
    ]);
  });
});

describe("cells that were merged downwards", () => {
  const cells: Grid = [
    ["Order", "Product", "Amount"],
    [71, "cup", 4],
    [null, "pot", 9],
    ["", "lid", 2],
    [72, "cup", 4],
  ];
  const area = { row: 6, column: 1, rows: 3, columns: 1 };

  it("give their value to every row of them", () => {
    const { table, told } = assemble(sheet(cells, { row: 5, column: 1, merged: [area] }));
    expect(table.rows.map(([order]) => order)).toEqual(["Order", 71, 71, 71, 72]);
    expect(told).toEqual(["mergedCells 1 S"]);
    expect(cells[2]![0]).toBeNull();
  });

  it("do so in stacked sheets whose columns stand elsewhere", () => {
    const head = sheet(
      [
        ["Amount", "Order", "Product"],
        [3, 70, "jug"],
      ],
      { sheet: "Before" },
    );
    const { table } = assemble(head, sheet(cells, { row: 5, column: 1, merged: [area] }));
    expect(table.rows.map(([, order]) => order)).toEqual([70, 71, 71, 71, 72]);
  });

  it("leave alone what is filled, what is merged sideways, and what reaches out of the table", () => {
    const merged = [
      { row: 0, column: 1, rows: 3, columns: 1 },
      { row: 1, column: 0, rows: 1, columns: 2 },
      { row: 3, column: 0, rows: 9, columns: 1 },
    ];
    const { table, told } = assemble(sheet(cells, { merged }));
    expect(table.rows.map(([, product]) => product)).toEqual(["Product", "cup", "pot", "lid", "cup"]);
    expect(table.rows[2]![0]).toBeNull();
    expect(told).toEqual(["mergedCells 1 S"]);
  });
});

it("a row is of the piece that begins at or before it", () => {
  const parts = [0, 2, 3].map((start) => ({ sheet: "S", row: 0, column: 0, start }));
  const part = partOfRow({ rows: Array.from({ length: 5 }, () => []), parts });
  expect([0, 1, 2, 3, 4].map(part)).toEqual([0, 0, 1, 2, 2]);
});

describe("the encoding of a text file", () => {
  const toldOf = (file: SourceGrid["file"], ...more: SourceGrid[]) =>
    assemble(sheet([HEADER, ["a", 5, "Bonn"]], { sheet: "F", file }), ...more).told;

  it("is told where it was guessed, with those that were nearly as likely, and damaged places", () => {
    expect(toldOf({ rivals: [], damaged: 0 })).toEqual([]);
    expect(toldOf({ encoding: "gbk", rivals: [], damaged: 0 })).toEqual(["readAs F gbk"]);
    expect(toldOf({ encoding: "gbk", rivals: ["big5", "euc-kr"], damaged: 0 })).toEqual([
      "readAsUnsure F gbk big5, euc-kr",
    ]);
    expect(toldOf({ encoding: "gbk", rivals: ["big5"], damaged: 0 })).toEqual(["readAsUnsure F gbk big5"]);
    expect(toldOf({ encoding: "gbk", rivals: [], damaged: 1 })).toEqual([
      "readAs F gbk",
      "damagedText F gbk 1",
    ]);
  });

  it("is told once for all pieces of a sheet, and its separator kept", () => {
    const file = { encoding: "gbk", rivals: [], damaged: 0, separator: ";" };
    const piece = sheet([["b", 6, "Kiel"]], { sheet: "F", row: 40, file });
    expect(toldOf(file, piece)).toEqual(["readAs F gbk"]);
    expect(assemble(sheet([HEADER, ["a", 5, "Bonn"]], { file })).table.separator).toBe(";");
  });
});

it("formats of the first table stay in their columns, whatever stands beside", () => {
  const currencies = [{ column: 1, codes: Uint8Array.of(0, 1), signs: [["EUR"]] }];
  const { table } = assemble(sheet([HEADER, ["a", 5, "Bonn"]], { currencies }));
  expect(table.formats).toEqual([{ column: 1, codes: Uint8Array.of(0, 1), signs: [["EUR"]], start: 0 }]);
});
