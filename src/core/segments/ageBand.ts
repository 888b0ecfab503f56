import { CoreError } from "../errors";
import { AGE_CUTS, bandName, bandOf } from "../statistics/bands";

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
  return bandName(edges, bandOf(age, edges));
}
