import { createRoot } from "react-dom/client";
import { localeFor, textsFor } from "../locales";
import { App } from "./components/App";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { officeHost } from "../app/officeHost";
import { sentenceOf } from "../app/sentenceOf";

/** Draws the pane into the page. Everything of Office that it needs is taken here. */
export function showPane(root: HTMLElement): void {
  const locale = localeFor(Office.context.displayLanguage);
  const { pane } = textsFor(locale);
  document.documentElement.lang = locale;
  document.title = pane.title;
  createRoot(root).render(
    <ErrorBoundary message={(error) => sentenceOf(error, locale)}>
      <App host={officeHost(locale)} language={{ locale, pane }} />
    </ErrorBoundary>,
  );
}
