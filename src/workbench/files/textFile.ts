import type { WorkbookData } from "../host/workbookData";
import type { DecodedText } from "./encoding/decodeText";

/** What a text file was read as; it stands with the sheet, so that whoever analyses it can tell. */
export interface TextFile {
  readonly separator?: string;
  /** Where the bytes do not prove it. */
  readonly encoding?: string;
  /** Encodings that were nearly as likely. */
  readonly rivals?: readonly string[];
  /** Places that are no text in the encoding. */
  readonly damaged?: number;
}

/** Key of the sheet's custom property, whose value is a {@link TextFile} as JSON. */
export const TEXT_FILE = "TextFile";

export function textFileOf({ encoding, known, rivals, damaged }: DecodedText, separator?: string): TextFile {
  return {
    ...(separator === undefined ? {} : { separator }),
    ...(known === "likely" || damaged > 0 ? { encoding: encoding.name } : {}),
    ...(rivals.length > 0 ? { rivals: rivals.map(({ name }) => name) } : {}),
    ...(damaged > 0 ? { damaged } : {}),
  };
}

/** The text file that a workbook was opened from. */
export function openedTextFile({ sheets, book }: WorkbookData): TextFile | undefined {
  const json = sheets[book.sheetOrder[0] ?? ""]?.customProperties?.[TEXT_FILE];
  return json === undefined ? undefined : (JSON.parse(json) as TextFile);
}

/** As what a workbook's text was read, where that is not proven. */
export function encodingSentence(workbook: WorkbookData, locale: string): string | undefined {
  const { encoding, rivals = [], damaged = 0 } = openedTextFile(workbook) ?? {};
  if (encoding === undefined) {
    return undefined;
  }
  const chinese = locale.startsWith("zh");
  const read = chinese ? `按 ${encoding} 读取` : `read as ${encoding}`;
  const others = rivals.join(", ");
  const doubt = others && (chinese ? `，也可能是 ${others}` : `; it could be ${others}`);
  const places = damaged && (chinese ? `，${damaged} 处无法读取` : `; ${damaged} places cannot be read`);
  return [read, doubt, places].filter(Boolean).join("");
}
