import { seededRandom } from "../../../src/core/statistics/random";

const DAY = 44927;

/** Invented contracts by the month over three years, as of day 46022: "basic" customers leave sooner than "plus" ones. */
export function leases(count = 400, seed = 5): (string | number)[][] {
  const random = seededRandom(seed);
  const rows = Array.from({ length: count }, (_, i) => {
    const plan = random() < 0.6 ? "basic" : "plus";
    const start = DAY + Math.floor(1000 * random());
    const chance = (plan === "basic" ? 0.09 : 0.04) * (0.3 + 1.4 * random());
    let months = 1;
    while (random() > chance) {
      months++;
    }
    const end = start + Math.round((months * 365) / 12);
    // Those who still run are paid up to within the next two months.
    const paid = end <= 46022 ? end : 46022 + 1 + Math.floor(60 * random());
    return [`L${1001 + i}`, plan, start, paid, plan === "basic" ? 20 : 45];
  });
  return [["customer", "plan", "start date", "end date", "monthly price"], ...rows];
}

export const AS_OF = 46022;
