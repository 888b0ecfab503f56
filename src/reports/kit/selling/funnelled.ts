import { MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { CoreError } from "../../../core/errors";
import { rowsByKey } from "../../../core/ledger/keyedRows";
import { funnel as funnelSteps } from "../../../core/metrics/conversion";
import { stepFigures, stepPaths, type StepFigures, type StepPaths } from "../../../core/metrics/funnelSteps";
import type { Texts } from "../../../locales";
import type { ReportInput } from "../../definition";
import { namedColumns, type ColumnOption } from "../columnOptions";

const MOST_STEPS = 8;
/** Columns that customers are told apart by. */
export const BY: ColumnOption = {
  name: "by",
  kind: "column",
  choices: ["auto"],
  many: true,
  default: "auto",
};
/** As the report on the funnel comes. */
export const FUNNEL_DEFAULTS = { steps: "", order: "strict", window: 30, by: BY.default } as const;
/** What customers are told apart by in a funnel. */
export const FUNNEL_COLUMNS = [
  "channel",
  "paymentMethod",
  "region",
  "memberLevel",
  "category",
  "campaign",
] as const;
/** More values than these tell nobody apart. */
const MOST_VALUES = 50;

export interface FunnelGroup {
  readonly name: string;
  readonly entered: number;
  readonly finished: number;
}

/** What the blocks of the report are made of. */
export interface Funnelled {
  readonly texts: Texts;
  readonly dataset: Dataset;
  readonly countedFrom: "events" | "counts";
  readonly names: readonly string[];
  readonly steps: readonly StepFigures[];
  /** Customers who entered too late to be over. */
  readonly open: number;
  readonly groups: readonly {
    /** A role, or the title of a column without one. */
    readonly by: string;
    readonly rows: readonly FunnelGroup[];
  }[];
  /** At the last step but one and not beyond, with when and what it was worth. */
  readonly stopped: readonly {
    readonly customer: string;
    readonly time: number;
    readonly amount: number | null;
  }[];
  readonly window: number;
  readonly strict: boolean;
  /** How far each customer came, by number in `who`; undefined for counts. */
  readonly paths?: StepPaths;
  readonly who: readonly string[];
  /** What each took to the last step but one, NaN for who took nothing; undefined where that is not known. */
  readonly worth?: Float64Array;
}

export function funnelled(input: ReportInput): Funnelled {
  const { texts, related, options } = input;
  const hasSteps = (table: Dataset | undefined) => table && (table.columns.event ?? table.columns.stage);
  const dataset = hasSteps(input.dataset) ? input.dataset : (related?.interactions ?? input.dataset);
  const column = dataset.columns.event ?? dataset.columns.stage ?? dataset.columns.item;
  if (!column) {
    throw new CoreError("notAvailable", "funnelNeedsSteps");
  }
  const window = Number(options.window);
  const strict = options.order !== "any";
  const common = { texts, dataset, window, strict };
  const { customer, date, count } = dataset.columns;
  if (!customer && count) {
    return { ...common, ...ofCounts(column, count.values) };
  }
  if (!customer) {
    throw new CoreError("notAvailable", "funnelNeedsCustomers");
  }
  const time = Float64Array.from({ length: dataset.used }, (_, row) =>
    !date ? 0 : date.days[row] === MISSING_DAY ? NaN : date.days[row]! + (date.dayFraction?.[row] ?? 0),
  );
  const chosen = stepsOf(column, customer, time, String(options.steps ?? ""), strict);
  const place = new Int32Array(column.dictionary.length).fill(-1);
  chosen.forEach((name, index) => (place[column.dictionary.indexOf(name)] = index));
  const last = time.reduce((latest, moment) => (moment > latest ? moment : latest), -Infinity);
  const step = column.codes.map((code) => (code < 0 ? -1 : place[code]!));
  const paths = stepPaths(
    { customer: customer.codes, step, time },
    {
      steps: chosen.length,
      window: date ? window : Infinity,
      strict: strict && date !== undefined,
      last: date ? last : Infinity,
    },
  );
  const worth = worthBefore(dataset, customer, step, chosen.length);
  const steps = stepFigures(paths);
  if (steps[0]!.customers === 0) {
    throw new CoreError("notAvailable", "nobodyEnteredEarly", { step: chosen[0] ?? "", days: window });
  }
  return {
    ...common,
    countedFrom: "events",
    names: chosen,
    steps,
    open: paths.isOpen.reduce((sum, own) => sum + own, 0),
    groups: groupColumns(dataset, String(options.by ?? "auto")).flatMap(({ by, own }) => {
      const rows = groupsOf(paths, customer, own);
      return rows.length > 1 ? [{ by, rows }] : [];
    }),
    stopped: stoppedAt(paths, customer, worth),
    paths,
    who: customer.dictionary,
    worth,
  };
}

function ofCounts(column: TextColumn, counts: Float64Array) {
  const rows = [...column.codes.keys()].filter(
    (row) => column.codes[row]! >= 0 && !Number.isNaN(counts[row]!),
  );
  if (rows.length < 2) {
    throw new CoreError("notAvailable", "funnelNeedsSteps");
  }
  return {
    countedFrom: "counts" as const,
    names: rows.map((row) => column.dictionary[column.codes[row]!]!),
    steps: rows.map((row) => ({ customers: counts[row]!, medianDays: NaN })),
    open: 0,
    groups: [],
    stopped: [],
    who: [],
  };
}

/** Of the customers of a step so many came to the one before it first; else these are no steps of one way. */
const COME_IN_ORDER = 0.5;

/**
 * As they are named, else those that most customers reached, the commonest first.
 *
 * @throws CoreError `notAvailable` where nothing says that they follow one another, as kinds of contact do not
 */
function stepsOf(
  column: TextColumn,
  customer: TextColumn,
  time: Float64Array,
  named: string,
  strict: boolean,
): string[] {
  const asked = named
    .split(/[,，、>→]/)
    .map((name) => name.trim())
    .filter((name) => column.dictionary.includes(name));
  if (asked.length > 1) {
    return asked;
  }
  const reached = reachedBy(column, customer, time);
  const steps = [...column.dictionary.keys()]
    .filter((code) => reached[code]! > 0)
    .sort((a, b) => reached[b]! - reached[a]! || a - b)
    .slice(0, MOST_STEPS);
  if (steps.length < 2) {
    throw new CoreError("notAvailable", "funnelNeedsSteps");
  }
  const first = strict ? steps.map((code) => firstTimesOf(code, column, customer, time)) : [];
  first.slice(1).forEach((own, at) => {
    const before = first[at]!;
    const came = own.reduce((sum, moment, who) => sum + (before[who]! <= moment ? 1 : 0), 0);
    if (came < COME_IN_ORDER * reached[steps[at + 1]!]!) {
      const [one, next] = [at, at + 1].map((step) => column.dictionary[steps[step]!]!);
      throw new CoreError("notAvailable", "funnelNoOrder", { first: one!, second: next! });
    }
  });
  return steps.map((code) => column.dictionary[code]!);
}

/** How many customers have each value at some time. */
function reachedBy({ codes, dictionary }: TextColumn, customer: TextColumn, time: Float64Array): Int32Array {
  const timed = codes.map((code, row) => (customer.codes[row]! < 0 || Number.isNaN(time[row]!) ? -1 : code));
  const { rows, start } = rowsByKey(timed, dictionary.length);
  const seenAt = new Int32Array(customer.dictionary.length).fill(-1);
  const reached = new Int32Array(dictionary.length);
  for (let code = 0; code < dictionary.length; code++) {
    for (let at = start[code]!; at < start[code + 1]!; at++) {
      const who = customer.codes[rows[at]!]!;
      if (seenAt[who] !== code) {
        seenAt[who] = code;
        reached[code]!++;
      }
    }
  }
  return reached;
}

/** When each customer first had a value; NaN for who never had. */
function firstTimesOf(
  code: number,
  { codes }: TextColumn,
  customer: TextColumn,
  time: Float64Array,
): Float64Array {
  const step = codes.map((own) => (own === code ? 0 : -1));
  const options = { steps: 1, window: Infinity, strict: false, last: Infinity };
  return stepPaths({ customer: customer.codes, step, time }, options).times;
}

/** The columns that are named, else those that usually tell customers apart and all others of few values. */
function groupColumns(
  { columns, extras }: Dataset,
  asked: string,
): { readonly by: string; readonly own: TextColumn }[] {
  const byRole: Readonly<Record<string, unknown>> = columns;
  const isText = (column: unknown): column is TextColumn =>
    (column as TextColumn | undefined)?.kind === "text";
  const titled = new Map(extras.map(({ title, data }) => [title, data]));
  const named = namedColumns(BY, asked);
  const names = named.length > 0 ? named : [...FUNNEL_COLUMNS, ...titled.keys()];
  return names.flatMap((by) => {
    const own = byRole[by] ?? titled.get(by);
    return isText(own) && (named.length > 0 || own.dictionary.length <= MOST_VALUES) ? [{ by, own }] : [];
  });
}

/** By the first value that a customer's rows have. */
function groupsOf(
  { customers, furthest, isOpen, steps }: StepPaths,
  customer: TextColumn,
  { codes, dictionary }: TextColumn,
): FunnelGroup[] {
  const first = new Int32Array(customers).fill(-1);
  for (let row = 0; row < codes.length; row++) {
    const who = customer.codes[row]!;
    if (codes[row]! >= 0 && who >= 0 && first[who]! < 0) {
      first[who] = codes[row]!;
    }
  }
  const [entered, finished] = [new Int32Array(dictionary.length), new Int32Array(dictionary.length)];
  for (let who = 0; who < customers; who++) {
    if (furthest[who]! >= 0 && isOpen[who] === 0 && first[who]! >= 0) {
      entered[first[who]!]!++;
      finished[first[who]!]! += furthest[who] === steps - 1 ? 1 : 0;
    }
  }
  return dictionary
    .map((name, code) => ({ name, entered: entered[code]!, finished: finished[code]! }))
    .filter((group) => group.entered > 0)
    .sort((a, b) => b.entered - a.entered || (a.name < b.name ? -1 : 1));
}

/** What each customer took to the last step but one. */
function worthBefore(
  { columns: { amount } }: Dataset,
  customer: TextColumn,
  step: Int32Array,
  steps: number,
): Float64Array | undefined {
  if (!amount) {
    return undefined;
  }
  const worth = new Float64Array(customer.dictionary.length).fill(NaN);
  let known = false;
  for (let row = 0; row < step.length; row++) {
    const [who, own] = [customer.codes[row]!, amount.values[row]!];
    if (step[row] === steps - 2 && who >= 0 && !Number.isNaN(own)) {
      worth[who] = (worth[who]! || 0) + own;
      known = true;
    }
  }
  return known ? worth : undefined;
}

function stoppedAt(
  { customers, furthest, steps, times }: StepPaths,
  customer: TextColumn,
  worth: Float64Array | undefined,
): Funnelled["stopped"] {
  const before = steps - 2;
  const stopped: number[] = [];
  for (let who = 0; who < customers; who++) {
    if (furthest[who] === before) {
      stopped.push(who);
    }
  }
  const amount = (who: number) => worth?.[who] ?? NaN;
  return stopped
    .map((who) => ({
      customer: customer.dictionary[who]!,
      time: times[who * steps + before]!,
      amount: Number.isNaN(amount(who)) ? null : amount(who),
    }))
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || b.time - a.time);
}

/** The step after which fewest go on. */
export function biggestDrop(steps: Funnelled["steps"]): number {
  const all = funnelSteps(steps.map(({ customers }) => customers));
  return all.reduce(
    (worst, { stepRate }, at) => (at > 0 && !(stepRate >= all[worst]!.stepRate) ? at : worst),
    1,
  );
}
