import { themeName, type OfficeThemeFacts, type ThemeName } from "./theme";

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
