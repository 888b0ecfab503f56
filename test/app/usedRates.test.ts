import type { ScriptingDoor } from "../../src/app/scriptingDoor";
import { startDoorOver } from "../support/door";
import type { RunningHost } from "../support/host";

let excel: RunningHost;
let door: ScriptingDoor;

beforeAll(async () => {
  ({ excel, door } = await startDoorOver({
    Orders: [
      ["Customer ID", "Order date", "Amount", "Currency"],
      ["a", 45_667, 100, "EUR"],
      ["b", 45_668, 200, "USD"],
      ["b", 45_700, 50, "USD"],
    ],
    FX: [
      ["Currency", "From", "Rate"],
      ["EUR", 45_658, 1],
      ["USD", 45_658, 0.9],
      ["USD", 45_689, 0.8],
    ],
  }));
});
afterAll(() => excel.stop());

const ask = { report: "segments", source: { sheet: "Orders" }, locale: "en-US", options: { smallest: 1 } };

it("a sheet of rates in the workbook converts the amounts, and is named with its rates", async () => {
  const { report, issues } = await door.makeReport(ask);
  const blocks = report.sheets.flatMap((one) => one.blocks);
  const figures = blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));
  expect(figures.find(({ label }) => label === "Revenue")?.value).toBe(320);
  const how = blocks.flatMap((block) =>
    block.kind === "table" && block.id === "howComputed" ? block.rows : [],
  );
  expect(how.map(([, value]) => value)).toContain("1 USD = 0.8–0.9 EUR, for 2 rows, from FX");
  expect(issues).toContainEqual(expect.objectContaining({ key: "converted" }));
});

it("without other tables the currencies are refused, and the refusal names the sheet that would help", async () =>
  await expect(door.makeReport({ ...ask, related: "none" })).rejects.toThrow(
    /EUR.*sheet of rates|USD.*sheet of rates/,
  ));
