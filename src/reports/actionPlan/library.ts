import { LOCALES, textsFor, type Texts } from "../../locales";
import { fill } from "../../locales/translate";
import type { EarlierSheets } from "../definition";
import { entryColumns, readEarlierTable, titlesOf, type EarlierRow } from "../kit/earlierTable";
import type { Value } from "../report";
import { isEdited, kept } from "./kept";
import { KPIS, type PlanKpi } from "./kpis";
import { departmentWords, idOfWord, inLanguage, kpiWords } from "./ownWords";
import { aboutNames, FINDING_IDS, isAbout, ruleOf, SEGMENT_IDS, type About } from "./rules";

export const LIBRARY_COLUMNS = [
  "name",
  "suggestion",
  "offer",
  "department",
  "kpi",
  "days",
  "improvement",
  "key",
] as const;
export type LibraryColumn = (typeof LIBRARY_COLUMNS)[number];
export type LibraryCells = Readonly<Record<LibraryColumn, Value>>;

/** A row of the library that is about something: what to do there, by whom, how soon, measured by what. */
export interface Suggestion {
  readonly key: string;
  readonly about: About;
  /** Empty where nothing is to be planned. */
  readonly action: string;
  readonly offer: string;
  readonly department: string;
  readonly kpi: PlanKpi;
  readonly days: number;
  readonly improvement: number;
}

export interface Library {
  readonly suggestions: readonly Suggestion[];
  /** As it is to stand on its sheet, with the titles of columns that people added and what stands in them. */
  readonly rows: readonly LibraryRow[];
  readonly added: readonly string[];
  /** As the product proposes it. */
  readonly proposed: readonly LibraryCells[];
  /** Cells that cannot be used, in words; names of nothing that we know. */
  readonly misread: readonly string[];
  readonly nobody: readonly string[];
}

export interface LibraryRow {
  readonly cells: LibraryCells;
  readonly added: readonly Value[];
}

const TITLES = titlesOf(LIBRARY_COLUMNS, libraryTitle);

export const LIBRARY_ENTRIES = entryColumns(
  TITLES,
  ["name", "suggestion", "offer", "department", "kpi", "days", "improvement"],
  { added: true },
);

/** The texts of the product, with what people have made of them on the sheets of the last time. */
export function readLibrary(texts: Texts, improvement: number, earlier: EarlierSheets = {}): Library {
  const standing = readEarlierTable(earlier.library ?? [], TITLES, "key");
  const before = readEarlierTable(earlier.proposed ?? [], TITLES);
  const beforeByKey = new Map(before?.rows.map(({ cells }) => [cells.key, cells]));
  const rest = [...(standing?.rows ?? [])];
  const nothing = standing?.added.map(() => null) ?? [];
  const misread: string[] = [];
  const rows: LibraryRow[] = [];
  const suggestions: Suggestion[] = [];
  const proposed = [...SEGMENT_IDS, ...FINDING_IDS].map((about) =>
    proposal(about, about, texts, improvement),
  );
  for (const now of proposed) {
    const index = rest.findIndex(({ cells }) => cells.key === now.key);
    const [row] = index < 0 ? [] : rest.splice(index, 1);
    const was = beforeByKey.get(now.key) ?? inAnyLanguage(now.key as About, row?.cells, improvement);
    const cell = (column: LibraryColumn) => kept(column, now[column], row?.cells, was);
    rows.push({ cells: translated(withBlanksFilled(cell, now), texts), added: row?.added ?? nothing });
    suggestions.push(understood(rows.at(-1)!.cells, now.key as About, now, texts, misread));
  }
  const nobody: string[] = [];
  const keys = new Set(proposed.map(({ key }) => String(key)));
  for (const { cells, added } of rest) {
    const about = aboutOf(cells);
    if (!about) {
      nobody.push(...(cells.name == null ? [] : [String(cells.name)]));
      rows.push({ cells: asItStands(cells), added });
      continue;
    }
    const key = ownKey(about, cells.key ?? null, keys);
    const now = { ...proposal(about, key, texts, improvement), suggestion: null, offer: null };
    const cell = (column: LibraryColumn) => cells[column] ?? null;
    const own = { ...withBlanksFilled(cell, now), name: now.name, key };
    rows.push({ cells: translated(own, texts), added });
    suggestions.push(understood(rows.at(-1)!.cells, about, now, texts, misread));
  }
  return { suggestions, rows, added: standing?.added ?? [], proposed, misread, nobody };
}

export function libraryTitle(texts: Texts, column: LibraryColumn): string {
  return texts.reports.actionPlan.columns[column];
}

