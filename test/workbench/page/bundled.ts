import { buildSync } from "esbuild";
import Module from "node:module";
import { join, resolve } from "node:path";

/** A module together with the spreadsheet engine, whose packages Jest cannot load file by file. */
export function bundled<T>(entry: string): T {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "cjs",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  const file = resolve(join(".cache", `${entry.replaceAll("/", "-")}.cjs`));
  const loaded = new Module(file) as Module & { _compile(code: string, file: string): void };
  loaded.filename = file;
  loaded._compile(outputFiles[0]!.text, file);
  return loaded.exports as T;
}
