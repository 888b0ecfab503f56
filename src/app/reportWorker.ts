import { CoreError, type ErrorCode } from "../core/errors";
import type { SourceGrid } from "../core/cells/dataset";
import { BookShelf } from "./bookShelf";
import { buildReport, type BuildRequest } from "./buildReport";
import { unpackGrid, type PackedGrid } from "./packGrid";
import { withoutLongRows, type RowsPiece } from "./longTables";
import type { RelatedSource } from "./readBook";
import type { Report } from "../reports/report";

/** A request whose grids are named by numbers. */
export interface WorkerRequest extends Omit<BuildRequest, "sources" | "related"> {
  readonly job: number;
  readonly sources: readonly number[];
  readonly related: readonly (Omit<RelatedSource, "sources"> & { readonly sources: readonly number[] })[];
  /** The grids among them that the request before this one did not have. */
  readonly grids: readonly { readonly id: number; readonly packed: PackedGrid }[];
}

export type WorkerAnswer = { readonly job: number } & (
  | { readonly kind: "progress"; readonly share: number }
  /** Before what is done: to take in all rows of a report at once would hold up the pane. */
  | { readonly kind: "rows"; readonly piece: RowsPiece }
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
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;
const shelf = new BookShelf();
/** Of the latest request. */
let held = new Map<number, SourceGrid>();

scope.onmessage = ({ data }) => {
  const { job, grids, sources, related, ...others } = data;
  try {
    const known = new Map([...held, ...grids.map(({ id, packed }) => [id, unpackGrid(packed)] as const)]);
    const wanted = [...sources, ...related.flatMap((table) => table.sources)];
    held = new Map(wanted.map((id) => [id, known.get(id)!]));
    const gridsOf = (ids: readonly number[]) => ids.map((id) => held.get(id)!);
    const request: BuildRequest = {
      ...others,
      sources: gridsOf(sources),
      related: related.map((table) => ({ ...table, sources: gridsOf(table.sources) })),
    };
    const progressed = (share: number) => scope.postMessage({ job, kind: "progress", share });
    const { short, pieces } = withoutLongRows(buildReport(request, progressed, shelf));
    pieces.forEach((piece) => scope.postMessage({ job, kind: "rows", piece }));
    scope.postMessage({ job, kind: "done", report: short });
  } catch (error) {
    scope.postMessage(
      // An error's own fields do not survive the way out of a worker.
      error instanceof CoreError
        ? { job, kind: "refused", code: error.code, key: error.key, detail: error.detail }
        : { job, kind: "failed", message: error instanceof Error ? error.message : String(error) },
    );
  }
};
