import { OFFICE_ACCENTS } from "../../host/workbookData";

/** Colours and lettering of charts on the sheet, light and dark. */
export interface ChartLook {
  palette: readonly string[];
  background: string;
  border: string;
  text: string;
  muted: string;
  gridline: string;
  rise: string;
  fall: string;
  /** A colour that the workbook fixes, as it is shown. */
  fixed(color: string): string;
}

const PALETTE = [...OFFICE_ACCENTS, "#7f7f7f", "#c19a00"] as const;
const PALETTE_ON_DARK = [
  "#4aa3cc",
  "#f0925f",
  "#58b368",
  "#6cc8ee",
  "#cf72c4",
  "#8fd06f",
  "#b0b0b0",
  "#e3c14a",
] as const;

export const LIGHT_LOOK: ChartLook = {
  palette: PALETTE,
  background: "#ffffff",
  border: "#d0d0d0",
  text: "#333333",
  muted: "#595959",
  gridline: "#e3e3e3",
  rise: "#156082",
  fall: "#c0504d",
  fixed: (color) => color,
};

export const DARK_LOOK: ChartLook = {
  palette: PALETTE_ON_DARK,
  background: "#1f2226",
  border: "#4a4f55",
  text: "#f0f0f0",
  muted: "#c4c8cc",
  gridline: "#3a3f45",
  rise: "#4aa3cc",
  fall: "#e0807d",
  fixed: turnedRound,
};

/** The look with the colours of a workbook's theme where it has others than Office's own. */
export function withAccents(look: ChartLook, accents: readonly string[] | undefined): ChartLook {
  const isOwn = accents?.some((color, index) => color !== OFFICE_ACCENTS[index]);
  return accents && isOwn
    ? { ...look, palette: [...accents.map(look.fixed), ...look.palette.slice(accents.length)] }
    : look;
}

/**
 * Light for dark with the hue kept: ink on white becomes pale on near black, a pale gridline a faint one.
 *
 * @example turnedRound("#FFFFFF") // "#1f1f1f"
 */
function turnedRound(color: string): string {
  const channels = color.match(/[\da-f]{2}/gi)?.map((pair) => parseInt(pair, 16) / 255);
  if (channels?.length !== 3) {
    return color;
  }
  const [most, least] = [Math.max(...channels), Math.min(...channels)];
  const light = (most + least) / 2;
  const wanted = LIGHTEST - (LIGHTEST - DARKEST) * light;
  // The distance of each channel from the middle is scaled to what the new lightness allows.
  const room = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = room(light) === 0 ? 0 : Math.min(1, room(wanted) / room(light));
  const hex = channels.map((channel) => Math.round(255 * (wanted + (channel - light) * scale)));
  return `#${hex.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** How light black and white become. */
const [LIGHTEST, DARKEST] = [0.92, 0.12];

export const FONT_FAMILY =
  '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", Arial, sans-serif';
