/**
 * npm run mutate -- --seed S [--count 300] [--in src/core/ledger,…] [--jobs 1] [--seconds 40]: puts small faults into the
 * rooms where figures are decided, one at a time, and lists those that no test of theirs notices, of the nearest that take
 * so many seconds. What was tried stands in .cache/mutation: a run that was stopped goes on where it was, and a later one
 * tries again only what changed.
 */
import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { resolveImport } from "./modules.mjs";
import { mutantsOf, sample } from "./mutants.mjs";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "300" },
    in: { type: "string", default: "src/core/ledger,src/core/cells,src/core/segments" },
    jobs: { type: "string", default: "1" },
    seconds: { type: "string", default: "40" },
  },
});

/** A fault that makes the tests so much slower is noticed as well, by whoever waits for them; a busy machine is none. */
const PATIENCE = { factor: 12, seconds: 60 };
const TEST_ROOMS = ["test/core"];

const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
const hash = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 16);

const importsOf = new Map();
function imports(path) {
  if (!importsOf.has(path)) {
    const text = readFileSync(path, "utf8");
    const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)].map(([, target]) =>
      resolveImport(path, target),
    );
    importsOf.set(
      path,
      named.filter((target) => target !== undefined).map((target) => target.slice(process.cwd().length + 1)),
    );
  }
  return importsOf.get(path);
}

/** How many imports lie between a file and all that it brings along. */
function distances(path) {
  const steps = new Map([[path, 0]]);
  for (const [file, step] of steps) {
    imports(file).forEach((target) => steps.has(target) || steps.set(target, step + 1));
  }
  return steps;
}

const tests = TEST_ROOMS.flatMap((room) => filesIn(room, ".test.ts"));
const reach = new Map(tests.map((test) => [test, distances(test)]));
const needsHost = (test) => [...reach.get(test).keys()].some((path) => path.startsWith("test/support/host"));
/** Of a test file with all that it brings along: while it is the same, so is what the test says. */
const states = new Map(
  tests.map((test) => [
    test,
    hash(...[...reach.get(test).keys()].sort().flatMap((path) => [path, readFileSync(path, "utf8")])),
  ]),
);

const sources = options.in
  .split(",")
  .flatMap((place) => (place.endsWith(".ts") ? [place] : filesIn(place, ".ts")));
const all = sources.flatMap((path) => mutantsOf(path, readFileSync(path, "utf8")));
const chosen = sample(all, Number(options.count), options.seed);

mkdirSync(".cache/mutation", { recursive: true });
const linesOf = (file) =>
  (existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []).map((line) =>
    JSON.parse(line),
  );
/** Faults by what they are: `{ failure, test, state }` where one was noticed, `{ passed }` the tests' states where not. */
const LOG = ".cache/mutation/faults.jsonl";
const tried = new Map();
linesOf(LOG).forEach((entry) => tried.set(entry.id, [...(tried.get(entry.id) ?? []), entry]));
/** CPU seconds of a test file as it is, by its state. */
const TIMES = ".cache/mutation/seconds.jsonl";
const times = new Map(linesOf(TIMES).map(({ state, seconds }) => [state, seconds]));

/** A process that is started again after it had to be stopped: some faults fill all memory there is. */
function lab() {
  let worker;
  const start = () => {
    const own = fork(new URL("./worker.mjs", import.meta.url), {
      execArgv: ["--max-old-space-size=3000"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    own.on("exit", () => {
      worker = worker === own ? undefined : worker;
    });
    return own;
  };
  return {
    run(message, seconds) {
      const own = (worker ??= start());
      return new Promise((resolve) => {
        const settle = (answer) => {
          clearTimeout(timer);
          own.off("message", settle).off("exit", stopped);
          resolve(answer);
        };
        const stopped = () => settle({ failure: "stops", durations: {} });
        const timer = setTimeout(() => {
          worker = undefined;
          own.kill("SIGKILL");
          settle({ failure: "takes too long", durations: {} });
        }, seconds * 1000);
        own.on("message", settle).on("exit", stopped);
        own.send(message);
      });
    },
    stop: () => worker?.kill(),
  };
}

const wanted = [...new Set(chosen.map(({ path }) => path))];
const related = tests.filter((test) => !needsHost(test) && wanted.some((path) => reach.get(test).has(path)));
console.log(
  `${all.length} faults in ${sources.length} files, ${chosen.length} of them tried with seed ${options.seed}; ${related.length} test files know these files`,
);

const first = lab();
for (const test of related) {
  const state = states.get(test);
  if (!times.has(state)) {
    const { failure, durations } = await first.run({ tests: [test] }, 120);
    if (failure === undefined) {
      times.set(state, durations[test]);
      appendFileSync(TIMES, JSON.stringify({ state, seconds: durations[test] }) + "\n");
    } else {
      console.log(`left out, for it fails as it is: ${test}: ${failure}`);
    }
  }
}
const secondsOf = (test) => times.get(states.get(test));

/** Its own first, then nearest, then quickest. */
function testsOf(path) {
  const own = path.replace(/^src/, "test").replace(/\.ts$/, ".test.ts");
  const able = related.filter((test) => secondsOf(test) !== undefined && reach.get(test).has(path));
  const far = (test) => (test === own ? 0 : reach.get(test).get(path));
  able.sort((a, b) => far(a) - far(b) || secondsOf(a) - secondsOf(b));
  let seconds = 0;
  return able.filter((test) => (seconds += secondsOf(test)) <= Number(options.seconds));
}

async function tryOut(own, { path, start, end, replacement, line, was }) {
  const text = readFileSync(path, "utf8");
  const id = hash(text, path, start, end, replacement);
  const about = { id, path, line, was, replacement };
  const before = tried.get(id) ?? [];
  const now = new Set(states.values());
  const noticed = before.find(({ state }) => state && now.has(state));
  if (noticed) {
    return { ...about, failure: noticed.failure };
  }
  const passed = new Set(before.flatMap((entry) => entry.passed ?? []));
  const left = testsOf(path).filter((test) => !passed.has(states.get(test)));
  if (left.length === 0) {
    return about;
  }
  const seconds = left.reduce((sum, test) => sum + secondsOf(test), 0);
  const changed = {
    path: join(process.cwd(), path),
    text: text.slice(0, start) + replacement + text.slice(end),
  };
  const patience = PATIENCE.seconds + PATIENCE.factor * seconds;
  const { failure, test = left[0] } = await own.run({ changed, tests: left }, patience);
  const result =
    failure === undefined
      ? { ...about, passed: left.map((one) => states.get(one)) }
      : { ...about, failure, test, state: states.get(test) };
  appendFileSync(LOG, JSON.stringify(result) + "\n");
  return result;
}

function shown({ path, line, was, replacement }) {
  return `  ${path}:${line}  ${was}  →  ${replacement || "(nothing)"}`;
}

const queue = [...chosen];
const results = [];
async function work(own) {
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const result = await tryOut(own, mutant);
    results.push(result);
    process.stdout.write(result.failure === undefined ? `\n${shown(result)}\n` : ".");
  }
}
const labs = [first, ...Array.from({ length: Number(options.jobs) - 1 }, lab)];
await Promise.all(labs.map(work));
labs.forEach((own) => own.stop());

const survivors = results.filter(({ failure }) => failure === undefined);
survivors.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line));
console.log(
  `\n\n${results.length - survivors.length} of ${results.length} noticed (${((100 * (results.length - survivors.length)) / results.length).toFixed(1)} %)`,
);
survivors.forEach((survivor) => console.log(shown(survivor)));
process.exit(0);
