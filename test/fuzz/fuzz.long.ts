import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { startHost, type RunningHost } from "../support/host";
import { PARTS } from "./parts";
import { watchdog } from "./watchdog";

/** One round, as `npm run fuzz` asks for it; by itself a short one of each part. */
const { FUZZ_PART, FUZZ_SEED = "1", FUZZ_SECONDS = "20", FUZZ_FOLDER } = process.env;

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

const parts = PARTS.filter(({ name }) => !FUZZ_PART || name === FUZZ_PART).map(({ name }) => name);

it.each(parts)(
  "%s neither crash nor hang, and show no number that is none",
  async (name) => {
    const { cases, check, many } = PARTS.find((one) => one.name === name)!.start(excel);
    const watching = watchdog();
    const tell = (file: string, what: unknown) =>
      FUZZ_FOLDER && writeFileSync(join(FUZZ_FOLDER, file), JSON.stringify(what));
    const { numRuns, failed, counterexample, counterexamplePath, numShrinks, errorInstance } = await fc.check(
      fc.asyncProperty(cases, async (one) => {
        tell("current.json", one);
        watching.next();
        await check(one);
      }),
      { seed: Number(FUZZ_SEED), numRuns: many, interruptAfterTimeLimit: Number(FUZZ_SECONDS) * 1000 },
    );
    watching.end();
    const failure = failed && counterexample ? failureOf() : undefined;
    tell("told.json", { cases: numRuns, failure });
    expect(failure).toBeUndefined();

    function failureOf() {
      const { message, stack = "" } = errorInstance as Error;
      return {
        seed: Number(FUZZ_SEED),
        path: counterexamplePath,
        shrinks: numShrinks,
        example: JSON.stringify(counterexample![0]),
        message: message.slice(0, 500),
        stack: stack.split("\n").slice(0, 8),
      };
    }
  },
  (Number(FUZZ_SECONDS) + 1800) * 1000,
);
