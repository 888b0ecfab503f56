/** Where cells lead: links put on them, and answers of HYPERLINK. */
import { formatRect, parseRect, splitAreas, splitSheet } from "./address";
import type { Context } from "./members";
import { resolveName } from "./objects/names";
import type { HyperlinkRecord } from "./workbookData";

/** A page or letter, or cells of this workbook; several areas are parted by commas. */
export type LinkTarget = { readonly url: string } | { readonly sheet: string; readonly address: string };

/** Undefined: the cell is no link, or leads to cells that do not exist. */
export function linkAt(
  context: Context,
  sheetId: string,
  row: number,
  column: number,
): LinkTarget | undefined {
  const cell = formatRect({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  const link = context.extras(sheetId).hyperlinks?.[cell] ?? answeredLink(context, sheetId, row, column);
  if (link?.documentReference) {
    return cellsOf(context, sheetId, link.documentReference.replace(/^#/, ""));
  }
  return link?.address
    ? link.address.startsWith("#")
      ? cellsOf(context, sheetId, link.address.slice(1))
      : { url: link.address }
    : undefined;
}

function answeredLink(
  { engine }: Context,
  sheetId: string,
  row: number,
  column: number,
): HyperlinkRecord | undefined {
  const shown = engine.sheet(sheetId).getCellMatrix().getValue(row, column)?.p;
  const url: unknown = shown?.body?.customRanges?.[0]?.properties?.url;
  return typeof url === "string" ? { address: url } : undefined;
}

/** A reference or a defined name, as a link on that sheet means it. */
function cellsOf(context: Context, sheetId: string, reference: string): LinkTarget | undefined {
  const { engine, names } = context;
  const name = names.find(reference, sheetId) ?? names.find(reference);
  const named = name && resolveName(name, context);
  if (named) {
    return { sheet: engine.sheet(named.sheetId).getName(), address: formatRect(named.rect) };
  }
  const [first, ...others] = splitAreas(reference).map(splitSheet);
  const sheet = first?.sheet === undefined ? engine.sheet(sheetId) : engine.findSheet(first.sheet);
  const areas = [first, ...others].map((area) => area?.address ?? "");
  return sheet && areas.every(isAddress) ? { sheet: sheet.getName(), address: areas.join() } : undefined;
}

function isAddress(text: string): boolean {
  try {
    parseRect(text);
    return true;
  } catch {
    return false;
  }
}
