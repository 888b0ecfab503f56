/** Orders of three customers, with amounts. */
export function orders() {
  return [
    ["C1", "2025-01-05", 100],
    ["C2", "2025-01-20", 150],
    ["C1", "2025-02-03", 80],
    ["C1", "2025-02-24", 120],
    ["C2", "2025-02-24", 130],
    ["C3", "2025-03-10", 40],
  ];
}
