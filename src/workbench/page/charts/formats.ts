/** What an add-in or a person has said about the look of a chart's parts, as ECharts takes it. */
import type { FontRecord, LineRecord, PartFormat } from "../../host";
import type { ChartLook } from "./look";

const PIXELS_PER_POINT = 96 / 72;

/** Colours are fixed in the workbook; in the dark theme they change places with light ones. */
export function textStyle(font: FontRecord | undefined, look: ChartLook): Record<string, unknown> {
  return {
    ...(font?.color && { color: look.fixed(font.color) }),
    ...(font?.size !== undefined && { fontSize: Math.round(font.size * PIXELS_PER_POINT) }),
    ...(font?.bold !== undefined && { fontWeight: font.bold ? "bold" : "normal" }),
    ...(font?.italic !== undefined && { fontStyle: font.italic ? "italic" : "normal" }),
    ...(font?.name && { fontFamily: font.name }),
  };
}

export function isHidden(line: LineRecord | undefined): boolean {
  return line?.style === "None";
}

export function lineStyle(line: LineRecord | undefined, look: ChartLook): Record<string, unknown> {
  const type = /Dash/.test(line?.style ?? "")
    ? "dashed"
    : /Dot/.test(line?.style ?? "")
      ? "dotted"
      : undefined;
  return {
    ...(line?.color && { color: look.fixed(line.color) }),
    ...(line?.weight !== undefined && { width: line.weight * PIXELS_PER_POINT }),
    ...(type && { type }),
  };
}

/** A solid fill, or none. */
export function fillColor(format: PartFormat | undefined, look: ChartLook): string | undefined {
  return format?.fill === undefined
    ? undefined
    : format.fill === "none"
      ? "transparent"
      : look.fixed(format.fill);
}
