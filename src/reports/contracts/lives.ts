import { flagOf } from "../../core/cells/read/flags";
import { survivorTable } from "../../core/cells/read/survivorTable";
import { MISSING_CODE, MISSING_DAY, type Column, type TextColumn } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { CoreError } from "../../core/errors";
import { contractSpells, type Spell } from "../../core/ledger/contractSpells";
import { noRowsLeft } from "../../core/ledger/orderLines";
import { MONTH_DAYS } from "../../core/models/modelArguments";
import { lastDay } from "../kit/contracts";
import { trialsOf, trialWords, type Trial } from "./trials";

/** How long contracts or customers lasted, from a row a contract or from a list with tenure and who left. */
export interface Lives {
  /** Months, of each case. */
  readonly times: Float64Array;
  readonly over: Uint8Array;
  /** Numbers of their plans, and how these are called; one without a name where nothing tells plans apart. */
  readonly plan: Int32Array;
  readonly plans: readonly string[];
  /** Title of the column of plans. */
  readonly by?: string;
  /** Dataset row of each case. */
  readonly rows: Int32Array;
  /** What each pays a month, where a column tells. */
  readonly price?: Float64Array;
  /** Months of each case from which it was seen, where that is later than its start. */
  readonly entered?: Float64Array;
  /** Months from one count to the next, where customers were counted by period. */
  readonly counted?: { readonly term: number; readonly shares: boolean };
  /** Only of contracts. */
  readonly spells?: readonly Spell[];
  readonly asOf?: number;
  /** Which are no contracts yet. */
  readonly trials?: readonly Trial[];
}

const PLAN =
  /\b(?:plan|package|tier|contract|edition|subscription|product)\b|套餐|合约|合同类型|版本|产品|方案/i;
const TENURE =
  /\b(?:tenure|months? (?:with|active|on|of)|account (?:age|length)|lifetime|duration)\b|在网|时长|使用月|合作[月年]|入网/i;
const YEARS = /\byears?\b|年/i;
const PRICE = /\b(?:monthly (?:charges?|fee|price)|mrr|price|fee)\b|月费|月租|单价|价格/i;
/** More plans than these are no plans. */
const MOST_PLANS = 8;

/** @throws CoreError `notAvailable` where nothing tells how long contracts lasted */
export function livesOf(dataset: Dataset, since?: number): Lives {
  if (dataset.used === 0) {
    throw noRowsLeft(dataset);
  }
  return dataset.columns.cohort
    ? fromCounts(dataset)
    : dataset.columns.contractStart
      ? fromContracts(dataset, since)
      : fromTenure(dataset);
}

/** Since when contracts were written down, of each row; those that had ended before are not known. */
function seenSince({ extras }: Dataset, since: number | undefined): ((row: number) => number) | undefined {
  const column = extras.find(({ title, data }) => data.kind === "date" && SEEN.test(title))?.data;
  if (column?.kind !== "date") {
    return since === undefined ? undefined : () => since;
  }
  const { days } = column;
  return (row) => (days[row] === MISSING_DAY ? (since ?? -Infinity) : days[row]!);
}

/** From the start, also of a contract that ended on its first day. */
const BEFORE = -1;

const SEEN =
  /\b(?:observed|tracked|known|seen|recorded) (?:from|since)\b|\b(?:observation|tracking) start\b|entry date|(?:观察|观测|跟踪|记录|纳入)(?:开始|起始|日期|时间)/i;

const TERM_OF = { month: 1, quarter: 3, year: 12 } as const;
/** Shares of a cohort of unknown size count as those of so many customers. */
const OF_SHARES = 1000;

/** A case a customer, from how many of each cohort were left after each period. */
function fromCounts({ columns, extras, titles, mapping, used }: Dataset): Lives {
  const { cohort } = columns;
  const order = [...extras].sort((a, b) => a.column - b.column);
  const table = survivorTable(
    [titles[mapping.cohort!] ?? "", ...order.map(({ title }) => title)],
    Array.from({ length: used }, (_, row) => [
      cohort!.dictionary[cohort!.codes[row]!] ?? null,
      ...order.map(({ data }) =>
        data.kind === "number"
          ? Number.isNaN(data.values[row]!)
            ? null
            : data.values[row]!
          : data.kind === "text"
            ? (data.dictionary[data.codes[row]!] ?? null)
            : null,
      ),
    ]),
  );
  if (!table) {
    throw new CoreError("notAvailable", "contractsNeedCounts");
  }
  const term = TERM_OF[table.unit];
  const kinds = table.cohorts.map(({ kind, name }) => kind ?? name);
  const plans = [...new Set(kinds)];
  const several = plans.length <= MOST_PLANS;
  const [times, over, plan]: number[][] = [[], [], []];
  table.cohorts.forEach(({ counts }, g) => {
    const size = table.shares ? OF_SHARES / counts[0]! : 1;
    const left = counts.map((count) => Math.round(size * count));
    const add = (count: number, periods: number, ended: number) => {
      for (let i = 0; i < count; i++) {
        times!.push(periods * term);
        over!.push(ended);
        plan!.push(several ? plans.indexOf(kinds[g]!) : 0);
      }
    };
    for (let t = 1; t < left.length; t++) {
      add(left[t - 1]! - left[t]!, t, 1);
    }
    add(left.at(-1)!, left.length - 1, 0);
  });
  return {
    times: Float64Array.from(times!),
    over: Uint8Array.from(over!),
    plan: Int32Array.from(plan!),
    plans: several ? plans : [""],
    by: titles[table.kindColumn === undefined ? mapping.cohort! : order[table.kindColumn - 1]!.column],
    rows: new Int32Array(times!.length),
    counted: { term, shares: table.shares },
  };
}

