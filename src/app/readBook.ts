import type { ColumnMapping, Dataset, Policies, ReadOptions, SourceGrid } from "../core/cells/dataset";
import type { NotStacked } from "../core/cells/source";
import { KIND_EVIDENCE } from "../core/cells/guess/kindEvidence";
import { readDataset } from "../core/cells/rules/readDataset";
import type { Book } from "../core/ledger/book";
import { cellBook } from "../core/ledger/cellBook";
import type { RelatedKind, RelatedTables } from "../reports/definition";
import { BookShelf, gridId } from "./bookShelf";

/** The pieces of another table, and what its columns mean. */
export interface RelatedSource {
  readonly kind: RelatedKind;
  readonly sources: readonly SourceGrid[];
  readonly mapping: ColumnMapping;
  /** Columns to keep besides the mapped ones, by place or title. */
  readonly extras?: readonly (number | string)[];
  readonly notStacked?: readonly NotStacked[];
}

/** All that decides what is read from cells. */
export interface ReadRequest {
  /** Pieces of one table. */
  readonly sources: readonly SourceGrid[];
  readonly mapping: ColumnMapping;
  readonly policies: Policies;
  readonly readOptions: ReadOptions;
  /** Other tables of the workbook. */
  readonly related: readonly RelatedSource[];
}

/** Cells, read once: for as many reports as read them in the same way. */
export interface ReadBook extends ReadRequest {
  readonly dataset: Dataset;
  /** The orders alone. */
  readonly book: Book;
  /** The tables of these kinds; each is read when it is first asked for. */
  tables(kinds: readonly RelatedKind[]): RelatedTables;
}

/**
 * Reads the orders; the other tables are seen on the same day, the last that counts among the orders. What stands on the
 * shelf is not read again.
 */
export function readBook(request: ReadRequest, shelf = new BookShelf()): ReadBook {
  const { sources, mapping, policies, readOptions, related } = request;
  shelf.keepOnly([...sources, ...related.flatMap((table) => table.sources)]);
  const reading = { mapping, policies, readOptions };
  const dataset = shelf.once(sources, reading, () => readDataset(sources, mapping, policies, readOptions));
  const tableOf = ({
    kind,
    sources: grids,
    mapping: columns,
    extras,
    notStacked,
  }: RelatedSource): Dataset => {
    const options: ReadOptions = {
      records: KIND_EVIDENCE[kind].keys,
      extras,
      asOf: dataset.asOf,
      visibleOnly: readOptions.visibleOnly,
      notStacked,
    };
    return shelf.once(grids, { kind, columns, policies, options }, () =>
      readDataset(grids, columns, policies, options),
    );
  };
  // Answers of a book hold for the tables beside it.
  const beside = related.map(({ sources: grids, ...about }) => ({ ...about, grids: grids.map(gridId) }));
  return {
    ...request,
    dataset,
    book: shelf.once(sources, { ...reading, beside }, () => cellBook(dataset)),
    tables: (kinds) =>
      Object.fromEntries(
        related.filter(({ kind }) => kinds.includes(kind)).map((table) => [table.kind, tableOf(table)]),
      ),
  };
}
