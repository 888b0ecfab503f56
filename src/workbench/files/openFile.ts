import type { WorkbookData } from "../host/workbookData";
import { findSeparator, openDelimited } from "./delimited";
import { FileError } from "./fileError";
import { isSpreadsheetXml, openSpreadsheetXml } from "./spreadsheetXml";
import { isWebPage, openWebPage } from "./webPage";
import { openXlsx } from "./xlsx/open";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls files, and of .xlsx files with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage", the stream that a workbook with a password is kept in. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * A file as a workbook, whatever its name says: .xlsx and .xlsm by their contents, web pages with tables and the XML of
 * Excel 2003 by theirs, all other text as rows of fields where the name or the text itself speaks for that.
 *
 * @param encoding of a text, where it is not to be found out
 * @throws FileError with one line that says what to do about a file that does not open.
 */
export async function openFile(bytes: Uint8Array, file: string, encoding?: string): Promise<WorkbookData> {
  if (bytes.length === 0) {
    throw new FileError("empty", { file });
  }
  if (startsWith(bytes, COMPOUND)) {
    throw new FileError(includes(bytes, ENCRYPTED) ? "encrypted" : "oldExcel", { file });
  }
  if (startsWith(bytes, ZIP)) {
    return openXlsx(bytes, file);
  }
  // The other half of UTF-16 falls away.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2000)).replaceAll("\0", "");
  if (isSpreadsheetXml(head)) {
    return openSpreadsheetXml(bytes, file);
  }
  if (isWebPage(head)) {
    return openWebPage(bytes, file, encoding);
  }
  const isText = /\.(?:csv|txt|tsv|tab)$/i.test(file);
  if (isText || (/\.xls[xm]?$/i.test(file) && isDelimited(head, file))) {
    return openDelimited(bytes, file, encoding);
  }
  throw new FileError(
    /\.xls[xm]$/i.test(file) ? "damaged" : /\.xls$/i.test(file) ? "oldExcel" : "unknownType",
    { file },
  );
}

/** Lines of the same number of fields, without the control characters of other files. */
function isDelimited(head: string, file: string): boolean {
  const all = head.split(/\r\n|\n|\r/);
  // The last one may be cut off.
  const lines = all.length > 2 ? all.slice(0, -1) : all;
  const separator = findSeparator(head, file);
  return (
    !/[\x00-\x08\x0e-\x1f]/.test(head) &&
    lines.length > 1 &&
    separator !== "spaces" &&
    lines.every((line) => line.trim() === "" || line.includes(separator))
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
