import { CoreError } from "../../src/core/errors";
import { evaluate } from "../../src/functions/evaluate";
import { CATALOGUE, type FunctionEntry } from "../../src/functions/catalogue";
import type { Cell } from "../../src/core/cells/cell";
import { readCall } from "../../src/functions/formula";

export function findFunction(id: string): FunctionEntry | undefined {
  return CATALOGUE.find((entry) => entry.id === id.toUpperCase());
}

/** What a function answers, its refusal given back instead of thrown. */
export function answer(entry: FunctionEntry, args: readonly unknown[]): unknown {
  try {
    return evaluate(entry, args);
  } catch (problem) {
    if (problem instanceof CoreError) {
      return problem;
    }
    throw problem;
  }
}

/** Answers a formula over cells whose first is A1. */
export function answerFormula(formula: string, cells: readonly (readonly Cell[])[] = []): unknown {
  const call = readCall(formula, cells);
  const entry = call && findFunction(call.id);
  if (!entry) {
    throw new Error(`No function in ${formula}`);
  }
  return answer(entry, call.args);
}
