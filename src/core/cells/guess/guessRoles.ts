import type { Grid } from "../cell";
import { countedCohorts } from "./countedCohorts";
import { countedPeriods } from "./countedPeriods";
import {
  contradicts,
  leavesOut,
  OF_SYSTEM,
  saysStatus,
  saysWonOrLost,
  saysYesNo,
  type TableValues,
} from "./evidence";
import { settle } from "./settle";
import { findHeader, noHeader, type HeaderBlock } from "../read/header";
import { findPreset } from "../read/presets";
import { profileColumn, type ColumnProfile } from "../read/profile";
import { hasRefundWord } from "../read/refundWords";
import { matchTitle } from "../read/titles";
import { roleRow, type ColumnMapping, type Role, type RoleGuess, type RoleKind } from "../roles";

/** What a table seems to be: its header and what its columns mean. */
export interface TableGuess {
  readonly header: HeaderBlock;
  /** At most one guess a role and a column, the surest first. */
  readonly guesses: readonly RoleGuess[];
  /** The guesses of at least {@link SURE_ENOUGH} as a mapping. */
  readonly mapping: ColumnMapping;
  /** Id of the platform's export that the titles belong to. */
  readonly preset?: string;
  /** Columns without a role that hold answers on a scale (items of a questionnaire). */
  readonly scoreColumns: readonly number[];
  /** Columns that hold what may be answers on a scale. */
  readonly answers: readonly number[];
}

/** Below this confidence a guess is shown, but not mapped by itself. */
export const SURE_ENOUGH = 0.4;

/**
 * Which column is what? From a platform's known titles, from Chinese and English header words, and from what the
 * columns hold; a title that its column contradicts loses confidence.
 *
 * @example
 * guessRoles([["客户编号", "下单日期", "实付金额"], ["c1", 45658, 12.5]]).mapping
 * // { customer: 0, date: 1, amount: 2 }
 */
export function guessRoles(cells: Grid, options: { readonly header?: "auto" | "none" } = {}): TableGuess {
  const header = options.header === "none" ? noHeader(cells) : findHeader(cells);
  const profiles = header.titles.map((_, column) => profileColumn(cells, header.firstRow, column));
  const preset = header.headerRows.length > 0 ? findPreset(header.titles) : undefined;
  const table: TableValues = { cells, firstRow: header.firstRow, profiles };
  const named = header.titles.flatMap((title, column) => {
    const known =
      preset && Object.hasOwn(preset.columns, title.trim()) ? preset.columns[title.trim()] : undefined;
    if (known) {
      return [{ role: known, column, confidence: OF_SYSTEM }];
    }
    return header.headerRows.length === 0 ? [] : byTitle(title, column, table, header);
  });
  const cohorts = countedCohorts(cells, header);
  const assigned = cohorts
    ? [cohorts]
    : assign([
        ...countedPeriods(header.titles, named),
        ...named.filter(
          (guess) =>
            guess.role !== "transactionType" || tellsRefunds(cells, header.firstRow, guess.column, named),
        ),
        ...byContents(header, profiles),
      ]);
  const guesses = header.headerRows.length === 0 ? assigned : settle(assigned, header.titles, table);
  const mapping: Partial<Record<Role, number>> = {};
  for (const { role, column, confidence } of guesses) {
    if (confidence >= SURE_ENOUGH) {
      mapping[role] = column;
    }
  }
  const taken = new Set(Object.values(mapping));
  return {
    header,
    guesses,
    mapping,
    preset: preset?.id,
    answers: profiles.flatMap((profile, column) =>
      profile.filled > 0 && profile.score >= MOSTLY ? [column] : [],
    ),
    scoreColumns: profiles.flatMap((profile, column) =>
      profile.score >= 0.9 && profile.filled > 0 && profile.distinct < 0.9 && !taken.has(column)
        ? [column]
        : [],
    ),
  };
}

/** Of a column of answers. */
const MOSTLY = 0.5;

const AMOUNTS: readonly Role[] = ["amount", "amountDue", "listAmount", "price"];

/** A type is of sales and refunds where it says so of a row, and there are amounts. */
function tellsRefunds(cells: Grid, firstRow: number, column: number, named: readonly RoleGuess[]): boolean {
  return (
    named.some(({ role, confidence }) => AMOUNTS.includes(role) && confidence >= SURE_ENOUGH) &&
    hasRefundWord(cells, firstRow, column)
  );
}

