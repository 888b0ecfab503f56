import type { Dataset } from "../../../core/cells/dataset";
import { parseDate } from "../../../core/cells/read/dates";
import { foldText, halfWidth } from "../../../core/cells/read/text";
import { periodLabel, periodOf, type PeriodOptions } from "../../../core/ledger/periods";
import { LOCALES, textsFor } from "../../../locales";
import { KPI_IDS, KPIS, type KpiId } from "./kpis";

/** Columns of a table of targets: what is aimed at, and beyond which limits a figure is poor. */
const GOALS = ["target", "warningLimit", "lowerLimit", "upperLimit"] as const;
export type Goal = (typeof GOALS)[number];

/** What was aimed at, by key figure and period. */
export interface Targets {
  /** Only what was written for the period of this label (`2025-03`, `2025-Q1`, `2025-H1`, `2025`). */
  exactly(goal: Goal, kpi: KpiId, label: string): number | null;
  /** What was written without a period, for every one. */
  always(goal: Goal, kpi: KpiId): number | null;
  /** What was written for one person, team, region or store alone. */
  of(group: TargetGroup, value: string, kpi: KpiId, label: string): number | null;
  /** Names that are no key figure here. */
  readonly unknown: readonly string[];
  /** Key figures that are aimed at, as they are named first. */
  readonly named: ReadonlyMap<KpiId, string>;
  /** Rows whose number or period cannot be read, by their names. */
  readonly unread: readonly {
    readonly name: string;
    readonly why: "value" | "period";
    readonly text: string;
  }[];
}

/** Who may have targets of their own. */
export const TARGET_GROUPS = ["salesperson", "team", "region", "store"] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Other names under which people list their targets; the shown names of both languages are known besides. */
const ALIASES: Readonly<Record<KpiId, readonly string[]>> = {
  revenue: [
    ..."sales | turnover | net sales | sales amount | sales revenue | income | gmv".split(" | "),
    ..."销售收入 | 营业额 | 营收 | 成交额 | 成交金额 | 销售金额 | 业绩 | 收入 | 流水".split(" | "),
  ],
  customers: [
    ..."customers | buyers | active customers | purchasing customers | customers served".split(" | "),
    ..."客户 | 购买客户 | 成交客户 | 活跃客户 | 下单客户 | 消费客户".split(" | "),
  ],
  orders: [..."order volume | purchases".split(" | "), ..."订单量 | 单量 | 成交订单 | 成交单".split(" | ")],
  spendPerCustomer: [
    ..."spend per customer | revenue per customer | average spend | arpu | sales per customer".split(" | "),
    ..."人均消费 | 人均销售 | 客均消费".split(" | "),
  ],
  orderValue: [
    ..."aov | average order value | average order | order value | basket size | average basket".split(" | "),
    ..."单均价 | 每单金额 | 单均金额 | 平均订单金额 | 订单均价".split(" | "),
  ],
  newCustomers: [
    ..."new customer | customers acquired | customer acquisition | first-time buyers | new buyers".split(
      " | ",
    ),
    ..."新客户 | 新增客户 | 新客 | 新增新客 | 拉新 | 拉新客户 | 获客 | 首购客户".split(" | "),
  ],
  existingCustomerShare: [
    ..."existing-customer share | existing customer share | returning customer rate".split(" | "),
    ..."老客占比 | 老客户占比 | 回头客占比".split(" | "),
  ],
  existingRevenueShare: [
    "existing customer revenue share",
    ..."老客销售占比 | 老客户销售占比 | 老客贡献占比".split(" | "),
  ],
  repeatRate: [
    ..."repeat rate | repurchase rate | repeat purchase".split(" | "),
    ..."重复购买率 | 复购 | 复购占比 | 再次购买率".split(" | "),
  ],
  nps: [..."nps | net promoter | nps score".split(" | "), ..."净推荐值 | 推荐值 | 净推荐".split(" | ")],
  csat: [
    ..."csat | satisfaction | customer satisfaction | satisfaction rate | csat score".split(" | "),
    ..."满意度 | 满意率 | 客户满意度 | 客户满意率 | 满意占比".split(" | "),
  ],
  complaintRate: [
    ..."complaint rate | complaints rate | complaint ratio".split(" | "),
    ..."投诉率 | 客诉率 | 客户投诉率 | 投诉占比".split(" | "),
  ],
};

