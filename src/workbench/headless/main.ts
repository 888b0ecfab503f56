/** `npm run headless`: one file, the real office.js, the built add-in; answers on standard output. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FileError, openFile, saveXlsx } from "../files";
import { createHost, openAddin, type Host, type OfficePage, type WorkbookData } from "../node";
import { HELP, parseArguments, UsageError, type Request } from "./arguments";
import { calculate, usedRange } from "./formulas";
import { printAnswers, printReport, type ReportAnswer, reportJson } from "./output";

export interface Places {
  readonly root: string;
  /** Folder of the add-in's built pages. */
  readonly addin: string;
  buildAddin(): Promise<unknown>;
}

/** What the add-in's page offers to scripts. */
interface ScriptingDoor {
  reports(locale: string): readonly { id: string; title: string; needs: unknown }[];
  functions(): readonly { id: string; signature: string }[];
  lookAround(source: object): Promise<unknown>;
  makeReport(request: object): Promise<ReportAnswer>;
}

/** Runs one call; returns the exit status. Whatever goes wrong is one line on standard error. */
export async function main(argv: readonly string[], places: Places): Promise<number> {
  if (argv.length === 0) {
    process.stderr.write(HELP);
    return 1;
  }
  try {
    const request = parseArguments(argv);
    if (request.help) {
      process.stdout.write(HELP);
      return 0;
    }
    await run(request, places);
    return 0;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, argv)}\n`);
    return 1;
  }
}

function sentenceOf(error: unknown, argv: readonly string[]): string {
  if (error instanceof FileError) {
    const locale = argv[argv.indexOf("--locale") + 1] ?? "";
    return error.sentence(argv.includes("--locale") ? locale : "en-US");
  }
  // Errors of the page come from another realm: instanceof does not know them.
  const message = String((error as { message?: unknown } | null)?.message ?? error);
  return message.split("\n")[0]!;
}

async function run(request: Request, places: Places): Promise<void> {
  const workbook = request.file === undefined ? undefined : await load(request.file);
  await places.buildAddin();
  const host = createHost({ workbook });
  try {
    const sheet = sheetOf(host, request.sheet);
    const { locale } = request;
    const page = await openAddin(host, places.addin, { locale, functions: `functions.${locale}.json` });
    try {
      const door = page.window.crmLens as ScriptingDoor;
      if (request.list) {
        list(door, request);
      } else if (request.report) {
        await report(host, page, sheet, request, places);
      } else {
        printAnswers(await calculate(host, page, sheet, request.formulas), request.json);
      }
    } finally {
      await page.close();
    }
  } finally {
    host.dispose();
  }
}

async function load(file: string): Promise<WorkbookData> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : "it cannot be read";
    throw new UsageError(`${file}: ${why}.`);
  }
  return openFile(bytes, file);
}

function sheetOf(host: Host, wanted: string | undefined): string {
  const names = host.engine.sheets().map((sheet) => sheet.getName());
  const found =
    wanted === undefined ? names[0] : names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) {
    throw new UsageError(`There is no sheet "${wanted}". The file has: ${names.join(", ")}.`);
  }
  return found;
}

function list(door: ScriptingDoor, { locale, json }: Request): void {
  const reports = door.reports(locale);
  const functions = door.functions();
  if (json) {
    process.stdout.write(`${JSON.stringify({ reports, functions }, null, 2)}\n`);
    return;
  }
  const lines = [
    "Reports",
    ...reports.map(({ id, title }) => `  ${id.padEnd(20)} ${title}`),
    "Functions",
    ...functions.map(({ signature }) => `  =${signature}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

async function report(
  host: Host,
  page: OfficePage,
  sheet: string,
  { report: wanted, locale, json }: Request,
  places: Places,
): Promise<void> {
  const { id, mapping, related, header, asOf, options, policies, out } = wanted!;
  // A person has selected something before a report is made: its size is known, and what other tables there are.
  const range = wanted!.range ?? (await usedRange(page, sheet));
  const door = page.window.crmLens as ScriptingDoor;
  if (related !== "none") {
    await door.lookAround({ sheet, range });
  }
  host.resetStats();
  let read = 0;
  const answer = await door.makeReport({
    report: id,
    source: { sheet, range },
    mapping,
    related,
    header,
    asOf,
    options,
    policies,
    locale,
    write: true,
    onRead: () => {
      read = host.stats.roundTrips;
    },
  });
  await host.settled();
  const { roundTrips, requestBytes, responseBytes } = host.stats;
  if (out !== undefined) {
    const wasm = join(places.root, "node_modules", "excelize-wasm", "excelize.wasm.gz");
    writeFileSync(out, await saveXlsx(host.snapshot(), { wasm }));
  }
  const output = reportJson(answer, {
    roundTrips: { read, write: roundTrips - read },
    bytes: { request: requestBytes, response: responseBytes },
  });
  printReport(output, json);
}
