import type { Block, ChartBlock, Report, TableBlock, Value } from "../../src/reports/report";

/** What no reader should see: a place that was not filled, a number that is none. */
const BROKEN = /\{[a-z]\w*\}|\bNaN\b|\bundefined\b|\bInfinity\b|\[object |-?∞/;

/** What is wrong with a report, whatever it says; nothing where it is sound. */
export function faultsOf(report: Report): string[] {
  const all = report.sheets.flatMap(({ blocks }) => blocks);
  return [
    ...textFaults("title", report.title),
    ...report.sheets.flatMap(({ id, name, blocks }) => [
      ...textFaults("sheet", name),
      ...blocks.flatMap((block) => blockFaults(block, all).map((fault) => `${id}: ${fault}`)),
    ]),
  ];
}

function blockFaults(block: Block, blocks: readonly Block[]): string[] {
  switch (block.kind) {
    case "heading":
    case "note":
    case "subtitle":
    case "method":
      return textFaults(block.kind, block.text);
    case "headline":
      return block.sentences.flatMap(({ text }) => textFaults("headline", text));
    case "todo":
      return block.lines.flatMap(({ text }) => textFaults("todo", text));
    case "cards":
      return block.cards.flatMap(({ label, value, change, target }) => [
        ...textFaults("card", label),
        ...textFaults(label, target ?? ""),
        ...textFaults(label, change?.words ?? ""),
        ...valueFaults(label, value),
        ...valueFaults(label, change?.value ?? null),
      ]);
    case "keyFigures":
      return block.figures.flatMap(({ label, value, note }) => [
        ...textFaults("figure", label),
        ...textFaults(label, note ?? ""),
        ...valueFaults(label, value),
      ]);
    case "table":
      return tableFaults(block);
    case "chart":
      return chartFaults(block, blocks);
  }
}

function tableFaults({ id, title, columns, rows }: TableBlock): string[] {
  const keys = columns.map(({ key }) => key);
  return [
    ...textFaults(id, title ?? ""),
    ...columns.flatMap((column) => textFaults(`${id}.${column.key}`, column.title)),
    ...(new Set(keys).size === keys.length ? [] : [`${id}: two columns of one key`]),
    ...rows.flatMap((row, index) => [
      ...(row.length === columns.length ? [] : [`${id}[${index}]: ${row.length} of ${columns.length} cells`]),
      ...row.flatMap((value, column) => valueFaults(`${id}[${index}].${keys[column]}`, value)),
    ]),
  ];
}

function chartFaults(chart: ChartBlock, blocks: readonly Block[]): string[] {
  const { id, title, finding, measure = "", table: wanted, category, series, rowCount } = chart;
  const table = blocks.find((block): block is TableBlock => block.kind === "table" && block.id === wanted);
  const known = new Set(table?.columns.map(({ key }) => key));
  return [
    ...[title, finding, measure, chart.categoryTitle ?? "", chart.valueTitle ?? ""].flatMap((text) =>
      textFaults(`chart ${id}`, text),
    ),
    ...[category, ...series.map(({ column }) => column)]
      .filter((key) => !known.has(key))
      .map((key) => `chart ${id}: ${wanted} has no column ${key}`),
    ...(series.length === 0 ? [`chart ${id}: nothing to draw`] : []),
    ...((rowCount ?? 1) > (table?.rows.length ?? 0) ? [`chart ${id}: more rows than there are`] : []),
  ];
}

function valueFaults(where: string, value: Value | undefined): string[] {
  if (typeof value === "string") {
    return textFaults(where, value);
  }
  return value === null || typeof value === "boolean" || Number.isFinite(value)
    ? []
    : [`${where}: ${String(value)}`];
}

function textFaults(where: string, text: string | undefined): string[] {
  return text === undefined || BROKEN.test(text) ? [`${where}: ${String(text)}`] : [];
}
