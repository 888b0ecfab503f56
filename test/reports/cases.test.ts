import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { guessTableKind } from "../../src/core/cells/guess/tableKind";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { columnsOfKind } from "../../src/core/cells/guess/tableKind";
import { textsFor } from "../../src/locales";
import { RELATED_KINDS, type RelatedTables } from "../../src/reports/definition";
import { readingFor, readsRecords } from "../../src/reports/kit/needs";
import { layoutReport } from "../../src/reports/layout/layout";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportJson } from "../../src/reports/reportJson";
import type { Report } from "../../src/reports/report";
import { reportInput } from "./reportInput";

/**
 * Each folder is a claim: `input.csv`, `options.json` (what a person would choose) and `report.json` (what must come
 * out). A table or key figure that `report.json` does not name is not compared, one that it names is compared whole.
 * Other tables of the workbook stand beside under the name of their kind (`customers.csv`).
 */
const FOLDER = join("test", "reports", "cases");

interface Options {
  readonly report: string;
  readonly locale?: string;
  readonly options?: Record<string, string | number | boolean>;
  readonly asOf?: number;
}

interface Expected {
  readonly figures?: Record<string, unknown>;
  readonly tables?: Record<string, unknown>;
  readonly charts?: string[];
  readonly notes?: string[];
  readonly sheets?: string[];
}

function parseCsv(text: string): (string | number)[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line.split(",").map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)),
    );
}

function make(folder: string): Report {
  const read = (name: string) => readFileSync(join(FOLDER, folder, name), "utf8");
  const { report, locale = "en-US", options, asOf } = JSON.parse(read("options.json")) as Options;
  const cells = parseCsv(read("input.csv"));
  const definition = reportById(report);
  const defaults = Object.fromEntries(definition.options.map((option) => [option.name, option.default]));
  const source = { sheet: "Data", row: 0, column: 0, cells };
  // As the pane does: what a column means hangs on what the table is.
  const { mapping: guessed } = guessTableKind("Data", cells);
  const { mapping, ...kind } =
    definition.about || definition.everyColumn
      ? readingFor(definition, guessed, source)
      : { mapping: guessed, records: readsRecords(definition, guessed) ? [] : undefined };
  return buildPrivately(
    definition,
    reportInput({
      dataset: readDataset(source, mapping, {}, { asOf, ...kind }),
      related: readRelated(folder, asOf),
      source: [source],
      readOptions: { asOf },
      options: { ...defaults, ...options },
      texts: textsFor(locale),
      version: "1.0.0",
    }),
  );
}

function readRelated(folder: string, asOf: number | undefined): RelatedTables {
  const kinds = RELATED_KINDS.filter((kind) => existsSync(join(FOLDER, folder, `${kind}.csv`)));
  return Object.fromEntries(
    kinds.map((kind) => {
      const cells = parseCsv(readFileSync(join(FOLDER, folder, `${kind}.csv`), "utf8"));
      const { mapping } = columnsOfKind(kind, guessRoles(cells));
      const mapped = Object.values(mapping);
      const extras = [...cells[0]!.keys()].filter((column) => !mapped.includes(column));
      const source = { sheet: kind, row: 0, column: 0, cells };
      return [kind, readDataset(source, mapping, {}, { asOf, extras })];
    }),
  );
}

/** Sums of floating point numbers may differ in the last digits. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") {
    return Number(value.toPrecision(9));
  }
  return Array.isArray(value) ? value.map(rounded) : value;
}

const folders = readdirSync(FOLDER);

describe("reports", () => {
  it.each(folders)("%s", (folder) => {
    const expected = JSON.parse(readFileSync(join(FOLDER, folder, "report.json"), "utf8")) as Expected;
    const { sheets } = reportJson(make(folder));
    const tables = new Map(sheets.flatMap((sheet) => sheet.tables.map((table) => [table.id, table.rows])));
    const figures = new Map(
      sheets.flatMap((sheet) => sheet.figures.map(({ label, value }) => [label, value])),
    );
    for (const [id, rows] of Object.entries(expected.tables ?? {})) {
      expect({ [id]: rounded(tables.get(id)) }).toEqual({ [id]: rounded(rows) });
    }
    for (const [label, value] of Object.entries(expected.figures ?? {})) {
      expect({ [label]: rounded(figures.get(label)) }).toEqual({ [label]: rounded(value) });
    }
    if (expected.charts) {
      expect(sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.id))).toEqual(expected.charts);
    }
    if (expected.sheets) {
      expect(sheets.map((sheet) => sheet.name)).toEqual(expected.sheets);
    }
    const notes = sheets.flatMap((sheet) => sheet.notes);
    (expected.notes ?? []).forEach((note) => expect(notes).toContain(note));
  });

  it.each(folders)("leaves no placeholder open and lays out without overlap: %s", (folder) => {
    const report = make(folder);
    expect(JSON.stringify(report.sheets)).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN/);
    expect(() => layoutReport(report, "en-US")).not.toThrow();
  });
});
