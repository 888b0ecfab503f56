/** Fields in quotation marks are taken as they are written, and a mark never takes rows with it. */
import fc from "fast-check";
import Papa from "papaparse";
import { OpenQuote, takeQuoted } from "../../../src/app/tableFile/quotedLines";

function rowsOf(text: string, separator = ","): string[][] {
  const rows: string[][] = [];
  takeQuoted(text, separator, (fields) => rows.push([...fields]));
  return rows;
}

describe("rows of quoted fields", () => {
  it.each([
    ['a,"b, c",d\n', [["a", "b, c", "d"]]],
    [
      '"a ""b""","c\nd"\n\n"",e',
      [
        ['a "b"', "c\nd"],
        ["", "e"],
      ],
    ],
    ['5" pipe,"x"\n', [['5" pipe', "x"]]],
    [
      '"a"b,c\n"d" ,e\n',
      [
        ["ab", "c"],
        ["d ", "e"],
      ],
    ],
    [
      "a,b,\n,,\n",
      [
        ["a", "b", ""],
        ["", "", ""],
      ],
    ],
    ["a,", [["a", ""]]],
  ])("%j", (text, rows) => expect(rowsOf(text)).toEqual(rows));

  it("are those that another reader finds, whatever is quoted", () => {
    const field = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ", "伍", ";"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = Papa.unparse(rows, { newline: "\n" });
        expect(rowsOf(text)).toEqual(Papa.parse(text, { skipEmptyLines: true, delimiter: "," }).data);
      }),
      { seed: 5 },
    );
  });

  it.each([
    ['a,b\nc,"d\ne,f\n', 1, 'c,"d\ne,f\n'],
    ['c,"d\ne,"f"\n', 0, 'c,"d\ne,"f"\n'],
  ])("are refused where one is open: %j", (text, row, record) => {
    expect(() => rowsOf(text)).toThrow(OpenQuote);
    expect(() => rowsOf(text)).toThrow(expect.objectContaining({ row, record }));
  });
});
