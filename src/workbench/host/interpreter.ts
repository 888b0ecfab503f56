/**
 * Runs a batch, the request that `context.sync()` sends: object paths, and actions on them in their order.
 *
 * Knows nothing of Excel but the tables of members. What is not in a table fails with ApiNotFound, never in silence.
 */
import { ExcelError, itemNotFound } from "./excelError";
import type { Interruption } from "./faults";
import { camel, pascal, Ref, type Context } from "./members";

export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[] | null)[] | null;
}

interface Query {
  Select?: string[] | null;
  Expand?: string[] | null;
  Top?: number;
  Skip?: number;
}

export interface BatchResult {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const enum PathType {
  Root = 1,
  Service = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Tracked = 6,
}

const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface Interpreter {
  /** With `failure`, its action is not performed but fails. */
  run(batch: Batch, failure?: Interruption["failure"]): Promise<BatchResult>;
}

/**
 * `root` is the workbook; `services` are found by the name that a path gives, undefined where there is none. `ready`
 * is asked before properties are read; when it gives a promise, they are read after that.
 */
export function createInterpreter(
  context: Context,
  root: Ref,
  services: (name: string) => Ref | undefined,
  ready: (properties: readonly string[]) => Promise<void> | undefined = () => undefined,
): Interpreter {
  const tracked = new Map<string, Ref>();
  let nextTracked = 1;

  async function run(batch: Batch, failure?: Interruption["failure"]): Promise<BatchResult> {
    const result: BatchResult = { Results: [], TraceIds: [] };
    const objects = new Map<number, Ref | null>();
    const references = new Map<number, string>();
    const keep = new Set(
      batch.Actions.filter((action) => action.Name === "_KeepReference").map((action) => action.ObjectPathId),
    );

    if (context.occupation.with === "editing") {
      const error = new ExcelError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      return { ...result, Error: { ...describe(error), ActionIndex: 0 } };
    }
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (failure?.index === index) {
          throw failure.error;
        }
        if (action.ActionType === ActionType.Trace) {
          // office.js takes a trace as the sign that all before it went well: some of it by id, some as a result.
          result.TraceIds.push(action.Id);
          result.Results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        let value = perform(action);
        if (value instanceof Promise) {
          value = await value;
        }
        result.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        result.Error = { ...describe(error), ActionIndex: index };
        break;
      }
    }
    return result;

    function perform(action: Action): unknown {
      const object = resolve(action.ObjectPathId);
      switch (action.ActionType) {
        case ActionType.Instantiate:
          return instantiate(object, action.ObjectPathId);
        case ActionType.Query:
          return object && query(object, action.QueryInfo ?? {});
        case ActionType.Method:
          return call(object, action);
        case ActionType.SetProperty:
          return setProperty(object, action.Name, args(action.ArgumentInfo)[0]);
        default:
          throw new ExcelError("NotImplemented", `Actions of type ${action.ActionType} are unknown.`);
      }
    }

    function instantiate(object: Ref | null, pathId: number): unknown {
      if (!object) {
        return null;
      }
      if (!keep.has(pathId)) {
        return object.type.identity?.(object.self, context) ?? {};
      }
      let reference = references.get(pathId);
      if (!reference) {
        references.set(pathId, (reference = `tracked-${nextTracked++}`));
        tracked.set(reference, object);
      }
      return { _ReferenceId: reference };
    }

    /** What is asked of a null object is not done, and no error. */
    function call(object: Ref | null, action: Action): unknown {
      if (action.Name === "_KeepReference") {
        return null;
      }
      if (action.Name === "_RemoveReference") {
        tracked.delete(String(args(action.ArgumentInfo)[0]));
        return null;
      }
      if (!object) {
        return null;
      }
      const value = invoke(object, action.Name, args(action.ArgumentInfo));
      // A method that gives an object is followed by a path of its own.
      return value instanceof Ref ? null : value;
    }

    function resolve(pathId: number): Ref | null {
      const known = objects.get(pathId);
      if (known !== undefined) {
        return known;
      }
      const path = batch.ObjectPaths[pathId];
      if (!path) {
        throw new ExcelError("InvalidObjectPath", `There is no object path ${pathId}.`);
      }
      const object = follow(path);
      objects.set(pathId, object);
      return object;
    }

    function follow(path: ObjectPath): Ref | null {
      if (path.ObjectPathType === PathType.Root) {
        return root;
      }
      if (path.ObjectPathType === PathType.Service) {
        return services(path.Name) ?? unknown(path.Name);
      }
      if (path.ObjectPathType === PathType.Tracked) {
        return tracked.get(path.Name) ?? notFound(`"${path.Name}" is not tracked.`);
      }
      const parent = resolve(path.ParentObjectPathId!);
      if (!parent) {
        return null;
      }
      switch (path.ObjectPathType) {
        case PathType.Method:
          return asObject(invoke(parent, path.Name, args(path.ArgumentInfo)), parent, path.Name);
        case PathType.Property:
          return link(parent, path.Name);
        case PathType.Indexer:
          return item(parent, args(path.ArgumentInfo)[0]);
        default:
          throw new ExcelError("NotImplemented", `Object paths of type ${path.ObjectPathType} are unknown.`);
      }
    }

    function args(info: ArgumentInfo | undefined): unknown[] {
      const references = info?.ReferencedObjectPathIds;
      return (info?.Arguments ?? []).map((argument, i) => {
        const reference = references?.[i];
        return typeof reference === "number" && reference > 0 ? resolve(reference) : argument;
      });
    }
  }

