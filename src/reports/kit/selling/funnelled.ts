import { MISSING_DAY, type TextColumn } from "../../../core/cells/columns";
import type { Dataset } from "../../../core/cells/dataset";
import { CoreError } from "../../../core/errors";
import { funnel as funnelSteps } from "../../../core/metrics/conversion";
import { stepFigures, stepPaths, type StepFigures, type StepPath } from "../../../core/metrics/funnelSteps";
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
  /** How far each customer came, by number in `who`, and what each took to the last step but one; empty for counts. */
  readonly paths: readonly StepPath[];
  readonly who: readonly string[];
  readonly worth: ReadonlyMap<number, number>;
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
  const place = new Map(chosen.map((name, index) => [column.dictionary.indexOf(name), index]));
  const last = time.reduce((latest, moment) => (moment > latest ? moment : latest), -Infinity);
  const step = column.codes.map((code) => place.get(code) ?? -1);
  const paths = stepPaths(
    { customer: customer.codes, step, time },
    {
      steps: chosen.length,
      window: date ? window : Infinity,
      strict: strict && date !== undefined,
      last: date ? last : Infinity,
    },
  );
  const over = paths.filter(({ isOpen }) => !isOpen);
  const worth = worthBefore(dataset, customer, step, chosen.length);
  if (over.length === 0) {
    throw new CoreError("notAvailable", "nobodyEnteredEarly", { step: chosen[0] ?? "", days: window });
  }
  return {
    ...common,
    countedFrom: "events",
    names: chosen,
    steps: stepFigures(paths, chosen.length),
    open: paths.length - over.length,
    groups: groupColumns(dataset, String(options.by ?? "auto")).flatMap(({ by, own }) => {
      const rows = groupsOf(over, customer, own, chosen.length);
      return rows.length > 1 ? [{ by, rows }] : [];
    }),
    stopped: stoppedAt(paths, customer, worth, chosen.length),
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
    paths: [],
    who: [],
    worth: new Map<number, number>(),
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
  const first = column.dictionary.map(() => new Map<number, number>());
  column.codes.forEach((code, row) => {
    const who = customer.codes[row]!;
    if (code >= 0 && who >= 0 && !Number.isNaN(time[row]!)) {
      first[code]!.set(who, Math.min(time[row]!, first[code]!.get(who) ?? Infinity));
    }
  });
  const steps = [...column.dictionary.keys()]
    .filter((code) => first[code]!.size > 0)
    .sort((a, b) => first[b]!.size - first[a]!.size || a - b)
    .slice(0, MOST_STEPS);
  if (steps.length < 2) {
    throw new CoreError("notAvailable", "funnelNeedsSteps");
  }
  (strict ? steps.slice(1) : []).forEach((code, at) => {
    const before = first[steps[at]!]!;
    const own = [...first[code]!];
    const inOrder = own.filter(([who, moment]) => (before.get(who) ?? Infinity) <= moment).length;
    if (inOrder < COME_IN_ORDER * own.length) {
      const [first, second] = [steps[at]!, code].map((step) => column.dictionary[step]!);
      throw new CoreError("notAvailable", "funnelNoOrder", { first: first!, second: second! });
    }
  });
  return steps.map((code) => column.dictionary[code]!);
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
  over: readonly StepPath[],
  customer: TextColumn,
  { codes, dictionary }: TextColumn,
  steps: number,
): FunnelGroup[] {
  const first = new Map<number, number>();
  codes.forEach((code, row) => {
    if (code >= 0 && !first.has(customer.codes[row]!)) {
      first.set(customer.codes[row]!, code);
    }
  });
  return dictionary
    .map((name, code) => {
      const own = over.filter((path) => first.get(path.customer) === code);
      return {
        name,
        entered: own.length,
        finished: own.filter(({ furthest }) => furthest === steps - 1).length,
      };
    })
    .filter(({ entered }) => entered > 0)
    .sort((a, b) => b.entered - a.entered || (a.name < b.name ? -1 : 1));
}

/** What each customer took to the last step but one. */
function worthBefore(
  { columns }: Dataset,
  customer: TextColumn,
  step: Int32Array,
  steps: number,
): Map<number, number> {
  const worth = new Map<number, number>();
  step.forEach((own, row) => {
    const amount = columns.amount?.values[row] ?? NaN;
    if (own === steps - 2 && !Number.isNaN(amount)) {
      worth.set(customer.codes[row]!, (worth.get(customer.codes[row]!) ?? 0) + amount);
    }
  });
  return worth;
}

function stoppedAt(
  paths: readonly StepPath[],
  customer: TextColumn,
  worth: ReadonlyMap<number, number>,
  steps: number,
): Funnelled["stopped"] {
  return paths
    .filter(({ furthest }) => furthest === steps - 2)
    .map(({ customer: who, times }) => ({
      customer: customer.dictionary[who]!,
      time: times.length > 0 ? times[steps - 2]! : NaN,
      amount: worth.get(who) ?? null,
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
