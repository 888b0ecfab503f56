/**
 * Custom functions in cells, as Excel calls them.
 *
 * A calculation never waits: a call whose answer is not known shows as still being computed (#BUSY!), goes to the
 * add-in's runtime with all others of the moment, and as answers arrive the cells that wait for them, and only those,
 * are calculated again. Answers are remembered by function and arguments.
 */
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  IFunctionService,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Activity } from "./activity";
import { columnName, formatRect, quoteSheet } from "./address";
import { ContentHash } from "./contentHash";
import type { CellWrites, Engine } from "./engine";
import { isErrorArgument, readArguments, type Argument, type Scalar } from "./functionArguments";
import type { FunctionMetadata, FunctionsJson } from "./functionMetadata";
import { accepted, failed, resultCell, type Answer } from "./functionResults";
import { pendingValue, toArray, toObject } from "./resultObjects";
import { resultTable } from "./spilledResults";
import { RangeReader } from "./rangeValues";
import { SheetCells } from "./sheetCells";
import type { Rect } from "./workbookData";

/** What a function gives Univer. */
type NodeValueType = ReturnType<BaseFunction["calculate"]>;

export type { FunctionsJson, FunctionMetadata, ParameterMetadata } from "./functionMetadata";

/** Message types of the runtime. */
const INVOKE = 1000;
const CANCEL = 1001;

/** Flags of a call. */
const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS_ALLOWED = 4;

/** Functions of Excel that give on what they are given: the engine would make a date of their "1-5". */
const GIVING_ON = ["IF", "IFS", "IFERROR", "IFNA", "CHOOSE", "SWITCH"];

const REMEMBERED_ANSWERS = 200_000;
const CELLS_IN_PORTION = 500_000;

const MOVES_CELLS = /^sheet\.mutation\.(?:insert|remove|move|reorder)/;

/**
 * Sends a message of the custom functions' category to the add-in. The runtime takes JSON, and what JSON would be read as:
 * so ranges that many calls refer to travel once, as the same object.
 */
export type FunctionSink = (messages: { type: number; message: FunctionMessage }[]) => void;

export type FunctionMessage = string | readonly unknown[];

interface Cell {
  sheetId: string;
  row: number;
  column: number;
}

/** A cell whose call has been answered. */
interface Answered {
  cell: Cell;
  answer: Answer;
  metadata: FunctionMetadata;
}

interface Call {
  key: string;
  metadata: FunctionMetadata;
  arguments: Argument[];
  /** Where each argument stands; null for one that is no reference. */
  addresses: (string | null)[] | undefined;
  flags: number;
  cells: Cell[];
  /** Set once it has been sent. */
  invocation?: number;
}

export class CustomFunctions {
  /** For tests of functions against builds of Excel that give blank cells as 0. */
  blanksAsZero = false;
  /** For tests against the cells of Microsoft 365 that are more than a value. */
  sendAs: ((value: Scalar) => unknown) | undefined;

