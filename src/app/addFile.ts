import type { Cell } from "../core/cells/cell";
import { compareVersions } from "../core/cells/guess/compareVersions";
import { roleRow, ROLES } from "../core/cells/roles";
import { addTable } from "../excel/addTable";
import { headersOfMapping, readSettings, saveSettings } from "../excel/settings";
import { textsFor, type Locale } from "../locales";
import { fill } from "../locales/translate";
import { findHeader } from "../core/cells/read/header";
import type { TableRequest } from "./makeReports";

/** A file whose rows are added to a table. */
export interface AddedFile {
  /** Its name, or that of its sheet. */
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** What became of it. */
export interface FileAdded {
  /** Absent where every row stood in the table already. */
  readonly sheet?: string;
  readonly rows: { readonly added: number; readonly changed: number; readonly same: number };
  readonly changedOrders: readonly string[];
  /** The same in words. */
  readonly sentence: string;
}

/** Orders that a sentence names. */
const NAMED = 5;

/**
 * Adds a later export to the table in use: on a sheet of its own, under the titles of the table, to be counted with it
 * from now on. The table itself is not touched; of an order that stands in both the version of the file counts.
 */
export async function addFile(
  { sources, mapping, policies }: Pick<TableRequest, "sources" | "mapping" | "policies">,
  { name, cells }: AddedFile,
  locale: Locale,
): Promise<FileAdded> {
  const { titles } = findHeader(sources[0]?.cells ?? []);
  const found = compareVersions(sources, mapping, { sheet: name, row: 0, column: 0, cells }, policies);
  const { rows, changedOrders, body } = found;
  const words = textsFor(locale).excel.addedFile;
  const separator = textsFor(locale).reports.common.listSeparator;
  const count = (value: number) => value.toLocaleString(locale);
  const about = {
    file: name,
    added: count(rows.added),
    changed: count(rows.changed),
    same: count(rows.same),
  };
  const sentences = [
    fill(rows.added + rows.changed === 0 && changedOrders.length === 0 ? words.nothing : words.told, about),
    ...(changedOrders.length > 0
      ? [
          fill(words.orders, {
            orders: changedOrders.slice(0, NAMED).join(separator) + (changedOrders.length > NAMED ? "…" : ""),
            count: count(changedOrders.length),
          }),
        ]
      : []),
    ...(found.unknownTitles.length > 0
      ? [fill(words.unknown, { columns: found.unknownTitles.join(separator) })]
      : []),
    ...(found.missingTitles.length > 0
      ? [fill(words.missing, { columns: found.missingTitles.join(separator) })]
      : []),
  ];
  const answer = { rows, changedOrders, sentence: sentences.join("\n") };
  if (body.length === 0) {
    return answer;
  }
  const dates = ROLES.filter((role) => roleRow(role).kind === "date").flatMap((role) => mapping[role] ?? []);
  const sheet = await addTable(name, [titles, ...body], dates);
  const settings = await readSettings();
  const earlier = Object.values(settings.related ?? {}).map(({ added = 0 }) => added);
  const headers = headersOfMapping(mapping, titles);
  await saveSettings({
    ...settings,
    headers: { ...settings.headers, ...headers },
    related: {
      ...settings.related,
      [sheet]: { use: "more", added: Math.max(0, ...earlier) + 1, headers },
    },
  });
  return { ...answer, sheet };
}
