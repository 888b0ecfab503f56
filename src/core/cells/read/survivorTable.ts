/** Customers counted elsewhere: how many of each cohort were there at its start and after each period. */
import { CALENDAR, consecutive, placeOf } from "./periodTitles";
import { titleWords } from "./titles";

export interface SurvivorCohort {
  readonly name: string;
  /** What else the table says of it: its plan. */
  readonly kind?: string;
  /** From the start on, one a period. */
  readonly counts: readonly number[];
}

export interface SurvivorTable {
  /** Column of the cohorts' names, or of the periods where each cohort has a column. */
  readonly column: number;
  readonly kindColumn?: number;
  readonly unit: "month" | "quarter" | "year";
  readonly cohorts: readonly SurvivorCohort[];
  /** They are shares of a cohort, not customers. */
  readonly shares: boolean;
}

type Value = string | number | null;

const START =
  /^(?:size|start|started|initial|base|cohort size|customers|signed|new(?: customers)?|起始|期初|初始|人数|客户数|签约(?:数|客户数)?|新增(?:客户数?)?|开通(?:数|客户数)?)$/;
const COHORT = /cohort|joined|signed|start|同期群|队列|批次|起始|开通|签约|入网/;
const PERIOD = /year|month|quarter|period|renewal|tenure|age|年|月|季|期|续约/;
/** Questions of a survey are called so, too. */
const QUESTION = /^q ?\d+$/;
const YEARS = /year|年/;
const MONTHS = /^(?:m|month|mth)|month|月/;
const QUARTERS = /^(?:q|qtr|quarter)|quarter|季/;

/** Few customers may come back in between. */
const ROUNDING = 1e-9;
const FEWEST_PERIODS = 2;

/**
 * A table of cohorts by periods, in either direction; nothing where titles or counts say otherwise. Counts never rise; cells
 * may be blank before a cohort's start, in tables by calendar, and after what is known.
 *
 * @example
 * survivorTable(["Cohort", "0", "1", "2"], [["2022", 100, 80, 70], ["2023", 120, 90, null]])?.cohorts[1]
 * // { name: "2023", counts: [120, 90] }
 */
export function survivorTable(
  titles: readonly string[],
  rows: readonly (readonly Value[])[],
): SurvivorTable | undefined {
  if (rows.length === 0) {
    return undefined;
  }
  return acrossOf(titles, rows) ?? downOf(titles, rows);
}

/** A row a cohort, a column a period. */
function acrossOf(titles: readonly string[], rows: readonly (readonly Value[])[]): SurvivorTable | undefined {
  const words = titles.map((title) => titleWords(title));
  const ages = words.flatMap((word, column) => {
    const place = placeOf(word);
    return place === undefined ? [] : [{ column, place }];
  });
  if (ages.length < FEWEST_PERIODS || !consecutive(ages.map(({ place }) => place))) {
    return undefined;
  }
  const others = words.flatMap((_, column) => (ages.some((age) => age.column === column) ? [] : [column]));
  const first = others.filter((column) => START.test(words[column]!));
  // The plan, where there is one, is the other of them.
  const names = others
    .filter((column) => !first.includes(column))
    .sort((a, b) => Number(COHORT.test(words[b]!)) - Number(COHORT.test(words[a]!)) || a - b);
  if (names.length === 0 || names.length > 2 || first.length > 1) {
    return undefined;
  }
  const told = names.some((at) => COHORT.test(words[at]!));
  const calendar = ages[0]!.place > 1900;
  const staggered = rows.some((row) => row[ages[0]!.column] == null) && rows.length > 1;
  const aged = ages[0]!.place === 0 || (ages[0]!.place === 1 && first.length === 1);
  const questions = ages.every(({ column }) => QUESTION.test(words[column]!));
  // Sales by year that fall are no cohorts, nor are answers to numbered questions.
  if (!told && (calendar ? !staggered : !aged || questions)) {
    return undefined;
  }
  const columns = [...(ages[0]!.place === 1 ? first : []), ...ages.map(({ column }) => column)];
  const [column, kindColumn] = names;
  const cohorts = rows.map((row) => ({
    name: String(row[column!] ?? ""),
    ...(kindColumn === undefined ? {} : { kind: String(row[kindColumn] ?? "") }),
    counts: trimmed(columns.map((at) => row[at] ?? null)),
  }));
  const unit = unitOf(
    columns.map((at) => words[at]!),
    cohorts.map(({ name }) => titleWords(name)),
  );
  return finished({ column: column!, kindColumn, unit }, cohorts);
}

