import type { SpendHistories } from "../../../core/ledger/histories";
import { CoreError } from "../../../core/errors";
import { isDiagnosed, type Diagnosis } from "../../../core/models/diagnosis";
import { gammaGamma, type GammaGammaFit, type GammaGammaParameters } from "../../../core/models/gammaGamma";
import type { Texts } from "../../../locales";
import { fill } from "../../../locales/translate";
import { formatValue } from "../formatValue";
import type { NoteBlock } from "../../report";
import { diagnosisSentence } from "./diagnosisWords";

/** What a future purchase is worth: Gamma-Gamma, or one amount for everybody where it cannot be used. */
export interface SpendModel {
  readonly spend: GammaGammaParameters | number;
  /** Absent when no repeat purchase has a positive amount. */
  readonly fit?: GammaGammaFit;
}

/** Fits Gamma-Gamma. Where its fit shows an error, the mean amount of a purchase day stands in, and `spendNotes` says so. */
export function spendModel(spends: SpendHistories): SpendModel {
  const fit = fitSpend(spends);
  return fit && !isDiagnosed(fit.diagnoses)
    ? { fit, spend: fit.parameters }
    : { fit, spend: Math.max(0, spends.perPurchaseDay) };
}

function fitSpend(spends: SpendHistories): GammaGammaFit | undefined {
  try {
    return gammaGamma.fit(spends);
  } catch (error) {
    if (error instanceof CoreError && error.key === "noRepeatSpend") {
      return undefined;
    }
    throw error;
  }
}

/** Says when values do not come from the spend model, and why. */
export function spendNotes({ fit, spend }: SpendModel, texts: Texts): NoteBlock[] {
  if (typeof spend !== "number") {
    return [];
  }
  const words = texts.reports.customerValue.spend;
  const amount = formatValue(spend, "money", texts);
  const text = fit
    ? fill(words.diagnosed, { amount, reason: diagnosisSentence(mainError(fit), texts) })
    : fill(words.noRepeatSpend, { amount });
  return [{ kind: "note", tone: "warning", text }];
}

/** Of several errors the one that explains the others. */
function mainError({ diagnoses }: GammaGammaFit): Diagnosis {
  const errors = diagnoses.filter(({ severity }) => severity === "error");
  const causes = ["tooFewRepeatBuyers", "spendMeanInfinite"] as const;
  return errors.find(({ id }) => causes.some((cause) => cause === id)) ?? errors[0]!;
}
