import type { FunctionEntry } from "./entry";
import { nps } from "./nps";
import { recurringRevenue } from "./recurringRevenue";
import { retention } from "./retention";
import { satisfaction } from "./satisfaction";
import { service } from "./service";
import { value } from "./value";

/** Functions that answer as soon as Excel has the first script. */
export const EARLY: readonly FunctionEntry[] = [
  ...retention,
  ...recurringRevenue,
  ...nps,
  ...satisfaction,
  ...value,
  ...service,
];

/** Functions whose code is fetched when one of them is first called. */
export interface LaterFamily {
  readonly ids: readonly string[];
  load(): Promise<readonly FunctionEntry[]>;
}

const FIT_ANSWERS = ["FIT", "PALIVE", "PBUY", "EXPECTED"];

/** All that counts order lines; models, lexicons, distributions and ciphers, each larger than the early ones together. */
export const LATER: readonly LaterFamily[] = [
  {
    ids: [
      ...["MOVEMENT", "CHURNPERIOD", "COHORT", "LIFESTAGE", "GAPRATIO"],
      ...["REPEATRATE", "PURCHASEFREQUENCY", "ORDERVALUE", "SPENDPERCUSTOMER", "PURCHASECYCLE"],
      ...["INTERACTIONS", "RFM", "RFM.SEGMENT", "RFM.CLASS8", "TIERS", "AGEBAND", "ABC", "CLUSTERS"],
    ],
    load: async () => (await import("./ofOrders")).ofOrders,
  },
  {
    ids: ["ABTEST", "ABTEST.SIZE", "COMPARE"],
    load: async () => (await import("./experiments")).experiments,
  },
  { ids: ["SENTIMENT", "TOPICS"], load: async () => (await import("./text")).text },
  {
    ids: ["CUSTOMERS", "RESCALE", "TODATE", "PSEUDONYM"],
    load: async () => (await import("./intake")).intake,
  },
  {
    ids: [
      ...["BGNBD", "MBGNBD", "PARETONBD"].flatMap((model) =>
        FIT_ANSWERS.map((answer) => `${model}.${answer}`),
      ),
      ...["GAMMAGAMMA.FIT", "GAMMAGAMMA.SPEND"],
    ],
    load: async () => (await import("./models")).models,
  },
  { ids: ["CHURNRISK", "CLV.FORECAST"], load: async () => (await import("./forecasts")).forecasts },
];
