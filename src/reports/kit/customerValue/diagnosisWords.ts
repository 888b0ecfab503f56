import type { Diagnosis } from "../../../core/models/diagnosis";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { briefNumber } from "../../../core/statistics/briefNumber";
import { formatValue } from "../formatValue";
import type { NoteBlock } from "../../report";

/** What was found about a fit and what to do, in a sentence. */
export function diagnosisSentence({ id, detail }: Diagnosis, texts: Texts): string {
  return fill(
    texts.models.diagnosis[id],
    Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, inWords(name, value, texts)])),
  );
}

function inWords(name: string, value: string | number, texts: Texts): string {
  if (typeof value === "string") {
    return value;
  }
  if (name === "share") {
    return formatValue(value, "percent", texts.locale);
  }
  return Number.isInteger(value) ? formatValue(value, "integer", texts.locale) : briefNumber(value);
}

/** Errors and warnings of a fit as notes, the gravest first. */
export function diagnosisNotes(diagnoses: readonly Diagnosis[], texts: Texts): NoteBlock[] {
  return (["error", "warning", "note"] as const).flatMap((severity) =>
    diagnoses
      .filter((diagnosis) => diagnosis.severity === severity)
      .map((diagnosis): NoteBlock => ({
        kind: "note",
        tone: severity === "note" ? "plain" : "warning",
        text: diagnosisSentence(diagnosis, texts),
      })),
  );
}
