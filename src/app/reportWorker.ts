import { CoreError, type ErrorCode } from "../core/errors";
import { buildReport, type BuildRequest } from "./buildReport";
import type { RelatedSource } from "./readBook";
import { unpackGrid, type PackedGrid } from "./packGrid";
import type { Report } from "../reports/report";

export interface WorkerRequest extends Omit<BuildRequest, "sources" | "related"> {
  readonly packed: readonly PackedGrid[];
  readonly related: readonly (Omit<RelatedSource, "sources"> & { readonly packed: readonly PackedGrid[] })[];
}

export type WorkerAnswer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly report: Report }
  | {
      readonly kind: "refused";
      readonly code: ErrorCode;
      readonly key: string;
      readonly detail: CoreError["detail"];
    }
  | { readonly kind: "failed"; readonly message: string };

/** As much of a worker's global scope as is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  const { packed, related, ...others } = data;
  try {
    const request: BuildRequest = {
      ...others,
      sources: packed.map(unpackGrid),
      related: related.map(({ packed: pieces, ...about }) => ({ ...about, sources: pieces.map(unpackGrid) })),
    };
    const report = buildReport(request, (share) => scope.postMessage({ kind: "progress", share }));
    scope.postMessage({ kind: "done", report });
  } catch (error) {
    scope.postMessage(
      // An error's own fields do not survive the way out of a worker.
      error instanceof CoreError
        ? { kind: "refused", code: error.code, key: error.key, detail: error.detail }
        : { kind: "failed", message: error instanceof Error ? error.message : String(error) },
    );
  }
};
