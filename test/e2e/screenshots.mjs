// Pictures for the documentation: node test/e2e/screenshots.mjs [folder]
import { createRequire } from "node:module";
import { join } from "node:path";
import { addinFolder, buildAddin, buildNodeBundle } from "../../src/workbench/build.mjs";

const folder = await buildNodeBundle("screenshots", "test/e2e/takeScreenshots.ts");
const { takeScreenshots } = createRequire(import.meta.url)(join(folder, "takeScreenshots.js"));
await takeScreenshots(process.argv[2] ?? join("docs", "images"), { addin: addinFolder, buildAddin });
