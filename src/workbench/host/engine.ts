/**
 * The spreadsheet engine under the host: Univer without its user interface, or the one a page has made with it.
 *
 * Everything here goes through Univer's mutations, which a page's user interface follows by itself.
 */
import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IExecutionOptions,
  type Injector,
  type IWorkbookData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFeatureCalculationManagerService,
  IFormulaRuntimeService,
  IOtherFormulaManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import type { Activity } from "./activity";
import { itemNotFound } from "./excelError";
import { calculateDue, patchEngine } from "./enginePatches";
import { FormulaCells } from "./formulaCells";
import { mayLookAt } from "./formulaReferences";
import type { OwnWrite } from "./plainWrites";
import { Restylings } from "./restylings";
import type { BookData, Rect } from "./workbookData";

/** The plugins a model needs, in the order Univer wants them: the formula engine and sheets … */
export function registerModelPlugins(univer: Univer): void {
  univer.registerPlugin(UniverFormulaEnginePlugin, { intervalCount: 2000 });
  univer.registerPlugin(UniverSheetsPlugin);
}

/** … then, after a page's own sheet plugins, the features. */
export function registerFeaturePlugins(univer: Univer): void {
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
}

function createHeadlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  registerModelPlugins(univer);
  registerFeaturePlugins(univer);
  return univer;
}

/** What a command listener of the engine is told. */
export interface Executed {
  id: string;
  params: any;
  /** The calculation wrote its results, nobody typed them. */
  fromFormula: boolean;
}

/** Cells by row and column; null takes a cell away. */
export type CellWrites = Record<number, Record<number, ICellData | null>>;

export class Engine {
  readonly injector: Injector;
  private readonly univer?: Univer;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly formulas: FormulaCells;
  private readonly listeners = new Set<(executed: Executed) => void>();
  private readonly subscriptions: { dispose(): void }[] = [];
  private changed = false;
  /** Something has been changed since the calculation began. */
  private overtaken = false;
  private writing: string | undefined;
  private collecting = false;
  /** Cells on their way, or styles: never both, as what comes first decides what the other does. */
  private pending:
    { sheetId: string; endRow: number; cells: CellWrites; trigger: string | undefined } | undefined;
  private styling: Restylings | undefined;