  function asObject(value: unknown, parent: Ref, name: string): Ref | null {
    if (value instanceof Ref || value === null) {
      return value;
    }
    throw new ExcelError("GeneralException", "The method gives no object.", at(parent, name));
  }

  function invoke(object: Ref, name: string, parameters: unknown[]): unknown {
    const method = object.type.methods?.[name] ?? collectionMethod(object, name) ?? eventMethod(object, name);
    if (!method) {
      return unknown(at(object, name));
    }
    return located(at(object, name), () => method(object.self, context, ...parameters));
  }

  function link(object: Ref, name: string): Ref | null {
    const follow = object.type.links?.[name];
    if (!follow) {
      return unknown(at(object, name));
    }
    return located(at(object, name), () => follow(object.self, context));
  }

  function item(collection: Ref, key: unknown): Ref {
    if (!collection.type.find) {
      return unknown(at(collection, "getItem"));
    }
    return located(
      at(collection, "getItem"),
      () =>
        collection.type.find!(collection.self, context, key) ??
        notFound(`There is no item "${String(key)}".`),
    );
  }

  /** What every collection has. */
  function collectionMethod(object: Ref, name: string): ((...all: any[]) => unknown) | undefined {
    const { items, find } = object.type;
    switch (name) {
      case "GetItem":
        return find && ((_self, _context, key) => item(object, key));
      case "GetItemOrNullObject":
        return find && ((self, _context, key) => find(self, context, key) ?? null);
      case "GetItemAt":
        return (
          items &&
          ((self, _context, index) => items(self, context)[index] ?? notFound(`There is no item ${index}.`))
        );
      case "GetCount":
        return items && ((self) => items(self, context).length);
      case "GetFirst":
        return items && ((self) => items(self, context)[0] ?? notFound("The collection is empty."));
      default:
        return undefined;
    }
  }

  function eventMethod(object: Ref, name: string): ((...all: any[]) => unknown) | undefined {
    const match = /^_(Register|Unregister)(.+)$/.exec(name);
    const event = match && object.type.events?.[match[2]!];
    if (!event) {
      return undefined;
    }
    return (self) => {
      context.events[match[1] === "Register" ? "register" : "unregister"](event.type, event.target(self));
      return null;
    };
  }

