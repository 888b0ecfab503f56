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
