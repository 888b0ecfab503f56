import type { SourceGrid } from "../core/cells/dataset";
import { breathe } from "../excel/breathe";
import { readSalt } from "../excel/salt";
import { BookShelf, gridId } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import { withLongRows, type RowsPiece } from "./longTables";
import type { Expected, Job, ReportJob, ReportOrder, WarehouseTableInUse } from "./outside";
import { buffersOf, packGrid, unpackGrid } from "./packGrid";
import { Cancelled, WorkerStopped } from "./reportErrors";
import type { SentGrid, WorkerAnswer, WorkerAsked, WorkerLook, WorkerRequest } from "./reportWorker";
import { errorOf, refusalOf } from "./sentErrors";
import { askedReport } from "./warehouse/askedReport";

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

/** Where there are no workers. */
const isHere = () => typeof Worker === "undefined";

/** Gives back the memory of what was read, unless a report is being made of it. */
export function forgetBooks(): void {
  shelf.keepOnly([]);
  if (pending.size === 0) {
    stopWorker();
  }
}

interface Pending {
  /** What the worker is sent, and which grids it has then. */
  readonly message: (held: ReadonlySet<number>) => Promise<Message>;
  readonly onProgress: (share: number) => void;
  readonly onExpected?: (expected: Expected) => void;
  readonly onDone: (answer: Done) => void;
  readonly reject: (error: Error) => void;
  /** What of the report's long tables has come. */
  pieces: RowsPiece[];
  /** Asks a warehouse. */
  readonly ask?: WarehouseTableInUse["answer"];
  /** Ends the question that is open: the worker waits, and hears. */
  stop?: AbortController;
}

interface Message {
  readonly data: Omit<WorkerRequest, "job"> | Omit<WorkerLook, "job"> | Omit<WorkerAsked, "job">;
  readonly buffers: ArrayBuffer[];
  readonly holds: ReadonlySet<number>;
}

type Done = Extract<WorkerAnswer, { readonly kind: "done" | "looked" }>;

/** The worker, and the grids that it has: those of the latest request. */
let office: { readonly worker: Worker; held: ReadonlySet<number> } | undefined;
/** Requests are packed and sent one after the other: what one has sent the next need not. */
let posting: Promise<void> = Promise.resolve();
const pending = new Map<number, Pending>();
let nextJob = 1;

function startInWorker<T>(
  about: Pick<Pending, "message" | "onProgress" | "onExpected" | "ask">,
  resultOf: (answer: Done) => T,
): Job<T> {
  const job = nextJob++;
  const result = new Promise<T>((resolve, reject) => {
    pending.set(job, { ...about, onDone: (answer) => resolve(resultOf(answer)), reject, pieces: [] });
    post(job);
  });
  return { result, cancel: () => cancel(job) };
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

/** A worker hears nothing while it computes: it is stopped, and what else it had to do is begun again. */
function cancel(job: number): void {
  const cancelled = pending.get(job);
  if (!cancelled) {
    return;
  }
  pending.delete(job);
  cancelled.reject(new Cancelled());
  if (cancelled.stop) {
    cancelled.stop.abort(new Cancelled());
    return;
  }
  stopWorker();
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
  if (answer.kind === "expected") {
    return waiting?.onExpected?.(answer.expected);
  }
  if (answer.kind === "asks") {
    return void carry(answer, waiting);
  }
  pending.delete(answer.job);
  switch (answer.kind) {
    case "done":
      return waiting?.onDone({ ...answer, report: withLongRows(answer.report, waiting.pieces) });
    case "looked":
      return waiting?.onDone(answer);
    default:
      return waiting?.reject(errorOf(answer));
  }
}

async function carry(
  { job, reply, question }: WorkerAnswer & { readonly kind: "asks" },
  waiting: Pending | undefined,
): Promise<void> {
  const worker = office?.worker;
  const stop = new AbortController();
  if (waiting) {
    waiting.stop = stop;
  }
  const answered = waiting?.ask?.(question, stop.signal) ?? Promise.reject(new Cancelled());
  const replied = await answered.then(
    (value) => ({ value }),
    (error: unknown) => ({ error: refusalOf(error) }),
  );
  if (waiting) {
    waiting.stop = undefined;
  }
  worker?.postMessage({ job, reply, ...replied });
}

function post(job: number): void {
  posting = posting
    .then(() => send(job))
    .catch((problem: Error) => {
      pending.get(job)?.reject(problem);
      pending.delete(job);
    });
}

async function send(job: number): Promise<void> {
  const waiting = pending.get(job);
  if (!waiting) {
    return; // cancelled while others were packed
  }
  office ??= { worker: startWorker(), held: new Set() };
  const at = office;
  const { data, buffers, holds } = await waiting.message(at.held);
  if (office !== at) {
    return await send(job); // that worker was stopped meanwhile
  }
  at.held = holds;
  at.worker.postMessage({ ...data, job }, buffers);
}

/** Only grids that the worker does not have are packed and sent; files are read there. */
async function messageOf(
  { sources, related = [], outside, ...others }: ReportOrder,
  held: ReadonlySet<number>,
): Promise<Message> {
  const wanted = new Map([...sources, ...related.flatMap((table) => table.sources)].map(numbered));
  const grids: SentGrid[] = [];
  for (const [id, grid] of wanted) {
    if (!held.has(id)) {
      const isHead = outside?.kind === "files" && grid === sources[0];
      grids.push(isHead ? { id, files: outside.files } : { id, packed: await packGrid(grid, breathe) });
    }
  }
  return {
    data: {
      ...others,
      sources: sources.map(gridId),
      related: related.map((table) => ({ ...table, sources: table.sources.map(gridId) })),
      grids,
    },
    buffers: grids.flatMap((grid) => ("packed" in grid ? buffersOf(grid.packed) : [])),
    holds: new Set(wanted.keys()),
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