/** What values prove, whatever else its title says. */
const PROVED = 0.6;

/** What of several columns of statuses goes after the others. */
const SAYS_LITTLE = 0.9;

/** What a title says only in part stays unsure, however well its column fits. */
const SUREST_PART = 0.49;

function byTitle(title: string, column: number, table: TableValues, { packs }: HeaderBlock): RoleGuess[] {
  return matchTitle(title, packs).flatMap(({ role: named, strength, whole }) => {
    const role = told(named, column, whole, table);
    if (contradicts({ role, column, whole }, table)) {
      return [];
    }
    const fits =
      role === "refund" && saysYesNo(column, table) ? 1 : fit(roleRow(role).kind, table.profiles[column]!);
    const says = role === "status" && !leavesOut(column, table) ? SAYS_LITTLE : 1;
    const proved = role === "stage" && named === "status" ? PROVED : 0;
    const confidence = Math.max(proved, strength * fits * says);
    return [{ role, column, confidence: whole ? confidence : part(confidence) }];
  });
}

/** What a title names, seen beside its values: a `state` is of a country or of an order, a `status type` of a deal. */
function told(named: Role, column: number, whole: boolean, table: TableValues): Role {
  if (named === "region" && saysStatus(column, table)) {
    return "status";
  }
  return named === "status" && !whole && saysWonOrLost(column, table) ? "stage" : named;
}

function part(confidence: number): number {
  return confidence < SURE_ENOUGH
    ? confidence
    : SURE_ENOUGH + (SUREST_PART - SURE_ENOUGH) * ((confidence - SURE_ENOUGH) / (1 - SURE_ENOUGH));
}

/** From 0.3 (the contents speak against it) to 0.97 (they agree). An empty column says nothing. */
function fit(kind: RoleKind, profile: ColumnProfile): number {
  const agrees = (share: number) => 0.3 + 0.67 * share;
  if (profile.filled === 0) {
    return 0.6;
  }
  switch (kind) {
    case "date":
      return agrees(Math.max(profile.date, profile.surelyDate));
    case "money":
    case "number":
      return agrees(profile.number * (1 - profile.surelyDate));
    case "score":
      return agrees(Math.max(profile.score, profile.number));
    case "id":
      return agrees(profile.surelyDate > 0.5 ? 0 : profile.number > 0.5 && profile.whole < 0.9 ? 0.2 : 1);
    case "category":
    case "text":
      return agrees(profile.surelyDate > 0.5 ? 0 : 1);
  }
}

/** What contents alone suggest; weak, and only for the three roles that every analysis of orders needs. */
function byContents(header: HeaderBlock, profiles: readonly ColumnProfile[]): RoleGuess[] {
  const strength = header.headerRows.length === 0 ? 0.6 : 0.35;
  return profiles.flatMap((profile, column): RoleGuess[] => {
    if (profile.fill < 0.5) {
      return [];
    }
    if (profile.surelyDate > 0.9 || (profile.date > 0.95 && profile.whole > 0.95)) {
      return [{ role: "date", column, confidence: strength }];
    }
    const repeats = profile.distinct < 0.98;
    const idLike =
      profile.leadingZeros || profile.number < 0.1 || (profile.whole > 0.99 && profile.max >= 1000);
    if (idLike && profile.meanLength <= 24 && profile.surelyDate === 0) {
      const confidence =
        strength * (profile.leadingZeros || repeats ? 0.8 : 0.6) * (0.7 + 0.3 * profile.distinct);
      return [{ role: "customer", column, confidence }];
    }
    if (profile.number > 0.95 && profile.whole < 0.9) {
      return [{ role: "amount", column, confidence: strength * 0.9 }];
    }
    return [];
  });
}

/** The surest guess first; each role and each column once. */
function assign(guesses: readonly RoleGuess[]): RoleGuess[] {
  const roles = new Set<Role>();
  const columns = new Set<number>();
  return [...guesses]
    .sort((a, b) => b.confidence - a.confidence || a.column - b.column)
    .filter(({ role, column, confidence }) => {
      if (confidence < 0.2 || roles.has(role) || columns.has(column)) {
        return false;
      }
      roles.add(role);
      columns.add(column);
      return true;
    });
}
