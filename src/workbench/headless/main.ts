/** `npm run headless`: one file, the real office.js, the built add-in; answers on standard output. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodingSentence, FileError, openFile, requireEncoding, saveXlsx, type SaveOptions } from "../files";
import { createHost, openAddin, type Host, type OfficePage, type WorkbookData } from "../node";
import { HELP, parseArguments, UsageError, type Request } from "./arguments";
import { firstTable } from "../files/firstTable";
import { calculate, usedRange } from "./formulas";
import { isTableFile, mayBeTable, tableFile } from "./tableFile";
import { printAnswers, printReport, printReports, type ReportAnswer, reportJson } from "./output";

export interface Places {
  /** Folder of the add-in's built pages. */
  readonly addin: string;
  buildAddin(): Promise<unknown>;
}

/** What the add-in's page offers to scripts. */
interface ScriptingDoor {
  reports(locale: string): readonly { id: string; title: string; needs: unknown }[];
  functions(): readonly { id: string; signature: string }[];
  sheetFor(reports: "all" | readonly string[], locale: string): Promise<string | undefined>;
  lookAround(source: object, related: unknown): Promise<unknown>;
  readonly salt: { use(text: string): Promise<void>; make(): Promise<string> };
  addFile(request: object, file: object): Promise<AddedFile>;
  makeReport(request: object): Promise<ReportAnswer>;
  exportTables(report: unknown): readonly { readonly name: string; readonly text: string }[];
  makeFromWarehouse(request: object): Promise<ReportAnswer>;
  makeReports(request: object): Promise<{
    readonly reports: readonly ReportAnswer[];
    readonly refused: readonly { readonly title: string; readonly reason: string }[];
  }>;
}

