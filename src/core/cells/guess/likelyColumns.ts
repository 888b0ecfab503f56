import { isBlank, isCellError, type Cell, type Grid } from "../cell";
import { holdsDates } from "./evidence";
import { profileColumn, type ColumnProfile } from "../read/profile";
import { matchTitle } from "../read/titles";
import type { HeaderBlock } from "../read/header";
import { roleRow, type ColumnMapping, type Role } from "../roles";

/** A column that could play a role, with the first different values that it holds. */
export interface LikelyColumn {
  readonly column: number;
  /** Of the roles that were asked about, the one that it could play. */
  readonly role: Role;
  readonly samples: readonly Cell[];
}

const VALUES = 3;
/** Rows in which they are looked for. */
const LOOK_AT = 200;
/** What a column that is nothing else yet is preferred by. */
const FREE = 0.25;
const LIKELY = 0.35;

/** Of every column: asked again for every role that a report lacks. */
const profiles = new WeakMap<HeaderBlock, readonly ColumnProfile[]>();

function profilesOf(cells: Grid, header: HeaderBlock): readonly ColumnProfile[] {
  const known = profiles.get(header);
  const all = known ?? header.titles.map((_, column) => profileColumn(cells, header.firstRow, column));
  profiles.set(header, all);
  return all;
}

/**
 * Which columns could play one of these roles that no column plays? Those whose title has to do with it, then those whose
 * values could be it; the likeliest first.
 */
export function likelyColumns(
  roles: readonly Role[],
  cells: Grid,
  header: HeaderBlock,
  mapping: ColumnMapping,
  most = 2,
): readonly LikelyColumn[] {
  const { titles, firstRow, packs } = header;
  const columns = profilesOf(cells, header);
  const roleOf = new Map(Object.entries(mapping).map(([role, column]) => [column, role as Role]));
  const scored = titles.flatMap((title, column) => {
    const profile = columns[column]!;
    const taken = roleOf.get(column);
    if (profile.filled === 0) {
      return [];
    }
    const free = taken === undefined || roles.some((role) => isNear(taken, role)) ? FREE : 0;
    const named = matchTitle(title, packs);
    const candidates = roles.map((role) => {
      const strength = named.find((match) => match.role === role)?.strength ?? 0;
      return { role, score: fits(role, profile) * (0.5 + 0.5 * strength + free) };
    });
    const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
    return best.score < LIKELY ? [] : [{ column, ...best }];
  });
  return scored
    .sort((a, b) => b.score - a.score || a.column - b.column)
    .slice(0, most)
    .map(({ column, role }) => ({ column, role, samples: samplesOf(cells, firstRow, column) }));
}

/** What tells a person can tell a customer. */
function isNear(taken: Role, role: Role): boolean {
  return role === "customer" && (taken === "contact" || taken === "customerName");
}

/** From 0 (its values cannot be it) to 1. */
function fits(role: Role, profile: ColumnProfile): number {
  const { date, surelyDate, number, whole, distinct, meanLength, score } = profile;
  const isDate = holdsDates(profile);
  switch (roleRow(role).kind) {
    case "date":
      return Math.max(date, surelyDate);
    case "money":
      return isDate ? 0 : number * (whole > 0.95 && distinct > 0.98 ? 0.7 : 1);
    case "number":
      return isDate ? 0 : number;
    case "score":
      return isDate ? 0 : score;
    case "id":
      return isDate || meanLength > 60
        ? 0
        : number > 0.5 && whole < 0.9
          ? 0
          : 0.5 + 0.5 * (role === "customer" ? comesBack(distinct) : Math.min(1, distinct * 2));
    case "category":
      return isDate || number > 0.5 ? 0 : 1 - 0.5 * distinct;
    case "text":
      return isDate || number > 0.5 ? 0 : Math.min(1, meanLength / 20);
  }
}

/** Customers come again; what never does is a number of the row, and what always does a group. */
const comesBack = (distinct: number) => Math.min(1, distinct * 4) * (distinct > 0.95 ? 0.6 : 1);

function samplesOf(cells: Grid, firstRow: number, column: number): readonly Cell[] {
  const found = new Set<Cell>();
  for (let row = firstRow; row < Math.min(cells.length, firstRow + LOOK_AT) && found.size < VALUES; row++) {
    const cell = cells[row]![column] ?? null;
    if (!isBlank(cell) && !isCellError(cell)) {
      found.add(cell);
    }
  }
  return [...found];
}
