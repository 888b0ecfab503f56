import { CoreError } from "../core/errors";
import type { SourceGrid } from "../core/cells/dataset";
import { breathe } from "../excel/breathe";
import { readSalt } from "../excel/salt";
import type { Report } from "../reports/report";
import { BookShelf, gridId } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import { withLongRows, type RowsPiece } from "./longTables";
import { buffersOf, packGrid, type PackedGrid } from "./packGrid";
import { Cancelled, WorkerStopped } from "./reportErrors";
import type { WorkerAnswer, WorkerRequest } from "./reportWorker";

/** A calculation under way. */
export interface ReportJob {
  readonly result: Promise<Report>;
  /** Stops at once; `result` then rejects with `Cancelled`. */
  cancel(): void;
}

/**
 * Builds a report in the worker that keeps what was read for the next one; on the spot where there are no workers (jsdom,
 * Node). Pseudonyms take the salt of this page.
 */
export function startReport(
  request: Omit<BuildRequest, "salt">,
  onProgress: (share: number) => void,
): ReportJob {
  // A worker has no storage, and nobody else has to know the secret.
  const salt = request.options.customerIds === "pseudonym" ? readSalt() : undefined;
  const start = typeof Worker === "undefined" ? startHere : startInWorker;
  return start({ ...request, salt }, onProgress);
}

/** Gives back the memory of what was read, unless a report is being made of it. */
export function forgetBooks(): void {
  shelf.keepOnly([]);
  if (pending.size === 0) {
    stopWorker();
  }
}

interface Pending {
  readonly request: BuildRequest;
  readonly onProgress: (share: number) => void;
  readonly resolve: (report: Report) => void;
  readonly reject: (error: Error) => void;
  /** What of the report's long tables has come. */
  pieces: RowsPiece[];
}

/** The worker, and the grids that it has: those of the latest request. */
let office: { readonly worker: Worker; held: ReadonlySet<number> } | undefined;
/** Requests are packed and sent one after the other: what one has sent the next need not. */
let posting: Promise<void> = Promise.resolve();
const pending = new Map<number, Pending>();
let nextJob = 1;

function startInWorker(request: BuildRequest, onProgress: (share: number) => void): ReportJob {
  const job = nextJob++;
  const result = new Promise<Report>((resolve, reject) => {
    pending.set(job, { request, onProgress, resolve, reject, pieces: [] });
    post(job);
  });
  return { result, cancel: () => cancel(job) };
}

/** A worker hears nothing while it computes: it is stopped, and what else it had to do is begun again. */
function cancel(job: number): void {
  const cancelled = pending.get(job);
  if (!cancelled) {
    return;
  }
  pending.delete(job);
  stopWorker();
  cancelled.reject(new Cancelled());
  pending.forEach((waiting, other) => {
    waiting.pieces = [];
    post(other);
  });
}

function stopWorker(): void {
  office?.worker.terminate();
  office = undefined;
}

function startWorker(): Worker {
  const worker = new Worker(new URL("./reportWorker.ts", import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => hear(data);
  worker.onerror = () => {
    stopWorker();
    const lost = [...pending.values()];
    pending.clear();
    lost.forEach(({ reject }) => reject(new WorkerStopped()));
  };
  return worker;
}

function hear(answer: WorkerAnswer): void {
  const waiting = pending.get(answer.job);
  if (answer.kind === "progress") {
    return waiting?.onProgress(answer.share);
  }
  if (answer.kind === "rows") {
    waiting?.pieces.push(answer.piece);
    return;
  }
  pending.delete(answer.job);
  switch (answer.kind) {
    case "done":
      return waiting?.resolve(withLongRows(answer.report, waiting.pieces));
    case "refused":
      return waiting?.reject(new CoreError(answer.code, answer.key, answer.detail));
    case "failed":
      return waiting?.reject(new Error(answer.message));
  }
}

function post(job: number): void {
  posting = posting
    .then(() => pack(job))
    .catch((problem: Error) => {
      pending.get(job)?.reject(problem);
      pending.delete(job);
    });
}

/** Only grids that the worker does not have are packed and sent. */
async function pack(job: number): Promise<void> {
  const { request } = pending.get(job) ?? {};
  if (!request) {
    return; // cancelled while others were packed
  }
  const { sources, related = [], ...others } = request;
  office ??= { worker: startWorker(), held: new Set() };
  const at = office;
  const wanted = new Map([...sources, ...related.flatMap((table) => table.sources)].map(numbered));
  const grids: { id: number; packed: PackedGrid }[] = [];
  for (const [id, grid] of wanted) {
    if (!at.held.has(id)) {
      grids.push({ id, packed: await packGrid(grid, breathe) });
    }
  }
  if (office !== at) {
    return await pack(job); // that worker was stopped meanwhile
  }
  const message: WorkerRequest = {
    ...others,
    job,
    sources: sources.map(gridId),
    related: related.map((table) => ({ ...table, sources: table.sources.map(gridId) })),
    grids,
  };
  at.held = new Set(wanted.keys());
  at.worker.postMessage(
    message,
    grids.flatMap(({ packed }) => buffersOf(packed)),
  );
}

const numbered = (grid: SourceGrid) => [gridId(grid), grid] as const;

const shelf = new BookShelf();

function startHere(request: BuildRequest, onProgress: (share: number) => void): ReportJob {
  let cancelled = false;
  // The page draws "computing" before the calculation takes the thread.
  const result = new Promise((resolve) => setTimeout(resolve)).then(() => {
    if (cancelled) {
      throw new Cancelled();
    }
    return buildReport(request, onProgress, shelf);
  });
  return { result, cancel: () => (cancelled = true) };
}
