/** A product: where it stands in the words' list of categories, its price in yuan, and its cost as a share of it. */
export interface Product {
  category: number;
  price: number;
  cost: number;
  weight: number;
}

/** In the order of the words' product names. */
export const PRODUCTS: readonly Product[] = [
  { category: 0, price: 299, cost: 0.52, weight: 5 },
  { category: 0, price: 159, cost: 0.48, weight: 5 },
  { category: 0, price: 69, cost: 0.35, weight: 6 },
  { category: 0, price: 89, cost: 0.5, weight: 6 },
  { category: 1, price: 199, cost: 0.55, weight: 5 },
  { category: 1, price: 99, cost: 0.45, weight: 9 },
  { category: 1, price: 239, cost: 0.5, weight: 4 },
  { category: 1, price: 59, cost: 0.42, weight: 8 },
  { category: 2, price: 49, cost: 0.38, weight: 10 },
  { category: 2, price: 269, cost: 0.53, weight: 4 },
  { category: 2, price: 139, cost: 0.33, weight: 8 },
  { category: 3, price: 359, cost: 0.5, weight: 3 },
  { category: 3, price: 129, cost: 0.54, weight: 4 },
  { category: 3, price: 109, cost: 0.47, weight: 4 },
  { category: 3, price: 79, cost: 0.4, weight: 6 },
  { category: 4, price: 119, cost: 0.45, weight: 4 },
  { category: 4, price: 39, cost: 0.36, weight: 7 },
  { category: 4, price: 189, cost: 0.5, weight: 4 },
];

/** Products that are bought with one another more often than by chance: place in the list → companion. */
export const COMPANIONS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [6, 5],
  [9, 8],
  [11, 13],
  [12, 13],
  [15, 16],
]);

/** A price list: yuan, or dollars at about seven yuan with the endings that shops give them. */
export function priceIn(yuan: number, currency: "CNY" | "USD"): number {
  return currency === "CNY" ? yuan : Math.round(yuan / 7) - 0.01;
}
