import { isCellError, type Cell } from "../../core/cells/cell";
import type { PlacedFormula } from "../../excel/writer";
import { NAMESPACE } from "../../functions/catalogue";
import type { Example, FunctionEntry } from "../../functions/entry";
import { linesNeeded } from "../../reports/kit/textWidth";
import type { CellStyle, PlacedRange } from "../../reports/layout/placed";
import type { Value } from "../../reports/report";
import type { ExampleSheet } from "../../app/host";
import { moveReferences } from "./moveReferences";
import { resultFormats } from "./resultFormats";

/** Example sheets are found again and removed like reports, one id a family. */
const EXAMPLES_ID = "examples";

/** A function as the sheet shows it. */
export interface ShownFunction {
  readonly entry: FunctionEntry;
  readonly description: string;
}

export interface ExampleWords {
  readonly family: string;
  readonly sheet: string;
  readonly title: string;
  readonly explain: string;
}

/** Pixels at 96 dpi. */
const DATA_WIDTH = 96;
const GAP_WIDTH = 24;
const RESULT_WIDTH = 116;
const LINE = 20;
const TITLE_HEIGHT = 30;

/**
 * All examples of some functions on one sheet: the cells at the left as plain values, the formulas at the right, alive.
 * Examples over the same cells share them.
 */
export function exampleSheet(functions: readonly ShownFunction[], words: ExampleWords): ExampleSheet {
  const examples = functions.flatMap(({ entry }) => entry.examples);
  const dataColumns = Math.max(1, ...examples.map(({ cells }) => widthOf(cells ?? [])));
  const resultColumns = Math.max(4, ...examples.map(({ expected }) => widthOf(answerOf(expected))));
  const result = dataColumns + 1;
  const widths = [
    ...new Array<number>(dataColumns).fill(DATA_WIDTH),
    GAP_WIDTH,
    ...new Array<number>(resultColumns).fill(RESULT_WIDTH),
  ];
  const ranges: PlacedRange[] = [];
  const formulas: PlacedFormula[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  const dataRows = new Map<string, number>();
  let row = 0;

  const say = (text: string, style: CellStyle) => {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const height = style === "note" ? linesNeeded(text, total) * LINE : TITLE_HEIGHT;
    const wrapped = { wrap: style === "note", merge: "all" as const };
    ranges.push({
      ...line(row, 0, widths.length),
      style,
      values: [[text]],
      formats: ["General"],
      ...wrapped,
    });
    rowHeights.push({ row, height });
    row += 1;
  };

  say(words.title, "title");
  say(words.explain, "note");
  for (const { entry, description } of functions) {
    row += 1;
    say(`${NAMESPACE}.${entry.id}`, "heading");
    say(description, "note");
    for (const example of entry.examples) {
      const cells = example.cells ?? [];
      const key = JSON.stringify(cells);
      const known = dataRows.get(key);
      const top = known ?? row + 1;
      const formula = moveReferences(example.formula, top);
      ranges.push({
        ...line(row, result, 1),
        style: "tableTitle",
        values: [[formula]],
        formats: ["General"],
      });
      if (known === undefined && cells.length > 0) {
        dataRows.set(key, top);
        ranges.push(...dataRanges(cells, top));
        formulas.push(...errorCells(cells, top));
      }
      const answer = answerOf(example.expected);
      ranges.push({
        ...line(row + 1, result, widthOf(answer)),
        rows: answer.length,
        style: "body",
        // Excel fills these cells from the formula in the first.
        values: [],
        formats: resultFormats(entry.result, widthOf(answer)),
      });
      formulas.push({ row: row + 1, column: result, formula });
      row += 1 + Math.max(known === undefined ? cells.length : 0, answer.length) + 1;
    }
  }
  return {
    id: `${EXAMPLES_ID}-${words.family}`,
    formulas,
    placed: {
      id: EXAMPLES_ID,
      name: words.sheet,
      ranges,
      tables: [],
      charts: [],
      scales: [],
      thresholds: [],
      links: [],
      choices: [],
      columnWidths: widths,
      rowHeights,
      page: { orientation: "landscape" },
    },
  };
}

function line(row: number, column: number, columns: number) {
  return { row, column, rows: 1, columns };
}

/** Text stays text, whatever Excel would make of it. */
function dataRanges(cells: readonly (readonly Cell[])[], row: number): PlacedRange[] {
  const columns = widthOf(cells);
  return [
    {
      ...line(row, 0, columns),
      rows: cells.length,
      style: "body",
      values: cells.map((given) => Array.from({ length: columns }, (_, column) => valueOf(given[column]))),
      formats: new Array<string>(columns).fill("General"),
    },
  ];
}

function valueOf(cell: Cell | undefined): Value {
  return cell === undefined || cell === null || isCellError(cell) ? "" : cell;
}

/** An error value can only be entered as a formula. */
function errorCells(cells: readonly (readonly Cell[])[], top: number): PlacedFormula[] {
  return cells.flatMap((given, down) =>
    given.flatMap((cell, column) =>
      isCellError(cell) ? [{ row: top + down, column, formula: `=${cell.error}` }] : [],
    ),
  );
}

function answerOf(expected: Example["expected"]): readonly (readonly Cell[])[] {
  return Array.isArray(expected) ? (expected as readonly (readonly Cell[])[]) : [[expected as Cell]];
}

function widthOf(cells: readonly (readonly unknown[])[]): number {
  return Math.max(0, ...cells.map((row) => row.length));
}
