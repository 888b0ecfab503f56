// The workbench: builds what is missing or has changed, then hands over to server/start.ts.
import { createRequire } from "node:module";
import { join } from "node:path";
import { addinFolder, buildAddin, buildNodeBundle, buildPages, builds, root } from "./build.mjs";

const require = createRequire(import.meta.url);
async function buildFolders() {
  const pages = await buildPages();
  await buildAddin();
  return { ...pages, addIn: addinFolder, modules: join(root, "node_modules") };
}

builds.tell = (line) => process.stdout.write(`${line}\n`);
const server = await buildNodeBundle("server", join("src", "workbench", "server", "start.ts"));
await require(join(server, "start.js")).start(process.argv.slice(2), buildFolders);
