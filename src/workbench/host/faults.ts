/**
 * What goes wrong between an add-in and Excel, on order: a batch refused at any of its actions with any code, its answer
 * lost after all was done, an answer that takes long, a co-author's edit in between.
 */
import { ExcelError } from "./excelError";

/** Codes that the documentation of Office.js names for requests that may go well the next time, or the time after. */
export const FAULT_CODES = [
  "GeneralException",
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "AccessDenied",
  "ItemNotFound",
  "ActivityLimitReached",
  "Timeout",
  "UndoNotSupported",
  "RequestAborted",
] as const;

export interface Fault {
  /** Which of the add-in's batches from now on, counted from 1, or the next one that writes; the next one unless said. */
  readonly batch?: number | "write";
  /**
   * The action that fails: its index, a share of the batch ("40%"), or the first of that name ("Activate"). Without
   * it the batch is refused as a whole.
   */
  readonly at?: number | string;
  /** Any text; "lost": everything is done, and no answer comes back. Without it nothing fails. */
  readonly code?: string;
  /** Milliseconds that the batch takes longer. */
  readonly delay?: number;
  /** What somebody else does just before the batch arrives. */
  readonly before?: () => void;
  /** How many batches, one after the other; 1 unless said. */
  readonly times?: number;
}

/** Actions of a batch, as far as faults look at them. */
interface FaultyBatch {
  readonly Actions: readonly { readonly ActionType: number; readonly Name: string }[];
}

/** What is to happen to a batch. */
export interface Interruption {
  readonly delay: number;
  readonly before: readonly (() => void)[];
  /** Before the action of this index. */
  readonly failure?: { readonly index: number; readonly error: ExcelError };
  /** Instead of the answer, an error code of office.js' messages. */
  readonly refused?: number;
  readonly lost: boolean;
}

const SET_PROPERTY = 4;
const WRITING =
  /^(Add|Apply|Clear|Convert|Copy|Delete|Insert|Merge|Move|Protect|Remove|Resize|Set|Unmerge|Unprotect)/;

/** Errors that office.js is told outside of the answer; others it hears as a GeneralException. */
const MESSAGE_CODES: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

/** Of office.js' messages, for an answer that never comes. */
export const LOST_ANSWER = 5001;

export class Faults {
  private pending: { fault: Fault; passed: number; left: number }[] = [];

  /** Adds a fault to those on order. */
  order(fault: Fault): void {
    this.pending.push({ fault, passed: 0, left: fault.times ?? 1 });
  }

  clear(): void {
    this.pending = [];
  }

  get isEmpty(): boolean {
    return this.pending.length === 0;
  }

  /** What is to happen to the batch that comes now; undefined: nothing. */
  next(batch: FaultyBatch): Interruption | undefined {
    const due = this.pending.filter((entry) => isDue(entry, batch));
    due.forEach((entry) => entry.left--);
    this.pending = this.pending.filter(({ left }) => left > 0);
    const faults = due.map(({ fault }) => fault);
    if (faults.length === 0) {
      return undefined;
    }
    const failing = faults.find(({ code }) => code !== undefined && code !== "lost");
    return {
      delay: Math.max(0, ...faults.map(({ delay }) => delay ?? 0)),
      before: faults.flatMap(({ before }) => before ?? []),
      lost: faults.some(({ code }) => code === "lost"),
      ...(failing && failureOf(failing, batch)),
    };
  }
}

function isDue(entry: { fault: Fault; passed: number }, batch: FaultyBatch): boolean {
  const { at, batch: wanted = 1 } = entry.fault;
  if (wanted === "write") {
    return writes(batch) && hasAction(at, batch);
  }
  entry.passed++;
  return entry.passed >= wanted && hasAction(at, batch);
}

function hasAction(at: Fault["at"], batch: FaultyBatch): boolean {
  return indexOf(at, batch) !== undefined;
}

function writes({ Actions }: FaultyBatch): boolean {
  return Actions.some(({ ActionType, Name }) => ActionType === SET_PROPERTY || WRITING.test(Name));
}

function indexOf(at: Fault["at"], { Actions }: FaultyBatch): number | undefined {
  if (at === undefined) {
    return 0;
  }
  if (typeof at === "number") {
    const index = at < 0 ? Actions.length + at : at;
    return index >= 0 && index < Actions.length ? index : undefined;
  }
  const share = /^(\d+(?:\.\d+)?)%$/.exec(at)?.[1];
  if (share !== undefined) {
    return Math.min(Actions.length - 1, Math.floor((Actions.length * Number(share)) / 100));
  }
  const index = Actions.findIndex(({ Name }) => Name === at);
  return index < 0 ? undefined : index;
}

function failureOf({ at, code }: Fault, batch: FaultyBatch): Pick<Interruption, "failure" | "refused"> {
  const refused = at === undefined ? MESSAGE_CODES[code!] : undefined;
  if (refused !== undefined) {
    return { refused };
  }
  const error = new ExcelError(code!, `The workbench was told to fail here (${code}).`);
  return { failure: { index: indexOf(at, batch) ?? 0, error } };
}

/**
 * A fault as it is written on a command line: what happens, `@`, which batch and, after a colon, which action.
 *
 * @example parseFault("GeneralException@2:40%") // { code: "GeneralException", batch: 2, at: "40%" }
 * @example parseFault("slow=3000@write")        // { delay: 3000, batch: "write" }
 * @throws Error one sentence
 */
export function parseFault(text: string): Fault {
  const [, what, , value, batch, at] =
    /^([A-Za-z]+)(=(\d+))?(?:@(\d+|write))?(?::([A-Za-z]+|-?\d+%?|\d+\.\d+%))?$/.exec(text) ?? [];
  const isSlow = what === "slow";
  if (what === undefined || isSlow !== (value !== undefined) || batch === "0") {
    throw new Error(
      `A fault is a code of Excel's, "lost" or "slow=MILLISECONDS", such as GeneralException@2:40% or lost@write; got "${text}".`,
    );
  }
  const number = at !== undefined && /^-?\d+$/.test(at) ? Number(at) : at;
  return {
    ...(isSlow ? { delay: Number(value) } : { code: what }),
    ...(batch === undefined ? {} : { batch: batch === "write" ? batch : Number(batch) }),
    ...(number === undefined ? {} : { at: number }),
  };
}
