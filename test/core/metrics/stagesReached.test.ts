import { LOST, OPEN, WON } from "../../../src/core/ledger/deals";
import { orderOfStages, stagesReached } from "../../../src/core/metrics/stagesReached";

it("who is won has passed all stages, others count up to their furthest, and unknown ones nowhere", () => {
  const outcome = Uint8Array.of(WON, LOST, LOST, OPEN, LOST);
  const none = new Int32Array(5);
  const deals = { count: 5, row: none, outcome, created: none, closed: none };
  const amount = new Float64Array(5);
  expect(
    stagesReached({ ...deals, amount, asOf: 0, hasCreated: false }, Int32Array.of(-1, 0, 1, 1, -1), [
      "first",
      "next",
    ]),
  ).toEqual([
    { stage: "first", won: 1, lost: 2, open: 1 },
    { stage: "next", won: 1, lost: 1, open: 1 },
  ]);
});

it("stages stand in the order in which most deals come to them, also where some skip or go back", () => {
  expect(
    orderOfStages(
      [
        [2, 0],
        [2, 1, 0],
        [1, 2],
        [2, 1],
        [1, 0],
      ],
      3,
    ),
  ).toEqual([2, 1, 0]);
});
