import type { Dataset } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { contractMovement } from "../../core/ledger/contractMovement";
import { noRowsLeft } from "../../core/ledger/orderLines";
import { periodLabel, type PeriodOptions } from "../../core/ledger/periods";
import { lastDay } from "../kit/contracts";
import type { CountedPeriods } from "./countedPeriods";

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
