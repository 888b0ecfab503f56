import {
  areaAddress,
  fullAddress,
  isAddress,
  parseAddress,
  parseArea,
  type SheetArea,
} from "../excel/address";
import { findNamed } from "../excel/namedCells";
import { findTables, type OtherTable } from "../excel/relatedTables";
import { readAgain, readSelection, type ReadTable } from "../excel/selection";
import { readRemembered, type Remembered } from "../excel/settings";
import { guessTableKind } from "../core/cells/guess/tableKind";
import type { Locale } from "../locales";
import { wantedName, type TableOfRequest } from "./reportRequest";

/** What is known of a workbook before the table of a request is read. */
export interface Surroundings extends Remembered {
  /** The cells that the request means. */
  readonly area: SheetArea;
  /** Other tables; none where none are wanted. */
  readonly tables: readonly OtherTable[];
}

type Asked = Pick<TableOfRequest, "source" | "related">;

/** As last seen: where tables stand is checked when they are read. */
let seen: { readonly asked: string; readonly surroundings: Surroundings } | undefined;

/** The workbook has other sheets than it had. */
export function forgetSurroundings(): void {
  seen = undefined;
}

/** Four round trips, up to three more where a name has to be found; making a report then needs none of them. */
export async function lookAround(request: Asked, locale: Locale): Promise<Surroundings> {
  const surroundings = await look(request, locale);
  seen = { asked: askedWords(request), surroundings };
  return surroundings;
}

async function look({ source, related }: Asked, locale: Locale): Promise<Surroundings> {
  const area = await areaOf(source, locale);
  const tables = related === "none" ? [] : await findTables([area]);
  return { area, tables, ...(await readRemembered()) };
}

/** Tables are looked for or they are not, whatever they are used for. */
function askedWords({ source: { sheet, range = "" }, related }: Asked): string {
  return [sheet, range, related === "none"].join("\n");
}

async function areaOf({ sheet, range }: TableOfRequest["source"], locale: Locale): Promise<SheetArea> {
  if (range === undefined || isAddress(range)) {
    return { ...parseArea(range ?? "A:XFD"), sheet };
  }
  return parseAddress(wantedName(range, await findNamed(), locale).address)[0]!;
}

/** The table of a request, and the tables that may be used with it: one round trip where they have been seen. */
export async function readTableOf(
  request: TableOfRequest,
  locale: Locale,
): Promise<ReadTable & { readonly surroundings: Surroundings }> {
  const known = seen?.asked === askedWords(request) ? seen.surroundings : undefined;
  const surroundings = known ?? (await look(request, locale));
  const { area, tables } = surroundings;
  const { related = "auto" } = request;
  const named = typeof related === "string" ? undefined : Object.values(related).join(",").toLowerCase();
  const likely = tables.filter(({ name, head }) =>
    named === undefined
      ? guessTableKind(name, head.cells).kind !== undefined
      : named.includes(name.toLowerCase()),
  );
  const table = await readArea(area, likely);
  return {
    ...table,
    surroundings: {
      ...surroundings,
      tables: tables.map((one) => {
        const head = table.others?.[likely.indexOf(one)];
        return head ? { ...one, head, complete: true } : one;
      }),
    },
  };
}

/** Up to this size a range is read at once; of larger ones the used part is asked for first. */
const READ_AT_ONCE = 150_000;

async function readArea(area: SheetArea, others: readonly OtherTable[]): Promise<ReadTable> {
  return area.rows * area.columns <= READ_AT_ONCE
    ? await readSelection({ worksheetId: area.sheet, address: areaAddress(area) }, { others })
    : await readAgain({ kind: "cells", address: fullAddress(area) }, { others });
}
