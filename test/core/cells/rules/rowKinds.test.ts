import type { Grid } from "../../../../src/core/cells/cell";
import { IssueLog } from "../../../../src/core/cells/read/issueLog";
import { assembleTable } from "../../../../src/core/cells/read/table";
import {
  edgeWord,
  findBlankRows,
  findEdgeRows,
  findRepeatedHeaders,
} from "../../../../src/core/cells/rules/rowKinds";
import { textColumn } from "../../ledger/lines";
import { sheet } from "../reading";

const text = (rows: Grid, column: number) => ({
  column,
  data: textColumn(
    rows.map((row) => (typeof row[column] === "string" && row[column] !== "" ? row[column] : null)),
  ),
});

describe("a word at a table's edge", () => {
  it.each([
    ["Total", "total"],
    ["Grand total", "total"],
    ["Subtotal", "total"],
    ["合计", "total"],
    ["小計：", "total"],
    ["华东 小计", "total"],
    ["制表人：王五", "footer"],
    ["備註：含稅", "footer"],
    ["  总计  ", "total"],
  ])("%s: %s", (word, kind) => {
    expect(edgeWord(word)).toBe(kind);
  });

  it.each(["Totalis", "C0012", "2025-03-04", "合计器", "cup", "", "T1otal 1"])("%j is none", (word) => {
    expect(edgeWord(word)).toBeUndefined();
  });

  it("is short: a sentence of more than 60 signs is none", () => {
    expect(edgeWord("备注：".padEnd(60, "x"))).toBe("footer");
    expect(edgeWord("备注：".padEnd(61, "x"))).toBeUndefined();
  });

  it("may end or begin with a digit, but not both as ids do", () => {
    expect(edgeWord("合计 2023")).toBe("total");
    expect(edgeWord("x9 total 5")).toBeUndefined();
  });
});

describe("blank rows", () => {
  const rows: Grid = [["a", 1], ["", null], [" ", "\u3000"], [null, 0], []];

  it("have nothing in any cell", () => {
    expect(findBlankRows(rows, undefined)).toEqual([1, 2, 4]);
  });

  it("are looked for where a column that is read is missing", () => {
    const read = { kind: "number", values: Float64Array.of(1, NaN, 5, NaN, NaN) } as const;
    expect(findBlankRows(rows, read)).toEqual([1, 4]);
  });
});

describe("rows that repeat the header", () => {
  const header = ["Customer", "Date", "Amount", "City", "Note"];
  const rows: Grid = [
    header,
    ["a", 44_900, 5, "Bonn", ""],
    header,
    ["Customer", "Date", "Amount", "City", "other"],
    ["Customer", "Date", "Amount", "Bonn", "x"],
    ["b", "Date", "Amount", "City", "Note"],
  ];
  const table = assembleTable([sheet(rows)], "auto", new IssueLog());

  it("are those where four in five titles come again", () => {
    expect(findRepeatedHeaders(table, [])).toEqual([2, 3, 5]);
  });

  it("have the title of a text column, where one tells which rows to look at", () => {
    expect(findRepeatedHeaders(table, [text(rows, 0)])).toEqual([2, 3]);
    expect(
      findRepeatedHeaders(table, [
        text(
          rows.map(([, ...rest]) => ["-", ...rest]),
          0,
        ),
      ]),
    ).toEqual([]);
  });

  it("are none without a header", () => {
    expect(findRepeatedHeaders({ ...table, headerCells: [] }, [])).toEqual([]);
    expect(findRepeatedHeaders({ ...table, headerCells: [[null, ""]] }, [])).toEqual([]);
  });

  it("may repeat any row of it", () => {
    const twoRows = { ...table, headerCells: [["Group", null, null, null, null], header] };
    expect(findRepeatedHeaders(twoRows, [])).toEqual([2, 3, 5]);
  });
});

describe("rows with a word of the edge", () => {
  const rows: Grid = [
    ["Total", "x", "y"],
    [5, "a", "cup"],
    ["Total", "b", "pot"],
    [null, "制表人：王五", null],
    [null, null, "合计"],
  ];

  it("have it in one of the first two columns, from the first row of data on", () => {
    expect([...findEdgeRows(rows, 1, [])]).toEqual([
      [2, "total"],
      [3, "footer"],
    ]);
  });

  it("are not looked for where no text stands", () => {
    expect([...findEdgeRows(rows, 1, [], new Set([0]))]).toEqual([[3, "footer"]]);
  });

  it("or in any column of texts that is read", () => {
    expect([...findEdgeRows(rows, 1, [text(rows, 2)])]).toEqual([
      [4, "total"],
      [2, "total"],
      [3, "footer"],
    ]);
  });

  it("are found once where the first columns are read themselves", () => {
    expect([...findEdgeRows(rows, 0, [text(rows, 0), text(rows, 1)])].sort()).toEqual([
      [0, "total"],
      [2, "total"],
      [3, "footer"],
    ]);
  });
});
