import type { SourceGrid } from "../core/cells/source";
import { fullAddress, parseAddress, type SheetArea } from "./address";
import { joinAreas, readAreas, type AreaCells, type WantedArea } from "./readAreas";

/** Where a table of the workbook stood when we last looked: an Excel table, or everything on its sheet. */
export interface TablePlace {
  readonly area: SheetArea;
  /** Name of the Excel table, where it is one. */
  readonly table?: string;
}

/** A table as one of the areas to read, with the question whether it still ends there. */
export function wantedTable(context: Excel.RequestContext, { area, table }: TablePlace): WantedArea {
  const worksheet = context.workbook.worksheets.getItem(area.sheet);
  return {
    area,
    worksheet: worksheet.load("name"),
    reach: () =>
      table === undefined
        ? worksheet.getUsedRangeOrNullObject(true)
        : context.workbook.tables.getItem(table).getRange(),
  };
}

/** The tables' cells; those that have grown or shrunk since are read again, in one round trip for all of them. */
export async function withNewRows(
  context: Excel.RequestContext,
  places: readonly TablePlace[],
  read: readonly AreaCells[],
): Promise<SourceGrid[]> {
  const changed = places.flatMap((place, index) => {
    const { reach = "" } = read[index]!;
    const [area] = parseAddress(reach);
    return area && fullAddress(area) !== fullAddress(place.area) ? [{ ...place, area, index }] : [];
  });
  const again =
    changed.length > 0
      ? await readAreas(
          context,
          changed.map((place) => wantedTable(context, place)),
        )
      : [];
  const current = [...read];
  changed.forEach(({ index }, at) => (current[index] = again[at]!));
  return current.map((cells) => joinAreas([cells])[0]!);
}
