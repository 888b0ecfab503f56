import { isDiagnosed } from "../../core/models/diagnosis";
import type { PurchaseFit } from "../../core/models/purchaseModel";
import type { Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { NoteBlock } from "../report";
import { diagnosisNotes } from "./diagnosisWords";
import { spendNotes, type SpendModel } from "./spendModel";
import { MODEL_NAMES } from "./valueOptions";

/** Everything that a reader must know before trusting a forecast: what is wrong with its models, and what to do. */
export function modelNotes(fit: PurchaseFit, spend: SpendModel, texts: Texts): NoteBlock[] {
  const grave = fit.diagnoses.filter(
    ({ id, severity }) => severity !== "note" || id === "oneTimeBuyersAlive",
  );
  const spendWarnings = (spend.fit?.diagnoses ?? []).filter(({ severity }) => severity === "warning");
  const notes: NoteBlock[] = [
    ...(isDiagnosed(fit.diagnoses)
      ? [
          {
            kind: "note" as const,
            tone: "warning" as const,
            text: fill(texts.reports.customerValue.modelDoubtful, { model: MODEL_NAMES[fit.model] }),
          },
        ]
      : []),
    ...diagnosisNotes(grave, texts),
    ...spendNotes(spend, texts),
    ...(typeof spend.spend === "number" ? [] : diagnosisNotes(spendWarnings, texts)),
  ];
  // Both models may have the same to say about too few repeat buyers.
  return notes.filter(({ text }, index) => notes.findIndex((note) => note.text === text) === index);
}