  private readonly ranges: RangeReader;
  private readonly answers = new Map<string, Answer>();
  private readonly queue = new Map<string, Call>();
  private readonly sent = new Map<number, Call>();
  /** Calls without an answer yet; a streaming one stays in `sent` after its first. */
  private readonly byKey = new Map<string, Call>();
  private readonly stale = new Map<string, Answered>();
  /** By cell, its last evaluation that found no answer. */
  private readonly waiting = new Map<string, Cell>();
  private readonly messages = new Map<string, { functionId: string; text: string }>();
  private registered: string[] = [];
  private readonly names = new WeakMap<FunctionMetadata, string>();
  private signature = "";
  private allowErrors = false;
  private sink: FunctionSink | undefined;
  private started: () => void = () => undefined;
  private ready = false;
  private nextInvocation = 1;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private staleTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly activity: Activity,
  ) {
    this.ranges = new RangeReader(engine);
    for (const name of GIVING_ON) {
      const executor = engine.injector.get(IFunctionService).getExecutor(name);
      if (executor) {
        executor.isArgumentsIgnoreNumberPattern = () => true;
      }
    }
    engine.onExecuted(({ id, params, fromFormula }) => {
      if (MOVES_CELLS.test(id)) {
        this.waiting.clear();
      }
      if (id === SetRangeValuesMutation.id && !fromFormula && this.byKey.size + this.sent.size > 0) {
        this.forgetWaiting(params.subUnitId, params.cellValue);
      }
    });
  }

  /** Makes functions known as NAMESPACE.NAME; those registered before are gone. */
  register(json: FunctionsJson, namespace: string): void {
    const service = this.engine.injector.get(IFunctionService);
    const descriptions = this.engine.injector.get(IDescriptionService);
    service.unregisterExecutors(...this.registered);
    descriptions.unregisterDescriptions(this.registered);
    this.allowErrors = json.allowErrorForDataTypeAny ?? false;
    const signature = JSON.stringify([namespace, this.allowErrors, json.functions.map(signatureOf)]);
    const sameFunctions = signature === this.signature;
    this.signature = signature;
    this.registered = json.functions.map((metadata) => `${namespace}.${metadata.name}`.toUpperCase());
    json.functions.forEach((metadata, i) => {
      this.names.set(metadata, this.registered[i]!);
      service.registerExecutors(new Executor(this.registered[i]!, this, metadata));
    });
    descriptions.registerDescriptions(
      json.functions.map((metadata, i) => ({
        functionName: this.registered[i]!,
        functionType: FunctionType.User,
        description: metadata.description ?? "",
        abstract: metadata.description ?? "",
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? "",
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      })),
    );
    // Other words in another language change no answer.
    if (!sameFunctions) {
      this.answers.clear();
      if (this.usesNamespace(namespace)) {
        this.engine.recalculate();
      }
    }
  }

  /** Where calls go from now on. What was sent to the connection before is sent again. */
  connect(sink: FunctionSink | undefined, started: () => void = () => undefined): void {
    this.sink = sink;
    this.started = started;
    this.ready = false;
    for (const call of this.sent.values()) {
      delete call.invocation;
      this.queue.set(call.key, call);
    }
    this.sent.clear();
    this.count();
  }

  /** The add-in's runtime has said that it takes calls. */
  start(): void {
    this.ready = true;
    this.started();
    this.schedule();
  }

  /** Results as the runtime sends them: `[id, succeeded, value, errorCode]`. */
  accept(results: readonly unknown[][]): void {
    for (const [id, succeeded, value, errorCode] of results) {
      const call = this.sent.get(Number(id));
      if (!call) {
        continue;
      }
      this.byKey.delete(call.key);
      if (!(call.flags & STREAMING)) {
        this.sent.delete(Number(id));
      }
      this.settle(call, succeeded ? accepted(value) : failed(value, Number(errorCode)));
    }
    this.count();
  }

  /** Forgets every answer, for a full calculation. */
  clear(): void {
    this.answers.clear();
    this.messages.clear();
  }

  /** Another workbook is open: where a formula waited, another may stand. */
  forgetPlaces(): void {
    this.waiting.clear();
    this.messages.clear();
  }

  /** What the function said that failed in this cell, where Excel shows it: beside #VALUE! and #N/A. */
  messageAt(sheetId: string, row: number, column: number): string | undefined {
    const value = new SheetCells(this.engine, sheetId).value(row, column);
    return value === "#VALUE!" || value === "#N/A"
      ? this.messages.get(cellKey({ sheetId, row, column }))?.text
      : undefined;
  }

  /** The value of one call in a formula as far as it is known now. */
  evaluate(metadata: FunctionMetadata, variants: readonly FunctionVariantType[], cell: Cell): NodeValueType {
    const read = readArguments(metadata, variants, {
      allowErrors: this.allowErrors,
      blanksAsZero: this.blanksAsZero,
      ranges: this.ranges,
    });
    if (!("lift" in read)) {
      const addresses = this.addressesOf(metadata, variants);
      const answer = "error" in read ? read : this.answer(metadata, read.arguments, cell, addresses);
      if (answer) {
        this.waiting.delete(cellKey(cell));
        return this.show(answer, metadata, cell);
      }
      this.waiting.set(cellKey(cell), cell);
      return pendingValue();
    }
    this.waiting.delete(cellKey(cell));
    const rows = Math.max(...read.lift.map((matrix) => matrix.length));
    const columns = Math.max(...read.lift.map((matrix) => matrix[0]!.length));
    const values: BaseValueObject[][] = [];
    let pending = false;
    for (let r = 0; r < rows; r++) {
      values.push([]);
      for (let c = 0; c < columns; c++) {
        const each = read.lift.map((matrix) => pick(matrix, r, c));
        if (each.includes(undefined)) {
          values[r]!.push(ErrorValueObject.create(ErrorType.NA));
          continue;
        }
        const one = read.build(each as Scalar[]);
        const answer =
          "arguments" in one ? this.answer(metadata, one.arguments, cell) : "error" in one ? one : undefined;
        pending ||= !answer;
        values[r]!.push(answer ? (this.show(answer, metadata, cell) as BaseValueObject) : pendingValue());
      }
    }
    return pending ? pendingValue() : toArray(values);
  }

  dispose(): void {
    clearTimeout(this.flushTimer);
    clearTimeout(this.staleTimer);
  }

  private answer(
    metadata: FunctionMetadata,
    args: Argument[],
    cell: Cell,
    addresses?: (string | null)[],
  ): Answer | undefined {
    const key = `${metadata.id} ${hashOf(args)} ${addresses?.join() ?? ""}`;
    const known = this.answers.get(key);
    if (known) {
      return known;
    }
    let call = this.byKey.get(key);
    if (!call) {
      const { cancelable, stream } = metadata.options ?? {};
      // The runtime copies what may hold errors value by value.
      const errors = this.sendAs !== undefined || args.some(holdsErrors);
      const flags =
        (cancelable ? CANCELABLE : 0) |
        (stream ? STREAMING : 0) |
        (this.allowErrors && errors ? ERRORS_ALLOWED : 0);
      call = { key, metadata, arguments: args, addresses, flags, cells: [] };
      this.byKey.set(key, call);
      this.queue.set(key, call);
      this.count();
      this.schedule();
    }
    call.cells.push(cell);
    return undefined;
  }

  private show(answer: Answer, metadata: FunctionMetadata, cell: Cell): NodeValueType {
    const key = cellKey(cell);
    if ("error" in answer) {
      if (answer.message) {
        this.messages.set(key, { functionId: metadata.id, text: answer.message });
      }
      return ErrorValueObject.create(answer.error as ErrorType);
    }
    if (this.messages.get(key)?.functionId === metadata.id) {
      this.messages.delete(key);
    }
    return Array.isArray(answer.value) ? resultTable(answer.value) : toObject(answer.value);
  }

  private settle(call: Call, answer: Answer): void {
    if (this.answers.size >= REMEMBERED_ANSWERS) {
      this.answers.clear();
    }
    this.answers.set(call.key, answer);
    call.cells.forEach((cell) => this.stale.set(cellKey(cell), { cell, answer, metadata: call.metadata }));
    this.activity.set("function results", true);
    this.staleTimer ??= setTimeout(() => this.recalculateStale(), 0);
  }

  /** A calculation that is under way would start from the beginning, so it is let end first, and calls are all sent. */
  private recalculateStale(): void {
    this.staleTimer = undefined;
    const isSending = this.sink !== undefined && this.ready && this.queue.size > 0;
    if (isSending || this.activity.has("calculating") || this.activity.has("calculation due")) {
      this.staleTimer = setTimeout(() => this.recalculateStale(), 5);
      return;
    }
    const open = new Set(this.engine.sheets().map((sheet) => sheet.getSheetId()));
    const answered = [...this.stale.values()].filter(({ cell }) => open.has(cell.sheetId));
    this.stale.clear();
    const runs = columnRuns(answered.map(({ cell }) => cell));
    if (answered.length > 0 && !this.writeAnswers(answered, runs)) {
      this.engine.recalculate(runs);
    }
    this.activity.set("function results", false);
  }

  /**
   * Answers of calls that are the whole of their formulas, put into the cells without another calculation. Not done,
   * unless all can be and nothing depends on these cells.
   */
  private writeAnswers(
    answered: readonly Answered[],
    runs: readonly { sheetId: string; range: Rect }[],
  ): boolean {
    const sheets = new Map<string, CellWrites>();
    const matrices = new Map<string, SheetCells>();
    for (const { cell, answer, metadata } of answered) {
      const { sheetId, row, column } = cell;
      let cells = matrices.get(sheetId);
      if (!cells) {
        matrices.set(sheetId, (cells = new SheetCells(this.engine, sheetId)));
      }
      const result = resultCell(answer);
      const formula = cells.ownFormula(row, column);
      const isWhole = formula !== undefined && isSingleCall(formula, this.names.get(metadata)!);
      if (!result || !isWhole || this.waiting.get(cellKey(cell)) !== cell) {
        return false;
      }
      let rows = sheets.get(sheetId);
      if (!rows) {
        sheets.set(sheetId, (rows = {}));
      }
      (rows[row] ??= {})[column] = result;
    }
    if (this.engine.mayDependOn(runs.map(({ range }) => range))) {
      return false;
    }
    answered.forEach(({ cell, answer, metadata }) => {
      this.waiting.delete(cellKey(cell));
      this.show(answer, metadata, cell);
    });
    sheets.forEach((cells, sheetId) => this.engine.writeResults(sheetId, cells));
    return true;
  }

  private schedule(): void {
    if (this.ready && this.sink && this.queue.size > 0) {
      this.flushTimer ??= setTimeout(() => this.flush(), 0);
    }
  }

  /** The runtime reads all that it is sent before it calls anything: what is large goes in several portions. */
  private flush(): void {
    this.flushTimer = undefined;
    const messages: { type: number; message: FunctionMessage }[] = [];
    const counted = new Set<Argument>();
    let cells = 0;
    for (const [key, call] of this.queue) {
      if (cells > CELLS_IN_PORTION) {
        break;
      }
      this.queue.delete(key);
      messages.push({ type: INVOKE, message: this.messageOf(call) });
      for (const argument of call.arguments.filter((one) => isMatrix(one) && !counted.has(one))) {
        counted.add(argument);
        cells += cellsOf(argument as Scalar[][]);
      }
    }
    this.sink?.(messages);
    this.schedule();
  }

  private messageOf(call: Call): FunctionMessage {
    call.invocation = this.nextInvocation++;
    this.sent.set(call.invocation, call);
    const { metadata, arguments: args, addresses, flags } = call;
    const message = (given: unknown[]) => [
      call.invocation,
      metadata.id,
      given,
      this.addressOf(call.cells[0]!),
      flags,
      ...(addresses ? [addresses] : []),
    ];
    if (this.sendAs) {
      return JSON.stringify(message(args.map((one) => sentAs(one, this.sendAs!))));
    }
    // It knows an error's form by what its own window made of it. The list itself it changes.
    return flags & ERRORS_ALLOWED ? JSON.stringify(message(args)) : message([...args]);
  }

  /** Calls count as under way while there is somebody to answer them. */
  private count(): void {
    this.activity.set("function calls", this.sink !== undefined && this.byKey.size > 0);
  }

  /** Cells that were written over no longer wait; a call for which nobody waits is cancelled. */
  private forgetWaiting(sheetId: string, written: Record<number, Record<number, unknown> | undefined>): void {
    for (const [key, cell] of this.waiting) {
      if (cell.sheetId === sheetId && cell.column in (written[cell.row] ?? {})) {
        this.waiting.delete(key);
      }
    }
    for (const call of new Set([...this.byKey.values(), ...this.sent.values()])) {
      call.cells = call.cells.filter(
        (cell) => cell.sheetId !== sheetId || !(cell.column in (written[cell.row] ?? {})),
      );
      if (call.cells.length > 0) {
        continue;
      }
      this.byKey.delete(call.key);
      this.queue.delete(call.key);
      if (call.invocation !== undefined) {
        this.sent.delete(call.invocation);
        if (call.flags & (CANCELABLE | STREAMING)) {
          this.sink?.([{ type: CANCEL, message: JSON.stringify({ invocationId: call.invocation }) }]);
        }
      }
    }
    this.count();
  }

  private addressOf(cell: Cell): string {
    return `${quoteSheet(this.engine.sheet(cell.sheetId).getName())}!${columnName(cell.column)}${cell.row + 1}`;
  }

  private addressesOf(
    { options, result }: FunctionMetadata,
    variants: readonly FunctionVariantType[],
  ): (string | null)[] | undefined {
    return options?.requiresParameterAddresses && result?.dimensionality === "matrix"
      ? variants.map((variant) => {
          if (!variant.isReferenceObject()) {
            return null;
          }
          const reference = variant as BaseReferenceObject;
          const sheet = this.engine.sheet(reference.getSheetId()).getName();
          return `${quoteSheet(sheet)}!${formatRect(reference.getRangePosition())}`;
        })
      : undefined;
  }

  private usesNamespace(namespace: string): boolean {
    const formulas = this.engine.injector.get(FormulaDataModel).getFormulaData()[this.engine.unitId] ?? {};
    const prefix = `${namespace}.`.toUpperCase();
    type Formulas = Record<number, Record<number, { f: string } | null>>;
    return Object.values(formulas).some((sheet) =>
      Object.values((sheet ?? {}) as Formulas).some((row) =>
        Object.values(row).some((cell) => cell?.f.toUpperCase().includes(prefix)),
      ),
    );
  }
}

