/** What the command line prints: JSON for programs, plain lines for people. */
import type { Answer } from "./formulas";

/** A report and its issues, as the add-in's page answers them. */
export interface ReportAnswer {
  readonly report: {
    readonly id: string;
    readonly title: string;
    readonly sheets: readonly { readonly name: string; readonly blocks: readonly Block[] }[];
  };
  readonly issues: readonly unknown[];
}

interface Block {
  readonly kind: string;
  readonly id: string;
  readonly text?: string;
  readonly type?: string;
  readonly title?: string;
  readonly columns?: readonly { readonly key: string; readonly title: string }[];
  readonly rows?: readonly (readonly unknown[])[];
  readonly figures?: readonly FigureBlock[];
  readonly cards?: readonly FigureBlock[];
  readonly sentences?: readonly { readonly text: string }[];
  readonly lines?: readonly { readonly text: string }[];
}

interface FigureBlock {
  readonly label: string;
  readonly value: unknown;
  readonly note?: string;
}

export interface ReportOutput {
  readonly report: string;
  readonly title: string;
  readonly sheets: readonly SheetOutput[];
  readonly issues: readonly unknown[];
  readonly roundTrips: { readonly read: number; readonly write: number };
  readonly bytes: { readonly request: number; readonly response: number };
}

/** Several reports of one table. The round trips of each are those of writing it. */
export interface BatchOutput extends Pick<ReportOutput, "roundTrips" | "bytes"> {
  readonly reports: readonly (Omit<ReportOutput, "roundTrips" | "bytes"> & {
    readonly roundTrips: { readonly write: number };
  })[];
  /** Titles of those that were not made, with their reasons. */
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
}

interface SheetOutput {
  readonly name: string;
  readonly figures: readonly { readonly label: string; readonly value: unknown; readonly note?: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly title?: string;
    readonly columns: readonly { readonly key: string; readonly title: string }[];
    readonly rows: readonly (readonly unknown[])[];
  }[];
  readonly charts: readonly { readonly id: string; readonly type?: string; readonly title?: string }[];
  readonly notes: readonly string[];
}

export function reportJson<Costs>({ report, issues }: ReportAnswer, costs: Costs) {
  const sheets = report.sheets.map(({ name, blocks }) => {
    const of = (kind: string) => blocks.filter((block) => block.kind === kind);
    return {
      name,
      figures: blocks.flatMap(({ figures = [], cards = [] }) =>
        [...figures, ...cards].map(({ label, value, note }) => ({ label, value, note })),
      ),
      tables: of("table").map(({ id, title, columns, rows }) => ({
        id,
        title,
        columns: columns!.map((column) => ({ key: column.key, title: column.title })),
        rows: rows!,
      })),
      charts: of("chart").map(({ id, type, title }) => ({ id, type, title })),
      notes: blocks.flatMap(({ kind, text, sentences = [], lines = [] }) => [
        ...(text !== undefined && kind !== "heading" ? [text] : []),
        ...[...sentences, ...lines].map((sentence) => sentence.text),
      ]),
    };
  });
  return { report: report.id, title: report.title, sheets, issues, ...costs };
}

export function printReport(output: ReportOutput, json: boolean): void {
  if (json) {
    return print(JSON.stringify(output, null, 2));
  }
  printLines(output);
}

export function printReports(output: BatchOutput, json: boolean): void {
  if (json) {
    return print(JSON.stringify(output, null, 2));
  }
  for (const report of output.reports) {
    printLines(report);
    print("");
  }
  output.refused.forEach(({ title, reason }) => print(`${title}: ${reason}`));
}

function printLines({ title, sheets }: Pick<ReportOutput, "title" | "sheets">): void {
  print(title);
  for (const { name, figures, tables, notes } of sheets) {
    print(`\n# ${name}`);
    figures.forEach(({ label, value }) => print(`${label}: ${String(value ?? "")}`));
    for (const { id, title: heading, columns, rows } of tables) {
      print(`\n${heading ?? id}`);
      printRows([columns.map((column) => column.title), ...rows]);
    }
    notes.forEach((note) => print(note));
  }
}

export function printAnswers(answers: readonly Answer[], json: boolean): void {
  if (json) {
    return print(JSON.stringify(answers, null, 2));
  }
  for (const { formula, values, message } of answers) {
    print(formula);
    printRows(values);
    if (message !== undefined) {
      print(message);
    }
  }
}

function printRows(rows: readonly (readonly unknown[])[]): void {
  rows.forEach((row) => print(row.map((cell) => String(cell ?? "")).join("\t")));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
