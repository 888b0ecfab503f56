/** Thirty invented customers: months with us, fee a month, a contract of a year, and whether they left. */
export const leavers = {
  names: ["tenure", "fee", "contract"],
  columns: [
    [
      1, 2, 2, 3, 4, 5, 6, 8, 9, 10, 12, 14, 15, 18, 20, 22, 24, 25, 28, 30, 33, 36, 40, 42, 45, 48, 50, 55,
      60, 66,
    ],
    [
      70, 95, 40, 80, 88, 35, 92, 60, 75, 30, 99, 45, 85, 66, 20, 78, 90, 55, 25, 84, 62, 97, 30, 72, 50, 89,
      24, 68, 80, 45,
    ],
    [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1],
  ],
  outcome: [1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0],
};

/** The same, but nobody with a contract left. */
export const separatedLeavers = {
  ...leavers,
  columns: leavers.columns.map((column, c) =>
    c === 2 ? column.map((value, i) => (i === 11 || i === 16 ? 0 : value)) : column,
  ),
};
