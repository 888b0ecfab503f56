import { MISSING_CODE, MISSING_DAY } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { periodLabel, periodOf } from "../../core/ledger/periods";
import type { Texts } from "../../locales";
import { rateWithInterval } from "../kit/rateWithInterval";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";

/** A trial of a customer, and what became of it. */
export interface Trial {
  readonly start: number;
  readonly outcome: "paid" | "ended" | "open";
}

const TRIAL = /\btrial\b|\bfree (?:plan|tier|month)\b|试用|体验/i;
const TRIAL_END = /\btrial[ _]?(?:end|until|expir|stop)|试用(?:结束|到期|截止)/i;
const TRIAL_START = /\btrial[ _]?(?:start|begin|from)|试用(?:开始|起始)/i;
/** Who pays so soon after the trial was won by it. */
const DECIDED_WITHIN = 31;
const QUARTER = { unit: "quarter" } as const;

/** Which words of a column of plans are trials. */
export function trialWords(dictionary: readonly string[]): ReadonlySet<number> {
  return new Set(dictionary.flatMap((word, code) => (TRIAL.test(word) ? [code] : [])));
}

/**
 * Trials that stand as contracts of their own, followed by a paid one of the same customer or not; and those that end on a day
 * of the contract's own row, after which it goes on or not.
 */
export function trialsOf(
  dataset: Dataset,
  plan: { readonly codes: Int32Array; readonly dictionary: readonly string[] } | undefined,
  asOf: number,
): Trial[] {
  const { customer, contractStart, contractEnd } = dataset.columns;
  if (!customer || !contractStart) {
    return [];
  }
  const starts = contractStart.days;
  const ends = contractEnd?.days;
  const dates = (title: RegExp) => {
    const found = dataset.extras.find((extra) => extra.data.kind === "date" && title.test(extra.title))?.data;
    return found?.kind === "date" ? found.days : undefined;
  };
  const trialEnds = dates(TRIAL_END);
  if (trialEnds) {
    const trialStarts = dates(TRIAL_START);
    return [...trialEnds.keys()].flatMap((row): Trial[] => {
      const until = trialEnds[row]!;
      if (until === MISSING_DAY) {
        return [];
      }
      const own = trialStarts?.[row] ?? MISSING_DAY;
      const start = own === MISSING_DAY ? starts[row]! : own;
      const end = ends?.[row] ?? MISSING_DAY;
      const stays = end === MISSING_DAY || end > until + 1;
      return [{ start, outcome: until > asOf ? "open" : stays ? "paid" : "ended" }];
    });
  }
  const trials = plan ? trialWords(plan.dictionary) : new Set<number>();
  if (trials.size === 0 || !plan) {
    return [];
  }
  const paid = new Map<number, number[]>();
  const rows = [...starts.keys()].filter(
    (row) => customer.codes[row] !== MISSING_CODE && starts[row] !== MISSING_DAY && starts[row]! <= asOf,
  );
  for (const row of rows.filter((one) => !trials.has(plan.codes[one]!))) {
    const who = customer.codes[row]!;
    paid.set(who, [...(paid.get(who) ?? []), starts[row]!]);
  }
  return rows
    .filter((row) => trials.has(plan.codes[row]!))
    .map((row): Trial => {
      const start = starts[row]!;
      const end = ends?.[row] ?? MISSING_DAY;
      const decided = (end === MISSING_DAY ? start : end) + DECIDED_WITHIN;
      const won = (paid.get(customer.codes[row]!) ?? []).some((day) => day >= start && day <= decided);
      return { start, outcome: won ? "paid" : decided >= asOf ? "open" : "ended" };
    });
}

const count = (trials: readonly Trial[], outcome: Trial["outcome"]) =>
  trials.filter((trial) => trial.outcome === outcome).length;

/** Share of the decided trials that were paid for. */
export function paidShare(trials: readonly Trial[]): number | undefined {
  const decided = trials.length - count(trials, "open");
  return decided > 0 ? count(trials, "paid") / decided : undefined;
}

/** Trials by the quarter in which they began. */
export function trialTable(trials: readonly Trial[], texts: Texts): TableBlock {
  const { columns: words, all } = texts.reports.contracts;
  const quarters = [...new Set(trials.map(({ start }) => periodOf(start, QUARTER)))].sort((a, b) => a - b);
  const rowOf = (name: string, own: readonly Trial[]): Value[] => {
    const [paid, open] = [count(own, "paid"), count(own, "open")];
    const decided = own.length - open;
    return [
      name,
      own.length,
      paid,
      open,
      ...(decided > 0 ? rateWithInterval(paid, decided) : [null, null, null]),
    ];
  };
  return {
    kind: "table",
    id: "trials",
    title: texts.reports.contracts.headings.trials,
    total: true,
    columns: [
      column("quarter", words.cohort, "text"),
      column("trials", words.trials, "integer", true),
      column("paid", words.paid, "integer"),
      column("open", words.open, "integer"),
      column("share", words.paidShare, "percent"),
      column("low", words.low, "percent"),
      column("high", words.high, "percent"),
    ],
    rows: [
      ...quarters.map((quarter) =>
        rowOf(
          periodLabel(quarter, QUARTER),
          trials.filter(({ start }) => periodOf(start, QUARTER) === quarter),
        ),
      ),
      rowOf(all, trials),
    ],
  };
}