/** What of a function's metadata its answers depend on. */
function signatureOf({ id, name, parameters, options }: FunctionMetadata): unknown {
  return [
    id,
    name,
    options,
    parameters.map(({ type, dimensionality, optional, repeating }) => [
      type,
      dimensionality,
      optional,
      repeating,
    ]),
  ];
}

/** What Univer runs for a custom function. It wants references as they are: whole columns are known by them. */
class Executor extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly functions: CustomFunctions,
    private readonly metadata: FunctionMetadata,
  ) {
    super(name);
  }

  /** Text in quotation marks stays text, also where it reads like a date ("1-5") or a share ("20%"). */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): NodeValueType {
    const cell = { sheetId: this.subUnitId!, row: this.row, column: this.column };
    return this.functions.evaluate(this.metadata, variants, cell);
  }
}

function sentAs(argument: Argument | Argument[], sendAs: (value: Scalar) => unknown): unknown {
  return Array.isArray(argument)
    ? (argument as Argument[]).map((each) => sentAs(each, sendAs))
    : sendAs(argument);
}

/** The formula is a call of this function and nothing besides. */
function isSingleCall(formula: string, name: string): boolean {
  const open = formula.indexOf("(");
  if (open < 0 || formula.slice(1, open).trim().toUpperCase() !== name) {
    return false;
  }
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const letter = formula[at];
    if (letter === '"' || letter === "'") {
      at = formula.indexOf(letter, at + 1);
      if (at < 0) {
        return false;
      }
    } else if (letter === "(") {
      depth++;
    } else if (letter === ")" && --depth === 0) {
      return formula.slice(at + 1).trim() === "";
    }
  }
  return false;
}

