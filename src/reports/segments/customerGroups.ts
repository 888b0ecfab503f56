import type { Book } from "../../core/ledger/book";
import { topClasses } from "../../core/ledger/concentration";
import type { CustomerSummary } from "../../core/ledger/summary";
import { CoreError } from "../../core/errors";
import { CLASSES8, classes8, type Class8Cuts } from "../../core/segments/classes8";
import { clusterRows, type Clusters } from "../../core/segments/clusters";
import { LIFE_STAGES, lifeStages, type LifeStageCuts } from "../../core/segments/lifecycle";

/** Groups of every kind, and which of them each customer is in, by the customer's row. */
export interface CustomerGroups {
  /** Index into `CLASSES8`. */
  readonly classes: { readonly of: Uint8Array; readonly cuts: Class8Cuts };
  /** Index into `LIFE_STAGES`; absent where nobody has bought on two days. */
  readonly stages?: { readonly of: Uint8Array; readonly cuts: LifeStageCuts };
  /** Index into `ABC_CLASSES`. */
  readonly abc: Uint8Array;
  /** Absent where they are not wanted, where customers are few or all alike. */
  readonly clusters?: Clusters;
}

export const ABC_CLASSES = ["A", "B", "C"] as const;
/** With fewer customers, clusters of alike ones are chance. */
export const FEWEST_FOR_CLUSTERS = 50;
export const REFINED_UP_TO = 20_000;
export const SEED = 1;

/** The classes of the eight in the order of their table: the important ones first. */
export const CLASSES_SHOWN = [...CLASSES8.keys()].sort((a, b) => (a % 2) - (b % 2) || a - b);

export function customerGroups(book: Book, wanted: { readonly clusters: boolean }): CustomerGroups {
  const customers = book.customers();
  const { classes, cuts } = classes8(customers);
  const { least } = book.concentration();
  return {
    classes: { of: classes, cuts },
    stages: stagesOf(book),
    abc: topClasses(customers.total, least),
    clusters: wanted.clusters ? clustersOf(customers) : undefined,
  };
}

function stagesOf(book: Book): CustomerGroups["stages"] {
  const gaps = book.gaps();
  if (gaps.gaps.length === 0) {
    return undefined;
  }
  const { customers, cuts } = lifeStages(gaps);
  return { of: Uint8Array.from(customers, ({ stage }) => LIFE_STAGES.indexOf(stage)), cuts };
}

function clustersOf({ count, daysSinceLast, orders, total }: CustomerSummary): Clusters | undefined {
  if (count < FEWEST_FOR_CLUSTERS) {
    return undefined;
  }
  try {
    const columns = [Float64Array.from(daysSinceLast), Float64Array.from(orders), total];
    return clusterRows(columns, { seed: SEED, refineUpTo: REFINED_UP_TO });
  } catch (error) {
    if (error instanceof CoreError && error.code === "notAvailable") {
      return undefined;
    }
    throw error;
  }
}
