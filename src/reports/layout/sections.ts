import { textsFor } from "../../locales";
import { fill } from "../../locales/translate";
import type { Report, ReportSheet } from "../report";

/** A sheet behind a page as it stands in the workbook; several parts are told at its top, each a link. */
export interface Listing {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly parts: readonly Part[];
  readonly takesOver?: boolean;
}

/** Blocks that stand together on a listing. */
export interface Part extends Pick<ReportSheet, "blocks" | "freezeAt"> {
  readonly id: string;
  readonly name: string;
}

/** The one sheet of figures and lists behind a page. */
export const DATA_SHEET = "data";
/** Half of what Excel has: lists of all customers fit several times. */
const MOST_ROWS = 500_000;

/** A sheet by itself. */
export function listingOf({ id, name, blocks, freezeAt, takesOver }: ReportSheet): Listing {
  return {
    id,
    name,
    parts: [{ id, name, blocks, ...(freezeAt === undefined ? {} : { freezeAt }) }],
    ...(takesOver ? { takesOver } : {}),
  };
}

/**
 * The sheets of a report as they stand in the workbook: behind a page, figures and lists stand on one sheet, lists first,
 * and beside it only what has to stand alone. Reports without a page keep their sheets.
 */
export function standingSheets(
  { title, sheets }: Pick<Report, "title" | "sheets">,
  locale: string,
): (Listing | ReportSheet)[] {
  const behind = sheets.filter(({ page, alone }) => !page && !alone);
  const shared = sheets.some(({ page }) => page) ? withinRows(behind) : [];
  const [first] = shared;
  return sheets.flatMap((sheet) => {
    if (sheet.page || !shared.includes(sheet)) {
      return [sheet.page ? sheet : listingOf(sheet)];
    }
    return sheet === first ? [together(shared, title, locale)] : [];
  });
}

function together(sheets: readonly ReportSheet[], title: string, locale: string): Listing {
  const [only, ...others] = sheets;
  if (others.length === 0) {
    return { ...listingOf(only!), id: DATA_SHEET };
  }
  const name = fill(textsFor(locale).reports.page.dataSheet, { name: title });
  const parts = sheets.map(({ id, name, blocks }) => ({ id, name, blocks }));
  const isList = ({ id }: Part) => sheets.some((sheet) => sheet.id === id && sheet.freezeAt !== undefined);
  return {
    id: DATA_SHEET,
    name,
    title: name,
    parts: [...parts.filter(isList), ...parts.filter((part) => !isList(part))],
  };
}

/** The first sheets whose rows have room together. */
function withinRows(sheets: readonly ReportSheet[]): readonly ReportSheet[] {
  let room = MOST_ROWS;
  return sheets.filter(({ blocks }) => {
    const rows = blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 1), 0);
    const fits = rows <= room;
    room -= fits ? rows : 0;
    return fits;
  });
}
