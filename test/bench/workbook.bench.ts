/**
 * Every report that order lines allow, made in the workbench and saved: of 100,000 lines, and with --full of 1,000,000.
 *
 *   npm run bench -- workbook [-- --full] [-- --rows=20000] [-- --wide]
 *
 * Lines have six columns, with --wide all sixteen of the sample. CPU seconds of all threads by phase, and the most memory that the process ever had; both have bounds.
 */
import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import JSZip from "jszip";
import { bigOrders } from "../../src/workbench/sample/bigOrders";
import { PHASES, prepareWay, type Given } from "./wholeWay";

interface Size {
  readonly rows: number;
  readonly mostSeconds: number;
  readonly mostMemory: number;
}

const FEW: Size = { rows: 100_000, mostSeconds: 12, mostMemory: 1024 };
const MANY: Size = { rows: 1_000_000, mostSeconds: 60, mostMemory: Infinity };
const COLUMNS = ["Order ID", "Customer ID", "Order date", "Category", "Region", "Paid amount"];
const UNIX_EPOCH_SERIAL = 25569;
const DAY = 86_400_000;

void main();

async function main(): Promise<void> {
  const asked = process.argv.find((arg) => arg.startsWith("--rows="))?.slice("--rows=".length);
  const size = process.argv.includes("--full") ? MANY : FEW;
  const rows = Number(asked ?? size.rows);
  const way = await prepareWay();
  const { spent, reports, bytes } = await way({ ...csvOf(rows), reports: "all" });
  const seconds = PHASES.reduce((sum, phase) => sum + spent[phase], 0);
  const memory = process.resourceUsage().maxRSS / 1024;
  const [load] = loadavg();
  console.log(`${rows.toLocaleString("en-US")} lines, ${reports.length} reports, load ${load!.toFixed(1)}`);
  PHASES.forEach((phase) => console.log(`  ${phase.padEnd(10)} ${spent[phase].toFixed(1)} s of CPU`));
  console.log(`  in all     ${seconds.toFixed(1)} s, at most ${size.mostSeconds}`);
  console.log(`  memory     ${Math.round(memory)} MB, at most ${size.mostMemory}`);
  console.log(`  saved      ${(bytes.length / 1e6).toFixed(1)} MB, parts ${await hashOf(bytes)}`);
  process.exitCode = seconds > size.mostSeconds || memory > size.mostMemory ? 1 : 0;
}

/** Of what the parts hold, not of how they are packed; without those that tell when, and new ids. */
const ALWAYS_NEW = /^docProps\/core|^customXml\/itemProps/;

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  const { files } = await JSZip.loadAsync(bytes);
  for (const name of Object.keys(files)
    .filter((path) => !ALWAYS_NEW.test(path))
    .sort()) {
    hash.update(name).update(await files[name]!.async("uint8array"));
  }
  return hash.digest("hex").slice(0, 12);
}

/** As an export would have them: dates with their time, amounts with two decimals. */
function csvOf(rows: number): Pick<Given, "csv" | "range"> {
  const { header, rows: lines } = bigOrders(rows);
  const wanted = (process.argv.includes("--wide") ? header : COLUMNS).map((name) => header.indexOf(name));
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
