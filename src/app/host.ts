import type { Cell } from "../core/cells/cell";
import type { CellPlace } from "../core/cells/issue";
import type { SourceGrid } from "../core/cells/source";
import type { OtherTable } from "../excel/relatedTables";
import type { EarlierReports } from "../excel/earlierReports";
import type { MemoryItem } from "../excel/memory/memory";
import type { Removal } from "../excel/ownSheets";
import type { NamedCells } from "../excel/namedCells";
import type { ReadTable } from "../excel/selection";
import type { WorkbookSettings } from "../excel/settings";
import type { PlacedFormula, WriteOptions, WrittenReport } from "../excel/writer";
import type { Report } from "../reports/report";
import type { PlacedSheet } from "../reports/layout/placed";
import type { ThemeName } from "./watchTheme";
import type { ActiveCell, ReferenceKind, ShownAs } from "../excel/workbook";

/** What is selected in the workbook right now. */
export type LiveSelection =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "usable";
      readonly address: string;
      readonly rows: number;
      readonly columns: number;
      /** What will stand in the way of writing, each with what to do. */
      readonly obstacles?: readonly string[];
    }
  | { readonly kind: "unusable"; readonly message: string };

/** Worked examples of functions, on a sheet of their own. */
export interface ExampleSheet {
  readonly id: string;
  readonly placed: PlacedSheet;
  readonly formulas: readonly PlacedFormula[];
}

/**
 * Everything that the pane asks of Excel. The pane's components see only this; `officeHost.ts` is what stands behind it.
 * Each `watch…` tells its listener until the function that it answers with is called.
 */
export interface PaneHost {
  /** What is selected, now and after each change. */
  watchSelection(listener: (selection: LiveSelection) => void): () => void;
  /** The theme, now and whenever it may have changed. */
  watchTheme(listener: (theme: ThemeName) => void): () => void;
  /** That Excel keeps us waiting. */
  watchWaiting(listener: () => void): () => void;
  /** What is selected, or the table of the workbook that suits the report that is asked for. */
  readSelection(asked?: string): Promise<ReadTable>;
  /** The tables and named ranges of the workbook, and the cells of one of them. */
  findNamed(): Promise<readonly NamedCells[]>;
  readNamed(cells: NamedCells): Promise<ReadTable>;
  /** The same table, with the rows that it has now, and the others asked for. */
  readAgain(table: ReadTable, others?: readonly OtherTable[]): Promise<ReadTable>;
  /** What is reported now stands in no workbook: reports lead back to no cells. */
  leaveTable(): void;
  /** What other tables the workbook has. */
  findTables(inUse: readonly SourceGrid[]): Promise<readonly OtherTable[]>;
  /** All cells of such tables. */
  readTables(tables: readonly OtherTable[]): Promise<readonly SourceGrid[]>;
  /** What was chosen for this workbook before. */
  readSettings(): Promise<WorkbookSettings>;
  saveSettings(settings: WorkbookSettings): Promise<void>;
  /** The secret of pseudonyms: in the user's own storage on this computer, never in the workbook. */
  readonly salt: {
    read(): string | undefined;
    /** Pseudonyms in the workbook are computed again. */
    save(salt: string): Promise<void>;
    remove(): Promise<void>;
  };
  selectCell(place: CellPlace): Promise<void>;
  openSheet(name: string): Promise<void>;
  /** A sheet of a report under the name that it has now; without an id its first. */
  openOwnSheet(reportId: string, sheetId?: string): Promise<void>;
  writeReport(
    report: Report,
    onProgress?: (share: number) => void,
    options?: Pick<WriteOptions, "show" | "contentsLater">,
  ): Promise<WrittenReport>;
  /** The index and the sheet of methods tell of the reports that stand. */
  writeContents(): Promise<void>;
  /** What reports that stand in the workbook hold for the next ones, or for one of them. */
  earlierReports(wanted?: string): Promise<EarlierReports>;
  /** What a removal would take away; without a report, of all of them. */
  describeRemoval(reportId?: string): Promise<Removal>;
  removeReports(reportId?: string): Promise<void>;
  /** Puts the sample on a sheet of its own, with a cell of it selected; the answer is the sheet's name. */
  addSample(): Promise<string>;
  /** The selection as it stands in a formula: `Orders!E2:E401`, or `Orders[Amount]` in a table; never a whole column. */
  selectedReference(wanted: ReferenceKind): Promise<string>;
  /** Puts the examples on a sheet of their own; the answer is the sheet's name. */
  writeExamples(examples: ExampleSheet): Promise<string>;
  /** The cell in which a formula would be typed, as it stands. */
  activeCell(): Promise<ActiveCell>;
  /** Values of the cells of such an address. */
  valuesOf(reference: string): Promise<readonly (readonly Cell[])[]>;
  addressOf(reference: string): Promise<string>;
  /** The cells of whole columns that hold data: `Orders!E2:E401` of `Orders!E:E`. */
  usedCells(reference: string): Promise<string>;
  /** Writes a formula into the active cell, with formats for what it gives; the answer is its address. */
  insertFormula(formula: string, shown?: ShownAs): Promise<string>;
  /** What the workbook remembers of reports that were taken away. */
  readMemory(): Promise<readonly MemoryItem[]>;
  emptyMemory(): Promise<void>;
  countFormulas(): Promise<number>;
  /** Both answer with the number of formulas. */
  freezeFormulas(): Promise<number>;
  repairFormulas(): Promise<number>;
}
