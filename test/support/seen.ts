/** What happened so far, in order, and the way to wait for more of it: tests wait for what happens, never for a time. */
export class Seen<T> {
  readonly all: T[] = [];
  private readonly waiting: { readonly count: number; readonly go: () => void }[] = [];

  readonly add = (one: T): void => {
    this.all.push(one);
    this.waiting.filter(({ count }) => count <= this.all.length).forEach(({ go }) => go());
  };

  /** The so many-th, once it is there; counted from 1. */
  async nth(count: number): Promise<T> {
    if (this.all.length < count) {
      await new Promise<void>((go) => this.waiting.push({ count, go }));
    }
    return this.all[count - 1]!;
  }
}
