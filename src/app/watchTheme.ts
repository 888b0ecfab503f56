export type ThemeName = "light" | "dark" | "highContrast";

/** What Office says about its theme; Excel on the web may say nothing at all. */
export interface OfficeThemeFacts {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/**
 * Tells the theme now and again whenever the pane comes back to the front: Excel raises no event when its theme
 * changes.
 */
export function watchTheme(
  officeTheme: () => OfficeThemeFacts | undefined,
  listener: (theme: ThemeName) => void,
): () => void {
  const matches = (query: string) => window.matchMedia?.(query).matches ?? false;
  const look = () => listener(themeName(officeTheme(), matches));
  const media = QUERIES.map((query) => window.matchMedia?.(query)).filter((list) => list !== undefined);
  look();
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  media.forEach((list) => list.addEventListener("change", look));
  return () => {
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
    media.forEach((list) => list.removeEventListener("change", look));
  };
}

/**
 * Contrast themes of the system come first, then Office's own theme, then what the browser prefers.
 *
 * @example themeName({ bodyBackgroundColor: "#262626" }, () => false) // "dark"
 */
export function themeName(
  office: OfficeThemeFacts | undefined,
  matches: (query: string) => boolean,
): ThemeName {
  if (matches("(forced-colors: active)")) {
    return "highContrast";
  }
  const dark =
    office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor) ?? matches("(prefers-color-scheme: dark)");
  return dark ? "dark" : "light";
}

/** Relative luminance below a half, by the weights of Rec. 709; nothing where the colour is not #rrggbb. */
function isDark(color: string | undefined): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? "");
  if (!parts) {
    return undefined;
  }
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => parseInt(hex, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5;
}
