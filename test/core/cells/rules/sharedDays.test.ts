import { MISSING_CODE, MISSING_DAY } from "../../../../src/core/cells/columns";
import { sharedCustomerDays } from "../../../../src/core/cells/rules/sharedDays";

const share = (rows: readonly (readonly [customer: number, day: number, left?: number])[]) =>
  sharedCustomerDays(
    Int32Array.from(rows, ([customer]) => customer),
    Int32Array.from(rows, ([, day]) => day),
    Uint8Array.from(rows, ([, , left = 0]) => left),
  );

describe("rows that share customer and day with another", () => {
  it("are counted all, the first of them as well", () => {
    expect(
      share([
        [0, 7],
        [0, 7],
        [0, 8],
        [1, 7],
      ]),
    ).toBe(0.5);
    expect(
      share([
        [0, 7],
        [0, 7],
        [0, 7],
        [1, 9],
      ]),
    ).toBe(0.75);
  });

  it("are none where days or customers differ", () => {
    expect(
      share([
        [0, 7],
        [0, 8],
        [1, 7],
        [1, 8],
      ]),
    ).toBe(0);
    expect(
      share([
        [1, 44_900],
        [2, 44_900],
        [1, 44_901],
        [2, 44_899],
      ]),
    ).toBe(0);
  });

  it("are not those that are left out, or lack one of the two", () => {
    expect(
      share([
        [0, 7],
        [0, 7, 1],
        [MISSING_CODE, 7],
        [MISSING_CODE, 7],
        [1, MISSING_DAY],
        [1, MISSING_DAY],
      ]),
    ).toBe(0);
  });

  it("are a share of nothing in an empty table", () => {
    expect(share([])).toBe(0);
    expect(share([[0, 7, 1]])).toBe(0);
  });

  it("are estimated from every so many-th customer of a large table, each with all rows", () => {
    // 40,000 customers, every second of them twice on one day: 60,000 rows, of which a third is looked at.
    const customers = [...Array(40_000).keys()];
    const rows = customers.flatMap((customer): [number, number][] =>
      customer % 2 === 0
        ? [
            [customer, 44_900],
            [customer, 44_900],
          ]
        : [[customer, 44_900]],
    );
    expect(share(rows)).toBeCloseTo(2 / 3, 3);
  });
});
