/** F6 moves between spreadsheet and pane, as in Excel: the only way from one to the other without a mouse. */
import type { Injector } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";
import type { PaneLink } from "./paneLink";

export class FocusKey {
  private pane: PaneLink | undefined;

  constructor(private readonly grid: () => Injector | undefined) {
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "F6") {
          event.preventDefault();
          this.pane?.takeFocus();
        }
      },
      true,
    );
  }

  /** The pane; another one when it was loaded again. */
  connect(pane: PaneLink): void {
    this.pane = pane;
    pane.onLeave = () => {
      window.focus();
      this.grid()?.get(ILayoutService).focus();
    };
  }
}
