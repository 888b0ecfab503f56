import { openScriptingDoor, type ScriptingDoor } from "../../src/app/scriptingDoor";
import { startHost, type RunningHost, type StartOptions } from "./host";

/** A host as `startHost` starts it, and the scripting door of the add-in in its page. */
export async function startDoor(
  options?: StartOptions,
): Promise<{ readonly excel: RunningHost; readonly door: ScriptingDoor }> {
  const excel = await startHost(options);
  openScriptingDoor();
  return { excel, door: (globalThis as unknown as { crmLens: ScriptingDoor }).crmLens };
}

/** The same over a workbook of sheets with these cells; the first is the sheet that is there. */
export async function startDoorOver(
  sheets: Readonly<Record<string, (string | number)[][]>>,
): ReturnType<typeof startDoor> {
  const started = await startDoor();
  await Excel.run(async ({ workbook }) => {
    Object.entries(sheets).forEach(([name, cells], index) => {
      const sheet = index === 0 ? workbook.worksheets.getActiveWorksheet() : workbook.worksheets.add();
      sheet.name = name;
      sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length).values = cells;
    });
    await workbook.context.sync();
  });
  return started;
}
