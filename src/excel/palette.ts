import type { Family } from "../reports/families";
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

/** Of tabs: a report's page, and the sheets of figures and lists behind it. */
export const TAB_COLORS: Readonly<Record<Family, readonly [page: string, behind: string]>> = {
  business: [COLORS.accent, "#9CC9C6"],
  customers: [COLORS.second, "#ACBED8"],
  staying: ["#7A4E8A", "#CAB8D0"],
  listening: ["#8A6A12", "#D2C6A2"],
  selling: ["#2E7D4F", "#ABCBB8"],
  table: [COLORS.grey, "#C2C9CF"],
};
