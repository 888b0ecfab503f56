import fc from "fast-check";
import { startHost, type RunningHost } from "../support/host";
import { allParts } from "./parts";

/** Set by `npm run fuzz`. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 2);
const seed = Number(process.env.FUZZ_SEED ?? 1);
const only = process.env.FUZZ_PARTS?.split(",");

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const NAMES = ["functions", "reports", "calls", "files", "people"].filter(
  (name) => !only || only.includes(name),
);

it.each(NAMES)(
  "%s neither crash nor hang, and show no number that is none",
  async (name) => {
    const part = allParts(excel).find((one) => one.name === name)!;
    const { numRuns, failed, counterexample, counterexamplePath, numShrinks, errorInstance } = await fc.check(
      part.property() as never,
      { seed, numRuns: 1_000_000_000, interruptAfterTimeLimit: (minutes * 60_000) / NAMES.length },
    );
    process.stdout.write(`${name}: ${numRuns} cases, seed ${seed}, ${failed ? "1 failure" : "0 failures"}\n`);
    if (failed && counterexample) {
      const told = `${name} fails at seed ${seed}, path ${counterexamplePath}, after ${numShrinks} shrinks`;
      throw new Error(
        `${told}:\n${JSON.stringify(counterexample)}\n${String((errorInstance as Error)?.stack)}`,
      );
    }
  },
  (minutes + 5) * 60_000,
);