function fromContracts(dataset: Dataset, since: number | undefined): Lives {
  const { customer, contractStart, contractEnd } = dataset.columns;
  if (!customer || !contractStart) {
    throw new CoreError("notAvailable", "contractsNeedCustomerAndStart");
  }
  const asOf = dataset.asOf ?? lastDay(contractStart.days, contractEnd?.days);
  const plan = planOf(dataset);
  const contracts = { customer: customer.codes, start: contractStart.days, end: contractEnd?.days };
  const tried = plan ? trialWords(plan.dictionary) : new Set<number>();
  const sighted = seenSince(dataset, since);
  const months = (spell: Spell) => Math.max(0, (sighted!(spell.row) - spell.start) / MONTH_DAYS);
  const spells = contractSpells(contracts, plan?.codes, asOf).filter(
    (spell) =>
      !tried.has(plan?.codes[spell.row] ?? -1) &&
      (!sighted || months(spell) < spell.days / MONTH_DAYS || months(spell) === 0),
  );
  if (spells.length === 0) {
    throw new CoreError("notAvailable", "nothingToCount");
  }
  const rows = Int32Array.from(spells, ({ row }) => row);
  return {
    times: Float64Array.from(spells, ({ days }) => days / MONTH_DAYS),
    over: Uint8Array.from(spells, ({ over }) => (over ? 1 : 0)),
    ...(sighted ? { entered: Float64Array.from(spells, (spell) => months(spell) || BEFORE) } : {}),
    ...planned(plan, rows),
    rows,
    price: pricesOf(dataset, rows),
    spells,
    asOf,
    trials: trialsOf(dataset, plan, asOf),
  };
}

function fromTenure(dataset: Dataset): Lives {
  const { churned } = dataset.columns;
  const tenure = dataset.extras.find(({ title, data }) => data.kind === "number" && TENURE.test(title));
  if (!churned || tenure?.data.kind !== "number") {
    throw new CoreError("notAvailable", "contractsNeedTenure");
  }
  const { values } = tenure.data;
  const flags = churned.dictionary.map(flagOf);
  const rows = Int32Array.from(churned.codes.keys()).filter(
    (row) =>
      churned.codes[row] !== MISSING_CODE && flags[churned.codes[row]!] !== undefined && values[row]! >= 0,
  );
  if (rows.length === 0) {
    throw new CoreError("notAvailable", "churnedUnreadable", {
      words: churned.dictionary.slice(0, 5).join(", "),
    });
  }
  const months = YEARS.test(tenure.title) ? 12 : 1;
  return {
    times: Float64Array.from(rows, (row) => values[row]! * months),
    over: Uint8Array.from(rows, (row) => (flags[churned.codes[row]!] ? 1 : 0)),
    ...planned(planOf(dataset), rows),
    rows,
    price: pricesOf(dataset, rows),
  };
}

/** The column that tells plans apart: its role, else its title. */
function planOf({ columns, extras, titles, mapping }: Dataset): (TextColumn & { title: string }) | undefined {
  for (const role of ["product", "category", "memberLevel"] as const) {
    const column = columns[role];
    if (column && isPlan(column)) {
      return { ...column, title: titles[mapping[role]!] ?? "" };
    }
  }
  const found = extras.find(({ title, data }) => PLAN.test(title) && isPlan(data));
  return found?.data.kind === "text" ? { ...found.data, title: found.title } : undefined;
}

function isPlan(column: Column): boolean {
  return column.kind === "text" && column.dictionary.length > 1 && column.dictionary.length <= MOST_PLANS;
}

function planned(plan: (TextColumn & { title: string }) | undefined, rows: Int32Array) {
  if (!plan) {
    return { plan: new Int32Array(rows.length), plans: [""] };
  }
  const { codes, dictionary } = plan;
  const used = [...new Set(rows.map((row) => codes[row]!))].sort((a, b) => a - b);
  const place = new Map(used.map((code, i) => [code, i]));
  return {
    plan: Int32Array.from(rows, (row) => place.get(codes[row]!)!),
    plans: used.map((code) => dictionary[code] ?? "–"),
    by: plan.title,
  };
}

/** What a contract pays a month: of a yearly price a twelfth. */
function pricesOf({ columns, extras, titles, mapping }: Dataset, rows: Int32Array) {
  const role = (["price", "amount", "amountDue"] as const).find((one) => columns[one]);
  const found = role
    ? { values: columns[role]!.values, title: titles[mapping[role] ?? -1] ?? "" }
    : extras.flatMap(({ title, data }) =>
        data.kind === "number" && PRICE.test(title) ? [{ values: data.values, title }] : [],
      )[0];
  if (!found) {
    return undefined;
  }
  const parts = /\b(?:annual|yearly|arr|per year)\b|年费|每年/i.test(found.title) ? 12 : 1;
  return Float64Array.from(rows, (row) => found.values[row]! / parts);
}
