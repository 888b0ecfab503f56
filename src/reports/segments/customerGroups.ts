import type { Book } from "../../core/ledger/book";
import { topClasses } from "../../core/ledger/concentration";
import type { CustomerSummary } from "../../core/ledger/summary";
import { CoreError } from "../../core/errors";
import { CLASSES8, classes8, type Class8Cuts } from "../../core/segments/classes8";
import { clusterRows, type ClusterFeature, type Clusters } from "../../core/segments/clusters";
import type { Texts } from "../../locales";
import { attributeOf, columnTitle } from "../kit/groups/attributes";
import { byAttribute } from "../kit/groups/grouping";
import { stagesOf, type LifeStageCuts } from "../../core/segments/lifecycle";

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
  /** What clusters are alike in besides recency, frequency and money. */
  readonly beside: readonly BesideColumn[];
}

export interface BesideColumn {
  readonly title: string;
  readonly feature: ClusterFeature;
  /** Of texts. */
  readonly names: readonly string[];
}

export const ABC_CLASSES = ["A", "B", "C"] as const;
/** With fewer customers, clusters of alike ones are chance. */
export const FEWEST_FOR_CLUSTERS = 50;
export const REFINED_UP_TO = 20_000;
export const SEED = 1;

/** The classes of the eight in the order of their table: the important ones first. */
export const CLASSES_SHOWN = [...CLASSES8.keys()].sort((a, b) => (a % 2) - (b % 2) || a - b);

export interface WantedGroups {
  readonly clusters: boolean;
  /** Columns that clusters are alike in, too. */
  readonly columns?: readonly string[];
}

export function customerGroups(
  book: Book,
  { clusters, columns = [] }: WantedGroups,
  texts: Texts,
): CustomerGroups {
  const customers = book.customers();
  const { classes, cuts } = classes8(customers);
  const beside = clusters ? columns.flatMap((name) => besideColumn(name, book, texts) ?? []) : [];
  const { least } = book.concentration();
  return {
    classes: { of: classes, cuts },
    stages: stagesIn(book),
    abc: topClasses(customers.total, least),
    clusters: clusters
      ? clustersOf(
          customers,
          beside.map(({ feature }) => feature),
        )
      : undefined,
    beside,
  };
}

function besideColumn(name: string, book: Book, texts: Texts): BesideColumn | undefined {
  const title = columnTitle(name, texts);
  const values = book.means(name);
  if (values) {
    return { title, feature: { kind: "number", values }, names: [] };
  }
  const column = attributeOf(name, book, texts);
  if (!column) {
    return undefined;
  }
  const { names, of } = byAttribute(name, column, texts);
  return { title, feature: { kind: "text", codes: of, values: names.length }, names };
}

function stagesIn(book: Book): CustomerGroups["stages"] {
  const gaps = book.gaps();
  if (gaps.pooled.length === 0) {
    return undefined;
  }
  const { stages, cuts } = stagesOf(gaps);
  return { of: stages, cuts };
}

function clustersOf(
  { count, daysSinceLast, orders, total }: CustomerSummary,
  beside: readonly ClusterFeature[],
): Clusters | undefined {
  if (count < FEWEST_FOR_CLUSTERS) {
    return undefined;
  }
  try {
    const columns = [Float64Array.from(daysSinceLast), Float64Array.from(orders), total];
    return clusterRows(columns, { seed: SEED, refineUpTo: REFINED_UP_TO, beside });
  } catch (error) {
    if (error instanceof CoreError && error.code === "notAvailable") {
      return undefined;
    }
    throw error;
  }
}
