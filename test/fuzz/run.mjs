// npm run fuzz -- --minutes N --seed S [--only functions,people]: throws cases at every part of the house for so long.
// A round is a process of its own: its memory is bounded, and what hangs is ended and told, with the case that it was at.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const args = process.argv.slice(2);
const valueOf = (name, usual) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : args[at + 1];
};
const ROUND_SECONDS = 180;
/** What a round may take beyond its time by the clock: its start, the last case, and shrinking; a case that hangs ends it. */
const MORE_SECONDS = 1800;
const HEAP_MB = 3000;

const seconds = 60 * Number(valueOf("minutes", "10"));
const seed = Number(valueOf("seed", String(Math.floor(Date.now() / 1000) % 1_000_000_000)));
const parts = valueOf("only", "functions,reports,calls,files,people").split(",");
const jest = join(process.cwd(), "node_modules", "jest", "bin", "jest.js");
const folder = join(process.cwd(), ".cache", "fuzz", String(process.pid));
const [told, current] = [join(folder, "told.json"), join(folder, "current.json")];
mkdirSync(folder, { recursive: true });

const failures = [];
const counts = parts.map((part, index) => {
  let [left, cases, next] = [seconds / parts.length, 0, seed + 1000 * index];
  const count = { part, seeds: "", cases: 0, failures: 0, crashes: 0, hangs: 0 };
  while (left > 1) {
    const start = Date.now();
    const { failure, ...round } = throwAt(part, next++, Math.min(ROUND_SECONDS, left));
    cases += round.cases;
    if (failure) {
      count[failure.kind]++;
      failures.push(failure);
      console.log(`${part}: ${JSON.stringify(failure, undefined, 1)}`);
    }
    left -= (Date.now() - start) / 1000;
  }
  const done = { ...count, cases, seeds: `${seed + 1000 * index}–${next - 1}` };
  console.log(JSON.stringify(done));
  return done;
});
rmSync(folder, { recursive: true, force: true });
console.table(counts);
process.exitCode = failures.length > 0 ? 1 : 0;

function throwAt(part, roundSeed, roundSeconds) {
  rmSync(told, { force: true });
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, jest, "--runInBand", "--testMatch", "**/fuzz.long.ts"],
    {
      encoding: "utf8",
      timeout: Math.ceil(roundSeconds + MORE_SECONDS) * 1000,
      killSignal: "SIGKILL",
      env: {
        ...process.env,
        FUZZ_PART: part,
        FUZZ_SEED: String(roundSeed),
        FUZZ_SECONDS: String(roundSeconds),
        FUZZ_FOLDER: folder,
      },
    },
  );
  if (existsSync(told)) {
    const { cases, failure } = JSON.parse(readFileSync(told, "utf8"));
    return { cases, failure: failure && { part, kind: "failures", ...failure } };
  }
  const hung = signal === "SIGKILL";
  return {
    cases: 0,
    failure: {
      part,
      kind: hung ? "hangs" : "crashes",
      seed: roundSeed,
      message: hung ? "no answer" : `ended with ${status ?? signal}`,
      example: existsSync(current) ? readFileSync(current, "utf8").slice(0, 2000) : "",
      stack: stderr.split("\n").slice(-12),
    },
  };
}
