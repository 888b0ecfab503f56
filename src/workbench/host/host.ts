/**
 * The Excel host: what stands behind office.js' native message bridge where there is no Excel. The same code runs in
 * Node and in the browser page.
 *
 * A page makes one of these, connects it to the window that will load the add-in, and only then lets office.js load:
 *
 * @example
 * const host = createHost();                                   // or createHost({ injector: univer.__getInjector() })
 * host.registerFunctions(functionsJson, "CRM");
 * const connection = host.connect(viewIn(window), { locale: "zh-CN", theme: "dark" });
 * // … the add-in's page loads office.js …
 * await host.settled();
 */
import type { Injector } from "@univerjs/core";
import { Activity } from "./activity";
import { parseRect, splitAreas } from "./address";
import {
  installBridge,
  type Backstage,
  type BatchStats,
  type Connection,
  type ConnectOptions,
} from "./bridge";
import { followChanges, type ChangeSource } from "./changes";
import { ChartStore } from "./charts";
import { ConditionalFormatStore } from "./conditionalFormats";
import { CustomFunctions, type FunctionsJson } from "./customFunctions";
import { Engine } from "./engine";
import { Events } from "./events";
import { itemNotFound } from "./excelError";
import { Faults } from "./faults";
import type { Scalar } from "./functionArguments";
import { createInterpreter } from "./interpreter";
import { linkAt, type LinkTarget } from "./links";
import { Ref, type Context, type Occupation } from "./members";
import { NameStore } from "./names";
import { serviceByName } from "./objects/services";
import { workbookType } from "./objects/workbook";
import { Pane } from "./pane";
import { arrayRanges, makeRoomForSpills } from "./roomForSpills";
import { select } from "./selection";
import { SheetCells, type CellValue } from "./sheetCells";
import { copyWorkbook, loadSnapshot, takeSnapshot } from "./snapshot";
import { TableStore } from "./tables";
import type { OpenView } from "./webView";
import type { Rect, SheetExtras, WorkbookData } from "./workbookData";

export interface Host {
  /** The spreadsheet engine: Univer's injector, the open workbook, cells. */
  readonly engine: Engine;
  /** Charts are the host's own records; a page draws them, a file writer saves them. */
  readonly charts: ChartStore;
  /** What goes wrong between the add-in and the host, on order. */
  readonly faults: Faults;
  /** Batches that the add-in issued since the last reset. */
  readonly stats: Readonly<BatchStats>;
  resetStats(): void;

  /**
   * Opens the native bridge to the add-in's window, before office.js loads in it. One connection at a time: connecting
   * again (the pane was reloaded) ends the one before.
   */
  connect(view: OpenView, options?: ConnectOptions): Connection;

  /** Makes the functions of a `functions.json` known to formulas, as `NAMESPACE.NAME`. */
  registerFunctions(metadata: FunctionsJson, namespace: string): void;

  /** Resolves when no batch, function call, write or calculation is under way or waiting to start. */
  settled(): Promise<void>;

  /** Selects cells as a person does; several addresses make a selection of several areas. */
  select(sheet: string, address: string | readonly string[]): void;
  /** The person edits a cell, or has selected a picture; undefined: is back among the cells. */
  occupy(occupation: Occupation | undefined): void;
  /** Types into cells as a person does: numbers, text, or formulas with "=". `address` is its upper left cell. */
  edit(sheet: string, address: string, values: readonly (readonly CellValue[])[]): void;
  /** The values of cells as `range.values` gives them. */
  read(sheet: string, address: string): CellValue[][];
  /** Calls the function that the add-in associated with a ribbon button; resolves when it says it has completed. */
  pressRibbon(actionId: string): Promise<void>;
  /** What a failed custom function said in this cell (zero-based), as Excel shows beside the cell. */
  messageAt(sheet: string, row: number, column: number): string | undefined;

  /** Where a cell (zero-based) leads when it is clicked. */
  linkAt(sheet: string, row: number, column: number): LinkTarget | undefined;

  /** The open workbook as plain data. */
  snapshot(): WorkbookData;
  /** The same for who only reads it and at once, such as a file's writer: most cells are the workbook's own, not copies. */
  view(): WorkbookData;
  /** Opens another workbook in place of the open one. Excel gives every workbook its own pane: reload the add-in afterwards. */
  load(workbook: WorkbookData): void;

  dispose(): void;
}

/** Properties whose values a calculation that is under way may change; "*" is all of them. */
const COMPUTED = /(^|\/)(values|text|valueTypes|hasSpill|\*)$/;

export interface HostOptions {
  /** Of a Univer that a page has made with its user interface; without one the host makes its own, without. */
  injector?: Injector;
  /** Give blank cells to custom functions as 0, as some builds of Excel do. */
  blanksAsZero?: boolean;
  /** Gives custom functions each cell's value as this makes it: entities, formatted numbers, errors with details. */
  sendAs?: (value: Scalar) => unknown;
  /** Told when a request wants the screen left alone while it writes. */
  onSuspendScreen?: () => void;
  /** Handed over: the host goes on with the object itself. */
  workbook?: WorkbookData;
}

