import { MARK, parseRecord, settingKey, type OwnRecord } from "./ownRecord";
import { supports } from "./run";

/** The marks of all sheets, by worksheet id. Takes one round trip where sheets have properties, else none. */
export async function readRecords(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  settings: ReadonlyMap<string, unknown>,
): Promise<Map<string, OwnRecord>> {
  const marks = sheets.map(queueMark);
  if (marks.some((mark) => mark)) {
    await context.sync();
  }
  const records = new Map<string, OwnRecord>();
  sheets.forEach((sheet, index) => {
    const record = readMark(marks[index], settings, sheet.id);
    if (record) {
      records.set(sheet.id, record);
    }
  });
  return records;
}

/** Asks for a sheet's mark; where sheets have no properties it is among the settings. */
export function queueMark(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty | undefined {
  return supports("1.12") ? sheet.customProperties.getItemOrNullObject(MARK).load("value") : undefined;
}

/** The mark as it was asked for, wherever this Excel keeps it. */
export function readMark(
  mark: Excel.WorksheetCustomProperty | undefined,
  settings: ReadonlyMap<string, unknown>,
  worksheetId: string,
): OwnRecord | undefined {
  const text = mark ? (mark.isNullObject ? undefined : mark.value) : settings.get(settingKey(worksheetId));
  return parseRecord(text);
}
