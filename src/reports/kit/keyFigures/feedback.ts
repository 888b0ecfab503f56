import { MISSING_DAY } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { countNps, npsOfCounts, type NpsCounts } from "../../../core/metrics/nps";
import { countScores } from "../../../core/metrics/satisfaction";
import { periodOf, periodStart, type PeriodOptions } from "../../../core/ledger/periods";
import type { RelatedTables } from "../../definition";
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

/** Titles of the one 0–10 question that makes a Net Promoter Score; any other 0–10 question is satisfaction. */
const RECOMMENDS = /\bnps\b|recommend|推荐/i;

/** Tickets of other kinds are no complaints, where a column tells kinds apart. */
const COMPLAINT = /投诉|客诉|complain/i;

/** Reads the related surveys and tickets once, to be counted over any days. */
export function feedbackCounter(
  { surveys, tickets }: RelatedTables,
  options: PeriodOptions,
): FeedbackCounter {
  const answers = surveys && answersOf(surveys);
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
  const kind = answers?.kind;
  return {
    has: { nps: kind === "nps", csat: kind === "csat", complaints: complaints !== undefined },
    undated: [
      ...(surveys?.columns.score && !surveys.columns.date ? (["surveys"] as const) : []),
      ...(tickets && !complaints ? (["tickets"] as const) : []),
    ],
    of: ({ from, to }) => {
      const scores = answers ? answers.scores.filter((_, row) => within(answers.days[row]!, from, to)) : [];
      return {
        ...scored(answers, scores),
        // Before the first complaint nobody may have written them down.
        complaints:
          complaints && from >= knownFrom
            ? complaints.reduce((count, day) => count + (within(day, from, to) ? 1 : 0), 0)
            : null,
      };
    },
  };
}

function answersOf({ columns, scale, mapping, titles }: Dataset) {
  const { score, date } = columns;
  if (!score || !date || !scale) {
    return undefined;
  }
  const whole = score.values.every((value) => Number.isNaN(value) || Number.isInteger(value));
  const recommends = RECOMMENDS.test(titles[mapping.score!] ?? "");
  const kind = recommends && whole && scale.min === 0 && scale.max === 10 ? "nps" : "csat";
  return { kind, scores: score.values, days: date.days, scale } as const;
}

/** Days on which complaints were opened; undefined without dates. */
function complaintDays({ columns }: Dataset): Int32Array | undefined {
  const days = (columns.ticketOpened ?? columns.date)?.days;
  const kinds = [columns.event, columns.category, columns.reason, columns.item].find((column) =>
    column?.dictionary.some((word) => COMPLAINT.test(word)),
  );
  return days?.filter(
    (day, row) =>
      day !== MISSING_DAY && (!kinds || COMPLAINT.test(kinds.dictionary[kinds.codes[row]!] ?? "")),
  );
}

function scored(
  answers: ReturnType<typeof answersOf>,
  scores: ArrayLike<number>,
): Pick<Feedback, "nps" | "csat" | "answers"> {
  if (answers?.kind === "nps") {
    const nps = countNps(scores);
    return { nps: nps.n > 0 ? npsOfCounts(nps) : null, csat: null, answers: { nps } };
  }
  const { n, top } = answers ? countScores(scores, answers.scale) : { n: 0, top: 0 };
  return { nps: null, csat: n > 0 ? top / n : null, answers: { csat: { x: top, n } } };
}

function within(day: number, from: number, to: number): boolean {
  return day >= from && day <= to;
}
