import { hashOf, listsOf, preparePrints, printsOf, readPrint, stampOf, textOf } from "../../src/excel/prints";
import type { PlacedRange } from "../../src/reports/layout/placed";

const body = (values: PlacedRange["values"], formats: readonly string[]): PlacedRange[] => [
  {
    row: 0,
    column: 0,
    rows: 1,
    columns: formats.length,
    style: "header",
    values: [formats.map((_, i) => `h${i}`)],
    formats: formats.map(() => "@"),
  },
  { row: 1, column: 0, rows: values.length, columns: formats.length, style: "body", values, formats },
];

describe("prints", () => {
  it("read texts and numbers as Excel gives them back", () => {
    expect([textOf(5), textOf(0.1 + 0.2), textOf(-0), textOf(true), textOf(null), textOf("a\r\nb")]).toEqual([
      "5",
      "0.3",
      "0",
      "TRUE",
      "",
      "a\nb",
    ]);
  });

  it("tell a hundred thousand different ids apart but for some", () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashOf(`C${index}`)));
    // 100,000² / 2 / 2²⁴ pairs fall together by chance, about 298.
    expect(hashes.size).toBeGreaterThan(99_500);
  });

  it("come back cell by cell, blanks at the end left out", () => {
    const [, table] = body(
      [
        ["a", null],
        ["b", null],
      ],
      ["@", "0"],
    );
    const print = printsOf({ ranges: [table!] }).areas[0]!;
    expect([...readPrint(print, table!).cells!]).toEqual([hashOf("a"), 0, hashOf("b"), 0]);
  });

  it("differ where anything does", () => {
    const one = stampOf(printsOf({ ranges: body([["a", 1]], ["@", "0"]) }));
    expect(one).not.toBe(stampOf(printsOf({ ranges: body([["a", 2]], ["@", "0"]) })));
  });
});

describe("prints made beforehand", () => {
  const long = () =>
    body(
      Array.from({ length: 9000 }, (_, row) => [`C${row}`, row / 7, row % 3]),
      ["@", "0.00", "0"],
    );

  it("are those that are made at once, and others have their turn every thousand rows", async () => {
    const between = jest.fn(() => undefined);
    const ranges = long();
    await preparePrints([{ ranges }], between);
    expect(between.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(printsOf({ ranges })).toEqual(printsOf({ ranges: long() }));
  });
});

describe("the key of a list", () => {
  const keys = (values: PlacedRange["values"], formats: readonly string[]) =>
    listsOf(body(values, formats))[0]!.keys;

  it("is its first column of texts without repetition, before any number", () => {
    expect(
      keys(
        [
          [1, "c1", "x"],
          [2, "c2", "x"],
        ],
        ["0", "@", "@"],
      ),
    ).toEqual([1]);
  });

  it("is several columns together where none is enough, and none where nothing tells rows apart", () => {
    expect(
      keys(
        [
          ["a", "x", 1],
          ["a", "y", 1],
          ["b", "x", 1],
        ],
        ["@", "@", "0"],
      ),
    ).toEqual([0, 1]);
    expect(
      keys(
        [
          ["a", 1],
          ["a", 1],
        ],
        ["@", "0"],
      ),
    ).toEqual([]);
  });
});
