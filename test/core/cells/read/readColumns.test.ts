import {
  complaint,
  distinctCells,
  groupCells,
  isErrorValue,
  quote,
  readCategories,
  readTexts,
  remark,
} from "../../../../src/core/cells/read/readColumns";
import { columnOf, textsOf } from "../reading";

describe("a complaint", () => {
  it("quotes its cell: an error's text, the beginning of a long one, nothing of a blank", () => {
    expect([5, true, null, undefined, { error: "#N/A" }].map((cell) => quote(cell).text)).toEqual([
      "5",
      "true",
      "",
      "",
      "#N/A",
    ]);
    expect(quote("x".repeat(90)).text).toMatch(/^x{59}…$/);
  });

  it("leaves its row out where the column has to be read, unless it only informs", () => {
    const source = columnOf([], { column: 3, role: "amount", excludes: true });
    expect(complaint(source, "warning", "notANumber")).toEqual({
      severity: "warning",
      key: "notANumber",
      column: 3,
      role: "amount",
      excludes: true,
    });
    expect(complaint(source, "info", "x").excludes).toBe(false);
    expect(complaint(columnOf([]), "error", "x").excludes).toBeFalsy();
    expect(remark(source, "maskedId")).toEqual({
      severity: "warning",
      key: "maskedId",
      column: 3,
      role: "amount",
    });
  });
});

it.each([
  [{ error: "#N/A" }, true],
  ["#N/A", true],
  [" #DIV/0! ", true],
  ["#1", false],
  ["N/A", false],
  [5, false],
  [null, false],
])("%j is an error value: %s", (cell, error) => {
  expect(isErrorValue(cell)).toBe(error);
});

describe("the distinct cells of a column", () => {
  it("begin at its first row; those before are missing", () => {
    const { codes, cells } = distinctCells(columnOf(["Title", "b", "", "a", "b"], { from: 1 }));
    expect([...codes]).toEqual([-1, 0, -1, 1, 0]);
    expect(cells).toEqual(["b", "a"]);
  });

  it("are those of short rows as well: what is not there is blank", () => {
    const { codes } = distinctCells({ ...columnOf([]), rows: [["a"], []], column: 0 });
    expect([...codes]).toEqual([0, -1]);
  });
});

describe("groups of spellings", () => {
  const grouped = (codes: number[], keys: (string | undefined)[], shown: string[]) =>
    textsOf(groupCells(Int32Array.from(codes), (code) => keys[code], shown));

  it("show the commonest spelling, whatever the order of rows", () => {
    const keys = ["a", "b", "a"];
    expect(grouped([0, 1, 2, 2], keys, ["A", "B", "a"])).toEqual(["a", "B", "a", "a"]);
    expect(grouped([2, 2, 1, 0], keys, ["A", "B", "a"])).toEqual(["a", "a", "B", "a"]);
  });

  it("of equally common ones show the first in code order", () => {
    const keys = ["x", "x"];
    expect(grouped([0, 1], keys, ["b", "B"])).toEqual(["B", "B"]);
    expect(grouped([0, 1], keys, ["B", "b"])).toEqual(["B", "B"]);
  });

  it("count a spelling that comes from several cells together", () => {
    expect(grouped([0, 0, 0, 1, 1, 2, 2], ["x", "x", "x"], ["B", "b", "b"])).toEqual(Array(7).fill("b"));
  });

  it("without a key are blank, and take no place in the dictionary", () => {
    const { codes, dictionary } = groupCells(
      Int32Array.of(0, 1, -1, 2),
      (code) => ["a", undefined, "c"][code],
      ["a", "-", "c"],
    );
    expect([...codes]).toEqual([0, -1, -1, 1]);
    expect(dictionary).toEqual(["a", "c"]);
  });

  it("leave codes as they are where every cell is a group of its own", () => {
    const codes = Int32Array.of(1, 0, -1);
    expect(groupCells(codes, (code) => "ab"[code], ["A", "B"])).toEqual({
      kind: "text",
      codes,
      dictionary: ["A", "B"],
    });
  });
});

describe("names of groups", () => {
  it("are one whatever their case, width and white space", () => {
    const column = readCategories(
      columnOf(["Online", "ＯＮＬＩＮＥ", " online ", "Store", "Online", "-", "", " "]),
    );
    expect(textsOf(column)).toEqual([
      "Online",
      "Online",
      "Online",
      "Store",
      "Online",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("of regions are one with and without what kind of region it is; others are not", () => {
    const cells = ["广东省", "广东", "广东"];
    expect(textsOf(readCategories(columnOf(cells, { role: "region" })))).toEqual(["广东", "广东", "广东"]);
    expect(textsOf(readCategories(columnOf(cells, { role: "channel" })))).toEqual(cells);
  });

  it("may be numbers and truths; error values are told and are none", () => {
    const source = columnOf([7, "7", true, { error: "#N/A" }, "#REF!", "#N/A"], { role: "channel" });
    expect(textsOf(readCategories(source))).toEqual(["7", "7", "TRUE", undefined, undefined, undefined]);
    expect(source.told()).toEqual(["errorCell 3 4 5"]);
  });
});

describe("free text", () => {
  it("stays as it stands but for the space around it", () => {
    const source = columnOf([" Great! ", "great!", "Great!", "--", 5, { error: "#NUM!" }]);
    expect(textsOf(readTexts(source))).toEqual(["Great!", "great!", "Great!", undefined, "5", undefined]);
    expect(source.told()).toEqual(["errorCell 5"]);
  });
});
