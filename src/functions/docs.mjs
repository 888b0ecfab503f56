// Writes docs/functions/<locale>.md from the catalogue of functions.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const cache = join(root, ".cache");
mkdirSync(cache, { recursive: true });
const scratch = mkdtempSync(join(cache, "docs-"));
try {
  const outfile = join(scratch, "reference.cjs");
  buildSync({
    entryPoints: [join(here, "reference.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  const { referencePage } = createRequire(import.meta.url)(outfile);
  const folder = join(root, "docs", "functions");
  mkdirSync(folder, { recursive: true });
  for (const locale of ["en-US", "zh-CN"]) {
    writeFileSync(join(folder, `${locale}.md`), referencePage(locale));
    console.log(`docs/functions/${locale}.md`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
