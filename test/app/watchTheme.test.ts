import { themeName } from "../../src/app/watchTheme";

const prefers =
  (...queries: string[]) =>
  (query: string) =>
    queries.includes(query);
const nothing = prefers();

describe("the pane's theme", () => {
  it("follows Office where Office says whether it is dark", () => {
    expect(themeName({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, nothing)).toBe("dark");
    expect(themeName({ isDarkTheme: false }, prefers("(prefers-color-scheme: dark)"))).toBe("light");
  });

  it("judges by the background of older Offices", () => {
    expect(themeName({ bodyBackgroundColor: "#262626" }, nothing)).toBe("dark");
    expect(themeName({ bodyBackgroundColor: "#E6E6E6" }, nothing)).toBe("light");
  });

  it("falls back to the browser's preference where Office says nothing, as on the web", () => {
    expect(themeName(undefined, prefers("(prefers-color-scheme: dark)"))).toBe("dark");
    expect(themeName(undefined, nothing)).toBe("light");
  });

  it("puts the system's contrast themes before everything", () => {
    expect(themeName({ isDarkTheme: true }, prefers("(forced-colors: active)"))).toBe("highContrast");
  });
});
