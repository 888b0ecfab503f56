import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import type ExcelJS from "exceljs";
import { cssColor, fileColor } from "./colors";

type FileStyle = Partial<ExcelJS.Style>;

/** Place in the list is the engine's number. */
const BORDER_STYLES = [
  undefined,
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;
const HORIZONTAL = [undefined, "left", "center", "right", "justify", "justify", "distributed"] as const;
const VERTICAL = [undefined, "top", "middle", "bottom"] as const;
const SIDES = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;
const WRAP = 3;
/** Pixels of a level of indentation, beside a cell's own padding. */
const INDENT = 9;
const PADDING = 2;
/** The engine's underline numbers: 10 is double, 12 single. */
const DOUBLE_UNDERLINE = 10;

/** The engine's style as the file's. */
export function fileStyle(style: IStyleData): FileStyle {
  const file: FileStyle = {};
  if (style.n?.pattern) {
    file.numFmt = style.n.pattern;
  }
  const font = fileFont(style);
  if (font) {
    file.font = font;
  }
  const background = fileColor(style.bg?.rgb);
  if (background) {
    file.fill = { type: "pattern", pattern: "solid", fgColor: background };
  }
  const horizontal = HORIZONTAL[style.ht ?? 0];
  const vertical = VERTICAL[style.vt ?? 0];
  const indent = Math.round(((style.pd?.l ?? PADDING) - PADDING) / INDENT);
  const textRotation = style.tr?.a;
  if (horizontal || vertical || style.tb === WRAP || indent > 0 || textRotation) {
    file.alignment = {
      ...(indent > 0 && { indent }),
      ...(textRotation && { textRotation }),
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(style.tb === WRAP && { wrapText: true }),
    };
  }
  const border = style.bd && fileBorder(style.bd);
  if (border) {
    file.border = border;
  }
  return file;
}

/** The file's style as the engine's; `theme` are the workbook's colours. */
export function engineStyle(file: FileStyle, theme: readonly string[]): IStyleData {
  const { font, alignment, border } = file;
  const style: IStyleData = {};
  if (file.numFmt && file.numFmt !== "General") {
    style.n = { pattern: file.numFmt };
  }
  if (font?.name) {
    style.ff = font.name;
  }
  if (font?.size) {
    style.fs = font.size;
  }
  if (font?.bold) {
    style.bl = 1;
  }
  if (font?.italic) {
    style.it = 1;
  }
  if (font?.underline && font.underline !== "none") {
    style.ul = font.underline === "double" ? { s: 1, t: DOUBLE_UNDERLINE } : { s: 1 };
  }
  if (font?.strike) {
    style.st = { s: 1 };
  }
  const color = cssColor(font?.color, theme);
  // Black is what text is anyway; without it dark mode can choose.
  if (color && color !== "#000000") {
    style.cl = { rgb: color };
  }
  const background = fillColor(file.fill, theme);
  if (background) {
    style.bg = { rgb: background };
  }
  const horizontal = HORIZONTAL.indexOf(alignment?.horizontal as (typeof HORIZONTAL)[number]);
  if (horizontal > 0) {
    style.ht = horizontal;
  }
  const vertical = VERTICAL.indexOf(alignment?.vertical as (typeof VERTICAL)[number]);
  if (vertical > 0) {
    style.vt = vertical;
  }
  if (alignment?.wrapText) {
    style.tb = WRAP;
  }
  if (alignment?.indent) {
    style.pd = { l: PADDING + INDENT * alignment.indent };
  }
  if (typeof alignment?.textRotation === "number" && alignment.textRotation !== 0) {
    style.tr = { a: alignment.textRotation };
  }
  const sides = border ? engineBorder(border, theme) : {};
  if (Object.keys(sides).length > 0) {
    style.bd = sides;
  }
  return style;
}

/** The colour that a fill shows; gradients show their first stop. */
export function fillColor(fill: ExcelJS.Fill | undefined, theme: readonly string[]): string | undefined {
  if (fill?.type === "pattern" && fill.pattern !== "none") {
    return cssColor(fill.fgColor, theme) ?? cssColor(fill.bgColor, theme);
  }
  return fill?.type === "gradient" ? cssColor(fill.stops[0]?.color, theme) : undefined;
}

function fileFont(style: IStyleData): Partial<ExcelJS.Font> | undefined {
  const color = fileColor(style.cl?.rgb);
  const font: Partial<ExcelJS.Font> = {
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: style.ul.t === DOUBLE_UNDERLINE ? ("double" as const) : true }),
    ...(style.st?.s && { strike: true }),
    ...(color && { color }),
    ...(style.ff && { name: style.ff }),
  };
  if (Object.keys(font).length === 0 && !style.fs) {
    return undefined;
  }
  // A font without name or size takes the reader's fallback, which differs between programs.
  return { ...font, name: style.ff ?? "Calibri", size: style.fs ?? 11 };
}

function fileBorder(border: IBorderData): Partial<ExcelJS.Borders> | undefined {
  const sides = SIDES.flatMap(([key, side]) => {
    const line = border[key];
    const style = line && BORDER_STYLES[line.s];
    return style ? [[side, { style, color: fileColor(line.cl?.rgb) ?? { argb: "FF000000" } }] as const] : [];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}

function engineBorder(border: Partial<ExcelJS.Borders>, theme: readonly string[]): IBorderData {
  return Object.fromEntries(
    SIDES.flatMap(([key, side]): [string, IBorderStyleData][] => {
      const line = border[side];
      const number = line?.style ? BORDER_STYLES.indexOf(line.style) : -1;
      return number > 0 ? [[key, { s: number, cl: { rgb: cssColor(line!.color, theme) ?? "#000000" } }]] : [];
    }),
  );
}
