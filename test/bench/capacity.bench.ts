/**
 * Every function of the catalogue on as many rows as a sheet holds: its example grown to them.
 *
 *   npm run bench -- capacity [-- --full]
 *
 * Timed is the processor's time of one call on cells as Excel hands them over, the better of two. A call longer than
 * 300 ms on 100,000 rows fails unless {@link REASONS} says why; with --full, 1,048,575 rows are measured too.
 */
import { CoreError } from "../../src/core/errors";
import { CATALOGUE, type FunctionEntry } from "../../src/functions/catalogue";
import { evaluate } from "../../src/functions/evaluate";
import { grownArguments } from "./grown";

const LIMIT_MS = 300;

/** Why a call takes longer. */
const REASONS: Readonly<Record<string, string>> = {};

const sizes = process.argv.includes("--full") ? [100_000, 1_048_575] : [100_000];
let failed = false;
for (const rows of sizes) {
  const slow: string[] = [];
  let measured = 0;
  let slowest = 0;
  for (const entry of CATALOGUE) {
    const args = grownArguments(entry, rows);
    if (args) {
      measured++;
      const { ms, said } = timed(entry, args);
      slowest = Math.max(slowest, ms);
      if (ms > LIMIT_MS) {
        const reason = REASONS[entry.id];
        slow.push(`${entry.id.padEnd(24)} ${Math.round(ms)} ms  ${said}  ${reason ?? "no reason given"}`);
        failed ||= rows === sizes[0] && reason === undefined;
      }
    }
  }
  console.log(
    `${rows.toLocaleString("en-US")} rows: ${measured} functions over ranges, ${CATALOGUE.length - measured} without; ` +
      `slowest ${Math.round(slowest)} ms, ${slow.length} above ${LIMIT_MS} ms`,
  );
  slow.forEach((line) => console.log(`  ${line}`));
}
process.exitCode = failed ? 1 : 0;

function timed(entry: FunctionEntry, args: readonly unknown[]) {
  let best = Infinity;
  let said = "";
  for (let run = 0; run < 2; run++) {
    const start = process.cpuUsage();
    try {
      const result = evaluate(entry, args);
      said = Array.isArray(result) ? `${result.length} rows` : "one value";
    } catch (problem) {
      said = problem instanceof CoreError ? `refused: ${problem.key}` : `failed: ${String(problem)}`;
    }
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return { ms: best, said };
}
