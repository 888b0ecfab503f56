/** A reference such as `Orders[Amount]`: it follows its table as that grows, and is never a whole column of the sheet. */
export interface StructuredReference {
  readonly table: string;
  /** One column, or the first and the last of several side by side. */
  readonly columns: readonly [first: string, last: string];
}

/** Signs that stand for themselves only behind an apostrophe. */
const ESCAPED = /[[\]#'@]/g;
/** Signs that ask for brackets of the column's own. */
const SPECIAL = /[\t\r\n,:.[\]#'"{}$^&*+=\-<>/@()]/;

/**
 * As it stands in a formula.
 *
 * @example structuredReference({ table: "Orders", columns: ["Amount", "Amount"] }) // "Orders[Amount]"
 */
export function structuredReference({ table, columns: [first, last] }: StructuredReference): string {
  if (first !== last) {
    return `${table}[[${escaped(first)}]:[${escaped(last)}]]`;
  }
  return SPECIAL.test(first) ? `${table}[[${escaped(first)}]]` : `${table}[${escaped(first)}]`;
}

const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const COLUMN = String.raw`(?:'[\s\S]|[^[\]'#@])+`;
const ONE = new RegExp(String.raw`^(${NAME})\[(?:(${COLUMN})|\[(${COLUMN})\])\]$`, "u");
const SEVERAL = new RegExp(String.raw`^(${NAME})\[\[(${COLUMN})\]:\[(${COLUMN})\]\]$`, "u");

/** Reads what {@link structuredReference} writes; undefined for anything else. */
export function parseStructured(text: string): StructuredReference | undefined {
  const several = SEVERAL.exec(text);
  if (several) {
    const [, table = "", first = "", last = ""] = several;
    return { table, columns: [unescaped(first), unescaped(last)] };
  }
  const one = ONE.exec(text);
  if (one) {
    const [, table = "", plain, bracketed] = one;
    const column = unescaped(plain ?? bracketed ?? "");
    return { table, columns: [column, column] };
  }
  return undefined;
}

function escaped(column: string): string {
  return column.replace(ESCAPED, (sign) => `'${sign}`);
}

function unescaped(column: string): string {
  return column.replace(/'([\s\S])/g, "$1");
}
