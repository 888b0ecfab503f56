// npm run fuzz -- --minutes N --seed S [--only functions,people]: throws cases at every part of the house for so long.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const args = process.argv.slice(2);
const valueOf = (name, usual) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : args[at + 1];
};
const jest = createRequire(import.meta.url).resolve("jest/bin/jest.js");
const { status } = spawnSync(process.execPath, [jest, "--maxWorkers=1", "--testMatch", "**/fuzz.long.ts"], {
  stdio: "inherit",
  env: {
    ...process.env,
    FUZZ_MINUTES: valueOf("minutes", "10"),
    FUZZ_SEED: valueOf("seed", String(Math.floor(Date.now() / 1000) % 1_000_000_000)),
    ...(args.includes("--only") ? { FUZZ_PARTS: valueOf("only") } : {}),
  },
});
process.exitCode = status ?? 1;
