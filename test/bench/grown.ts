/** Arguments of an example grown to many rows: new customers, later days, other amounts, in the manner of its own. */
import type { FunctionEntry, Parameter } from "../../src/functions/catalogue";
import { readCall } from "../../src/functions/formula";

type Row = readonly unknown[];

/** The arguments of the entry's first example that has ranges, with so many rows; undefined where none has any. */
export function grownArguments(entry: FunctionEntry, rows: number): readonly unknown[] | undefined {
  for (const { formula, cells } of entry.examples) {
    const args = readCall(formula, cells)?.args ?? [];
    const grows = args.map((arg, index) => canGrow(arg, entry.parameters[index] ?? entry.parameters.at(-1)!));
    if (grows.some((one) => one)) {
      return args.map((arg, index) =>
        grows[index] ? grown(arg as Row[], rows, entry.parameters[index] ?? entry.parameters.at(-1)!) : arg,
      );
    }
  }
  return undefined;
}

/** Rows that are many in a sheet: of customers, orders, answers; no list of names, weights or rules. */
function canGrow(arg: unknown, { shape }: Parameter): arg is Row[] {
  return (
    (shape === "column" || shape === "elements" || shape === "table") && Array.isArray(arg) && arg.length > 1
  );
}

function grown(given: readonly Row[], rows: number, { shape, type }: Parameter): Row[] {
  const areTexts = (row: Row) => row.every((cell) => typeof cell === "string");
  const isTitled = given.length > 2 && areTexts(given[0]!) && (!areTexts(given[1]!) || isTitle(given, type));
  const [head, body] = isTitled ? [given.slice(0, 1), given.slice(1)] : [[], given];
  // Tables with texts have one column that names the row.
  const named =
    shape === "table" ? body[0]!.findIndex((cell) => typeof cell === "string") : type === "id" ? 0 : -1;
  const result: Row[] = [...head];
  while (result.length < rows) {
    const index = result.length - head.length;
    const tile = Math.floor(index / body.length);
    const line = body[index % body.length]!;
    result.push(
      tile === 0 ? line : line.map((cell, column) => varied(cell, tile, { isName: column === named, type })),
    );
  }
  return result;
}

/** Of days and answers in words: what no row below says again, and what is no day. */
function isTitle([head, ...rows]: readonly Row[], type: Parameter["type"]): boolean {
  const title = head?.[0];
  return (
    ((type === "date" || type === "moment") && !/\d/.test(String(title))) ||
    (type === "flag" && rows.every(([cell]) => cell !== title))
  );
}

function varied(
  cell: unknown,
  tile: number,
  { isName, type }: { isName: boolean; type: Parameter["type"] },
): unknown {
  if (typeof cell === "string") {
    return isName && type !== "flag" ? `${cell}-${tile % 200_000}` : cell;
  }
  if (
    typeof cell !== "number" ||
    // Flags of a table.
    cell === 0 ||
    cell === 1 ||
    type === "score" ||
    type === "integer" ||
    type === "rating" ||
    type === "share" ||
    type === "flag"
  ) {
    return cell;
  }
  // A day after 1982 moves within two years; numbers of a row keep their proportions.
  return cell > 30_000 && cell < 60_000 ? cell - (tile % 730) : cell * (1 + (tile % 7));
}
