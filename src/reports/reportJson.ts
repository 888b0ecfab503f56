import type { Issue } from "../core/cells/issue";
import type {
  ChartBlock,
  KeyFiguresBlock,
  NoteBlock,
  Report,
  ReportSheet,
  TableBlock,
  Value,
} from "./report";

/** A report as scripts and tests read it: tables, charts and sentences, without the looks. */
export interface ReportJson {
  readonly report: string;
  readonly sheets: readonly SheetJson[];
  readonly issues: readonly Issue[];
}

export interface SheetJson {
  readonly name: string;
  readonly figures: readonly { readonly label: string; readonly value: Value }[];
  readonly tables: readonly {
    readonly id: string;
    readonly columns: readonly { readonly key: string; readonly title: string }[];
    readonly rows: readonly (readonly Value[])[];
  }[];
  readonly charts: readonly { readonly id: string; readonly type: string; readonly title: string }[];
  readonly notes: readonly string[];
}

export function reportJson(report: Report): ReportJson {
  return { report: report.id, sheets: report.sheets.map(sheetJson), issues: report.issues };
}

function sheetJson({ name, blocks }: ReportSheet): SheetJson {
  const tables = blocks.filter((block): block is TableBlock => block.kind === "table");
  const charts = blocks.filter((block): block is ChartBlock => block.kind === "chart");
  const notes = blocks.filter((block): block is NoteBlock => block.kind === "note");
  const figures = blocks.filter((block): block is KeyFiguresBlock => block.kind === "keyFigures");
  return {
    name,
    figures: figures.flatMap((block) => block.figures.map(({ label, value }) => ({ label, value }))),
    tables: tables.map(({ id, columns, rows }) => ({
      id,
      columns: columns.map(({ key, title }) => ({ key, title })),
      rows,
    })),
    charts: charts.map(({ id, type, title }) => ({ id, type, title })),
    notes: [...notes.map((note) => note.text), ...charts.map((chart) => chart.finding)],
  };
}
