/** Web workers for a jsdom page, on Node's threads. */
import { Worker as Thread } from "node:worker_threads";
import type { SiteFiles } from "./officeFiles";

/** Makes a thread's global look like a worker's, then runs the script. */
const PRELUDE = `
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { parentPort, workerData } = require("node:worker_threads");
const listeners = new Set();
globalThis.self = globalThis;
globalThis.location = new URL(workerData.url);
globalThis.postMessage = (data, transfer) => parentPort.postMessage(data, transfer);
globalThis.addEventListener = (type, listener) => { if (type === "message") listeners.add(listener); };
globalThis.removeEventListener = (type, listener) => listeners.delete(listener);
globalThis.importScripts = (...urls) => {
  for (const url of urls) {
    const { pathname } = new URL(url, workerData.base);
    (0, eval)(readFileSync(join(workerData.folder, decodeURIComponent(pathname)), "utf8"));
  }
};
parentPort.on("message", (data) => {
  const event = { data };
  globalThis.onmessage?.(event);
  listeners.forEach((listener) => listener(event));
});
`;

export function pageWorkers(files: SiteFiles) {
  const threads = new Set<Thread>();
  const blobs = new Map<string, Promise<string>>();
  let nextBlob = 1;

  class Worker {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message: string }) => void) | null = null;
    private readonly listeners = new Map<string, Set<(event: any) => void>>();
    private readonly started: Promise<Thread>;
    private thread: Thread | undefined;
    private ended = false;

    constructor(url: URL | string) {
      this.started = this.start(String(url));
    }

    postMessage(data: unknown, transfer?: readonly any[]): void {
      // Cloned now: the page may change the data before the thread is up.
      const message = structuredClone(data, transfer ? { transfer: [...transfer] as never } : undefined);
      void this.started.then((thread) => thread.postMessage(message));
    }

    addEventListener(type: string, listener: (event: any) => void): void {
      this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
    }

    removeEventListener(type: string, listener: (event: any) => void): void {
      this.listeners.get(type)?.delete(listener);
    }

    terminate(): void {
      this.ended = true;
      if (this.thread) {
        threads.delete(this.thread);
        void this.thread.terminate();
      }
    }

    private async start(url: string): Promise<Thread> {
      const source = (await blobs.get(url)) ?? files.read(url)?.toString("utf8");
      const thread = new Thread(PRELUDE + (source ?? `throw new Error("There is no worker ${url}")`), {
        eval: true,
        workerData: { url, base: url.replace(/^blob:/, ""), folder: files.folder },
      });
      this.thread = thread;
      threads.add(thread);
      thread.on("message", (data) => this.dispatch("message", { data }));
      thread.on("error", (error) => this.dispatch("error", { message: String(error) }));
      if (this.ended) {
        this.terminate();
      }
      return thread;
    }

    private dispatch(type: "message" | "error", event: any): void {
      if (this.ended) {
        return;
      }
      const own = type === "message" ? this.onmessage : this.onerror;
      own?.call(this, event);
      this.listeners.get(type)?.forEach((listener) => listener(event));
    }
  }

  return {
    Worker,
    createObjectURL(blob: Blob): string {
      const url = `blob:https://addin.invalid/${nextBlob++}`;
      blobs.set(url, blob.text());
      return url;
    },
    terminate(): void {
      threads.forEach((thread) => void thread.terminate());
      threads.clear();
    },
  };
}
