/** Runs first in every page of the add-in: the workbench around it connects the window to its host. */
import type { WorkbenchGlobal } from "./global";

const around = window.parent as Window & { workbench?: WorkbenchGlobal };
if (around !== window) {
  around.workbench?.connect(window);
}
