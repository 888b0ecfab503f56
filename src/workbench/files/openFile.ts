import type { WorkbookData } from "../host/workbookData";
import { openDelimited } from "./delimited";
import { FileError } from "./fileError";
import { openXlsx } from "./xlsx/open";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls files, and of .xlsx files with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage", the stream that a workbook with a password is kept in. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * A file as a workbook, whatever its name says: .xlsx and .xlsm by their contents, .csv and .txt as text.
 *
 * @throws FileError with one line that says what to do about a file that does not open.
 */
export async function openFile(bytes: Uint8Array, file: string): Promise<WorkbookData> {
  if (bytes.length === 0) {
    throw new FileError("empty", { file });
  }
  if (startsWith(bytes, COMPOUND)) {
    throw new FileError(includes(bytes, ENCRYPTED) ? "encrypted" : "oldExcel", { file });
  }
  if (startsWith(bytes, ZIP)) {
    return openXlsx(bytes, file);
  }
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
  if (
    /^\W*<(?:!doctype html|html|table|meta|style)\b/i.test(text) ||
    /<\?mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(text)
  ) {
    throw new FileError("webPage", { file });
  }
  if (/\.(?:csv|txt|tsv|tab)$/i.test(file)) {
    return openDelimited(bytes, file);
  }
  throw new FileError(
    /\.xls[xm]$/i.test(file) ? "damaged" : /\.xls$/i.test(file) ? "oldExcel" : "unknownType",
    { file },
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, pattern: readonly number[]): boolean {
  for (let at = bytes.indexOf(pattern[0]!); at >= 0; at = bytes.indexOf(pattern[0]!, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) {
      return true;
    }
  }
  return false;
}
