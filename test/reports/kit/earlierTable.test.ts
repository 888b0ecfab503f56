import { readEarlierTable, titlesOf } from "../../../src/reports/kit/earlierTable";

const TITLES = { key: ["Key", "标识"], owner: ["Owner", "负责人"], due: ["Due", "期限"] };

describe("a table of ours on a sheet", () => {
  it("is found by its titles below whatever stands above, in either language and any order", () => {
    const cells = [
      ["A heading", "", ""],
      ["Key", "is what names a row", ""],
      ["", "", ""],
      ["负责人", "标识", "期限"],
      [" Li ", "a", 45700],
      ["", "b", ""],
    ];
    expect(readEarlierTable(cells, TITLES)).toEqual({
      rows: [
        { cells: { key: "a", owner: "Li", due: 45700 }, added: [] },
        { cells: { key: "b", owner: null, due: null }, added: [] },
      ],
      added: [],
    });
  });

  it("brings the columns that people put between and beside ours, but not what stands apart", () => {
    const cells = [
      ["Key", "Mine", "Owner", "Due", "Yours", "", "Apart"],
      ["a", 1, "Li", 2, "x", "", "no"],
    ];
    expect(readEarlierTable(cells, TITLES)).toEqual({
      rows: [{ cells: { key: "a", owner: "Li", due: 2 }, added: [1, "x"] }],
      added: ["Mine", "Yours"],
    });
  });

  it("ends at a blank row; below it only rows with a key count, and none where no key is named", () => {
    const cells = [
      ["Key", "Owner", "Due"],
      ["a", "Li", 1],
      ["", "", ""],
      ["", "a remark", ""],
      ["c", "Wu", 3],
    ];
    const keys = (key?: "key") => readEarlierTable(cells, TITLES, key)!.rows.map((row) => row.cells.key);
    expect(keys("key")).toEqual(["a", "c"]);
    expect(keys()).toEqual(["a"]);
  });

  it("is not found where fewer than three titles are left; a column taken away is not there", () => {
    expect(readEarlierTable([["Key", "Owner"]], TITLES)).toBeUndefined();
    const four = { ...TITLES, note: ["Note"] };
    const found = readEarlierTable(
      [
        ["Key", "Owner", "Due"],
        ["a", "Li", { error: "#N/A" }],
      ],
      four,
    )!;
    expect(found.rows[0]!.cells).toEqual({ key: "a", owner: "Li", due: "#N/A" });
  });

  it("knows its titles in every language", () => {
    expect(titlesOf(["status"], (texts, key) => texts.reports.actionPlan.columns[key])).toEqual({
      status: ["Status", "状态"],
    });
  });
});
