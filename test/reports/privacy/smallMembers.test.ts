import { textsFor } from "../../../src/locales";
import { hideSmallMembers } from "../../../src/reports/privacy/smallMembers";
import type { TableBlock, Value } from "../../../src/reports/report";
import { privateReport, privateWorkbook } from "../privateWorkbook";
import { tableOf, tablesOf } from "../reportFrom";

const texts = textsFor("en-US");

function list(sizes: Record<string, number>, rows: readonly Value[][], ordered?: true): TableBlock {
  return {
    kind: "table",
    id: "list",
    columns: [
      { key: "customer", title: "Customer", format: "text", names: "customer" },
      {
        key: "segment",
        title: "Segment",
        format: "text",
        memberOf: { sizes: new Map(Object.entries(sizes)), ordered },
      },
      { key: "offer", title: "Offer", format: "text", tells: "segment" },
    ],
    rows,
  };
}

describe("members of small groups in a list", () => {
  const rows: Value[][] = [
    ["c", "Loyal", "thanks"],
    ["b", "Lost", "come back"],
    ["a", "New", "welcome"],
  ];

  it("stand under other, without what tells their group", () => {
    const hidden = hideSmallMembers(list({ Loyal: 9, Lost: 2, New: 3 }, rows), 4, texts);
    expect(hidden.rows).toEqual([
      ["c", "Loyal", "thanks"],
      ["b", "Other", "Other"],
      ["a", "Other", "Other"],
    ]);
  });

  it("take with them every group of a size that elsewhere may be hidden instead", () => {
    const sizes = { Loyal: 9, Lost: 2, New: 5, Rare: 5 };
    expect(hideSmallMembers(list(sizes, rows), 4, texts).rows.map((row) => row[1])).toEqual([
      "Loyal",
      "Other",
      "Other",
    ]);
  });

  it("stand behind all others where the rows go by group", () => {
    const hidden = hideSmallMembers(
      list({ Loyal: 9, Lost: 2, New: 3 }, [rows[1]!, rows[0]!, rows[2]!], true),
      4,
      texts,
    );
    expect(hidden.rows.map(([customer]) => customer)).toEqual(["c", "a", "b"]);
  });

  it("stay where no group is small", () => {
    const table = list({ Loyal: 9, Lost: 4, New: 5 }, rows);
    expect(hideSmallMembers(table, 4, texts)).toBe(table);
  });
});

it("no list of a workbook gives back a group that its tables hide", () => {
  const tables = privateWorkbook((customer) => `c${customer}`, 24);
  const segments = privateReport("segments", tables, { smallest: 5 });
  const groups = tableOf(segments, "segments");
  const at = groups.columns.findIndex(({ key }) => key === "customers");
  const hidden = groups.rows.filter((row) => typeof row[at] !== "number").map(([name]) => name);
  expect(hidden.length).toBeGreaterThan(1);
  for (const report of ["segments", "churn-warning", "lifetime-value", "action-plan"]) {
    const lists = tablesOf(privateReport(report, tables, { smallest: 5 })).filter(({ columns }) =>
      columns.some(({ names }) => names === "customer"),
    );
    const told = lists.flatMap(({ columns, rows }) => {
      const column = columns.findIndex(({ key }) => key === "segment");
      return column < 0 ? [] : rows.map((row) => row[column]);
    });
    expect(told.filter((name) => hidden.includes(name as string))).toEqual([]);
  }
});
