import type { Grid } from "../cell";
import { guessRoles, SURE_ENOUGH, type TableGuess } from "./guessRoles";
import { KIND_EVIDENCE, TABLE_KINDS, type KindEvidence, type TableKind } from "./kindEvidence";
import { profileColumn } from "../read/profile";
import { cleanText } from "../read/text";
import { matchTitle } from "../read/titles";
import { inAllPacks, PACKS } from "../../words/packs";
import { roleRow, ROLES, type ColumnMapping, type Role } from "../roles";

/** What a table of a workbook seems to be about, and what its columns mean then. */
export interface TableKindGuess {
  /** The likeliest kind; absent where none is likely enough. */
  readonly kind?: TableKind;
  /** 0–1. */
  readonly confidence: number;
  readonly mapping: ColumnMapping;
  /** Columns worth keeping besides: the items of a questionnaire. */
  readonly extras: readonly number[];
  readonly guess: TableGuess;
}

/** From here on a table is used without asking. */
export const KIND_SURE_ENOUGH = 0.5;

const OF_NEEDS = 0.55;
const OF_NAME = 0.25;
const OF_SIGN = 0.1;
const MOST_SIGNS = 2;
const OF_OBJECTION = 0.25;

/** Words in the name of a sheet or table. */
const NAMES = Object.fromEntries(
  TABLE_KINDS.map((kind) => [kind, inAllPacks(({ sheets }) => sheets[kind])]),
) as Readonly<Record<TableKind, RegExp>>;

/** A column that is mapped on a part of its title counts for this much. */
const UNSURE = 0.7;

/** Customers of a list stand there once. */
const ONE_ROW_A_CUSTOMER = 0.95;

/**
 * Orders, customers, answers, tickets…: what is in this table? From what its columns seem to be, and its name.
 *
 * @param name of the sheet or table
 * @param cells its first rows; a few hundred are enough
 * @param mapping what its columns mean where somebody has said so
 * @example
 * guessTableKind("投诉工单", [["客户编号", "提交时间", "解决时间"], ["c1", 45658.4, 45659.1]]).kind // "tickets"
 */
export function guessTableKind(name: string, cells: Grid, mapping?: ColumnMapping): TableKindGuess {
  const guessed = guessRoles(cells);
  const guess = mapping ? { ...guessed, mapping } : guessed;
  let best: { kind: TableKind; confidence: number } | undefined;
  for (const kind of TABLE_KINDS) {
    const confidence = confidenceOf(kind, name, cells, guess);
    if (confidence >= KIND_SURE_ENOUGH && confidence > (best?.confidence ?? 0)) {
      best = { kind, confidence };
    }
  }
  return best
    ? { ...best, ...columnsOfKind(best.kind, guess), guess }
    : { confidence: 0, mapping: guess.mapping, extras: [], guess };
}

/** What the columns of a table mean when it is of this kind. */
export function columnsOfKind(
  kind: TableKind,
  guess: TableGuess,
): Pick<TableKindGuess, "mapping" | "extras"> {
  const mapping = withTitles(kind, guess, renamed(KIND_EVIDENCE[kind], guess.mapping));
  if (kind !== "surveys") {
    return { mapping, extras: [] };
  }
  // One importance beside one score is an item's; in a questionnaire with a column an item they are items themselves.
  const { importance, ...others } = mapping;
  const wide = guess.scoreColumns.length > 0 && others.item === undefined;
  const extras = wide && importance !== undefined ? [...guess.scoreColumns, importance] : guess.scoreColumns;
  return { mapping: wide ? others : mapping, extras: [...extras].sort((a, b) => a - b) };
}

function confidenceOf(kind: TableKind, name: string, cells: Grid, guess: TableGuess): number {
  const { needs } = KIND_EVIDENCE[kind];
  if (guess.header.headerRows.length === 0) {
    return 0;
  }
  const { mapping } = columnsOfKind(kind, guess);
  const guessed = new Map(guess.guesses.map(({ column, confidence }) => [column, confidence]));
  const sureness = (role: Role) => {
    const column = mapping[role] ?? guess.mapping[role];
    return column === undefined ? 0 : Math.max(guessed.get(column) ?? 0, UNSURE);
  };
  const has = (role: Role) => sureness(role) > 0;
  const weakest = Math.min(...needs.map((roles) => Math.max(...roles.map(sureness))));
  if (weakest === 0 || (kind === "customers" && !listsCustomers(cells, guess))) {
    return 0;
  }
  const confidence =
    OF_NEEDS * weakest +
    (NAMES[kind].test(name) ? OF_NAME : 0) +
    OF_SIGN *
      Math.min(MOST_SIGNS, ROLES.filter((role) => roleRow(role).signOf?.includes(kind) && has(role)).length) -
    OF_OBJECTION * ROLES.filter((role) => roleRow(role).against?.includes(kind) && has(role)).length;
  return Math.max(0, Math.min(1, confidence));
}

function listsCustomers(cells: Grid, { header, mapping }: TableGuess): boolean {
  return (
    mapping.customer !== undefined &&
    profileColumn(cells, header.firstRow, mapping.customer).distinct >= ONE_ROW_A_CUSTOMER
  );
}

function renamed({ renamed: names = {} }: KindEvidence, mapping: ColumnMapping): ColumnMapping {
  return Object.fromEntries(
    Object.entries(mapping).map(([role, column]) => {
      const other = names[role as Role];
      return [other !== undefined && mapping[other] === undefined ? other : role, column];
    }),
  );
}

/** Gives titles that say little elsewhere their role; columns that mean something already keep it. */
function withTitles(kind: TableKind, { header }: TableGuess, mapping: ColumnMapping) {
  const found: Partial<Record<Role, number>> = { ...mapping };
  for (const [role, words] of PACKS.flatMap(
    ({ titlesOfKind }) => Object.entries(titlesOfKind?.[kind] ?? {}) as [Role, RegExp][],
  )) {
    const taken = new Set(Object.values(found));
    // A title may mean this very role, and its contents have spoken against it: months are written as dates.
    const isFree = (title: string) => {
      // What type a row is of is not said by its title.
      const best = matchTitle(title, header.packs).find((match) => match.role !== "transactionType");
      return !best || best.strength < SURE_ENOUGH || best.role === role;
    };
    const column = header.titles.findIndex(
      (title, index) => !taken.has(index) && words.test(cleanText(title)) && isFree(title),
    );
    if (found[role] === undefined && column >= 0) {
      found[role] = column;
    }
  }
  return found;
}
