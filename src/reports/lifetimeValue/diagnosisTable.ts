import type { Diagnosis } from "../../core/models/diagnosis";
import type { FitSummary } from "../../core/models/purchaseModel";
import type { Texts } from "../../locales";
import { diagnosisSentence } from "../kit/customerValue/diagnosisWords";
import { withoutEdgeGuess, type KnownEdge } from "../kit/leftEdge";
import type { TableBlock, Value } from "../report";

/** What was found to object to, by name of the model. */
export type Found = readonly (readonly [model: string, diagnosis: Diagnosis])[];

export function foundInFits(fits: readonly (readonly [string, FitSummary])[], edge: KnownEdge): Found {
  return fits.flatMap(([model, fit]) =>
    withoutEdgeGuess(fit.diagnoses, edge).map((diagnosis) => [model, diagnosis] as const),
  );
}

export function diagnosisTable(found: Found, texts: Texts): TableBlock {
  const { customerValue: shared, lifetimeValue: words } = texts.reports;
  return {
    kind: "table",
    id: "diagnoses",
    columns: [
      { key: "model", title: words.columns.model, format: "text" },
      { key: "severity", title: words.columns.severity, format: "text" },
      { key: "finding", title: words.columns.finding, format: "text" },
    ],
    rows: found.map(([model, diagnosis]): Value[] => [
      model,
      shared.severity[diagnosis.severity],
      diagnosisSentence(diagnosis, texts),
    ]),
  };
}
