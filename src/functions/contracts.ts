import { betaDiscreteWeibull } from "../core/models/betaDiscreteWeibull";
import { livesOfCohorts } from "../core/models/contractLives";
import type { ContractFit, ContractModel } from "../core/models/contractModel";
import { shiftedBetaGeometric } from "../core/models/shiftedBetaGeometric";
import { CoreError } from "../core/errors";
import type { TextColumn } from "../core/cells/columns";
import {
  survivalByGroup,
  survivalError,
  survivalInterval,
  survivalTime,
} from "../core/statistics/kaplanMeier";
import { logRank as logRankOf } from "../core/statistics/logRank";
import type { Durations } from "../core/statistics/riskTable";
import type { FunctionEntry, TableCell } from "./entry";
import { diagnosisText } from "./diagnosisText";
import { define, defineTable } from "./entry";
import { blockNumbers } from "./parameterBlock";
import type { NumberTable, ResultLanguage } from "./parameters";
import { column, each, one, optional, sparse, table } from "./parameters";
import { orBlank } from "./tableCells";
import { headerText, wordsOf } from "./words";

const FADER_HARDIE =
  "Fader, P. S. & Hardie, B. G. S. (2007). How to project customer retention. Journal of Interactive Marketing 21(1), 76–90.";
const FADER_2018 =
  'Fader, P. S., Hardie, B. G. S., Liu, Y., Davin, J. & Steenburgh, T. (2018). "How to project customer retention" revisited: the role of duration dependence. Journal of Interactive Marketing 43, 1–16.';
const KAPLAN_MEIER =
  "Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. Journal of the American Statistical Association 53, 457–481.";
const BROOKMEYER =
  "Brookmeyer, R. & Crowley, J. (1982). A confidence interval for the median survival time. Biometrics 38, 29–41.";
const MANTEL =
  "Mantel, N. (1966). Evaluation of survival data and two new rank order statistics arising in its consideration. Cancer Chemotherapy Reports 50, 163–170.";

const FIT_COLUMNS = { parameter: "text", estimate: "number", standardError: "number" } as const;

/** Invented: 1,000 customers of one cohort at the start and after each of five years, and 800 of a younger one. */
const COHORTS = [
  [1000, 800],
  [750, 610],
  [600, 505],
  [505, 440],
  [440, null],
  [395, null],
];
const SBG_BLOCK = [
  ["alpha", 0.668],
  ["beta", 3.806],
];
const BDW_BLOCK = [
  ["gamma", 0.2593],
  ["delta", 1.7225],
  ["c", 1.5844],
];

/** Invented: months of eight contracts, whether each is over, and its plan. */
const CONTRACTS = [
  [2, 1, "basic"],
  [5, 1, "basic"],
  [5, 0, "basic"],
  [9, 1, "basic"],
  [4, 1, "plus"],
  [9, 0, "plus"],
  [12, 1, "plus"],
  [14, 0, "plus"],
];

const DURATIONS = {
  durations: column.numbers(),
  events: column.flags(),
  groups: optional(column.texts()),
  entries: optional(column.numbers()),
  confidence: optional(one.share()),
};

