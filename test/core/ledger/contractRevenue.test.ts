import { MISSING_DAY } from "../../../src/core/cells/columns";
import { contractRevenue } from "../../../src/core/ledger/contractRevenue";

/** 45658 is 1 January 2025; months have 31, 28, 31, 30… days. */
const JAN = 45658;
const [FEB, MAR, APR, JUL] = [JAN + 31, JAN + 59, JAN + 90, JAN + 181];

describe("recurring revenue of contracts", () => {
  // A: 10 from January on, 15 more from March. B: 20 in January and February, back in April. C: 30 until March.
  const contracts = {
    customer: Int32Array.of(0, 0, 1, 1, 2),
    start: Int32Array.of(JAN, MAR, JAN + 5, APR, FEB),
    end: Int32Array.of(MISSING_DAY, MISSING_DAY, MAR, MISSING_DAY, APR),
  };
  const { months, cohorts } = contractRevenue(contracts, [10, 15, 20, 20, 30], JUL);

  it("moves month by month, by hand", () => {
    expect(
      months
        .slice(0, 4)
        .map(({ start, won, reactivated, expansion, contraction, churned, end, customers }) => [
          ...[start, won, reactivated, expansion, contraction, churned, end, customers],
        ]),
    ).toEqual([
      [0, 30, 0, 0, 0, 0, 30, 2],
      [30, 30, 0, 0, 0, 0, 60, 3],
      [60, 0, 0, 15, 0, 20, 55, 2],
      [55, 0, 20, 0, 0, 30, 45, 2],
    ]);
    // July has only begun.
    expect(months).toHaveLength(6);
  });

  it("by cohort counts customers who pay at the end of their first quarter, from there on", () => {
    // B has paused at the end of March: A 25 and C 30 are the cohort, of whom only A is left.
    expect(cohorts).toHaveLength(1);
    const [{ customers, first, gross, net }] = cohorts as [(typeof cohorts)[number]];
    expect([customers, first]).toEqual([2, 55]);
    expect([...gross, ...net]).toEqual([1, 25 / 55, 1, 25 / 55]);
  });

  it("of prices that are unknown or zero there is none", () => {
    expect(contractRevenue(contracts, [NaN, 0, 0, 0, 0], JUL)).toEqual({ months: [], cohorts: [] });
  });
});

it("prices of less than one are prices: who paused and came back is won once", () => {
  const { months } = contractRevenue(
    { customer: Int32Array.of(0, 0), start: Int32Array.of(JAN, MAR), end: Int32Array.of(FEB, MISSING_DAY) },
    [0.5, 0.5],
    APR,
  );
  expect(months.map(({ won, reactivated, churned }) => [won, reactivated, churned])).toEqual([
    [0.5, 0, 0],
    [0, 0, 0.5],
    [0, 0.5, 0],
  ]);
});

describe("cohorts by the quarter in which somebody began", () => {
  const [MAY, AUG, OCT] = [JAN + 120, JAN + 212, JAN + 273];
  // A: 10 from February, 20 from May, 8 from October. B: 20 from February to July. C: 40 from May. D: 5 from March.
  // E: in July alone.
  const contracts = {
    customer: Int32Array.of(0, 0, 0, 1, 2, 3, 4),
    start: Int32Array.of(FEB, MAY, OCT, FEB, MAY, MAR, JUL),
    end: Int32Array.of(OCT, OCT, MISSING_DAY, AUG, MISSING_DAY, MISSING_DAY, AUG),
  };
  const { cohorts, months } = contractRevenue(contracts, [10, 10, 8, 20, 40, 5, 7], JAN + 365);

  it("are followed to the ends of quarters; who grows again is no more than at the least before", () => {
    expect(
      cohorts.map(({ customers, first, gross, net }) => [
        customers,
        first,
        gross.map((share) => Math.round(share * first)),
        net.map((share) => Math.round(share * first)),
      ]),
    ).toEqual([
      [3, 35, [35, 35, 15, 13], [35, 45, 25, 13]],
      [1, 40, [40, 40, 40], [40, 40, 40]],
    ]);
    expect(cohorts[1]!.quarter - cohorts[0]!.quarter).toBe(1);
  });

  it("who grew and shrank in between has moved by as much", () => {
    const moved = months.map(({ won, expansion, contraction, churned, end }) => [
      won,
      expansion,
      contraction,
      churned,
      end,
    ]);
    expect(moved).toEqual([
      [30, 0, 0, 0, 30],
      [5, 0, 0, 0, 35],
      [0, 0, 0, 0, 35],
      [40, 10, 0, 0, 85],
      [0, 0, 0, 0, 85],
      [7, 0, 0, 0, 92],
      [0, 0, 0, 27, 65],
      [0, 0, 0, 0, 65],
      [0, 0, 12, 0, 53],
      [0, 0, 0, 0, 53],
      [0, 0, 0, 0, 53],
    ]);
  });
});
