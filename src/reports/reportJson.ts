import type { Issue } from "../core/cells/issue";
import type { Block, ChartBlock, Report, ReportSheet, TableBlock, Value } from "./report";

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
  return {
    name,
    figures: blocks.flatMap(figuresOf),
    tables: tables.map(({ id, columns, rows }) => ({
      id,
      columns: columns.map(({ key, title }) => ({ key, title })),
      rows,
    })),
    charts: charts.map(({ id, type, title }) => ({ id, type, title })),
    notes: [...blocks.flatMap(sentencesOf), ...charts.map((chart) => chart.finding)],
  };
}

function figuresOf(block: Block): { readonly label: string; readonly value: Value }[] {
  const figures = block.kind === "keyFigures" ? block.figures : block.kind === "cards" ? block.cards : [];
  return figures.map(({ label, value }) => ({ label, value }));
}

/** What a block says in words; a chart says its finding. */
export function sentencesOf(block: Block): string[] {
  switch (block.kind) {
    case "note":
    case "subtitle":
    case "method":
      return [block.text];
    case "headline":
      return block.sentences.map(({ text }) => text);
    case "todo":
      return block.lines.map(({ text }) => text);
    default:
      return [];
  }
}
