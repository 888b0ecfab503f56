import { checkAggregates } from "./aggregateChecks";
import { coverColumns } from "./coverage";
import type { RecordKey } from "../dataset";
import { applyAsOf, chooseDate, requireDate } from "./dateRules";
import type { DateRole, Found, Reading, TextRole } from "../read/reading";
import { excludeListed } from "./excludedCustomers";
import { handleDuplicates, requireCustomer } from "./rowRules";
import { checkAges, checkScores, checkSpans, readExtras } from "./valueChecks";

/** When a record happened: the first of these that it has. */
const MOMENTS: readonly DateRole[] = ["dealCreated", "date", "ticketOpened"];

/**
 * The rules for rows that are no orders. A closed ticket is no cancelled order and two complaints about one order are no
 * repeat: left out are rows without what a record of this kind has to have, and what happened after the as-of date.
 */
export function readRecords(reading: Reading, keys: readonly RecordKey[]): Found {
  const coverage = coverColumns(reading);
  const dateBasis = chooseDate(reading);
  excludeListed(reading);
  for (const key of keys) {
    if (key === "customer") {
      requireCustomer(reading);
    } else {
      requireDate(reading, key);
    }
  }
  const { asOf } = reading.options;
  const moment = MOMENTS.find((role) => reading.columns.dates[role]);
  if (asOf !== undefined && moment) {
    applyAsOf(reading, moment);
  }
  if (tellsApart(reading)) {
    handleDuplicates(reading);
  }
  const scale = checkScores(reading);
  checkAges(reading);
  checkSpans(reading);
  checkAggregates(reading);
  return {
    asOf,
    dateBasis,
    scale,
    coverage,
    extras: readExtras(reading),
    amount: reading.columns.numbers.amount,
  };
}

/** Of whom, or of when, a record is. */
const WHOSE: readonly TextRole[] = ["customer", "order", "contact", "period", "item", "cohort"];

/** In a list of nothing but answers two that agree are no repeat of one. */
function tellsApart({ columns: { texts, dates } }: Reading): boolean {
  return WHOSE.some((role) => texts[role]) || Object.keys(dates).length > 0;
}
