import type { FitSummary } from "../../core/models/purchaseModel";
import { fill } from "../../locales/translate";
import { MODEL_NAMES } from "../kit/customerValue/valueOptions";
import type { Block, TableBlock, Value } from "../report";
import { diagnosisTable, foundInFits, type Found } from "./diagnosisTable";
import { byFrequencyBlocks, holdoutNote, holdoutRule } from "./holdoutBlocks";
import { histogramBlocks } from "./histogramBlocks";
import { trackingBlocks } from "./trackingBlocks";
import type { Valued } from "./valued";

/** Parameters, comparison, holdout check, charts of the fit, and everything that was found to object to. */
export function modelBlocks(valued: Valued): Block[] {
  const words = valued.texts.reports.lifetimeValue;
  return [
    { kind: "heading", level: 2, text: words.headings.parameters },
    {
      kind: "note",
      text: fill(words.findings.parameters, {
        unit: valued.texts.reports.customerValue.options.unit.choices[valued.unit.name],
      }),
    },
    parameterTable(valued),
    { kind: "heading", level: 2, text: words.headings.comparison },
    holdoutNote(valued),
    ...holdoutRule(valued),
    comparisonTable(valued),
    { kind: "heading", level: 2, text: words.headings.diagnoses },
    diagnosisBlock(valued),
    ...trackingBlocks(valued),
    ...histogramBlocks(valued),
    ...byFrequencyBlocks(valued),
  ];
}

/** Every fit by name, the spend model last. */
function fits({ comparison, spend }: Valued): (readonly [string, FitSummary])[] {
  return [
    ...comparison.candidates.map(({ model, fit }) => [MODEL_NAMES[model], fit] as const),
    ...(spend.fit ? [[MODEL_NAMES.gammaGamma, spend.fit] as const] : []),
  ];
}

function parameterTable(valued: Valued): TableBlock {
  const { columns } = valued.texts.reports.lifetimeValue;
  return {
    kind: "table",
    id: "models",
    columns: [
      { key: "model", title: columns.model, format: "text" },
      { key: "parameter", title: columns.parameter, format: "text" },
      { key: "value", title: columns.estimate, format: "decimal4" },
      { key: "se", title: columns.se, format: "decimal4" },
      { key: "ll", title: columns.ll, format: "decimal2" },
      { key: "lower", title: columns.lower, format: "decimal4" },
      { key: "upper", title: columns.upper, format: "decimal4" },
    ],
    rows: fits(valued).flatMap(([model, fit]) =>
      fit.estimates.map(({ name, value, standardError, lower, upper }) => [
        model,
        name,
        value,
        standardError ?? null,
        fit.logLikelihood,
        lower ?? null,
        upper ?? null,
      ]),
    ),
  };
}

function comparisonTable({ texts, comparison, chosen }: Valued): TableBlock {
  const { common, lifetimeValue: words } = texts.reports;
  const { columns } = words;
  const checked = chosen.holdout !== undefined;
  return {
    kind: "table",
    id: "comparison",
    columns: [
      { key: "model", title: columns.model, format: "text" },
      { key: "used", title: columns.used, format: "text" },
      { key: "ll", title: columns.ll, format: "decimal2" },
      { key: "aic", title: columns.aic, format: "decimal2" },
      { key: "aicAbove", title: columns.aicAbove, format: "decimal2" },
      { key: "bic", title: columns.bic, format: "decimal2" },
      { key: "bicAbove", title: columns.bicAbove, format: "decimal2" },
      ...(checked
        ? ([
            { key: "actual", title: columns.actual, format: "integer" },
            { key: "predicted", title: columns.predicted, format: "number" },
            { key: "bias", title: columns.bias, format: "percent" },
            { key: "mae", title: columns.mae, format: "decimal4" },
            { key: "verdict", title: columns.verdict, format: "text" },
          ] as const)
        : []),
    ],
    rows: comparison.candidates.map(({ model, fit, aicAbove, bicAbove, holdout }): Value[] => [
      MODEL_NAMES[model],
      model === chosen.fit.model ? common.yes : null,
      fit.logLikelihood,
      fit.aic,
      aicAbove,
      fit.bic,
      bicAbove,
      ...(holdout
        ? [
            holdout.actual,
            holdout.predicted,
            holdout.bias ?? null,
            holdout.meanAbsoluteError,
            words.verdicts[holdout.verdict],
          ]
        : []),
    ]),
  };
}

function diagnosisBlock(valued: Valued): Block {
  const { texts, comparison } = valued;
  const found: Found = [
    ...foundInFits(fits(valued), valued.edge),
    ...comparison.candidates.flatMap(({ model, holdout }) =>
      (holdout?.diagnoses ?? []).map((diagnosis) => [MODEL_NAMES[model], diagnosis] as const),
    ),
  ];
  return found.length === 0
    ? { kind: "note", text: texts.reports.lifetimeValue.findings.noDiagnoses }
    : diagnosisTable(found, texts);
}
