import type { Dataset } from "../../core/cells/dataset";
import { MISSING_DAY } from "../../core/cells/columns";
import {
  dealAge,
  dealFigures,
  dealsOf,
  dealsThatAre,
  figuresByGroup,
  LOST,
  OPEN,
  WON,
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
import {
  checkPipeline,
  onceAsOld,
  winRateByAge,
  type OnceAsOld,
  type PipelineCheck,
} from "../../core/metrics/pipeline";
import type { StageReached } from "../../core/metrics/stagesReached";
import { bandName, bandOf } from "../../core/statistics/bands";
import { percentilesInclusive } from "../../core/statistics/percentiles";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { wonAges } from "../kit/selling/staleDeals";
import { stageHistory } from "./stageHistory";

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
export interface Dealt {
  readonly texts: Texts;
  readonly dataset: Dataset;
  readonly deals: Deals;
  readonly open: readonly number[];
  readonly whole: DealFigures;
  readonly months: readonly DealMonth[];
  readonly groups: readonly { readonly by: DealColumn | "amount"; readonly rows: readonly DealGroup[] }[];
  readonly stages: readonly DealGroup[];
  readonly ages: readonly DealGroup[];
  readonly reasons: readonly DealGroup[];
  /** Only where something tells how far lost deals came. */
  readonly reached?: readonly StageReached[];
  /** Win rates of deals that were once as old. */
  readonly onceAsOld: readonly OnceAsOld[];
  /** Median days from beginning to won; undefined where they are not known. */
  readonly cycle?: number;
  /** Of won deals nine in ten were won by this age. */
  readonly late?: number;
  /** Chance of an open deal to be won, NaN where nothing was decided. */
  readonly chance: (deal: number) => number;
  readonly weighted: number;
  readonly check: readonly PipelineCheck[];
}

export function dealt(input: ReportInput): Dealt {
  const { texts, related } = input;
  const dataset =
    input.dataset.columns.stage || input.dataset.found?.kind === "deals"
      ? input.dataset
      : (related?.deals ?? input.dataset);
  const deals = dealsOf(dataset);
  const byAge = winRateByAge(deals);
  const chance = (deal: number) => {
    const own = deals.probability?.[deal] ?? NaN;
    return Number.isNaN(own) ? byAge(dealAge(deals, deal)) : own;
  };
  const open = dealsThatAre(deals, OPEN);
  const { cycle, late } = wonAges(deals);
  const { columns } = dataset;
  const { notGiven } = texts.reports.profiles;
  const grouped = (by: DealColumn | "amount" | "stage" | "reason", only?: number) => {
    const column = columns[by];
    return column ? groupsOf(deals, dimension(column), notGiven, only) : [];
  };
  return {
    texts,
    dataset,
    deals,
    open,
    whole: dealFigures(deals),
    months: monthsOf(deals),
    groups: [...DEAL_COLUMNS, "amount" as const]
      .map((by) => ({ by, rows: grouped(by) }))
      .filter(({ rows }) => rows.length > 1),
    stages: grouped("stage", OPEN).sort((a, b) => b.openAmount - a.openAmount),
    ages: agesInBands(deals, texts),
    reasons: grouped("reason", LOST).sort((a, b) => b.lostAmount - a.lostAmount),
    reached: stageHistory(dataset, deals),
    onceAsOld: onceAsOld(deals, [0, ...AGES]).filter(({ won, lost }) => won + lost > 0),
    cycle,
    late,
    chance,
    weighted: open.reduce((sum, deal) => sum + (deals.amount[deal]! || 0) * (chance(deal) || 0), 0),
    check: deals.hasCreated ? checkPipeline(deals, quarterEnds(deals)) : [],
  };
}

/** Most deals first; bands in their order. */
function groupsOf(
  deals: Deals,
  { codes, dictionary, ordered }: ReturnType<typeof dimension>,
  notGiven: string,
  only?: number,
): DealGroup[] {
  const blank = dictionary.length;
  const group = new Int32Array(deals.count);
  for (let deal = 0; deal < deals.count; deal++) {
    const code = codes[deals.row[deal]!]!;
    const counts = only === undefined || deals.outcome[deal] === only;
    group[deal] = !counts ? -1 : code < 0 ? blank : code;
  }
  const groups = groupsNamed(deals, group, [...dictionary, notGiven]).filter(({ count }) => count > 0);
  return ordered ? groups : groups.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function groupsNamed(deals: Deals, group: Int32Array, names: readonly string[]): DealGroup[] {
  const ages = names.map((): number[] => []);
  for (let deal = 0; deal < deals.count; deal++) {
    const age = group[deal]! >= 0 && deals.outcome[deal] === WON ? dealAge(deals, deal) : NaN;
    if (!Number.isNaN(age)) {
      ages[group[deal]!]!.push(age);
    }
  }
  return figuresByGroup(deals, group, names.length).map((figures, own) => ({
    name: names[own]!,
    ...figures,
    cycle: ages[own]!.length > 0 ? percentilesInclusive(ages[own]!, [0.5])[0]! : null,
  }));
}

function agesInBands(deals: Deals, texts: Texts): DealGroup[] {
  const group = Int32Array.from({ length: deals.count }, (_, deal) => {
    const age = deals.outcome[deal] === OPEN ? dealAge(deals, deal) : NaN;
    return Number.isNaN(age) ? -1 : bandOf(age, AGES);
  });
  const names = Array.from(
    { length: AGES.length + 1 },
    (_, band) => `${bandName(AGES, band)} ${texts.reports.pipeline.days}`,
  );
  return group.some((band) => band >= 0) ? groupsNamed(deals, group, names) : [];
}

const MONTH: PeriodOptions = { unit: "month" };
const QUARTER: PeriodOptions = { unit: "quarter" };

/** By the month in which they began, the last of them. */
export function monthsOf(deals: Deals): DealMonth[] {
  const { created } = deals;
  const earliest = firstBegun(deals);
  let latest = MISSING_DAY;
  for (let deal = 0; deal < created.length; deal++) {
    latest = created[deal]! > latest ? created[deal]! : latest;
  }
  if (latest === MISSING_DAY) {
    return [];
  }
  // A table is looked up faster than a calendar.
  const months = periodLookup(earliest, latest, MONTH);
  const last = months.at(-1)!;
  const first = Math.max(last - MONTHS + 1, months[0]!);
  const group = new Int32Array(created.length);
  for (let deal = 0; deal < created.length; deal++) {
    group[deal] = created[deal] === MISSING_DAY ? -1 : months[created[deal]! - earliest]! - first;
  }
  return figuresByGroup(deals, group, last - first + 1).map((figures, index): DealMonth => ({
    label: periodLabel(first + index, MONTH),
    ...figures,
    manyOpen: figures.open > MANY_OPEN * figures.count,
  }));
}

/** The first day on which a deal began; infinite where none is dated. */
export function firstBegun({ created }: Deals): number {
  let first = Infinity;
  for (const day of created) {
    first = day !== MISSING_DAY && day < first ? day : first;
  }
  return first;
}

/** Ends of the last quarters before the as-of date. */
function quarterEnds(deals: Deals): number[] {
  const { asOf } = deals;
  const first = firstBegun(deals);
  const now = periodOf(asOf, QUARTER);
  return Array.from({ length: QUARTERS }, (_, back) => periodEnd(now - QUARTERS + back, QUARTER)).filter(
    (day) => day >= first && day < asOf,
  );
}
