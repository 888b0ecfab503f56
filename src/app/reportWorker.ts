import type { SourceGrid } from "../core/cells/dataset";
import { BookShelf } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import type { Expected, Question } from "./outside";
import { errorOf, refusalOf, type Refused } from "./sentErrors";
import { withoutLongRows, type RowsPiece } from "./longTables";
import { packHead, unpackGrid, type PackedGrid } from "./packGrid";
import type { RelatedSource } from "./readBook";
import type { Report } from "../reports/report";
import type { AskedTable } from "./warehouse/askedByMessages";
import { tablesAnswer, type TablesAnswer, type TablesQuestion } from "./tablesQuestion";
import type { WarehouseRequest } from "./warehouse/buildFromWarehouse";

/** A grid that the request before did not have: packed, or to be read from files. */
export type SentGrid = { readonly id: number } & (
  { readonly packed: PackedGrid } | { readonly files: readonly File[] }
);

/** A request whose grids are named by numbers. */
export interface WorkerRequest extends Omit<BuildRequest, "sources" | "related"> {
  readonly job: number;
  readonly sources: readonly number[];
  readonly related: readonly (Omit<RelatedSource, "sources"> & { readonly sources: readonly number[] })[];
  /** The grids among them that the request before this one did not have. */
  readonly grids: readonly SentGrid[];
}

/** Reads files and keeps them for the reports that follow. */
export interface WorkerLook {
  readonly job: number;
  readonly look: { readonly id: number; readonly files: readonly File[] };
}

/** A report of a table that answers by way of the page. */
export interface WorkerAsked {
  readonly job: number;
  readonly asked: AskedTable;
  readonly request: WarehouseRequest;
}

/** What other tables are to the one in use. */
export interface WorkerTables {
  readonly job: number;
  readonly tables: TablesQuestion;
  readonly grids: readonly SentGrid[];
}

/** What became of a question. */
export type WorkerReply = { readonly job: number; readonly reply: number } & (
  { readonly value: string | boolean } | { readonly error: Refused }
);

export type WorkerMessage = WorkerRequest | WorkerLook | WorkerAsked | WorkerTables | WorkerReply;

export type WorkerAnswer = { readonly job: number } & (
  | { readonly kind: "progress"; readonly share: number }
  /** Before what is done: to take in all rows of a report at once would hold up the pane. */
  | { readonly kind: "rows"; readonly piece: RowsPiece }
  | { readonly kind: "expected"; readonly expected: Expected }
  | { readonly kind: "tables"; readonly answer: TablesAnswer }
  | { readonly kind: "looked"; readonly head: PackedGrid; readonly rows: number }
  /** Whoever has the connection asks the warehouse, and replies. */
  | { readonly kind: "asks"; readonly reply: number; readonly question: Question }
  | { readonly kind: "done"; readonly report: Report }
  | Refused
);

/** As much of a worker's global scope as is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerMessage>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

/** Rows that tell what columns mean: guesses look at no more. */
export const HEAD_ROWS = 20_000;
/** Reading files again, for a report, takes about this much of its time. */
const FILES_SHARE = 0.6;

const scope = globalThis as unknown as WorkerScope;
const shelf = new BookShelf();
/** Of the latest request. */
let held = new Map<number, SourceGrid>();
/** The table in use, as it was last asked about: what is known of it is kept by this list. */
let inUse: readonly SourceGrid[] = [];
/** What comes while files are read waits. */
let last = Promise.resolve();

const waiting = new Map<
  number,
  { resolve: (value: string | boolean) => void; reject: (error: Error) => void }
>();
let nextReply = 1;

scope.onmessage = ({ data }) => {
  if ("reply" in data) {
    const own = waiting.get(data.reply);
    waiting.delete(data.reply);
    return "value" in data ? own?.resolve(data.value) : own?.reject(errorOf(data.error));
  }
  last = last
    .then(() => answer(data))
    .catch((error: unknown) => scope.postMessage({ job: data.job, ...refusalOf(error) }));
};

async function answer(request: Exclude<WorkerMessage, WorkerReply>): Promise<void> {
  if ("look" in request) {
    const { job, look } = request;
    const grid = await read(job, look.files, (share) => scope.postMessage({ job, kind: "progress", share }));
    held = new Map([[look.id, grid]]);
    scope.postMessage({ job, kind: "looked", head: packHead(grid, HEAD_ROWS), rows: grid.cells.length });
  } else if ("asked" in request) {
    await ask(request);
  } else if ("tables" in request) {
    tell(request);
  } else {
    await build(request);
  }
}

/** Code for warehouses comes when there is one. */
async function ask({ job, asked, request }: WorkerAsked): Promise<void> {
  const { reportOfAsked } = await import("./warehouse/askedByMessages");
  const answerOf = (question: Question) =>
    new Promise<string | boolean>((resolve, reject) => {
      const reply = nextReply++;
      waiting.set(reply, { resolve, reject });
      scope.postMessage({ job, kind: "asks", reply, question });
    });
  send(job, await reportOfAsked(asked, request, answerOf));
}

function tell({ job, tables, grids }: WorkerTables): void {
  grids.forEach((grid) => "packed" in grid && held.set(grid.id, unpackGrid(grid.packed)));
  const { sources } = tables.inUse;
  keep([...sources, ...tables.others.map(({ head }) => head)]);
  const gridOf = (id: number) => held.get(id)!;
  if (sources.some((id, at) => inUse[at] !== gridOf(id)) || inUse.length !== sources.length) {
    inUse = sources.map(gridOf);
  }
  scope.postMessage({ job, kind: "tables", answer: tablesAnswer(tables, gridOf, inUse) });
}

async function build({ job, grids, sources, related, ...others }: WorkerRequest): Promise<void> {
  let done = 0;
  const progressed = (share: number) =>
    scope.postMessage({ job, kind: "progress", share: done + share * (1 - done) });
  for (const grid of grids) {
    if ("files" in grid) {
      held.set(grid.id, await read(job, grid.files, (share) => progressed(share * FILES_SHARE)));
      done = FILES_SHARE;
    } else {
      held.set(grid.id, unpackGrid(grid.packed));
    }
  }
  keep([...sources, ...related.flatMap((table) => table.sources)]);
  const gridsOf = (ids: readonly number[]) => ids.map((id) => held.get(id)!);
  const request: BuildRequest = {
    ...others,
    sources: gridsOf(sources),
    related: related.map((table) => ({ ...table, sources: gridsOf(table.sources) })),
  };
  send(job, buildReport(request, progressed, shelf));
}

function keep(ids: readonly number[]): void {
  held = new Map(ids.map((id) => [id, held.get(id)!]));
}

function send(job: number, report: Report): void {
  const { short, pieces } = withoutLongRows(report);
  pieces.forEach((piece) => scope.postMessage({ job, kind: "rows", piece }));
  scope.postMessage({ job, kind: "done", report: short });
}

/** Code for files comes when there is one. What was read before makes room for it. */
async function read(
  job: number,
  files: readonly File[],
  onProgress: (share: number) => void,
): Promise<SourceGrid> {
  held = new Map();
  shelf.keepOnly([]);
  const { readPageFiles } = await import("./tableFile/readPageFiles");
  const onExpected = (expected: Expected) => scope.postMessage({ job, kind: "expected", expected });
  return await readPageFiles(files, { onProgress, onExpected });
}
