import { associateAll } from "../../src/functions/associate";
import { CATALOGUE } from "../../src/functions/catalogue";
import { functionsJson } from "../../src/functions/metadata";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost({ metadata: functionsJson("en-US", "https://crm.example.com") });
  associateAll();
}, 120_000);
afterAll(() => excel.stop());

const CELLS = 20_000;
const DIFFERENT = 400;

it(`${CELLS} formulas in cells are calculated at once, and no function runs twice for the same arguments`, async () => {
  /** Turns of the event loop in which anything was computed. */
  let [turns, isTurn] = [0, false];
  const runs: Record<string, string[]> = { RETENTION: [], NPS: [] };
  const originals = Object.keys(runs).map((id) => {
    const entry = CATALOGUE.find((one) => one.id === id)! as { run: (values: unknown) => unknown };
    const { run } = entry;
    entry.run = (values) => {
      if (!isTurn) {
        [turns, isTurn] = [turns + 1, true];
        setImmediate(() => (isTurn = false));
      }
      runs[id]!.push(
        JSON.stringify(values, (_, value: unknown) =>
          ArrayBuffer.isView(value) ? [...(value as never as number[])] : value,
        ),
      );
      return run(values);
    };
    return () => (entry.run = run);
  });
  const data = Array.from({ length: DIFFERENT }, (_, row) => [
    1000 + row,
    900 + row,
    50 + (row % 7),
    row % 11,
  ]);
  excel.host.edit("Sheet1", "A1", data);
  await excel.host.settled();
  const formulas = Array.from({ length: CELLS }, (_, index) => {
    const row = (index % DIFFERENT) + 1;
    return [index % 50 === 0 ? `=CRM.NPS(D$1:D$${row})` : `=CRM.RETENTION(A${row},B${row},C${row})`];
  });
  excel.host.edit("Sheet1", "F1", formulas);
  await excel.host.settled();
  originals.forEach((restore) => restore());
  const cells = excel.host.read("Sheet1", `F1:F${CELLS}`);
  expect(cells.every(([value]) => typeof value === "number" && Number.isFinite(value))).toBe(true);
  expect(cells[1]![0]).toBeCloseTo((901 - 51) / 1001, 12);
  for (const [id, all] of Object.entries(runs)) {
    expect([id, all.length]).toEqual([id, new Set(all).size]);
  }
  expect(turns).toBe(1);
  process.stdout.write(
    `${CELLS} formulas: ${runs.RETENTION!.length} runs of RETENTION, ${runs.NPS!.length} of NPS, in ${turns} batch\n`,
  );
}, 600_000);
