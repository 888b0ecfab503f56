/** The add-in's task pane: whether it is to be seen, as the person or the add-in (`Office.addin`) wants it. */
import type { Events } from "./events";

/** Excel's states of an add-in's runtime; a hidden pane goes on running. */
export type RuntimeState = "Inactive" | "Background" | "Visible";

/** The place where a page shows the pane. Without one, as in Node, the host only keeps the state. */
export interface PanePlace {
  readonly isVisible: boolean;
  /** The add-in wants its pane shown or hidden. */
  show(isVisible: boolean): void;
}

export class Pane {
  /** With "Background" the add-in starts together with the workbook. */
  startState: RuntimeState = "Inactive";
  private place: PanePlace | undefined;
  private isVisible = true;

  constructor(private readonly events: Events) {}

  get state(): RuntimeState {
    return this.isVisible ? "Visible" : "Background";
  }

  connect(place: PanePlace | undefined): void {
    this.place = place;
    this.isVisible = place?.isVisible ?? true;
  }

  show(isVisible: boolean): void {
    if (isVisible !== this.isVisible) {
      this.isVisible = isVisible;
      this.place?.show(isVisible);
      this.events.raiseVisibilityChanged(isVisible);
    }
  }
}
