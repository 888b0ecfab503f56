import { gammaGamma } from "../core/models/gammaGamma";
import type { FitSummary, PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModels";
import { asOfDay, summaryOf } from "./customerData";
import { effectsEntry } from "./effects";
import type { FunctionEntry, TableCell } from "./entry";
import { diagnosisText } from "./diagnosisText";
import { define, defineTable } from "./entry";
import { exampleOrders } from "./exampleOrders";
import { ANSWERS, CDNOW } from "./modelExamples";
import { blockNumbers } from "./parameterBlock";
import type { ResultLanguage } from "./parameters";
import { column, each, one, optional, table } from "./parameters";
import { CITATIONS, UNIT_DAYS, fitOf, spendFit } from "./purchaseFits";
import { wordsOf } from "./words";

const FADER_HARDIE_GG = "Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value.";

const FIT_COLUMNS = { parameter: "text", estimate: "number", standardError: "number" } as const;

export const models: readonly FunctionEntry[] = [
  ...familyOf("bgNbd", "BGNBD"),
  ...familyOf("mbgNbd", "MBGNBD"),
  ...familyOf("paretoNbd", "PARETONBD"),

  defineTable("models", {
    id: "GAMMAGAMMA.FIT",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      amounts: column.numbers(),
      as_of: optional(one.date()),
    },
    result: { shape: "table", columns: FIT_COLUMNS },
    citation: FADER_HARDIE_GG,
    examples: [
      {
        formula: '=INDEX(CRM.GAMMAGAMMA.FIT(A1:A181, B1:B181, C1:C181, "2025-12-31"), 2, 2)',
        cells: exampleOrders(),
        expected: 7.25505694325,
        tolerance: 1e-4,
      },
      {
        formula: '=INDEX(CRM.GAMMAGAMMA.FIT(A1:A181, B1:B181, C1:C181, "2025-12-31", "zh", FALSE), 4, 2)',
        cells: exampleOrders(),
        expected: -195.860737416,
        tolerance: 1e-6,
      },
    ],
    run: ({ ids, dates, amounts, as_of, language }) => {
      const fit = spendFit(summaryOf({ ids, dates, amounts }, asOfDay(dates, as_of)));
      return { rows: fitRows(fit, [], language) };
    },
  }),

  define("models", {
    id: "GAMMAGAMMA.SPEND",
    parameters: { params: table.cells(), x: each.number(), mean_amount: optional(each.number()) },
    result: { shape: "elements", unit: "money" },
    citation: FADER_HARDIE_GG,
    examples: [
      { formula: "=CRM.GAMMAGAMMA.SPEND({6.25;3.74;15.44}, 2, 22.35)", expected: 24.6637139108 },
      {
        formula: "=CRM.GAMMAGAMMA.SPEND(A1:B3, C1:C3, D1:D3)",
        cells: [
          ["p", 6.25, 2, 22.35],
          ["q", 3.74, 1, 11.77],
          ["gamma", 15.44, 0, null],
        ],
        expected: [[24.6637139108], [18.9168520578], [35.2189781022]],
      },
    ],
    run: ({ params, x, mean_amount = 0 }) =>
      gammaGamma.expectedSpend(
        gammaGamma.parameters(blockNumbers(params, gammaGamma.parameterNames)),
        x,
        mean_amount,
      ),
  }),
];

