import type { Texts } from "../locales";
import { fill } from "../locales/translate";

export type RefusalReason = keyof Texts["excel"]["refusals"];

/** Excel, or the state that the workbook is in, does not allow what was asked. */
export class ExcelRefusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = "ExcelRefusal";
  }
}

/** What happened and what to do next, in two sentences. */
export function refusalSentence(refusal: ExcelRefusal, texts: Pick<Texts, "locale" | "excel">): string {
  const { message, next } = texts.excel.refusals[refusal.reason];
  const gap = texts.locale === "zh-CN" ? "" : " ";
  return fill(message + gap + next, refusal.detail);
}

/** By Excel's error codes, which are the same in every language; its messages are not for users. */
const REASONS: Readonly<Record<string, RefusalReason>> = {
  InvalidOperationInCellEditMode: "editingCell",
  InvalidSelection: "chartSelected",
  AccessDenied: "sheetProtected",
  ItemNotFound: "notFound",
  InvalidReference: "notFound",
  InvalidBinding: "notFound",
  ItemAlreadyExists: "alreadyExists",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  MergedRangeConflict: "mergedCells",
  FilteredRangeConflict: "filterConflict",
  PivotTableRangeConflict: "pivotConflict",
  InactiveWorkbook: "wrongWorkbook",
  UnsupportedSheet: "unsupportedSheet",
  UnsupportedFeature: "notAvailable",
  UnsupportedOperation: "notAvailable",
  ApiNotFound: "notAvailable",
  ApiNotAvailable: "notAvailable",
  NotImplemented: "notAvailable",
  ActivityLimitReached: "busy",
  HostRestartNeeded: "busy",
  RequestAborted: "aborted",
  RuntimeError: "aborted",
};

/** Whatever was thrown while talking to Excel, as a refusal; errors of our own pass through. */
export function asRefusal(error: unknown): unknown {
  const code = errorCode(error);
  return code === undefined
    ? error
    : new ExcelRefusal(REASONS[code] ?? "unexpected", { code }, { cause: error });
}

/** The code of an error of office.js; undefined for everything else. */
export function errorCode(error: unknown): string | undefined {
  return isOfficeError(error) ? error.code : undefined;
}

/** Where Excel stopped, such as `Worksheet.activate`. */
export function errorLocation(error: unknown): string {
  return (isOfficeError(error) && error.debugInfo?.errorLocation) || "";
}

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

// Not `instanceof`: the classes of an error belong to the window that loaded office.js.
function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === "object" &&
    error !== null &&
    !(error instanceof ExcelRefusal) &&
    "code" in error &&
    typeof error.code === "string" &&
    "debugInfo" in error
  );
}

/** More was asked for than one answer can hold. */
export function isTooLarge(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RangeExceedsLimit";
}