/**
 * Reads a table of targets: one row a key figure and period (roles item, period, target and the limits). A later row wins
 * over an earlier one of the same key figure and period. A row that names a person, team, region or store is a target of
 * theirs; where nothing is written for all, sums of these are. Without a column of key figures the targets are of revenue.
 */
export function readTargets({ columns, used }: Dataset, options: PeriodOptions): Targets {
  const { item, period } = columns;
  const names = namesOfKpis();
  const values = new Map<string, number>();
  const unknown = new Set<string>();
  const named = new Map<KpiId, string>();
  const unread: Targets["unread"][number][] = [];
  const ofGroups = new Map<string, number>();
  const sums = new Map<string, number>();
  const group = TARGET_GROUPS.find((one) => columns[one]);
  const members = group && columns[group];
  for (let row = 0; row < used; row++) {
    const member = members?.dictionary[members.codes[row]!];
    const name = item ? item.dictionary[item.codes[row]!] : member && "revenue";
    const given = GOALS.flatMap((goal) => {
      const value = columns[goal]?.values[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[goal, value] as const];
    });
    if (name === undefined) {
      continue;
    }
    if (given.length === 0) {
      unread.push({ name, why: "value", text: "" });
      continue;
    }
    const kpi = names.get(foldName(name));
    if (!kpi) {
      unknown.add(name);
      continue;
    }
    const written = period?.dictionary[period.codes[row]!];
    const label = written && targetPeriod(written, options);
    named.set(kpi, named.get(kpi) ?? name);
    if (label && !PERIOD_LABEL.test(label)) {
      unread.push({ name, why: "period", text: label });
    }
    for (const [goal, value] of given) {
      // 35 for 35 %: no rate can be aimed above 1.
      const isPercent = KPIS[kpi].format === "percent" && value > 1;
      const wanted = isPercent ? value / 100 : value;
      if (member === undefined || ALL_OF_THEM.test(member)) {
        values.set(key(goal, kpi, label), wanted);
      } else if (goal === "target") {
        const own = `${foldText(member)} ${key(goal, kpi, label)}`;
        const sum = key(goal, kpi, label);
        sums.set(sum, (sums.get(sum) ?? 0) + wanted - (ofGroups.get(own) ?? 0));
        ofGroups.set(own, wanted);
      }
    }
  }
  // Customers of two people may be the same: only what adds up is added.
  const summed = (kpi: KpiId, at: string) => (KPIS[kpi].longer === "sum" ? sums.get(at) : undefined);
  const found = (goal: Goal, kpi: KpiId, label: string | undefined) => {
    const at = key(goal, kpi, label);
    return values.get(at) ?? summed(kpi, at) ?? null;
  };
  return {
    exactly: found,
    always: (goal, kpi) => found(goal, kpi, undefined),
    of: (own, value, kpi, label) =>
      own === group
        ? (ofGroups.get(`${foldText(value)} ${key("target", kpi, label)}`) ??
          ofGroups.get(`${foldText(value)} ${key("target", kpi, undefined)}`) ??
          null)
        : null,
    unknown: [...unknown],
    named,
    unread,
  };
}

/** The row of all people together. */
const ALL_OF_THEM = /^(?:all|total|company|overall|everyone|全部|全体|合计|总计|公司|整体|全公司)$/i;

function key(goal: Goal, kpi: KpiId, period: string | undefined): string {
  return `${goal} ${kpi} ${period ?? ""}`;
}

