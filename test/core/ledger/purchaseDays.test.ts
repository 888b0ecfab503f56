import { purchaseDays } from "../../../src/core/ledger/purchaseDays";
import { ledgerOfRows } from "./lines";

it("purchase days are days with an order, each once", () => {
  const { customer, day } = purchaseDays(
    ledgerOfRows([
      [1, 5, 10],
      [0, 7, 10],
      [0, 7, 3],
      [0, 9, -2],
    ]),
  );
  expect([[...customer], [...day]]).toEqual([
    [0, 1],
    [7, 5],
  ]);
});
