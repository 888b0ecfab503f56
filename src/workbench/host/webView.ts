/**
 * The add-in's web view as the host speaks to it: office.js finds in its window the native message bridge of Excel for
 * Mac, posts messages to `webkit.messageHandlers.Agave` and is answered through `OSF.ScriptMessaging`.
 */
import { installTheme, type Theme } from "./theme";

/** The window that will load office.js; what a page's iframe or jsdom gives. */
export type AddinWindow = any;

/** What office.js asks for before anybody could answer a message. */
export interface ViewStart {
  /** Language of Excel's user interface, BCP 47. */
  readonly locale: string;
  readonly theme: Theme;
}

export interface WebView {
  /** The answer to a message; a promise where the window is another process', until office.js has taken it. */
  answer(callbackId: string, payload: unknown): Promise<void> | void;
  /** Something has happened that office.js has asked to be told. */
  raise(callbackId: string, payload: unknown): Promise<void> | void;
  setTheme(theme: Theme): void;
  /** office.js' namespaces exist now. */
  officeIsLoaded(): void;
  /** Nobody listens any more. */
  close(): void;
}

/** Makes a view; `receive` is given the messages of office.js, as JSON. */
export type OpenView = (start: ViewStart, receive: (json: string) => void) => WebView;

/** The view in a window of this process: to be opened before office.js loads in it. */
export function viewIn(window: AddinWindow): OpenView {
  return ({ locale, theme: initial }, receive) => {
    const theme = installTheme(window, initial);
    const external = (window.external ??= {});
    external.GetHostInfo = () => `Excel|Mac|16.01|${locale}|workbench|||3|`;
    window.webkit = { messageHandlers: { Agave: { postMessage: receive } } };
    return {
      answer: (callbackId, payload) => window.OSF.ScriptMessaging.agaveHostCallback(callbackId, payload),
      raise: (callbackId, payload) => window.OSF.ScriptMessaging.agaveHostEventCallback(callbackId, payload),
      setTheme: theme.set,
      officeIsLoaded: theme.officeIsLoaded,
      close: () => undefined,
    };
  };
}
