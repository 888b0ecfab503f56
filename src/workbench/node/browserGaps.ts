/** What a browser has and jsdom has not, as little of it as a page of React needs to start. */
import type { DOMWindow } from "jsdom";
import { pageWorkers } from "./pageWorker";
import type { SiteFiles } from "./officeFiles";

/** Fills the gaps; the returned function ends what they started. */
export function fillBrowserGaps(window: DOMWindow, files: SiteFiles): () => void {
  const workers = pageWorkers(files);

  class NoObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  }

  /** Requests reach the site's own files and nothing else. */
  const fetch = async (input: unknown) => {
    const body = files.read(new URL(String(input), window.location.href).href);
    if (!body) {
      throw new window.TypeError("Failed to fetch");
    }
    return new Response(new Uint8Array(body));
  };

  class NoRequest extends window.EventTarget {
    status = 0;
    readyState = 0;
    responseText = "";
    onerror: ((event: unknown) => void) | null = null;
    open() {}
    abort() {}
    setRequestHeader() {}
    send() {
      window.setTimeout(() => this.onerror?.(new window.Event("error")), 0);
    }
  }

  Object.assign(window, {
    ResizeObserver: NoObserver,
    IntersectionObserver: NoObserver,
    structuredClone,
    TextEncoder,
    TextDecoder,
    CompressionStream,
    DecompressionStream,
    // jsdom has these, sign by sign.
    atob,
    btoa,
    fetch,
    XMLHttpRequest: NoRequest,
    Worker: workers.Worker,
    scrollTo() {},
  });
  window.Element.prototype.scrollIntoView ??= () => undefined;
  window.URL.createObjectURL ??= workers.createObjectURL;
  window.URL.revokeObjectURL ??= () => undefined;

  return workers.terminate;
}
