import type { Cell } from "../core/cells/cell";

/** A call such as `=CRM.NPS(A1:A5)` taken apart: the function's id and each argument, read against a sheet's cells. */
export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  /** Row and column, from 1, that `INDEX` around the call picks from its answer. */
  readonly index?: readonly [row: number, column: number];
}

/**
 * Reads a single call, alone or within `INDEX(…, row, column)`, with literals, array constants and references into `cells`, whose first is A1.
 * Arguments come out as Excel hands them over: ranges as rows of cells, null for an omitted one.
 */
export function readCall(formula: string, cells: readonly (readonly Cell[])[] = []): Call | undefined {
  const indexed = /^=INDEX\((CRM\..*\)),\s*(\d+),\s*(\d+)\)$/i.exec(formula.trim());
  if (indexed) {
    const inner = readCall(`=${indexed[1]}`, cells);
    return inner && { ...inner, index: [Number(indexed[2]), Number(indexed[3])] };
  }
  const call = /^=CRM\.([A-Z0-9.]+)\((.*)\)$/i.exec(formula.trim());
  if (!call) {
    return undefined;
  }
  const [, id = "", inside = ""] = call;
  const args = inside.trim() === "" ? [] : split(inside, ",").map((text) => readArgument(text.trim(), cells));
  return { id: id.toUpperCase(), args };
}

function readArgument(text: string, cells: readonly (readonly Cell[])[]): unknown {
  const range = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text);
  if (range) {
    const [, left = "", top = "", right = left, bottom = top] = range;
    return Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, r) =>
      Array.from(
        { length: columnNumber(right) - columnNumber(left) + 1 },
        (__, c) => cells[Number(top) - 1 + r]?.[columnNumber(left) + c] ?? null,
      ),
    );
  }
  return text.startsWith("{")
    ? split(text.slice(1, -1), ";").map((row) => split(row, ",").map((cell) => readLiteral(cell.trim())))
    : readLiteral(text);
}

/** A number, text, truth value or nothing as a formula writes it. */
export function readLiteral(text: string): Cell {
  if (text === "") {
    return null;
  }
  if (text.startsWith('"')) {
    return text.slice(1, -1).replaceAll('""', '"');
  }
  if (/^(TRUE|FALSE)$/i.test(text)) {
    return text.toUpperCase() === "TRUE";
  }
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Every call of our functions in a formula, the inner ones too, with its arguments as they are written. */
export function callsIn(
  formula: string,
): readonly { readonly id: string; readonly args: readonly string[] }[] {
  return [...formula.matchAll(/(?<![\w.])CRM\.([A-Z\d.]+)\(/gi)].map(({ 1: id = "", 0: opening, index }) => {
    const inside = split(formula.slice(index + opening.length), ")")[0]!;
    const args = split(inside, ",").map((text) => text.trim());
    return { id: id.toUpperCase(), args: args.length === 1 && args[0] === "" ? [] : args };
  });
}

/** Splits outside of quotes, braces and brackets. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quote = "";
  let depth = 0;
  for (const sign of text) {
    if (quote === "" ? sign === '"' || sign === "'" : sign === quote) {
      quote = quote === "" ? sign : "";
    }
    const plain = quote === "";
    if (sign === separator && plain && depth === 0) {
      parts.push("");
    } else {
      depth += !plain ? 0 : "{(".includes(sign) ? 1 : "})".includes(sign) ? -1 : 0;
      parts[parts.length - 1] += sign;
    }
  }
  return parts;
}

/** `A` is 0. */
export function columnNumber(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
