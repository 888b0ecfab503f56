import type { PurchaseFit } from "../../../core/models/purchaseModel";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { edgeModelSentence, withoutEdgeGuess, type KnownEdge } from "../leftEdge";
import type { NoteBlock } from "../../report";
import { diagnosisNotes } from "./diagnosisWords";
import type { CustomerForecast } from "./forecastOf";
import { spendNotes, type SpendModel } from "./spendModel";
import { UNIT_LIMITS } from "./timeUnit";
import { horizonInWords, MODEL_NAMES, type ValueOptions } from "./valueOptions";

interface Foreseen extends CustomerForecast {
  readonly options: ValueOptions;
  readonly edge: KnownEdge;
  readonly hasOrderIds: boolean;
  readonly texts: Texts;
}

/** Everything that a reader must know before trusting a forecast: what it stands on, what is wrong with it, how far it goes. */
export function forecastNotes(foreseen: Foreseen): NoteBlock[] {
  const { chosen, spend, options, unit, spanDays, edge, hasOrderIds, texts } = foreseen;
  const { chosen: words } = texts.reports.customerValue;
  const warning = (text: string): NoteBlock => ({ kind: "note", tone: "warning", text });
  return [
    ...modelNotes(chosen.fit, spend, edge, texts),
    warning(edgeModelSentence(edge, texts)),
    ...(hasOrderIds ? [] : [warning(texts.reports.common.noOrderIds)]),
    {
      kind: "note",
      text: chosen.reason
        ? fill(words.byRule, { reason: texts.models.choice[chosen.reason] })
        : fill(words.byUser, { model: MODEL_NAMES[chosen.fit.model] }),
    },
    { kind: "note", text: horizonInWords(options, unit, spanDays, texts) },
  ];
}

/** What the models and their figures are, for the closing block. */
export function forecastDefinitions(texts: Texts): string[] {
  const { purchase, models, default: rule, unit, value } = texts.reports.customerValue.definitions;
  return [purchase, models, rule, fill(unit, { ...UNIT_LIMITS }), value];
}

/** Why no figure of a model is shown, and what to do. */
export function refusalNotes(fit: PurchaseFit, edge: KnownEdge, texts: Texts): NoteBlock[] {
  const errors = withoutEdgeGuess(fit.diagnoses, edge).filter(({ severity }) => severity === "error");
  return [
    { kind: "note", tone: "warning", text: texts.reports.customerValue.modelRefused },
    ...diagnosisNotes(errors, texts),
  ];
}

/** What is wrong with the models, and what to do. */
function modelNotes(fit: PurchaseFit, spend: SpendModel, edge: KnownEdge, texts: Texts): NoteBlock[] {
  const grave = withoutEdgeGuess(fit.diagnoses, edge).filter(
    ({ id, severity }) => severity !== "note" || id === "oneTimeBuyersAlive",
  );
  const spendWarnings = (spend.fit?.diagnoses ?? []).filter(({ severity }) => severity === "warning");
  const notes: NoteBlock[] = [
    ...diagnosisNotes(grave, texts),
    ...spendNotes(spend, texts),
    ...(typeof spend.spend === "number" ? [] : diagnosisNotes(spendWarnings, texts)),
  ];
  // Both models may have the same to say about too few repeat buyers.
  return notes.filter(({ text }, index) => notes.findIndex((note) => note.text === text) === index);
}