  constructor(
    private readonly activity: Activity,
    injector?: Injector,
  ) {
    if (!injector) {
      this.univer = createHeadlessUniver();
    }
    this.injector = injector ?? this.univer!.__getInjector();
    patchEngine();
    this.commands = this.injector.get(ICommandService);
    this.instances = this.injector.get(IUniverInstanceService);
    this.formulas = new FormulaCells(this.injector);
    this.followCommands();
    if (!this.instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)) {
      // Univer's sheet plugins, and so the registration of functions, start with the first workbook.
      this.open(emptyBook());
      activity.set("calculation due", true);
    }
    this.followCalculation();
  }

  get workbook(): Workbook {
    return this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)!;
  }

  /** False while one workbook takes the place of another. */
  get isOpen(): boolean {
    return this.instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET) !== null;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** Replaces the open workbook. */
  open(book: BookData): void {
    const open = this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (open) {
      this.overtaken = true;
      this.instances.disposeUnit(open.getUnitId());
    }
    const workbook = this.instances.createUnit<IWorkbookData, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      book,
    );
    // Without it nothing is undone.
    this.instances.focusUnit(workbook.getUnitId());
  }

  sheets(): Worksheet[] {
    return this.workbook.getSheets();
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) {
      throw itemNotFound("The sheet has been deleted.");
    }
    return sheet;
  }

  /** By name without case, as formulas and `getItem` find sheets. */
  findSheet(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.getName().toLowerCase() === wanted);
  }

  /** Runs a mutation, operation or command of Univer's on the open workbook. */
  run(id: string, params: object, options?: IExecutionOptions): boolean {
    this.flush();
    return this.resize(id, params, options);
  }

  /** For what minds no cell that is on its way: the size of a grid. */
  resize(id: string, params: object, options?: IExecutionOptions): boolean {
    return this.execute(id, { unitId: this.unitId, ...params }, options);
  }

  /** Whether what is being done changes nothing but another sheet than the one that is shown. */
  get writesElsewhere(): boolean {
    return this.writing !== undefined && this.writing !== this.workbook.getActiveSheet()?.getSheetId();
  }

  private execute(id: string, params: object, options?: IExecutionOptions): boolean {
    const before = this.writing;
    this.writing = (params as { subUnitId?: string }).subUnitId;
    try {
      return this.commands.syncExecuteCommand(id, params, options);
    } finally {
      this.writing = before;
    }
  }

  /** For Univer's commands that are asynchronous. */
  runAsync(id: string, params: object): Promise<boolean> {
    return this.commands.executeCommand(id, { unitId: this.unitId, ...params });
  }

  /**
   * Writes cells. Between `beginWrites` and `endWrites`, writes that follow each other downwards are put together:
   * office.js cuts a large array into hundreds, and Univer looks through the whole sheet after each.
   */
  writeCells(sheetId: string, rect: Rect, cells: CellWrites, trigger: string | undefined): void {
    if (this.pending && this.pending.trigger === trigger && this.isBelowPending(sheetId, rect)) {
      Object.assign(this.pending.cells, cells);
      this.pending.endRow = rect.endRow;
      return;
    }
    this.flush();
    this.pending = { sheetId, endRow: rect.endRow, cells, trigger };
    if (!this.collecting) {
      this.flush();
    }
  }

  /**
   * Puts styles over cells that are there or not: nothing is made of each but what the sheet keeps. Between `beginWrites`
   * and `endWrites` those of one sheet go together, until somebody looks or something else is written.
   */
  restyle(sheetId: string, add: (restylings: Restylings) => void): void {
    if (this.styling?.sheetId !== sheetId) {
      this.flush();
      const sheet = this.sheet(sheetId);
      this.styling = new Restylings(sheetId, (row, column) => sheet.getComposedCellStyle(row, column));
    }
    add(this.styling);
    if (!this.collecting) {
      this.flush();
    }
  }

  beginWrites(): void {
    this.flush();
    this.collecting = true;
    this.changed = false;
  }

  /**
   * Forgets what could be undone if anything was written: the steps of before would undo into a workbook that is no
   * longer the one they were made in. Excel did so too, before ExcelApi 1.19.
   */
  endWrites(): void {
    this.flush();
    this.collecting = false;
    if (this.changed) {
      this.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
    }
  }

  /** To be called before cells are read that a write may be on its way to. */
  flush(): void {
    const { pending, styling } = this;
    if (styling) {
      this.styling = undefined;
      const { startRow, startColumn, endRow, endColumn } = styling.bounds;
      const ends = { [startColumn]: {}, [endColumn]: {} };
      this.execute(SetRangeValuesMutation.id, {
        unitId: this.unitId,
        subUnitId: styling.sheetId,
        cellValue: { [startRow]: ends, [endRow]: ends },
        trigger: SetStyleCommand.id,
        restyled: styling.all,
      } satisfies OwnWrite & Record<string, unknown>);
    }
    if (pending) {
      this.pending = undefined;
      this.execute(SetRangeValuesMutation.id, {
        unitId: this.unitId,
        subUnitId: pending.sheetId,
        cellValue: pending.cells,
        trigger: pending.trigger,
        handedOver: true,
      } satisfies OwnWrite & Record<string, unknown>);
    }
  }

  /** These cells lie under all that is on its way, so they can be read and written without it. */
  isBelowPending(sheetId: string, rect: Rect): boolean {
    return this.pending?.sheetId === sheetId && rect.startRow > this.pending.endRow;
  }

  onExecuted(listener: (executed: Executed) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hasFormulas(): boolean {
    this.flush();
    return this.formulas.any(this.workbook);
  }

  /** To be called in a calculation: writes that are on their way are not looked at. */
  hasFormulasIn(sheetId: string, rect: Rect): boolean {
    return this.formulas.anyIn(this.sheet(sheetId), rect);
  }

  /** False only where no formula, in a cell or a rule, looks at these cells. */
  mayDependOn(cells: readonly Rect[]): boolean {
    const rules = this.injector.get(IOtherFormulaManagerService).getOtherFormulaData()[this.unitId] ?? {};
    const features = this.injector.get(IFeatureCalculationManagerService).getReferenceExecutorMap();
    return (
      Object.values(rules).some((sheet) => Object.keys(sheet ?? {}).length > 0) ||
      features.size > 0 ||
      this.formulas.some(this.workbook, (formula) => mayLookAt(formula, cells))
    );
  }

  /** Puts results of formulas into their cells, as a calculation does. */
  writeResults(sheetId: string, cellValue: CellWrites): void {
    this.flush();
    this.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId: this.unitId, subUnitId: sheetId, cellValue },
      { onlyLocal: true, fromFormula: true },
    );
  }

  /** Calculates again the formulas in these cells and what depends on them; without cells, everything. */
  recalculate(cells?: readonly { sheetId: string; range: Rect }[]): void {
    const unitId = this.unitId;
    this.run(
      SetTriggerFormulaCalculationStartMutation.id,
      cells
        ? { dirtyRanges: cells.map((cell) => ({ unitId, ...cell })) }
        : { forceCalculation: true, dirtyRanges: [] },
      { onlyLocal: true },
    );
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
    this.listeners.clear();
    this.formulas.dispose();
    this.univer?.dispose();
  }

  private followCommands(): void {
    this.subscriptions.push(
      this.commands.onCommandExecuted((command, options) => {
        const fromFormula = Boolean((options as { fromFormula?: boolean } | undefined)?.fromFormula);
        this.changed ||= this.collecting && command.id.startsWith("sheet.mutation.") && !fromFormula;
        this.listeners.forEach((listener) =>
          listener({ id: command.id, params: command.params, fromFormula }),
        );
      }),
    );
  }

  /**
   * Univer starts a calculation a moment after a change and says when one has ended, but not that one is due; so what
   * makes one due is watched here by Univer's own list of such mutations.
   */
  private followCalculation(): void {
    this.dropOvertaken();
    const causes = this.injector.get(IActiveDirtyManagerService);
    this.subscriptions.push(
      { dispose: this.activity.whenAwaited("calculation due", () => this.calculateDue()) },
      this.commands.onCommandExecuted((command, options) => {
        const silent =
          command.id === SetRangeValuesMutation.id &&
          (options?.onlyLocal === true ||
            (command.params as { trigger?: string }).trigger === SetStyleCommand.id);
        if (causes.get(command.id) && !silent) {
          this.activity.set("calculation due", true);
          this.overtaken = true;
        }
      }),
      // A restart begins inside the handling of the stop, so both are seen before anyone handles them.
      this.commands.beforeCommandExecuted((command) => {
        if (command.id === SetFormulaCalculationStartMutation.id) {
          this.overtaken = false;
          this.activity.set("calculating", true);
          this.activity.set("calculation due", false);
        } else if (
          command.id === SetFormulaCalculationNotificationMutation.id &&
          hasEnded(command.params as { functionsExecutedState?: FormulaExecutedStateType })
        ) {
          this.activity.set("calculating", false);
        }
      }),
    );
  }

  /** A calculation that is under way would only be begun again, and the engine does so by itself. */
  private calculateDue(): void {
    if (!this.activity.has("calculating")) {
      calculateDue(this.injector.get(TriggerCalculationController));
    }
  }

  /**
   * What is calculated for cells that have become others meanwhile would be put over them, so it counts as stopped. The
   * engine begins again by itself, a moment after the last change.
   */
  private dropOvertaken(): void {
    const runtime = this.injector.get(IFormulaRuntimeService);
    const dataOf = runtime.getAllRuntimeData.bind(runtime);
    runtime.getAllRuntimeData = () =>
      this.overtaken
        ? { ...dataOf(), functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION }
        : dataOf();
  }
}

/** One that was stopped and begun again says a second time, as if it had not begun, that it has ended. */
function hasEnded({ functionsExecutedState: state }: { functionsExecutedState?: FormulaExecutedStateType }) {
  return state !== undefined && state !== FormulaExecutedStateType.INITIAL;
}

/** A workbook as Excel makes a new one: one sheet, columns of 64 and rows of 20 pixels. */
export function emptyBook(): BookData {
  const sheet = newSheet("Sheet1");
  return { id: newId(), sheetOrder: [sheet.id], styles: {}, sheets: { [sheet.id]: sheet } };
}

export function newSheet(name: string) {
  return {
    id: newId(),
    name,
    rowCount: 1000,
    columnCount: 26,
    defaultColumnWidth: 64,
    defaultRowHeight: 20,
  };
}

/** An id of the form that Excel gives its sheets and charts. */
export function newId(): string {
  const hex = () =>
    Math.floor((1 + Math.random()) * 0x10000)
      .toString(16)
      .slice(1)
      .toUpperCase();
  return `{${hex()}${hex()}-${hex()}-${hex()}-${hex()}-${hex()}${hex()}${hex()}}`;
}
