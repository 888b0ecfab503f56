import { fill } from "../../locales/translate";
import { LOCALES, textsFor, type Texts } from "../../locales";
import type { EarlierSheets } from "../definition";
import { brief } from "../kit/brief";
import { entryColumns, readEarlierTable, titlesOf, type EarlierRow } from "../kit/earlierTable";
import { column } from "../kit/tableColumn";
import type { TableBlock, Value } from "../report";
import type { Leavers } from "./leavers";
import { RISKS, stayingByChance } from "./tables";
import { stepOf, termName } from "./terms";

const COLUMNS = ["finding", "customers", "expected", "action", "owner", "due", "status", "key"] as const;
type PlanColumn = (typeof COLUMNS)[number];
const ENTRIES = ["action", "owner", "due", "status"] as const;

/** Attributes that get a row. */
const DRIVERS = 4;

const titleOf = ({ reports }: Texts, key: PlanColumn): string =>
  key === "customers" || key === "expected" || key === "finding"
    ? reports.whoLeaves.plan.columns[key]
    : reports.actionPlan.columns[key];
const TITLES = titlesOf(COLUMNS, titleOf);

export const LEAVER_PLAN_ENTRIES = entryColumns(TITLES, ENTRIES);

interface Proposed {
  readonly key: string;
  readonly finding: string;
  /** Who are still there. */
  readonly customers: number;
  /** How many of them the model expects to leave. */
  readonly expected: number;
  readonly action: "high" | "medium" | "driver";
}

/** Whom to keep first, by the bands of risk, and what goes with leaving most, with those still there who have it. */
function proposalsOf(leavers: Leavers, texts: Texts): Proposed[] {
  const { plan } = texts.reports.whoLeaves;
  const { chances, model, names } = leavers;
  const staying = stayingByChance(leavers);
  const about = (rows: readonly number[]) => ({
    customers: rows.length,
    expected: rows.reduce((sum, row) => sum + chances[row]!, 0),
  });
  const bands = [
    { action: "high" as const, rows: staying.filter((row) => chances[row]! >= RISKS.high) },
    {
      action: "medium" as const,
      rows: staying.filter((row) => chances[row]! >= RISKS.medium && chances[row]! < RISKS.high),
    },
  ];
  const drivers = model.terms
    .filter(({ low, column: { level } }) => low > 0 && level !== undefined)
    .sort((a, b) => b.coefficient * stepOf(b.column) - a.coefficient * stepOf(a.column))
    .slice(0, DRIVERS)
    .map(({ column: { attribute, level, values }, coefficient }): Proposed => {
      const name = termName(names[attribute]!, level, texts);
      return {
        key: `driver: ${name}`,
        finding: fill(plan.driver, { term: brief(name, 40), odds: Math.exp(coefficient).toFixed(2) }),
        ...about(staying.filter((row) => values[row] === 1)),
        action: "driver",
      };
    });
  return [
    ...bands
      .filter(({ rows }) => rows.length > 0)
      .map(({ action, rows }) => ({ key: action, finding: plan[action], ...about(rows), action })),
    ...drivers.filter(({ customers }) => customers > 0),
  ];
}

/**
 * What to do where no orders tell who buys: what people wrote of action, owner, due date and status stays when it is made
 * again, also of a finding that is gone.
 */
export function leaverPlan(leavers: Leavers, texts: Texts, earlier: EarlierSheets = {}): TableBlock {
  const { plan } = texts.reports.whoLeaves;
  const { ownerOpen, statuses } = texts.reports.actionPlan;
  const standing = readEarlierTable(earlier.plan ?? [], TITLES, "key")?.rows ?? [];
  const proposals = proposalsOf(leavers, texts);
  const found = new Set(proposals.map(({ key }) => key));
  const row = (key: string) => standing.find(({ cells }) => cells.key === key)?.cells;
  const ours = ourWords();
  const isWritten = (value: Value | undefined) => value != null && !ours.has(String(value));
  const gone = standing.filter(
    ({ cells }) => !found.has(String(cells.key ?? "")) && ENTRIES.some((key) => isWritten(cells[key])),
  );
  const own = (cells: EarlierRow<PlanColumn>["cells"] | undefined, key: PlanColumn, now: Value): Value =>
    isWritten(cells?.[key]) ? (cells?.[key] ?? null) : now;
  return {
    kind: "table",
    id: "plan",
    filter: true,
    columns: [
      { ...column("finding", titleOf(texts, "finding"), "text"), widest: 300 },
      column("customers", titleOf(texts, "customers"), "integer", true),
      { ...column("expected", titleOf(texts, "expected"), "integer"), groupSize: "customers" },
      { ...column("action", titleOf(texts, "action"), "text"), widest: 300 },
      column("owner", titleOf(texts, "owner"), "text"),
      column("due", titleOf(texts, "due"), "date"),
      { ...column("status", titleOf(texts, "status"), "text"), choices: Object.values(statuses) },
      column("key", titleOf(texts, "key"), "text"),
    ],
    rows: [
      ...proposals.map(({ key, finding, customers, expected, action }): Value[] => {
        const cells = row(key);
        return [
          finding,
          customers,
          expected,
          own(cells, "action", plan.actions[action]),
          own(cells, "owner", ownerOpen),
          own(cells, "due", null),
          own(cells, "status", statuses.toDo),
          key,
        ];
      }),
      ...gone.map(({ cells }): Value[] => COLUMNS.map((key) => cells[key] ?? null)),
    ],
  };
}

/** Words that we put there, in any language. */
function ourWords(): ReadonlySet<string> {
  return new Set(
    LOCALES.map(textsFor).flatMap(({ reports: { whoLeaves, actionPlan } }) => [
      ...Object.values(whoLeaves.plan.actions),
      actionPlan.ownerOpen,
      actionPlan.statuses.toDo,
    ]),
  );
}
