import { CoreError } from "../../core/errors";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { ReportInput } from "../definition";
import { answerRows } from "../kit/survey/byWave";
import { surveyOf } from "../kit/survey/survey";
import { ticketsOf } from "../kit/tickets/tickets";
import { satisfied, type ItemFigures } from "../kit/survey/satisfied";

/** What customers said that one can act on; absent where no table tells. */
export interface Listening {
  /** The item that matters most of those that are weak. */
  readonly driver?: ItemFigures;
  /** Whose last answer up to a day was that they would not recommend: 1 for each. */
  readonly detractors?: (day: number) => Uint8Array;
  readonly missed?: Missed;
}

/** Tickets that were answered too late, or wait too long. */
export interface Missed {
  readonly tickets: number;
  readonly late: number;
  /** Customers with such a ticket in the last days before a day. */
  readonly at: (day: number) => Uint8Array;
}

/** From 0 to 10: who would not recommend. */
const DETRACTOR = 6;
/** Who buys as much as the best fifth. */
const MUCH = 0.8;
/** The target of the report on service as it comes, and for how long a missed one is remembered. */
export const ANSWER_HOURS = 24;
const REMEMBERED = 90;

export function listeningOf(input: ReportInput): Listening {
  return { driver: driverOf(input), detractors: detractorsOf(input), missed: missedOf(input) };
}

/** Revenue from which a customer is among the best fifth. */
export function valuableFrom(total: Float64Array): number {
  return total.length > 0 ? percentilesInclusive(total, [MUCH])[0]! : Infinity;
}

function driverOf(input: ReportInput): ItemFigures | undefined {
  try {
    return satisfied(input, { unit: "month" })
      .items.filter(({ quadrant }) => quadrant === "concentrateHere")
      .sort((a, b) => b.importance! - a.importance!)[0];
  } catch (error) {
    if (error instanceof CoreError && error.key === "noSatisfaction") {
      return undefined;
    }
    throw error;
  }
}

function detractorsOf(input: ReportInput): Listening["detractors"] {
  const survey = surveyOf(input, { unit: "month" });
  const days = survey?.dataset.columns.date?.days;
  const { recommend, customerOf } = survey ?? {};
  if (!survey || !recommend || !customerOf || !days) {
    return undefined;
  }
  const rows = answerRows(survey, recommend);
  return (day) => {
    const found = new Uint8Array(input.book.customers().count);
    const last = new Float64Array(found.length).fill(-Infinity);
    for (const row of rows) {
      const customer = customerOf[row]!;
      if (customer >= 0 && days[row]! <= day && days[row]! >= last[customer]!) {
        last[customer] = days[row]!;
        found[customer] = recommend.scores[row]! <= DETRACTOR ? 1 : 0;
      }
    }
    return found;
  };
}

function missedOf(input: ReportInput): Missed | undefined {
  const tickets = ticketsOf(input);
  const { customerOf } = tickets ?? {};
  if (!tickets?.has.answers || !customerOf) {
    return undefined;
  }
  const { opened, answered, responseHours, open, until } = tickets;
  const isLate = (row: number) =>
    responseHours[row]! > ANSWER_HOURS ||
    (Number.isNaN(answered[row]!) && open[row] === 1 && 24 * (until - opened[row]!) > ANSWER_HOURS);
  const rows = [...opened.keys()].filter((row) => customerOf[row]! >= 0 && opened[row]! < until);
  const late = rows.filter(isLate);
  return {
    tickets: rows.length,
    late: late.length,
    at: (day) => {
      const found = new Uint8Array(input.book.customers().count);
      for (const row of late) {
        if (opened[row]! < day + 1 && opened[row]! >= day + 1 - REMEMBERED) {
          found[customerOf[row]!] = 1;
        }
      }
      return found;
    },
  };
}
