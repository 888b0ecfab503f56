/** Excel's serial number of a day, 1900 system. Proleptic Gregorian arithmetic: no clock, no time zone. */
export function serial(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  // Days since 1 March of year 0; months from March on have 153 days in every five.
  const days =
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day -
    1;
  return days - 693_899;
}

/** @example date(45720) // { year: 2025, month: 3, day: 4 } */
export function date(day: number): { year: number; month: number; day: number } {
  const days = Math.floor(day) + 693_899;
  let year = Math.floor((days + 0.5) / 365.2425);
  // The first guess is off by one near the end of February.
  while (marchOf(year + 1) <= days) {
    year++;
  }
  while (marchOf(year) > days) {
    year--;
  }
  const ofYear = days - marchOf(year);
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: month > 2 ? year : year + 1, month, day: ofYear - Math.floor((153 * m + 2) / 5) + 1 };
}

function marchOf(year: number): number {
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  return (Math.floor(day) - 1) % 7;
}

/** First day of the month that lies `months` after that of a day. */
export function monthStart(day: number, months = 0): number {
  const { year, month } = date(day);
  const index = year * 12 + month - 1 + months;
  return serial(Math.floor(index / 12), (index % 12) + 1, 1);
}
