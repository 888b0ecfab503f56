/** A quotation mark that nothing closes, or only what opens a later field. */
export class OpenQuote extends Error {
  /**
   * @param row rows before it in the text
   * @param record where its row begins
   */
  constructor(
    readonly row: number,
    readonly record: string,
  ) {
    super(`an open quotation mark in row ${row + 1}`);
  }
}

/**
 * Rows of fields as they are written, quotation marks undone (RFC 4180); lines with nothing in them are none. A mark opens
 * at the start of a field only, and what stands behind the closing one belongs to the field.
 *
 * @param text whole rows, whose lines end with a line feed
 * @throws OpenQuote where rows would be taken for a field: a wrong table is worse than none
 */
export function takeQuoted(
  text: string,
  separator: string,
  onRow: (fields: readonly string[]) => void,
): void {
  let nextSeparator = -1;
  let nextBreak = -1;
  const find = (sign: string, from: number) => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  let fields: string[] = [];
  let rows = 0;
  let record = 0;
  for (let at = 0; at < text.length;) {
    let value = "";
    let from = at;
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      const close = closingMark(text, at);
      if (close < 0) {
        throw new OpenQuote(rows, text.slice(record, record + SHOWN));
      }
      value = text.slice(at + 1, close).replaceAll('""', '"');
      from = close + 1;
    }
    nextSeparator = nextSeparator < from ? find(separator, from) : nextSeparator;
    nextBreak = nextBreak < from ? find("\n", from) : nextBreak;
    const end = Math.min(nextSeparator, nextBreak);
    const behind = text.slice(from, end);
    if (isQuoted && behind.trim() !== "" && value.includes("\n")) {
      throw new OpenQuote(rows, text.slice(record, record + SHOWN));
    }
    fields.push(value + behind);
    at = end + 1;
    if (nextSeparator < nextBreak) {
      if (at < text.length) {
        continue;
      }
      fields.push("");
    }
    if (fields.length > 1 || fields[0] !== "") {
      onRow(fields);
      rows++;
    }
    fields = [];
    record = at;
  }
}

/** Of a record, in a refusal. */
const SHOWN = 60;

function closingMark(text: string, opening: number): number {
  let close = text.indexOf('"', opening + 1);
  while (close >= 0 && text[close + 1] === '"') {
    close = text.indexOf('"', close + 2);
  }
  return close;
}
