import type { Dataset } from "../../core/cells/dataset";
import {
  addDeal,
  dealAge,
  dealFigures,
  dealsOf,
  noDeals,
  type Deal,
  type DealFigures,
  type Deals,
} from "../../core/ledger/deals";
import { dimension } from "../../core/ledger/dimension";
import {
  periodEnd,
  periodLabel,
  periodLookup,
  periodOf,
  type PeriodOptions,
} from "../../core/ledger/periods";
import { checkPipeline, winRateByAge, type PipelineCheck } from "../../core/metrics/pipeline";
import { bandName, bandOf } from "../../core/statistics/bands";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { wonAges } from "../kit/selling/staleDeals";

/** Months of creation that stand on the page. */
const MONTHS = 24;
const QUARTERS = 8;
/** Lower edges of bands of age, in days. */
const AGES = [31, 61, 91, 181, 366];
/** From this share of open deals on a month's win rate is marked. */
export const MANY_OPEN = 0.2;

/** Deals of one value of a column. */
export interface DealGroup extends DealFigures {
  readonly name: string;
  readonly cycle: number | null;
}

export interface DealMonth extends DealFigures {
  readonly label: string;
  readonly manyOpen: boolean;
}

/** A column that deals are told apart by. */
export const DEAL_COLUMNS = ["salesperson", "channel", "product", "region", "team"] as const;
export type DealColumn = (typeof DEAL_COLUMNS)[number];

/** What the blocks of the report are made of. */
export interface Dealt extends Deals {
  readonly texts: Texts;
  readonly dataset: Dataset;
  readonly whole: DealFigures;
  readonly months: readonly DealMonth[];
  readonly groups: readonly { readonly by: DealColumn | "amount"; readonly rows: readonly DealGroup[] }[];
  readonly stages: readonly DealGroup[];
  readonly ages: readonly DealGroup[];
  readonly reasons: readonly DealGroup[];
  /** Median days from beginning to won; undefined where they are not known. */
  readonly cycle?: number;
  /** Of won deals nine in ten were won by this age. */
  readonly late?: number;
  /** Chance of an open deal to be won, NaN where nothing was decided. */
  readonly chance: (deal: Deal) => number;
  readonly weighted: number;
  readonly check: readonly PipelineCheck[];
}

export function dealt(input: ReportInput): Dealt {
  const { texts, related } = input;
  const dataset =
    input.dataset.columns.stage || input.dataset.found?.kind === "deals"
      ? input.dataset
      : (related?.deals ?? input.dataset);
  const found = dealsOf(dataset);
  const { deals, asOf } = found;
  const decided = deals.filter(({ outcome }) => outcome !== "open");
  const byAge = winRateByAge(decided, asOf);
  const chance = (deal: Deal) => deal.probability ?? byAge(dealAge(deal, asOf));
  const open = deals.filter(({ outcome }) => outcome === "open");
  const { cycle, late } = wonAges(deals, asOf);
  const { columns } = dataset;
  const grouped = (by: DealColumn | "amount", some = deals) => {
    const column = columns[by];
    return column ? groupsOf(some, dimension(column), texts, asOf) : [];
  };
  return {
    ...found,
    texts,
    dataset,
    whole: dealFigures(deals),
    months: monthsOf(deals),
    groups: [...DEAL_COLUMNS, "amount" as const]
      .map((by) => ({ by, rows: grouped(by) }))
      .filter(({ rows }) => rows.length > 1),
    stages: columns.stage
      ? groupsOf(open, dimension(columns.stage), texts, asOf).sort((a, b) => b.openAmount - a.openAmount)
      : [],
    ages: agesInBands(open, asOf, texts),
    reasons: columns.reason
      ? groupsOf(
          deals.filter(({ outcome }) => outcome === "lost"),
          dimension(columns.reason),
          texts,
          asOf,
        ).sort((a, b) => b.lostAmount - a.lostAmount)
      : [],
    cycle,
    late,
    chance,
    weighted: open.reduce((sum, deal) => sum + (deal.amount || 0) * (chance(deal) || 0), 0),
    check: found.hasCreated ? checkPipeline(deals, quarterEnds(deals, asOf)) : [],
  };
}

function agesOf(deals: readonly Deal[], asOf: number): number[] {
  return deals.flatMap((deal) => dealAge(deal, asOf) ?? []);
}

/** Most deals first; bands in their order. */
function groupsOf(
  deals: readonly Deal[],
  { codes, dictionary, ordered }: ReturnType<typeof dimension>,
  texts: Texts,
  asOf: number,
): DealGroup[] {
  const blank = dictionary.length;
  const by = Array.from({ length: blank + 1 }, (): Deal[] => []);
  deals.forEach((deal) => by[codes[deal.row]! < 0 ? blank : codes[deal.row]!]!.push(deal));
  const groups = by.flatMap((own, code): DealGroup[] =>
    own.length === 0 ? [] : [groupOf(dictionary[code] ?? texts.reports.profiles.notGiven, own, asOf)],
  );
  return ordered ? groups : groups.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function groupOf(name: string, own: readonly Deal[], asOf: number): DealGroup {
  const ages = agesOf(
    own.filter(({ outcome }) => outcome === "won"),
    asOf,
  );
  return {
    name,
    ...dealFigures(own),
    cycle: ages.length > 0 ? percentilesInclusive(ages, [0.5])[0]! : null,
  };
}

function agesInBands(open: readonly Deal[], asOf: number, texts: Texts): DealGroup[] {
  const bands = Array.from({ length: AGES.length + 1 }, (): Deal[] => []);
  open.forEach((deal) => {
    const age = dealAge(deal, asOf);
    if (age !== undefined) {
      bands[bandOf(age, AGES)]!.push(deal);
    }
  });
  return bands.some((band) => band.length > 0)
    ? bands.map((own, band) => groupOf(`${bandName(AGES, band)} ${texts.reports.pipeline.days}`, own, asOf))
    : [];
}

const MONTH: PeriodOptions = { unit: "month" };
const QUARTER: PeriodOptions = { unit: "quarter" };

/** By the month in which they began, the last of them. */
export function monthsOf(deals: readonly Deal[]): DealMonth[] {
  let [earliest, latest] = [Infinity, -Infinity];
  for (const { created = NaN } of deals) {
    earliest = created < earliest ? created : earliest;
    latest = created > latest ? created : latest;
  }
  if (earliest > latest) {
    return [];
  }
  // A table is looked up faster than a calendar.
  const months = periodLookup(earliest, latest, MONTH);
  const last = months.at(-1)!;
  const first = Math.max(last - MONTHS + 1, months[0]!);
  const by = Array.from({ length: last - first + 1 }, noDeals);
  for (const deal of deals) {
    const own = deal.created === undefined ? undefined : by[months[deal.created - earliest]! - first];
    if (own) {
      addDeal(own, deal);
    }
  }
  return by.map((figures, index): DealMonth => {
    return {
      label: periodLabel(first + index, MONTH),
      ...figures,
      manyOpen: figures.open > MANY_OPEN * figures.count,
    };
  });
}

/** Ends of the last quarters before the as-of date. */
function quarterEnds(deals: readonly Deal[], asOf: number): number[] {
  const first = deals.reduce((earliest, { created }) => Math.min(earliest, created ?? Infinity), Infinity);
  const now = periodOf(asOf, QUARTER);
  return Array.from({ length: QUARTERS }, (_, back) => periodEnd(now - QUARTERS + back, QUARTER)).filter(
    (day) => day >= first && day < asOf,
  );
}