/** How many rows people have changed or added. */
export function editedRows({ rows, proposed }: Library): number {
  const byKey = new Map(proposed.map((cells) => [cells.key, cells]));
  return rows.filter(({ cells }) => {
    const own = byKey.get(cells.key);
    return !own || LIBRARY_COLUMNS.some((column) => isEdited(column, cells, own));
  }).length;
}

function proposal(about: About, key: string, texts: Texts, improvement: number): LibraryCells {
  const { actionLibrary: library } = texts.reports;
  const { department, kpi, days } = ruleOf(about);
  const subject = { about: SUBJECT, item: SUBJECT };
  const actions: Readonly<Record<string, string>> = { ...library.segments, ...library.findings };
  const offers: Readonly<Record<string, string>> = library.offers;
  return {
    name: aboutNames(texts)[about],
    suggestion: fill(actions[about] ?? "", subject) || null,
    offer: offers[about] ?? null,
    department: departmentWords(texts)[department],
    kpi: kpiWords(texts)[kpi],
    days,
    improvement,
    key,
  };
}

/** What may have been proposed where nobody knows any more: whatever the product says in one of its languages. */
function inAnyLanguage(
  about: About,
  standing: EarlierRow<LibraryColumn>["cells"] = {},
  improvement: number,
): EarlierRow<LibraryColumn>["cells"] {
  const all = LOCALES.map((locale) => proposal(about, about, textsFor(locale), improvement));
  return Object.fromEntries(
    LIBRARY_COLUMNS.map((column) => [
      column,
      (all.find((cells) => cells[column] === standing[column]) ?? all[0]!)[column],
    ]),
  );
}

/** Stands in the library for the complaint or the item that a finding is about. */
export const SUBJECT = "…";

/** Emptied texts stay empty; an emptied number or word comes back. */
function withBlanksFilled(cell: (column: LibraryColumn) => Value, now: LibraryCells): LibraryCells {
  const filled = (column: LibraryColumn) => cell(column) ?? now[column];
  return {
    name: now.name,
    suggestion: cell("suggestion"),
    offer: cell("offer"),
    department: filled("department"),
    kpi: filled("kpi"),
    days: filled("days"),
    improvement: filled("improvement"),
    key: now.key,
  };
}

function translated(cells: LibraryCells, texts: Texts): LibraryCells {
  return {
    ...cells,
    department: inLanguage(cells.department, departmentWords, texts),
    kpi: inLanguage(cells.kpi, kpiWords, texts),
  };
}

function asItStands(cells: EarlierRow<LibraryColumn>["cells"]): LibraryCells {
  return Object.fromEntries(
    LIBRARY_COLUMNS.map((column) => [column, cells[column] ?? null]),
  ) as unknown as LibraryCells;
}

/** What a row of somebody's own is about: by the key that we gave it, else by the name in it. */
function aboutOf({ key, name }: EarlierRow<LibraryColumn>["cells"]): About | undefined {
  const [first] = String(key ?? "").split(".");
  return isAbout(first!) ? first : idOfWord(name ?? null, aboutNames);
}

function ownKey(about: About, given: Value, taken: Set<string>): string {
  let key = String(given ?? "");
  for (let number = 2; key === "" || taken.has(key); number++) {
    key = `${about}.${number}`;
  }
  taken.add(key);
  return key;
}

/** Numbers and words of the row as they can be used; where they cannot, what is proposed. */
function understood(
  cells: LibraryCells,
  about: About,
  now: LibraryCells,
  texts: Texts,
  misread: string[],
): Suggestion {
  const passOver = (column: LibraryColumn) =>
    misread.push(
      fill(texts.reports.actionPlan.findings.misreadCell, {
        name: String(cells.name),
        column: libraryTitle(texts, column),
        value: String(cells[column]),
      }),
    );
  const number = (column: "days" | "improvement", least: number, most: number) => {
    const value = cells[column];
    if (typeof value === "number" && value >= least && value <= most) {
      return value;
    }
    passOver(column);
    return Number(now[column]);
  };
  const wanted = idOfWord(cells.kpi, kpiWords);
  const kpi = ruleOf(about).kpi;
  const measured = wanted !== undefined && (wanted === kpi || KPIS[wanted].ofGroups);
  if (!measured) {
    passOver("kpi");
  }
  return {
    key: String(cells.key),
    about,
    action: String(cells.suggestion ?? ""),
    offer: String(cells.offer ?? ""),
    department: String(cells.department),
    kpi: measured ? wanted : kpi,
    days: Math.round(number("days", 0, MOST_DAYS)),
    improvement: number("improvement", 0, MOST_IMPROVEMENT),
  };
}

const MOST_DAYS = 3650;
const MOST_IMPROVEMENT = 10;
