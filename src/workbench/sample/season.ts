import { date, serial, weekday } from "./calendar";

export type Campaign = "singlesDay" | "midYear" | "springSale";

/** First days of 春节, which moves with the moon: public holidays calendar of the State Council. */
const SPRING_FESTIVALS = [
  [2022, 2, 1],
  [2023, 1, 22],
  [2024, 2, 10],
  [2025, 1, 29],
  [2026, 2, 17],
  [2027, 2, 6],
] as const;

/** January to December. */
const MONTHS = [0.95, 0.8, 0.95, 0.95, 1, 1.05, 0.9, 0.9, 1.05, 1.05, 1.15, 1.1] as const;
/** Sunday to Saturday. */
const WEEKDAYS = [1.2, 0.9, 0.9, 0.92, 0.95, 1.05, 1.25] as const;

/** The largest value that `seasonality` takes. */
export const PEAK = 5;

/** The campaign that runs on a day, if any. */
export function campaignOn(day: number): Campaign | undefined {
  const { month, day: ofMonth } = date(day);
  const toFestival = daysToFestival(day);
  if (toFestival >= 5 && toFestival <= 20) {
    return "springSale";
  }
  if (month === 11 && ofMonth <= 11) {
    return "singlesDay";
  }
  return month === 6 && ofMonth >= 10 && ofMonth <= 18 ? "midYear" : undefined;
}

/** How many times the average of the year a day's purchases are. */
export function seasonality(day: number): number {
  const { month, day: ofMonth } = date(day);
  const toFestival = daysToFestival(day);
  const ordinary = MONTHS[month - 1]! * WEEKDAYS[weekday(day)]!;
  if (toFestival <= 0 && toFestival > -7) {
    // Shops and couriers rest.
    return 0.35;
  }
  switch (campaignOn(day)) {
    case "singlesDay":
      return ofMonth === 11 ? PEAK : Math.min(PEAK, 1.9 * ordinary);
    case "midYear":
      return Math.min(PEAK, 1.7 * ordinary);
    case "springSale":
      return Math.min(PEAK, 1.5 * ordinary);
    default:
      return 0.93 * ordinary;
  }
}

function daysToFestival(day: number): number {
  const distances = SPRING_FESTIVALS.map(
    ([year, month, first]) => serial(year, month, first) - Math.floor(day),
  );
  return distances.reduce(
    (nearest, distance) => (Math.abs(distance) < Math.abs(nearest) ? distance : nearest),
    999,
  );
}
