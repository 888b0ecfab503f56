import { purchaseGaps } from "../../../src/core/ledger/gaps";
import { ledgerOfRows } from "../ledger/lines";
import { lifeStages } from "../../../src/core/segments/lifecycle";

const purchases = purchaseGaps(
  ledgerOfRows(
    [
      [0, 1],
      [0, 90],
      [1, 95],
      [2, 1],
      [2, 60],
      [3, 1],
    ],
    100,
  ),
);

it("tells new, active, sleeping and lost apart by days since the last purchase", () => {
  const { customers } = lifeStages(purchases, { active: 30, lost: 60 });
  expect(customers.map(({ daysSinceLast, stage }) => [daysSinceLast, stage])).toEqual([
    [10, "active"],
    [5, "new"],
    [40, "sleeping"],
    [99, "lost"],
  ]);
});

it("counts the day of a cut to the better stage", () => {
  const { customers } = lifeStages(purchases, { active: 40, lost: 99 });
  expect(customers.map(({ stage }) => stage)).toEqual(["active", "new", "active", "sleeping"]);
});

it("takes the 90th percentile of gaps and twice that when no cuts are given", () => {
  const { cuts } = lifeStages(purchases);
  expect(cuts.active).toBeCloseTo(86, 12);
  expect(cuts.lost).toBeCloseTo(172, 12);
});

it("refuses cuts that descend", () => {
  expect(() => lifeStages(purchases, { active: 60, lost: 30 })).toThrow("cutsNotAscending");
});

describe("cuts of one's own", () => {
  const purchases = purchaseGaps(
    ledgerOfRows(
      [
        [0, 45_000],
        [0, 45_010],
        [1, 45_020],
      ],
      45_020,
    ),
  );
  const stages = (active: number, lost: number) =>
    lifeStages(purchases, { active, lost }).customers.map(({ stage }) => stage);

  it("may be nothing, and may be the same: nobody sleeps then", () => {
    expect(stages(0, 0)).toEqual(["lost", "new"]);
    expect(stages(0, 10)).toEqual(["sleeping", "new"]);
    expect(stages(10, 10)).toEqual(["active", "new"]);
  });

  it("are refused below nothing, out of order, and not known", () => {
    expect(() => stages(-1, 5)).toThrow("cutsNotAscending");
    expect(() => stages(5, 4)).toThrow("cutsNotAscending");
    expect(() => stages(NaN, 4)).toThrow("cutsNotAscending");
  });
});
