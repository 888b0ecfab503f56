import type { IColorStyle } from "@univerjs/core";
import type ExcelJS from "exceljs";

/** exceljs' types leave out what its reader gives: tints and palette numbers. */
type FileColor = Partial<ExcelJS.Color> & { tint?: number; indexed?: number };

/** The palette of Excel 97, numbers 8 to 63, which older files point into. */
const PALETTE = (
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333"
).match(/.{6}/g)!;

/** Office's theme of 2013 to 2022, for files without one. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/**
 * The twelve colours of a theme as cells number them: light before dark, although the part lists dark first.
 */
export function themeColors(themeXml: string | undefined): string[] {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(themeXml ?? "")?.[0];
  const listed = scheme?.match(/(?:lastClr|srgbClr val)="[\dA-Fa-f]{6}"/g)?.map((text) => text.slice(-7, -1));
  if (!listed || listed.length < 12) {
    return OFFICE_THEME;
  }
  const [dark1, light1, dark2, light2, ...accents] = listed;
  return [light1!, dark1!, light2!, dark2!, ...accents];
}

export function accentsOf(theme: readonly string[]): string[] {
  return theme.slice(4, 10).map((hex) => `#${hex.toUpperCase()}`);
}

/** The theme part with other accents. */
export function withAccents(themeXml: string, accents: readonly string[]): string {
  return accents.reduce(
    (xml, color, index) =>
      xml.replace(
        new RegExp(`(<a:accent${index + 1}>\\s*<a:srgbClr val=")[\\dA-Fa-f]{6}`),
        (_match, start: string) => start + color.slice(1),
      ),
    themeXml,
  );
}

/** `#RRGGBB` of a colour in a file; nothing for "automatic". */
export function cssColor(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  const hex =
    color?.argb?.slice(-6) ??
    (color?.theme === undefined ? PALETTE[(color?.indexed ?? 0) - 8] : theme[color.theme]);
  return hex && `#${(color?.tint ? tinted(hex, color.tint) : hex).toUpperCase()}`;
}

/** The file's way to write `#rgb`, `#rrggbb` or `rgb(r, g, b)`; nothing for what is not such a colour. */
export function fileColor(css: IColorStyle["rgb"]): { argb: string } | undefined {
  const text = css?.trim() ?? "";
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short) {
    return fileColor(`#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`);
  }
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  const hex = parts
    ? parts
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
    : text.slice(1);
  return /^[\da-f]{6}$/i.test(hex) ? { argb: `FF${hex.toUpperCase()}` } : undefined;
}

/** ECMA-376 18.3.1.15: a negative tint scales the luminance down, a positive one moves it towards white. */
function tinted(hex: string, tint: number): string {
  const channels = hex.match(/../g)!.map((pair) => parseInt(pair, 16) / 255);
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: the distance of each channel from the luminance is scaled to what the new one allows.
  const room = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = room(light) === 0 ? 0 : room(wanted) / room(light);
  return channels
    .map((channel) => Math.round(Math.min(1, Math.max(0, wanted + (channel - light) * scale)) * 255))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("");
}
