import { readDataset } from "../core/cells/rules/readDataset";
import type { ColumnMapping, Policies, Role, SourceGrid } from "../core/cells/dataset";
import { continuationOf } from "../core/cells/guess/stacking";
import type { Continuation } from "../core/cells/source";
import { columnsOfKind, guessTableKind, type TableKindGuess } from "../core/cells/guess/tableKind";
import { matchCustomers, type CustomerMatch } from "../core/ledger/matchCustomers";
import { areasOf, type OtherTable } from "../excel/relatedTables";
import {
  headersOfMapping,
  mappingFromHeaders,
  type TableUse,
  type WorkbookSettings,
} from "../excel/settings";
import { RELATED_KINDS, type RelatedKind } from "../reports/definition";
import type { OutsideTable } from "./outside";

/** Another table of the workbook, what it seems to be, and what it is used for. */
export interface TableChoice {
  readonly table: OtherTable;
  readonly guess: TableKindGuess;
  /** Has the columns of the table in use, and so may be more of its rows. */
  readonly continues: boolean;
  /** What it is to the tables of the same titles that are used, where there are such. */
  readonly continuation?: Continuation;
  /** Null where it is not used. */
  readonly use: TableUse | null;
  /** The user said so, now or before. */
  readonly chosen: boolean;
  /** It was added as a later export, the how manieth. */
  readonly added?: number;
  readonly mapping: ColumnMapping;
  readonly extras: readonly number[];
  /** Rows of customers of the table in use, as far as the table has been read. */
  readonly match?: CustomerMatch;
}

/** The table in use, as far as others have to fit it. */
export interface TableInUse {
  readonly sources: readonly SourceGrid[];
  readonly titles: readonly string[];
  readonly mapping: ColumnMapping;
  readonly policies?: Partial<Policies>;
  /** Its rows, where `sources` hold the first of them. */
  readonly outside?: OutsideTable;
}

/**
 * What each of the other tables is used for: what was remembered, else more rows of the table in use or of another where
 * that is safe, else the surest of each kind. A table of the kind that is in use, or without one of its customers, is left
 * for the user to choose.
 */
export function chooseTables(
  tables: readonly OtherTable[],
  inUse: TableInUse,
  remembered: WorkbookSettings["related"] = {},
): TableChoice[] {
  const described = tables.map((table) => describe(table, inUse));
  const choices = described.map((choice) => recall(choice, remembered) ?? choice);
  stackMore(choices, inUse);
  const ownKind = guessTableKind(
    inUse.sources[0]?.sheet ?? "",
    inUse.sources[0]?.cells.slice(0, LOOK_AT) ?? [],
  ).kind;
  for (const kind of RELATED_KINDS) {
    if (kind !== ownKind) {
      stackKind(choices, kind, inUse);
    }
  }
  return choices;
}

/** Sheets with the titles of the table in use, in their order: each is compared with all that are stacked before it. */
function stackMore(choices: TableChoice[], { sources, titles, mapping, policies }: TableInUse): void {
  const pieces = [...sources, ...choices.filter(({ use }) => use === "more").map(({ table }) => table.head)];
  choices.forEach((choice, index) => {
    const { table, continues, guess, chosen } = choice;
    const { header } = guess.guess;
    const empty = table.head.cells.length <= header.firstRow;
    if (!continues || chosen || table.apart || empty || header.titles.length !== titles.length) {
      return;
    }
    const candidate = { grid: table.head, rows: table.area.rows };
    const continuation = continuationOf(pieces, candidate, mapping, { policies });
    const stacked = continuation === "more";
    choices[index] = { ...choice, continuation, use: stacked ? "more" : null };
    if (stacked) {
      pieces.push(table.head);
    }
  });
}

/** The tables of a kind that were chosen before, else those with the titles of the surest; each once. */
function stackKind(choices: TableChoice[], kind: RelatedKind, { policies }: TableInUse): void {
  const chosen = choices.filter(({ use }) => use === kind);
  const likely = choices.filter(
    (choice) =>
      relatedKind(choice) === kind && choice.continuation === undefined && choice.match?.matched !== 0,
  );
  const surest = [...likely].sort((a, b) => b.guess.confidence - a.guess.confidence)[0];
  const like = chosen[0] ?? surest;
  const pieces = chosen.map(({ table }) => table.head);
  for (const choice of likely) {
    if (choice.chosen || !like || !sameTitles(like.guess, choice.guess)) {
      continue;
    }
    const { table } = choice;
    const candidate = { grid: table.head, rows: table.area.rows };
    const how = { policies, named: NAMED_KINDS.has(kind) };
    const continuation = pieces.length > 0 ? continuationOf(pieces, candidate, like.mapping, how) : undefined;
    const used = continuation === undefined || continuation === "more";
    choices[choices.indexOf(choice)] = { ...(used ? withUse(choice, kind) : choice), continuation };
    if (used) {
      pieces.push(table.head);
    }
  }
}

/** A customer of a list and a target stand there once, on whatever sheet. */
const NAMED_KINDS: ReadonlySet<RelatedKind> = new Set<RelatedKind>(["customers", "targets"]);

/** Rows that tell what a table is about. */
export const LOOK_AT = 200;

