/**
 * Is anything still going on? Everything in the host that waits, runs or is about to run counts itself here, so that
 * `settled` needs to look at one place.
 */
export class Activity {
  private readonly counts = new Map<string, number>();
  private waiters: (() => void)[] = [];

  begin(kind: string, count = 1): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  end(kind: string, count = 1): void {
    const left = (this.counts.get(kind) ?? 0) - count;
    if (left > 0) {
      this.counts.set(kind, left);
    } else {
      this.counts.delete(kind);
      this.check();
    }
  }

  /** For what is on or off rather than counted. */
  set(kind: string, on: boolean): void {
    if (on) {
      this.counts.set(kind, 1);
    } else {
      this.end(kind);
    }
  }

  has(kind: string): boolean {
    return this.counts.has(kind);
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
        await new Promise((resolve) => setTimeout(resolve, 1));
      } while (kinds.some((kind) => this.counts.has(kind)));
    })();
  }

  async settled(): Promise<void> {
    // The end of one thing may begin the next in a microtask or timer of its own, so idle has to last two turns.
    for (let quiet = 0; quiet < 2;) {
      if (this.counts.size > 0) {
        quiet = 0;
        await new Promise<void>((resolve) => this.waiters.push(resolve));
      } else {
        quiet++;
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  private check(): void {
    if (this.counts.size === 0) {
      const waiting = this.waiters;
      this.waiters = [];
      waiting.forEach((resolve) => resolve());
    }
  }
}
