import { fill } from "../../locales/translate";
import { RANGE_NAMES, type RangeName } from "../kit/keyFigures/dayRange";
import { changeFormat, KPIS, type Known } from "../kit/keyFigures/kpis";
import type { TargetState } from "./aimed";
import { customersIn } from "./customersIn";
import type { Block, TableBlock, TableColumn, Value } from "../report";
import { inWords, type KpiRow, type OverviewFigures } from "./overviewFigures";
import { stateInWords, targetBlocks, WIDEST_STATE } from "./targetBlocks";

/** The key figures with every comparison, their targets, then the days compared. */
export function keyFigureBlocks(figures: OverviewFigures): Block[] {
  const { headings } = figures.texts.reports.overview;
  return [
    { kind: "heading", level: 2, text: headings.keyFigures },
    kpiTable(figures),
    ...targetBlocks(figures),
    { kind: "heading", level: 2, text: headings.ranges },
    rangeTable(figures),
  ];
}

function kpiTable(figures: OverviewFigures): TableBlock {
  const { rows, texts } = figures;
  const words = texts.reports.overview.columns;
  const valueFormats = rows.map((row) => row.format);
  const changeFormats = rows.map((row) => changeFormat(KPIS[row.id]));
  const value = (key: RangeName): TableColumn => ({
    key,
    title: words[key],
    format: "number",
    rowFormats: valueFormats,
    groupSize: customersIn(figures, key),
  });
  const change = (
    key: "change" | "yearChange" | "yearToDateChange",
    now: RangeName,
    before: RangeName,
  ): TableColumn => ({
    key,
    title: words[key],
    format: "change",
    rowFormats: changeFormats,
    groupSize: customersIn(figures, now, before),
  });
  const hasTargets = rows.some(({ aimed }) => aimed);
  const hasLimits = rows.some(({ limits }) => limits.length > 0);
  const columns: (readonly [TableColumn, (row: KpiRow) => Value])[] = [
    [{ key: "keyFigure", title: words.keyFigure, format: "text" }, (row) => row.name],
    [{ ...value("current"), thresholds: limitThresholds(figures) }, (row) => row.values.current],
    [value("previous"), (row) => row.values.previous],
    [change("change", "current", "previous"), (row) => row.change],
    [
      { key: "usual", title: words.usual, format: "percent", groupSize: customersIn(figures, "current") },
      (row) => row.usual,
    ],
    [value("lastYear"), (row) => row.values.lastYear],
    [change("yearChange", "current", "lastYear"), (row) => row.yearChange],
    [value("yearToDate"), (row) => row.values.yearToDate],
    [value("lastYearToDate"), (row) => row.values.lastYearToDate],
    [change("yearToDateChange", "yearToDate", "lastYearToDate"), (row) => row.yearToDateChange],
  ];
  if (hasTargets) {
    columns.push([
      {
        key: "attainment",
        title: words.attainment,
        format: "percent",
        thresholds: thresholds(figures),
        groupSize: customersIn(figures, "current"),
      },
      ({ aimed }) => aimed?.attainment ?? null,
    ]);
  }
  if (hasTargets || hasLimits) {
    columns.push([
      { key: "state", title: words.state, format: "text", widest: WIDEST_STATE },
      (row) => stateInWords(row, texts) || null,
    ]);
  }
  columns.push([
    { key: "remark", title: words.remark, format: "text" },
    (row) => remarkOf(row, figures) || null,
  ]);
  return {
    kind: "table",
    id: "keyFigures",
    groups: "separate",
    columns: columns.map(([column]) => column),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

/** One rule for figures that should rise, one for those that should fall; nothing running is poor yet. */
function thresholds({ rows, nearTarget }: OverviewFigures): TableColumn["thresholds"] {
  const rowsWhere = (wanted: (row: KpiRow, state: TargetState) => boolean) =>
    rows.flatMap((row, index) =>
      row.aimed?.state && row.aimed.attainment !== null && wanted(row, row.aimed.state) ? [index] : [],
    );
  const lower = ({ id }: KpiRow) => KPIS[id].lowerIsBetter === true;
  const running = (_: KpiRow, state: TargetState) => state === "ahead" || state === "behind";
  return [
    { good: 1, poor: nearTarget, rows: rowsWhere((row, state) => !lower(row) && !running(row, state)) },
    { good: 1, upwards: true, rows: rowsWhere(running) },
    { good: 1, poor: 2 - nearTarget, rows: rowsWhere(lower) },
  ];
}

/** Poor beyond its limits: the highest floor and the lowest ceiling decide. */
function limitThresholds({ rows }: OverviewFigures): TableColumn["thresholds"] {
  return rows.flatMap(({ limits }, index) => {
    const values = (floor: boolean) =>
      limits.filter((own) => own.judged && own.floor === floor).map(({ value }) => value);
    const [floors, ceilings] = [values(true), values(false)];
    return [
      ...(floors.length > 0 ? [{ poor: Math.max(...floors), upwards: true, rows: [index] }] : []),
      ...(ceilings.length > 0 ? [{ poor: Math.min(...ceilings), upwards: false, rows: [index] }] : []),
    ];
  });
}

/** Why a cell of this row is blank, where the data reach it at all. */
function remarkOf(row: KpiRow, { known, texts }: OverviewFigures): string {
  const { remarks, columns: words } = texts.reports.overview;
  const kpi = KPIS[row.id];
  const list = (names: readonly RangeName[]) =>
    names.map((name) => words[name]).join(texts.reports.common.listSeparator);
  const needsNew = ["newCustomers", "existingCustomerShare", "existingRevenueShare"].includes(row.id);
  const blank = RANGE_NAMES.filter((name) => known[name] && row.values[name] === null);
  const unknownNew = blank.filter((name) => needsNew && !known[name]!.knowsNew);
  const noRecords = blank.filter((name) => isUnrecorded(row.id, known[name]!));
  const noBase = blank.filter((name) => !unknownNew.includes(name) && !noRecords.includes(name));
  const relative = changeFormat(kpi) === "change";
  const zeroBefore = (["previous", "lastYear", "lastYearToDate"] as const).filter(
    (name) => relative && row.values[name] !== null && row.values[name] <= 0,
  );
  return [
    ...(kpi.lowerIsBetter ? [remarks.lowerIsBetter] : []),
    ...(noBase.length > 0 ? [fill(remarks.noBase, { ranges: list(noBase) })] : []),
    ...(noRecords.length > 0 ? [fill(remarks.noRecords, { ranges: list(noRecords) })] : []),
    ...(unknownNew.length > 0 ? [fill(remarks.unknownNew, { ranges: list(unknownNew) })] : []),
    ...(zeroBefore.length > 0 ? [fill(remarks.zeroBefore, { ranges: list(zeroBefore) })] : []),
  ].join(" ");
}

/** Nobody answered, or complaints were not written down yet. */
function isUnrecorded(id: KpiRow["id"], { complaints }: Known): boolean {
  return id === "nps" || id === "csat" || (id === "complaintRate" && complaints === null);
}

function rangeTable({ compared, texts, known }: OverviewFigures): TableBlock {
  const words = texts.reports.overview.columns;
  return {
    kind: "table",
    id: "ranges",
    columns: [
      { key: "range", title: words.range, format: "text" },
      { key: "from", title: words.from, format: "date" },
      { key: "to", title: words.to, format: "date" },
      { key: "days", title: words.days, format: "integer" },
    ],
    rows: RANGE_NAMES.filter((name) => known[name]).map((name) => {
      const { from, to } = compared.ranges[name];
      // A cell holds no day before 1900.
      return [words[name], from > 0 ? from : null, to > 0 ? to : null, to - from + 1];
    }),
  };
}

/** The key figure of the given id in words, for sentences. */
export function kpiInWords({ rows, texts }: OverviewFigures, id: KpiRow["id"]): string {
  const row = rows.find((candidate) => candidate.id === id)!;
  return inWords(row, row.values.current, texts);
}
