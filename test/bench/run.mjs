// npm run bench [-- NAME…] [-- --full]: bundles and runs each test/bench/*.bench.ts in a process of its own.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith("--"));
const wanted = args.filter((arg) => !arg.startsWith("--"));
const benches = readdirSync(here)
  .filter((name) => name.endsWith(".bench.ts"))
  .map((name) => name.replace(".bench.ts", ""));

const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown[0]}". There are: ${benches.join(", ")}.`);
  process.exit(1);
}

let failed = false;
for (const name of wanted.length > 0 ? wanted : benches) {
  const outfile = join(root, ".cache", "bench", `${name}.cjs`);
  buildSync({
    entryPoints: [join(here, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  console.log(`\n== ${name}`);
  const { status } = spawnSync(
    process.execPath,
    ["--expose-gc", "--max-old-space-size=12000", outfile, ...flags],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
