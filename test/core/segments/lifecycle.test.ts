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
