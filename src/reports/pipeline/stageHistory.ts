import { MISSING_DAY, type TextColumn } from "../../core/cells/columns";
import type { Dataset } from "../../core/cells/dataset";
import { dealOutcome } from "../../core/cells/rules/statuses";
import { LOST, OPEN, type Deals } from "../../core/ledger/deals";
import { orderOfStages, stagesReached, type StageReached } from "../../core/metrics/stagesReached";

/** A column for each stage, with the day on which a deal came to it. */
const ENTERED = [
  /^(?:(?:date|time|first) )?(?:entered|reached)[ :]+["“'«]?(.+?)["”'»]?$/i,
  /^(?:进入|到达)[“"「]?(.+?)[”"」]?(?:阶段)?的?(?:时间|日期)$/,
  /^(.+?)(?:阶段)?(?:进入|到达)(?:时间|日期)$/,
];
/** HubSpot puts the pipeline behind. */
const PIPELINE = /\s*[(（][^()（）]*[)）]$/;
/** The stage at which a deal was lost. */
const LOST_AT =
  /^(?:lost (?:at|in|from)(?: stage)?|stage (?:lost|when lost|at loss|before (?:loss|closing))|(?:last|previous|from) stage|stage lost (?:at|in)|输单阶段|丢单阶段|输单前阶段|输单时阶段|关闭前阶段)$/i;
/** The name begins with its place. */
const NUMBERED = /^\D{0,3}(\d{1,2})(?!\d)/;

/** Win rates by stage reached; undefined where nothing tells how far lost deals came. */
export function stageHistory(dataset: Dataset, deals: Deals): readonly StageReached[] | undefined {
  const made = fromRows(dataset, deals) ?? fromColumns(dataset, deals) ?? fromLostAt(dataset, deals);
  if (!made || made.stages.length < 2) {
    return undefined;
  }
  const place = new Map(made.order.map((stage, at) => [stage, at]));
  const furthest = Int32Array.from(made.visited, (own) =>
    own.reduce((most, stage) => Math.max(most, place.get(stage)!), -1),
  );
  return stagesReached(
    deals,
    furthest,
    made.order.map((stage) => made.stages[stage]!),
  );
}

interface Visits {
  readonly stages: readonly string[];
  /** The stages from the first to the last. */
  readonly order: readonly number[];
  /** The stages of each deal. */
  readonly visited: readonly (readonly number[])[];
}

const isStage = (name: string, { policies }: Dataset) => dealOutcome(name, policies.statuses) === "open";

/** Each a row of the deal. */
function fromRows(dataset: Dataset, { history, row }: Deals): Visits | undefined {
  const column = dataset.columns.stage;
  if (!history || !column) {
    return undefined;
  }
  const { stages, placeOf } = openStages(column, dataset);
  const { rows, start } = history.rows;
  const visited = Array.from(row, (last) => {
    const deal = history.dealOf[last]!;
    const own = rows.subarray(start[deal], start[deal + 1]);
    return [...new Set(Array.from(own, (one) => placeOf(column.codes[one]!)))].filter((stage) => stage >= 0);
  });
  return { stages, visited, order: orderOfStages(visited, stages.length) };
}

/** Each a column of days. */
function fromColumns(dataset: Dataset, { row }: Deals): Visits | undefined {
  const columns = dataset.extras.flatMap(({ title, data }) => {
    const name = data.kind === "date" ? enteredStage(title) : undefined;
    return name !== undefined && data.kind === "date" && isStage(name, dataset)
      ? [{ name, days: data.days }]
      : [];
  });
  if (columns.length < 2) {
    return undefined;
  }
  const { asOf = Infinity } = dataset;
  const visited = Array.from(row, (one) =>
    [...columns.keys()]
      .filter((stage) => columns[stage]!.days[one] !== MISSING_DAY && columns[stage]!.days[one]! <= asOf)
      .sort((a, b) => columns[a]!.days[one]! - columns[b]!.days[one]! || a - b),
  );
  return { stages: columns.map(({ name }) => name), visited, order: orderOfStages(visited, columns.length) };
}

function enteredStage(title: string): string | undefined {
  for (const pattern of ENTERED) {
    const name = pattern.exec(title.trim())?.[1];
    if (name) {
      return name.replace(PIPELINE, "");
    }
  }
  return undefined;
}

/**
 * Lost deals keep the stage at which they were lost, beside a status or in a column of its own. The stages have an order
 * only where the CRM's probabilities or numbers in their names give them one.
 */
function fromLostAt(dataset: Dataset, deals: Deals): Visits | undefined {
  const { stage, status } = dataset.columns;
  const extra = dataset.extras.find(
    ({ title, data }) => data.kind === "text" && LOST_AT.test(title.trim()),
  )?.data;
  const lostAt = extra?.kind === "text" ? extra : status && stage;
  if (!lostAt) {
    return undefined;
  }
  const named = openStages(lostAt, dataset);
  const { stages } = named;
  const places = new Map(stages.map((name, at) => [name, at]));
  const own = stage && openStages(stage, dataset);
  const visited = Array.from(deals.row, (row, deal): number[] => {
    const at =
      deals.outcome[deal] === LOST || lostAt === stage
        ? named.placeOf(lostAt.codes[row]!)
        : (places.get(own?.stages[own.placeOf(stage!.codes[row]!)] ?? "") ?? -1);
    return at < 0 ? [] : [at];
  });
  const told = visited.some(([at], deal) => at !== undefined && deals.outcome[deal] === LOST);
  const order = told ? (orderByNumber(stages) ?? orderByChance(deals, visited, stages.length)) : undefined;
  return order && { stages, visited, order };
}

/** The values that are stages, won and lost are none. */
function openStages({ dictionary }: TextColumn, dataset: Dataset) {
  const place = new Int32Array(dictionary.length).fill(-1);
  const stages = dictionary.filter((name) => isStage(name, dataset));
  stages.forEach((name, at) => (place[dictionary.indexOf(name)] = at));
  return { stages, placeOf: (code: number) => (code < 0 ? -1 : place[code]!) };
}

function orderByNumber(stages: readonly string[]): number[] | undefined {
  const numbers = stages.map((name) => Number(NUMBERED.exec(name)?.[1] ?? NaN));
  return new Set(numbers).size === stages.length && numbers.every((number) => !Number.isNaN(number))
    ? [...stages.keys()].sort((a, b) => numbers[a]! - numbers[b]!)
    : undefined;
}

/** By the mean probability of the open deals that stand there, where each stage has one. */
function orderByChance(
  { probability, outcome }: Deals,
  visited: Visits["visited"],
  stages: number,
): number[] | undefined {
  const [sums, counts] = [new Float64Array(stages), new Int32Array(stages)];
  visited.forEach(([at], deal) => {
    const own = probability?.[deal] ?? NaN;
    if (at !== undefined && outcome[deal] === OPEN && !Number.isNaN(own)) {
      sums[at]! += own;
      counts[at]!++;
    }
  });
  const mean = (at: number) => sums[at]! / counts[at]!;
  const places = Array.from({ length: stages }, (_, at) => at);
  return counts.every((count) => count > 0) && new Set(places.map(mean)).size === stages
    ? places.sort((a, b) => mean(a) - mean(b))
    : undefined;
}
