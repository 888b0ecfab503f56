/** Beside a selected cell whose custom function failed: what the function said, as Excel shows it. */
import { SheetsSelectionsService } from "@univerjs/sheets";
import type { Host } from "../host";
import { cellBox, currentView } from "./grid/viewport";
import { placeBeside } from "./placeBeside";

export class CellMessage {
  private readonly element = document.createElement("div");
  private frame: number | undefined;

  constructor(private readonly host: Host) {
    this.element.className = "cell-message";
    this.element.setAttribute("role", "status");
    host.engine.onExecuted(({ id }) => {
      if (id.startsWith("sheet.")) {
        this.frame ??= requestAnimationFrame(() => this.update());
      }
    });
  }

  private update(): void {
    this.frame = undefined;
    const { engine } = this.host;
    const view = currentView(engine.injector);
    const cell = engine.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    const message =
      view &&
      cell &&
      this.host.messageAt(engine.sheet(view.sheetId).getName(), cell.actualRow, cell.actualColumn);
    if (!message || !view.canvas.parentElement) {
      this.element.remove();
      return;
    }
    const box = cellBox(view, cell.actualRow, cell.actualColumn);
    if (this.element.textContent !== message) {
      this.element.textContent = message;
    }
    if (this.element.parentElement !== view.canvas.parentElement) {
      view.canvas.parentElement.append(this.element);
    }
    const { left, top } = placeBeside(box, this.element, view.canvas.parentElement);
    this.element.style.transform = `translate(${left}px, ${top}px)`;
  }
}
