import { CoreError } from "../core/errors";
import type { FunctionEntry } from "./entry";
import type { Output, OutputCell } from "./evaluate";
import { evaluate } from "./evaluate";
import { addressWithin, faultyCell, type ArgumentCell } from "./faultyCell";
import { EARLY, LATER, type LaterFamily } from "./families";
import { readRange } from "./range";
import { sentence, type Place } from "./sentences";

/** Gives Excel the code behind every function of the catalogue. */
export function associateAll(): void {
  for (const entry of EARLY) {
    CustomFunctions.associate(entry.id, caller(entry));
  }
  for (const family of LATER) {
    for (const id of family.ids) {
      CustomFunctions.associate(id, laterCaller(id, family));
    }
  }
}

type Caller = (...args: unknown[]) => unknown;

/** Answers by a promise until its code is there, then at once. */
function laterCaller(id: string, family: LaterFamily): Caller {
  let call: Caller | undefined;
  const loaded = (entries: readonly FunctionEntry[]): Caller =>
    (call ??= caller(entries.find((entry) => entry.id === id)!));
  const notLoaded = () => {
    throw excelError(new CoreError("notAvailable", "codeNotLoaded"));
  };
  return (...args) =>
    call
      ? call(...args)
      : family
          .load()
          .then(loaded, notLoaded)
          .then((ready) => ready(...args));
}

/** The function as Excel calls it: arguments by position and an invocation object last. */
function caller(entry: FunctionEntry): Caller {
  return (...args) => {
    const given = args.slice(0, entry.parameters.length);
    const { parameterAddresses } = (args.at(-1) ?? {}) as Partial<CustomFunctions.Invocation>;
    const refusal = (error: CoreError) => {
      const faulty = faultyCell(error, entry.parameters, given);
      const address = faulty && parameterAddresses?.[faulty.argument];
      return excelError(error, address ? addressWithin(address, faulty) : faulty && rowOf(faulty));
    };
    /** Where Excel does not tell addresses: the row of a column. */
    const rowOf = ({ argument, row }: ArgumentCell): Place | undefined => {
      const range = readRange(given[argument]);
      return range && range.rows > 1 && range.columns === 1
        ? { parameter: entry.parameters[argument]!.name, row: row + 1 }
        : undefined;
    };
    let output: Output;
    try {
      output = evaluate(entry, given);
    } catch (problem) {
      throw problem instanceof CoreError ? refusal(problem) : problem;
    }
    if (Array.isArray(output)) {
      // Beside an element that failed stands what it was computed from.
      return (output as readonly (readonly OutputCell[])[]).map((row) => row.map((cell) => forExcel(cell)));
    }
    const value = forExcel(output as OutputCell);
    if (entry.result.shape !== "scalar") {
      return [[value]];
    }
    return entry.result.unit === "share" && typeof value === "number" && formatsWork()
      ? percent(value)
      : value;
  };
}

/** Numbers that carry their own format need the newer runtime; elsewhere a share is a plain number. */
function formatsWork(): boolean {
  return Office.context?.requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") ?? false;
}

function percent(share: number): Excel.DoubleCellValue {
  return { type: "Double", basicType: "Double", basicValue: share, numberFormat: "0.0%" };
}

function forExcel(cell: OutputCell): unknown {
  return cell instanceof CoreError ? excelError(cell) : cell;
}

function excelError(error: CoreError, place?: Place): CustomFunctions.Error {
  const codes = {
    value: CustomFunctions.ErrorCode.invalidValue,
    notAvailable: CustomFunctions.ErrorCode.notAvailable,
    divisionByZero: CustomFunctions.ErrorCode.divisionByZero,
  };
  return new CustomFunctions.Error(
    codes[error.code],
    sentence(error, Office.context?.displayLanguage, place),
  );
}
