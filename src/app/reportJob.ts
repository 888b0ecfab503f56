import type { SourceGrid } from "../core/cells/dataset";
import type { CustomerMatch } from "../core/ledger/matchCustomers";
import { breathe, inPieces } from "../excel/breathe";
import type { OtherTable } from "../excel/relatedTables";
import { readSalt } from "../excel/salt";
import type { WorkbookSettings } from "../excel/settings";
import { BookShelf, gridId } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import type { Expected, Job, ReportJob, ReportOrder, WarehouseTableInUse } from "./outside";
import { buffersOf, packGrid, unpackGrid } from "./packGrid";
import { Cancelled } from "./reportErrors";
import type { SentGrid } from "./reportWorker";
import { chooseTables, matchOf, type TableChoice, type TableInUse } from "./tableChoices";
import { choicesOf, tablesQuestion, type TablesAnswer } from "./tablesQuestion";
import { askedReport } from "./warehouse/askedReport";
import { dismissWorker, startInWorker, type Done, type Message } from "./workerJobs";

/** The first rows of files that were read. */
export interface LookedAt {
  readonly head: SourceGrid;
  readonly rows: number;
}

/**
 * Builds a report in the worker that keeps what was read for the next one; on the spot where there are no workers (jsdom,
 * Node). Pseudonyms take the salt of this page.
 */
export function startReport(order: ReportOrder, onProgress: (share: number) => void): ReportJob {
  // A worker has no storage, and nobody else has to know the secret.
  const salt = order.options.customerIds === "pseudonym" ? readSalt() : undefined;
  const { outside } = order;
  if (outside?.kind === "warehouse") {
    return reportOfWarehouse(outside, { ...order, salt });
  }
  return isHere()
    ? reportHere({ ...order, salt }, onProgress)
    : reportInWorker({ ...order, salt }, onProgress);
}

/**
 * Reads files where reports will be made of them: no row of them comes to the page but the first.
 *
 * @param onExpected hears what it takes before it is taken
 */
export function startLook(
  files: readonly File[],
  onProgress: (share: number) => void,
  onExpected: (expected: Expected) => void,
): Job<LookedAt> {
  return isHere() ? lookHere(files, onProgress, onExpected) : lookInWorker(files, onProgress, onExpected);
}

/** What each of the other tables is used for. */
export function startChoosing(
  tables: readonly OtherTable[],
  inUse: TableInUse,
  remembered: WorkbookSettings["related"] = {},
): Job<readonly TableChoice[]> {
  if (tables.length === 0 || isLookedAtHere(inUse)) {
    return { result: Promise.resolve(chooseTables(tables, inUse, remembered)), cancel: () => {} };
  }
  const others = tables.map((table) => ({ table }));
  const job = tablesInWorker(others, inUse, remembered, (answer) =>
    "choices" in answer ? answer.choices : [],
  );
  return { ...job, result: job.result.then((choices) => choicesOf(tables, choices, breathe)) };
}

/** Which rows of other tables belong to customers of the one in use. */
export function startMatching(
  others: readonly Pick<TableChoice, "table" | "mapping">[],
  inUse: TableInUse,
): Job<readonly (CustomerMatch | undefined)[]> {
  return isLookedAtHere(inUse)
    ? { result: Promise.resolve(others.map((other) => matchOf(other, inUse))), cancel: () => {} }
    : tablesInWorker(others, inUse, undefined, (answer) => ("matches" in answer ? answer.matches : []));
}

/** Of a table outside the workbook the first rows alone, which the worker would take for all of it. */
const isLookedAtHere = ({ outside }: TableInUse) => isHere() || outside !== undefined;

/** Where there are no workers. */
const isHere = () => typeof Worker === "undefined";

/** Gives back the memory of what was read, unless a report is being made of it. */
export function forgetBooks(): void {
  shelf.keepOnly([]);
  dismissWorker();
}

function reportInWorker(order: ReportOrder & BuildRequest, onProgress: (share: number) => void): ReportJob {
  const message = (held: ReadonlySet<number>) => messageOf(order, held);
  return startInWorker({ message, onProgress }, (answer) => (answer as Done & { kind: "done" }).report);
}

/** Counted where other reports are; the page, which alone may connect, carries statements and their answers. */
function reportOfWarehouse(outside: WarehouseTableInUse, order: ReportOrder & BuildRequest): ReportJob {
  const { asked, ask, request, told } = askedReport(outside, order);
  const job = isHere()
    ? startHere(async (_, signal) => {
        const { reportOfAsked } = await import("./warehouse/askedByMessages");
        return await reportOfAsked(asked, request, (question) => ask(question, signal));
      })
    : startInWorker(
        {
          ask,
          onProgress: () => {},
          message: (holds) => Promise.resolve({ data: { asked, request }, buffers: [], holds }),
        },
        (answer) => (answer as Done & { kind: "done" }).report,
      );
  return { ...job, result: job.result.then(told) };
}

