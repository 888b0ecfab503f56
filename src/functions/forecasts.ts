import { CoreError } from "../core/errors";
import { usualLimit } from "../core/ledger/gaps";
import { forecastValue } from "../core/models/forecastValue";
import { YEAR_DAYS } from "../core/models/modelArguments";
import type { PurchaseFit, PurchaseModelId } from "../core/models/purchaseModel";
import { purchaseModels } from "../core/models/purchaseModels";
import { purchaseOutlook } from "../core/models/purchaseOutlook";
import { BUYS_CUTS, GONE, riskBand } from "../core/models/riskCheck";
import { fill } from "../locales/translate";
import { asOfDay, gapsOf, summaryOf } from "./customerData";
import type { FunctionEntry } from "./entry";
import { defineTable } from "./entry";
import { exampleOrders } from "./exampleOrders";
import type { ResultLanguage } from "./parameters";
import { column, list, one, optional, sparse } from "./parameters";
import { MODELS, CITATIONS, modelFit, purchasesOf, spendFit } from "./purchaseFits";
import { headerText, wordsOf } from "./words";

const NAMES: Readonly<Record<PurchaseModelId, string>> = {
  paretoNbd: "Pareto/NBD",
  mbgNbd: "MBG/NBD",
  bgNbd: "BG/NBD",
};

const DEFAULT_DISCOUNT = 0.1;

export const forecasts: readonly FunctionEntry[] = [
  defineTable("models", {
    id: "CHURNRISK",
    parameters: {
      ids: column.ids(),
      dates: column.dates(),
      as_of: optional(one.date()),
      model: optional(one.choice(MODELS)),
      cuts: optional(list.numbers()),
      days: optional(one.integer()),
    },
    result: {
      shape: "table",
      columns: {
        customer: "text",
        daysSinceLast: "days",
        x: "count",
        probabilityAlive: "share",
        probabilityBuys: "share",
        band: "text",
        highBelow: "share",
        lowFrom: "share",
      },
    },
    citation: CITATIONS.paretoNbd,
    examples: [
      {
        formula: '=INDEX(CRM.CHURNRISK(A1:A181, B1:B181, "2025-12-31", "mbg/nbd"), 2, 6)',
        cells: exampleOrders(),
        expected: "Gone",
      },
      {
        formula: '=INDEX(CRM.CHURNRISK(A1:A181, B1:B181, "2025-12-31", "bg/nbd", {0.1,0.6}), 6, 5)',
        cells: exampleOrders(),
        expected: 0.00117675511196,
        tolerance: 1e-9,
      },
    ],
    run: ({ ids, dates, as_of, model = "auto", cuts, days, language = "en" }) => {
      const limits = riskCuts(cuts);
      const asOf = asOfDay(dates, as_of);
      const summary = summaryOf({ ids, dates }, asOf);
      const { fit, doubtful } = modelFit(summary, model);
      const words = wordsOf(language);
      // As every report has it: the 90th percentile of gaps.
      const horizon = days ?? Math.max(1, Math.round(usualLimit(gapsOf({ ids, dates }, asOf))));
      const { probabilityAlive, probabilityBuys } = purchaseOutlook(
        purchaseModels[fit.model],
        fit.parameters,
        purchasesOf(summary),
        horizon,
      );
      return {
        header: tableHeader("CHURNRISK", language, {
          probabilityAlive: `${headerText("probabilityAlive", language)} (${modelName(fit, doubtful, language)})`,
          probabilityBuys: fill(headerText("probabilityBuys", language), { days: horizon }),
        }),
        rows: summary.ids.map((id, i) => {
          const [alive, buys] = [probabilityAlive[i]!, probabilityBuys[i]!];
          return [
            id,
            summary.daysSinceLast[i]!,
            summary.x[i]!,
            alive,
            buys,
            words.risks[alive < GONE ? "gone" : riskBand(buys, limits)],
            limits.medium,
            limits.low,
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
    citation: CITATIONS.paretoNbd,
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

/** P(buys) below which the risk is high, and from which it is low. */
function riskCuts(cuts: Float64Array | undefined): { medium: number; low: number } {
  if (!cuts) {
    return BUYS_CUTS;
  }
  const [medium, low] = cuts;
  if (cuts.length !== 2 || !(medium! > 0 && medium! <= low! && low! < 1)) {
    throw new CoreError("value", "cutsNotAscending", { count: 2, cuts: Array.from(cuts).join(", ") });
  }
  return { medium: medium!, low: low! };
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
