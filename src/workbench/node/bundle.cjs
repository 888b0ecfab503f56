// Bundles the host and its Node page into one file, which loads in a fraction of the time its five hundred modules take.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");

const ROOT = resolve(__dirname, "../../..");
const OUT = join(ROOT, ".cache/host.cjs");

/** The bundle's path, after making it anew if a source or a package has changed. */
function bundleHost() {
  const key = `// ${sourceKey()}\n`;
  if (!existsSync(OUT) || !readFileSync(OUT, "utf8").startsWith(key)) {
    mkdirSync(dirname(OUT), { recursive: true });
    const { outputFiles } = require("esbuild").buildSync({
      entryPoints: [join(__dirname, "index.ts")],
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      external: ["jsdom", "@microsoft/office-js"],
      write: false,
      logLevel: "error",
    });
    // Test processes may make it at once; a rename leaves no half-written file for another to read.
    const draft = `${OUT}.${process.pid}`;
    writeFileSync(draft, key + outputFiles[0].text);
    renameSync(draft, OUT);
  }
  return OUT;
}

function sourceKey() {
  const hash = createHash("sha1").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const folder of ["src/workbench/host", "src/workbench/node"]) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath ?? file.path, file.name));
    paths.sort().forEach((path) => hash.update(path.slice(ROOT.length)).update(readFileSync(path)));
  }
  return hash.digest("hex");
}

module.exports = { bundleHost };
