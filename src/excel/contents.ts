import type { StandingReport } from "../reports/contents/contentsSheets";
import { REPORTS } from "../reports/registry";
import { originalOf } from "./ownRecord";
import type { QueuedStep } from "./queueSteps";

/** Workbook setting by report: what the index and the sheet of methods tell of it. They are made of these alone. */
const ENTRY = "CrmLens.contents.";

/** Keeps what is told of a report. */
export function entrySteps({ workbook }: Excel.RequestContext, entry: StoredEntry | undefined): QueuedStep[] {
  if (!entry) {
    return [];
  }
  const text = JSON.stringify(entry);
  return [
    {
      bytes: 500 + text.length * 1.2,
      queue: () => workbook.settings.add(`${ENTRY}${entry.report}`, text),
    },
  ];
}

/** Queues the end of what is told of a report, or of all. */
export function forgetEntries(settings: readonly Excel.Setting[], report: string | undefined): void {
  for (const setting of settings) {
    if (report === undefined ? setting.key.startsWith(ENTRY) : setting.key === `${ENTRY}${report}`) {
      setting.delete();
    }
  }
}

/** What is told of a report, with the tab of its first sheet when it was written. */
export interface StoredEntry extends StandingReport {
  /** That sheet's id inside the report. */
  readonly sheet: string;
}

/** The entries among the settings. */
export function entriesIn(settings: ReadonlyMap<string, unknown>): StoredEntry[] {
  return inOrder(
    [...settings].flatMap(([key, value]) => (key.startsWith(ENTRY) ? (parse(value) ?? []) : [])),
  );
}

/** As in the gallery; a copy stands behind its report. */
export function inOrder(entries: readonly StoredEntry[]): StoredEntry[] {
  const place = ({ report }: StoredEntry) => REPORTS.findIndex(({ id }) => id === originalOf(report));
  return [...entries].sort((a, b) => place(a) - place(b) || (a.report < b.report ? -1 : 1));
}

function parse(text: unknown): StoredEntry | undefined {
  try {
    const entry = JSON.parse(String(text)) as Partial<StoredEntry> | null;
    return typeof entry?.report === "string" &&
      typeof entry.title === "string" &&
      typeof entry.tab === "string" &&
      typeof entry.sheet === "string" &&
      Array.isArray(entry.computed)
      ? (entry as StoredEntry)
      : undefined;
  } catch {
    return undefined;
  }
}
