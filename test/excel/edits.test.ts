import { startHost, type RunningHost } from "../support/host";
import {
  EditMatrix,
  editsOverFormulas,
  someEdits,
  type EditCase,
  type EditOutcome,
  WITH_FORMULAS,
} from "./editMatrix";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());

/** What is not as it should be. */
async function wrongOf(matrix: EditMatrix, cases: readonly EditCase[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const one of cases) {
    const outcome = await matrix.try(one);
    for (const what of ["lost", "left", "wrong"] as const satisfies readonly (keyof EditOutcome)[]) {
      wrong.push(...outcome[what].slice(0, 2).map((each) => `${what}: ${JSON.stringify(one)}: ${each}`));
    }
  }
  return wrong;
}

it("of 40 edits of people on reports none is lost by making again or removing, and nothing of ours is left behind", async () => {
  const wrong = await wrongOf(new EditMatrix(excel), someEdits(40, 1));
  process.stdout.write(`40 edits: ${wrong.length} lost, left behind or otherwise wrong\n`);
  expect(wrong).toEqual([]);
}, 600_000);

it.each(WITH_FORMULAS)("what people typed over formulas of ours in %s stays", async (report) => {
  const matrix = new EditMatrix(excel);
  const over = await editsOverFormulas(matrix, report);
  expect(over.length).toBeGreaterThan(10);
  expect(
    await wrongOf(
      matrix,
      over.filter((_, index) => index % 7 === 0),
    ),
  ).toEqual([]);
});
