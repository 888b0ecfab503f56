/** How a chart looks where nobody has said otherwise: Excel's own sizes and greys. */
import type { Font, Line } from "./drawingText";

export const TITLE_FONT: Font = { size: 14, color: "#404040" };
export const AXIS_TITLE_FONT: Font = { size: 10, color: "#404040" };
export const TICK_FONT: Font = { size: 9, color: "#595959" };
export const LABEL_FONT: Font = { size: 9, color: "#404040" };
export const LEGEND_FONT: Font = { size: 9, color: "#595959" };
export const HAIRLINE: Line = { color: "#D9D9D9", weight: 0.75 };
export const BACKGROUND = "#FFFFFF";
