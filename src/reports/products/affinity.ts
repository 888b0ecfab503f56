import type { Sold } from "./sold";

/** How much more, or less, the buyers of a group buy a product than all buyers do. */
export interface Affinity {
  readonly products: readonly string[];
  /** Groups with most customers, in their own order; `names` of them and how many customers each has. */
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  /** By product and group; customers of the group who bought it. */
  readonly buyers: readonly (readonly number[])[];
  /** Share of the group's buyers ÷ share of all buyers. */
  readonly index: readonly (readonly (number | null)[])[];
}

/** @param most groups, and products, at most */
export function affinity(
  { book, column, named, groups, customers, after }: Sold,
  most: {
    readonly products: number;
    readonly groups: number;
  },
): Affinity {
  const { codesOf, length } = placesOf(book.dictionary(column)!, named.slice(0, most.products));
  const counts = new Int32Array(groups.names.length);
  groups.of.forEach((group) => counts[group]!++);
  const largest = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, most.groups);
  const shown = largest.sort((a, b) => a - b);
  const place = new Map(shown.map((group, index) => [group, index]));
  const sales = book.sales(
    { count: length, column, of: codesOf },
    { count: shown.length, customers: Int32Array.from(groups.of, (group) => place.get(group) ?? -1) },
  );
  const products = named.slice(0, length).map(({ value }) => value);
  const buyers = products.map((_, row) =>
    shown.map((_, group) => sales[row * shown.length + group]!.customers),
  );
  const sizes = shown.map((group) => counts[group]!);
  return {
    products,
    names: shown.map((group) => groups.names[group]!),
    sizes,
    buyers,
    index: products.map((value, row) => {
      // What only lowers orders, such as a voucher's line, has no buyers.
      const overall = (after.get(value)?.customers ?? 0) / customers.count;
      return buyers[row]!.map((bought, group) =>
        sizes[group]! > 0 && overall > 0 ? bought / sizes[group]! / overall : null,
      );
    }),
  };
}

/** Groups of the column's values: one for each product that is shown, none for the others and for lines without one. */
function placesOf(dictionary: readonly string[], shown: Sold["named"]) {
  const place = new Map(shown.map(({ value }, index) => [value, index]));
  return {
    length: shown.length,
    // The last is of lines without a value.
    codesOf: [...dictionary.map((value) => place.get(value) ?? -1), -1],
  };
}
