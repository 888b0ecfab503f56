import { asRefusal, errorCode } from "./refusal";

/** Whether this Excel has a set of the API that came later than what the manifest asks for. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

export interface RunOptions {
  /** All changes become one step of undo, where Excel can do that. */
  readonly oneUndoStep?: boolean;
  /** Called once when Excel has not answered after a while: a cell may be being edited. */
  readonly onWaiting?: () => void;
}

/** Excel answers in tens of milliseconds unless it waits for somebody. */
const LONG_WAIT = 1500;

/** Whether merging undo steps failed where the same without it went well: then it is not tried again. */
let cannotMerge = false;

/** The write that goes on, if any: whoever gave up waiting for it must not come between its requests. */
let writing: Promise<unknown> | undefined;

/**
 * The one way into Excel. Waits for a cell that is being edited instead of failing, and turns every failure into an
 * {@link ExcelRefusal} that says what to do.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  while (writing) {
    await writing;
  }
  const running = run(batch, options);
  if (options.oneUndoStep) {
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    writing = ended.then(() => {
      writing = undefined;
    });
  }
  return await running;
}

async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = false, onWaiting }: RunOptions,
): Promise<T> {
  const timer = onWaiting && setTimeout(onWaiting, LONG_WAIT);
  const merge = oneUndoStep && !cannotMerge && supports("1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...(merge ? { mergeUndoGroup: true } : {}) }, batch);
  } catch (error) {
    // It fails in more ways than the documented UndoNotSupported.
    if (merge && errorCode(error) !== undefined) {
      const result = await run(batch, {});
      cannotMerge = true;
      return result;
    }
    throw asRefusal(error);
  } finally {
    clearTimeout(timer);
  }
}
