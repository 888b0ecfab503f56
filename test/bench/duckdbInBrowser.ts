/** DuckDB in the page of a browser, from a folder of its own: `npm install --prefix test/bench/duckdb`. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { fileQueries } from "./orderQueries";

const folder = join(process.cwd(), "test", "bench", "duckdb");
const dist = join(folder, "node_modules", "@duckdb", "duckdb-wasm", "dist");

/** What to do where it is not there. */
export function duckdbIsMissing(): string | undefined {
  return existsSync(dist)
    ? undefined
    : "DuckDB-WASM is not installed: npm install --no-package-lock --prefix test/bench/duckdb";
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  wasm: "application/wasm",
  html: "text/html",
};

/** A page with the engine's own script on this machine's address. */
export async function serveDuckdb(): Promise<{ readonly url: string; close(): void }> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "@duckdb/duckdb-wasm";`, resolveDir: folder },
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
          : readFile(join(dist, name));
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

/** Seconds by question, or what the engine says. */
export async function askDuckdb(
  page: Page,
  url: string,
  path: string,
): Promise<Readonly<Record<string, number | string>>> {
  await page.goto(url);
  await page.locator("input").setInputFiles(path);
  return await page.evaluate(
    async ({ name, queries }) => {
      const { duckdb } = window as any;
      const file = document.querySelector("input")!.files![0]!;
      const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
      const found: Record<string, number | string> = {};
      try {
        await db.instantiate(new URL("duckdb-eh.wasm", location.href).href);
        await db.registerFileHandle(name, file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
        const connection = await db.connect();
        // Nothing is fetched from elsewhere.
        await connection.query("SET autoinstall_known_extensions = false");
        await connection.query("SET autoload_known_extensions = false");
        for (const [question, sql] of queries) {
          const begun = performance.now();
          await connection.query(sql);
          found[question] = (performance.now() - begun) / 1000;
        }
      } catch (error) {
        found.refused = String((error as Error).message).split("\n")[0]!;
      }
      await db.terminate();
      return found;
    },
    { name: "orders", queries: Object.entries(fileQueries("orders", path)) },
  );
}
