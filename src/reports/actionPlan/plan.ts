import type { Texts } from "../../locales";
import type { EarlierSheets } from "../definition";
import { entryColumns, readEarlierTable, titlesOf, type EarlierRow } from "../kit/earlierTable";
import type { Value } from "../report";
import type { Facts } from "./facts";
import { isEdited, kept } from "./kept";
import { basisInWords, isFollowed, progressOf, type Following, type Progress } from "./followed";
import { KPIS, target, type PlanKpi } from "./kpis";
import { departmentWords, idOfWord, inLanguage, statusWords } from "./ownWords";
import type { Proposal } from "./proposals";
import { aboutOfRow } from "./rules";

export const PLAN_COLUMNS = [
  "segment",
  "finding",
  "action",
  "owner",
  "department",
  "due",
  "kpi",
  "baseline",
  "current",
  "compared",
  "target",
  "progress",
  "basis",
  "status",
  "since",
  "seen",
  "key",
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];
export type PlanCells = Readonly<Record<PlanColumn, Value>>;

/** What was proposed for a row of the plan, as the next time has to know it. */
export const PROPOSED_COLUMNS = [
  "key",
  "segment",
  "finding",
  "action",
  "department",
  "due",
  "kpi",
  "target",
  "kpiKey",
] as const;
export type ProposedColumn = (typeof PROPOSED_COLUMNS)[number];
export type ProposedCells = Readonly<Partial<Record<ProposedColumn, Value>>>;

export interface Plan {
  readonly rows: readonly PlanRow[];
  /** Titles of columns that people added. */
  readonly added: readonly string[];
  readonly proposed: readonly ProposedCells[];
  /** Findings of last time that no longer hold and that nobody had touched. */
  readonly left: number;
}

export interface PlanRow {
  readonly cells: PlanCells;
  readonly added: readonly Value[];
  /** What was found today; absent in rows that are gone or that people added. */
  readonly proposal?: Proposal;
  readonly proposed?: ProposedCells;
  /** Which KPI it is measured by; unknown in rows that people added. */
  readonly kpi?: PlanKpi;
  /** From the first finding until it is due, as proposed. */
  readonly days?: number;
  /** How few customers its figures are of: those named, or those compared with. */
  readonly fewest?: number;
  readonly state: "open" | "closed" | "gone";
  readonly edited: boolean;
}

/** Rows of the last time, as they stand and as they were proposed. */
interface Earlier {
  readonly rows: readonly EarlierRow<PlanColumn>[];
  readonly added: readonly string[];
  readonly proposed: ReadonlyMap<string, ProposedCells>;
}

type Standing = EarlierRow<PlanColumn>;

/**
 * Today's proposals with what people have made of those of last time: what they wrote stays, the first baseline and day
 * stay, and findings that are gone stay if somebody had begun to work on them. Open rows by their due date, then those
 * that are done or dropped, then those whose finding is gone.
 */
export function planOf(
  facts: Facts,
  proposals: readonly Proposal[],
  following: Following,
  earlier: EarlierSheets = {},
): Plan {
  const before = readEarlier(earlier);
  const rest = new Set(before.rows);
  const proposed: ProposedCells[] = [];
  const rows: PlanRow[] = [];
  const nothing = before.added.map(() => null);
  for (const proposal of proposals) {
    // Somebody may have copied a row, to do two things about one finding.
    const standing = before.rows.filter((row) => keyOf(row, before) === proposal.key);
    const was = before.proposed.get(proposal.key);
    standing.forEach((row) => rest.delete(row));
    for (const row of standing.length > 0 ? standing : [undefined]) {
      rows.push(foundRow(facts, following, proposal, row, was, nothing));
    }
    const first = firstOf(facts, following, proposal, standing[0], was);
    proposed.push(proposedCells(facts, proposal, first));
  }
  let left = 0;
  for (const row of rest) {
    const key = keyOf(row, before);
    const was = before.proposed.get(key);
    if (key !== "" && !isTouched(row, was)) {
      left += 1;
      continue;
    }
    rows.push(goneRow(facts, following, row, key, was));
    if (was) {
      proposed.push(was);
    }
  }
  return { rows: inOrder(rows), added: before.added, proposed, left };
}

export function planTitle(texts: Texts, column: PlanColumn | ProposedColumn): string {
  return texts.reports.actionPlan.columns[column];
}

const TITLES = titlesOf(PLAN_COLUMNS, planTitle);

export const PLAN_ENTRIES = entryColumns(
  TITLES,
  ["segment", "finding", "action", "owner", "department", "due", "kpi", "target", "status"],
  { added: true },
);

