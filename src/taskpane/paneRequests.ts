import type { BatchProgress, MadeReports } from "../app/makeReports";
import type { Tab } from "./tabs";

/** What a ribbon button asks the open pane to show. */
export interface PaneRequest {
  readonly tab: Tab;
  readonly reportId?: string;
  /** Ask whether this report shall be taken away. */
  readonly removal?: string;
  /** Read the selection at once. */
  readonly readSelection?: boolean;
  /** A failure of the button's own work, in the user's language. */
  readonly failure?: string;
  /** Reports that the button is making: how far they are, and the way to stop. */
  readonly making?: { readonly progress: BatchProgress; cancel(): void };
  /** What became of them. */
  readonly made?: MadeReports;
}

type Listener = (request: PaneRequest) => void;

let listener: Listener | null = null;
let waiting: PaneRequest | null = null;

/** Ribbon and pane live in one runtime: a request waits here until the pane is drawn. */
export function requestPane(request: PaneRequest): void {
  if (listener) {
    listener(request);
  } else {
    waiting = request;
  }
}

export function onPaneRequest(next: Listener): () => void {
  listener = next;
  if (waiting) {
    next(waiting);
    waiting = null;
  }
  return () => {
    listener = null;
  };
}
