// Bundles what Node would load as hundreds of modules into one file, which takes a fraction of the time: the host with its
// Node page, and the pane's components.
const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");

const ROOT = resolve(__dirname, "../../..");
const OUT = join(ROOT, ".cache/host.cjs");

/** The bundle's path, after making it anew if a source or a package has changed. */
function bundleHost() {
  return bundleOnce(OUT, sourceKey(), {
    entryPoints: [join(__dirname, "index.ts")],
    external: ["jsdom", "@microsoft/office-js"],
  });
}

/** The path of a bundle, made unless it is there with this key. */
function bundleOnce(out, hash, options) {
  const key = `// ${hash}\n`;
  if (!existsSync(out) || !readFileSync(out, "utf8").startsWith(key)) {
    mkdirSync(dirname(out), { recursive: true });
    const { outputFiles } = require("esbuild").buildSync({
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      write: false,
      logLevel: "error",
      ...options,
    });
    // Test processes may make it at once; a rename leaves no half-written file for another to read.
    const draft = `${out}.${process.pid}`;
    writeFileSync(draft, key + outputFiles[0].text);
    renameSync(draft, out);
  }
  return out;
}

const packagesHash = () => createHash("sha1").update(readFileSync(join(ROOT, "package-lock.json")));

function sourceKey() {
  const hash = packagesHash();
  for (const folder of ["src/workbench/host", "src/workbench/node"]) {
    const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath ?? file.path, file.name));
    paths.sort().forEach((path) => hash.update(path.slice(ROOT.length)).update(readFileSync(path)));
  }
  return hash.digest("hex");
}

/** The components that the pane is made of, and its icon: their modules for Node come with every icon there is, by the thousand. */
function bundleComponents() {
  const contents =
    'export * from "@fluentui/react-components"; export { DismissRegular } from "@fluentui/react-icons";';
  return bundleOnce(join(ROOT, ".cache/components.cjs"), packagesHash().update(contents).digest("hex"), {
    stdin: { contents, resolveDir: ROOT },
    mainFields: ["module", "main"],
    external: ["react", "react/*", "react-dom", "react-dom/*", "scheduler"],
  });
}

module.exports = { bundleHost, bundleComponents };
