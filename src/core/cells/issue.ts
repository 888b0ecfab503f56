/** Where a cell stands: sheet name and zero-based row and column on that sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Something that the data made us notice. `key` names a sentence in `locales` (section `issues`), `detail` fills its
 * placeholders. `excludes` says that the row was left out because of it.
 */
export interface Issue {
  readonly severity: "error" | "warning" | "info";
  readonly key: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly place?: CellPlace;
  readonly excludes?: boolean;
}

/** `A`, `Z`, `AA`…: the letters of a zero-based column number. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** `Orders!C17`, with quotes where Excel wants them. */
export function cellAddress({ sheet, row, column }: CellPlace): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  const name = plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${columnLetters(column)}${row + 1}`;
}

/** Characters of a cell that a sentence quotes. */
const QUOTED = 60;

/**
 * The text of a cell as a sentence quotes it: not more than 60 characters, none of them cut in half.
 *
 * @example clipped("a".repeat(100)).length // 60
 */
export function clipped(text: string): string {
  if (text.length <= QUOTED) {
    return text;
  }
  const kept = text.slice(0, QUOTED - 1);
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
