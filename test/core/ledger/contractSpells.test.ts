import { MISSING_DAY } from "../../../src/core/cells/columns";
import { contractSpells } from "../../../src/core/ledger/contractSpells";

const of = (
  rows: readonly (readonly [customer: number, plan: number, start: number, end: number])[],
  asOf: number,
) =>
  contractSpells(
    {
      customer: Int32Array.from(rows, ([customer]) => customer),
      start: Int32Array.from(rows, ([, , start]) => start),
      end: Int32Array.from(rows, ([, , , end]) => end),
    },
    rows.map(([, plan]) => plan),
    asOf,
  ).map(({ row, start, end, over, days }) => [row, start, end, over, days]);

describe("contracts one after another", () => {
  it("are one where the next begins within 31 days, in whatever order they stand", () => {
    expect(
      of(
        [
          [0, 0, 500, 600],
          [0, 0, 100, 470],
        ],
        700,
      ),
    ).toEqual([[0, 100, 600, true, 500]]);
    expect(
      of(
        [
          [0, 0, 100, 200],
          [0, 0, 232, 300],
        ],
        700,
      ),
    ).toEqual([
      [0, 100, 200, true, 100],
      [1, 232, 300, true, 68],
    ]);
  });

  it("are apart by customer and by plan", () => {
    expect(
      of(
        [
          [0, 0, 100, 200],
          [0, 1, 200, 300],
          [1, 0, 200, 300],
        ],
        400,
      ),
    ).toHaveLength(3);
  });

  it("run until the as-of day where their end is unknown or later", () => {
    expect(of([[0, 0, 100, MISSING_DAY]], 150)).toEqual([[0, 100, MISSING_DAY, false, 50]]);
    expect(
      of(
        [
          [0, 0, 100, 400],
          [0, 0, 120, 130],
        ],
        150,
      ),
    ).toEqual([[0, 100, 400, false, 50]]);
  });

  it("leave out those of nobody, without a start, and not yet begun", () => {
    expect(
      of(
        [
          [-1, 0, 100, 200],
          [0, 0, MISSING_DAY, 200],
          [0, 0, 900, 990],
        ],
        300,
      ),
    ).toEqual([]);
  });
});
