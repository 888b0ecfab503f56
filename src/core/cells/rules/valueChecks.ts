import { MISSING_DAY, type NumberColumn } from "../columns";
import { isoDate } from "../calendar";
import type { ExtraColumn, Scale } from "../dataset";
import { headerMultiple } from "../read/numbers";
import { profileColumn } from "../read/profile";
import { readCategories, type RawColumn } from "../read/readColumns";
import { readDates } from "../read/readDates";
import { readNumbers, readScores } from "../read/readNumbers";
import type { Reading } from "../read/reading";
import { statedDates } from "../read/readTypedColumns";
import { guessScale } from "../read/scores";
import { settleMarks } from "../read/settleMarks";
import { entitledColumn } from "./entitled";
import { sharedCustomerDays } from "./sharedDays";

/** Rows that share customer and day before it is said that they may be lines of one order. */
const SHARED_DAYS_NOTICE = 0.1;

/** Finds the scale of the scores; scores outside it are emptied, or leave out their row. So are importances. */
export function checkScores(reading: Reading): Scale | undefined {
  const { scale: asked } = reading.options;
  const told = reading.columns.tops.get("score");
  if (asked && told !== undefined && told !== asked.max) {
    const { score: column } = reading.mapping;
    reading.log.note(
      { severity: "error", key: "scaleContradicted", column, role: "score" },
      { top: told, min: asked.min, max: asked.max },
    );
  }
  // What the answers say themselves is not argued with.
  const scale = (told === undefined ? asked : undefined) ?? scaleOf(reading, "score");
  clearOutside(reading, "score", scale);
  clearOutside(reading, "importance", importanceScale(reading, scale));
  return reading.columns.numbers.score && scale;
}

function scaleOf(
  { mapping, table, reasons, columns: { numbers, tops } }: Reading,
  role: "score" | "importance",
) {
  const column = numbers[role];
  return (
    column &&
    guessScale(
      table.titles[mapping[role]!]!,
      column.values.filter((value, row) => !Number.isNaN(value) && reasons.isUsed(row)),
      tops.get(role),
    )
  );
}

/** Of an importance that does not tell its own scale by most of its values being on that of the score. */
const ON_SCALE = 2 / 3;

/** Items are few: one value off the scale would pass for a wider one, were it not for the score beside it. */
function importanceScale(reading: Reading, score: Scale | undefined): Scale | undefined {
  const { importance } = reading.columns.numbers;
  const own = scaleOf(reading, "importance");
  const known = importance?.values.filter(
    (value, row) => !Number.isNaN(value) && reading.reasons.isUsed(row),
  );
  if (!score || !own || !known || own.max <= score.max) {
    return own;
  }
  const stated = guessScale(reading.table.titles[reading.mapping.importance!]!, []);
  const inside = known.filter((value) => value >= score.min && value <= score.max).length;
  return stated ?? (inside >= ON_SCALE * known.length ? score : own);
}

function clearOutside(reading: Reading, role: "score" | "importance", scale: Scale | undefined): void {
  const score = reading.columns.numbers[role];
  if (!score || !scale) {
    return;
  }
  const excludes = reading.policies.outOfScale === "exclude";
  const kind = {
    severity: "warning",
    key: "outOfScale",
    column: reading.mapping[role],
    role,
    excludes,
  } as const;
  score.values.forEach((value, row) => {
    if (value < scale.min || value > scale.max) {
      reading.log.add(kind, row, () => ({ score: value, min: scale.min, max: scale.max }));
      if (excludes) {
        reading.reasons.exclude(row, "outOfScale");
      }
      score.values[row] = NaN;
    }
  });
}

/** Ages below 0 and above 120 are pointed out. */
export function checkAges(reading: Reading): void {
  reading.columns.numbers.age?.values.forEach((age, row) => {
    if (age < 0 || age > 120) {
      reading.log.add(
        { severity: "warning", key: "implausibleAge", column: reading.mapping.age, role: "age" },
        row,
        () => ({ age }),
      );
    }
  });
}

/** What has to come after what. */
const SPANS = [
  ["contractStart", "contractEnd"],
  ["ticketOpened", "ticketAnswered"],
  ["ticketOpened", "ticketResolved"],
] as const;

/** Contracts and tickets that end before they begin are pointed out. */
export function checkSpans({ mapping, log, columns: { dates } }: Reading): void {
  for (const [from, to] of SPANS) {
    const [start, end] = [dates[from]?.days, dates[to]?.days];
    end?.forEach((day, row) => {
      if (start && day !== MISSING_DAY && start[row] !== MISSING_DAY && day < start[row]!) {
        log.add({ severity: "warning", key: "endsBeforeStart", column: mapping[to], role: to }, row, () => ({
          start: isoDate(start[row]!),
          end: isoDate(day),
        }));
      }
    });
  }
}

/** Says when rows look like lines of orders whose id is not mapped. */
export function noticeSharedDays(reading: Reading): void {
  const { customer, order } = reading.columns.texts;
  const { date } = reading.columns.dates;
  if (!customer || !date || order) {
    return;
  }
  const share = sharedCustomerDays(customer.codes, date.days, reading.reasons.codes);
  if (share > SHARED_DAYS_NOTICE) {
    reading.log.note(
      { severity: "warning", key: "rowsShareCustomerAndDay" },
      { percent: Math.round(100 * share) },
    );
  }
}

/** The columns asked for besides the mapped ones, read as what they hold. */
export function readExtras(reading: Reading): ExtraColumn[] {
  const { rows, from, titles, date1904 } = reading.table;
  const { extras = [] } = reading.options;
  const how = { date1904, ...statedDates(reading) };
  const mapped = new Set(Object.values(reading.mapping));
  const columns = extras.flatMap((wanted) => {
    if (typeof wanted === "number") {
      return [wanted];
    }
    const entitled = entitledColumn(titles, wanted);
    return entitled === undefined || mapped.has(entitled) ? [] : [entitled];
  });
  return [...new Set(columns)]
    .filter((column) => column >= 0 && column < titles.length)
    .map((column) => {
      const raw: RawColumn = { rows, from, column, log: reading.log };
      const profile = profileColumn(rows, from, column);
      const data =
        profile.surelyDate >= 0.9
          ? readDates(raw, how).column
          : profile.number >= 0.9
            ? readExtraNumbers(reading, raw)
            : profile.score >= 0.9
              ? readScores(raw).column
              : readCategories(raw);
      return { title: titles[column]!, column, data };
    });
}

function readExtraNumbers(reading: Reading, raw: RawColumn): NumberColumn {
  const read = readNumbers(raw, headerMultiple(reading.table.titles[raw.column]!));
  settleMarks(reading, [{ raw, read }]);
  return read.column;
}
