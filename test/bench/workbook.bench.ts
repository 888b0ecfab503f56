/**
 * Every report that order lines allow, made in the workbench and saved: of 100,000 lines with all columns that exports
 * have, and with --full of 1,000,000 lines with six.
 *
 *   npm run bench -- workbook [-- --full] [-- --only=100000]
 *
 * CPU seconds of all threads by phase, and the most memory that the process ever had; both have bounds.
 */
import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import JSZip from "jszip";
import { bigOrders } from "../../src/workbench/sample/bigOrders";
import { PHASES, prepareWay, type Given } from "./wholeWay";

interface Size {
  readonly rows: number;
  /** All of them where it is not said. */
  readonly columns?: readonly string[];
  readonly mostSeconds: number;
  readonly mostMemory?: number;
}

const FEW: Size = { rows: 100_000, mostSeconds: 12, mostMemory: 1024 };
const MANY: Size = {
  rows: 1_000_000,
  columns: ["Order ID", "Customer ID", "Order date", "Category", "Region", "Paid amount"],
  mostSeconds: 60,
};
const UNIX_EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

void main();

async function main(): Promise<void> {
  const way = await prepareWay();
  for (const { rows, columns, mostSeconds, mostMemory } of process.argv.includes("--full") ? [MANY] : [FEW]) {
    const { spent, reports, bytes } = await way({ ...csvOf(rows, columns), reports: "all" });
    const seconds = PHASES.reduce((sum, phase) => sum + spent[phase], 0);
    const memory = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${rows.toLocaleString("en-US")} lines, ${reports.length} reports, load ${loadavg()[0]!.toFixed(1)}`,
    );
    PHASES.forEach((phase) => console.log(`  ${phase.padEnd(10)} ${spent[phase].toFixed(1)} s of CPU`));
    console.log(`  in all     ${seconds.toFixed(1)} s, at most ${mostSeconds}`);
    console.log(`  memory     ${Math.round(memory)} MB, at most ${mostMemory ?? "what there is"}`);
    console.log(`  saved      ${(bytes.length / 1e6).toFixed(1)} MB, parts ${await hashOf(bytes)}`);
    process.exitCode = seconds > mostSeconds || memory > (mostMemory ?? Infinity) ? 1 : process.exitCode;
  }
}

/** Of what the parts hold, not of how they are packed. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  const { files } = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(files).sort()) {
    hash.update(name).update(await files[name]!.async("uint8array"));
  }
  return hash.digest("hex").slice(0, 12);
}

/** As an export would have them: dates with their time, amounts with two decimals. */
function csvOf(rows: number, columns?: readonly string[]): Pick<Given, "csv" | "range"> {
  const { header, rows: lines } = bigOrders(rows);
  const wanted = (columns ?? header).map((name) => header.indexOf(name));
  const moment = header.indexOf("Order date");
  const textOf = (value: unknown, column: number) =>
    column === moment
      ? new Date(Math.round((Number(value) - UNIX_EPOCH_SERIAL) * DAY))
          .toISOString()
          .slice(0, 16)
          .replace("T", " ")
      : String(value ?? "");
  const texts = lines.map((line) => wanted.map((column) => textOf(line[column], column)).join(","));
  const text = [wanted.map((column) => header[column]).join(","), ...texts].join("\n");
  return {
    csv: new TextEncoder().encode(text),
    range: `A1:${String.fromCharCode(64 + wanted.length)}${rows + 1}`,
  };
}
