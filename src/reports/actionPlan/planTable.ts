import type { TableBlock, TableColumn, ValueFormat } from "../report";
import type { Facts } from "./facts";
import { groupSizes } from "./groupSizes";
import { KPIS } from "./kpis";
import { LIBRARY_COLUMNS, libraryTitle, type Library, type LibraryColumn } from "./library";
import { departmentWords, kpiWords, statusWords } from "./ownWords";
import { PLAN_COLUMNS, planTitle, PROPOSED_COLUMNS, type Plan, type PlanColumn } from "./plan";

/** Long texts run over lines instead of pushing the figures off the screen. */
const TEXT_WIDTHS: Readonly<Partial<Record<PlanColumn | LibraryColumn, number>>> = {
  finding: 230,
  action: 230,
  suggestion: 320,
  offer: 240,
  kpi: 150,
  basis: 260,
  key: 120,
};
const PROPOSED_WIDTH = 170;

export function planTable({ texts }: Facts, { rows, added }: Plan): TableBlock {
  const ofKpi = rows.map(({ kpi }): ValueFormat => (kpi ? KPIS[kpi].format : "general"));
  const sizes = groupSizes(rows.map(({ proposal }) => proposal));
  const ofFigures = sizes.map((own) =>
    own.map((size, row) => (size === null ? null : Math.min(size, rows[row]!.fewest ?? size))),
  );
  // What somebody wrote over a proposal is theirs.
  const unlessWritten = (column: "finding" | "target") =>
    (column === "target" ? ofFigures : sizes).map((own) =>
      own.map((size, row) => (rows[row]!.cells[column] === rows[row]!.proposed?.[column] ? size : null)),
    );
  const formats: Readonly<Partial<Record<PlanColumn, Partial<TableColumn>>>> = {
    department: { choices: Object.values(departmentWords(texts)) },
    due: { format: "date" },
    finding: { groupSize: unlessWritten("finding") },
    baseline: { format: "decimal2", rowFormats: ofKpi, groupSize: ofFigures },
    current: { format: "decimal2", rowFormats: ofKpi, groupSize: ofFigures },
    compared: { format: "decimal2", rowFormats: ofKpi, groupSize: ofFigures },
    basis: { groupSize: ofFigures },
    target: { format: "decimal2", rowFormats: ofKpi, groupSize: unlessWritten("target") },
    progress: { format: "percent", groupSize: ofFigures },
    status: { choices: Object.values(statusWords(texts)) },
    since: { format: "date" },
  };
  return {
    kind: "table",
    id: "plan",
    filter: true,
    columns: [
      ...PLAN_COLUMNS.map((key): TableColumn => ({
        key,
        title: planTitle(texts, key),
        format: "text",
        widest: TEXT_WIDTHS[key],
        ...formats[key],
      })),
      ...addedColumns(added),
    ],
    rows: rows.map((row) => [...PLAN_COLUMNS.map((key) => row.cells[key]), ...row.added]),
  };
}

export function libraryTable({ texts }: Facts, { rows, added }: Library): TableBlock {
  const formats: Readonly<Partial<Record<LibraryColumn, Partial<TableColumn>>>> = {
    department: { choices: Object.values(departmentWords(texts)) },
    kpi: { choices: Object.values(kpiWords(texts)) },
    days: { format: "integer" },
    improvement: { format: "percent" },
  };
  return {
    kind: "table",
    id: "library",
    filter: true,
    columns: [
      ...LIBRARY_COLUMNS.map((key): TableColumn => ({
        key,
        title: libraryTitle(texts, key),
        format: "text",
        widest: TEXT_WIDTHS[key],
        ...formats[key],
      })),
      ...addedColumns(added),
    ],
    rows: rows.map((row) => [...LIBRARY_COLUMNS.map((key) => row.cells[key]), ...row.added]),
  };
}

/** What the next time compares the plan and the library with. */
export function proposedTables({ texts }: Facts, plan: Plan, library: Library): TableBlock[] {
  const { proposed: titles } = texts.reports.actionPlan;
  const formatOf = (kpi: unknown): ValueFormat =>
    Object.entries(KPIS).find(([id]) => id === kpi)?.[1].format ?? "general";
  const sizes = groupSizes(
    plan.proposed.map(({ key }) => plan.rows.find(({ cells }) => cells.key === key)?.proposal),
  );
  return [
    {
      kind: "table",
      id: "planProposed",
      title: titles.plan,
      columns: PROPOSED_COLUMNS.map((key): TableColumn => ({
        key,
        title: planTitle(texts, key),
        format: key === "due" ? "date" : key === "target" ? "decimal2" : "text",
        widest: PROPOSED_WIDTH,
        ...(key === "finding" || key === "target" ? { groupSize: sizes } : {}),
        ...(key === "target" ? { rowFormats: plan.proposed.map(({ kpiKey }) => formatOf(kpiKey)) } : {}),
      })),
      rows: plan.proposed.map((cells) => PROPOSED_COLUMNS.map((key) => cells[key] ?? null)),
    },
    {
      kind: "table",
      id: "libraryProposed",
      title: titles.library,
      columns: LIBRARY_COLUMNS.map((key): TableColumn => ({
        key,
        title: libraryTitle(texts, key),
        format: key === "days" ? "integer" : key === "improvement" ? "percent" : "text",
        widest: PROPOSED_WIDTH,
      })),
      rows: library.proposed.map((cells) => LIBRARY_COLUMNS.map((key) => cells[key])),
    },
  ];
}

/** Whatever people keep there, as they wrote it. */
function addedColumns(titles: readonly string[]): TableColumn[] {
  return titles.map((title, index) => ({ key: `added${index + 1}`, title, format: "general", widest: 240 }));
}