/** The element of a lifted argument; one row or column is repeated. */
function pick(matrix: Scalar[][], r: number, c: number): Scalar | undefined {
  const row = matrix[matrix.length === 1 ? 0 : r];
  return row?.[row.length === 1 ? 0 : c];
}

function hashOf(args: Argument[]): string {
  const hash = new ContentHash();
  const add = (argument: Argument): void => {
    if (isMatrix(argument)) {
      hash.shape(argument.length, argument[0]!.length);
      hash.add(contentsOf(argument).digest);
    } else if (Array.isArray(argument)) {
      hash.shape(argument.length, 0);
      argument.forEach(add);
    } else {
      hash.add(isErrorArgument(argument) ? `#${argument.code}` : argument);
    }
  };
  args.forEach(add);
  return hash.digest();
}

interface Contents {
  readonly digest: string;
  readonly errors: boolean;
}

/** Of ranges, which many formulas share. */
const contents = new WeakMap<Scalar[][], Contents>();

function contentsOf(matrix: Scalar[][]): Contents {
  let known = contents.get(matrix);
  if (!known) {
    const hash = new ContentHash();
    let errors = false;
    for (const row of matrix) {
      for (const value of row) {
        const isError = isErrorArgument(value);
        errors ||= isError;
        hash.add(isError ? `#${value.code}` : value);
      }
      // Each call has a copy of its own in Excel: one that changes it must not change another's.
      Object.freeze(row);
    }
    contents.set(Object.freeze(matrix) as Scalar[][], (known = { digest: hash.digest(), errors }));
  }
  return known;
}

