import { MARK, parseRecord, settingKey } from "./ownRecord";
import { runExcel, supports } from "./run";
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
    const mark = supports("1.12")
      ? sheet.customProperties.getItemOrNullObject(MARK).load("value")
      : undefined;
    // Marks are settings by the sheet's id where sheets have no properties.
    const marks = mark ? undefined : settings.load("items/key,items/value");
    await context.sync(); // 1 of 1
    const text: unknown = mark
      ? mark.isNullObject || mark.value
      : marks?.items.find(({ key }) => key === settingKey(sheet.id))?.value;
    return {
      report: parseRecord(text)?.report,
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