export function createHost(options: HostOptions = {}): Host {
  const activity = new Activity();
  const engine = new Engine(activity, options.injector);
  const extras = new Map<string, SheetExtras>();
  const stats: BatchStats = { roundTrips: 0, requestBytes: 0, responseBytes: 0 };
  const faults = new Faults();
  const source: ChangeSource = { byAddin: false };
  const names = new NameStore(engine);
  const events = new Events();
  const context: Context = {
    engine,
    names,
    tables: new TableStore(engine, names),
    charts: new ChartStore(engine),
    conditionalFormats: new ConditionalFormatStore(engine),
    functions: new CustomFunctions(engine, activity),
    events,
    pane: new Pane(events),
    extras: (sheetId) => {
      let extra = extras.get(sheetId);
      if (!extra) {
        extras.set(sheetId, (extra = {}));
      }
      return extra;
    },
    spills: (sheetId) => spillsOf(engine, sheetId),
    settings: {},
    properties: {},
    xmlParts: [],
    document: { name: "Book1.xlsx", structureProtected: false, readOnly: false },
    occupation: {},
    application: { calculationMode: "Automatic" },
    suspendScreen: () => options.onSuspendScreen?.(),
    isCalculating: () =>
      activity.has("calculating") || activity.has("calculation due") || activity.has("function calls"),
    activeChart: {},
    dataLocale: "en-US",
  };
  context.functions.blanksAsZero = options.blanksAsZero ?? false;
  context.functions.sendAs = options.sendAs;
  const interpreter = createInterpreter(context, new Ref(workbookType, null), serviceByName, (properties) =>
    properties.some((property) => COMPUTED.test(property)) && engine.hasFormulas()
      ? activity.ended("calculation due", "calculating")
      : undefined,
  );
  const makeNoMoreRoom = makeRoomForSpills(engine, activity);
  const unfollow = followChanges(context, source, (sheetId) => {
    extras.delete(sheetId);
    context.charts.dropSheet(sheetId);
    context.conditionalFormats.dropSheet(sheetId);
  });
  let connection: Connection | undefined;

  const sheetIdOf = (name: string): string => {
    const sheet = engine.findSheet(name);
    if (!sheet) {
      throw itemNotFound(`There is no sheet "${name}".`);
    }
    return sheet.getSheetId();
  };

  const host: Host = {
    engine,
    charts: context.charts,
    faults,
    stats,
    resetStats() {
      Object.assign(stats, { roundTrips: 0, requestBytes: 0, responseBytes: 0 });
    },
    connect(view, connectOptions = {}) {
      connection?.dispose();
      context.dataLocale = connectOptions.dataLocale ?? connectOptions.locale ?? "en-US";
      const backstage: Backstage = {
        interpreter,
        activity,
        events: context.events,
        functions: context.functions,
        pane: context.pane,
        faults,
        stats,
        settings: context.settings,
        documentName: () => context.document.name,
        batchBegins: () => {
          source.byAddin = true;
          engine.beginWrites();
        },
        batchEnds: () => {
          engine.endWrites();
          source.byAddin = false;
        },
      };
      connection = installBridge(view, backstage, connectOptions);
      return connection;
    },
    registerFunctions: (metadata, namespace) => context.functions.register(metadata, namespace),
    settled: () => activity.settled(),
    select(sheet, address) {
      const addresses = typeof address === "string" ? splitAreas(address) : address;
      const areas = addresses.map((each) => parseRect(each));
      select(engine, sheetIdOf(sheet), areas);
    },
    occupy(occupation) {
      context.occupation.with = occupation;
    },
    edit(sheet, address, values) {
      const sheetId = sheetIdOf(sheet);
      const { startRow, startColumn } = parseRect(address);
      const rect = {
        startRow,
        startColumn,
        endRow: startRow + values.length - 1,
        endColumn: startColumn + (values[0]?.length ?? 1) - 1,
      };
      new SheetCells(engine, sheetId).enter(rect, values);
      context.tables.followHeaders(sheetId, rect);
    },
    read(sheet, address) {
      const cells = new SheetCells(engine, sheetIdOf(sheet));
      return cells.map(parseRect(address), (row, column) => cells.value(row, column));
    },
    pressRibbon: (actionId) =>
      connection ? connection.pressRibbon(actionId) : Promise.reject(new Error("No add-in is connected.")),
    messageAt: (sheet, row, column) => context.functions.messageAt(sheetIdOf(sheet), row, column),
    linkAt: (sheet, row, column) => linkAt(context, sheetIdOf(sheet), row, column),
    snapshot: () => takeSnapshot(context, extras),
    view: () => takeSnapshot(context, extras, { shareCells: true }),
    load: (workbook) => loadSnapshot(context, extras, copyWorkbook(workbook)),
    dispose() {
      connection?.dispose();
      makeNoMoreRoom();
      unfollow();
      context.functions.dispose();
      engine.dispose();
    },
  };
  if (options.workbook) {
    loadSnapshot(context, extras, options.workbook);
  }
  return host;
}

/** Array results as rectangles; a result of one cell is none, and one that found no room. */
function spillsOf(engine: Engine, sheetId: string): Rect[] {
  const cells = new SheetCells(engine, sheetId);
  return arrayRanges(engine, sheetId).filter(
    ({ startRow, startColumn, endRow, endColumn }) =>
      (endRow > startRow || endColumn > startColumn) && cells.value(startRow, startColumn) !== "#SPILL!",
  );
}
