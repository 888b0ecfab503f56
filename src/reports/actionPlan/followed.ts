import type { DayRange } from "../../core/ledger/figures";
import { fill } from "../../locales/translate";
import { LOCALES, textsFor, type Texts } from "../../locales";
import type { EarlierSheets } from "../definition";
import { entryColumns, readEarlierTable, titlesOf } from "../kit/earlierTable";
import { formatValue } from "../kit/formatValue";
import type { SurveyItem } from "../kit/groups/satisfaction";
import type { CustomerIds } from "../privacy/customerIds";
import type { TableBlock, TableColumn, Value } from "../report";
import type { Facts } from "./facts";
import type { PlanKpi } from "./kpis";
import { complaintsIn, itemOf, membersAt, subjectOf, windowOf, type Named } from "./members";
import { aboutNames, aboutOfRow } from "./rules";

/** One in so many of those named is held out: not to be contacted, so that there is somebody to compare with. */
const HELD_OUT = 0.1;
/** Fewer held-out customers say nothing. */
const LEAST_HELD_OUT = 10;
const FOLLOWED_COLUMNS = ["customer", "finding", "since", "heldOut"] as const;
type FollowedColumn = (typeof FOLLOWED_COLUMNS)[number];

/** Whom the plan names, finding by finding, since the day that each was found first. */
export interface Following {
  /** By key of the row and day of the baseline, as rows of customers. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly heldOut: ReadonlySet<number>;
}

/** What the customers named did since, beside others who met the same rule. */
export interface Progress {
  /** Days of each window. */
  readonly window: number;
  /** Days of it that are over. */
  readonly elapsed: number;
  readonly named: number;
  readonly compared: number;
  readonly basis: "heldOut" | "earlier";
  /** What those who met the rule one window earlier did in the window after: to be expected without an action. */
  readonly baseline: number | null;
  readonly current: number | null;
  /** Of the others, over equally many days. */
  readonly comparison: number | null;
}

/** Whether these data tell, customer by customer and day by day, how a KPI moves. */
export function isFollowed(facts: Facts, kpi: PlanKpi, key: string): boolean {
  switch (kpi) {
    case "contacted":
      return facts.contactsUpTo !== undefined;
    case "complained":
      return facts.complaints !== undefined;
    case "scored":
      return itemOf(facts, subjectOf({ key }))?.days !== undefined;
    default:
      return true;
  }
}

const TITLES = titlesOf(FOLLOWED_COLUMNS, followedTitle);

export const FOLLOWED_ENTRIES = entryColumns(TITLES, ["heldOut"]);

/** Reads whom the plan named the last times; ids stand as the report shows them. */
export function readFollowing(
  { customers, holdOut }: Facts,
  earlier: EarlierSheets = {},
  ids?: CustomerIds,
): Following {
  const table = readEarlierTable(earlier.proposed ?? [], TITLES);
  const named = new Map<string, number[]>();
  const heldOut = new Set<number>();
  const stood = new Set<number>();
  const rowOf = new Map(customers.ids.map((id, row) => [ids?.id(id) ?? id, row]));
  for (const { cells } of table?.rows ?? []) {
    const row = rowOf.get(String(cells.customer ?? ""));
    if (row === undefined) {
      continue;
    }
    stood.add(row);
    if (cells.heldOut !== null && cells.heldOut !== undefined) {
      heldOut.add(row);
    }
    const key = keyOf(String(cells.finding ?? ""));
    if (key !== undefined && typeof cells.since === "number") {
      const entry = entryOf(key, cells.since);
      named.set(entry, [...(named.get(entry) ?? []), row]);
    }
  }
  if (holdOut) {
    // Who has been named before stays what he was.
    customers.ids.forEach((id, row) => !stood.has(row) && drawn(id) < HELD_OUT && heldOut.add(row));
  }
  return { named, heldOut };
}

/** The rows named for a finding on a day: as they were kept, else who met the rule then. */
function namedRows(facts: Facts, { named }: Following, finding: Named, since: number) {
  return named.get(entryOf(finding.key, since)) ?? membersAt(facts, finding, since);
}

/** Progress of a finding since its day, in windows of equal length. */
export function progressOf(
  facts: Facts,
  following: Following,
  finding: Named & { readonly kpi: PlanKpi; readonly since: number },
): Progress {
  const { since } = finding;
  const window = windowOf(finding.days);
  const elapsed = Math.max(0, Math.min(window, facts.customers.asOf - since));
  const rows = namedRows(facts, following, finding, since);
  const asked = rows.filter((row) => !following.heldOut.has(row));
  const held = rows.filter((row) => following.heldOut.has(row));
  const earlier = since - window >= facts.book.firstDay ? membersAt(facts, finding, since - window) : [];
  const basis = held.length >= LEAST_HELD_OUT ? "heldOut" : "earlier";
  const after = (day: number, length: number) => ({ from: day + 1, to: day + length });
  return {
    window,
    elapsed,
    named: asked.length,
    compared: basis === "heldOut" ? held.length : earlier.length,
    basis,
    baseline: measure(facts, finding, earlier, after(since - window, window)),
    current: elapsed > 0 ? measure(facts, finding, asked, after(since, elapsed)) : null,
    comparison:
      elapsed === 0
        ? null
        : basis === "heldOut"
          ? measure(facts, finding, held, after(since, elapsed))
          : measure(facts, finding, earlier, after(since - window, elapsed)),
  };
}

/** What customers did in some days: each once, or a mean of them. */
function measure(
  facts: Facts,
  { key, kpi }: Named & { readonly kpi: PlanKpi },
  rows: readonly number[],
  range: DayRange,
): number | null {
  if (rows.length === 0) {
    return null;
  }
  const mean = (of: ArrayLike<number>) => rows.reduce((sum, row) => sum + of[row]!, 0) / rows.length;
  switch (kpi) {
    case "spend":
      return mean(facts.book.revenueIn(range));
    case "ordersPerCustomer":
      return mean(facts.book.purchaseDaysIn(range));
    case "stayed":
    case "bought":
      return mean(facts.book.purchaseDaysIn(range).map((days) => Math.min(1, days)));
    case "complained":
      return mean(complaintsIn(facts, subjectOf({ key }), range));
    case "scored":
      return meanScore(itemOf(facts, subjectOf({ key })), rows, range);
    case "contacted": {
      const last = facts.contactsUpTo?.(range.to);
      return last ? mean(last.map((day) => (day >= range.from ? 1 : 0))) : null;
    }
  }
}

/** Of the answers that some customers gave in some days. */
function meanScore(item: SurveyItem | undefined, rows: readonly number[], range: DayRange): number | null {
  if (!item?.days) {
    return null;
  }
  const { scale, scores, days, customerOf } = item;
  const asked = new Set(rows);
  let [sum, answers] = [0, 0];
  scores.forEach((score, row) => {
    const day = days[row]!;
    const isKnown = score >= scale.min && score <= scale.max;
    if (isKnown && day >= range.from && day <= range.to && asked.has(customerOf[row]!)) {
      sum += score;
      answers += 1;
    }
  });
  return answers > 0 ? sum / answers : null;
}

/** In words: who is compared with whom, over which days. */
export function basisInWords(texts: Texts, progress: Progress, since: number): string {
  const { basis } = texts.reports.actionPlan;
  const date = (day: number) => formatValue(day, "date", texts.locale);
  const count = (value: number) => formatValue(value, "integer", texts.locale);
  return fill(basis[progress.elapsed === 0 ? "begins" : progress.basis], {
    named: count(progress.named),
    compared: count(progress.compared),
    from: date(since + 1),
    to: date(since + progress.window),
    elapsed: count(progress.elapsed),
    window: count(progress.window),
  });
}

/** One row a customer and finding: named for what and since when, and whether to leave in peace. */
export function followedTable(
  facts: Facts,
  following: Following,
  findings: readonly (Named & { readonly since: number })[],
): TableBlock {
  const { texts, customers } = facts;
  const entries = new Map(
    findings.map((finding) => [
      entryOf(finding.key, finding.since),
      {
        name: nameOf(finding.key, texts),
        since: finding.since,
        rows: namedRows(facts, following, finding, finding.since),
      },
    ]),
  );
  const lines = [...entries.values()].flatMap(({ name, since, rows }) =>
    rows.map((row) => ({ row, name, since })),
  );
  lines.sort((a, b) => a.row - b.row);
  const sizes = new Map<string, number>();
  lines.forEach(({ name }) => sizes.set(name, (sizes.get(name) ?? 0) + 1));
  const special: Readonly<Partial<Record<FollowedColumn, Partial<TableColumn>>>> = {
    customer: { names: "customer" },
    finding: { memberOf: { sizes } },
    since: { format: "date", tells: "finding" },
  };
  return {
    kind: "table",
    id: "followed",
    filter: true,
    columns: FOLLOWED_COLUMNS.map((key) => ({
      key,
      title: followedTitle(texts, key),
      format: "text",
      ...special[key],
    })),
    rows: lines.map(({ row, name, since }): Value[] => [
      customers.ids[row]!,
      name,
      since,
      following.heldOut.has(row) ? texts.reports.actionPlan.heldOut : null,
    ]),
  };
}

/** A finding in words; what its key has behind it (`.2`, `: late`) stays. */
function nameOf(key: string, texts: Texts): string {
  const about = aboutOfRow(key);
  return about === undefined ? key : aboutNames(texts)[about] + key.slice(about.length);
}

/** The key of a finding that was written in either language. */
function keyOf(name: string): string | undefined {
  for (const texts of LOCALES.map(textsFor)) {
    const names = Object.entries(aboutNames(texts)).sort(([, a], [, b]) => b.length - a.length);
    const found = names.find(([, words]) => name === words || /^[.:]/.test(restOf(name, words)));
    if (found) {
      return found[0] + restOf(name, found[1]);
    }
  }
  return undefined;
}

function restOf(name: string, words: string): string {
  return name.startsWith(words) ? name.slice(words.length) : "";
}

function followedTitle(texts: Texts, column: FollowedColumn): string {
  return column === "customer" ? texts.reports.common.customer : texts.reports.actionPlan.columns[column];
}

const entryOf = (key: string, since: number) => `${key} @${since}`;

/** The same number from 0 to 1 for the same id every time: FNV-1a, then mixed (Murmur3's finish), seeded. */
function drawn(id: string, seed = 2166136261): number {
  let hash = seed;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
