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

/**
 * The one way into Excel. Waits for a cell that is being edited instead of failing, and turns every failure into an
 * {@link ExcelRefusal} that says what to do.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep = false, onWaiting }: RunOptions = {},
): Promise<T> {
  const timer = onWaiting && setTimeout(onWaiting, LONG_WAIT);
  const merge = oneUndoStep && supports("1.20");
  try {
    return await Excel.run({ delayForCellEdit: true, ...(merge ? { mergeUndoGroup: true } : {}) }, batch);
  } catch (error) {
    if (merge && errorCode(error) === "UndoNotSupported") {
      return await runExcel(batch);
    }
    throw asRefusal(error);
  } finally {
    clearTimeout(timer);
  }
}
