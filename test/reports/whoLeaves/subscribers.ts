import { seededRandom } from "../../../src/core/statistics/random";

/** Invented subscribers: short tenure, month to month and calls to the hotline go with leaving; the city does not. */
export function subscribers(count = 600, seed = 3): (string | number)[][] {
  const random = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, i) => {
    const tenure = 1 + Math.floor(60 * random());
    const contract = random() < 0.5 ? "month to month" : random() < 0.6 ? "one year" : "two years";
    const calls = Math.floor(5 * random() ** 2);
    const city = ["Hull", "Leeds", "York"][Math.floor(3 * random())]!;
    const eta = -0.8 - 0.05 * (tenure - 20) + (contract === "month to month" ? 1.1 : -0.6) + 0.5 * calls;
    const left = random() < 1 / (1 + Math.exp(-eta));
    return [
      `S${1001 + i}`,
      city,
      tenure,
      contract,
      calls,
      15 + Math.floor(40 * random()),
      left ? "yes" : "no",
    ];
  });
  return [
    ["customer id", "city", "months with us", "contract", "hotline calls", "monthly fee", "churned"],
    ...rows,
  ];
}
