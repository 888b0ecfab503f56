import { MARK, parseRecord, settingKey, type OwnRecord } from "./ownRecord";
import { supports } from "./run";

/** The marks of all sheets, by worksheet id. Takes one round trip where sheets have properties, else none. */
export async function readRecords(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  settings: ReadonlyMap<string, unknown>,
): Promise<Map<string, OwnRecord>> {
  const marks = supports("1.12")
    ? sheets.map((sheet) => sheet.customProperties.getItemOrNullObject(MARK).load("value"))
    : undefined;
  if (marks) {
    await context.sync();
  }
  const records = new Map<string, OwnRecord>();
  sheets.forEach((sheet, index) => {
    const record = parseRecord(markText(marks?.[index], settings, sheet.id));
    if (record) {
      records.set(sheet.id, record);
    }
  });
  return records;
}

/** A sheet's mark, wherever this Excel keeps it. */
export function markText(
  mark: Excel.WorksheetCustomProperty | undefined,
  settings: ReadonlyMap<string, unknown>,
  worksheetId: string,
): unknown {
  return mark ? (mark.isNullObject ? undefined : mark.value) : settings.get(settingKey(worksheetId));
}
