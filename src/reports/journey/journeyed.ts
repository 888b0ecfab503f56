import { MISSING_DAY, type TextColumn } from "../../core/cells/columns";
import type { Dataset, ExtraColumn } from "../../core/cells/dataset";
import { ROLES, type Role } from "../../core/cells/roles";
import { CoreError } from "../../core/errors";
import { journeys, type Journeys, type TouchLog } from "../../core/metrics/journeys";
import type { Texts } from "../../locales";
import type { ReportInput } from "../definition";
import { columnTitle } from "../kit/groups/attributes";

const MINUTES_A_DAY = 1440;
/** Touches of a path that are told. */
const STEPS = 5;
/** An event by which something is bought. */
const BUYS =
  /^(?:place[ds]? (?:an )?order|order(?:ed|s)?(?: (?:placed|completed?|paid))?|purchase[ds]?|buy|bought|pay(?:ment|s)?|paid|checkout completed?|transaction|下单|购买|支付|付款|成交|购买成功|支付成功|下单成功|交易成功)$/i;
/** A page by its title, where no option says it. */
const PAGES = /page|url|screen|path|landing|页面|网页|链接|屏幕/i;
const DWELL = /duration|dwell|time (?:on|spent)|seconds|停留|时长|用时/i;

/** What a touch is told by: the event itself, the channel, the page. */
export interface TouchTable {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  readonly made: Journeys;
  /** Median seconds on it, as a column tells them; NaN where it does not. */
  readonly seconds?: readonly number[];
}

/** What the blocks of the report are made of. */
export interface Journeyed {
  readonly texts: Texts;
  readonly dataset: Dataset;
  readonly tables: readonly TouchTable[];
  /** Events by which something is bought; nothing where the orders tell it, or nobody does. */
  readonly goals: readonly string[];
  readonly goalFrom: "events" | "orders" | "none";
  readonly timed: boolean;
  readonly gap: number;
  readonly window: number;
  readonly away: number;
}

/** The log itself, or the one that stands beside the orders. */
export function logOf({ dataset, related }: ReportInput): Dataset | undefined {
  return [dataset, related?.interactions].find(
    (table) => table?.columns.event && table.columns.customer && table.columns.date,
  );
}

export function journeyed(input: ReportInput): Journeyed {
  const { texts, options } = input;
  const dataset = logOf(input);
  if (!dataset) {
    throw new CoreError("notAvailable", "journeyNeedsEvents");
  }
  const { event, customer, date, channel } = dataset.columns;
  const time = Float64Array.from(date!.days, (day, row) =>
    day === MISSING_DAY ? NaN : day + (date!.dayFraction?.[row] ?? 0),
  );
  const timed = date!.dayFraction?.some((part) => part > 0) ?? false;
  const goals = goalsOf(event!.dictionary, String(options.goal ?? ""));
  const isGoal = event!.dictionary.map((name) => goals.includes(name));
  const rows = {
    customer: customer!.codes,
    time,
    goal: Uint8Array.from(event!.codes, (code) => Number(code >= 0 && isGoal[code])),
  };
  const bought = goals.length === 0 ? ordersOf(input, dataset, customer!) : undefined;
  const away = Number(options.away);
  const settings = {
    // Without times of day a visit is a day.
    gap: timed ? Number(options.gap) / MINUTES_A_DAY : 0,
    window: Number(options.window),
    steps: STEPS,
    away,
  };
  const logOfTouches = ({ codes, dictionary }: TextColumn, touches: Int32Array = codes): TouchLog => {
    const more = bought?.customer.length ?? 0;
    const joined = <T extends Int32Array | Float64Array | Uint8Array>(
      own: T,
      added: ArrayLike<number>,
    ): T => {
      const all = new (own.constructor as new (length: number) => T)(own.length + more);
      all.set(own);
      all.set(added, own.length);
      return all;
    };
    return {
      customer: joined(rows.customer, bought?.customer ?? []),
      customers: customer!.dictionary.length,
      touch: joined(touches, new Int32Array(more).fill(-1)),
      touches: dictionary.length,
      time: joined(rows.time, bought?.time ?? []),
      goal: joined(rows.goal, new Uint8Array(more).fill(1)),
    };
  };
  const page = pageOf(dataset, String(options.page ?? "auto"));
  const dwell = dwellOf(dataset, String(options.dwell ?? "auto"));
  const tableOf = (id: string, title: string, column: TextColumn): TouchTable => ({
    id,
    title,
    names: column.dictionary,
    made: journeys(logOfTouches(column), settings),
    ...(dwell ? { seconds: medianSeconds(column, dwell) } : {}),
  });
  return {
    texts,
    dataset,
    tables: [
      tableOf("event", columnTitle("event", texts), event!),
      ...(channel && channel.dictionary.length > 1
        ? [tableOf("channel", columnTitle("channel", texts), channel)]
        : []),
      ...(page ? [tableOf("page", page.title, page.column)] : []),
    ],
    goals,
    goalFrom: goals.length > 0 ? "events" : bought ? "orders" : "none",
    timed,
    gap: Number(options.gap),
    window: settings.window,
    away,
  };
}

