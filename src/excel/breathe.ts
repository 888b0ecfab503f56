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
