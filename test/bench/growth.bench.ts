/**
 * What a row costs, from 10,000 rows to 1,000,000: taking a file in, reading its sheet, making a report, writing it,
 * saving the workbook.
 *
 *   npm run bench -- growth [-- --quick]
 *
 * Told is the processor's time for each thousand rows. What is paid once makes small tables dear; a table that is ten
 * times as large may cost no more than {@link BOUND} times as much a row in any phase. --quick goes to 100,000 rows.
 */
import { PHASES, prepareWay, type Phase } from "./wholeWay";

const SIZES = process.argv.includes("--quick") ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
const BOUND = 1.15;
/** Its list of customers grows with the rows. */
const REPORT = "segments";
const ROWS_PER_CUSTOMER = 6;

void main();

async function main(): Promise<void> {
  const way = await prepareWay();
  const measure = async (rows: number) => {
    const csv = new TextEncoder().encode(orders(rows));
    const { spent } = await way({ csv, range: `A1:D${rows + 1}`, reports: [REPORT] });
    return Object.fromEntries(PHASES.map((phase) => [phase, (1e6 * spent[phase]) / rows])) as Record<
      Phase,
      number
    >;
  };
  // Whatever is compiled and loaded once is no cost of the first size.
  await measure(SIZES[0]!);
  let before: Record<Phase, number> | undefined;
  console.log(`ms of CPU for 1,000 rows ${PHASES.map((phase) => phase.padStart(10)).join("")}    peak`);
  for (const rows of SIZES) {
    const now = await measure(rows);
    const cells = PHASES.map((phase) => now[phase].toFixed(2).padStart(10)).join("");
    const peak = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;
    console.log(`${rows.toLocaleString("en-US").padEnd(24)} ${cells}   ${peak}`);
    for (const phase of PHASES.filter((one) => before && now[one] > before[one] * BOUND)) {
      const growth = (now[phase] / before![phase]).toFixed(2);
      console.error(`Not so: ${phase} costs no more than ${BOUND} times as much a row (${growth}).`);
      process.exitCode = 1;
    }
    before = now;
  }
}

/** Every customer has orders from all of the time; amounts repeat no pattern that a report would look for. */
function orders(rows: number): string {
  const customers = Math.ceil(rows / ROWS_PER_CUSTOMER);
  const lines = ["Order ID,Customer ID,Order Date,Amount"];
  for (let row = 1; row <= rows; row++) {
    const customer = (row * 7919) % customers;
    const day = new Date(Date.UTC(2024, 0, 1 + ((row * 31 + customer * 7) % 720)));
    const amount = 5 + ((row * 48_271) % 20_011) / 100;
    lines.push(`o${row},c${customer},${day.toISOString().slice(0, 10)},${amount.toFixed(2)}`);
  }
  return lines.join("\n");
}
