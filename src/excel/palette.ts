import type { ChartColor } from "../reports/layout/placed";

/** Of pages: told apart by the colour-blind, dark enough on white. */
export const COLORS = {
  ink: "#1F2933",
  grey: "#667280",
  hairline: "#E3E8ED",
  accent: "#0B6E69",
  second: "#2F5D9B",
  tint: "#EEF6F5",
  bar: "#B7D8D5",
  muted: "#B9C4CE",
  mutedLine: "#8895A3",
  card: "#F7F9FA",
  white: "#FFFFFF",
} as const;

/** Only for what is good and what is bad. */
export const GOOD = COLORS.accent;
export const BAD = "#B54708";

export const CHART_COLORS: Readonly<Record<ChartColor, string>> = {
  accent: COLORS.accent,
  second: COLORS.second,
  muted: COLORS.muted,
  mutedLine: COLORS.mutedLine,
  good: GOOD,
  bad: BAD,
  band: COLORS.bar,
  // Of paper: what carries the band is not seen.
  ground: COLORS.white,
};
