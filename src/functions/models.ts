import { CoreError } from "../core/errors";
import type { CustomerSummary } from "../core/customers/summary";
import type { PurchaseSummary } from "../core/models/collapse";
import { isDiagnosed } from "../core/models/diagnosis";
import { forecastValue } from "../core/models/forecastValue";
import { gammaGamma } from "../core/models/gammaGamma";
import { chooseModel } from "../core/models/modelChoice";
import { YEAR_DAYS } from "../core/models/modelArguments";
import type { FitSummary, PurchaseFit, PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModel";
import { fill } from "../locales/translate";
import { asOfDay, summaryOf } from "./customerData";
import { exampleOrders } from "./exampleOrders";
import type { FunctionEntry, TableCell } from "./entry";
import { define, defineTable } from "./entry";
import type { Language } from "./parameters";
import { column, each, list, one, optional, sparse, table } from "./parameters";
import { blockNumbers } from "./parameterBlock";
import { diagnosisText, headerText, wordsOf } from "./words";

const MODELS = {
  auto: ["automatic", "自动"],
  "pareto/nbd": ["paretonbd", "pareto"],
  "mbg/nbd": ["mbgnbd", "mbg"],
  "bg/nbd": ["bgnbd", "bg"],
} as const;

const MODEL_IDS: Readonly<Record<Exclude<keyof typeof MODELS, "auto">, PurchaseModelId>> = {
  "pareto/nbd": "paretoNbd",
  "mbg/nbd": "mbgNbd",
  "bg/nbd": "bgNbd",
};

const NAMES: Readonly<Record<PurchaseModelId, string>> = {
  paretoNbd: "Pareto/NBD",
  mbgNbd: "MBG/NBD",
  bgNbd: "BG/NBD",
};

const SOURCES: Readonly<Record<PurchaseModelId, string>> = {
  bgNbd:
    'Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). "Counting your customers" the easy way. Marketing Science 24(2), 275–284.',
  mbgNbd:
    "Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Empirical validation and comparison of models for customer base analysis. International Journal of Research in Marketing 24(3), 201–209.",
  paretoNbd:
    "Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Counting your customers: who are they and what will they do next? Management Science 33(1), 1–24.",
};

const FADER_HARDIE_GG = "Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma model of monetary value.";

/** Published estimates on the CDNOW sample, in weeks, to show how parameters are typed. */
const CDNOW: Readonly<Record<PurchaseModelId, readonly (readonly [string, number])[]>> = {
  bgNbd: [
    ["r", 0.243],
    ["alpha", 4.414],
    ["a", 0.793],
    ["b", 2.426],
    ["unit_days", 7],
  ],
  mbgNbd: [
    ["r", 0.525],
    ["alpha", 6.183],
    ["a", 0.891],
    ["b", 1.614],
    ["unit_days", 7],
  ],
  paretoNbd: [
    ["r", 0.553],
    ["alpha", 10.578],
    ["s", 0.606],
    ["beta", 11.669],
    ["unit_days", 7],
  ],
};

/** Answers of the examples: two figures of a fit to the example orders, and of the published parameters. */
const ANSWERS: Readonly<
  Record<
    PurchaseModelId,
    {
      readonly r: number;
      readonly logLikelihood: number;
      readonly alive: number;
      readonly aliveTwo: readonly [number, number];
      readonly expected: number;
      readonly expectedTwo: readonly [number, number];
    }
  >
> = {
  bgNbd: {
    r: 0.291269914816,
    logLikelihood: -415.36235889567,
    alive: 0.968851562852,
    aliveTwo: [1, 0.0381143132120363],
    expected: 25.756492215378,
    expectedTwo: [0.457245077907533, 1.22611580614932],
  },
  mbgNbd: {
    r: 2.07006140203,
    logLikelihood: -411.876425937455,
    alive: 0.965498054767583,
    aliveTwo: [0.389347648663597, 0.0401201632324807],
    expected: 24.002230123934,
    expectedTwo: [0.476967384104893, 1.26305026334191],
  },
  paretoNbd: {
    r: 1.34354588,
    logLikelihood: -411.982053575666,
    alive: 0.997874260609941,
    aliveTwo: [0.294467031014586, 0.0804345531607043],
    expected: 25.4573384405799,
    expectedTwo: [0.543426736149767, 1.45522613094935],
  },
};

/** Days are the unit of the model's times in cells; a week of seven is the unit of its parameters. */
const UNIT_DAYS = 7;
const DEFAULT_DISCOUNT = 0.1;
/** Risk (1 − P(alive)) from which it is called medium, and high. */
const RISK_CUTS: readonly number[] = [0.3, 0.7];

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
    source: FADER_HARDIE_GG,
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
    source: FADER_HARDIE_GG,
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

  defineTable("models", {
    id: "CHURNRISK",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      as_of: optional(one.date()),
      model: optional(one.choice(MODELS)),
      cuts: optional(list.numbers()),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        daysSinceLast: "days",
        x: "count",
        probabilityAlive: "share",
        churnRisk: "share",
        band: "text",
        mediumFrom: "share",
        highFrom: "share",
      },
    },
    source: SOURCES.paretoNbd,
    examples: [
      {
        formula: '=INDEX(CRM.CHURNRISK(A1:A181, B1:B181, "2025-12-31", "mbg/nbd"), 2, 6)',
        cells: exampleOrders(),
        expected: "High",
      },
      {
        formula: '=INDEX(CRM.CHURNRISK(A1:A181, B1:B181, "2025-12-31", "bg/nbd", {0.2,0.6}), 6, 5)',
        cells: exampleOrders(),
        expected: 0.997917827079,
      },
    ],
    run: ({ ids, dates, as_of, model = "auto", cuts, language = "en" }) => {
      const [medium, high] = riskCuts(cuts);
      const summary = summaryOf({ ids, dates }, asOfDay(dates, as_of));
      const { fit, doubtful } = modelFit(summary, model);
      const words = wordsOf(language);
      const purchases = purchasesOf(summary);
      return {
        header: tableHeader("CHURNRISK", language, {
          probabilityAlive: `${headerText("probabilityAlive", language)} (${modelName(fit, doubtful, language)})`,
        }),
        rows: summary.ids.map((id, i) => {
          const alive = purchaseModels[fit.model].probabilityAlive(fit.parameters, {
            x: purchases.x[i] as number,
            tx: purchases.tx[i] as number,
            T: purchases.T[i] as number,
          });
          const risk = 1 - alive;
          const band = risk >= high ? "high" : risk >= medium ? "medium" : "low";
          return [
            id,
            summary.daysSinceLast[i] as number,
            summary.x[i] as number,
            alive,
            risk,
            words.risks[band],
            medium,
            high,
          ];
        }),
      };
    },
  }),

  defineTable("models", {
    id: "CLV.FORECAST",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      amounts: column.numbers(),
      months: one.integer(),
      annual_discount: optional(one.share()),
      model: optional(one.choice(MODELS)),
      as_of: optional(one.date()),
      margin: optional(one.share()),
      order_ids: sparse(optional(column.ids())),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        probabilityAlive: "share",
        expectedPurchases: "count",
        expectedSpend: "money",
        forecastValue: "money",
      },
    },
    source: SOURCES.paretoNbd,
    examples: [
      {
        formula: "=INDEX(CRM.CLV.FORECAST(A1:A181, B1:B181, C1:C181, 12), 2, 5)",
        cells: exampleOrders(),
        expected: 4.60361627507,
        tolerance: 1e-4,
      },
      {
        formula:
          '=INDEX(CRM.CLV.FORECAST(A1:A181, B1:B181, C1:C181, 12, 15%, "mbg/nbd", "2025-12-31", 30%), 2, 5)',
        cells: exampleOrders(),
        expected: 1.93188634042,
      },
    ],
    run: (values) => {
      const { ids, dates, amounts, months, annual_discount = DEFAULT_DISCOUNT, language = "en" } = values;
      const { model = "auto", as_of, margin, order_ids } = values;
      const summary = summaryOf({ ids, dates, amounts, order_ids }, asOfDay(dates, as_of));
      const { fit, doubtful } = modelFit(summary, model);
      const forecast = forecastValue({
        model: purchaseModels[fit.model],
        parameters: fit.parameters,
        summary: { ...purchasesOf(summary), m: summary.meanRepeatAmount },
        spend: spendFit(summary).parameters,
        months,
        annualRate: annual_discount,
        margin: margin ?? 1,
      });
      const words = wordsOf(language);
      const horizon = { months, days: Math.round((months * YEAR_DAYS) / 12), rate: percent(annual_discount) };
      return {
        header: tableHeader("CLV.FORECAST", language, {
          probabilityAlive: `${headerText("probabilityAlive", language)} (${modelName(fit, doubtful, language)})`,
          forecastValue: fill(margin === undefined ? words.forecast.revenue : words.forecast.margin, {
            ...horizon,
            margin: percent(margin ?? 1),
          }),
        }),
        rows: summary.ids.map((id, i) => [
          id,
          forecast.probabilityAlive[i] as number,
          forecast.expectedPurchases[i] as number,
          forecast.expectedSpend[i] as number,
          forecast.value[i] as number,
        ]),
      };
    },
  }),
];

