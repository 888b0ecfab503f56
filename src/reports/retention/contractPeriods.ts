import { MISSING_DAY } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { contractMovement } from "../../core/ledger/contractMovement";
import { noRowsLeft } from "../../core/ledger/orderLines";
import { periodLabel, type PeriodOptions } from "../../core/ledger/periods";
import type { Need } from "../definition";
import type { CountedPeriods } from "./countedPeriods";

/** A table with a row a contract or subscription. */
export const CONTRACT_NEEDS: readonly Need[] = [
  { roles: ["customer"], required: true },
  { roles: ["contractStart"], required: true },
  { roles: ["contractEnd"], required: false },
];

/**
 * The periods of such a table, from the first start to the as-of day: as asked, else the last start or end.
 *
 * @throws CoreError `notAvailable` when a column is missing or no row is left
 */
export function contractPeriods(dataset: Dataset, period: PeriodOptions): CountedPeriods {
  const { customer, contractStart, contractEnd } = dataset.columns;
  if (dataset.used === 0) {
    throw noRowsLeft(dataset);
  }
  if (!customer || !contractStart) {
    throw new CoreError("notAvailable", "contractsNeedCustomerAndStart");
  }
  const asOf = dataset.asOf ?? lastDay(contractStart.days, contractEnd?.days);
  const contracts = { customer: customer.codes, start: contractStart.days, end: contractEnd?.days };
  return {
    movements: contractMovement(contracts, period, asOf),
    label: (number) => periodLabel(number, period),
  };
}

/** Where nearly every contract has an end, it is the day it will run out, and has not come yet. */
const MOSTLY = 0.9;

function lastDay(starts: Int32Array, ends: Int32Array | undefined): number {
  const last = (days: Int32Array) => days.reduce((a, b) => Math.max(a, b), MISSING_DAY);
  const ended = ends?.filter((day) => day !== MISSING_DAY) ?? new Int32Array(0);
  const expires = ended.length >= MOSTLY * starts.length;
  return Math.max(last(starts), expires ? MISSING_DAY : last(ended));
}
