import type { Live, LookUp, Report, TableBlock, Value } from "../report";

/** Stands where a look-up finds nothing. */
export const NOTHING_FOUND = "–";

/** The formula of a cell, with `{table.column}` and `{table.column:row}` where it points. */
export function formulaOf(live: Live): string {
  if (typeof live === "string") {
    return live;
  }
  const { table, column, key, chosen } = live;
  const cell = `INDEX({${table}.${column}},MATCH({${chosen}:0},{${table}.${key}},0))`;
  return `IFERROR(IF(${cell}="","${NOTHING_FOUND}",${cell}),"${NOTHING_FOUND}")`;
}

/** A report whose look-ups show what they find in its tables as these are now. */
export function lookedUp(report: Report): Report {
  const tables = new Map(
    report.sheets.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [[block.id, block] as const] : [])),
    ),
  );
  const find = (live: Live | null | undefined, shown: Value) =>
    live && typeof live !== "string" ? found(live, tables) : shown;
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => {
        if (block.kind === "cards") {
          return {
            ...block,
            cards: block.cards.map((card) => ({ ...card, value: find(card.live, card.value) })),
          };
        }
        return block.kind === "table" && block.live
          ? {
              ...block,
              rows: block.rows.map((row, i) => row.map((value, j) => find(block.live![i]?.[j], value))),
            }
          : block;
      }),
    })),
  };
}

function found({ table, column, key, chosen }: LookUp, tables: ReadonlyMap<string, TableBlock>): Value {
  const [chosenTable, chosenColumn] = chosen.split(".") as [string, string];
  const from = tables.get(table)!;
  const wanted = valueIn(tables.get(chosenTable)!, chosenColumn, 0);
  const row = from.rows.findIndex((_, index) => sameKey(valueIn(from, key, index), wanted));
  const value = row < 0 ? null : valueIn(from, column, row);
  return value === null || value === "" ? NOTHING_FOUND : value;
}

/** MATCH does not tell capitals from small letters. */
function sameKey(a: Value, b: Value): boolean {
  return String(a).toLowerCase() === String(b).toLowerCase();
}

function valueIn({ columns, rows }: TableBlock, key: string, row: number): Value {
  return rows[row]?.[columns.findIndex((column) => column.key === key)] ?? null;
}
