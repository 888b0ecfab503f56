// Runs public samples of Office.js against the host: node test/support/snippets.mjs CLONE [NAME …]
//
// CLONE is a clone of OfficeDev/office-js-snippets; nothing of it is kept here. Every button of a sample is pressed in its
// order. A sample runs, or is refused where the host says that it does not know something, or fails.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { transformSync } from "esbuild";

const require = createRequire(import.meta.url);
const { bundleHost } = require("../../src/workbench/node/bundle.cjs");
const { createHost, openOffice } = require(bundleHost());

/** Samples that say nothing about the host, and why. */
const APART = {
  default: "the empty sample",
  "01-basics/basic-common-api-call": "asks the Common API",
  "10-chart/chart-formatting": "draws on the sheet that is active before its own is",
  "12-comments-and-notes/excel-note-basics": "wants a newer office.js",
  "20-data-types/data-types-basic-types": "wants a newer office.js",
  "20-data-types/data-types-entity-icons": "wants a newer office.js",
  "20-data-types/data-types-error-values": "wants a newer office.js",
  "20-data-types/data-types-formatted-number": "wants a newer office.js",
  "30-events/event-column-and-row-sort": "has no button of the name that it listens to",
  "30-events/events-chart-activated": "has no button of the name that it listens to",
  "42-range/range-cell-control": "wants a newer office.js",
  "50-workbook/create-workbook": "opens another workbook",
  "50-workbook/workbook-insert-external-worksheets": "opens another workbook",
  "50-workbook/workbook-save-and-close": "closes the workbook",
  "50-workbook/workbook-undo-grouping": "wants a newer office.js",
};

/** Functions in cells have a runtime and tests of their own. */
const FUNCTIONS = /^16-custom-functions\//;

const [clone, ...wanted] = process.argv.slice(2);
if (!clone) {
  console.error("Where is the clone of OfficeDev/office-js-snippets?");
  process.exit(1);
}

const folder = join(clone, "samples", "excel");
const names = readdirSync(folder, { recursive: true })
  .map((path) => String(path).replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => path.slice(0, -5))
  .filter((name) =>
    wanted.length > 0
      ? wanted.some((part) => name.includes(part))
      : !FUNCTIONS.test(name) && !(name in APART),
  )
  .sort();

/** Of the sample that runs; what it does not catch itself ends up in Node. */
let errors = [];
process.on("unhandledRejection", (reason) => errors.push(reason));

const host = createHost();
const start = host.snapshot();
const outcomes = { runs: [], refused: [], fails: [] };
for (const name of names) {
  const { outcome, why } = await tryOut(readFileSync(join(folder, `${name}.yaml`), "utf8"));
  outcomes[outcome].push(name);
  console.log(`${outcome.padEnd(8)}${name}${why ? `: ${why}` : ""}`);
}
host.dispose();
console.log(
  `${names.length} tried: ${outcomes.runs.length} run, ${outcomes.refused.length} refused, ${outcomes.fails.length} fail`,
);
process.exit(outcomes.fails.length > 0 ? 1 : 0);

async function tryOut(yaml) {
  host.load(start);
  errors = [];
  const page = await openOffice(host);
  const { window } = page;
  window.console.error = (...parts) => errors.push(...parts);
  try {
    window.document.body.innerHTML = block(yaml, "template");
    window.eval(transformSync(block(yaml, "script"), { loader: "ts", target: "es2022" }).code);
    for (const button of window.document.querySelectorAll("button, [type=button]")) {
      button.click();
      await quiet();
      if (errors.length > 0) {
        break;
      }
    }
  } catch (error) {
    errors.push(error);
  }
  await quiet();
  await page.close();
  const [first] = errors;
  if (!first) {
    return { outcome: "runs" };
  }
  const refused = first.code === "ApiNotFound" || first.code === "NotImplemented";
  const why = first.code
    ? `${first.code} ${first.debugInfo?.errorLocation ?? ""} ${refused ? "" : first.message}`
    : String(first.message ?? first);
  return { outcome: refused ? "refused" : "fails", why: why.slice(0, 200) };
}

/** office.js spaces its messages by 10 ms, and samples pause for 30: quiet is when nothing came for longer than that. */
async function quiet() {
  for (let before = -1; before !== host.stats.roundTrips;) {
    before = host.stats.roundTrips;
    await new Promise((resolve) => setTimeout(resolve, 80));
    await host.settled();
  }
}

/** The text under `section:` → `content: |-`. */
function block(yaml, section) {
  const lines = yaml.split(/\r?\n/);
  const from = lines.indexOf(`${section}:`);
  const first = lines.findIndex((line, index) => index > from && /^ {4}content: \|/.test(line)) + 1;
  if (from < 0) {
    return "";
  }
  const end = lines.findIndex(
    (line, index) => index >= first && line.trim() !== "" && !line.startsWith("        "),
  );
  return lines
    .slice(first, end < 0 ? undefined : end)
    .map((line) => line.slice(8))
    .join("\n");
}
