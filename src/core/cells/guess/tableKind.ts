import type { Grid } from "../cell";
import type { KindFound } from "../kindFound";
import { OF_SYSTEM } from "./evidence";
import { guessRoles, SURE_ENOUGH, type TableGuess } from "./guessRoles";
import { KIND_EVIDENCE, TABLE_KINDS, type KindEvidence, type TableKind } from "./kindEvidence";
import { PRESETS } from "../read/presets";
import { profileColumn } from "../read/profile";
import { cleanText } from "../read/text";
import { matchTitle, titleWords } from "../read/titles";
import { isDurationTitle } from "../../words/durationTitles";
import { inAllPacks, PACKS } from "../../words/packs";
import { roleRow, ROLES, type ColumnMapping, type Role } from "../roles";

/** What a table of a workbook seems to be about, and what its columns mean then. */
export interface TableKindGuess {
  /** The likeliest kind; absent where none is likely enough. */
  readonly kind?: TableKind;
  /** Absent where there is no kind. */
  readonly found?: KindFound;
  /** 0–1. */
  readonly confidence: number;
  readonly mapping: ColumnMapping;
  /** Columns worth keeping besides: the items of a questionnaire, how long tickets took. */
  readonly extras: readonly number[];
  readonly guess: TableGuess;
}

/** From here on a table is used without asking. */
export const KIND_SURE_ENOUGH = 0.5;

const OF_NEEDS = 0.55;
const OF_NAME = 0.25;
const OF_SIGN = 0.1;
const MOST_SIGNS = 4;
const OF_OBJECTION = 0.25;

/** Words in the name of a sheet or table. */
const NAMES = Object.fromEntries(
  TABLE_KINDS.map((kind) => [kind, inAllPacks(({ sheets }) => sheets[kind])]),
) as Readonly<Record<TableKind, RegExp>>;

/** Titles that speak for a kind. */
const SIGNS = Object.fromEntries(
  TABLE_KINDS.map((kind) => [kind, inAllPacks(({ signs }) => signs?.[kind])]),
) as Readonly<Record<TableKind, RegExp>>;

/** From here on a guess rests on more than a part of a title. */
const WHOLE_TITLE = 0.5;

/** A column that is mapped on a part of its title counts for this much. */
const UNSURE = 0.75;

/** Customers of a list stand there once. */
const ONE_ROW_A_CUSTOMER = 0.95;
/** Of order lines fewer ids than this are different. */
const ONE_ROW_AN_ORDER = 0.9;

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
  return kindOfGuess(name, cells, mapping ? { ...guessed, mapping } : guessed);
}

/**
 * The same of a table whose columns have been looked at.
 *
 * @param chosen the kind that somebody said it is
 */
export function kindOfGuess(
  name: string,
  cells: Grid,
  guess: TableGuess,
  chosen?: TableKind,
): TableKindGuess {
  if (chosen) {
    const found: KindFound = { kind: chosen, chosen: true, titles: [] };
    return { kind: chosen, found, confidence: 1, ...columnsOfKind(chosen, guess), guess };
  }
  const system = PRESETS.find(({ id }) => id === guess.preset);
  let best: Weighed | undefined = system && {
    kind: system.kind,
    confidence: OF_SYSTEM,
    system: system.name,
    titles: system.signature,
  };
  for (const kind of best ? [] : TABLE_KINDS) {
    const weighed = kind === "orderLines" ? undefined : weigh(kind, name, cells, guess);
    if (weighed && weighed.confidence > (best?.confidence ?? 0)) {
      best = weighed;
    }
  }
  if (!best || (best.confidence < KIND_SURE_ENOUGH && !isPlain(best))) {
    return { confidence: 0, mapping: guess.mapping, extras: [], guess };
  }
  const { confidence, ...kindFound } = best;
  const found = repeatsOrders(best.kind, cells, guess)
    ? { ...kindFound, kind: "orderLines" as const, linesRepeat: true as const }
    : kindFound;
  return { kind: found.kind, found, confidence, ...columnsOfKind(found.kind, guess), guess };
}

type Weighed = KindFound & { readonly confidence: number };

/** What of a customer, a day and an amount is known, and speaks for nothing else, are orders. */
const PLAIN_ORDERS = 0.4;

function isPlain({ kind, confidence }: Weighed): boolean {
  return kind === "orders" && confidence >= PLAIN_ORDERS;
}

