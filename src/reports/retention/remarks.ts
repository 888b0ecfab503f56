import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
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

/** The first and the last rate, or that there is none. */
export function trend({ movements, label, texts }: Moved): NoteBlock[] {
  const words = texts.reports.retention.findings;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const withRates = rated(movements);
  const [first, last] = [withRates[0], withRates.at(-1)];
  const notes: NoteBlock[] = [];
  if (first && last && first !== last) {
    notes.push({
      kind: "note",
      tone: "finding",
      about: [first, last].map((movement) => ({ table: "rates", row: movements.indexOf(movement) })),
      text: fill(words.trend, {
        firstPeriod: label(first.period),
        first: percent(first.kept / first.opening),
        lastPeriod: label(last.period),
        last: percent(last.kept / last.opening),
      }),
    });
  }
  if (!last) {
    notes.push({ kind: "note", tone: "warning", text: words.noComplete });
  }
  return notes;
}
