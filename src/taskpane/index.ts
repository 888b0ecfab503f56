/**
 * The page that Excel loads once: functions (their own script, loaded before this one), ribbon and pane share it.
 * The pane's first screen is fetched when Office is ready, so that cells and buttons never wait for it, and what reports
 * need after that.
 */
import { associateCommands } from "../commands/commands";

void Office.onReady(async () => {
  associateCommands();
  const root = document.getElementById("pane");
  if (root) {
    const { showPane } = await import(/* webpackChunkName: "first-screen" */ "./pane");
    await showPane(root);
  }
  const { openScriptingDoor } = await import(/* webpackChunkName: "scripting" */ "../app/scriptingDoor");
  openScriptingDoor();
});
