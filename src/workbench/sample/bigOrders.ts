import { simulatePopulation } from "./population";
import { orderRows, type Rows } from "./sheets";
import { wordsFor } from "./words";

/** Lines per customer that the simulation gives at least, over 30 months. */
const LINES_PER_CUSTOMER = 4;

/**
 * As many order lines as asked, header apart, for tests and measurements of size: the first ones in time of a company
 * large enough.
 */
export function bigOrders(rows: number, seed = 1, locale = "en-US"): { header: string[]; rows: Rows } {
  const words = wordsFor(locale);
  const currency = locale.startsWith("zh") ? "CNY" : "USD";
  let customers = Math.max(10, Math.ceil(rows / LINES_PER_CUSTOMER));
  let { lines } = simulatePopulation({ seed, customers, months: 30, currency });
  while (lines.length < rows) {
    customers = Math.ceil(customers * 1.3);
    ({ lines } = simulatePopulation({ seed, customers, months: 30, currency }));
  }
  return { header: [...words.headers.orders], rows: orderRows(lines.slice(0, rows), words) };
}
