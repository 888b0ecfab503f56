import { shareTrend } from "../../core/statistics/shareTrend";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import { CONFIDENCE } from "../kit/rateWithInterval";
import type { NoteBlock } from "../report";
import { rated, type Retained, type Moved } from "./retained";

export function remarks(made: Retained, incomplete: number | undefined): NoteBlock[] {
  const { movements, label, texts } = made;
  const words = texts.reports.retention.findings;
  const notes = trend(made);
  notes.push({
    kind: "note",
    tone: "warning",
    text: fill(words.firstPeriod, { period: label(movements[0]!.period) }),
  });
  if (incomplete !== undefined) {
    notes.push({
      kind: "note",
      tone: "warning",
      text: fill(words.incomplete, { period: label(incomplete) }),
    });
  }
  return notes;
}

/** How the rate went over all periods with one, or that there is none. */
export function trend({ movements, label, texts }: Moved): NoteBlock[] {
  const words = texts.reports.retention.findings;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  const withRates = rated(movements);
  const [first, last] = [withRates[0], withRates.at(-1)];
  const notes: NoteBlock[] = [];
  if (first && last) {
    const line = shareTrend(
      withRates.map((movement) => ({
        at: movements.indexOf(movement),
        x: movement.kept,
        n: movement.opening,
      })),
      CONFIDENCE,
    );
    const clear = line && (line.interval.low > 0 || line.interval.high < 0);
    const detail = {
      firstPeriod: label(first.period),
      lastPeriod: label(last.period),
      last: percent(last.kept / last.opening),
      n: count(last.opening),
      periods: withRates.length,
    };
    notes.push({
      kind: "note",
      tone: "finding",
      about: withRates.map((movement) => ({ table: "rates", row: movements.indexOf(movement) })),
      text: line
        ? fill(clear ? (line.slope > 0 ? words.rising : words.falling) : words.steady, {
            ...detail,
            from: percent(line.first),
            to: percent(line.last),
            mean: percent(line.mean),
          })
        : fill(words.fewRates, detail),
    });
  }
  if (!last) {
    notes.push({ kind: "note", tone: "warning", text: words.noComplete });
  }
  return notes;
}
