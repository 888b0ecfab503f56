import type { Role, RoleGuess } from "../roles";
import { titleWords } from "../read/titles";
import { inAllPacks } from "../../words/packs";

const TITLES = {
  period: inAllPacks(({ periodTitles }) => periodTitles?.period),
  acquired: inAllPacks(({ periodTitles }) => periodTitles?.acquired),
  lost: inAllPacks(({ periodTitles }) => periodTitles?.lost),
  returned: inAllPacks(({ periodTitles }) => periodTitles?.returned),
} as const satisfies Readonly<Partial<Record<Role, RegExp>>>;

/** Surer than words that have another meaning alone, less so than the known titles of a platform. */
const CONFIDENCE = 0.95;

/**
 * What the short titles of a table mean that has a row a period: `period | opening | new | lost | closing`. The first
 * column that means nothing else is the period, if no title says so.
 *
 * @param named what the titles seem to mean by themselves
 * @example
 * countedPeriods(
 *   ["Quarter", "Start", "New", "End"],
 *   [
 *     { role: "opening", column: 1, confidence: 1 },
 *     { role: "closing", column: 3, confidence: 1 },
 *   ],
 * ).map(({ role, column }) => [role, column]) // [["period", 0], ["acquired", 2]]
 */
export function countedPeriods(titles: readonly string[], named: readonly RoleGuess[]): RoleGuess[] {
  const columnOf = (role: Role) => named.find((guess) => guess.role === role)?.column;
  const [opening, closing] = [columnOf("opening"), columnOf("closing")];
  if (opening === undefined || closing === undefined) {
    return [];
  }
  const free = titles.map((_, column) => column).filter((column) => column !== opening && column !== closing);
  const found = (Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((role): RoleGuess[] => {
    const column = free.find((column) => TITLES[role].test(titleWords(titles[column]!)));
    return column === undefined ? [] : [{ role, column, confidence: CONFIDENCE }];
  });
  const first = free.find((column) => ![...named, ...found].some((guess) => guess.column === column));
  return found.some(({ role }) => role === "period") ||
    columnOf("period") !== undefined ||
    first === undefined
    ? found
    : [...found, { role: "period", column: first, confidence: CONFIDENCE / 2 }];
}
