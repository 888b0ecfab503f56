/** What the frame around spreadsheet and pane shows, and how it is told of changes. */
import type { Theme } from "./settings";

export interface Notice {
  id: number;
  /** What is told stays until it is dismissed, as errors do. */
  kind: "error" | "info" | "told";
  text: string;
  /** Where a file was opened in an encoding that may be another. */
  encoding?: EncodingChoice;
}

export interface EncodingChoice {
  /** Undefined where none was found. */
  chosen?: string;
  names: readonly string[];
  choose(name: string): void;
}

export type Decision = "save" | "discard" | "cancel";

/** What becomes of a file that was dropped on a workbook. */
export type DropChoice = "add" | "addAndMake" | "open" | "cancel";

export interface WorkbenchState {
  phase: "starting" | "ready" | "failed";
  /** What is being done, in words, while it takes its time. */
  busy: string | undefined;
  fileName: string;
  /** Asks what becomes of unsaved work, in whose place something else is to be opened. */
  decide: ((decision: Decision) => void) | undefined;
  /** Asks what becomes of a dropped file. */
  dropped: { readonly file: string; readonly choose: (choice: DropChoice) => void } | undefined;
  theme: Theme;
  isPaneOpen: boolean;
  isPaneLoaded: boolean;
  /** Counts the pane's loads: every workbook has a pane of its own. */
  paneLoad: number;
  notices: readonly Notice[];
}

export class Store<T extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: T) {}

  readonly get = (): T => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<T>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
