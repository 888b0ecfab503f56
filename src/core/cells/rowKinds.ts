import { isBlank, type Cell, type Grid } from "./cell";
import type { TextColumn } from "./columns";
import { cleanText, halfWidth } from "./text";
import type { Table } from "./table";

/** Rows of a table that are no data. */
export interface RowKinds {
  /** Not given at all. */
  readonly blank: ReadonlySet<number>;
  readonly repeatedHeader: ReadonlySet<number>;
}

const TOTAL =
  /^(?:本页|本月|本年|本店|全部|订单|当前页)?(?:合计|小计|总计|累计|共计)(?:$|金额|数量|[:：(（\s])|^.{1,16}\s?(?:合计|小计|总计)$|^(?:grand |sub-?)?totals?(?:$|\s*[:：(])|^.{1,24} (?:sub-?)?total$|^sum$/i;
const FOOTER =
  /^(?:制表人?|制单人?|填表人|审核人?|复核人?|经办人|打印(?:人|时间|日期)|导出(?:人|时间|日期)|制表(?:时间|日期)|备注|说明|注|数据来源)\s*[:：]|^(?:prepared by|generated (?:on|by|at)|exported (?:on|by|at)|printed (?:on|by)|report date|page \d+ of|source:|notes?:)/i;

/** What a text at the edge of a table says about its row. */
export function edgeWord(text: string): "total" | "footer" | undefined {
  if (text.length > 60) {
    return undefined;
  }
  const clean = halfWidth(cleanText(text));
  return TOTAL.test(clean) ? "total" : FOOTER.test(clean) ? "footer" : undefined;
}

/** Finds blank rows and repeats of the header. `columns` are looked at first: most rows have something there. */
export function findRowKinds({ rows, headerCells }: Table, columns: readonly number[]): RowKinds {
  const blank = new Set<number>();
  const repeatedHeader = new Set<number>();
  const first = columns[0] ?? 0;
  const telling = headerCells.map((cells) => {
    const column = [...columns, ...cells.keys()].find((c) => !isBlank(cells[c])) ?? first;
    return { cells, column, cell: cells[column] };
  });
  for (let row = 0; row < rows.length; row++) {
    const cells = rows[row]!;
    const cell = cells[first];
    if (typeof cell !== "number" && isBlank(cell) && cells.every(isBlank)) {
      blank.add(row);
      continue;
    }
    for (const header of telling) {
      if (header.cell === cells[header.column] && repeats(cells, header.cells)) {
        repeatedHeader.add(row);
      }
    }
  }
  return { blank, repeatedHeader };
}

function repeats(cells: readonly Cell[], header: readonly Cell[]): boolean {
  let same = 0;
  let filled = 0;
  header.forEach((title, column) => {
    if (!isBlank(title)) {
      filled++;
      same += Number(title === cells[column]);
    }
  });
  return filled > 0 && same >= 0.8 * filled;
}

/**
 * Rows with 合计, 小计, total… or 制表人… in one of the text columns or the first two columns. Whether such a row is
 * really no data is for the caller to say: a product may be called so.
 */
export function findEdgeRows(
  rows: Grid,
  texts: readonly { readonly column: number; readonly data: TextColumn }[],
): ReadonlyMap<number, "total" | "footer"> {
  const found = new Map<number, "total" | "footer">();
  for (const { data } of texts) {
    const words = data.dictionary.map(edgeWord);
    if (words.some((word) => word !== undefined)) {
      data.codes.forEach((code, row) => {
        const word = code < 0 ? undefined : words[code];
        if (word) {
          found.set(row, word);
        }
      });
    }
  }
  const read = new Set(texts.map(({ column }) => column));
  for (const column of [0, 1].filter((c) => !read.has(c))) {
    for (let row = 0; row < rows.length; row++) {
      const cell = rows[row]![column];
      if (typeof cell === "string" && mayBegin(cell)) {
        const word = edgeWord(cell);
        if (word) {
          found.set(row, word);
        }
      }
    }
  }
  return found;
}

/** A glance before the patterns are tried: dates and numbers as text begin with a digit, and are many. */
function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 57 || code < 43;
}