function repeatsOrders(kind: TableKind, cells: Grid, { header, mapping }: TableGuess): boolean {
  const { order, product, price } = mapping;
  return (
    kind === "orders" &&
    order !== undefined &&
    (product !== undefined || price !== undefined) &&
    profileColumn(cells, header.firstRow, order).distinct < ONE_ROW_AN_ORDER
  );
}

/** What the columns of a table mean when it is of this kind. */
export function columnsOfKind(
  kind: TableKind,
  guess: TableGuess,
): Pick<TableKindGuess, "mapping" | "extras"> {
  const meant = standingIn(kind, withTitles(kind, guess, renamed(KIND_EVIDENCE[kind], guess.mapping)));
  if (kind !== "surveys") {
    return { mapping: meant, extras: kind === "tickets" ? durations(meant, guess) : [] };
  }
  const { mapping, asked } = withoutAsked(meant, guess);
  // One importance beside one score is an item's; in a questionnaire with a column an item they are items themselves.
  const { importance, ...others } = mapping;
  const answers = [...guess.scoreColumns, ...asked];
  const wide = answers.length > 0 && others.item === undefined;
  const extras = wide && importance !== undefined ? [...answers, importance] : answers;
  return { mapping: wide ? others : mapping, extras: [...extras].sort((a, b) => a - b) };
}

/** Columns that say how long something took, and not when it happened. */
function durations(mapping: ColumnMapping, { header }: TableGuess): number[] {
  const mapped = new Set(Object.values(mapping));
  return header.titles.flatMap((title, column) =>
    !mapped.has(column) && isDurationTitle(title) ? [column] : [],
  );
}

/** What sells, ships or pays is what a questionnaire asks about: its column of answers is an item, not an amount. */
const THINGS: readonly Role[] = [
  "price",
  "amount",
  "amountDue",
  "listAmount",
  "quantity",
  "discount",
  "product",
  "category",
  "store",
];

/**
 * A guess under columns that were settled before. What a questionnaire asks about has lost its first meaning in them, and
 * is a column of answers still.
 */
export function settled(guess: TableGuess, mapping: ColumnMapping): TableGuess {
  const taken = new Set(Object.values(mapping));
  const { asked } = withoutAsked(guess.mapping, guess);
  const free = asked.filter((column) => !taken.has(column));
  return { ...guess, mapping, scoreColumns: [...guess.scoreColumns, ...free].sort((a, b) => a - b) };
}

function withoutAsked(
  mapping: ColumnMapping,
  { answers }: TableGuess,
): { readonly mapping: ColumnMapping; readonly asked: readonly number[] } {
  const asked = THINGS.filter((role) => mapping[role] !== undefined && answers.includes(mapping[role]));
  return {
    mapping: Object.fromEntries(
      Object.entries(mapping).filter(([role]) => !asked.some((one) => one === role)),
    ),
    asked: asked.map((role) => mapping[role]!),
  };
}

/** Titles that are told as evidence. */
const MOST_TOLD = 4;

function weigh(kind: TableKind, name: string, cells: Grid, guess: TableGuess): Weighed | undefined {
  const { needs, enoughSigns = Infinity } = KIND_EVIDENCE[kind];
  const { titles, headerRows } = guess.header;
  if (headerRows.length === 0) {
    return undefined;
  }
  // That a date would be a contract's start makes no contract of an order.
  const { mapping } = enoughSigns < Infinity ? guess : columnsOfKind(kind, guess);
  const guessed = new Map(guess.guesses.map(({ column, confidence }) => [column, confidence]));
  const columnOf = (role: Role) => mapping[role] ?? guess.mapping[role];
  const sureness = (role: Role) => {
    const column = columnOf(role);
    return column === undefined ? 0 : Math.max(guessed.get(column) ?? 0, UNSURE);
  };
  const has = (role: Role) => sureness(role) > 0;
  const signs = titles.flatMap((title, column) => (SIGNS[kind].test(titleWords(title)) ? [column] : []));
  const met = needs.map((roles) => Math.max(...roles.map(sureness)));
  if (signs.length >= enoughSigns) {
    met[0] = Math.max(met[0]!, UNSURE);
  }
  const weakest = Math.min(...met);
  if (weakest === 0 || (kind === "customers" && !listsCustomers(cells, guess))) {
    return undefined;
  }
  const roles = ROLES.filter((role) => roleRow(role).signOf?.includes(kind) && has(role));
  const needed = needs.flatMap((some) => some.find(has) ?? []).map((role) => columnOf(role)!);
  // What has to be there is no sign besides.
  const besides = signs.filter((column) => !needed.includes(column));
  const speaking = new Set([...roles.map((role) => columnOf(role)!), ...besides]);
  const named = NAMES[kind].test(name);
  const confidence =
    OF_NEEDS * weakest +
    (named ? OF_NAME : 0) +
    OF_SIGN * Math.min(MOST_SIGNS, speaking.size) -
    OF_OBJECTION * ROLES.filter((role) => roleRow(role).against?.includes(kind) && has(role)).length;
  const told = [...new Set([...speaking, ...needed])].slice(0, MOST_TOLD);
  return {
    kind,
    confidence: Math.max(0, Math.min(1, confidence)),
    titles: told.map((column) => titles[column]!),
    ...(named ? { name } : {}),
  };
}

