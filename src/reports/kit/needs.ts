import type { ColumnMapping, ReadOptions, Role, SourceGrid } from "../../core/cells/dataset";
import type { Grid } from "../../core/cells/cell";
import { guessRoles, type TableGuess } from "../../core/cells/guess/guessRoles";
import { KIND_EVIDENCE, type TableKind } from "../../core/cells/guess/kindEvidence";
import { columnsOfKind, kindOfGuess, settled, type TableKindGuess } from "../../core/cells/guess/tableKind";
import { profileColumn } from "../../core/cells/read/profile";
import type { KindFound } from "../../core/cells/kindFound";
import { CoreError } from "../../core/errors";
import { asksForScore } from "./survey/questions";
import { RELATED_KINDS, type Need, type RelatedKind, type ReportDefinition } from "../definition";

/** What every report over orders asks for. */
export const ORDER_NEEDS: readonly Need[] = [
  { roles: ["customer"], required: true },
  { roles: ["date", "paymentDate"], required: true },
  { roles: ["amount", "amountDue", "listAmount", "price"], required: true },
  { roles: ["order"], required: false },
  { roles: ["quantity"], required: false },
  { roles: ["status"], required: false },
  { roles: ["registrationDate"], required: false },
];

/** What reports over when customers came ask for: no amounts. */
export const MOVEMENT_NEEDS: readonly Need[] = ORDER_NEEDS.map((need) =>
  need.roles.includes("amount") ? { ...need, required: false } : need,
);

type Needing = Pick<ReportDefinition, "needs" | "instead" | "records" | "about" | "everyColumn">;

/** The columns that a report has to have, one list for each kind of table that it can be made of. */
export function requiredNeeds({ needs, instead }: Needing): readonly (readonly Need[])[] {
  return [needs, ...(instead ?? [])].map((way) => way.filter(({ required }) => required));
}

/**
 * What each of these tables still lacks; nothing where one lacks nothing.
 *
 * @param beside kinds of tables that stand beside the one in use
 */
export function missingNeeds(
  report: Needing,
  mapping: ColumnMapping,
  beside: readonly RelatedKind[] = [],
): readonly (readonly Need[])[] {
  if (report.about?.some((kind) => beside.includes(kind))) {
    return [];
  }
  const missing = requiredNeeds(report).map((way) => way.filter((need) => !isMet(need, mapping)));
  return missing.some((way) => way.length === 0) ? [] : missing;
}

export function isPossible(
  report: Needing,
  mapping: ColumnMapping,
  beside: readonly RelatedKind[] = [],
): boolean {
  return missingNeeds(report, mapping, beside).length === 0;
}

/** The kind of table that has what one of these ways still lacks. */
export function kindWith(missing: readonly (readonly Need[])[]): RelatedKind | undefined {
  return RELATED_KINDS.find((kind) => missing.some((way) => way.every((need) => makes(kind, need))));
}

/** Whether a table is of the kind because it has such a column. */
function makes(kind: RelatedKind, { roles }: Need): boolean {
  return KIND_EVIDENCE[kind].needs.some((any) => any.length === 1 && roles.includes(any[0]!));
}

/** Whether the rows are records of their own kind, to which the rules for orders do not apply. */
export function readsRecords(report: Needing, mapping: ColumnMapping): boolean {
  const { needs, records = false } = report;
  return records || (isPossible(report, mapping) && !isPossible({ needs }, mapping));
}

/** What only lines of orders have. */
const ORDER_SIGNS: readonly Role[] = ["order", "amount", "amountDue", "listAmount", "price", "quantity"];

/** Rows that tell what a table is about. */
const LOOK_AT = 200;

/** What a table is, by its columns as they are mapped. */
export function kindOfSource(
  { sheet, cells }: SourceGrid,
  mapping: ColumnMapping,
  chosen?: TableKind,
): TableKindGuess {
  const head = cells.slice(0, LOOK_AT);
  const guess = guesses.get(cells) ?? guessRoles(head);
  guesses.set(cells, guess);
  return kindOfGuess(sheet, head, settled(guess, mapping), chosen);
}

/** Of a table that many reports are made of. */
const guesses = new WeakMap<SourceGrid["cells"], ReturnType<typeof guessRoles>>();

type HowToRead = { readonly mapping: ColumnMapping } & Pick<
  ReadOptions,
  "records" | "extras" | "rules" | "withoutAmounts" | "found"
>;

/**
 * How a table is read for a report: its columns, and what a row has to have where the rows are no orders. A report that asks
 * for no column takes any table, which is read as what it is: a customer whose status is "Cancelled" is no cancelled order.
 *
 * @param chosen the kind that somebody said the table is
 * @throws CoreError `notAvailable` where the report counts orders and these are none
 */
export function readingFor(
  report: Needing,
  mapping: ColumnMapping,
  source: SourceGrid | undefined,
  chosen?: TableKind,
): HowToRead {
  const guess = source && kindOfSource(source, mapping, chosen);
  const found = guess?.found;
  if (report.about) {
    return holdsOrders(guess?.kind, mapping) && !isAbout(report, mapping, guess?.kind)
      ? readingFor({ needs: ORDER_NEEDS }, mapping, source, chosen)
      : readingAbout(report, report.about, mapping, source, guess);
  }
  if (readsRecords(report, mapping)) {
    const extras = report.everyColumn && guess ? { extras: unmapped(guess, mapping) } : {};
    return { mapping, records: [], found, ...extras };
  }
  if (!guess) {
    return { mapping };
  }
  const withoutAmounts = AMOUNT_ROLES.every((role) => mapping[role] === undefined);
  if (report.needs.length > 0) {
    refuseOtherKind(guess);
    const titles = guess.guess.header.titles;
    const mapped = new Set(Object.values(mapping));
    const extras = guess.guess.scoreColumns.filter(
      (column) => !mapped.has(column) && asksForScore(titles[column] ?? ""),
    );
    const uncounted = withoutAmounts && !asksAmounts(report);
    return {
      mapping,
      found,
      ...rulesOf(guess.kind, withoutAmounts),
      ...(uncounted ? { withoutAmounts } : {}),
      ...(extras.length > 0 ? { extras } : {}),
    };
  }
  if (guess.kind === "deals") {
    return { mapping, rules: "deals", found };
  }
  if (holdsOrders(guess.kind, mapping)) {
    return { mapping, found };
  }
  const records = guess.kind ? KIND_EVIDENCE[guess.kind].keys : [];
  return { mapping: guess.mapping, records, extras: guess.extras, found };
}

