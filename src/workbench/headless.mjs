// The command line: builds what it needs on first use, then hands over to headless/main.ts.
import { createRequire } from "node:module";
import { join } from "node:path";
import { addinFolder, buildAddin, buildNodeBundle } from "./build.mjs";

const require = createRequire(import.meta.url);
const folder = await buildNodeBundle("headless", "src/workbench/headless/main.ts");
const { main } = require(join(folder, "main.js"));
process.exitCode = await main(process.argv.slice(2), { addin: addinFolder, buildAddin });
