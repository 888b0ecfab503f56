/**
 * Every function of the catalogue on as many rows as a sheet holds: its example grown to them.
 *
 *   npm run bench -- capacity [--full] [--only=RFM,NPS]
 *
 * Timed is the processor's time of one call on cells as Excel hands them over. Calls longer
 * than 300 ms are told, with {@link REASONS} where they are known; with --full, 1,048,575 rows are measured too.
 */
import { CoreError } from "../../src/core/errors";
import { CATALOGUE, type FunctionEntry } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { grownArguments } from "./grown";

const LIMIT_MS = 300;

/** The least of so many calls counts, each over a row less: equal ones would be answered from memory. */
const CALLS = 3;

/** Why a call takes longer. */
const REASONS: Readonly<Record<string, string>> = {
  PSEUDONYM: "two rounds of SHA-256 for every different id, some 4 µs each",
  SENTIMENT: "every comment is read, some 4 µs each",
  ...Object.fromEntries(
    ["PARETONBD.FIT", "PARETONBD.EFFECTS", "CLV.FORECAST"].map((id) => [
      id,
      "of customers as much alike as in a grown example, whose fit runs to its bounds",
    ]),
  ),
};

const only = process.argv.flatMap((arg) => (arg.startsWith("--only=") ? arg.slice(7).split(",") : []));
const sizes = process.argv.includes("--full") ? [100_000, 1_048_575] : [100_000];
for (const rows of sizes) {
  const slow: string[] = [];
  const others: string[] = [];
  let measured = 0;
  let slowest = 0;
  for (const entry of CATALOGUE.filter(({ id }) => only.length === 0 || only.includes(id))) {
    if (grownArguments(entry, rows)) {
      measured++;
      const { ms, said } = timed(entry, rows);
      slowest = Math.max(slowest, ms);
      if (said.startsWith("refused") || said.startsWith("failed")) {
        others.push(`${entry.id} ${said}`);
      }
      if (ms > LIMIT_MS) {
        slow.push(`${entry.id.padEnd(24)} ${Math.round(ms)} ms  ${said}  ${REASONS[entry.id] ?? ""}`);
      }
    }
  }
  console.log(
    `${rows.toLocaleString("en-US")} rows: ${measured} functions over ranges, ${CATALOGUE.length - measured} without; ` +
      `slowest ${Math.round(slowest)} ms, ${slow.length} above ${LIMIT_MS} ms`,
  );
  others.forEach((line) => console.log(`  ${line}`));
  slow.forEach((line) => console.log(`  ${line}`));
}

function timed(entry: FunctionEntry, rows: number) {
  let said = "";
  const times: number[] = [];
  for (let less = 0; less < CALLS; less++) {
    const args = grownArguments(entry, rows - less)!;
    const start = process.cpuUsage();
    try {
      const result = evaluate(entry, args);
      said = Array.isArray(result) ? `${result.length} rows` : "one value";
    } catch (problem) {
      said =
        problem instanceof CoreError
          ? `refused: ${problem.key} ${JSON.stringify(problem.detail)}`
          : `failed: ${String(problem)}`;
    }
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return { ms: Math.min(...times), said };
}
