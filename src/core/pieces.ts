/** Work that comes to a halt between its pieces, for something else to be done there. */
export type Pieces<T> = Generator<undefined, T>;

/** The same in one go. */
export function atOnce<T>(work: Pieces<T>): T {
  let step = work.next();
  while (!step.done) {
    step = work.next();
  }
  return step.value;
}
