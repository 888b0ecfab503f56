/** Days of one customer: contacts, purchases, and those on which he was watched. */
export interface WatchedCustomer {
  readonly contacts: readonly number[];
  readonly purchases: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Purchases that followed a contact, against what chance would give. */
export interface ContactChance {
  readonly purchases: number;
  readonly followed: number;
  /** Had purchases nothing to do with contacts. */
  readonly expected: number;
  readonly z: number;
}

/**
 * Do purchases follow contacts more often than chance? Per customer chance is the share of his watched days that lie within
 * `days` after a contact; contacts on the day of a purchase or after it don't count.
 *
 *   z = (followed − Σ pᵢ) ÷ √Σ pᵢ(1 − pᵢ), pᵢ the chance of the purchase's customer
 *
 * An association: whoever is about to buy may be called more.
 *
 * @example
 * contactChance([{ contacts: [10], purchases: [12, 40], from: 1, to: 100 }], 14).expected // 0.28: 2 × 14 of 100 days
 */
export function contactChance(customers: readonly WatchedCustomer[], days: number): ContactChance {
  let [purchases, followed, expected, variance] = [0, 0, 0, 0];
  for (const { contacts, purchases: bought, from, to } of customers) {
    const length = to - from + 1;
    const own = bought.filter((day) => day >= from && day <= to);
    const after = [...new Set(contacts)].sort((a, b) => a - b);
    let covered = 0;
    let until = from - 1;
    for (const day of after) {
      const first = Math.max(day + 1, until + 1, from);
      const last = Math.min(day + days, to);
      covered += Math.max(0, last - first + 1);
      until = Math.max(until, last);
    }
    const chance = covered / length;
    purchases += own.length;
    followed += own.filter((day) => after.some((contact) => contact < day && day - contact <= days)).length;
    expected += own.length * chance;
    variance += own.length * chance * (1 - chance);
  }
  return { purchases, followed, expected, z: (followed - expected) / Math.sqrt(variance) };
}
