/** Milliseconds: an add-in goes on sooner after an answer, if it goes on. */
const A_WHILE = 10;

/**
 * Is anything still going on? Everything in the host that waits, runs or is about to run counts itself here, so that
 * `settled` needs to look at one place.
 */
export class Activity {
  private readonly counts = new Map<string, number>();
  private readonly hurries = new Map<string, () => void>();
  private steps = 0;
  private waiters: (() => void)[] = [];

  begin(kind: string, count = 1): void {
    this.step();
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  end(kind: string, count = 1): void {
    this.step();
    const left = (this.counts.get(kind) ?? 0) - count;
    if (left > 0) {
      this.counts.set(kind, left);
    } else {
      this.counts.delete(kind);
    }
  }

  /** For what is on or off rather than counted. */
  set(kind: string, on: boolean): void {
    if (on) {
      this.step();
      this.counts.set(kind, 1);
    } else {
      this.end(kind);
    }
  }

  has(kind: string): boolean {
    return this.counts.has(kind);
  }

  /** Called, and again, while somebody waits for the end of this kind, which puts its beginning off. */
  whenAwaited(kind: string, hurry: () => void): () => void {
    this.hurries.set(kind, hurry);
    return () => this.hurries.delete(kind);
  }

  /** What is under way, for messages of tests that wait too long. */
  describe(): string {
    return [...this.counts].map(([kind, count]) => `${kind}: ${count}`).join(", ") || "nothing";
  }

  /** Resolves when none of these is under way; undefined when none is now. */
  ended(...kinds: string[]): Promise<void> | undefined {
    if (!kinds.some((kind) => this.counts.has(kind))) {
      return undefined;
    }
    return (async () => {
      do {
        this.hurry(kinds);
        await wait(1);
      } while (kinds.some((kind) => this.counts.has(kind)));
    })();
  }

  async settled(): Promise<void> {
    // The end of one thing may begin the next in a microtask or timer of its own, so idle has to last two turns.
    for (let quiet = 0; quiet < 2;) {
      if (this.counts.size > 0) {
        quiet = 0;
        await this.change();
      } else {
        quiet++;
      }
      await wait(0);
    }
  }

  /** Resolves at the next change; what is put off for more to come begins once nothing has come for a while. */
  private async change(): Promise<void> {
    const { steps } = this;
    const changed = new Promise<void>((resolve) => this.waiters.push(resolve));
    const isPutOff = [...this.counts.keys()].some((kind) => this.hurries.has(kind));
    await Promise.race(isPutOff ? [changed, wait(A_WHILE)] : [changed]);
    if (steps === this.steps) {
      this.hurry(this.counts.keys());
    }
  }

  private hurry(kinds: Iterable<string>): void {
    [...kinds].filter((kind) => this.counts.has(kind)).forEach((kind) => this.hurries.get(kind)?.());
  }

  private step(): void {
    this.steps++;
    const waiting = this.waiters;
    this.waiters = [];
    waiting.forEach((resolve) => resolve());
  }
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
