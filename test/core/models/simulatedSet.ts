import { drawExponential, drawGamma, seededRandom } from "../../../src/core/statistics/random";
import type { Line } from "../ledger/lines";

const CUSTOMERS = 2000;
/** 2023-01-01, and the last day of observation. */
const FIRST_DAY = 44927;
export const SIMULATED_AS_OF = FIRST_DAY + 545;

/**
 * Order lines of 2,000 customers who start within 26 weeks and are seen until the end of week 78: purchase and
 * drop-out rates gamma distributed (times in days), amounts gamma about a mean of the customer's own. One in twelve is
 * gone after the first day, one order in 25 is given back on a later day, half of these whole; one order in five has
 * two lines.
 */
export function simulatedLines(): Line[] {
  const random = seededRandom(20231105);
  const lines: Line[] = [];
  let orders = 0;
  for (let who = 0; who < CUSTOMERS; who++) {
    const customer = `C${String(who).padStart(4, "0")}`;
    const start = FIRST_DAY + Math.floor(182 * random());
    const rate = drawGamma(random, 0.9, 60);
    const leaves = random() < 1 / 12 ? 0 : drawExponential(random, drawGamma(random, 0.8, 90));
    const until = start + Math.min(SIMULATED_AS_OF - start, leaves);
    const scale = drawGamma(random, 4, 100);
    for (let time = start + random(); time <= until || Math.floor(time) === start;) {
      const day = Math.floor(time);
      const order = `O${orders++}`;
      const cents = 1 + Math.round(100 * drawGamma(random, 5, scale));
      const line = { customer, day, order };
      if (random() < 0.2 && cents > 10) {
        const part = Math.floor(cents / 3);
        lines.push({ ...line, amount: part / 100 }, { ...line, amount: (cents - part) / 100 });
      } else {
        lines.push({ ...line, amount: cents / 100 });
      }
      if (random() < 0.04) {
        const back = random() < 0.5 ? cents : Math.ceil(cents / 4);
        const later = day + 1 + Math.floor(20 * random());
        lines.push({ ...line, day: later, amount: -back / 100, refund: true });
      }
      time += drawExponential(random, rate);
    }
  }
  return lines;
}
