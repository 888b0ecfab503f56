import { isoDate } from "../../src/core/cells/calendar";
import type { Locale } from "../../src/locales";
import { createRandom } from "../../src/workbench/sample/random";

/** Tables that the sample workbook has none of, as csv: deals of a sales team, and customers with a contract. */
export type OtherSample = "deals" | "contracts";

const WORDS = {
  "en-US": {
    deals: "Deal ID,Account,Created,Stage,Amount,Expected close,Owner,Closed,Lost reason,Source",
    stages: ["Qualification", "Proposal", "Negotiation", "Closed Won", "Closed Lost"],
    owners: ["Adams", "Brown", "Clark", "Davis"],
    reasons: ["Price", "Competitor", "No budget", "No answer"],
    sources: ["Referral", "Website", "Trade fair", "Partner"],
    contracts:
      "Customer ID,Plan,Monthly price,Start date,End date,Churned,Support tickets,Payment method,Seats",
    plans: ["Basic", "Team", "Enterprise"],
    payments: ["Card", "Invoice", "Direct debit"],
    yesNo: ["Yes", "No"],
  },
  "zh-CN": {
    deals: "商机编号,客户名称,创建日期,阶段,金额,预计成交日期,负责人,关闭日期,丢单原因,来源",
    stages: ["初步接触", "方案报价", "商务谈判", "赢单", "输单"],
    owners: ["王磊", "李娜", "张伟", "陈静"],
    reasons: ["价格", "选择竞品", "预算不足", "无回应"],
    sources: ["转介绍", "官网", "展会", "合作伙伴"],
    contracts: "客户编号,套餐,月费,开始日期,结束日期,是否流失,工单数,付款方式,席位数",
    plans: ["基础版", "团队版", "企业版"],
    payments: ["银行卡", "对公转账", "代扣"],
    yesNo: ["是", "否"],
  },
} satisfies Record<Locale, unknown>;

const LAST_DAY = 46022; // 2025-12-31
const [DEALS, CONTRACTS] = [360, 600];
const PRICES = [29, 99, 299];
/** Deals that have come no further than each stage, and how many days each takes on average. */
const [OPEN_STAGES, DAYS_A_STAGE] = [3, 22];

export function otherSample(kind: OtherSample, locale: Locale): string {
  const rows = kind === "deals" ? dealRows(locale) : contractRows(locale);
  return [WORDS[locale][kind], ...rows.map((row) => row.join(","))].join("\n");
}

type Row = readonly (string | number)[];

function dealRows(locale: Locale): Row[] {
  const { stages, owners, reasons, sources } = WORDS[locale];
  const random = createRandom(1, "deals");
  return Array.from({ length: DEALS }, (_, index) => {
    const created = LAST_DAY - 540 + Math.floor((index * 530) / DEALS) + random.below(10);
    const [owner, source] = [random.below(4), random.pick([0, 1, 2, 3], [25, 40, 20, 15])];
    const amount = Math.round(Math.exp(random.normal(9.2, 0.8)) / 100) * 100;
    const days = Math.round(random.gamma(2.2, 2.2 / (3 * DAYS_A_STAGE)));
    const closed = created + days;
    const isClosed = closed <= LAST_DAY && random.chance(0.94);
    const isWon = isClosed && random.chance(0.3 + (source === 0 ? 0.18 : 0) - (owner === 3 ? 0.1 : 0));
    const stage = isClosed ? (isWon ? 3 : 4) : Math.min(OPEN_STAGES - 1, random.below(OPEN_STAGES));
    return [
      `D${1001 + index}`,
      `A${201 + random.below(240)}`,
      isoDate(created),
      stages[stage]!,
      amount,
      isoDate(isClosed ? closed : created + 3 * DAYS_A_STAGE + random.below(60)),
      owners[owner]!,
      isClosed ? isoDate(closed) : "",
      stage === 4 ? random.pick(reasons, [40, 25, 20, 15]) : "",
      sources[source]!,
    ];
  });
}

function contractRows(locale: Locale): Row[] {
  const { plans, payments, yesNo } = WORDS[locale];
  const random = createRandom(1, "contracts");
  return Array.from({ length: CONTRACTS }, (_, index) => {
    const plan = random.pick([0, 1, 2], [50, 35, 15]);
    const start = LAST_DAY - 30 - random.below(1000);
    const tickets = Math.floor(random.exponential(1 / 1.6));
    const payment = random.pick([0, 1, 2], [55, 25, 20]);
    const daily = 0.0011 * Math.exp(0.28 * tickets - 0.5 * plan + (payment === 0 ? 0.3 : 0));
    const end = start + Math.ceil(random.exponential(daily));
    const left = end <= LAST_DAY;
    return [
      `K${10_001 + index}`,
      plans[plan]!,
      PRICES[plan]!,
      isoDate(start),
      left ? isoDate(end) : "",
      yesNo[left ? 0 : 1]!,
      tickets,
      payments[payment]!,
      1 + random.below(5) * (plan + 1),
    ];
  });
}
