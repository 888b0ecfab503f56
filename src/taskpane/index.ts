/**
 * The page that Excel loads once: functions (their own script, loaded before this one), ribbon and pane share it.
 * The pane's first screen is fetched when Office is ready, so that cells and buttons never wait for it, and what reports
 * need after that.
 */
import { associateCommands } from "../commands/commands";
import { firstTexts } from "../locales/firstTexts";
import { localeFor } from "../locales/locale";

void Office.onReady(async () => {
  associateCommands();
  const root = document.getElementById("pane");
  if (root) {
    const locale = localeFor(Office.context.displayLanguage);
    const [{ showPane }, texts] = await Promise.all([
      import(/* webpackChunkName: "first-screen" */ "./pane"),
      firstTexts(locale),
    ]);
    await showPane(root, locale, texts);
  }
  const { openScriptingDoor } = await import(/* webpackChunkName: "scripting" */ "../app/scriptingDoor");
  openScriptingDoor();
});
