import { CoreError } from "../core/errors";
import type { Report } from "../reports/report";
import { buildReport, type BuildRequest } from "./buildReport";
import { buffersOf, packGrid } from "./packGrid";
import { Cancelled, WorkerStopped } from "./reportErrors";
import { readSalt } from "../excel/salt";
import type { WorkerAnswer, WorkerRequest } from "./reportWorker";

/** A calculation under way. */
export interface ReportJob {
  readonly result: Promise<Report>;
  /** Stops at once; `result` then rejects with `Cancelled`. */
  cancel(): void;
}

/** Builds a report in a worker; on the spot where there are none (jsdom, Node). Pseudonyms take the salt of this page. */
export function startReport(
  request: Omit<BuildRequest, "salt">,
  onProgress: (share: number) => void,
): ReportJob {
  // A worker has no storage, and nobody else has to know the secret.
  const salt = request.options.customerIds === "pseudonym" ? readSalt() : undefined;
  const start = typeof Worker === "undefined" ? startHere : startInWorker;
  return start({ ...request, salt }, onProgress);
}

function startInWorker(
  { sources, related = [], ...request }: BuildRequest,
  onProgress: (share: number) => void,
): ReportJob {
  const worker = new Worker(new URL("./reportWorker.ts", import.meta.url));
  let cancel = () => {};
  const result = new Promise<Report>((resolve, reject) => {
    cancel = () => reject(new Cancelled());
    worker.onerror = () => reject(new WorkerStopped());
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      switch (data.kind) {
        case "progress":
          return onProgress(data.share);
        case "done":
          return resolve(data.report);
        case "refused":
          return reject(new CoreError(data.code, data.key, data.detail));
        case "failed":
          return reject(new Error(data.message));
      }
    };
    const packed = sources.map(packGrid);
    const packedRelated = related.map(({ sources: grids, ...about }) => ({
      ...about,
      packed: grids.map(packGrid),
    }));
    const message: WorkerRequest = { ...request, packed, related: packedRelated };
    const all = [...packed, ...packedRelated.flatMap((table) => table.packed)];
    worker.postMessage(message, all.flatMap(buffersOf));
  }).finally(() => worker.terminate());
  return { result, cancel };
}

function startHere(request: BuildRequest, onProgress: (share: number) => void): ReportJob {
  let cancelled = false;
  // The page draws "computing" before the calculation takes the thread.
  const result = new Promise((resolve) => setTimeout(resolve)).then(() => {
    if (cancelled) {
      throw new Cancelled();
    }
    return buildReport(request, onProgress);
  });
  return { result, cancel: () => (cancelled = true) };
}
