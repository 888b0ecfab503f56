import { fill } from "../../locales/translate";
import { formatValue } from "../formatValue";
import type { NoteBlock } from "../report";
import type { Made } from "./made";

export function remarks({ movements, label, texts }: Made, incomplete: number | undefined): NoteBlock[] {
  const words = texts.reports.retention.findings;
  const percent = (value: number) => formatValue(value, "percent", texts.locale);
  const rated = movements.filter((movement) => movement.complete && movement.opening > 0);
  const [first, last] = [rated[0], rated.at(-1)];
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
