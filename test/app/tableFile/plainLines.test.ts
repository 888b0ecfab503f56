/** Lines without quotation marks are taken apart as a parser of csv takes them. */
import fc from "fast-check";
import Papa from "papaparse";
import { OTHER, PLAIN } from "../../../src/core/cells/bytePool";
import { PlainLines } from "../../../src/app/tableFile/plainLines";

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

function rowsOf(text: string, delimiter: string): { readonly rows: string[][]; readonly plain: string[] } {
  const bytes = utf8.encode(text);
  const lines = new PlainLines(delimiter.charCodeAt(0));
  const found: string[][] = [];
  const plain: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const { rows, width, next, columns } = lines.take(bytes, at);
    for (let row = 0; row < rows; row++) {
      found.push(
        Array.from({ length: width }, (_, place) => {
          const { from, to, kinds } = columns[place]!;
          const field = decoder.decode(bytes.subarray(from[row], to[row]));
          if (kinds[row] === PLAIN) {
            plain.push(field);
          } else if (kinds[row] !== OTHER && field !== "") {
            throw new Error(`${field} is lost`);
          }
          return field;
        }),
      );
    }
    at = next;
  }
  return { rows: found, plain };
}

/** Rows are compared without the empty fields that end them. */
const trimmed = (rows: readonly string[][]) => rows.map((row) => row.join("\0").replace(/\0+$/, ""));

const field = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "7", ".", " ", "é", "户", "-"), maxLength: 4 }),
  fc.constantFrom("", "2024-01-05 12:00:00", "a text of twenty signs", " x", "x "),
);
const DELIMITERS = [",", ";", "\t", "|"];

it("field by field, however long rows are and wherever blocks of them end", () => {
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (some, delimiter, newline, ends, times) => {
        const rows = Array<string[][]>(times).fill(some).flat();
        const text = rows.map((row) => row.join(delimiter)).join(newline) + (ends ? newline : "");
        const parsed = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: true }).data;
        const { rows: found, plain } = rowsOf(text, delimiter);
        expect(trimmed(found)).toEqual(trimmed(parsed));
        expect(plain.some((own) => own !== own.trim() || /[^\x20-\x7e]|:/.test(own))).toBe(false);
      },
    ),
    { seed: 4, numRuns: 40 },
  );
});