function listsCustomers(cells: Grid, { header, mapping }: TableGuess): boolean {
  return (
    mapping.customer !== undefined &&
    profileColumn(cells, header.firstRow, mapping.customer).distinct >= ONE_ROW_A_CUSTOMER
  );
}

function renamed(
  { renamed: names = {}, unless = {}, without = [] }: KindEvidence,
  mapping: ColumnMapping,
): ColumnMapping {
  return Object.fromEntries(
    Object.entries(mapping)
      .filter(([role]) => {
        const better = unless[role as Role];
        return !without.includes(role as Role) && (better === undefined || mapping[better] === undefined);
      })
      .map(([role, column]) => {
        const other = names[role as Role];
        return [other !== undefined && mapping[other] === undefined ? other : role, column];
      }),
  );
}

/** Who is reached by an address is a customer where nothing else tells who it is. */
function standingIn(kind: TableKind, mapping: ColumnMapping): ColumnMapping {
  const { contact, ...others } = mapping;
  return kind === "customers" && others.customer === undefined && contact !== undefined
    ? { ...others, customer: contact }
    : mapping;
}

/** Gives titles that say little elsewhere their role; columns that mean something already keep it. */
function withTitles(kind: TableKind, guess: TableGuess, mapping: ColumnMapping) {
  const { header } = guess;
  const found = decided(kind, header.titles, mapping);
  // A title of this kind of table goes before a part of some other title.
  const isWhole = (column: number) =>
    guess.guesses.some((one) => one.column === column && one.confidence >= WHOLE_TITLE);
  for (const [role, words] of PACKS.flatMap(
    ({ titlesOfKind }) => Object.entries(titlesOfKind?.[kind] ?? {}) as [Role, RegExp][],
  )) {
    const taken = new Set(Object.values(found));
    // A title may mean this very role, and its contents have spoken against it: months are written as dates.
    const isFree = (title: string) => {
      // What type a row is of is not said by its title.
      const best = matchTitle(title, header.packs).find((match) => match.role !== "transactionType");
      return (
        !best ||
        best.strength < SURE_ENOUGH ||
        best.role === role ||
        KIND_EVIDENCE[kind].renamed?.[best.role] === role
      );
    };
    const holds = (column: number) => role !== "score" || guess.answers.includes(column);
    const column = header.titles.findIndex(
      (title, index) =>
        (!taken.has(index) || index === found[role]) && saysSo(words, title) && holds(index) && isFree(title),
    );
    const own = found[role];
    if (column >= 0 && (own === undefined || !isWhole(own))) {
      found[role] = column;
    }
  }
  return found;
}

/** Gives a column to the role that its title means here, where another has the role that it meant elsewhere. */
function decided(
  kind: TableKind,
  titles: readonly string[],
  mapping: ColumnMapping,
): Partial<Record<Role, number>> {
  const found: Partial<Record<Role, number>> = { ...mapping };
  for (const [role, words] of PACKS.flatMap(
    ({ decisiveOfKind }) => Object.entries(decisiveOfKind?.[kind] ?? {}) as [Role, RegExp][],
  )) {
    const own = found[role];
    const column = titles.findIndex((title) => saysSo(words, title));
    if (column < 0 || (own !== undefined && saysSo(words, titles[own]!))) {
      continue;
    }
    const other = ROLES.find((known) => found[known] === column);
    if (other === "date") {
      // A deal is dated by the one day that it has.
      continue;
    }
    if (other) {
      delete found[other];
    }
    found[role] = column;
  }
  return found;
}

function saysSo(words: RegExp, title: string): boolean {
  return words.test(cleanText(title)) || words.test(titleWords(title));
}
