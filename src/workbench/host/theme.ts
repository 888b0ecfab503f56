/**
 * The theme, told to the add-in both ways it may ask: Office's colours (`Office.context.officeTheme`, which desktop
 * Excel answers through a control object) and the `prefers-color-scheme` and `forced-colors` of the web view.
 */
export type Theme = "light" | "dark" | "highContrast";

export interface ThemeSwitch {
  set(theme: Theme): void;
  /** office.js' namespaces exist now. */
  officeIsLoaded(): void;
}

/** Office's four theme colours as numbers, which office.js turns into "#rrggbb". */
const COLORS: Record<Theme, Record<string, number>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x212121,
    controlBackgroundColor: 0xf3f2f1,
    controlForegroundColor: 0x212121,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x363636,
    controlForegroundColor: 0xffffff,
  },
  highContrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};

export function installTheme(window: any, initial: Theme): ThemeSwitch {
  let theme = initial;
  const live = new Set<{ query: string; list: any; last: boolean }>();
  const original: ((query: string) => any) | undefined = window.matchMedia?.bind(window);

  const answer = (query: string): boolean | undefined => {
    const scheme = /prefers-color-scheme:\s*(dark|light)/.exec(query)?.[1];
    const forced = /forced-colors:\s*(active|none)/.exec(query)?.[1];
    if (scheme) {
      return (scheme === "dark") === (theme !== "light");
    }
    return forced ? (forced === "active") === (theme === "highContrast") : undefined;
  };

  window.matchMedia = (query: string) => {
    const matches = answer(query);
    if (matches === undefined) {
      return original?.(query) ?? mediaList(window, query, () => false);
    }
    const list = mediaList(window, query, () => answer(query)!);
    live.add({ query, list, last: matches });
    return list;
  };

  function apply(): void {
    // office.js keeps the colours for five seconds, on whatever "this" its unbound getter finds: the window.
    delete window._osfOfficeTheme;
    delete window._osfOfficeThemeTimeStamp;
    for (const entry of live) {
      const matches = answer(entry.query)!;
      if (matches !== entry.last) {
        entry.last = matches;
        const event = new window.Event("change");
        Object.assign(event, { matches, media: entry.query });
        entry.list.dispatchEvent(event);
        entry.list.onchange?.(event);
      }
    }
  }

  return {
    set(next) {
      theme = next;
      apply();
    },
    officeIsLoaded() {
      window.OSF.DDA._OsfControlContext = { GetOfficeThemeInfo: () => JSON.stringify(COLORS[theme]) };
    },
  };
}

/** A MediaQueryList whose answer may change. */
function mediaList(window: any, query: string, matches: () => boolean): any {
  const list = new window.EventTarget();
  Object.defineProperty(list, "matches", { get: matches });
  list.media = query;
  list.onchange = null;
  list.addListener = (listener: unknown) => list.addEventListener("change", listener);
  list.removeListener = (listener: unknown) => list.removeEventListener("change", listener);
  return list;
}
