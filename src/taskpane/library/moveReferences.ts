/**
 * A formula whose relative references stand so many rows lower; text in quotes stays as it is.
 *
 * @example moveReferences('=CRM.CSAT(A1:A5, "A1")', 3) // '=CRM.CSAT(A4:A8, "A1")'
 */
export function moveReferences(formula: string, down: number): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(REFERENCE, movedBy(down))))
    .join('"');
}

/** Not part of a longer name, and not a function such as `LOG10(`. */
const REFERENCE = /(?<![\w.])([A-Z]{1,3})(\d+)(?![\w.(])/g;

function movedBy(down: number) {
  return (_: string, column: string, row: string) => `${column}${Number(row) + down}`;
}