function describe(table: OtherTable, { sources, titles, mapping, policies }: TableInUse): TableChoice {
  const guess = guessTableKind(table.name, table.head.cells.slice(0, LOOK_AT));
  const own = guess.guess.header.titles;
  const choice: TableChoice = {
    table,
    guess,
    continues: titles.length > 0 && titles.every((title) => own.includes(title)),
    use: null,
    chosen: false,
    mapping: guess.mapping,
    extras: guess.extras,
  };
  return { ...choice, match: matchOf(choice, { sources, mapping, policies }) };
}

const idsOf = new WeakMap<
  readonly SourceGrid[],
  { readonly column: number; readonly ids: readonly string[] }
>();

/** Which rows belong to customers of the table in use. */
export function matchOf(
  { table, mapping }: Pick<TableChoice, "table" | "mapping">,
  inUse: Pick<TableInUse, "sources" | "mapping" | "policies">,
): CustomerMatch | undefined {
  const { sources, policies } = inUse;
  const column = inUse.mapping.customer;
  if (column === undefined || mapping.customer === undefined) {
    return undefined;
  }
  const customers = (grids: readonly SourceGrid[], customer: number) =>
    readDataset(grids, { customer }, policies, { records: ["customer"] });
  let known = idsOf.get(sources);
  if (known?.column !== column) {
    known = { column, ids: customers(sources, column).columns.customer?.dictionary ?? [] };
    idsOf.set(sources, known);
  }
  return matchCustomers(known.ids, customers([table.head], mapping.customer));
}

/** The kind of table that it seems to be, where reports use such. */
export function relatedKind({ guess: { kind } }: TableChoice): RelatedKind | undefined {
  return RELATED_KINDS.find((related) => related === kind);
}

function sameTitles(a: TableKindGuess, b: TableKindGuess): boolean {
  return a.guess.header.titles.join("\n") === b.guess.header.titles.join("\n");
}

/** A choice of before counts where the table still has one of its columns. */
function recall(
  choice: TableChoice,
  remembered: NonNullable<WorkbookSettings["related"]>,
): TableChoice | undefined {
  const known = Object.hasOwn(remembered, choice.table.name) ? remembered[choice.table.name] : undefined;
  if (!known) {
    return undefined;
  }
  if (known.use === "none") {
    return { ...choice, chosen: true };
  }
  const mapping = mappingFromHeaders(known.headers, choice.guess.guess.header.titles);
  const there = known.use === "more" ? choice.continues : Object.keys(mapping).length > 0;
  return there ? { ...withUse(choice, known.use), mapping, chosen: true, added: known.added } : undefined;
}

/** The same table, used for something else: what its columns mean follows. */
export function withUse(choice: TableChoice, use: TableUse | null): TableChoice {
  const { guess } = choice.guess;
  return use === null || use === "more"
    ? { ...choice, use }
    : { ...choice, use, ...columnsOfKind(use, guess) };
}

/**
 * Uses one of the tables for something else. Of tables of one kind only those with the same columns can be stacked: the
 * others are not used any more.
 */
export function useTable(
  choices: readonly TableChoice[],
  name: string,
  use: TableUse | null,
): readonly TableChoice[] {
  const chosen = choices.find(({ table }) => table.name === name);
  return choices.map((choice) => {
    if (choice === chosen) {
      return { ...withUse(choice, use), chosen: true };
    }
    const replaced = chosen && use !== null && use !== "more" && choice.use === use;
    return replaced && !sameTitles(choice.guess, chosen.guess) ? withUse(choice, null) : choice;
  });
}

/** One column of a table means something else. */
export function withTableRole(choice: TableChoice, column: number, role: Role | null): TableChoice {
  const others = Object.entries(choice.mapping).filter(([key, at]) => at !== column && key !== role);
  const mapping = Object.fromEntries(role === null ? others : [...others, [role, column]]);
  return { ...choice, mapping, chosen: true };
}

/** Left out because its rows stand in a table that is used, not because somebody said so. */
export function isCopy({ continuation, use, chosen }: TableChoice): boolean {
  return continuation === "copy" && use === null && !chosen;
}

/** The choices as they are kept in the workbook: what was used, and what the user did not want. */
export function rememberedTables(choices: readonly TableChoice[]): NonNullable<WorkbookSettings["related"]> {
  return Object.fromEntries(
    choices
      .filter(({ use, chosen }) => use !== null || chosen)
      .map(({ table, use, mapping, guess, added }) => [
        table.name,
        {
          use: use ?? "none",
          ...(added === undefined ? {} : { added }),
          headers: headersOfMapping(mapping, guess.guess.header.titles),
        },
      ]),
  );
}

/** The same choices with the cells that their tables have now. */
export function withCells(
  choices: readonly TableChoice[],
  grids: readonly SourceGrid[],
): readonly TableChoice[] {
  const used = choices.filter(({ use }) => use !== null);
  return choices.map((choice) => {
    const head = grids[used.indexOf(choice)];
    if (!head) {
      return choice;
    }
    const [area] = areasOf([head]);
    return { ...choice, table: { ...choice.table, area: area!, head, complete: true } };
  });
}
