import { KnownRanges } from "../../src/functions/knownRanges";
import { readRange, type Range } from "../../src/functions/range";

const column = (length: number, of: (row: number) => unknown = (row) => row) =>
  Array.from({ length }, (_, row) => [of(row)]);

function reader() {
  const known = new KnownRanges<Range>();
  let reads = 0;
  const read = (grid: readonly (readonly unknown[])[]): Range => {
    reads++;
    return { cells: grid.map(([cell]) => cell as number), rows: grid.length, columns: 1, used: 0, key: "" };
  };
  return { get: (grid: unknown[][]) => known.get(grid, read), reads: () => reads };
}

describe("ranges that came in lately", () => {
  it("are read once, however many copies of them come", () => {
    const { get, reads } = reader();
    const first = get(column(100));
    expect(get(column(100))).toBe(first);
    expect(reads()).toBe(1);
  });

  it("are read anew when a cell differs in content or kind, or when there are more cells", () => {
    const { get, reads } = reader();
    get(column(100));
    get(column(100, (row) => (row === 99 ? 0 : row)));
    get(column(100, (row) => (row === 50 ? "50" : row)));
    get(column(101));
    get(column(50).map(([cell], row) => [cell, row + 50]));
    expect(reads()).toBe(5);
  });

  it("are read every time where they hold errors", () => {
    const { get, reads } = reader();
    const faulty = () => column(100, (row) => (row === 3 ? { code: "#N/A" } : row));
    get(faulty());
    get(faulty());
    expect(reads()).toBe(2);
  });

  it("are forgotten when others came: memory has an end", () => {
    const { get, reads } = reader();
    get(column(100));
    for (let other = 1; other <= 20; other++) {
      get(column(100, (row) => row + other));
    }
    get(column(100));
    expect(reads()).toBe(22);
    const large = (start: number) => column(1_000_000, (row) => row + start);
    get(large(1));
    get(large(2));
    get(large(1));
    expect(reads()).toBe(25);
  });

  it("give the same to formulas as reading does", () => {
    const cells = () => column(100, (row) => (row % 3 === 0 ? `c${row}` : row));
    expect(readRange(cells())).toBe(readRange(cells()));
    expect(readRange(column(100, (row) => row + 0.5))!.cells.slice(0, 2)).toEqual([0.5, 1.5]);
  });
});