/** FIT, PALIVE, PBUY and EXPECTED of one purchase model. */
function familyOf(model: PurchaseModelId, id: string): FunctionEntry[] {
  const { parameterNames } = purchaseModels[model];
  const citation = CITATIONS[model];
  const block = CDNOW[model];
  const answers = ANSWERS[model];
  const readParameters = (params: Parameters<typeof blockNumbers>[0]) => {
    const { unit_days, ...values } = blockNumbers(params, [...parameterNames, "unit_days"]);
    return purchaseModels[model].parameters(values, unit_days!);
  };
  return [
    defineTable("models", {
      id: `${id}.FIT`,
      parameters: { ids: column.ids(), dates: column.dates(), as_of: optional(one.date()) },
      result: { shape: "table", columns: FIT_COLUMNS },
      citation,
      examples: [
        {
          formula: `=INDEX(CRM.${id}.FIT(A1:A181, B1:B181, "2025-12-31"), 2, 2)`,
          cells: exampleOrders(),
          expected: answers.r,
          tolerance: 1e-4,
        },
        {
          formula: `=INDEX(CRM.${id}.FIT(A1:A181, B1:B181, "2025-12-31", "zh", FALSE), 6, 2)`,
          cells: exampleOrders(),
          expected: answers.logLikelihood,
          tolerance: 1e-6,
        },
      ],
      run: ({ ids, dates, as_of, language }) => {
        const fit = fitOf(summaryOf({ ids, dates }, asOfDay(dates, as_of)), model);
        return { rows: fitRows(fit, [["unit_days", UNIT_DAYS, ""]], language) };
      },
    }),

    effectsEntry(model, id, answers.effects),

    define("models", {
      id: `${id}.PALIVE`,
      parameters: { params: table.cells(), x: each.number(), t_x: each.number(), T: each.number() },
      result: { shape: "elements", unit: "share" },
      citation,
      examples: [
        { formula: `=CRM.${id}.PALIVE(A1:B5, 26, 216, 217)`, cells: block, expected: answers.alive },
        {
          formula: `=CRM.${id}.PALIVE(A1:B5, C1:C2, D1:D2, 273)`,
          cells: block.map((row, i) => [...row, ...(i === 0 ? [0, 0] : i === 1 ? [10, 140] : [])]),
          expected: answers.aliveTwo.map((alive) => [alive]),
        },
      ],
      run: ({ params, x, t_x, T }) =>
        purchaseModels[model].probabilityAlive(readParameters(params), { x, tx: t_x, T }),
    }),

    define("models", {
      id: `${id}.PBUY`,
      parameters: {
        params: table.cells(),
        x: each.number(),
        t_x: each.number(),
        T: each.number(),
        days: each.number(),
      },
      result: { shape: "elements", unit: "share" },
      citation,
      examples: [
        { formula: `=CRM.${id}.PBUY(A1:B5, 2, 213, 272, 91)`, cells: block, expected: answers.buys },
        {
          formula: `=CRM.${id}.PBUY(A1:B5, {0;10}, {0;140}, 273, 273)`,
          cells: block,
          expected: answers.buysTwo.map((buys) => [buys]),
        },
      ],
      run: ({ params, x, t_x, T, days }) =>
        purchaseModels[model].probabilityBuys(readParameters(params), { x, tx: t_x, T }, days),
    }),

    define("models", {
      id: `${id}.EXPECTED`,
      parameters: {
        params: table.cells(),
        x: each.number(),
        t_x: each.number(),
        T: each.number(),
        horizon: each.number(),
      },
      result: { shape: "elements", unit: "count" },
      citation,
      examples: [
        {
          formula: `=CRM.${id}.EXPECTED(A1:B5, 26, 216, 217, 364)`,
          cells: block,
          expected: answers.expected,
        },
        {
          formula: `=CRM.${id}.EXPECTED(A1:B5, 2, 213, 272, {91,273})`,
          cells: block,
          expected: [answers.expectedTwo],
        },
      ],
      run: ({ params, x, t_x, T, horizon }) =>
        purchaseModels[model].expectedPurchases(readParameters(params), { x, tx: t_x, T }, horizon),
    }),
  ];
}

/** A parameter block: names, estimates, standard errors; then what the fit says about itself. */
function fitRows(
  fit: FitSummary,
  more: readonly (readonly TableCell[])[],
  language: ResultLanguage | undefined,
): TableCell[][] {
  return [
    ...fit.estimates.map(({ name, value, standardError }) => [name, value, standardError ?? ""]),
    ...more.map((row) => [...row]),
    ["log_likelihood", fit.logLikelihood, ""],
    ["customers", fit.customers, ""],
    ...fit.diagnoses.map((diagnosis) => [
      wordsOf(language).diagnosis[diagnosis.severity],
      diagnosisText(diagnosis, language),
      "",
    ]),
  ];
}
