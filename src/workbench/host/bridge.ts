/**
 * The native message bridge between the add-in's web view and the host: what office.js asks for at start, batches, events
 * and settings all pass here; Excel itself is behind the interpreter.
 */
import type { Activity } from "./activity";
import type { CustomFunctions, FunctionMessage, FunctionSink } from "./customFunctions";
import type { Events } from "./events";
import { LOST_ANSWER, type Faults } from "./faults";
import type { Batch, BatchResult, Interpreter } from "./interpreter";
import type { Pane, PanePlace } from "./pane";
import type { Theme } from "./theme";
import type { OpenView } from "./webView";

/** Bytes that Excel on the web takes in a request and gives in an answer. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface ConnectOptions {
  /** Language of Excel's user interface, BCP 47: "en-US" unless given. */
  locale?: string;
  /** The person's regional settings; as `locale` unless given. */
  dataLocale?: string;
  theme?: Theme;
  /** Where the add-in's pane is shown; `Office.addin` shows and hides it. */
  pane?: PanePlace;
  /** Requirement sets to claim, such as `{ ExcelApi: "1.9" }`, in place of what the host claims by itself. */
  requirements?: Record<string, string>;
}

/** Batches that the add-in issued. office.js' own services and the results of custom functions are not counted. */
export interface BatchStats {
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
}

export interface Connection {
  setTheme(theme: Theme): void;
  /** The person has opened or closed the pane. */
  showPane(isVisible: boolean): void;
  /** Resolves when the custom-functions runtime of the page takes calls. */
  readonly functionsReady: Promise<void>;
  /** Presses a ribbon button. */
  pressRibbon(actionId: string): Promise<void>;
  dispose(): void;
}

/** What the bridge needs of the host. */
export interface Backstage {
  interpreter: Interpreter;
  activity: Activity;
  events: Events;
  functions: CustomFunctions;
  pane: Pane;
  faults: Faults;
  stats: BatchStats;
  settings: Record<string, unknown>;
  documentName(): string;
  /** Batches change things in the add-in's name between these two. */
  batchBegins(): void;
  batchEnds(): void;
}

const REQUIREMENTS: Record<string, string> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  // The runtime's own protocol: results as arrays, and sent more often.
  CustomFunctions: "1.9",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
  OpenBrowserWindowApi: "1.1",
  Settings: "1.1",
};

const enum Method {
  Execute = 1,
  RegisterEvent = 2,
  UnregisterEvent = 3,
  WriteSettings = 4,
  GetContext = 5,
}

const enum Api {
  SelectionChanged = 2,
  Messages = 33,
  RibbonCommand = 39,
  Batch = 93,
  RibbonCommandCompleted = 94,
}

const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;

interface Message {
  methodId: number;
  params: any;
  callbackId: string;
}

interface EventEntry {
  category: number;
  type: number;
  target: string;
  message: FunctionMessage;
}

const FUNCTION_CALLS = 1;

