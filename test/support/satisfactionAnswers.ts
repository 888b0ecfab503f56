/** Thirty answers on quality, service and price, and on all of it; R's figures of them stand in the tests. */
export const QUALITY = [
  5, 4, 3, 4, 2, 5, 3, 1, 4, 5, 2, 3, 4, 5, 1, 2, 4, 3, 5, 4, 3, 2, 5, 4, 1, 3, 4, 5, 2, 4,
];
export const SERVICE = [
  4, 4, 2, 5, 1, 5, 3, 2, 3, 4, 2, 4, 4, 5, 2, 1, 5, 3, 4, 4, 2, 3, 5, 5, 1, 2, 3, 4, 3, 5,
];
export const PRICE = [
  3, 5, 2, 2, 3, 4, 1, 4, 2, 5, 3, 1, 4, 2, 5, 2, 3, 4, 1, 5, 3, 2, 4, 1, 3, 5, 2, 4, 3, 2,
];
export const OVERALL = [
  5, 4, 2, 4, 2, 5, 3, 1, 4, 5, 2, 3, 5, 5, 1, 1, 5, 3, 4, 5, 2, 3, 5, 5, 1, 3, 3, 5, 2, 5,
];

export const THIRTY_ANSWERS: (string | number)[][] = [
  ["Quality satisfaction", "Service satisfaction", "Price satisfaction", "Overall satisfaction"],
  ...OVERALL.map((overall, i) => [QUALITY[i]!, SERVICE[i]!, PRICE[i]!, overall]),
];
