import type { Expected, Job, WarehouseTableInUse } from "./outside";
import { withLongRows, type RowsPiece } from "./longTables";
import { Cancelled, WorkerStopped } from "./reportErrors";
import type { WorkerAnswer, WorkerAsked, WorkerLook, WorkerRequest, WorkerTables } from "./reportWorker";
import { errorOf, refusalOf } from "./sentErrors";

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

export interface Message {
  readonly data:
    | Omit<WorkerRequest, "job">
    | Omit<WorkerLook, "job">
    | Omit<WorkerAsked, "job">
    | Omit<WorkerTables, "job">;
  readonly buffers: ArrayBuffer[];
  readonly holds: ReadonlySet<number>;
}

export type Done = Extract<WorkerAnswer, { readonly kind: "done" | "looked" | "tables" }>;

/** The worker, and the grids that it has: those of the latest request. */
let office: { readonly worker: Worker; held: ReadonlySet<number> } | undefined;
/** Requests are packed and sent one after the other: what one has sent the next need not. */
let posting: Promise<void> = Promise.resolve();
const pending = new Map<number, Pending>();
let nextJob = 1;

/** What the one worker is asked, one after the other. */
export function startInWorker<T>(
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

/** Gives back its memory, unless it has something to do. */
export function dismissWorker(): void {
  if (pending.size === 0) {
    stopWorker();
  }
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
    case "tables":
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
