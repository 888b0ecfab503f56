/** DuckDB in the page of a browser, from a folder of its own: `npm install --prefix test/bench/duckdb`. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { Row, Statement, Warehouse } from "../../src/app/warehouse/ask";
import { duckdb } from "../../src/app/warehouse/dialect";
import { fileQueries } from "./orderQueries";

const folder = join(process.cwd(), "test", "bench", "duckdb");
/** Newer ones fetch their reader of Parquet from the network. */
const engineFor = (path: string) =>
  path.endsWith(".parquet") ? "duckdb-wasm-with-parquet" : "@duckdb/duckdb-wasm";

/** What to do where it is not there. */
export function duckdbIsMissing(): string | undefined {
  return existsSync(join(folder, "node_modules", "duckdb-wasm-with-parquet"))
    ? undefined
    : "DuckDB-WASM is not installed: npm install --no-package-lock --prefix test/bench/duckdb";
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  wasm: "application/wasm",
  html: "text/html",
};

/** A page with the own script of the engine that reads such a file, on this machine's address. */
export async function serveDuckdb(path: string): Promise<{ readonly url: string; close(): void }> {
  const engine = engineFor(path);
  const { outputFiles } = await build({
    stdin: { contents: `export * from "${engine}";`, resolveDir: folder },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "duckdb",
  });
  const page = `<!doctype html><input type="file"><script src="duckdb.js"></script>`;
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    const body =
      name === ""
        ? Promise.resolve(page)
        : name === "duckdb.js"
          ? Promise.resolve(outputFiles[0]!.text)
          : readFile(join(folder, "node_modules", engine, "dist", name));
    body.then(
      (found) =>
        response
          .writeHead(200, { "content-type": TYPES[/\w+$/.exec(name)?.[0] ?? "html"] ?? "text/plain" })
          .end(found),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** The engine in a page, with a file that is called "orders" there. */
export interface DuckdbInPage {
  /** @throws Error what the engine says */
  run(sql: string): Promise<{ readonly seconds: number; readonly rows: readonly Row[] }>;
}

export async function openDuckdb(page: Page, url: string, path: string): Promise<DuckdbInPage> {
  await page.goto(url);
  await page.locator("input").setInputFiles(path);
  await page.evaluate(async () => {
    const { duckdb } = window as any;
    const file = document.querySelector("input")!.files![0]!;
    const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
    await db.instantiate(new URL("duckdb-eh.wasm", location.href).href);
    await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    await db.registerFileHandle("orders", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const connection = ((window as any).connection = await db.connect());
    // Nothing is fetched from elsewhere.
    await connection.query("SET autoinstall_known_extensions = false");
    await connection.query("SET autoload_known_extensions = false");
  });
  return {
    run: (sql) =>
      page.evaluate(async (asked) => {
        const begun = performance.now();
        const table = await (window as any).connection.query(asked);
        const seconds = (performance.now() - begun) / 1000;
        return { seconds, rows: table.toArray().map((row: any) => Object.values(row.toJSON())) as Row[] };
      }, sql),
  };
}

/** Seconds by question, or what the engine says. */
export async function askDuckdb(
  engine: DuckdbInPage,
  path: string,
): Promise<Readonly<Record<string, number | string>>> {
  const found: Record<string, number | string> = {};
  try {
    for (const [question, sql] of Object.entries(fileQueries("orders", path))) {
      found[question] = (await engine.run(sql)).seconds;
    }
  } catch (error) {
    found.refused = String((error as Error).message).split("\n")[0]!;
  }
  return found;
}

/** The engine as a warehouse: all that reports ask, in its own words. Counted is its own time alone. */
export class WarehouseInPage implements Warehouse {
  readonly dialect = duckdb;
  seconds = 0;
  statements = 0;

  constructor(private readonly engine: DuckdbInPage) {}

  async run({ sql, values }: Statement): Promise<readonly Row[]> {
    const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
    // The engine in a page binds by position only.
    const { seconds, rows } = await this.engine.run(
      sql
        // An older engine describes only on its own.
        .replace(/^SELECT column_name, column_type FROM \((DESCRIBE .*)\)$/, "$1")
        .replace(/\$(v\d+_)/g, (place, name: string) =>
          values[name] === undefined ? place : literal(values[name]),
        ),
    );
    this.seconds += seconds;
    this.statements++;
    return rows;
  }

  async store(name: string, { sql, values }: Statement): Promise<boolean> {
    await this.run({ sql: duckdb.storing(name, sql), values });
    return true;
  }
}
