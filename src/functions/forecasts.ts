import { CoreError } from "../core/errors";
import { forecastValue } from "../core/models/forecastValue";
import { YEAR_DAYS } from "../core/models/modelArguments";
import type { PurchaseFit, PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModels";
import { fill } from "../locales/translate";
import { asOfDay, summaryOf } from "./customerData";
import type { FunctionEntry } from "./entry";
import { defineTable } from "./entry";
import { exampleOrders } from "./exampleOrders";
import type { ResultLanguage } from "./parameters";
import { column, list, one, optional, sparse } from "./parameters";
import { MODELS, SOURCES, modelFit, purchasesOf, spendFit } from "./purchaseFits";
import { headerText, wordsOf } from "./words";

const NAMES: Readonly<Record<PurchaseModelId, string>> = {
  paretoNbd: "Pareto/NBD",
  mbgNbd: "MBG/NBD",
  bgNbd: "BG/NBD",
};

const DEFAULT_DISCOUNT = 0.1;
/** Risk (1 − P(alive)) from which it is called medium, and high. */
const RISK_CUTS: readonly number[] = [0.3, 0.7];

export const forecasts: readonly FunctionEntry[] = [
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
            x: purchases.x[i]!,
            tx: purchases.tx[i]!,
            T: purchases.T[i]!,
          });
          const risk = 1 - alive;
          const band = risk >= high ? "high" : risk >= medium ? "medium" : "low";
          return [id, summary.daysSinceLast[i]!, summary.x[i]!, alive, risk, words.risks[band], medium, high];
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
          forecast.probabilityAlive[i]!,
          forecast.expectedPurchases[i]!,
          forecast.expectedSpend[i]!,
          forecast.value[i]!,
        ]),
      };
    },
  }),
];

function riskCuts(cuts: Float64Array | undefined): [number, number] {
  const [medium, high] = cuts ?? RISK_CUTS;
  const usable = medium !== undefined && high !== undefined && medium > 0 && medium <= high && high < 1;
  if (!usable || (cuts && cuts.length !== 2)) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: Array.from(cuts ?? []).join(", ") });
  }
  return [medium, high];
}

function modelName({ model }: PurchaseFit, doubtful: boolean, language: ResultLanguage): string {
  return doubtful ? fill(wordsOf(language).doubtful, { model: NAMES[model] }) : NAMES[model];
}

function tableHeader(id: string, language: ResultLanguage, own: Readonly<Record<string, string>>): string[] {
  const result = forecasts.find((entry) => entry.id === id)?.result;
  const keys = result?.shape === "table" ? Object.keys(result.columns) : [];
  return keys.map((key) => own[key] ?? headerText(key, language));
}

/** 0.125 as 12.5%. */
function percent(share: number): string {
  return `${Number((100 * share).toPrecision(6))}%`;
}
