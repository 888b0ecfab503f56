import type { Told } from "../report";

/** What a sentence tells of groups of so many answers, tickets or customers: it goes where one of them is hidden. */
export function ofSizes(...sizes: readonly number[]): Told[] {
  return sizes.map((customers) => ({ customers }));
}

/** Of a figure's first and last wave with an answer. */
export function ofEnds(waves: readonly { readonly n: number }[]): Told[] {
  const known = waves.filter(({ n }) => n > 0);
  return known.length > 0 ? ofSizes(known[0]!.n, known.at(-1)!.n) : [];
}

/** Of the last wave against the one before that is named. */
export function ofChange(
  waves: readonly { readonly name: string; readonly n: number }[],
  change: { readonly before: string } | undefined,
): Told[] {
  const last = waves.filter(({ n }) => n > 0).at(-1);
  const before = waves.find(({ name }) => name === change?.before);
  return change && last && before ? ofSizes(before.n, last.n) : [];
}
