import { startHost, type RunningHost } from "../support/host";
import { FaultMatrix, someFaults } from "./faultMatrix";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

it("of 60 writes that broke off none is half-written after the next press, start or removal, and no entry is lost", async () => {
  const matrix = new FaultMatrix(excel);
  const wrong: string[] = [];
  let half = 0;
  for (const one of someFaults(60, 1)) {
    const outcome = await matrix.try(one);
    expect([one, outcome.broke]).toEqual([one, true]);
    half += Number(outcome.halfBetween);
    wrong.push(...outcome.wrong.map((what) => `${JSON.stringify(one)}: ${what}`));
  }
  process.stdout.write(`60 faults over all reports, ${half} half-written in between\n`);
  expect(wrong).toEqual([]);
  expect(half).toBeGreaterThan(30);
}, 600_000);
