import { startHost, type RunningHost } from "../support/host";
import { EditMatrix, someEdits, type EditOutcome } from "./editMatrix";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

it("of 40 edits of people on reports none is lost by making again or removing, and nothing of ours is left behind", async () => {
  const matrix = new EditMatrix(excel);
  const wrong: string[] = [];
  for (const one of someEdits(40, 1)) {
    const outcome = await matrix.try(one);
    for (const what of ["lost", "left", "wrong"] as const satisfies readonly (keyof EditOutcome)[]) {
      wrong.push(...outcome[what].slice(0, 2).map((each) => `${what}: ${JSON.stringify(one)}: ${each}`));
    }
  }
  process.stdout.write(`40 edits: ${wrong.length} lost, left behind or otherwise wrong\n`);
  expect(wrong).toEqual([]);
}, 600_000);
