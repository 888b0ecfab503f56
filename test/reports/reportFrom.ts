import { readFileSync } from "node:fs";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import type { ColumnMapping } from "../../src/core/cells/dataset";
import { textsFor } from "../../src/locales";
import type { EarlierSheets, OptionValue } from "../../src/reports/definition";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { readingFor } from "../../src/reports/kit/needs";
import { reportById } from "../../src/reports/registry";
import type { Report, TableBlock, Value } from "../../src/reports/report";
import { reportInput } from "./reportInput";

type Cells = (string | number)[][];

export interface Wanted {
  readonly report: string;
  readonly cells: Cells;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly locale?: string;
  readonly asOf?: number;
  /** Guessed, with a header, unless given. */
  readonly mapping?: ColumnMapping;
  readonly earlier?: EarlierSheets;
}

/** A report as the pane would make it. */
export function reportFrom({ report, cells, options, locale, asOf, mapping, earlier }: Wanted): Report {
  const definition = reportById(report);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const source = { sheet: "Data", row: 0, column: 0, cells };
  const { mapping: columns, ...kind } = readingFor(definition, mapping ?? guessRoles(cells).mapping, source);
  return buildPrivately(
    definition,
    reportInput({
      dataset: readDataset(source, columns, {}, { asOf, header: mapping ? "none" : "auto", ...kind }),
      options: { ...defaults, ...options },
      earlier,
      texts: textsFor(locale),
      version: "1.0.0",
    }),
  );
}

/** Cells of a comma-separated file without quotes. */
export function csvCells(path: string): Cells {
  return readFileSync(path, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line.split(",").map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)),
    );
}

/** Rows of a table, each by column key. */
export function rowsOf(report: Report, id: string): Record<string, Value>[] {
  const table = report.sheets
    .flatMap(({ blocks }) => blocks)
    .find((block): block is TableBlock => block.kind === "table" && block.id === id);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table!.columns.map(({ key }, index) => [key, row[index] ?? null])),
  );
}

/** All sentences of a report. */
export function sentencesOf(report: Report): string[] {
  return report.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "note" ? [block.text] : block.kind === "chart" ? [block.finding] : [],
    );
}
