/**
 * How an Excel object type is written down here: a table of its members under the names that office.js sends
 * (PascalCase). What is not in the table does not exist, and the interpreter says so.
 */
import type { ChartStore } from "./charts";
import type { ConditionalFormatStore } from "./conditionalFormats";
import type { CustomFunctions } from "./customFunctions";
import type { Engine } from "./engine";
import type { Events } from "./events";
import type { NameStore } from "./names";
import type { Pane } from "./pane";
import type { TableStore } from "./tables";
import type { DocumentProperties, Rect, SheetExtras, XmlPartRecord } from "./workbookData";
import { SheetCells } from "./sheetCells";

/** The workbook as the members see it. */
export interface Context {
  engine: Engine;
  charts: ChartStore;
  tables: TableStore;
  names: NameStore;
  conditionalFormats: ConditionalFormatStore;
  functions: CustomFunctions;
  events: Events;
  pane: Pane;
  /** Excel's part of a sheet; made when first asked for. */
  extras(sheetId: string): SheetExtras;
  /** Where array results lie on a sheet, formula included. */
  spills(sheetId: string): Rect[];
  settings: Record<string, unknown>;
  properties: DocumentProperties;
  xmlParts: XmlPartRecord[];
  /** The file: its name, whether sheets may be added, renamed and deleted, and whether it can be saved in place. */
  document: { name: string; structureProtected: boolean; readOnly: boolean };
  /** What keeps the person from having cells selected. */
  occupation: { with?: Occupation };
  application: { calculationMode: string };
  /** Tells the page that shows the cells. */
  suspendScreen(): void;
  isCalculating(): boolean;
  activeChart: { id?: string };
  /** BCP 47 tag of the person's regional settings. */
  dataLocale: string;
}

/** A cell is being edited, or a picture is selected in place of cells. */
export type Occupation = "editing" | "picture";

/** An Excel object: its type and what it stands for here. */
export class Ref<T = any> {
  constructor(
    readonly type: ExcelType<T>,
    readonly self: T,
  ) {}
}

export interface Field<T> {
  get?(self: T, context: Context): unknown;
  set?(self: T, value: any, context: Context): void;
}

type Result = unknown;

export interface ExcelType<T> {
  /** As in office.js: "Range". */
  name: string;
  /** Properties that are values. */
  fields?: Record<string, Field<T>>;
  /** Properties that are objects; null is a null object. */
  links?: Record<string, (self: T, context: Context) => Ref | null>;
  methods?: Record<string, (self: T, context: Context, ...args: any[]) => Result>;
  /** What a collection holds, and how an item is found by key (name or id). */
  items?(self: T, context: Context): Ref[];
  find?(self: T, context: Context, key: any): Ref | undefined;
  /** What office.js needs to know to find an object again in a later batch: `{ Id }`, `{ Name }`. */
  identity?(self: T, context: Context): Record<string, unknown>;
  /** By the name in `_Register…Event`: Excel's number of the event, and whom it is about. */
  events?: Record<string, { type: number; target(self: T): string }>;
}

/** A rectangle of a sheet. */
export interface RangeSelf {
  sheetId: string;
  rect: Rect;
}

/** The cells of a sheet; of one rectangle only, or how they look, where that is promised. */
export function cellsOf(context: Context, sheetId: string, within?: Rect | "looks"): SheetCells {
  return new SheetCells(context.engine, sheetId, within);
}

/** A field kept in a record of ours as it was written. */
export function kept<T, K extends keyof T>(key: K, orElse?: T[K]): Field<T> {
  return {
    get: (self) => self[key] ?? orElse ?? null,
    set: (self, value) => {
      self[key] = value;
    },
  };
}

/** Fields kept in a record of the object, created when first needed. */
export function keptIn<T, R extends object>(
  record: (self: T, context: Context) => R,
  defaults: Record<string, unknown>,
  after?: (self: T, context: Context) => void,
): Record<string, Field<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([key, orElse]) => [
      pascal(key),
      {
        get: (self: T, context: Context) => (record(self, context) as any)[key] ?? orElse ?? null,
        set: (self: T, value: any, context: Context) => {
          (record(self, context) as any)[key] = value;
          after?.(self, context);
        },
      },
    ]),
  );
}

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
