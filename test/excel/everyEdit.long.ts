import { startHost, type RunningHost } from "../support/host";
import { allEdits, editsOverFormulas, EditMatrix, type EditOutcome, WITH_FORMULAS } from "./editMatrix";
import { EVERY_REPORT } from "./smallTables";

let excel: RunningHost;
let matrix: EditMatrix;
beforeAll(async () => {
  excel = await startHost();
  matrix = new EditMatrix(excel);
});
afterAll(() => excel.stop());

const CASES = allEdits(2);
const counts = { cases: 0, lost: 0, left: 0, wrong: 0 };
afterAll(() => {
  const { cases, lost, left, wrong } = counts;
  process.stdout.write(
    `${cases} edits: ${lost} entries lost, ${left} cells of ours left, ${wrong} otherwise wrong\n`,
  );
});

it.each(EVERY_REPORT)(
  "%s keeps what people did to its sheets, and removal leaves nothing of ours",
  async (report) => {
    const over = await editsOverFormulas(matrix, report);
    expect(over.length > 0).toBe(WITH_FORMULAS.includes(report));
    const wrong: string[] = [];
    for (const one of [...CASES.filter((each) => each.report === report), ...over]) {
      const outcome = await matrix.try(one);
      counts.cases++;
      for (const what of ["lost", "left", "wrong"] as const satisfies readonly (keyof EditOutcome)[]) {
        counts[what] += outcome[what].length;
        wrong.push(...outcome[what].slice(0, 2).map((each) => `${what}: ${JSON.stringify(one)}: ${each}`));
      }
    }
    expect(wrong).toEqual([]);
  },
  3_600_000,
);
