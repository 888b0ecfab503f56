import type { Grid } from "../core/cells/cell";
import type { Dataset, ReadOptions, Role, SourceGrid } from "../core/cells/dataset";
import type { Book } from "../core/ledger/book";
import type { RelatedTables } from "../core/ledger/joined";
import { RELATED_KINDS, type RelatedKind } from "../core/words/meanings";
import type { Texts } from "../locales";
import type { CustomerIds } from "./privacy/customerIds";
import type { Report } from "./report";

/** One report, registered in `registry.ts`: the pane's form, the ribbon, the command line and the tests read this. */
export interface ReportDefinition {
  readonly id: string;
  /** Column roles; a report is offered when every required one is mapped. */
  readonly needs: readonly Need[];
  /** Columns that do instead, of tables whose rows are no order lines but records: one list a kind of table. */
  readonly instead?: readonly (readonly Need[])[];
  /** Its rows are never order lines: nothing that is said about orders leaves one out. */
  readonly records?: boolean;
  /**
   * Kinds of tables that it is about: it is made of one that is in use, which is read as what it is, or of one that stands
   * beside the orders.
   */
  readonly about?: readonly RelatedKind[];
  /** It reads every column of its table of records, also those that are nobody's role. */
  readonly everyColumn?: true;
  /** Other tables that it reads where they are there; only these are read for it. */
  readonly related?: readonly RelatedKind[];
  readonly options: readonly ReportOption[];
  /** Its own sheets that it wants to see again when it is made again, because what people fill in there is kept. */
  readonly rereads?: Readonly<Record<string, EntryColumns>>;
  /** Its sheets hold rows of the data: it is made only when asked for by name, and is a table as any other afterwards. */
  readonly copiesData?: true;
  /** What it says is about single rows or cells. */
  readonly looksAtRows?: true;
  /** It answers to something that only the reader knows: it is made when asked for by name. */
  readonly onRequest?: true;
  build(input: ReportInput): Report;
}

/**
 * Whether people fill in the column of this title. What they type into another is not read: it stays on the sheet when the
 * report is taken away.
 */
export type EntryColumns = (title: string) => boolean;

export interface Need {
  /** Any one of these roles satisfies the need. */
  readonly roles: readonly Role[];
  readonly required: boolean;
}

export type OptionValue = string | number | boolean;

export type ReportOption =
  | {
      readonly name: string;
      readonly kind: "choice";
      readonly choices: readonly string[];
      readonly default: string;
    }
  | {
      readonly name: string;
      readonly kind: "number";
      readonly min: number;
      readonly max: number;
      readonly default: number;
    }
  | { readonly name: string; readonly kind: "boolean"; readonly default: boolean }
  /** Whatever somebody types. */
  | { readonly name: string; readonly kind: "text"; readonly default: string }
  | {
      readonly name: string;
      /** A column of the orders or the customer list, by its role or its title, or one of these words. */
      readonly kind: "column";
      readonly choices: readonly string[];
      /** Any number of columns, with commas between them; the words stand alone. */
      readonly many?: true;
      readonly default: string;
    };

export { RELATED_KINDS };
export type { RelatedKind, RelatedTables };

/** Cells of sheets that a report left in the workbook, by the sheet's id; people may have written on them since. */
export type EarlierSheets = Readonly<Record<string, Grid>>;

export interface ReportInput {
  /** What was bought: reports count nothing themselves. */
  readonly book: Book;
  /** The rows as they were read, for reports about the table itself and of tables that somebody else counted. */
  readonly dataset: Dataset;
  readonly related?: RelatedTables;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly texts: Texts;
  /** Of the product, for the "how this was computed" block. */
  readonly version: string;
  /** Today as an Excel serial, where the caller knows it. */
  readonly today?: number;
  /** The cells that the dataset was read from and how, for reports that write cells again. */
  readonly source?: readonly SourceGrid[];
  readonly readOptions?: ReadOptions;
  /** What stands on the sheets that it `rereads`; absent where nobody looked. */
  readonly earlier?: EarlierSheets;
  /** The list of customers, whether the report reads it or not; that in `related` unless given. */
  readonly customerList?: Dataset;
  /** Kinds of tables that the workbook has, whether this report reads them or not; those in `related` unless given. */
  readonly tables?: readonly RelatedKind[];
  /** Sheets of other reports in the workbook, to be linked to. */
  readonly sheets?: readonly { readonly report: string; readonly name: string }[];
  /** How customers are named in sentences; columns declare that they name them. */
  readonly ids?: CustomerIds;
  readonly onProgress?: (share: number) => void;
}
