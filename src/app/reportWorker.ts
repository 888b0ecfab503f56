import { CoreError, type ErrorCode } from "../core/errors";
import type { SourceGrid } from "../core/cells/dataset";
import { BookShelf } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import type { Expected } from "./outside";
import { withoutLongRows, type RowsPiece } from "./longTables";
import { packHead, unpackGrid, type PackedGrid } from "./packGrid";
import type { RelatedSource } from "./readBook";
import type { Report } from "../reports/report";

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

export type WorkerAnswer = { readonly job: number } & (
  | { readonly kind: "progress"; readonly share: number }
  /** Before what is done: to take in all rows of a report at once would hold up the pane. */
  | { readonly kind: "rows"; readonly piece: RowsPiece }
  | { readonly kind: "expected"; readonly expected: Expected }
  | { readonly kind: "looked"; readonly head: PackedGrid; readonly rows: number }
  | { readonly kind: "done"; readonly report: Report }
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      readonly key: string;
      readonly detail: CoreError["detail"];
    }
  | { readonly kind: "failed"; readonly message: string }
);

/** As much of a worker's global scope as is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest | WorkerLook>) => void) | null;
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
/** What comes while files are read waits. */
let last = Promise.resolve();

scope.onmessage = ({ data }) => {
  last = last.then(() => answer(data)).catch((error: unknown) => scope.postMessage(refusal(data.job, error)));
};

async function answer(request: WorkerRequest | WorkerLook): Promise<void> {
  if ("look" in request) {
    const { job, look } = request;
    const grid = await read(job, look.files, (share) => scope.postMessage({ job, kind: "progress", share }));
    held = new Map([[look.id, grid]]);
    scope.postMessage({ job, kind: "looked", head: packHead(grid, HEAD_ROWS), rows: grid.cells.length });
  } else {
    await build(request);
  }
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
  const wanted = [...sources, ...related.flatMap((table) => table.sources)];
  held = new Map(wanted.map((id) => [id, held.get(id)!]));
  const gridsOf = (ids: readonly number[]) => ids.map((id) => held.get(id)!);
  const request: BuildRequest = {
    ...others,
    sources: gridsOf(sources),
    related: related.map((table) => ({ ...table, sources: gridsOf(table.sources) })),
  };
  const { short, pieces } = withoutLongRows(buildReport(request, progressed, shelf));
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

function refusal(job: number, error: unknown): WorkerAnswer {
  // An error's own fields do not survive the way out of a worker.
  return error instanceof CoreError
    ? { job, kind: "refused", code: error.code, key: error.key, detail: error.detail }
    : { job, kind: "failed", message: error instanceof Error ? error.message : String(error) };
}