/** A row a period, a column a cohort or plan. */
function downOf(titles: readonly string[], rows: readonly (readonly Value[])[]): SurvivorTable | undefined {
  const words = rows.map(([cell]) => titleWords(String(cell ?? "")));
  const places = words.map((word) => placeOf(word));
  if (
    titles.length < 2 ||
    rows.length <= FEWEST_PERIODS ||
    places.some((place) => place === undefined) ||
    !(places[0] === 0 || (places[0] === 1 && PERIOD.test(titleWords(titles[0]!)))) ||
    !consecutive(places.map((place) => place!))
  ) {
    return undefined;
  }
  const cohorts = titles.slice(1).map((name, c) => ({
    name,
    counts: trimmed(rows.map((row) => row[c + 1] ?? null)),
  }));
  return finished({ column: 0, unit: unitOf([titleWords(titles[0]!), ...words]) }, cohorts);
}

function finished(
  table: Pick<SurvivorTable, "column" | "kindColumn" | "unit">,
  cohorts: readonly { readonly name: string; readonly kind?: string; readonly counts?: readonly number[] }[],
): SurvivorTable | undefined {
  const known = cohorts.flatMap(({ counts, ...cohort }) =>
    counts && counts.length >= FEWEST_PERIODS ? [{ ...cohort, counts }] : [],
  );
  const readable = cohorts.every(({ counts }) => counts !== undefined);
  const longest = known.reduce((most, { counts }) => Math.max(most, counts.length), 0);
  if (!readable || known.length === 0 || longest <= FEWEST_PERIODS) {
    return undefined;
  }
  const start = known.map(({ counts }) => counts[0]!);
  const whole = known.every(({ counts }) => counts.every(Number.isInteger));
  const percent = !whole && start.every((count) => count === 100);
  const shares = percent || known.every(({ counts }) => counts.every((count) => count <= 1));
  const rates =
    !shares &&
    start.every((count) => count > 1) &&
    known.every(({ counts }) => counts.slice(1).every((count) => count <= 1));
  if (!whole && !shares && !rates) {
    return undefined;
  }
  return {
    ...table,
    shares,
    cohorts: rates
      ? known.map((cohort) => ({
          ...cohort,
          counts: cohort.counts.map((count, t) => (t === 0 ? count : Math.round(count * cohort.counts[0]!))),
        }))
      : known,
  };
}

/** Counts from the first that is there to the last; undefined where they rise, are no counts, or have holes. */
function trimmed(cells: readonly Value[]): number[] | undefined {
  const there = [...cells.keys()].filter((at) => cells[at] !== null);
  const counts = there.flatMap((at) => {
    const cell = cells[at];
    return typeof cell === "number" && cell >= 0 ? [cell] : [];
  });
  const whole =
    counts.length === there.length && counts.length === (there.at(-1) ?? -1) - (there[0] ?? 0) + 1;
  // A size may stand before shares of it.
  const falling = counts.every(
    (count, t) => t === 0 || count <= counts[t - 1]! + ROUNDING || (t === 1 && count <= 1),
  );
  return there.length === 0 ? [] : whole && falling && counts[0]! > 0 ? counts : undefined;
}

/** As the periods say, else as the cohorts' names do. */
function unitOf(periods: readonly string[], names: readonly string[] = []): SurvivorTable["unit"] {
  const said = periods.filter((word) => /[^\d ]/.test(word));
  const calendar =
    CALENDAR.exec(periods.at(-1)!) ?? (said.length === 0 ? CALENDAR.exec(names[0] ?? "") : null);
  if (calendar) {
    return calendar[2] === undefined ? "year" : "month";
  }
  const says = (unit: RegExp) => said.some((word) => unit.test(word));
  return says(YEARS) ? "year" : says(QUARTERS) ? "quarter" : says(MONTHS) ? "month" : "year";
}
