import type { SourceGrid } from "../core/cells/source";
import { fullAddress, parseAddress, type SheetArea } from "./address";
import type { Area } from "../reports/layout/placed";
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
    ...(table === undefined ? {} : { mergedIn: "nowhere" }),
    reach: () =>
      table === undefined
        ? worksheet.getUsedRangeOrNullObject(true)
        : context.workbook.tables.getItem(table).getRange(),
  };
}

/** Where merged cells are not known yet: in the rows below those that were read; everywhere, where the area has moved. */
function unknownMerges(area: Area, read: Area): Area | "nowhere" {
  if (!beginsAs(area, read)) {
    return area;
  }
  const rows = area.rows - read.rows;
  return rows > 0 ? { ...area, row: read.row + read.rows, rows } : "nowhere";
}

function knownMerges(area: Area, read: AreaCells): readonly Area[] {
  return beginsAs(area, read) ? read.merged.filter(({ row }) => row < area.row + area.rows) : [];
}

function beginsAs(area: Area, read: Area): boolean {
  return area.row === read.row && area.column === read.column && area.columns === read.columns;
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
          changed.map((place) => ({
            ...wantedTable(context, place),
            ...(place.table === undefined && { mergedIn: unknownMerges(place.area, read[place.index]!) }),
          })),
        )
      : [];
  const current = [...read];
  changed.forEach(({ index }, at) => {
    const { merged, ...cells } = again[at]!;
    current[index] = { ...cells, merged: [...knownMerges(cells, read[index]!), ...merged] };
  });
  return current.map((cells) => joinAreas([cells])[0]!);
}