export const contracts: readonly FunctionEntry[] = [
  fitEntry("SBG", shiftedBetaGeometric, FADER_HARDIE, [0.746601098014535, -1390.99390678366]),

  define("contracts", {
    id: "SBG.SURVIVAL",
    parameters: { params: table.cells(), period: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: FADER_HARDIE,
    examples: [
      { formula: "=CRM.SBG.SURVIVAL({0.668;3.806}, 8)", expected: 0.460478958809 },
      {
        formula: "=CRM.SBG.SURVIVAL(A1:B2, {1,2,3})",
        cells: SBG_BLOCK,
        expected: [[0.850692892266, 0.746881629564, 0.66981692018]],
      },
    ],
    run: ({ params, period }) =>
      shiftedBetaGeometric.survival(readBlock(shiftedBetaGeometric, params), period),
  }),

  define("contracts", {
    id: "SBG.RETENTION",
    parameters: { params: table.cells(), period: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: FADER_HARDIE,
    examples: [
      { formula: "=CRM.SBG.RETENTION({0.668;3.806}, 1)", expected: 0.850692892266 },
      {
        formula: "=CRM.SBG.RETENTION(A1:B2, {2;10})",
        cells: SBG_BLOCK,
        expected: [[0.877968578736], [0.95042303696]],
      },
    ],
    run: ({ params, period }) =>
      shiftedBetaGeometric.retention(readBlock(shiftedBetaGeometric, params), period),
  }),

  define("contracts", {
    id: "SBG.DERL",
    parameters: { params: table.cells(), renewals: each.number(), discount: each.share() },
    result: { shape: "elements", unit: "periods" },
    citation: FADER_HARDIE,
    examples: [
      { formula: "=CRM.SBG.DERL({0.668;3.806}, 7, 10%)", expected: 7.52994953091 },
      {
        formula: "=CRM.SBG.DERL(A1:B2, {0,1}, 0.1)",
        cells: SBG_BLOCK,
        expected: [[5.41485604837, 5.90175316775]],
      },
    ],
    run: ({ params, renewals, discount }) =>
      shiftedBetaGeometric.residualLifetime(readBlock(shiftedBetaGeometric, params), renewals, discount),
  }),

  fitEntry("BDW", betaDiscreteWeibull, FADER_2018, [0.661597001948274, -1390.98660924299]),

  define("contracts", {
    id: "BDW.SURVIVAL",
    parameters: { params: table.cells(), period: each.number() },
    result: { shape: "elements", unit: "share" },
    citation: FADER_2018,
    examples: [
      { formula: "=CRM.BDW.SURVIVAL({0.2593;1.7225;1.5844}, 4)", expected: 0.592962315402 },
      {
        formula: "=CRM.BDW.SURVIVAL(A1:B3, {1;12})",
        cells: BDW_BLOCK,
        expected: [[0.869159350086], [0.388947130581]],
      },
    ],
    run: ({ params, period }) => betaDiscreteWeibull.survival(readBlock(betaDiscreteWeibull, params), period),
  }),

  defineTable("contracts", {
    id: "SURVIVAL",
    parameters: DURATIONS,
    result: {
      shape: "table",
      columns: {
        group: "text",
        time: "number",
        atRisk: "count",
        events: "count",
        survival: "share",
        standardError: "share",
        low: "share",
        high: "share",
      },
    },
    citation: KAPLAN_MEIER,
    examples: [
      {
        formula: "=CRM.SURVIVAL(A1:A8, B1:B8)",
        cells: CONTRACTS,
        expected: [
          ["Time", "At risk", "Left", "Survival", "Standard error", "Low", "High"],
          [2, 8, 1, 0.875, 0.116926793337, 0.387000014033, 0.981392965879],
          [4, 7, 1, 0.75, 0.153093108924, 0.314807113706, 0.930898317091],
          [5, 6, 1, 0.625, 0.17116329922, 0.229333322429, 0.860698276914],
          [9, 4, 1, 0.46875, 0.186520881036, 0.119928622241, 0.762855667872],
          [12, 2, 1, 0.234375, 0.190166585072, 0.0130154860454, 0.615806035741],
        ],
      },
      {
        formula: '=CRM.SURVIVAL(A1:A8, B1:B8, C1:C8, , 90%, "zh")',
        cells: CONTRACTS,
        expected: [
          ["分组", "时间", "在险数", "流失数", "生存率", "标准误", "下限", "上限"],
          ["basic", 2, 4, 1, 0.75, 0.216506350946, 0.223408973681, 0.946276986935],
          ["basic", 5, 3, 1, 0.5, 0.25, 0.10326098397, 0.809282598852],
          ["basic", 9, 1, 1, 0, "", "", ""],
          ["plus", 4, 4, 1, 0.75, 0.216506350946, 0.223408973681, 0.946276986935],
          ["plus", 12, 2, 1, 0.375, 0.286410980935, 0.0292865624338, 0.761488460786],
        ],
      },
    ],
    run: (values) => {
      const { confidence = 0.95, language } = values;
      const durations = durationsOf(values);
      const curves = survivalByGroup(durations);
      const rows = curves.flatMap((steps, g) =>
        steps.map((step): TableCell[] => {
          const { low, high } = survivalInterval(step, confidence);
          const figures = [step.survival, survivalError(step), low, high].map(orBlank);
          return [durations.names[g]!, step.time, step.atRisk, step.events, ...figures];
        }),
      );
      return withoutGroups(values.groups, rows, SURVIVAL_COLUMNS, language);
    },
  }),

  defineTable("contracts", {
    id: "SURVIVAL.MEDIAN",
    parameters: DURATIONS,
    result: {
      shape: "table",
      columns: {
        group: "text",
        cases: "count",
        events: "count",
        median: "number",
        low: "number",
        high: "number",
      },
    },
    citation: BROOKMEYER,
    examples: [
      {
        formula: "=CRM.SURVIVAL.MEDIAN(A1:A8, B1:B8)",
        cells: CONTRACTS,
        expected: [
          ["Cases", "Left", "Median", "Low", "High"],
          [8, 5, 9, 2, ""],
        ],
      },
      {
        formula: '=CRM.SURVIVAL.MEDIAN(A1:A8, B1:B8, C1:C8, , , "zh")',
        cells: CONTRACTS,
        expected: [
          ["分组", "样本数", "流失数", "中位数", "下限", "上限"],
          ["basic", 4, 3, 5, 2, ""],
          ["plus", 4, 2, 12, 4, ""],
        ],
      },
    ],
    run: (values) => {
      const { confidence = 0.95, language } = values;
      const durations = durationsOf(values);
      const curves = survivalByGroup(durations);
      const rows = curves.map((steps, g): TableCell[] => {
        const { time, low, high } = survivalTime(steps, confidence);
        const cases = durations.group
          ? durations.group.filter((code) => code === g).length
          : durations.times.length;
        const events = steps.reduce((sum, step) => sum + step.events, 0);
        return [durations.names[g]!, cases, events, orBlank(time), orBlank(low), orBlank(high)];
      });
      return withoutGroups(values.groups, rows, MEDIAN_COLUMNS, language);
    },
  }),

  defineTable("contracts", {
    id: "LOGRANK",
    parameters: {
      durations: column.numbers(),
      events: column.flags(),
      groups: column.texts(),
      entries: optional(column.numbers()),
    },
    result: {
      shape: "table",
      columns: {
        group: "text",
        cases: "count",
        observed: "count",
        expected: "number",
        chiSquare: "number",
        df: "count",
        p: "share",
      },
    },
    citation: MANTEL,
    examples: [
      {
        formula: "=CRM.LOGRANK(A1:A8, B1:B8, C1:C8)",
        cells: CONTRACTS,
        expected: [
          ["Group", "Cases", "Observed", "Expected", "Chi-square", "df", "p"],
          ["basic", 4, 3, 1.67857142857, 1.87277701778, 1, 0.171157362842],
          ["plus", 4, 2, 3.32142857143, "", "", ""],
        ],
      },
      {
        formula: '=CRM.LOGRANK(A1:A8, B1:B8, C1:C8, , "zh", FALSE)',
        cells: CONTRACTS,
        expected: [
          ["basic", 4, 3, 1.67857142857, 1.87277701778, 1, 0.171157362842],
          ["plus", 4, 2, 3.32142857143, "", "", ""],
        ],
      },
    ],
    run: (values) => {
      const durations = durationsOf(values);
      const { groups, chiSquare, degreesOfFreedom, p } = logRankOf(durations);
      const whole = [chiSquare, degreesOfFreedom, orBlank(p)];
      return {
        rows: groups.map(({ cases, observed, expected }, g) => [
          durations.names[g]!,
          cases,
          observed,
          expected,
          ...(g === 0 ? whole : ["", "", ""]),
        ]),
      };
    },
  }),
];

const SURVIVAL_COLUMNS = ["group", "time", "atRisk", "events", "survival", "standardError", "low", "high"];
const MEDIAN_COLUMNS = ["group", "cases", "events", "median", "low", "high"];

function fitEntry(
  id: string,
  model: ContractModel,
  citation: string,
  [first, logLikelihood]: readonly [number, number],
): FunctionEntry {
  const height = model.parameterNames.length + 1;
  return defineTable("contracts", {
    id: `${id}.FIT`,
    parameters: { survivors: sparse(table.numbers()), base: optional(one.number()) },
    result: { shape: "table", columns: FIT_COLUMNS },
    citation,
    examples: [
      {
        formula: `=INDEX(CRM.${id}.FIT(A1:B6), 2, 2)`,
        cells: COHORTS,
        expected: first,
        tolerance: 1e-4,
      },
      {
        formula: `=INDEX(CRM.${id}.FIT({100;74.5;60;50.5;44}, 1000, "zh", FALSE), ${height}, 2)`,
        expected: logLikelihood,
        tolerance: 1e-6,
      },
    ],
    run: ({ survivors, base, language }) => ({
      rows: fitRows(model.fit(livesOf(survivors, base)), language),
    }),
  });
}

function livesOf({ columns }: NumberTable, base: number | undefined) {
  return livesOfCohorts(columns, base);
}

function fitRows(fit: ContractFit, language: ResultLanguage | undefined): TableCell[][] {
  return [
    ...fit.estimates.map(({ name, value, standardError }) => [name, value, standardError ?? ""]),
    ["log_likelihood", fit.logLikelihood, ""],
    ["customers", fit.customers, ""],
    ...fit.diagnoses.map((diagnosis) => [
      wordsOf(language).diagnosis[diagnosis.severity],
      diagnosisText(diagnosis, language),
      "",
    ]),
  ];
}

function readBlock(model: ContractModel, params: Parameters<typeof blockNumbers>[0]) {
  return model.parameters(blockNumbers(params, model.parameterNames));
}

interface Given {
  readonly durations: Float64Array;
  readonly events: Float64Array;
  readonly groups?: TextColumn;
  readonly entries?: Float64Array;
}

interface Grouped extends Durations {
  readonly group?: Int32Array;
  readonly names: readonly string[];
}

/** Groups in the order in which they come, without those whose rows don't count. */
function durationsOf({ durations, events, groups, entries }: Given): Grouped {
  const given = { times: durations, happened: events, entered: entries };
  if (durations.length === 0) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  if (!groups) {
    return { ...given, names: [""] };
  }
  const places = new Map<number, number>();
  const group = groups.codes.map((code) => {
    const place = places.get(code) ?? places.size;
    places.set(code, place);
    return place;
  });
  const names = [...places.keys()].map((code) => groups.dictionary[code]!);
  return { ...given, group, groups: names.length, names };
}

/** Without groups their column is away, too. */
function withoutGroups(
  groups: TextColumn | undefined,
  rows: readonly TableCell[][],
  columns: readonly string[],
  language: ResultLanguage = "en",
) {
  return groups
    ? { rows }
    : {
        header: columns.slice(1).map((key) => headerText(key, language)),
        rows: rows.map((row) => row.slice(1)),
      };
}