function lookInWorker(
  files: readonly File[],
  onProgress: (share: number) => void,
  onExpected: (expected: Expected) => void,
): Job<LookedAt> {
  // The grid gets its number before it is there.
  const place = { sheet: files[0]?.name ?? "", row: 0, column: 0, cells: [] };
  const id = gridId(place);
  const message = () => Promise.resolve({ data: { look: { id, files } }, buffers: [], holds: new Set([id]) });
  return startInWorker({ message, onProgress, onExpected }, (answer) => {
    const { head, rows } = answer as Done & { kind: "looked" };
    return { head: Object.assign(place, unpackGrid(head)), rows };
  });
}

function tablesInWorker<T>(
  others: Parameters<typeof tablesQuestion>[0],
  inUse: TableInUse,
  remembered: WorkbookSettings["related"],
  resultOf: (answer: TablesAnswer) => T,
): Job<T> {
  const message = async (held: ReadonlySet<number>) => {
    const tables = tablesQuestion(others, inUse, remembered);
    const { grids, ...sent } = await sentGrids(
      [...inUse.sources, ...others.map(({ table }) => table.head)],
      held,
    );
    return { data: { tables, grids }, ...sent };
  };
  return startInWorker({ message, onProgress: () => {} }, (answer) =>
    resultOf((answer as Done & { kind: "tables" }).answer),
  );
}

async function messageOf(
  { sources, related = [], outside, ...others }: ReportOrder,
  held: ReadonlySet<number>,
): Promise<Message> {
  const wanted = [...sources, ...related.flatMap((table) => table.sources)];
  const { grids, ...sent } = await sentGrids(wanted, held, (grid) =>
    outside?.kind === "files" && grid === sources[0] ? outside.files : undefined,
  );
  return {
    data: {
      ...others,
      sources: sources.map(gridId),
      related: related.map((table) => ({ ...table, sources: table.sources.map(gridId) })),
      grids,
    },
    ...sent,
  };
}

/** Only grids that the worker does not have are packed and sent; files are read there. */
async function sentGrids(
  wanted: readonly SourceGrid[],
  held: ReadonlySet<number>,
  filesOf: (grid: SourceGrid) => readonly File[] | undefined = () => undefined,
): Promise<Pick<Message, "buffers" | "holds"> & { readonly grids: SentGrid[] }> {
  const byId = new Map(wanted.map(numbered));
  const grids: SentGrid[] = [];
  for (const [id, grid] of byId) {
    if (!held.has(id)) {
      const files = filesOf(grid);
      grids.push(files ? { id, files } : { id, packed: await inPieces(packGrid(grid)) });
    }
  }
  return {
    grids,
    buffers: grids.flatMap((grid) => ("packed" in grid ? buffersOf(grid.packed) : [])),
    holds: new Set(byId.keys()),
  };
}

const numbered = (grid: SourceGrid) => [gridId(grid), grid] as const;

const shelf = new BookShelf();

function startHere<T>(work: (isCancelled: () => boolean, signal: AbortSignal) => Promise<T>): Job<T> {
  const stop = new AbortController();
  const { signal } = stop;
  // The page draws "computing" before the calculation takes the thread.
  const result = new Promise((resolve) => setTimeout(resolve)).then(() => {
    stopIf(signal.aborted);
    return work(() => signal.aborted, signal);
  });
  return { result, cancel: () => stop.abort(new Cancelled()) };
}

function stopIf(cancelled: boolean): void {
  if (cancelled) {
    throw new Cancelled();
  }
}

function lookHere(
  files: readonly File[],
  onProgress: (share: number) => void,
  onExpected: (expected: Expected) => void,
): Job<LookedAt> {
  return startHere(async (isCancelled) => {
    const head = await readHere(
      files,
      (share) => {
        stopIf(isCancelled());
        onProgress(share);
      },
      onExpected,
    );
    return { head, rows: head.cells.length };
  });
}

async function readHere(
  files: readonly File[],
  onProgress: (share: number) => void,
  onExpected: (expected: Expected) => void = () => {},
): Promise<SourceGrid> {
  const { readPageFiles } = await import("./tableFile/readPageFiles");
  return await readPageFiles(files, { onProgress, onExpected });
}

function reportHere(order: ReportOrder & BuildRequest, onProgress: (share: number) => void): ReportJob {
  return startHere(() => Promise.resolve(buildReport(order, onProgress, shelf)));
}
