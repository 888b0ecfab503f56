import type { Role, RoleGuess } from "../roles";
import { titleWords } from "../read/titles";

/** Titles that say this much only beside an opening and a closing: elsewhere 流失 is a mark and "new" anything. */
const TITLES = {
  period:
    /^(?:period|week|month|quarter|half(?: year)?|(?:fiscal )?year|date|统计?周期|期间|时期|日期|[周月年季]度?|月份|年份|年月|半年|财年)$/,
  acquired: /^(?:new|added|gained|新增|新客|新增数)$/,
  lost: /^(?:lost|churned|left|流失|流失数)$/,
  returned: /^(?:returned|reactivated|回流|召回|回流数)$/,
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
