import type { Column } from "../../../core/cells/columns";
import type { ExtraColumn } from "../../../core/cells/dataset";
import { DURATION_TITLES } from "../../../core/words/durationTitles";

/** Hours in one of each, and how titles and values name it. */
const UNITS: readonly (readonly [number, RegExp])[] = [
  [24, /^(?:d|days?|天|日)$/i],
  [1, /^(?:h|hrs?|hours?|小时|时)$/i],
  [1 / 60, /^(?:m|mins?|minutes?|分钟?)$/i],
  [1 / 3600, /^(?:s|secs?|seconds?|秒)$/i],
];
const CLOCK = /^(\d+):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?$/;
const PART = /(\d+(?:\.\d+)?)\s*(\p{L}+?)(?=\d|\s|,|$)/uy;
const SECONDS_OF_DAY = 86_400;

/**
 * Hours from the opening of each ticket to its first answer or its end, where the table gives the time that it took and
 * not the moment; NaN where it is blank. Bare numbers count where the title names their unit. Undefined without such a
 * column.
 */
export function durationsTo(
  event: keyof typeof DURATION_TITLES,
  extras: readonly ExtraColumn[],
): Float64Array | undefined {
  for (const { title, data } of extras) {
    const hours = DURATION_TITLES[event].test(title) ? hoursOf(data, unitIn(title)) : undefined;
    if (hours?.some((value) => !Number.isNaN(value))) {
      return hours;
    }
  }
  return undefined;
}

function hoursOf(data: Column, unit: number | undefined): Float64Array | undefined {
  if (data.kind === "text") {
    const read = data.dictionary.map((word) => hoursIn(word, unit));
    return Float64Array.from(data.codes, (code) => (code < 0 ? NaN : read[code]!));
  }
  const factor = data.kind === "number" ? (areClockTimes(data.values) ? 24 : unit) : undefined;
  return data.kind === "number" && factor !== undefined
    ? Float64Array.from(data.values, (value) => (value >= 0 ? value * factor : NaN))
    : undefined;
}

/** Hours of one value: `2:30`, `1 h 5 min`, `5分12秒`, or a number of the title's unit; NaN for anything else. */
function hoursIn(word: string, unit: number | undefined): number {
  const text = word.trim();
  const clock = CLOCK.exec(text);
  if (clock) {
    return Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3600;
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    return Number(text) * (unit ?? NaN);
  }
  let hours = 0;
  let at = 0;
  while (at < text.length) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    hours += Number(match?.[1]) * (match ? (unitNamed(match[2]!) ?? NaN) : NaN);
    if (Number.isNaN(hours)) {
      return NaN;
    }
    at = text.length - text.slice(PART.lastIndex).replace(/^[\s,]+/, "").length;
  }
  return at > 0 ? hours : NaN;
}

function unitNamed(word: string): number | undefined {
  return UNITS.find(([, names]) => names.test(word))?.[0];
}

/** The unit at the end of a title, or in its brackets. */
function unitIn(title: string): number | undefined {
  const words = title.match(/[a-z]+|小时|分钟?|秒|天/gi) ?? [];
  const last = words.at(-1);
  return last === undefined ? undefined : unitNamed(last);
}

/** Excel keeps a time that it reads as a share of a day: whole seconds of a day, not of an hour. */
function areClockTimes(values: Float64Array): boolean {
  const known = values.filter((value) => value > 0);
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-4;
  return (
    known.length > 0 &&
    known.every((value) => isWhole(value * SECONDS_OF_DAY)) &&
    !known.every((value) => isWhole((value * SECONDS_OF_DAY) / 24))
  );
}
