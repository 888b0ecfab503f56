/** Where the engine's own ways do not do for the size of Excel's sheets. */
import { CellValueType, RichTextBuilder, type ICommandInfo, type ICommandService } from "@univerjs/core";
import {
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE as lookups,
  HyperlinkEngineFormulaService,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SheetRangeThemeModel } from "@univerjs/sheets";
import {
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { MAX_COLUMN, MAX_ROW } from "./address";
import { writePlainCells } from "./plainWrites";
import { spillWithoutObjects } from "./spilledResults";

let isPatched = false;

export function patchEngine(): void {
  // Of the classes, not of one engine: a second time would put each patch over itself.
  if (isPatched) {
    return;
  }
  isPatched = true;
  indexOnlyForLookups();
  readBeyondGrid();
  countRowsOnlyForBands();
  findRulesWhereThereAreAny();
  writePlainCells();
  spillWithoutObjects();
  answerHyperlinks();
  keepWhatIsDue();
}

/**
 * Keeps results out of the engine's index for lookups (rows by value, column by column) where no lookup has asked for
 * the column yet. For each result the engine goes through all values that it holds of the column: time that grows with
 * the square of a column of formulas or of a spilled result. Lookups read a column anew when they come to it first.
 */
function indexOnlyForLookups(): void {
  const { prototype } = lookups.constructor as { prototype: typeof lookups };
  lookups.set = (unitId, sheetId, column, value, row, isResult = false) => {
    if (!isResult || lookups.canUseCache(unitId, sheetId, column, 0, MAX_ROW).rowsInCache.length > 0) {
      prototype.set.call(lookups, unitId, sheetId, column, value, row, isResult);
    }
  };
}

/** A cell beyond the edge of the grid is blank, as it is in Excel, and not #NAME?. */
function readBeyondGrid(): void {
  BaseReferenceObject.prototype.isExceedRange = function (this: BaseReferenceObject) {
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    return startRow < 0 || startColumn < 0 || endRow > MAX_ROW || endColumn > MAX_COLUMN;
  };
}

/**
 * Which rows can be seen matters to the bands of tables only, and every row is asked whenever one gets another height.
 * A sheet that gets its first bands asks for itself.
 */
function countRowsOnlyForBands(): void {
  const prototype = SheetRangeThemeModel.prototype as unknown as {
    _rangeThemeStyleRuleMap: Map<string, Map<string, { rangeInfo: { subUnitId: string } }>>;
    refreshSheetRowVisibleFuncSet(unitId: string, sheetId: string): void;
  };
  const refresh = prototype.refreshSheetRowVisibleFuncSet;
  prototype.refreshSheetRowVisibleFuncSet = function (unitId, sheetId) {
    const bands = this._rangeThemeStyleRuleMap.get(unitId)?.values() ?? [];
    if ([...bands].some(({ rangeInfo }) => rangeInfo.subUnitId === sheetId)) {
      refresh.call(this, unitId, sheetId);
    }
  };
}

interface WithRules {
  readonly _conditionalFormattingRuleModel: {
    getSubunitRules(unitId: string, sheetId: string): unknown[] | null;
  };
}

function hasRules({ _conditionalFormattingRuleModel: rules }: WithRules, unitId: string, sheetId: string) {
  return (rules.getSubunitRules(unitId, sheetId)?.length ?? 0) > 0;
}

/** For each cell that is written the engine searches all that has a rule, also on sheets without one. */
function findRulesWhereThereAreAny(): void {
  const prototype = ConditionalFormattingViewModel.prototype as unknown as WithRules & {
    getCellCfs(unitId: string, sheetId: string, row: number, column: number): unknown[];
  };
  const { getCellCfs } = prototype;
  prototype.getCellCfs = function (unitId, sheetId, row, column) {
    return hasRules(this, unitId, sheetId) ? getCellCfs.call(this, unitId, sheetId, row, column) : [];
  };
  const service = ConditionalFormattingService.prototype as unknown as WithRules & {
    _commandService: ICommandService;
    _initCellChange(): void;
  };
  const { _initCellChange: listen } = service;
  service._initCellChange = function () {
    const concerns = ({ id, params }: Readonly<ICommandInfo>) => {
      if (id !== SetRangeValuesMutation.id) {
        return true;
      }
      const { unitId, subUnitId } = params as { unitId: string; subUnitId: string };
      return hasRules(this, unitId, subUnitId);
    };
    listenThrough(this, listen, (command, tell) => {
      if (concerns(command)) {
        tell();
      }
    });
  };
}

/** Lets what listens for commands in `listen` hear of each by `hear`, which tells it or not. */
function listenThrough<T extends { _commandService: ICommandService }>(
  service: T,
  listen: (this: T) => void,
  hear: (command: Readonly<ICommandInfo>, tell: () => void) => void,
): void {
  const commands = service._commandService;
  const onCommandExecuted: ICommandService["onCommandExecuted"] = (listener) =>
    commands.onCommandExecuted((command, options) => hear(command, () => listener(command, options)));
  service._commandService = Object.assign(Object.create(commands) as ICommandService, { onCommandExecuted });
  try {
    listen.call(service);
  } finally {
    service._commandService = commands;
  }
}

interface Trigger {
  _commandService: ICommandService;
  _setTimeoutKey: number;
  _commandExecutedListener(): void;
}

/** The calculation that the engine begins 100 ms after the last change, which it tells nobody. */
const due = new WeakMap<object, () => void>();

/** Each change starts the engine's wait anew; what it waits with is kept for who cannot wait. */
function keepWhatIsDue(): void {
  const prototype = TriggerCalculationController.prototype as unknown as Trigger;
  const { _commandExecutedListener: listen } = prototype;
  prototype._commandExecutedListener = function () {
    listenThrough(this, listen, (_, tell) => {
      const wait = globalThis.setTimeout;
      const keep = (calculate: () => void, milliseconds: number) => {
        const begin = () => {
          due.delete(this);
          calculate();
        };
        due.set(this, begin);
        return wait(begin, milliseconds);
      };
      globalThis.setTimeout = keep as typeof wait;
      try {
        tell();
      } finally {
        globalThis.setTimeout = wait;
      }
    });
  };
}

/** Begins the calculation that is due, if one is, without waiting for further changes. */
export function calculateDue(controller: TriggerCalculationController): void {
  const begin = due.get(controller);
  if (begin) {
    clearTimeout((controller as unknown as Trigger)._setTimeoutKey);
    begin();
  }
}

/** The engine's answer of HYPERLINK is the drawing of a link, which has no value and leads to sheets by ids of its own. */
function answerHyperlinks(): void {
  HyperlinkEngineFormulaService.prototype.generateCellValue = (url: string, label: string) => ({
    v: label,
    t: CellValueType.STRING,
    ...(label.trim() !== "" && { p: RichTextBuilder.create().insertLink(label, url).getData() }),
  });
}
