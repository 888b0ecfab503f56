import fc from "fast-check";
import { startHost, type RunningHost } from "../support/host";
import { PARTS } from "./parts";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

it.each(PARTS)(
  "a few $name of every kind neither crash nor hang, and show no number that is none",
  async ({ start }) => {
    const { cases, check, few } = start(excel);
    await fc.assert(fc.asyncProperty(cases, check), { seed: 20250304, numRuns: few });
  },
  240_000,
);
