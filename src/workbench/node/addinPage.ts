/**
 * The add-in's page without a browser: jsdom with office.js from its package, connected to a host.
 *
 * @example
 * const host = createHost();
 * const page = await openAddin(host, "dist", { locale: "zh-CN" });   // taskpane.html, scripts and functions.json
 * host.edit("Sheet1", "A1", [["=CRM.NPS(B2:B9)"]]);
 * await host.settled();
 * await page.close();
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import { viewIn, type Connection, type ConnectOptions, type FunctionsJson, type Host } from "../host";
import { fillBrowserGaps } from "./browserGaps";
import { OFFICE_ORIGIN, PAGE_ORIGIN, siteFiles, type SiteFiles } from "./officeFiles";

export interface PageOptions extends ConnectOptions {
  /** Told what the page says on its console as an error, and what it throws. Ignored unless given. */
  onError?(text: string): void;
  /** Milliseconds until office.js has to be ready. */
  timeout?: number;
}

export interface AddinPageOptions extends PageOptions {
  /** File of the page in the folder. */
  page?: string;
  /** File of the functions' metadata in the folder. */
  functions?: string;
  namespace?: string;
}

export interface OfficePage {
  /** The page's window, with `Office`, `Excel`, `CustomFunctions` and `OfficeExtension` on it. */
  window: DOMWindow & Record<string, any>;
  connection: Connection;
  /** Ends the page, its timers and its workers. The host lives on. */
  close(): Promise<void>;
}

const OFFICE_JS = `${OFFICE_ORIGIN}/lib/1/hosted/office.js`;

/** office.js in an empty page, for running source modules against it. */
export async function openOffice(host: Host, options: PageOptions = {}): Promise<OfficePage> {
  const html = `<!doctype html><html><head><script src="${OFFICE_JS}"></script></head><body></body></html>`;
  return open(host, html, `${PAGE_ORIGIN}/empty.html`, siteFiles(), options);
}

/** The built page of an add-in, with its functions registered. */
export async function openAddin(
  host: Host,
  folder: string,
  options: AddinPageOptions = {},
): Promise<OfficePage> {
  const name = options.page ?? "taskpane.html";
  const metadata = join(folder, options.functions ?? "functions.json");
  if (existsSync(metadata)) {
    host.registerFunctions(
      JSON.parse(readFileSync(metadata, "utf8")) as FunctionsJson,
      options.namespace ?? "CRM",
    );
  }
  const html = readFileSync(join(folder, name), "utf8");
  return open(host, html, `${PAGE_ORIGIN}/${name}`, siteFiles(folder), options);
}

/** Puts the page's Office globals on this process' global object; the returned function takes them off again. */
export function shareGlobals(page: OfficePage): () => void {
  const names = ["Office", "Excel", "CustomFunctions", "OfficeExtension"];
  const globals = globalThis as Record<string, unknown>;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)] as const);
  names.forEach((name) => {
    globals[name] = page.window[name];
  });
  return () =>
    before.forEach(([name, descriptor]) => {
      if (descriptor) {
        Object.defineProperty(globals, name, descriptor);
      } else {
        delete globals[name];
      }
    });
}

async function open(
  host: Host,
  html: string,
  url: string,
  files: SiteFiles,
  options: PageOptions,
): Promise<OfficePage> {
  setFlagsFromString(OPTIMIZE_LATER);
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => options.onError?.(String(error.stack ?? error)));
  virtualConsole.on("error", (...parts) => options.onError?.(parts.map(String).join(" ")));
  let connection!: Connection;
  let endGaps!: () => void;
  const dom = new JSDOM(html.replace("<head>", `<head><script>${NEAR_GLOBALS}</script>`), {
    url,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new SiteLoader(files),
    virtualConsole,
    beforeParse(window) {
      endGaps = fillBrowserGaps(window, files);
      connection = host.connect(viewIn(window), options);
    },
  });
  const window = dom.window as OfficePage["window"];
  const close = async () => {
    connection.dispose();
    endGaps();
    window.close();
    // What was on its way to the closed window must find it closed before the caller goes on.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  try {
    await within(options.timeout ?? 15_000, async () => {
      await new Promise<void>((resolve) => window.addEventListener("load", () => resolve(), { once: true }));
      await window.Office.onReady();
      await connection.functionsReady;
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { window, connection, close };
}

/**
 * What every loop asks for. A property of jsdom's window is looked up through it each time, a hundred times as long as a
 * name of a script is. Nothing here that a test may put a stand-in for.
 */
const NEAR_GLOBALS = `const {
  Math, JSON, Object, Array, String, Number, Boolean, Symbol, RegExp, Map, Set, WeakMap, WeakSet, Error,
  ArrayBuffer, Uint8Array, Uint16Array, Int32Array, Uint32Array, Float64Array, isNaN, isFinite, parseInt, parseFloat
} = globalThis;`;

/**
 * V8 optimizes what has run over some 130 kB of its code. A page lives for seconds and most of it runs a few times: a third
 * of all CPU went into machine code, much of it thrown away again. Loops over rows reach this, too.
 */
const OPTIMIZE_LATER = "--interrupt-budget=1000000";

class SiteLoader extends ResourceLoader {
  constructor(private readonly files: SiteFiles) {
    super();
  }

  override fetch(url: string): any {
    const body = this.files.read(url);
    return body ? Promise.resolve(body) : Promise.reject(new Error(`There is no file ${url}`));
  }
}

async function within(milliseconds: number, action: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`office.js was not ready after ${milliseconds} ms.`)),
      milliseconds,
    );
  });
  try {
    await Promise.race([action(), late]);
  } finally {
    clearTimeout(timer);
  }
}