/** What became of an appended file. */
interface AddedFile {
  readonly sheet?: string;
  readonly rows: object;
  readonly changedOrders: readonly string[];
  readonly sentence: string;
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

/** The page opens it last, when its first screen is drawn: on a busy machine that takes a while. */
async function scriptingDoor({ window }: OfficePage): Promise<ScriptingDoor> {
  for (let waited = 0; window.crmLens === undefined; waited += DOOR_STEP) {
    if (waited > DOOR_TIMEOUT) {
      throw new Error(`the add-in's page did not open its scripting door within ${DOOR_TIMEOUT} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, DOOR_STEP));
  }
  return window.crmLens as ScriptingDoor;
}

const DOOR_STEP = 10;
const DOOR_TIMEOUT = 60_000;

async function run(request: Request, places: Places): Promise<void> {
  const { workbook, tables } = await openInput(request);
  await places.buildAddin();
  const host = createHost({ workbook });
  try {
    const sheet = sheetOf(host, request.sheet);
    const { locale } = request;
    const page = await openAddin(host, places.addin, { locale, functions: `functions.${locale}.json` });
    try {
      const door = await scriptingDoor(page);
      if (request.salt !== undefined) {
        await useSalt(door, request.salt);
      }
      if (request.list) {
        list(door, request);
      } else if (request.report && request.warehouse) {
        await warehouseReport(host, door, request);
      } else if (request.report && tables) {
        await report(host, page, sheet, request, [], tables);
      } else if (request.report || request.append.length > 0) {
        const named = request.sheet !== undefined || host.engine.sheets().length === 1;
        const best = named ? undefined : await door.sheetFor(namedReports(request), locale);
        const added = await append(page, best ?? sheet, request);
        if (request.report) {
          await report(host, page, best ?? sheet, request, added);
        } else {
          await host.settled();
          await saveTo(request.out, host, {});
          printAdded(added, request.json);
        }
      } else {
        tellEncoding(workbook, request);
        printAnswers(await calculate(host, page, sheet, request.formulas), request.json);
      }
    } finally {
      await page.close();
    }
  } finally {
    host.dispose();
  }
}

/** What the command is about: a workbook, or a file too large for one, which reports are made of all the same. */
async function openInput({
  file,
  moreFiles,
  encoding,
  report: wanted,
  append: more,
}: Request): Promise<Input> {
  if (file === undefined) {
    return {};
  }
  if (encoding !== undefined) {
    requireEncoding(encoding);
  }
  if (moreFiles.length > 0) {
    return { tables: [file, ...moreFiles].map((one) => tableOfSeveral(one, encoding)) };
  }
  const isReport = wanted !== undefined && more.length === 0;
  if (isReport && existsSync(file) && isTableFile(file)) {
    return { tables: [tableFile(file, encoding)] };
  }
  try {
    return { workbook: await load(file, encoding) };
  } catch (error) {
    if (isReport && mayBeTable(file) && error instanceof FileError && TOO_LARGE.has(error.code)) {
      return { tables: [tableFile(file, encoding)] };
    }
    throw error;
  }
}

/** For the workbench, not for what is read beside it. */
const TOO_LARGE: ReadonlySet<string> = new Set(["tooLarge", "tooManyCells", "unpacksTooLarge"]);

interface Input {
  readonly workbook?: WorkbookData;
  readonly tables?: readonly ReturnType<typeof tableFile>[];
}

function tableOfSeveral(file: string, encoding?: string): ReturnType<typeof tableFile> {
  if (!existsSync(file)) {
    throw new UsageError(`${file}: there is no such file.`);
  }
  if (!isTableFile(file) && !mayBeTable(file)) {
    throw new UsageError(
      `${file}: of several files each is .csv, .tsv, .txt, one of these as .gz, .xlsx, or .parquet.`,
    );
  }
  return tableFile(file, encoding);
}

async function load(file: string, encoding: string | undefined): Promise<WorkbookData> {
  return openFile(new Uint8Array(read(file)), file, encoding);
}

/** Reports tell it among their issues. */
function tellEncoding(workbook: WorkbookData | undefined, { file, locale }: Request): void {
  const sentence = workbook && encodingSentence(workbook, locale);
  if (sentence !== undefined) {
    process.stderr.write(`${file}: ${sentence}\n`);
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
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
}

/** The page keeps the secret as long as it is open, its file for good; nobody else may read that. */
async function useSalt(door: ScriptingDoor, file: string): Promise<void> {
  if (existsSync(file)) {
    await door.salt.use(read(file).toString("utf8"));
  } else {
    writeFileSync(file, `${await door.salt.make()}\n`, { mode: 0o600 });
  }
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

function namedReports({ report: wanted }: Request): "all" | readonly string[] {
  return wanted && typeof wanted.ids !== "string" ? wanted.ids : "all";
}

/** The page asks, this process carries: what a page may reach does not bind it. */
async function warehouseReport(
  host: Host,
  door: ScriptingDoor,
  { report: wanted, warehouse, locale, json, out, export: folder }: Request,
): Promise<void> {
  const { ids, asValues, ...words } = wanted!;
  if (typeof ids === "string" || ids.length !== 1) {
    throw new UsageError("Of a warehouse one report at a time, please.");
  }
  const { url, table, user } = warehouse!;
  host.resetStats();
  const answer = await door.makeFromWarehouse({
    ...words,
    source: { sheet: "" },
    report: ids[0],
    address: { url, user, password: process.env.CRM_LENS_WAREHOUSE_PASSWORD },
    table,
    send: sendStatement,
    locale,
    write: true,
  });
  await host.settled();
  const { roundTrips, requestBytes, responseBytes } = host.stats;
  exportTo(folder, door, [answer]);
  await saveTo(out, host, { formulas: asValues ? "builtIn" : "all" });
  printReport(
    reportJson(answer, {
      roundTrips: { read: 0, write: roundTrips },
      bytes: { request: requestBytes, response: responseBytes },
    }),
    json,
  );
}

async function sendStatement(
  url: string,
  { body, headers, seconds }: { body: string; headers: Record<string, string>; seconds: number },
) {
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: { ...headers },
    redirect: "error",
    signal: AbortSignal.timeout(seconds * 1000),
  });
  return { ok: response.ok, text: await response.text() };
}

/** One file after the other, each under what the workbook knows after those before it. */
async function append(page: OfficePage, sheet: string, request: Request): Promise<readonly AddedFile[]> {
  const door = page.window.crmLens as ScriptingDoor;
  const added: AddedFile[] = [];
  for (const file of request.append) {
    const { name, cells } = firstTable(await load(file, request.encoding), file);
    const { mapping, kind, policies, statuses, header } = request.report ?? {};
    const range = request.report?.range ?? (await usedRange(page, sheet));
    const words = { mapping, kind, policies, statuses, header, locale: request.locale };
    added.push(await door.addFile({ ...words, source: { sheet, range } }, { name, cells }));
  }
  return added;
}

async function report(
  host: Host,
  page: OfficePage,
  sheet: string,
  { report: wanted, locale, json, faults, export: folder }: Request,
  added: readonly AddedFile[],
  files?: Input["tables"],
): Promise<void> {
  const { ids, out, asValues, ...words } = wanted!;
  const formulas = asValues ? "builtIn" : "all";
  // A person has selected something before a report is made: its size is known, and what other tables there are.
  const range = files ? undefined : (words.range ?? (await usedRange(page, sheet)));
  const door = await scriptingDoor(page);
  if (!files) {
    await door.lookAround({ sheet, range }, words.related);
  }
  host.resetStats();
  faults.forEach((fault) => host.faults.order(fault));
  let read = 0;
  const request = {
    ...words,
    source: { sheet, range },
    files,
    locale,
    onRead: () => {
      read = host.stats.roundTrips;
    },
  };
  const costs = () => {
    const { roundTrips, requestBytes, responseBytes } = host.stats;
    return {
      roundTrips: { read, write: roundTrips - read },
      bytes: { request: requestBytes, response: responseBytes },
    };
  };
  if (typeof ids !== "string" && ids.length === 1) {
    const answer = await door.makeReport({ ...request, report: ids[0], write: true });
    await host.settled();
    const output = { ...reportJson(answer, costs()), ...addedJson(added) };
    exportTo(folder, door, [answer]);
    await saveTo(out, host, { formulas });
    tellAdded(added, json);
    printReport(output, json);
  } else {
    const writes = new Map<string, number>();
    let before = 0;
    const noteBefore = () => {
      before = host.stats.roundTrips;
    };
    const { reports, refused } = await door.makeReports({
      ...request,
      reports: ids,
      onWriting: noteBefore,
      onWritten: (id: string) => writes.set(id, host.stats.roundTrips - before),
    });
    await host.settled();
    const outputs = reports.map((answer) =>
      reportJson(answer, { roundTrips: { write: writes.get(answer.report.id)! } }),
    );
    exportTo(folder, door, reports);
    const output = { reports: outputs, refused, ...costs(), ...addedJson(added) };
    await saveTo(out, host, { formulas });
    tellAdded(added, json);
    printReports(output, json);
  }
}

function exportTo(folder: string | undefined, door: ScriptingDoor, answers: readonly ReportAnswer[]): void {
  if (folder === undefined) {
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of answers.flatMap(({ report }) => door.exportTables(report))) {
    writeFileSync(join(folder, name), text);
  }
}

function addedJson(added: readonly AddedFile[]): { readonly appended?: readonly AddedFile[] } {
  return added.length > 0 ? { appended: added } : {};
}

function printAdded(added: readonly AddedFile[], json: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(addedJson(added), null, 2)}\n`);
  } else {
    tellAdded(added, json);
  }
}

function tellAdded(added: readonly AddedFile[], json: boolean): void {
  if (!json) {
    added.forEach(({ sentence }) => process.stdout.write(`${sentence}\n`));
  }
}

async function saveTo(out: string | undefined, host: Host, options: SaveOptions): Promise<void> {
  if (out !== undefined) {
    writeFileSync(out, await saveXlsx(host.view(), options));
  }
}
