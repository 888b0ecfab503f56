/** What the page offers to tests, as `window.workbench`. */
import type { Host } from "../host";

export interface WorkbenchGlobal {
  host: Host | undefined;
  /** The charts on the page as they are drawn, by the record's id: ECharts' own description. */
  charts(): Record<string, unknown>;
  /** Resolves when neither host nor page has anything left to do. */
  settled(): Promise<void>;
  /** From the page's first byte to a spreadsheet that answers, and to a pane that has loaded; milliseconds. */
  timings: { gridReady?: number; paneLoaded?: number };
}

declare global {
  interface Window {
    workbench?: WorkbenchGlobal;
  }
}
