import { textsFor } from "../../locales";
import { formatValue } from "./formatValue";
import { HOW_COMPUTED } from "./howComputed";
import type { Block, Report, ReportSheet, TableBlock, Value } from "../report";

/** Item and value of a line of "how this was computed"; no item where it is that of the line above. */
export type ComputedLine = readonly [item: Value, value: Value];

/** What the workbook's index and its sheet of methods tell of a report. */
export interface ReportEntry {
  /** Its id. */
  readonly report: string;
  readonly title: string;
  /** The answer, in one sentence. */
  readonly headline?: string;
  /** Last day counted, in words. */
  readonly asOf?: string;
  readonly computed: readonly ComputedLine[];
}

/**
 * A report as its own sheets show it, and what the sheets that all reports share tell of it; a report that says nothing of
 * how it was computed, as a sample, has no part in these.
 */
export function apart(
  report: Report,
  locale: string,
): { readonly sheets: readonly ReportSheet[]; readonly entry?: ReportEntry } {
  const table = report.sheets.flatMap(({ blocks }) => blocks).find(tellsHow);
  if (!table) {
    return { sheets: report.sheets };
  }
  const { title, id } = report;
  const headline = answerOf(report);
  return {
    sheets: report.sheets.flatMap((sheet) => {
      const blocks = withoutMethod(sheet.blocks);
      return blocks.some(({ kind }) => kind !== "heading") ? [{ ...sheet, blocks }] : [];
    }),
    entry: {
      report: id,
      title,
      ...(headline === undefined ? {} : { headline }),
      ...(report.asOf === undefined
        ? {}
        : { asOf: formatValue(report.asOf, "date", textsFor(locale).locale) }),
      computed: table.rows.map(([item, value]): ComputedLine => [item ?? null, value ?? null]),
    },
  };
}

/** The sentence that leads a report. */
export function answerOf({ sheets }: Pick<Report, "sheets">): string | undefined {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const headline = blocks.find((block) => block.kind === "headline");
  const findings = blocks.filter((block) => block.kind === "note" && block.tone === "finding");
  const [finding] = findings.flatMap((block) => (block.kind === "note" ? [block.text] : []));
  return headline?.sentences[0]?.text ?? finding;
}

function tellsHow(block: Block): block is TableBlock {
  return block.kind === "table" && block.id === HOW_COMPUTED;
}

/** The table goes with the heading above it. */
function withoutMethod(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    return !tellsHow(block) && !(block.kind === "heading" && next !== undefined && tellsHow(next));
  });
}
