import type { Dataset } from "../../core/cells/dataset";
import type { RelatedKind } from "../definition";

/** Whether the table in use is of the kind that a report is about. */
export function isAbout({ found, records }: Dataset, kind: RelatedKind): boolean {
  return records !== undefined && found?.kind === kind;
}