/** Events may cost something, and stay events: only an order's number makes orders of them. */
function isAbout({ about = [], ...report }: Needing, mapping: ColumnMapping, kind: TableKind | undefined) {
  const events = about.includes("interactions") && mapping.event !== undefined && mapping.order === undefined;
  return about.some((one) => one === kind) || (events && isPossible(report, mapping));
}

/**
 * A table of a kind that the report is about is read as such; what is of no kind is taken for the first of them where it
 * has its columns.
 */
function readingAbout(
  report: Needing,
  about: readonly RelatedKind[],
  mapping: ColumnMapping,
  source: SourceGrid | undefined,
  guess: TableKindGuess | undefined,
): HowToRead {
  const kind = about.find((one) => one === guess?.kind);
  const found = guess?.found;
  if (
    !source ||
    !guess ||
    (!kind &&
      ((guess.kind !== undefined && !isAbout(report, mapping, guess.kind)) || !isPossible(report, mapping)))
  ) {
    return { mapping, records: [], found };
  }
  const read = kind ?? about[0]!;
  const columns = kind ? guess : columnsOfKind(read, guess.guess);
  return {
    mapping: columns.mapping,
    extras: [
      ...columns.extras,
      ...(report.everyColumn
        ? unmapped(guess, columns.mapping).filter((column) => !columns.extras.includes(column))
        : categories(source.cells, guess.guess, columns)),
    ],
    records: KIND_EVIDENCE[read].keys,
    found: kind ? found : { kind: read, titles: [] },
  };
}

/** Columns without a role that tell rows apart by few values: waves, departments, cities. */
function categories(
  cells: Grid,
  { header, answers }: TableGuess,
  { mapping, extras }: Pick<TableKindGuess, "mapping" | "extras">,
): number[] {
  const taken = new Set([...Object.values(mapping), ...extras, ...answers]);
  return header.titles.flatMap((_, column) => {
    if (taken.has(column)) {
      return [];
    }
    const { filled, distinct, surelyDate } = profileColumn(cells.slice(0, LOOK_AT), header.firstRow, column);
    return filled > 0 && distinct <= FEW && surelyDate < FEW ? [column] : [];
  });
}

/** Distinct values over rows, of a column that groups them. */
const FEW = 0.5;

/** Columns that no role takes. */
function unmapped({ guess }: TableKindGuess, mapping: ColumnMapping): readonly number[] {
  const mapped = new Set(Object.values(mapping));
  return [...guess.header.titles.keys()].filter((column) => !mapped.has(column));
}

/**
 * Contracts end, orders are cancelled: a report over orders would count the one for the other.
 *
 * @throws CoreError `notAvailable`
 */
export function refuseOtherKind({ found }: TableKindGuess): void {
  if (found?.kind === "subscriptions") {
    throw new CoreError("notAvailable", "subscriptionsAreNoOrders", detailOf(found));
  }
  if (found && NO_ORDERS.has(found.kind) && (found.chosen || found.system !== undefined)) {
    throw new CoreError("notAvailable", "noOrders", detailOf(found));
  }
}

const NO_ORDERS: ReadonlySet<TableKind> = new Set<TableKind>([
  "customers",
  "surveys",
  "tickets",
  "comments",
  "reasons",
  "targets",
  "payouts",
  "aggregated",
]);

/** Between pieces of evidence in a detail; which sign stands there is for the language to say. */
export const BETWEEN_EVIDENCE = "\n";

function detailOf({ kind, system, titles }: KindFound) {
  return { kind, evidence: [...(system === undefined ? [] : [system]), ...titles].join(BETWEEN_EVIDENCE) };
}

/** Whose rules hold where they are not those for orders. */
function rulesOf(kind: TableKind | undefined, withoutAmounts: boolean): Pick<ReadOptions, "rules"> {
  return kind === "deals"
    ? { rules: "deals" }
    : kind === "interactions" && withoutAmounts
      ? { rules: "events" }
      : {};
}

const AMOUNT_ROLES: readonly Role[] = ["amount", "amountDue", "listAmount", "price"];

function asksAmounts({ needs }: Needing): boolean {
  return needs.some(({ roles, required }) => required && roles.includes("amount"));
}

/** A complaint names an order, too; with its day and amount it is one. */
function holdsOrders(kind: TableKind | undefined, mapping: ColumnMapping): boolean {
  if (kind === undefined) {
    return ORDER_SIGNS.some((role) => mapping[role] !== undefined);
  }
  return (
    ORDER_KINDS.has(kind) ||
    (kind !== "subscriptions" && mapping.order !== undefined && isPossible({ needs: ORDER_NEEDS }, mapping))
  );
}

/** Kinds of tables that the rules for orders are made for. */
export const ORDER_KINDS: ReadonlySet<TableKind> = new Set<TableKind>(["orders", "orderLines", "payments"]);

function isMet({ roles }: Need, mapping: ColumnMapping): boolean {
  return roles.some((role) => mapping[role] !== undefined);
}
