import type { Scale } from "../core/cells/dataset";
import { CoreError } from "../core/errors";
import { readScale } from "../core/metrics/satisfaction";

/** The best score there is, by the column whose answers told it: `4/10`, `★★★★☆`, 满意. */
const tops = new WeakMap<object, number>();

export function withTop(values: unknown, top: number | undefined): unknown {
  if (top !== undefined) {
    tops.set(values as object, top);
  }
  return values;
}

/**
 * The scale of a call. Answers that tell another best score than the argument (or its default) contradict it.
 *
 * @throws CoreError value
 */
export function scaleOf(scores: Float64Array, scale: string | number): Scale {
  const read = readScale(scale);
  const top = tops.get(scores);
  if (top !== undefined && top !== read.max) {
    throw new CoreError("value", "scaleContradicted", { top, min: read.min, max: read.max });
  }
  return read;
}
