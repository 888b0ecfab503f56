/** Comma-separated text with quotes, as cells of text; a file's last line break is no row. */
export function parseDelimited(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /("(?:[^"]|"")*"|[^",\r\n][^,\r\n]*|)(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) {
      throw new Error(`unreadable at ${field.lastIndex}`);
    }
    const [, value, end] = match;
    row.push(value!.startsWith('"') ? value!.slice(1, -1).replaceAll('""', '"') : value!);
    if (end !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
