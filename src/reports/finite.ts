import { CoreError } from "../core/errors";
import type { Block, Report, Value } from "./report";

/**
 * A report that would show NaN or Infinity is refused before anything of it is placed, by the name of the figure.
 * Sentences are refused where they are made, see `kit/formatValue.ts`: a customer may be called NaN.
 *
 * @throws CoreError `notAvailable` at the first figure that is not finite
 */
export function requireFinite(report: Report): Report {
  for (const { name, blocks } of report.sheets) {
    for (const block of blocks) {
      const figure = notFinite(block);
      if (figure !== undefined) {
        throw new CoreError("notAvailable", "figureNotFinite", { sheet: name, figure });
      }
    }
  }
  return report;
}

function notFinite(block: Block): string | undefined {
  if (block.kind === "keyFigures") {
    return block.figures.find(({ value }) => !isSound(value))?.label;
  }
  if (block.kind === "cards") {
    return block.cards.find(({ value, change }) => !isSound(value) || !isSound(change?.value))?.label;
  }
  return block.kind === "table"
    ? block.columns.find((_, column) => block.rows.some((row) => !isSound(row[column])))?.title
    : undefined;
}

function isSound(value: Value | undefined): boolean {
  return typeof value !== "number" || Number.isFinite(value);
}
