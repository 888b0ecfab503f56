/** Exponential smoothing in state space form (Hyndman, Koehler, Ord & Snyder 2008): which forms there are. */

/** How errors, trend and season enter: added, multiplied, damped, or not at all. */
export interface SmoothingForm {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly season: "N" | "A" | "M";
}

/** More periods a season than this have one state each no more at the start: a few waves stand for them. */
export const MOST_FREE_SEASONS = 24;
/** Waves of a long season. */
const WAVES = 3;

/** @example formName({ error: "M", trend: "Ad", season: "M" }) // "ETS(M,Ad,M)" */
export function formName({ error, trend, season }: SmoothingForm): string {
  return `ETS(${error},${trend},${season})`;
}

/**
 * The forms with stable variances and forecasts, those that R's `forecast::ets` tries unless told otherwise: no
 * multiplied trend, no multiplied season with added errors; only added parts where a value is 0 or less.
 */
export function admissibleForms(allPositive: boolean, seasonal: boolean): SmoothingForm[] {
  const forms: SmoothingForm[] = [];
  for (const error of allPositive ? (["A", "M"] as const) : (["A"] as const)) {
    for (const season of seasonal ? (error === "M" ? SEASONS : SEASONS.slice(0, 2)) : SEASONS.slice(0, 1)) {
      for (const trend of TRENDS) {
        forms.push({ error, trend, season });
      }
    }
  }
  return forms;
}

const TRENDS = ["N", "A", "Ad"] as const;
const SEASONS = ["N", "A", "M"] as const;

/**
 * How the starting seasons hang on free numbers, row by row: all but the last are free, which makes the sum come out;
 * long seasons are the sum of a few waves.
 */
export function seasonBasis(length: number): Float64Array[] {
  if (length <= MOST_FREE_SEASONS) {
    return Array.from({ length }, (_, season) =>
      Float64Array.from({ length: length - 1 }, (__, free) =>
        season === length - 1 ? -1 : season === free ? 1 : 0,
      ),
    );
  }
  return Array.from({ length }, (_, season) =>
    Float64Array.from({ length: 2 * WAVES }, (__, free) => {
      const angle = (2 * Math.PI * (1 + (free >> 1)) * season) / length;
      return free % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
    }),
  );
}
