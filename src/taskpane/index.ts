/**
 * The page that Excel loads once: functions (their own script, loaded before this one), ribbon and pane share it.
 * The pane is fetched when Office is ready, so that cells and buttons never wait for it.
 */
import { associateCommands } from "../commands/commands";

void Office.onReady(async () => {
  associateCommands();
  const root = document.getElementById("pane");
  const [{ openScriptingDoor }, { showPane }] = await Promise.all([
    import("../app/scriptingDoor"),
    import("./pane"),
  ]);
  openScriptingDoor();
  if (root) {
    showPane(root);
  }
});