  function setProperty(target: Ref | null, name: string, value: unknown): void {
    if (!target) {
      return;
    }
    const field = target.type.fields?.[name];
    if (!field?.set) {
      return unknown(at(target, name));
    }
    located(at(target, name), () => field.set!(target.self, value, context));
  }

  function query(object: Ref, wanted: Query): unknown {
    const selected = [...(wanted.Select ?? []), ...(wanted.Expand ?? []).map((path) => `${path}/*`)];
    const paths = selected.length > 0 ? selected.map((path) => path.replaceAll(".", "/")) : ["*"];
    const waiting = ready(paths);
    return waiting
      ? waiting.then(() => read(object, pathTree(paths), wanted))
      : read(object, pathTree(paths), wanted);
  }

  function read(object: Ref, tree: PathTree, page: Query = {}): Record<string, unknown> {
    const { type, self } = object;
    const value: Record<string, unknown> = { ...type.identity?.(self, context) };
    const ofItems: PathTree = new Map();
    for (const [name, below] of tree) {
      const key = pascal(name);
      const field = type.fields?.[key];
      if (name === "items" && type.items) {
        (below.size > 0 ? below : pathTree(["*"])).forEach((deeper, item) => ofItems.set(item, deeper));
      } else if (name === "*" && !type.items) {
        readAll(object, value);
      } else if (field?.get) {
        value[key] = located(at(object, name), () => field.get!(self, context));
      } else if (type.links?.[key]) {
        const target = link(object, key);
        value[key] = target && read(target, below.size > 0 ? below : pathTree(["*"]));
      } else if (type.items) {
        ofItems.set(name, below);
      } else {
        unknown(at(object, name));
      }
    }
    if (type.items && ofItems.size > 0) {
      const skip = page.Skip ?? 0;
      const items = type
        .items(self, context)
        .slice(skip, page.Top === undefined ? undefined : skip + page.Top);
      value["_Items"] = items.map((each) => read(each, ofItems));
    }
    return value;
  }

  function readAll(object: Ref, value: Record<string, unknown>): void {
    for (const [key, field] of Object.entries(object.type.fields ?? {})) {
      if (field.get) {
        value[key] = located(at(object, key), () => field.get!(object.self, context));
      }
    }
  }

  return { run };
}

type PathTree = Map<string, PathTree>;

/** "format/fill/color" and its like, gathered by their first names. */
function pathTree(paths: readonly string[]): PathTree {
  const tree: PathTree = new Map();
  for (const path of paths) {
    let level = tree;
    for (const name of path.split("/")) {
      let next = level.get(name);
      if (!next) {
        level.set(name, (next = new Map()));
      }
      level = next;
    }
  }
  return tree;
}

function at(object: Ref, member: string): string {
  return `${object.type.name}.${camel(member)}`;
}

function located<R>(location: string, action: () => R): R {
  try {
    const result = action();
    return result instanceof Promise ? (result.catch((error) => relocate(error, location)) as R) : result;
  } catch (error) {
    return relocate(error, location);
  }
}

function relocate(error: unknown, location: string): never {
  if (error instanceof ExcelError) {
    error.location ||= location;
    throw error;
  }
  const failure = new ExcelError("GeneralException", String((error as Error)?.message ?? error), location);
  failure.cause = error;
  throw failure;
}

function describe(error: unknown): { Code: string; Message: string; Location: string } {
  if (error instanceof ExcelError) {
    return { Code: error.code, Message: error.message, Location: error.location };
  }
  return { Code: "GeneralException", Message: String((error as Error)?.message ?? error), Location: "" };
}

function notFound(message: string): never {
  throw itemNotFound(message);
}

/** The host stands in for Excel only in what the add-in uses; everything else must be noticed at once. */
function unknown(location: string): never {
  throw new ExcelError("ApiNotFound", `The workbench does not know ${location}.`, location);
}