function namesOfKpis(): Map<string, KpiId> {
  const shown = LOCALES.flatMap((locale) =>
    KPI_IDS.map((id) => [textsFor(locale).reports.keyFigures.names[id], id] as const),
  );
  const others = KPI_IDS.flatMap((id) => [id, ...(ALIASES[id] ?? [])].map((name) => [name, id] as const));
  return new Map([...others, ...shown].map(([name, id]) => [foldName(name), id]));
}

const PERIOD_LABEL = /^\d{4}(?:-(?:\d\d|Q\d|H\d)(?:-\d\d)?)?$/;

/** Words around the name of a figure: which period, that it is a target, that it is a number of something. */
const AROUND = [
  /^(?:本|当|每|全|上|下)?(?:月度?|季度?|年度?|周)(?=.{2})/,
  /^(?:monthly|quarterly|annual|yearly|weekly) /,
  /^(?:目标|计划|预算|总|累计)(?=.{2})/,
  /^(?:total|target|planned|number of|no\.? of|count of|# of|#)\s*/,
  /(?:目标|指标|计划|预算)值?$/,
  /\s(?:target|goal|kpi|plan|budget|count|total)$/,
  /(?<=.)(?:数量|人数|数|额|总额|金额)$/,
];

/** A unit or currency in brackets at the end says nothing about which figure it is. */
function foldName(name: string): string {
  const text = foldText(halfWidth(name))
    .replace(/\s*\([^)]*\)$/, "")
    .replace(/顾客|用户|会员(?!等级)|买家|消费者/g, "客户")
    .replace(/(?<=\w{2})s\b/g, "");
  const bare = AROUND.reduce((rest, around) => rest.replace(around, "").trim(), text);
  return bare === "" ? text : bare;
}

const QUARTER_WORDS: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/**
 * A period as people write it, as `periodLabel` does: `2025-03`, `2025-Q1`, `2025-H1`, `2025`, or the first day of a week.
 * What cannot be read stays as it is, and fits no period.
 *
 * @example targetPeriod("2025年3月", { unit: "month" }) // "2025-03"
 */
export function targetPeriod(written: string, options: PeriodOptions): string {
  const text = foldText(halfWidth(written)).replace(/\s+/g, "");
  const quarter = /^(?:fy)?(\d{4})[-/.年]?第?(?:q([1-4])|([1-4一二三四])季度?)$/.exec(text);
  const quarterFirst = /^q([1-4])[-/.]?(?:fy)?(\d{4})$/.exec(text);
  if (quarter) {
    const number = quarter[2] ?? QUARTER_WORDS[quarter[3]!] ?? quarter[3]!;
    return `${quarter[1]}-Q${number}`;
  }
  if (quarterFirst) {
    return `${quarterFirst[2]}-Q${quarterFirst[1]}`;
  }
  const half = /^(?:fy)?(\d{4})[-/.年]?(?:h([12])|([上下])半年)$/.exec(text);
  const halfFirst = /^h([12])[-/.]?(?:fy)?(\d{4})$/.exec(text);
  if (half) {
    return `${half[1]}-H${half[2] ?? (half[3] === "上" ? 1 : 2)}`;
  }
  if (halfFirst) {
    return `${halfFirst[2]}-H${halfFirst[1]}`;
  }
  const year = /^(?:fy)?(\d{4})(?:年度?|财年)?$/.exec(text);
  if (year) {
    return year[1]!;
  }
  const month = /^(\d{4})[-/.年]?(0?[1-9]|1[0-2])月?$/.exec(text);
  if (month && !/^\d{5}$/.test(text)) {
    return `${month[1]}-${month[2]!.padStart(2, "0")}`;
  }
  const date = parseDate(written, {});
  if (typeof date === "string") {
    return written;
  }
  const unit = options.unit === "week" ? options : ({ unit: "month" } as const);
  return periodLabel(periodOf(date.day, unit), unit);
}
