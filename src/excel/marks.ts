import { isRemembered, MARK, parseRecord, settingKey, type OwnRecord } from "./ownRecord";
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

/**
 * A sheet that somebody has copied is marked like its original, and is theirs: the original is the one that we know, that
 * holds our tables, or bears the name that it had, or comes first.
 */
export function withoutCopies<
  T extends {
    readonly id: string;
    readonly name: string;
    readonly record: OwnRecord;
    readonly tables?: readonly string[];
  },
>(sheets: readonly T[]): T[] {
  const score = ({ id, name, record, tables = [] }: T) =>
    (isRemembered(id) ? 4 : 0) +
    (record.tables.some((table) => tables.includes(table)) ? 2 : 0) +
    (record.tab === name ? 1 : 0);
  const best = new Map<string, T>();
  for (const sheet of sheets) {
    const key = `${sheet.record.report}/${sheet.record.sheet}`;
    const other = best.get(key);
    if (!other || score(sheet) > score(other)) {
      best.set(key, sheet);
    }
  }
  return sheets.filter((sheet) => [...best.values()].includes(sheet));
}
