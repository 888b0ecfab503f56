import { currencyOfFormat } from "../core/cells/read/currencySigns";
import type { FormatCurrencies } from "../core/cells/source";
import type { Area } from "../reports/layout/placed";
import { areaAddress } from "./address";

/** Rows whose number formats travel with the first values: a table that shows currencies shows one in these. */
const ROWS_AT_FIRST = 100;
/** Formats in an answer: about 2 MB. */
const CELLS_AT_ONCE = 150_000;

export interface FormattedArea {
  readonly area: Area;
  readonly worksheet: Excel.Worksheet;
}

/** Asks for the number formats of an area's first rows. */
export function queueFirstFormats({ area, worksheet }: FormattedArea): Excel.Range {
  const rows = Math.min(area.rows, ROWS_AT_FIRST);
  return worksheet.getRange(areaAddress({ ...area, rows })).load("numberFormat");
}

/**
 * Currencies that the number formats of areas show. The formats of whole columns are read only where the first rows show
 * a currency: a round trip for each 150,000 of those cells.
 */
export async function readFormats(
  context: Excel.RequestContext,
  areas: readonly FormattedArea[],
  first: readonly Excel.Range[],
): Promise<FormatCurrencies[][]> {
  const found: FormatCurrencies[][] = areas.map(() => []);
  for (const [index, { area, worksheet }] of areas.entries()) {
    const formats = first[index]!.numberFormat as string[][];
    for (let column = 0; column < area.columns; column++) {
      if (!formats.some((row) => currencyOfFormat(row[column]!))) {
        continue;
      }
      const codes = new Uint8Array(area.rows);
      const signs = new Map<string, number>();
      const shown = new Map<string, number>();
      const note = (format: string, row: number) => {
        let code = shown.get(format);
        if (code === undefined) {
          const sign = currencyOfFormat(format)?.join(" ") ?? "";
          code = sign === "" ? 0 : (signs.get(sign) ?? signs.size + 1);
          if (code > 0) {
            signs.set(sign, code);
          }
          shown.set(format, code);
        }
        codes[row] = code;
      };
      formats.forEach((row, at) => note(row[column]!, at));
      for (let at = formats.length; at < area.rows; at += CELLS_AT_ONCE) {
        const rows = Math.min(CELLS_AT_ONCE, area.rows - at);
        const range = worksheet
          .getRange(areaAddress({ row: area.row + at, rows, column: area.column + column, columns: 1 }))
          .load("numberFormat");
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one a piece: an answer has a limit of 5 MB
        await context.sync();
        (range.numberFormat as string[][]).forEach(([format], row) => note(format!, at + row));
      }
      found[index]!.push({ column, codes, signs: [...signs.keys()].map((sign) => sign.split(" ")) });
    }
  }
  return found;
}