/** FIT, PALIVE and EXPECTED of one purchase model. */
function familyOf(model: PurchaseModelId, id: string): FunctionEntry[] {
  const { parameterNames } = purchaseModels[model];
  const source = SOURCES[model];
  const block = CDNOW[model];
  const answers = ANSWERS[model];
  const readParameters = (params: Parameters<typeof blockNumbers>[0]) => {
    const { unit_days, ...values } = blockNumbers(params, [...parameterNames, "unit_days"]);
    return purchaseModels[model].parameters(values, unit_days as number);
  };
  return [
    defineTable("models", {
      id: `${id}.FIT`,
      parameters: { ids: column.ids(), dates: column.dates(), as_of: optional(one.date()) },
      result: { shape: "table", columns: FIT_COLUMNS },
      source,
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

    define("models", {
      id: `${id}.PALIVE`,
      parameters: { params: table.cells(), x: each.number(), t_x: each.number(), T: each.number() },
      result: { shape: "elements", unit: "share" },
      source,
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
      id: `${id}.EXPECTED`,
      parameters: {
        params: table.cells(),
        x: each.number(),
        t_x: each.number(),
        T: each.number(),
        horizon: each.number(),
      },
      result: { shape: "elements", unit: "count" },
      source,
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

const fits = new WeakMap<CustomerSummary, Map<PurchaseModelId, PurchaseFit>>();

/** Fits of a summary, each made once: the formulas over one table share it. */
function fitOf(summary: CustomerSummary, model: PurchaseModelId): PurchaseFit {
  const known = fits.get(summary) ?? new Map<PurchaseModelId, PurchaseFit>();
  fits.set(summary, known);
  const fit = known.get(model) ?? purchaseModels[model].fit(purchasesOf(summary), { unitDays: UNIT_DAYS });
  known.set(model, fit);
  return fit;
}

function modelFit(
  summary: CustomerSummary,
  model: keyof typeof MODELS,
): { fit: PurchaseFit; doubtful: boolean } {
  if (model !== "auto") {
    const fit = fitOf(summary, MODEL_IDS[model]);
    return { fit, doubtful: isDiagnosed(fit.diagnoses) };
  }
  const pareto = fitOf(summary, "paretoNbd");
  if (!isDiagnosed(pareto.diagnoses)) {
    return { fit: pareto, doubtful: false };
  }
  const { chosen, reason } = chooseModel([pareto, fitOf(summary, "mbgNbd")]);
  return { fit: fitOf(summary, chosen), doubtful: reason === "allDiagnosed" };
}

function spendFit(summary: CustomerSummary) {
  return gammaGamma.fit({ x: summary.x, m: summary.meanRepeatAmount });
}

function purchasesOf({ x, txDays, TDays }: CustomerSummary): PurchaseSummary {
  return { x, tx: txDays, T: TDays };
}

/** A parameter block: names, estimates, standard errors; then what the fit says about itself. */
function fitRows(
  fit: FitSummary,
  more: readonly (readonly TableCell[])[],
  language: Language | undefined,
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

function riskCuts(cuts: Float64Array | undefined): [number, number] {
  const [medium, high] = cuts ?? RISK_CUTS;
  const usable = medium !== undefined && high !== undefined && medium > 0 && medium <= high && high < 1;
  if (!usable || (cuts && cuts.length !== 2)) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: Array.from(cuts ?? []).join(", ") });
  }
  return [medium, high];
}

function modelName({ model }: PurchaseFit, doubtful: boolean, language: Language): string {
  return doubtful ? fill(wordsOf(language).doubtful, { model: NAMES[model] }) : NAMES[model];
}

function tableHeader(id: string, language: Language, own: Readonly<Record<string, string>>): string[] {
  const result = models.find((entry) => entry.id === id)?.result;
  const keys = result?.shape === "table" ? Object.keys(result.columns) : [];
  return keys.map((key) => own[key] ?? headerText(key, language));
}

/** 0.125 as 12.5%. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}
