import fc from "fast-check";
import { startHost, type RunningHost } from "../support/host";
import { allParts } from "./parts";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

it.each(["functions", "reports", "calls", "files", "people"])(
  "a few %s of every kind neither crash nor hang, and show no number that is none",
  async (name) => {
    const part = allParts(excel).find((one) => one.name === name)!;
    await fc.assert(part.property() as never, { seed: 20250304, numRuns: part.few });
  },
  240_000,
);