function holdsErrors(argument: Argument): boolean {
  return isMatrix(argument)
    ? contentsOf(argument).errors
    : Array.isArray(argument)
      ? (argument as Argument[]).some(holdsErrors)
      : isErrorArgument(argument);
}

function cellsOf(matrix: Scalar[][]): number {
  return matrix.length * (matrix[0]?.length ?? 0);
}

function isMatrix(argument: Argument): argument is Scalar[][] {
  return Array.isArray(argument) && Array.isArray(argument[0]) && !Array.isArray(argument[0][0]);
}

function cellKey(cell: Cell): string {
  return `${cell.sheetId} ${cell.row} ${cell.column}`;
}

/** Cells under each other as one range: the engine compares every range with every other. */
function columnRuns(cells: readonly Cell[]): { sheetId: string; range: Rect }[] {
  const sorted = [...cells].sort((a, b) =>
    a.sheetId < b.sheetId ? -1 : a.sheetId > b.sheetId ? 1 : a.column - b.column || a.row - b.row,
  );
  const runs: { sheetId: string; range: Rect }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.sheetId === sheetId && last.range.startColumn === column && last.range.endRow === row - 1) {
      last.range.endRow = row;
    } else {
      runs.push({ sheetId, range: { startRow: row, startColumn: column, endRow: row, endColumn: column } });
    }
  }
  return runs;
}