function readEarlier(earlier: EarlierSheets): Earlier {
  const standing = readEarlierTable(earlier.plan ?? [], TITLES, "key");
  const proposed = readEarlierTable(earlier.proposed ?? [], titlesOf(PROPOSED_COLUMNS, planTitle));
  // With neither keys nor proposals no row could be told from one that somebody added.
  const knowable = proposed !== undefined || standing?.rows.some(({ cells }) => cells.key !== undefined);
  return {
    rows: knowable ? (standing?.rows ?? []) : [],
    added: standing?.added ?? [],
    proposed: new Map(proposed?.rows.map(({ cells }) => [String(cells.key ?? ""), cells])),
  };
}

/** Where the column of keys has been taken away, rows are known by what was proposed for them. */
function keyOf({ cells }: Standing, { proposed }: Earlier): string {
  if (cells.key !== undefined) {
    return String(cells.key ?? "");
  }
  const same = [...proposed].find(
    ([, { segment, finding }]) => segment === cells.segment && finding === cells.finding,
  );
  return same?.[0] ?? "";
}

interface First {
  readonly baseline: Value;
  readonly since: number;
  /** Of the customers named then. */
  readonly followed?: Progress;
}

/** The baseline and the day of the first time; another KPI begins anew. */
function firstOf(
  facts: Facts,
  following: Following,
  { key, about, kpi, days }: Proposal,
  standing: Standing | undefined,
  was: ProposedCells | undefined,
): First {
  const { baseline } = standing?.cells ?? {};
  const sameKpi = was?.kpiKey == null || was.kpiKey === kpi;
  const since = typeof standing?.cells.since === "number" ? standing.cells.since : facts.customers.asOf;
  const followed = isFollowed(facts, kpi, key)
    ? progressOf(facts, following, { key, about, kpi, days, since })
    : undefined;
  return {
    // A baseline that was hidden is known no more.
    baseline: sameKpi && typeof baseline === "number" ? baseline : (followed?.baseline ?? null),
    since,
    followed,
  };
}

function proposedCells(
  { texts }: Facts,
  proposal: Proposal,
  { baseline, since }: First,
): Readonly<Record<ProposedColumn, Value>> {
  const { kpi, best, improvement } = proposal;
  return {
    key: proposal.key,
    segment: proposal.segment,
    finding: proposal.finding,
    action: proposal.action,
    department: inLanguage(proposal.department, departmentWords, texts),
    due: since + proposal.days,
    kpi: proposal.kpiInWords,
    target: typeof baseline === "number" ? target({ kpi, baseline, best }, improvement) : null,
    kpiKey: kpi,
  };
}

function foundRow(
  facts: Facts,
  following: Following,
  proposal: Proposal,
  standing: Standing | undefined,
  was: ProposedCells | undefined,
  nothing: readonly Value[],
): PlanRow {
  const { texts } = facts;
  const first = firstOf(facts, following, proposal, standing, was);
  const now = proposedCells(facts, proposal, first);
  const cell = (column: ProposedColumn & PlanColumn) => kept(column, now[column], standing?.cells, was);
  const goal = cell("target");
  const cells: PlanCells = {
    segment: cell("segment"),
    finding: cell("finding"),
    action: cell("action"),
    owner: ownerOf(standing, texts),
    department: inLanguage(cell("department"), departmentWords, texts),
    due: cell("due"),
    kpi: cell("kpi"),
    baseline: first.baseline,
    ...measured(texts, first, proposal.kpi, null, goal),
    target: goal,
    status: statusOf(standing, texts),
    since: first.since,
    seen: texts.reports.actionPlan.seen.found,
    key: proposal.key,
  };
  return {
    cells,
    added: standing?.added ?? nothing,
    proposal,
    proposed: now,
    kpi: proposal.kpi,
    days: proposal.days,
    fewest: fewestIn(first.followed),
    state: isClosed(cells.status) ? "closed" : "open",
    edited: standing !== undefined && isTouched(standing, was),
  };
}

