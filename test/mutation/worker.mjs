/** Tries one fault at a time: `{ changed?, tests }` in, `{ failure?, seconds }` by test out. */
import { createRequire } from "node:module";
import { load } from "./modules.mjs";
import { runSuite } from "./suite.mjs";

// The same cases in every run, as test/support/fastCheck.cjs has it.
createRequire(import.meta.url)("fast-check").configureGlobal({ seed: 20260101 });

process.on("message", async ({ changed, tests }) => {
  const durations = {};
  for (const test of tests) {
    const from = process.cpuUsage().user;
    const failure = await runSuite(() => load(test, changed));
    durations[test] = (process.cpuUsage().user - from) / 1e6;
    if (failure !== undefined) {
      process.send({ failure, test, durations });
      return;
    }
  }
  process.send({ durations });
});
