/** F6 moves between spreadsheet and pane, as in Excel: the only way from one to the other without a mouse. */
import type { Injector } from "@univerjs/core";
import { ILayoutService } from "@univerjs/ui";

export class FocusKey {
  private pane: Window | undefined;
  /** Where in the pane the keyboard was. */
  private left: Element | null = null;

  constructor(private readonly grid: () => Injector | undefined) {
    follow(window, () => this.toPane());
  }

  /** The pane's window; another one when it was loaded again. */
  connect(pane: Window): void {
    this.pane = pane;
    this.left = null;
    follow(pane, () => this.toGrid());
  }

  private toGrid(): void {
    this.left = this.pane?.document.activeElement ?? null;
    window.focus();
    this.grid()?.get(ILayoutService).focus();
  }

  private toPane(): void {
    const { pane, left } = this;
    const to = left?.isConnected && left !== pane?.document.body ? left : null;
    const first = pane?.document.querySelector<HTMLElement>("button, input, select, a[href]");
    pane?.focus();
    ((to as HTMLElement | null) ?? first)?.focus();
  }
}

function follow(from: Window, move: () => void): void {
  from.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "F6") {
        event.preventDefault();
        move();
      }
    },
    true,
  );
}
