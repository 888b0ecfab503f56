import { CoreError } from "../../src/core/errors";

const CODES = { value: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!" };

const plain = (cell: unknown) =>
  cell instanceof CoreError ? { error: CODES[cell.code] } : cell === null || cell === undefined ? "" : cell;

/** Expects the same shape and texts, and numbers equal within a relative tolerance. */
export function close(actual: unknown, expected: unknown, tolerance = 1e-9): void {
  const grid = (value: unknown): unknown[][] => (Array.isArray(value) ? (value as unknown[][]) : [[value]]);
  const given = grid(actual);
  const wanted = grid(expected);
  expect(given.map((row) => row.map((cell) => (typeof cell === "number" ? "number" : plain(cell))))).toEqual(
    wanted.map((row) => row.map((cell) => (typeof cell === "number" ? "number" : plain(cell)))),
  );
  wanted.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell === "number") {
        const value = given[r]?.[c] as number;
        const gap = Math.abs(value - cell);
        if (gap > tolerance * Math.max(1, Math.abs(cell))) {
          expect({ row: r, column: c, value }).toEqual({ row: r, column: c, value: cell });
        }
      }
    }),
  );
}
