// Builds what the workbench runs, into .cache, once for each state of the sources.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const cache = join(root, ".cache");
/** The add-in's development pages, as webpack builds them. */
export const addinFolder = join(cache, "addin");

const workbenchSources = join("src", "workbench");

/**
 * The add-in as Excel would load it: webpack's development build, in its own folder so that a `dist/` made for
 * deployment stays as it is. Returns the folder.
 */
export async function buildAddin() {
  const inputs = ["src", "assets", "docs/help", "manifest.xml", "package-lock.json", "webpack.config.js"];
  await unlessFresh("addin", fingerprint(inputs, [workbenchSources]), addinFolder, async () => {
    const webpack = require("webpack");
    const configure = require(join(root, "webpack.config.js"));
    const config = await configure({ dist: addinFolder }, { mode: "development" });
    await new Promise((resolve, reject) => {
      const compiler = webpack({ ...config, context: root });
      compiler.run((error, stats) => {
        compiler.close(() => {
          if (error || stats.hasErrors()) {
            reject(error ?? new Error(stats.toString({ all: false, errors: true })));
          } else {
            resolve();
          }
        });
      });
    });
  });
  return addinFolder;
}

/** One bundle of the workbench's own, by esbuild (webpack takes minutes over the spreadsheet engine). Returns its path. */
export async function buildBundle(name, entry, options) {
  const folder = join(cache, "workbench", name);
  const inputs = join(entry).startsWith(workbenchSources) ? [workbenchSources] : ["src", dirname(entry)];
  const key = fingerprint([...inputs, "package-lock.json"], []) + JSON.stringify(options);
  await unlessFresh(`workbench-${name}`, key, folder, async () => {
    const { build } = require("esbuild");
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outdir: folder,
      bundle: true,
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      ...options,
    });
  });
  return folder;
}

/** The spreadsheet page that the add-in is shown beside, and what makes a page of the add-in Excel's web view. */
export async function buildPages() {
  const folder = join("src", "workbench", "page");
  const page = await buildBundle("page", join(folder, "main.tsx"), {
    entryPoints: ["main.tsx", "index.html"].map((name) => join(folder, name)),
    minify: true,
    format: "esm",
    // Readers and writers of files load with the first file that is opened or saved.
    splitting: true,
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: { ".html": "copy", ".ttf": "dataurl", ".woff2": "dataurl" },
    legalComments: "none",
  });
  // A script, not a module: it has to run before all others of its page.
  const seam = await buildBundle("seam", join(folder, "seam.ts"), { minify: true, legalComments: "none" });
  return { page, seam };
}

/** A bundle for Node: packages that read files of their own beside them stay outside. */
export function buildNodeBundle(name, entry) {
  return buildBundle(name, entry, {
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["jsdom", "@microsoft/office-js", "exceljs", "playwright-core", "esbuild"],
  });
}

/** Told what is being built and how long it takes; nobody listens unless somebody waits for it. */
export const builds = { tell: () => {} };

const CALLED = {
  addin: "the add-in",
  "workbench-page": "the spreadsheet page",
  "workbench-server": "the workbench's server",
};

async function unlessFresh(name, key, output, build) {
  const stamp = join(cache, `${name}.stamp`);
  const hash = createHash("sha1").update(key).digest("hex");
  await oneAtATime(join(cache, `${name}.lock`), () => buildUnlessFresh(name, hash, stamp, output, build));
}

async function buildUnlessFresh(name, hash, stamp, output, build) {
  const [known, lastTime] = existsSync(stamp) ? readFileSync(stamp, "utf8").split(" ") : [];
  if (existsSync(output) && known === hash) {
    return;
  }
  const what = CALLED[name] ?? name;
  builds.tell(`Building ${what}${lastTime ? ` (${lastTime} s last time)` : ""} …`);
  const begun = performance.now();
  // Should the build fail, the stamp says that nothing is fresh, and still how long the last one took.
  writeFile(stamp, `none ${lastTime ?? ""}`);
  mkdirSync(output, { recursive: true });
  await build();
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  builds.tell(`Built ${what} in ${seconds} s.`);
  writeFile(stamp, `${hash} ${seconds}`);
}

/** Commands that are started together would build the same, into one folder: the first does, the others wait for it. */
async function oneAtATime(lock, act) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    await act();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock unless another command holds it; one that was killed leaves a lock behind that nobody holds. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHeld(lock)) {
      rmSync(lock, { force: true });
    }
    return false;
  }
}

const LONGEST_BUILD = 600_000;

function isHeld(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    // Another command may have got the number of one that was killed.
    return Date.now() - statSync(lock).mtimeMs < LONGEST_BUILD;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

function writeFile(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function fingerprint(inputs, without) {
  const hash = createHash("sha1");
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input))) {
      const path = relative(root, file);
      if (!without.some((folder) => path.startsWith(folder))) {
        hash.update(path).update("\0").update(readFileSync(file));
      }
    }
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) {
    return [];
  }
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) =>
        entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
      );
  } catch {
    return [path];
  }
}