/** A finding that holds no longer, or a row that somebody added: as it stands. */
function goneRow(
  facts: Facts,
  following: Following,
  row: Standing,
  key: string,
  was?: ProposedCells,
): PlanRow {
  const { texts } = facts;
  const { cells: stands, added } = row;
  const { seen } = texts.reports.actionPlan;
  const kpi = KPI_IDS.find((id) => id === was?.kpiKey);
  const value = (column: PlanColumn) => stands[column] ?? null;
  const about = aboutOfRow(key);
  const since = value("since");
  const days = typeof since === "number" && typeof was?.due === "number" ? was.due - since : undefined;
  const followed =
    kpi && isFollowed(facts, kpi, key) && about && typeof since === "number" && days !== undefined
      ? progressOf(facts, following, { key, about, kpi, days, since })
      : undefined;
  const first = { baseline: value("baseline"), since: Number(since), followed };
  const status = statusOf(row, texts);
  const own = key === "";
  return {
    cells: {
      segment: value("segment"),
      finding: value("finding"),
      action: value("action"),
      owner: ownerOf(row, texts),
      department: inLanguage(value("department"), departmentWords, texts),
      due: value("due"),
      kpi: value("kpi"),
      baseline: value("baseline"),
      ...measured(texts, first, kpi, value("current"), value("target")),
      target: value("target"),
      status,
      since: value("since"),
      seen: own ? seen.own : seen.gone,
      key: own ? null : key,
    },
    added,
    ...(kpi ? { kpi } : {}),
    ...(days === undefined ? {} : { days }),
    fewest: fewestIn(followed),
    state: !own ? "gone" : isClosed(status) ? "closed" : "open",
    edited: true,
  };
}

function fewestIn(followed: Progress | undefined): number | undefined {
  const sizes = followed ? [followed.named, followed.compared].filter((size) => size > 0) : [];
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}

const KPI_IDS = Object.keys(KPIS) as readonly PlanKpi[];

/** Whether somebody has written into a row. */
function isTouched({ cells, added }: Standing, was: ProposedCells | undefined): boolean {
  const proposed = PROPOSED_COLUMNS.filter((column) => column !== "kpiKey" && column !== "key");
  const status = cells.status ?? null;
  return (
    proposed.some((column) => isEdited(column as ProposedColumn & PlanColumn, cells, was)) ||
    !(status === null || idOfWord(status, statusWords) === "toDo") ||
    !isOpenOwner(cells.owner ?? null) ||
    added.some((value) => value !== null)
  );
}

const ownerWords = (texts: Texts) => ({ open: texts.reports.actionPlan.ownerOpen });

function isOpenOwner(owner: Value): boolean {
  return owner === null || idOfWord(owner, ownerWords) === "open";
}

function ownerOf(standing: Standing | undefined, texts: Texts): Value {
  const owner = standing?.cells.owner ?? null;
  return isOpenOwner(owner) ? texts.reports.actionPlan.ownerOpen : owner;
}

function statusOf(standing: Standing | undefined, texts: Texts): Value {
  const status = standing?.cells.status ?? null;
  return status === null ? statusWords(texts).toDo : inLanguage(status, statusWords, texts);
}

function isClosed(status: Value): boolean {
  const id = idOfWord(status, statusWords);
  return id === "done" || id === "dropped";
}

/** Where the KPI stands today, and how far that is from the baseline, or from the others, to the target. */
function measured(
  texts: Texts,
  { baseline, since, followed }: First,
  kpi: PlanKpi | undefined,
  now: Value,
  goal: Value,
): Pick<PlanCells, "current" | "compared" | "progress" | "basis"> {
  if (!followed) {
    return {
      current: now,
      compared: null,
      progress: kpi ? null : progress(baseline, now, baseline, goal),
      basis: kpi ? texts.reports.actionPlan.basis.untold : null,
    };
  }
  const { current, comparison, elapsed, window } = followed;
  const way = progress(comparison, current, baseline, goal);
  return {
    current,
    compared: comparison,
    // Part of the window goes part of the way.
    progress: way === null || elapsed === 0 ? null : (way * window) / elapsed,
    basis: basisInWords(texts, followed, since),
  };
}

/** From `from` to where it stands now, as a part of the way from the baseline to the target. */
function progress(from: Value, current: Value, baseline: Value, goal: Value): number | null {
  // Plus 0: nothing of a way down is 0, not −0.
  return typeof from === "number" &&
    typeof baseline === "number" &&
    typeof current === "number" &&
    typeof goal === "number" &&
    goal !== baseline
    ? (current - from) / (goal - baseline) + 0
    : null;
}

const STATES: readonly PlanRow["state"][] = ["open", "closed", "gone"];

function inOrder(rows: readonly PlanRow[]): PlanRow[] {
  const due = ({ cells }: PlanRow) => (typeof cells.due === "number" ? cells.due : Infinity);
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...rows].sort(
    (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || compare(due(a), due(b)),
  );
}
