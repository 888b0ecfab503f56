import { queueMark, readMark } from "./marks";
import { runExcel } from "./run";
import type { Origin } from "./selection";

/** Workbook setting: where the table stands that the last report was made of. */
export const SOURCE_SETTING = "CrmLens.source";

/** What is in front, as far as a report's source goes. */
export interface InFront {
  /** The report that stands on the active sheet. */
  readonly report?: string;
  /** The table that the workbook's reports were last made of. */
  readonly source?: Origin;
}

/** One round trip. */
export async function lookInFront(): Promise<InFront> {
  return await runExcel(async (context) => {
    const { settings, worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet().load("id");
    const kept = settings.getItemOrNullObject(SOURCE_SETTING).load("value");
    const mark = queueMark(sheet);
    const all = mark ? undefined : settings.load("items/key,items/value");
    await context.sync(); // 1 of 1
    const values = new Map(all?.items.map((item) => [item.key, item.value as unknown]));
    return {
      report: readMark(mark, values, sheet.id)?.report,
      source: kept.isNullObject ? undefined : parseOrigin(kept.value),
    };
  });
}

function parseOrigin(text: unknown): Origin | undefined {
  try {
    const origin = JSON.parse(String(text)) as Origin | null;
    return origin instanceof Object && typeof origin.kind === "string" ? origin : undefined;
  } catch {
    return undefined;
  }
}
