import { CoreError } from "../core/errors";
import type { TableCell } from "./entry";

/** NaN is "there is none": a blank cell. */
export function orBlank(value: number): number | string {
  return Number.isNaN(value) ? "" : value;
}

/** A refusal of one row stays in that row. */
export function orError(compute: () => number): TableCell {
  try {
    return compute();
  } catch (problem) {
    if (problem instanceof CoreError) {
      return problem;
    }
    throw problem;
  }
}
