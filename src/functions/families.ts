import type { FunctionEntry } from "./entry";
import { nps } from "./nps";
import { retention } from "./retention";

/** Functions that answer as soon as Excel has the first script. */
export const EARLY: readonly FunctionEntry[] = [...retention, ...nps];

/** Functions whose code is fetched when one of them is first called. */
export interface LaterFamily {
  readonly ids: readonly string[];
  load(): Promise<readonly FunctionEntry[]>;
}

const FIT_ANSWERS = ["FIT", "EFFECTS", "PALIVE", "PBUY", "EXPECTED"];

/** Values and recurring revenue; all that counts order lines or cases of service; models, lexicons, distributions and ciphers. */
export const LATER: readonly LaterFamily[] = [
  {
    ids: [
      ...["CLV", "CLV.RETENTION", "CLV.ORDERS", "CLV.HISTORIC", "CLV.REFERRAL"],
      ...["CAC", "RETENTIONCOST", "CAC.PAYBACK", "CLVCAC"],
    ],
    load: async () => (await import(/* webpackChunkName: "functions-value" */ "./value")).value,
  },
  {
    ids: ["GRR", "NRR", "REVENUECHURN", "QUICKRATIO"],
    load: async () =>
      (await import(/* webpackChunkName: "functions-revenue" */ "./recurringRevenue")).recurringRevenue,
  },
  {
    ids: [
      ...["MOVEMENT", "CHURNPERIOD", "COHORT", "LIFESTAGE", "GAPRATIO"],
      ...["REPEATRATE", "PURCHASEFREQUENCY", "ORDERVALUE", "SPENDPERCUSTOMER", "PURCHASECYCLE"],
      ...["INTERACTIONS", "RFM", "RFM.SEGMENT", "RFM.CLASS8", "TIERS", "AGEBAND", "ABC", "CLUSTERS"],
    ],
    load: async () => (await import(/* webpackChunkName: "functions-orders" */ "./ofOrders")).ofOrders,
  },
  {
    ids: ["CSAT", "CSAT.MEAN", "CSAT.INTERVAL", "CSAT.BY", "CES", "IPA", "DRIVERS"],
    load: async () =>
      (await import(/* webpackChunkName: "functions-satisfaction" */ "./satisfaction")).satisfaction,
  },
  {
    ids: ["CONVERSION", "COMPLAINTRATE", "RESPONSETIME", "RESOLUTIONRATE"],
    load: async () => (await import(/* webpackChunkName: "functions-service" */ "./service")).service,
  },
  {
    ids: ["ABTEST", "ABTEST.SIZE", "COMPARE"],
    load: async () =>
      (await import(/* webpackChunkName: "functions-experiments" */ "./experiments")).experiments,
  },
  {
    ids: ["SENTIMENT", "TOPICS"],
    load: async () => (await import(/* webpackChunkName: "functions-text" */ "./text")).text,
  },
  {
    ids: ["CUSTOMERS", "RESCALE", "TODATE", "PSEUDONYM"],
    load: async () => (await import(/* webpackChunkName: "functions-intake" */ "./intake")).intake,
  },
  {
    ids: [
      ...["BGNBD", "MBGNBD", "PARETONBD"].flatMap((model) =>
        FIT_ANSWERS.map((answer) => `${model}.${answer}`),
      ),
      ...["GAMMAGAMMA.FIT", "GAMMAGAMMA.SPEND"],
    ],
    load: async () => (await import(/* webpackChunkName: "functions-models" */ "./models")).models,
  },
  {
    ids: ["CHURNRISK", "CLV.FORECAST"],
    load: async () => (await import(/* webpackChunkName: "functions-forecasts" */ "./forecasts")).forecasts,
  },
  {
    ids: [
      ...["SBG.FIT", "SBG.SURVIVAL", "SBG.RETENTION", "SBG.DERL", "BDW.FIT", "BDW.SURVIVAL"],
      ...["SURVIVAL", "SURVIVAL.MEDIAN", "LOGRANK"],
    ],
    load: async () => (await import(/* webpackChunkName: "functions-contracts" */ "./contracts")).contracts,
  },
  {
    ids: ["CHURNMODEL", "CHURNMODEL.SCORE"],
    load: async () => (await import(/* webpackChunkName: "functions-churn" */ "./churn")).churn,
  },
];
