import { ERROR_TEXTS, isBlank, isCellError, sameCell, type Cell } from "../../../src/core/cells/cell";

describe("a blank cell", () => {
  it.each([null, undefined, "", " ", "\t\n", "\u00a0", "\u3000", "\ufeff"])("is %j", (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  it.each<[Cell]>([
    ["0"],
    ["-"],
    [" a "],
    ["!"],
    ["~"],
    ["\u4e00"],
    ["\u3000字"],
    ["é"],
    [0],
    [false],
    [{ error: "#N/A" }],
  ])("is not %j", (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});

describe("an error value", () => {
  it("is an object with its text, not the text", () => {
    expect(isCellError({ error: "#REF!" })).toBe(true);
    expect([null, undefined, "#REF!", 5, true].map((cell) => isCellError(cell))).toEqual(
      Array(5).fill(false),
    );
  });

  it("is known by every text that Excel writes for one", () => {
    expect(["#N/A", "#DIV/0!", "#GETTING_DATA", "#SPILL!"].every((text) => ERROR_TEXTS.has(text))).toBe(true);
    expect([...ERROR_TEXTS].every((text) => text.startsWith("#"))).toBe(true);
  });
});

describe("two cells are the same", () => {
  it.each<[Cell, Cell, boolean]>([
    ["a", "a", true],
    ["a", "A", false],
    [1, "1", false],
    [null, null, true],
    [null, "", false],
    [{ error: "#N/A" }, { error: "#N/A" }, true],
    [{ error: "#N/A" }, { error: "#REF!" }, false],
    [{ error: "#N/A" }, "#N/A", false],
    ["#N/A", { error: "#N/A" }, false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(sameCell(a, b)).toBe(same);
  });
});
