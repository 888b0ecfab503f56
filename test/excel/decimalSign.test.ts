import { NO_SETTINGS, readSettings, saveSettings } from "../../src/excel/settings";
import type { ScriptingDoor } from "../../src/app/scriptingDoor";
import { startDoor } from "../support/door";
import type { RunningHost } from "../support/host";

let german: RunningHost;
let door: ScriptingDoor;

beforeAll(async () => {
  ({ excel: german, door } = await startDoor({ locale: "en-US", dataLocale: "de-DE" }));
});
afterAll(() => german.stop());
beforeEach(() => {
  german.reset();
  german.host.edit("Sheet1", "A1", [
    ["Customer", "Order date", "Amount"],
    ["a", "2025-01-05", "'1.250"],
    ["b", "2025-01-06", "'2.125"],
  ]);
});

const ask = { report: "segments", source: { sheet: "Sheet1", range: "A1:C3" }, locale: "en-US" };
const revenue = async (more: object = {}) => {
  const { report } = await door.makeReport({ ...ask, options: { smallest: 1 }, ...more });
  const figures = report.sheets[0]!.blocks.flatMap((block) => (block.kind === "cards" ? block.cards : []));
  return figures.find(({ label }) => label === "Revenue")?.value;
};
const stored = () => german.host.snapshot().settings["CrmLens.decimal"];

describe("the decimal sign of a workbook", () => {
  it("is proposed by Excel's own locale, not by the language of its menus", async () => {
    expect(await readSettings()).toMatchObject({ decimal: "comma" });
    expect(await revenue()).toBe(3375);
    expect(stored()).toBeUndefined();
  });

  it("is kept with the first report that is written, and no other locale changes it", async () => {
    await door.makeReport({ ...ask, write: true });
    expect(stored()).toBe("comma");
  });

  it("is what was chosen since", async () => {
    await saveSettings({ ...NO_SETTINGS, decimal: "point" });
    await door.makeReport({ ...ask, write: true });
    expect(stored()).toBe("point");
    expect(await revenue()).toBe(3.38);
  });

  it("gives way to what is stated", async () =>
    expect(await revenue({ policies: { decimal: "point" } })).toBe(3.38));
});
