import type { Part } from "../../core/statistics/suppression";
import { RFM_SEGMENTS } from "../../core/segments/rfm";
import { fill } from "../../locales/translate";
import { formatValue } from "../kit/formatValue";
import type { Block, NoteBlock, TableColumn } from "../report";
import { share } from "../kit/shares";
import { cutFormat, integer, percent, type Segmented } from "./segmented";

/** The grid of scores, the cut points, and how customers spread over the scores. */
export function scoreBlocks(made: Segmented): Block[] {
  const { texts, grid: scores } = made;
  const words = texts.reports.segments;
  const levels = Array.from({ length: scores.bins }, (_, index) => index + 1);
  const grid = scores.cells.map((row) => row.map(({ customers }) => customers));
  const measure: TableColumn = { key: "measure", title: words.columns.measure, format: "text" };
  return [
    { kind: "heading", level: 2, text: words.headings.grid },
    gridFinding(made, grid),
    {
      kind: "table",
      id: "grid",
      groups: "crossed",
      columns: [
        { key: "recency", title: words.columns.recencyColumn, format: "text" },
        ...levels.map((level) => ({
          key: `f${level}`,
          title: fill(words.columns.frequencyScore, { score: level }),
          format: "integer" as const,
          groupSize: true as const,
          scale: "colors" as const,
          scaleGroup: "grid",
        })),
      ],
      rows: levels
        .map((level) => [fill(words.columns.recencyScore, { score: level }), ...grid[level - 1]!])
        .reverse(),
      ...(scores.bins === 5 && { wholes: [segmentCells(scores.bins)] }),
    },
    { kind: "heading", level: 2, text: words.headings.cuts },
    {
      kind: "table",
      id: "cuts",
      columns: [
        measure,
        ...levels.slice(1).map((level) => ({
          key: `cut${level - 1}`,
          title: fill(words.columns.cut, {
            share: `${Math.round(((level - 1) / scores.bins) * 100)}%`,
          }),
          format: "decimal2" as const,
          rowFormats: scores.ties.map((tie) => cutFormat(scores.cuts[tie.measure], tie.measure)),
        })),
      ],
      rows: scores.ties.map((tie) => [words.measures[tie.measure], ...scores.cuts[tie.measure]]),
    },
    { kind: "heading", level: 2, text: words.headings.ties },
    {
      kind: "table",
      id: "ties",
      groups: "separate",
      columns: [
        measure,
        ...levels.map((level) => ({
          key: `score${level}`,
          title: fill(words.columns.score, { score: level }),
          format: "integer" as const,
          groupSize: true as const,
        })),
        { key: "distinct", title: words.columns.distinct, format: "integer" },
        {
          key: "commonest",
          title: words.columns.commonest,
          format: "decimal2",
          rowFormats: scores.ties.map((tie) => cutFormat([tie.commonest.value], tie.measure)),
        },
        {
          key: "commonestCount",
          title: words.columns.commonestCount,
          format: "integer",
          groupSize: scores.ties.map((tie) => tie.commonest.count),
        },
      ],
      rows: scores.ties.map((tie) => [
        words.measures[tie.measure],
        ...tie.counts,
        tie.distinctValues,
        tie.commonest.value,
        tie.commonest.count,
      ]),
    },
    ...scores.ties
      .filter((tie) => tie.emptyScores.length > 0)
      .map((tie): NoteBlock => ({
        kind: "note",
        tone: "warning",
        about: [{ table: "ties", row: scores.ties.indexOf(tie) }],
        text: fill(words.findings.emptyScores, {
          measure: words.measures[tie.measure],
          scores: tie.emptyScores.join(texts.reports.common.listSeparator),
          count: integer(made, tie.commonest.count),
          value: formatValue(tie.commonest.value, tie.measure === "monetary" ? "money" : "integer", texts),
        }),
      })),
  ];
}

/** The cells of the grid that each segment is made of. */
function segmentCells(bins: number): Part[] {
  const between = ([from, to]: readonly [number, number]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return RFM_SEGMENTS.map(({ recency, frequency }) =>
    // The best score stands in the first row.
    between(recency).flatMap((r) => between(frequency).map((f): Part[number] => [bins - r, f - 1])),
  );
}

/** Where most customers stand in the grid. */
function gridFinding(made: Segmented, grid: readonly (readonly number[])[]): NoteBlock {
  const cells = grid.flatMap((row, r) =>
    row.map((count, f) => ({ recency: r + 1, frequency: f + 1, count })),
  );
  const { recency, frequency, count } = cells.reduce((most, cell) => (cell.count > most.count ? cell : most));
  return {
    kind: "note",
    tone: "finding",
    // The best score stands in the first row.
    about: [{ table: "grid", row: grid.length - recency, column: `f${frequency}` }],
    text: fill(made.texts.reports.segments.findings.grid, {
      recency,
      frequency,
      customers: integer(made, count),
      share: percent(made, share(count, made.customers.count)),
    }),
  };
}
