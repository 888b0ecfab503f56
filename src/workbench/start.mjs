// The workbench: builds what is missing or has changed, then hands over to server/start.ts.
import { createRequire } from "node:module";
import { join } from "node:path";
import { addinFolder, buildAddin, buildBundle, buildNodeBundle, builds, root } from "./build.mjs";

const require = createRequire(import.meta.url);
const page = join("src", "workbench", "page");

async function buildFolders() {
  const pageFolder = await buildBundle("page", join(page, "main.tsx"), {
    entryPoints: ["main.tsx", "index.html"].map((name) => join(page, name)),
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
  const seamFolder = await buildBundle("seam", join(page, "seam.ts"), {
    minify: true,
    legalComments: "none",
  });
  await buildAddin();
  return { page: pageFolder, seam: seamFolder, addIn: addinFolder, modules: join(root, "node_modules") };
}

builds.tell = (line) => process.stdout.write(`${line}\n`);
const server = await buildNodeBundle("server", join("src", "workbench", "server", "start.ts"));
await require(join(server, "start.js")).start(process.argv.slice(2), buildFolders);
