/** A part of a whole, or null where the whole is nothing or less: a share of it would say nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** How few customers a share tells of: the smaller of part and rest that is not nothing. */
export function fewest(part: number, whole: number): number {
  const rest = whole - part;
  return part > 0 && rest > 0 ? Math.min(part, rest) : whole;
}

/** The quotient, or null where nothing was counted. */
export function ratio(sum: number, count: number): number | null {
  return count > 0 ? sum / count : null;
}

/** Sums of binary fractions end in 0.30000000000000004; money has two digits. */
export function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
