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
  /** Names that are no key figure here. */
  readonly unknown: readonly string[];
}

/** Other names under which people list their targets; the shown names of both languages are known besides. */
const ALIASES: Readonly<Partial<Record<KpiId, readonly string[]>>> = {
  revenue: ["sales", "turnover", "销售收入", "营业额", "成交额", "gmv"],
  customers: ["customers", "buyers", "客户数", "购买客户数"],
  orders: ["number of orders", "订单量", "单量"],
  spendPerCustomer: ["人均消费"],
  orderValue: ["aov", "average order value", "单均价", "每单金额"],
  newCustomers: ["新增客户数", "新增客户", "新客"],
  existingCustomerShare: ["existing-customer share", "老客占比"],
  existingRevenueShare: ["老客销售占比"],
  repeatRate: ["repeat rate", "重复购买率"],
  nps: ["nps", "净推荐值"],
  csat: ["csat", "满意度", "满意率", "satisfaction"],
  complaintRate: ["complaint rate", "投诉率", "客诉率"],
};

/**
 * Reads a table of targets: one row a key figure and period (roles item, period, target and the limits). A later row wins
 * over an earlier one of the same key figure and period.
 */
export function readTargets({ columns, used }: Dataset, options: PeriodOptions): Targets {
  const { item, period } = columns;
  const names = namesOfKpis();
  const values = new Map<string, number>();
  const unknown = new Set<string>();
  for (let row = 0; row < used; row++) {
    const name = item?.dictionary[item.codes[row]!];
    const given = GOALS.flatMap((goal) => {
      const value = columns[goal]?.values[row] ?? NaN;
      return Number.isNaN(value) ? [] : [[goal, value] as const];
    });
    if (name === undefined || given.length === 0) {
      continue;
    }
    const kpi = names.get(foldName(name));
    if (!kpi) {
      unknown.add(name);
      continue;
    }
    const written = period?.dictionary[period.codes[row]!];
    const label = written && targetPeriod(written, options);
    for (const [goal, value] of given) {
      // 35 for 35 %: no rate can be aimed above 1.
      const isPercent = KPIS[kpi].format === "percent" && value > 1;
      values.set(key(goal, kpi, label), isPercent ? value / 100 : value);
    }
  }
  return {
    exactly: (goal, kpi, label) => values.get(key(goal, kpi, label)) ?? null,
    always: (goal, kpi) => values.get(key(goal, kpi, undefined)) ?? null,
    unknown: [...unknown],
  };
}

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

/** A unit or currency in brackets at the end says nothing about which figure it is. */
function foldName(name: string): string {
  return foldText(halfWidth(name)).replace(/\s*\([^)]*\)$/, "");
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
