/** Excel's events: who listens, and how what happens is told to the add-in. */
import type { CellsRef } from "./workbookData";

/** The events that the host raises, by the numbers that office.js registers them with. */
export const EventNumber = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
} as const;

/** The target of events about any sheet. */
export const WORKBOOK = "Workbook";

/** Where messages to the add-in go: office.js' registration of message events, while there is one. */
export type MessageSink = (category: number, type: number, target: string, message: string) => void;

const EXCEL_EVENTS = 65536;
/** Registered with office.js alone, and so always told. */
const VISIBILITY_CHANGED = 65539;
const REMEMBERED_RANGES = 100;

export class Events {
  /** `runtime.enableEvents`. */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private readonly ranges = new Map<string, CellsRef>();
  private nextRange = 1;
  private sink: MessageSink | undefined;
  private selectionSink: (() => void) | undefined;

  connect(sink: MessageSink | undefined, selectionSink?: () => void): void {
    this.sink = sink;
    this.selectionSink = selectionSink;
    this.listeners.clear();
    this.enabled = true;
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) {
      this.listeners.set(key, left);
    } else {
      this.listeners.delete(key);
    }
  }

  anyListens(...types: number[]): boolean {
    return (
      this.enabled && [...this.listeners.keys()].some((key) => types.includes(Number(key.split(" ", 1)[0])))
    );
  }

  /** Notes the cells of an event, so that the handler can ask for them with `args.getRange(context)`. */
  noteRange(range: CellsRef): string {
    const id = `event-${this.nextRange++}`;
    this.ranges.set(id, range);
    if (this.ranges.size > REMEMBERED_RANGES) {
      this.ranges.delete(this.ranges.keys().next().value!);
    }
    return id;
  }

  rangeOf(id: string): CellsRef | undefined {
    return this.ranges.get(id);
  }

  raiseSelectionChanged(sheetId: string, address: string): void {
    this.raise(EventNumber.worksheetSelectionChanged, sheetId, { worksheetId: sheetId, address });
    if (this.enabled) {
      this.selectionSink?.();
    }
  }

  raiseVisibilityChanged(isVisible: boolean): void {
    const message = { visibility: isVisible ? "Visible" : "Hidden" };
    this.sink?.(EXCEL_EVENTS, VISIBILITY_CHANGED, "", JSON.stringify(message));
  }

  /** Tells those who listen to one of these targets, and those who listen to the workbook. */
  raise(type: number, target: string | readonly string[], message: object): void {
    if (!this.enabled || !this.sink) {
      return;
    }
    for (const to of new Set([target, WORKBOOK].flat())) {
      if (this.listeners.has(`${type} ${to}`)) {
        this.sink(EXCEL_EVENTS, type, to, JSON.stringify(message));
      }
    }
  }
}
