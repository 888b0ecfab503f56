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
}

const PALETTE = [
  "#156082",
  "#e97132",
  "#196b24",
  "#0f9ed5",
  "#a02b93",
  "#4ea72e",
  "#7f7f7f",
  "#c19a00",
] as const;
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
};

export const FONT_FAMILY =
  '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", Arial, sans-serif';
