import { parseAddress } from "./address";
import { readRecords } from "./marks";
import { runExcel, supports, type RunOptions } from "./run";
import type { Origin } from "./selection";

/** Cells that have a name in the workbook: an Excel table, or a named range. */
export interface NamedCells {
  readonly name: string;
  /** Where it stands now. */
  readonly address: string;
  /** What it is, to be read with the rows that it has then. */
  readonly origin: Origin;
}

/** Names that Excel makes for itself. */
const OWN_NAMES = /^(?:_xl|_filterdatabase|print_area|print_titles)/i;

/**
 * The Excel tables of the workbook and its names that stand for several cells, without those of our reports. Two round
 * trips, and a third where sheets have names of their own.
 */
export async function findNamed(options?: RunOptions): Promise<NamedCells[]> {
  return await runExcel(async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    worksheets.load("items/id,items/name");
    tables.load("items/name");
    names.load(NAME_PROPERTIES);
    settings.load("items/key,items/value");
    await context.sync(); // 1 of 3: which tables and names there are
    const ofSheets = worksheets.items.map((sheet) => sheet.names.load(NAME_PROPERTIES));
    const placed = [
      ...tables.items.map(placeOfTable),
      ...names.items.filter(standsForCells).map((item) => placeOfName(item)),
    ];
    if (!supports("1.12")) {
      await context.sync(); // sheets have no marks to read, so nothing has been asked yet
    }
    const values = new Map(settings.items.map((item) => [item.key, item.value as unknown]));
    const ours = await readRecords(context, worksheets.items, values); // 2 of 3: where they stand, and whose sheets
    const own = worksheets.items.flatMap(({ name }, index) =>
      ofSheets[index]!.items.filter(standsForCells).map((item) => placeOfName(item, name)),
    );
    if (own.length > 0) {
      await context.sync(); // 3 of 3: where the names of single sheets stand
    }
    const ourSheets = new Set(worksheets.items.filter(({ id }) => ours.has(id)).map(({ name }) => name));
    return [...placed, ...own]
      .filter(({ range }) => !range.isNullObject)
      .map(({ range, name, origin }) => ({ name, origin, address: range.address }))
      .filter(({ address, origin }) => {
        const areas = parseAddress(address);
        const cells = areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
        return !ourSheets.has(areas[0]?.sheet ?? "") && (origin.kind === "table" || cells > 1);
      });
  }, options);
}

const NAME_PROPERTIES = "items/name,items/type,items/visible";

interface Placed {
  readonly name: string;
  readonly origin: Origin;
  readonly range: Excel.Range;
}

function placeOfTable(table: Excel.Table): Placed {
  const { name } = table;
  return { name, origin: { kind: "table", table: name }, range: table.getRange().load("address") };
}

function placeOfName(item: Excel.NamedItem, sheet?: string): Placed {
  const { name } = item;
  return { name, origin: { kind: "name", name, sheet }, range: item.getRangeOrNullObject().load("address") };
}

function standsForCells({ name, type, visible }: Excel.NamedItem): boolean {
  return visible && type === "Range" && !OWN_NAMES.test(name);
}
