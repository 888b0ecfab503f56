import type { KnownSelection } from "./selection";
import { describeSelection } from "./selection";
import { runExcel } from "./run";

/** Selecting with the arrow keys raises an event a cell; only where it comes to rest is looked at. */
const QUIET_MS = 200;

type Described = Awaited<ReturnType<typeof describeSelection>>;

export interface SelectionListener {
  described(selection: Described): void;
  failed(error: unknown): void;
}

/** The last selection that an event told; reading it needs no round trip to ask for its size. */
let known: KnownSelection | undefined;

/** Every watch's way to look again. */
const watches = new Set<() => void>();

/** Our own writing moves the selection with events switched off: what was known no longer holds. */
export function lookAgain(): void {
  known = undefined;
  watches.forEach((look) => look());
}

export function knownSelection(): KnownSelection | undefined {
  return known;
}

/** Looks at the selection now and after every change, one look at a time. The answer ends it. */
export function watchSelection(listener: SelectionListener): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  let again = false;
  let stopped = false;

  const look = async () => {
    if (looking || isHidden()) {
      again = true;
      return;
    }
    looking = true;
    again = false;
    try {
      const selection = await describeSelection();
      if (!stopped) {
        listener.described(selection);
      }
    } catch (error) {
      if (!stopped) {
        listener.failed(error);
      }
    }
    looking = false;
    if (again && !stopped) {
      void look();
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), QUIET_MS);
  };

  watches.add(soon);
  const onVisibility = () => {
    if (again) {
      soon();
    }
  };
  globalThis.document?.addEventListener("visibilitychange", onVisibility);
  const registered = register(
    (event) => {
      known = { worksheetId: event.worksheetId, address: event.address };
      soon();
    },
    () => {
      known = undefined;
      soon();
    },
  );
  registered.catch((error: unknown) => listener.failed(error));
  void look();

  return () => {
    stopped = true;
    known = undefined;
    watches.delete(soon);
    globalThis.document?.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(timer);
    void registered.then((remove) => remove()).catch(() => undefined);
  };
}

/** The page lives on while its pane is closed, and nobody sees what is selected. */
function isHidden(): boolean {
  return globalThis.document?.visibilityState === "hidden";
}

/** Both handlers, and the way to take them off again. */
async function register(
  onSelection: (event: Excel.WorksheetSelectionChangedEventArgs) => void,
  onSheet: () => void,
): Promise<() => Promise<void>> {
  return await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add((event) => Promise.resolve(onSelection(event))),
      worksheets.onActivated.add(() => Promise.resolve(onSheet())),
    ];
    await context.sync(); // 1 of 1
    // Handlers can only be removed through the context that added them.
    return async () => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    };
  });
}
