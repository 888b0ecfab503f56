import { textsFor } from "../../locales";
import { fill } from "../../locales/translate";
import type { ReportSheet } from "../report";

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
function listingOf(sheet: ReportSheet): Listing {
  const { id, name, takesOver } = sheet;
  return { id, name, parts: [partOf(sheet)], ...(takesOver ? { takesOver } : {}) };
}

function partOf({ id, name, blocks, freezeAt }: ReportSheet): Part {
  return { id, name, blocks, ...(freezeAt === undefined ? {} : { freezeAt }) };
}

/** It is one long list, and what stands around it. */
export function isList({ freezeAt }: Part): boolean {
  return freezeAt !== undefined;
}

/**
 * The sheets of a report as they stand in the workbook: behind a page, figures and lists stand on one sheet, lists first,
 * and beside it only what has to stand alone. Reports without a page keep their sheets.
 */
export function standingSheets(sheets: readonly ReportSheet[], locale: string): (Listing | ReportSheet)[] {
  const answer = sheets.find(({ page }) => page);
  const shared = answer ? withinRows(sheets.filter(({ page, alone }) => !page && !alone)) : [];
  const [first] = shared;
  return sheets.flatMap((sheet) => {
    if (sheet.page || !shared.includes(sheet)) {
      return [sheet.page ? sheet : listingOf(sheet)];
    }
    return sheet === first ? [together(shared, answer!.name, locale)] : [];
  });
}

function together(sheets: readonly ReportSheet[], page: string, locale: string): Listing {
  const [only, ...others] = sheets;
  if (others.length === 0) {
    return { ...listingOf(only!), id: DATA_SHEET };
  }
  const name = fill(textsFor(locale).reports.page.dataSheet, { name: page });
  const parts = sheets.map(partOf);
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
