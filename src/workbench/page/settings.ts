/** PageLanguage and theme of the workbench: from the address first, then as chosen last time, then the browser's own. */
export type PageLanguage = "en-US" | "zh-CN";
export type Theme = "light" | "dark";

export interface Settings {
  language: PageLanguage;
  theme: Theme;
}

/** The address asks for the menu that makes Excel fail on order. */
export function asksForFaults(search: string): boolean {
  return new URLSearchParams(search).has("faults");
}

const STORED = "crm-lens-workbench";

export function readSettings(search: string, storage: Pick<Storage, "getItem">, window: Window): Settings {
  const asked = new URLSearchParams(search);
  const stored = parse(storage.getItem(STORED));
  return {
    language:
      language(asked.get("lang")) ?? stored.language ?? language(window.navigator.language) ?? "en-US",
    theme:
      theme(asked.get("theme")) ??
      stored.theme ??
      (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  };
}

export function storeSettings(settings: Settings, storage: Pick<Storage, "setItem">): void {
  storage.setItem(STORED, JSON.stringify(settings));
}

/** The page's address in another language or theme; whatever else it asks for stays. */
export function addressFor(settings: Settings, search: string): string {
  const asked = new URLSearchParams(search);
  asked.set("lang", settings.language === "zh-CN" ? "zh" : "en");
  asked.set("theme", settings.theme);
  return `?${asked}`;
}

function parse(text: string | null): Partial<Settings> {
  try {
    const value = JSON.parse(text ?? "{}") as Record<string, unknown>;
    return { language: language(value.language), theme: theme(value.theme) };
  } catch {
    return {};
  }
}

function language(value: unknown): PageLanguage | undefined {
  return typeof value !== "string"
    ? undefined
    : /^zh/i.test(value)
      ? "zh-CN"
      : /^en/i.test(value)
        ? "en-US"
        : undefined;
}

function theme(value: unknown): Theme | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
