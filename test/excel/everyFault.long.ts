import { startHost, type RunningHost } from "../support/host";
import { allFaults, FaultMatrix, MADE } from "./faultMatrix";
import { EVERY_REPORT } from "./smallTables";

let excel: RunningHost;
let matrix: FaultMatrix;
beforeAll(async () => {
  excel = await startHost();
  matrix = new FaultMatrix(excel);
});
afterAll(() => excel.stop());

/** Each report × first write, re-make, removal × press, start, remove × so many places in the write. */
const FAULTS = allFaults(6);
describe.each(EVERY_REPORT)("%s", (report) => {
  it.each(MADE)(
    "a broken %s ends as it was or as it should be, wherever it broke off",
    async (what) => {
      const count = { faults: 0, half: 0, wrong: 0 };
      const wrong: string[] = [];
      for (const one of FAULTS.filter((fault) => fault.report === report && fault.what === what)) {
        const outcome = await matrix.try(one);
        count.faults++;
        count.half += Number(outcome.halfBetween);
        count.wrong += Number(outcome.wrong.length > 0);
        wrong.push(...outcome.wrong.map((what) => `${JSON.stringify(one)}: ${what}`));
      }
      process.stdout.write(
        `${report}, ${what}: ${count.faults} faults, ${count.half} half in between, ${count.wrong} wrong\n`,
      );
      expect(wrong).toEqual([]);
    },
    600_000,
  );
});
