/** Lower edges of the usual bands of age. */
export const AGE_CUTS: readonly number[] = [18, 25, 35, 45, 55, 65];

/** Place of a value among bands by their ascending lower edges, 0 below the first. */
export function bandOf(value: number, edges: readonly number[]): number {
  let band = 0;
  while (band < edges.length && value >= edges[band]!) {
    band++;
  }
  return band;
}

/**
 * Name of a band by its edges. Of whole numbers the last one of a band is named, 25–34; else where it ends, 2.5–<3.
 *
 * @example bandName([18, 25], 1) // "18–24"
 */
export function bandName(edges: readonly number[], band: number, whole = true): string {
  const low = edges[band - 1];
  const high = edges[band];
  if (low === undefined) {
    return high === undefined ? "" : `<${high}`;
  }
  if (high === undefined) {
    return `${low}+`;
  }
  return whole && Number.isInteger(high) && Number.isInteger(low)
    ? high - low === 1
      ? `${low}`
      : `${low}–${high - 1}`
    : `${low}–<${high}`;
}
