import type { DecimalMark } from "../core/cells/policies";
import { supports } from "./run";

/**
 * Workbook setting: the decimal sign of texts that tell none. The locale of Excel proposes it once, when the first report is
 * written; from then on every reader of the workbook has the same figures, whatever their display.
 */
export const DECIMAL_SETTING = "CrmLens.decimal";

/** Asks for the sign that Excel's locale proposes; known after the next sync. */
export function queueProposedDecimal(context: Excel.RequestContext): () => DecimalMark {
  if (!supports("1.11")) {
    return () => "point";
  }
  const { numberFormat } = context.workbook.application.cultureInfo;
  numberFormat.load("numberDecimalSeparator");
  return () => (numberFormat.numberDecimalSeparator === "," ? "comma" : "point");
}

/** The stored sign; undefined where none is. */
export function storedDecimal(value: unknown): DecimalMark | undefined {
  return value === "point" || value === "comma" ? value : undefined;
}
