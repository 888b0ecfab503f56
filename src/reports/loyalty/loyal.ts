import { countNps, npsInterval, npsOfCounts, type NpsInterval } from "../../core/metrics/nps";
import { LOYALTY_ENDS, LOYALTY_PARTS, loyaltyIndex, partOf } from "../../core/metrics/loyaltyIndex";
import { periodEnd, periodLabel, type PeriodOptions } from "../../core/ledger/periods";
import { MISSING_DAY } from "../../core/cells/columns";
import { STATUSES } from "../../core/segments/status";
import type { ReportInput } from "../definition";
import { CONFIDENCE, rateWithInterval } from "../kit/rateWithInterval";
import { standingOf } from "../kit/standing/standing";
import { byWave, answerRows } from "../kit/survey/byWave";
import { latestAnswers } from "../kit/survey/latestAnswers";
import { surveyOf, type Survey } from "../kit/survey/survey";
import type { Value } from "../report";

const YEAR = 365;
/** Periods of the table, the latest ones. */
const MOST_PERIODS = 12;

/** One line of the table: who recommends, who comes back, what they are worth. */
export interface LoyaltyLine {
  readonly name: string;
  readonly customers: number;
  readonly nps: NpsInterval | undefined;
  readonly repeaters: number;
  readonly repeat: readonly Value[];
  /** Revenue a customer: so far, of those who have bought. */
  readonly value: number | null;
}

export interface LoyaltyGroup extends LoyaltyLine {
  readonly index: number | null;
  readonly parts: readonly (number | null)[];
}

export interface Loyal {
  readonly survey?: Survey;
  readonly periods: readonly LoyaltyLine[];
  readonly groups: readonly LoyaltyGroup[];
  readonly all: LoyaltyGroup;
  /** One a customer, in the order of the parts; NaN where unknown. */
  readonly parts: readonly Float64Array[];
  readonly index: Float64Array;
  readonly known: Int32Array;
  readonly weights: readonly number[];
}

export function loyal(input: ReportInput, periods: PeriodOptions): Loyal {
  const { book, options } = input;
  const customers = book.customers();
  const survey = surveyWithBuyers(input, periods);
  const recommends = survey
    ? latestAnswers(survey, survey.recommend!, customers.count)
    : new Float64Array(customers.count).fill(NaN);
  const weights = LOYALTY_PARTS.map((part) =>
    Number(options[`weight${part[0]!.toUpperCase()}${part.slice(1)}`] ?? 1),
  );
  const measures = [ordersOfYear(input), daysSilent(input), recommends, breadthOf(input)];
  const parts = measures.map((values, i) =>
    values.map((value) => (Number.isNaN(value) ? NaN : partOf(value, LOYALTY_ENDS[LOYALTY_PARTS[i]!]))),
  );
  const index = Float64Array.from({ length: customers.count }, (_, row) =>
    loyaltyIndex(
      parts.map((part) => part[row]!),
      weights,
    ),
  );
  const known = Int32Array.from({ length: customers.count }, (_, row) =>
    parts.reduce((n, part) => n + (Number.isNaN(part[row]!) ? 0 : 1), 0),
  );
  const { status } = standingOf(book);
  const { names } = input.texts.reports.segments;
  const group = (name: string, rows: readonly number[]): LoyaltyGroup => ({
    name,
    ...lineOf(input, rows, recommends),
    index: meanOf(rows.map((row) => index[row]!)),
    parts: parts.map((part) => meanOf(rows.map((row) => part[row]!))),
  });
  const everybody = [...Array(customers.count).keys()];
  return {
    survey,
    parts,
    index,
    known,
    weights,
    periods: periodLines(input, survey, periods),
    groups: STATUSES.flatMap((id, code) => {
      const rows = everybody.filter((row) => status[row] === code);
      return rows.length > 0 ? [group(names[id], rows)] : [];
    }),
    all: group(input.texts.reports.common.total, everybody),
  };
}

/** Answers of customers who are known among the buyers. */
function surveyWithBuyers(input: ReportInput, periods: PeriodOptions): Survey | undefined {
  const survey = surveyOf(input, periods);
  return survey?.recommend && survey.customerOf ? survey : undefined;
}

/** Orders in the twelve months up to the last day: those of now less those of then. */
function ordersOfYear({ book }: ReportInput): Float64Array {
  const now = book.customers();
  const orders = Float64Array.from(now.orders);
  const day = now.asOf - YEAR;
  if (book.firstDay > day) {
    return orders;
  }
  const then = book.customers({ asOf: day });
  const rowOf = new Map(now.ids.map((id, row) => [id, row]));
  then.ids.forEach((id, row) => {
    orders[rowOf.get(id)!]! -= then.orders[row]!;
  });
  return orders;
}

/** Days since the last purchase or contact. */
function daysSilent({ book }: ReportInput): Float64Array {
  const days = Float64Array.from(book.customers().daysSinceLast);
  const contacts = book.table("interactions");
  const dates = contacts?.dataset.columns.date?.days;
  contacts?.customerOf.forEach((customer, row) => {
    const day = dates?.[row] ?? MISSING_DAY;
    if (customer >= 0 && day !== MISSING_DAY && day <= book.asOf) {
      days[customer] = Math.min(days[customer]!, book.asOf - day);
    }
  });
  return days;
}

/** Categories bought, else products; NaN where neither is known. */
function breadthOf({ book }: ReportInput): Float64Array {
  const column = book.main("category") ?? book.main("product");
  return column?.perLine
    ? Float64Array.from(column.different, (count) => (count > 0 ? count : NaN))
    : new Float64Array(book.customers().count).fill(NaN);
}

function lineOf(
  { book }: ReportInput,
  rows: readonly number[],
  recommends: Float64Array,
): Omit<LoyaltyLine, "name"> {
  const { purchaseDays, total } = book.customers();
  const repeaters = rows.filter((row) => purchaseDays[row]! > 1).length;
  const answers = rows.map((row) => recommends[row]!).filter((answer) => !Number.isNaN(answer));
  return {
    customers: rows.length,
    nps: answers.length > 0 ? npsInterval(countNps(answers), CONFIDENCE, "adjusted") : undefined,
    repeaters,
    repeat: rateWithInterval(repeaters, rows.length),
    value: meanOf(rows.map((row) => total[row]!)),
  };
}

function meanOf(values: readonly number[]): number | null {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

/** The article's table: recommendation, repeat rate and value of each quarter, half-year or year. */
function periodLines(
  { book }: ReportInput,
  survey: Survey | undefined,
  options: PeriodOptions,
): LoyaltyLine[] {
  const scores = new Map(
    survey
      ? byWave({ ...survey, rows: answerRows(survey, survey.recommend!) }).map(({ name, rows }) => [
          name,
          countNps(Float64Array.from(rows, (row) => survey.recommend!.scores[row]!)),
        ])
      : [],
  );
  return book
    .periods(options)
    .slice(-MOST_PERIODS)
    .map(({ period, customers, repeaters }) => {
      const name = periodLabel(period, options);
      const counts = scores.get(name);
      const end = Math.min(book.asOf, periodEnd(period, options));
      const { total, count } = book.customers({ asOf: end });
      return {
        name,
        customers,
        nps:
          counts && counts.n > 0
            ? { ...npsInterval(counts, CONFIDENCE, "adjusted"), nps: npsOfCounts(counts) }
            : undefined,
        repeaters,
        repeat: rateWithInterval(repeaters, customers),
        value: count > 0 ? total.reduce((sum, amount) => sum + amount, 0) / count : null,
      };
    });
}
