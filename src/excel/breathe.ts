import type { Pieces } from "../core/pieces";

/** Longer than this the pane neither draws nor hears a click. */
const SPELL_MS = 25;

let begun = 0;

/** To be awaited between the pieces of long work: after a while the pane has its turn. Undefined where there is no need yet. */
export function breathe(): Promise<void> | undefined {
  if (performance.now() - begun < SPELL_MS) {
    return undefined;
  }
  return new Promise((resolve) => {
    setTimeout(() => {
      begun = performance.now();
      resolve();
    });
  });
}

/** Goes through long work with a breath wherever one is due. */
export async function inPieces<T>(work: Pieces<T>): Promise<T> {
  let step = work.next();
  for (; !step.done; step = work.next()) {
    await breathe();
  }
  return step.value;
}