/** As they are named, else the events that say so. */
function goalsOf(names: readonly string[], asked: string): string[] {
  const named = asked.split(/[,，、]/).map((name) => name.trim());
  const found = names.filter((name) => named.includes(name));
  return found.length > 0 ? found : names.filter((name) => BUYS.test(name.trim().replace(/[_-]/g, " ")));
}

/** Where the log tells of no purchase and the orders stand beside it, each day with one, at its end. */
function ordersOf({ book, dataset }: ReportInput, log: Dataset, { dictionary }: TextColumn) {
  if (dataset === log) {
    return undefined;
  }
  const { customer, day } = book.purchases();
  const { ids } = book.customers();
  const codeOf = new Map(dictionary.map((id, code) => [id, code]));
  const kept = [...customer.keys()].filter((row) => codeOf.has(ids[customer[row]!]!));
  return kept.length > 0
    ? {
        customer: Int32Array.from(kept, (row) => codeOf.get(ids[customer[row]!]!)!),
        time: Float64Array.from(kept, (row) => day[row]! + (MINUTES_A_DAY - 1) / MINUTES_A_DAY),
      }
    : undefined;
}

function extraOf({ extras }: Dataset, asked: string, usual: RegExp, kind: "text" | "number") {
  return extras.find(
    ({ title, data }) => data.kind === kind && (asked === "auto" ? usual.test(title) : title === asked),
  );
}

function pageOf(dataset: Dataset, asked: string) {
  const role = ROLES.find((known) => known === asked) as Role | undefined;
  const own = role && (dataset.columns as Readonly<Record<string, TextColumn | undefined>>)[role];
  if (own?.kind === "text") {
    return { title: asked, column: own };
  }
  const extra: ExtraColumn | undefined = extraOf(dataset, asked, PAGES, "text");
  return extra && { title: extra.title, column: extra.data as TextColumn };
}

function dwellOf(dataset: Dataset, asked: string): Float64Array | undefined {
  const extra = extraOf(dataset, asked, DWELL, "number");
  return extra && (extra.data as { readonly values: Float64Array }).values;
}

function medianSeconds({ codes, dictionary }: TextColumn, seconds: Float64Array): number[] {
  const own: number[][] = dictionary.map(() => []);
  codes.forEach((code, row) => {
    if (code >= 0 && !Number.isNaN(seconds[row]!)) {
      own[code]!.push(seconds[row]!);
    }
  });
  return own.map((values) => {
    const sorted = values.sort((a, b) => a - b);
    const middle = (sorted.length - 1) / 2;
    return sorted.length > 0 ? (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2 : NaN;
  });
}
