import { MISSING_DAY } from "../../../core/cells/columns";
import type { Dataset, Scale } from "../../../core/cells/dataset";
import { countNps, npsOfCounts, type NpsCounts } from "../../../core/metrics/nps";
import { countScores } from "../../../core/metrics/satisfaction";
import { periodOf, periodStart, type PeriodOptions } from "../../../core/ledger/periods";
import type { RelatedTables } from "../../definition";
import { complaintRows } from "../survey/complaintRows";
import { questionsOf, type Question } from "../survey/questions";
import type { DayRange } from "../../../core/ledger/figures";

/** What customers answered and complained about between two days; null where nothing is known. */
export interface Feedback {
  readonly nps: number | null;
  readonly csat: number | null;
  readonly complaints: number | null;
  /** What the scores rest on. */
  readonly answers?: { readonly nps?: NpsCounts; readonly csat?: { readonly x: number; readonly n: number } };
}

export interface FeedbackCounter {
  readonly has: { readonly nps: boolean; readonly csat: boolean; readonly complaints: boolean };
  /** Tables that are there and have no dates: nothing can be said of a period. */
  readonly undated: readonly ("surveys" | "tickets")[];
  of(range: DayRange): Feedback;
}

/** Reads the surveys, else the scores of the orders, and the tickets once, to be counted over any days. */
export function feedbackCounter(
  { surveys, tickets }: RelatedTables,
  options: PeriodOptions,
  orders?: Dataset,
): FeedbackCounter {
  const asked = surveys ?? orders;
  const questions = asked ? questionsOf(asked, asked === surveys) : [];
  const days = questions.length > 0 ? asked?.columns.date?.days : undefined;
  const answersTo = (kind: Question["kind"]) =>
    days ? questions.find((one) => one.kind === kind) : undefined;
  const [recommend, satisfied] = [answersTo("recommend"), answersTo("satisfaction")];
  const complaints = tickets && complaintDays(tickets);
  const knownFrom =
    complaints && complaints.length > 0
      ? periodStart(
          periodOf(
            complaints.reduce((min, day) => Math.min(min, day)),
            options,
          ),
          options,
        )
      : Infinity;
  return {
    has: {
      nps: recommend !== undefined,
      csat: satisfied !== undefined,
      complaints: complaints !== undefined,
    },
    undated: [
      ...(surveys && questions.length > 0 && !days ? (["surveys"] as const) : []),
      ...(tickets && !complaints ? (["tickets"] as const) : []),
    ],
    of: ({ from, to }) => {
      const scores = (question: Question | undefined) =>
        question && days ? question.scores.filter((_, row) => within(days[row]!, from, to)) : undefined;
      return {
        ...scored(scores(recommend), scores(satisfied), satisfied?.scale),
        // Before the first complaint nobody may have written them down.
        complaints:
          complaints && from >= knownFrom
            ? complaints.reduce((count, day) => count + (within(day, from, to) ? 1 : 0), 0)
            : null,
      };
    },
  };
}

/** Days on which complaints were opened; undefined without dates. */
function complaintDays(tickets: Dataset): Int32Array | undefined {
  const isComplaint = complaintRows(tickets);
  const days = (tickets.columns.ticketOpened ?? tickets.columns.date)?.days;
  return days?.filter((day, row) => day !== MISSING_DAY && isComplaint(row));
}

function scored(
  recommend: Float64Array | undefined,
  satisfied: Float64Array | undefined,
  scale: Scale | undefined,
): Pick<Feedback, "nps" | "csat" | "answers"> {
  const nps = recommend && countNps(recommend);
  const { n, top } = satisfied && scale ? countScores(satisfied, scale) : { n: 0, top: 0 };
  return {
    nps: nps && nps.n > 0 ? npsOfCounts(nps) : null,
    csat: n > 0 ? top / n : null,
    answers: { nps, csat: { x: top, n } },
  };
}

function within(day: number, from: number, to: number): boolean {
  return day >= from && day <= to;
}