export function installBridge(
  openView: OpenView,
  backstage: Backstage,
  options: ConnectOptions = {},
): Connection {
  const { activity, events, functions, pane } = backstage;
  const locale = options.locale ?? "en-US";
  const registrations = new Map<number, string>();
  const pressed = new Map<string, (status: number) => void>();
  let outbox: EventEntry[] = [];
  let delivering = false;
  let batches: Promise<unknown> = Promise.resolve();
  let nextEventId = 1;
  let nextPress = 1;
  let open = true;
  const view = openView({ locale, theme: options.theme ?? "light" }, (json) => receive(JSON.parse(json)));
  events.connect(
    (category, type, target, message) => post({ category, type, target, message }),
    selectionChanged,
  );
  pane.connect(options.pane);
  const callFunctions: FunctionSink = (calls) =>
    calls.forEach(({ type, message }) => post({ category: FUNCTION_CALLS, type, target: "", message }));
  const functionsReady = new Promise<void>((resolve) => functions.connect(callFunctions, resolve));

  function receive({ methodId, params, callbackId }: Message): void {
    const answer = (payload: unknown) => later(() => view.answer(callbackId, payload));
    switch (methodId) {
      case Method.GetContext:
        view.officeIsLoaded();
        return answer(contextOf());
      case Method.Execute:
        return params.id === Api.Batch
          ? enqueue(params.apiArgs[0][4], answer)
          : executeCommon(params, answer);
      case Method.RegisterEvent:
        registrations.set(params.id, callbackId);
        answer([0]);
        return deliver();
      case Method.UnregisterEvent:
        registrations.delete(params.id);
        return answer([0]);
      case Method.WriteSettings:
        writeSettings(backstage.settings, params.keys, params.values);
        return answer([0]);
      default:
        return answer([0]);
    }
  }

  /** The older Common API, of which only the end of a ribbon command is used. */
  function executeCommon(params: any, answer: (payload: unknown) => void): void {
    if (params.id === Api.RibbonCommandCompleted) {
      const [pressId, status] = params.apiArgs ?? [];
      pressed.get(String(pressId))?.(Number(status));
      return answer([[0]]);
    }
    // 5010: the method is not supported by this host.
    answer([[5010]]);
  }

  function contextOf(): unknown[] {
    const matrix = Object.entries({ ...REQUIREMENTS, ...options.requirements });
    const keys = Object.keys(backstage.settings);
    return [
      [keys, keys.map((key) => JSON.stringify(backstage.settings[key]))],
      "workbench",
      16,
      16,
      100,
      0,
      "",
      0,
      locale,
      options.dataLocale ?? locale,
      0,
      backstage.documentName(),
      0,
      1,
      "",
      1.1,
      "workbench",
      "workbench",
      false,
      true,
      JSON.stringify(Object.fromEntries(matrix.map(([name, version]) => [name.toLowerCase(), version]))),
      "",
      "16.100.0",
      0,
    ];
  }

  /** Batches run one after the other, in the order in which they came. */
  function enqueue(body: string, answer: (payload: unknown) => void): void {
    activity.begin("batches");
    batches = batches
      .then(() => runBatch(body))
      .then((payload) => open && answer(payload))
      .finally(() => activity.end("batches"));
  }

  async function runBatch(body: string): Promise<unknown> {
    const counted = !isHousekeeping(body);
    const requestBytes = byteLength(body);
    if (counted) {
      backstage.stats.roundTrips++;
      backstage.stats.requestBytes += requestBytes;
    }
    if (requestBytes > PAYLOAD_LIMIT) {
      return [[REQUEST_TOO_LARGE]];
    }
    const batch = JSON.parse(body) as Batch;
    const interruption = counted ? backstage.faults.next(batch) : undefined;
    if (interruption) {
      interruption.before.forEach((act) => act());
      if (interruption.delay > 0) {
        await new Promise((resolve) => setTimeout(resolve, interruption.delay));
      }
      if (interruption.refused !== undefined) {
        return [[interruption.refused]];
      }
    }
    backstage.batchBegins();
    let result: BatchResult;
    try {
      result = await backstage.interpreter.run(batch, interruption?.failure);
    } finally {
      backstage.batchEnds();
    }
    if (interruption?.lost) {
      return [[LOST_ANSWER]];
    }
    const text = JSON.stringify(result);
    const responseBytes = byteLength(text);
    if (counted) {
      backstage.stats.responseBytes += responseBytes;
    }
    if (responseBytes > PAYLOAD_LIMIT) {
      return [[RESPONSE_TOO_LARGE]];
    }
    return [[0, [[1, 3], 0, null, text]]];
  }

  function post(entry: EventEntry): void {
    outbox.push(entry);
    deliver();
  }

  function deliver(): void {
    if (delivering) {
      return;
    }
    delivering = true;
    later(() => {
      delivering = false;
      const callback = registrations.get(Api.Messages);
      if (!callback || outbox.length === 0) {
        return undefined;
      }
      const entries = outbox.map(({ category, type, target, message }) => [
        [1, 6],
        category,
        type,
        target,
        message,
        nextEventId++,
        false,
      ]);
      outbox = [];
      return view.raise(callback, [[[1, entries.length], ...entries], Api.Messages]);
    });
  }

  /** `Office.EventType.DocumentSelectionChanged`, which `workbook.onSelectionChanged` still stands on. */
  function selectionChanged(): void {
    const callback = registrations.get(Api.SelectionChanged);
    if (callback) {
      later(() => view.raise(callback, [[[1, 0]], Api.SelectionChanged]));
    }
  }

  function later(action: () => Promise<void> | void): void {
    activity.begin("messages");
    setTimeout(async () => {
      try {
        if (open) {
          await action();
        }
      } finally {
        activity.end("messages");
      }
    }, 0);
  }

  function pressRibbon(actionId: string): Promise<void> {
    const callback = registrations.get(Api.RibbonCommand);
    if (!callback) {
      return Promise.reject(new Error("The add-in takes no ribbon commands: office.js is not ready."));
    }
    const pressId = `press-${nextPress++}`;
    const args = [[1, 3], pressId, actionId, JSON.stringify({ source: { id: actionId } })];
    activity.begin("ribbon");
    return new Promise<void>((resolve, reject) => {
      pressed.set(pressId, (status) => {
        pressed.delete(pressId);
        activity.end("ribbon");
        if (status === 0) {
          resolve();
        } else {
          reject(new Error(`The add-in has associated no function with "${actionId}".`));
        }
      });
      later(() => view.raise(callback, [args, Api.RibbonCommand]));
    });
  }

  return {
    setTheme: (theme) => view.setTheme(theme),
    showPane: (isVisible) => pane.show(isVisible),
    functionsReady,
    pressRibbon,
    dispose() {
      open = false;
      view.close();
      events.connect(undefined);
      functions.connect(undefined);
      pane.connect(undefined);
      pressed.forEach((completed) => completed(0));
    },
  };
}

function writeSettings(settings: Record<string, unknown>, keys: string[], values: string[]): void {
  Object.keys(settings).forEach((key) => delete settings[key]);
  keys.forEach((key, i) => {
    settings[key] = JSON.parse(values[i]!);
  });
}

/**
 * Batches of office.js' own: to its services (telemetry, start-up, results of custom functions), and the one that lets
 * go of tracked objects after every `Excel.run`.
 */
function isHousekeeping(body: string): boolean {
  if (/"ObjectPathType":2[,}]/.test(body)) {
    return true;
  }
  return (
    body.includes('"_RemoveReference"') &&
    !/"ActionType":[24]|"ActionType":3,"Name":"(?!_RemoveReference")/.test(body)
  );
}

const encoder = new TextEncoder();
/** A payload in one piece, and no new memory for each. */
const scratch = new Uint8Array(PAYLOAD_LIMIT);

function byteLength(text: string): number {
  let bytes = 0;
  for (let rest = text; rest !== "";) {
    const { read, written } = encoder.encodeInto(rest, scratch);
    bytes += written;
    rest = rest.slice(read);
  }
  return bytes;
}
