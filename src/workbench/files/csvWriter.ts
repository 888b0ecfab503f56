/** What a field of a text file can be written from. */
export type CsvValue = string | number | boolean | null | undefined;

/**
 * Rows as CSV in UTF-8 with a byte-order mark, which is how Excel knows it is not the local code page.
 *
 * A text that a spreadsheet would take for a formula is led by an apostrophe, so that opening the file runs nothing.
 *
 * @example csvText([["id", "name"], [7, "=1+1"]]) // "\ufeffid,name\r\n7,'=1+1\r\n"
 */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return "\ufeff" + rows.map((row) => row.map(csvField).join(",") + "\r\n").join("");
}

function csvField(value: CsvValue): string {
  if (value == null) {
    return "";
  }
  if (typeof value !== "string") {
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  }
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
