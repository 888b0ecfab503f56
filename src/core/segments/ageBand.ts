import { CoreError } from "../errors";

/** Lower edges of the usual bands. */
export const AGE_CUTS: readonly number[] = [18, 25, 35, 45, 55, 65];

/**
 * The band of an age; the lower edge belongs to the band, so 25 is 25–34.
 *
 * @example ageBand(25) // "25–34"
 */
export function ageBand(age: number, cuts: ArrayLike<number> = AGE_CUTS): string {
  const edges = Array.from(cuts);
  if (!edges.every((cut, i) => cut > 0 && (i === 0 || cut > edges[i - 1]!))) {
    throw new CoreError("value", "cutsNotAscending", { count: edges.length, cuts: edges.join(", ") });
  }
  if (!(age >= 0 && age <= 130)) {
    throw new CoreError("value", "ageOutOfRange", { age });
  }
  const band = edges.filter((cut) => age >= cut).length;
  const low = edges[band - 1];
  const high = edges[band];
  if (low === undefined) {
    return `<${high}`;
  }
  if (high === undefined) {
    return `${low}+`;
  }
  // With whole edges the last year of a band is named; 25–34.
  return Number.isInteger(high) && Number.isInteger(low)
    ? high - low === 1
      ? `${low}`
      : `${low}–${high - 1}`
    : `${low}–<${high}`;
}
