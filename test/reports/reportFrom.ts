import { readFileSync } from "node:fs";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { sentencesOf as sentencesOfBlock } from "../../src/reports/reportJson";
import type { Cell } from "../../src/core/cells/cell";
import type { ColumnMapping } from "../../src/core/cells/dataset";
import { textsFor } from "../../src/locales";
import type { EarlierSheets, OptionValue } from "../../src/reports/definition";
import { columnsAskedFor } from "../../src/reports/kit/columnOptions";
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
  const chosen = { ...defaults, ...options };
  const extras = [...(kind.extras ?? []), ...columnsAskedFor(definition, chosen, columns)];
  return buildPrivately(
    definition,
    reportInput({
      dataset: readDataset(source, columns, {}, { asOf, header: mapping ? "none" : "auto", ...kind, extras }),
      options: chosen,
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

/** All tables of a report. */
export function tablesOf({ sheets }: Pick<Report, "sheets">): TableBlock[] {
  return sheets.flatMap(({ blocks }) =>
    blocks.filter((block): block is TableBlock => block.kind === "table"),
  );
}

/** What stands on its sheets, one table under another, as Excel would give it. */
export function sheetsOf(report: Report): Record<string, Cell[][]> {
  return Object.fromEntries(
    report.sheets.map((sheet) => [
      sheet.id,
      tablesOf({ sheets: [sheet] }).flatMap(({ columns, rows }): Cell[][] => [
        columns.map(({ title }) => title),
        ...rows.map((row) => row.map((value) => value ?? "")),
        [""],
      ]),
    ]),
  );
}

/** The table with an id, which the report must have. */
export function tableOf(report: Report, id: string): TableBlock {
  return tablesOf(report).find((one) => one.id === id)!;
}

/** Rows of a table, each by column key. */
export function rowsOf(report: Report, id: string): Record<string, Value>[] {
  const table = tablesOf(report).find((one) => one.id === id);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table!.columns.map(({ key }, index) => [key, row[index] ?? null])),
  );
}

/** All sentences of a report. */
export function sentencesOf(report: Report): string[] {
  return report.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "chart" ? [block.finding] : sentencesOfBlock(block)));
}

/** The sentences of a report's headline. */
export function headlineOf({ sheets }: Pick<Report, "sheets">): string[] {
  return sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "headline" ? block.sentences.map(({ text }) => text) : []));
}
