import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import type { PaneHost } from "../app/host";
import { watchLiveSelection } from "../app/liveSelection";
import { watchTheme } from "../app/watchTheme";
import type { FirstTexts } from "../locales/firstTexts";
import type { Locale } from "../locales/locale";
import { fill } from "../locales/translate";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { FirstScreen, type WholePane } from "./components/FirstScreen";

/** Draws the pane's first screen into the page, and is done when it is seen. All that it needs of Office is taken here. */
export async function showPane(root: HTMLElement, locale: Locale, texts: FirstTexts): Promise<void> {
  const { pane } = texts;
  document.documentElement.lang = locale;
  document.title = pane.title;
  const host: Pick<PaneHost, "watchSelection" | "watchTheme" | "findNamed"> = {
    watchSelection: (listener) => watchLiveSelection(locale, texts, listener),
    watchTheme: (listener) => watchTheme(() => Office.context.officeTheme, listener),
    findNamed: async () => (await import("../excel/namedCells")).findNamed(),
  };
  await new Promise<void>((seen) =>
    createRoot(root).render(
      <>
        <ErrorBoundary message={(error) => fill(pane.failure.unexpected, { message: String(error) })}>
          <FirstScreen host={host} locale={locale} texts={texts} load={() => wholePane(locale)} />
        </ErrorBoundary>
        <Seen then={seen} />
      </>,
    ),
  );
}

function Seen({ then }: { readonly then: () => void }) {
  useEffect(then, [then]);
  return null;
}

async function wholePane(locale: Locale): Promise<WholePane> {
  const [{ App }, { officeHost }, { textsFor }] = await Promise.all([
    import(/* webpackChunkName: "pane" */ "./components/App"),
    import(/* webpackChunkName: "pane" */ "../app/officeHost"),
    import(/* webpackChunkName: "pane" */ "../locales"),
  ]);
  const host = officeHost(locale);
  const language = { locale, pane: textsFor(locale).pane };
  return function Whole({ selection, begin }) {
    return <App host={host} language={language} start={{ selection }} begin={begin} />;
  };
}
