import type { ScriptingDoor } from "../../src/app/scriptingDoor";
import { startDoorOver } from "../support/door";
import type { RunningHost } from "../support/host";

let excel: RunningHost;
let door: ScriptingDoor;

beforeAll(async () => {
  ({ excel, door } = await startDoorOver({
    Orders: [
      ["Order ID", "Customer ID", "Order date", "Sales"],
      ["CA-1", "a", 45_667, 100],
      ["CA-2", "b", 45_668, 200],
      ["CA-2", "b", 45_668, 40],
      ["CA-3", "b", 45_700, 50],
    ],
    Returns: [
      ["Returned", "Order ID"],
      ["Yes", "CA-2"],
    ],
  }));
});
afterAll(() => excel.stop());

const revenue = async (related?: "none") => {
  const { report, issues } = await door.makeReport({
    report: "segments",
    source: { sheet: "Orders" },
    locale: "en-US",
    options: { smallest: 1 },
    related,
  });
  const cards = report.sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "cards" ? block.cards : [])),
  );
  return { value: cards.find(({ label }) => label === "Revenue")?.value, issues };
};

it("orders that a sheet of returns lists count as refunded, and each is told", async () => {
  const { value, issues } = await revenue();
  expect(value).toBe(150);
  expect(issues).toContainEqual(expect.objectContaining({ key: "returnedListed" }));
});

it("without other tables they count as they stand", async () =>
  expect((await revenue("none")).value).toBe(390));
