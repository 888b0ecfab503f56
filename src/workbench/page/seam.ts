/** Runs first in every page of the add-in: makes its window Excel's web view, and connects it to the page around it. */
import { viewIn } from "../host/webView";
import { HERE, otherOrigin, startOf, type FromPane, type ToPane } from "./paneMessages";

type Door = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

if (window.parent !== window) {
  const { port1: port, port2 } = new MessageChannel();
  const say = (message: FromPane) => port.postMessage(message);
  const view = viewIn(window)(startOf(location.search), (json) => say({ kind: "message", json }));
  /** Where in the pane the keyboard was. */
  let left: Element | null = null;

  port.onmessage = ({ data }: MessageEvent<ToPane>) => {
    switch (data.kind) {
      case "answer":
      case "raise":
        try {
          void view[data.kind](data.callbackId, data.payload);
        } finally {
          // After what the answer has set going.
          setTimeout(() => say({ kind: "heard", number: data.number }));
        }
        return;
      case "theme":
        return view.setTheme(data.theme);
      case "officeIsLoaded":
        return view.officeIsLoaded();
      case "focus":
        return takeFocus();
      case "ask":
        return void ask(data);
    }
  };

  async function ask({ number, name, args }: Extract<ToPane, { kind: "ask" }>): Promise<void> {
    const door = (window as { crmLens?: Door }).crmLens;
    try {
      say({
        kind: "heard",
        number,
        value: name === undefined ? door !== undefined : await door![name]!(...args),
      });
    } catch (error) {
      say({ kind: "failed", number, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  function takeFocus(): void {
    const to = left?.isConnected && left !== document.body ? (left as HTMLElement) : null;
    (to ?? document.querySelector<HTMLElement>("button, input, select, a[href]"))?.focus();
  }

  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "F6") {
        event.preventDefault();
        left = document.activeElement;
        say({ kind: "leave" });
      }
    },
    true,
  );
  window.parent.postMessage(HERE, otherOrigin(location), [port2]);
}
