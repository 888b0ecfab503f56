import fc from "fast-check";
import type { Cell } from "../../../../src/core/cells/cell";
import { gridOver } from "../../../../src/core/cells/columnGrid";
import { ColumnPacker } from "../../../../src/core/cells/columnPacker";
import { IssueLog } from "../../../../src/core/cells/read/issueLog";
import { KnownTexts } from "../../../../src/core/cells/read/knownTexts";
import { readDates } from "../../../../src/core/cells/read/readDates";
import { readNumbers } from "../../../../src/core/cells/read/readNumbers";

function packed(cells: readonly Cell[]) {
  const column = new ColumnPacker(cells.length);
  cells.forEach((cell, row) => column.set(row, cell));
  return gridOver([column.finish(cells.length)], cells.length);
}

describe("texts that are told again and again", () => {
  it("are read where they are known, up to the first that is not, and counted", () => {
    const cells = ["a", "b", "a", "a", null, "b", ...Array<string>(10).fill("a")];
    const known = KnownTexts.of(packed(cells), 0)!;
    const into = new Float64Array(cells.length);
    expect(known.read(0, into)).toBe(0);
    known.learn(0, 7.5);
    expect(known.read(0, into)).toBe(1);
    known.learn(1, -1);
    expect(known.read(1, into)).toBe(4);
    expect(known.read(4, into)).toBe(4);
    expect([...into.subarray(0, 5)]).toEqual([7.5, -1, 7.5, 7.5, 0]);
    const told: [string, number][] = [];
    known.each((text, rows) => told.push([text, rows]));
    expect(told).toEqual([
      ["a", 3],
      ["b", 1],
    ]);
  });

  it("are looked for neither in rows of a sheet nor where they are many", () => {
    expect(KnownTexts.of([["a"], ["a"], ["a"], ["a"], ["a"]], 0)).toBeUndefined();
    expect(KnownTexts.of(packed(["a", "b", "a"]), 0)).toBeUndefined();
  });

  const numbers = fc.constantFrom<Cell>(
    null,
    "",
    "12.5",
    "1.234",
    "1,5",
    "¥3",
    "-",
    "x",
    "7",
    3,
    1.5,
    "1,234.5",
  );
  const dates = fc.constantFrom<Cell>(
    null,
    "2024-01-05",
    "05/06/2024",
    "13/06/2024",
    "x",
    45296,
    "9999-12-31",
    "2024-01-05 06:00",
  );
  const rows = (cell: fc.Arbitrary<Cell>) =>
    fc.array(cell, { minLength: 1, maxLength: 12 }).map((some) => Array<Cell[]>(5).fill(some).flat());

  it("say as numbers and days what they say one by one", () => {
    fc.assert(
      fc.property(rows(numbers), rows(dates), fc.constantFrom(1, 1000), (amounts, days, multiple) => {
        const read = (grid: (cells: readonly Cell[]) => readonly (readonly Cell[])[]) => {
          const log = new IssueLog();
          const raw = (cells: readonly Cell[]) => ({ rows: grid(cells), from: 0, column: 0, log });
          const found = [readNumbers(raw(amounts), multiple), readDates(raw(days), { date1904: false })];
          return [found, log.finish([], () => true, 0)];
        };
        expect(read(packed)).toEqual(read((cells) => cells.map((cell) => [cell])));
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
