/** How a chart looks where nobody has said otherwise: Excel's own sizes and greys. */
import type { FontRecord, LineRecord } from "../../host/workbookData";

export const TITLE_FONT: FontRecord = { size: 14, color: "#404040" };
export const AXIS_TITLE_FONT: FontRecord = { size: 10, color: "#404040" };
export const TICK_FONT: FontRecord = { size: 9, color: "#595959" };
export const LABEL_FONT: FontRecord = { size: 9, color: "#404040" };
export const LEGEND_FONT: FontRecord = { size: 9, color: "#595959" };
export const HAIRLINE: LineRecord = { color: "#D9D9D9", weight: 0.75 };
export const BACKGROUND = "#FFFFFF";
