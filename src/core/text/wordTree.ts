/** A step takes four places of the table: node, code unit, next node, and one that keeps it on one line of the cache. */
const STEP = 4;

/**
 * Many words by their code units, in typed arrays, so that all that begin at a place of a text are found by going along it
 * once.
 *
 * @example
 * ((told) => (new WordTree([["a", 1], ["ab", 2]]).from("abc", 0, (value, end) => told.push([value, end])), told))([])
 * // [[1, 1], [2, 2]]
 */
export class WordTree<T> {
  /** Steps from node to node: a hash table of open addresses, of which node 0 is free. */
  private readonly steps: Int32Array;
  private readonly mask: number;
  /** The first step by its code unit, and hashed starts of words: whole words of two, three of longer ones. Most places of
   *  a text end there. */
  private readonly firsts = new Int32Array(0x10000);
  private readonly starts = new Uint8Array(0x10000 >> 3);
  /** Of the words that end at a node, or at the end of its tail: where one word alone goes on, it takes no more nodes. */
  private readonly values: (T[] | undefined)[] = [undefined, undefined];
  private readonly tails: string[] = ["", ""];

  constructor(words: Iterable<readonly [string, T]>) {
    const own = new Map<string, T[]>();
    for (const [word, value] of words) {
      const values = own.get(word);
      if (values) {
        values.push(value);
      } else {
        own.set(word, [value]);
      }
    }
    const sorted = [...own.keys()].sort();
    const shared = sorted.map((word, i) => sharedStart(word, sorted[i + 1] ?? ""));
    const stems = sorted.map((word, i) =>
      Math.min(word.length, 1 + Math.max(shared[i - 1] ?? 0, shared[i]!)),
    );
    const steps = stems.reduce((sum, length, i) => sum + length - (shared[i - 1] ?? 0), 0);
    const size = 2 ** Math.ceil(Math.log2(2 * steps + 2));
    this.mask = size - 1;
    this.steps = new Int32Array(STEP * size);
    sorted.forEach((word, i) => {
      let node = 1;
      for (let at = 0; at < stems[i]!; at++) {
        node = this.step(node, word.charCodeAt(at));
      }
      this.values[node] = own.get(word);
      this.tails[node] = word.slice(stems[i]);
      const first = word.charCodeAt(0);
      this.firsts[first] = this.step(1, first);
      if (word.length > 1) {
        const start = startOf(first, word.charCodeAt(1), word.length > 2 ? word.charCodeAt(2) : 0);
        this.starts[start >> 3]! |= 1 << (start & 7);
      }
    });
  }

  /** Tells of each word that begins at a place of the text its value and where it ends, shortest first. */
  from(text: string, from: number, tell: (value: T, end: number) => void): void {
    const { values, tails, steps } = this;
    const first = text.charCodeAt(from);
    let node = this.firsts[first]!;
    for (let at = from + 1; node !== 0; at++) {
      const own = values[node];
      if (own !== undefined) {
        const tail = tails[node]!;
        if (tail === "" || text.startsWith(tail, at)) {
          for (let i = 0; i < own.length; i++) {
            tell(own[i]!, at + tail.length);
          }
        }
      }
      if (at >= text.length) {
        return;
      }
      const code = text.charCodeAt(at);
      if (at === from + 1 && !this.begins(first, code, 0)) {
        if (at + 1 >= text.length || !this.begins(first, code, text.charCodeAt(at + 1))) {
          return;
        }
      }
      node = steps[this.slot(node, code) + 2]!;
    }
  }

  private begins(first: number, second: number, third: number): boolean {
    const start = startOf(first, second, third);
    return (this.starts[start >> 3]! & (1 << (start & 7))) !== 0;
  }

  private step(node: number, code: number): number {
    const slot = this.slot(node, code);
    if (this.steps[slot] === 0) {
      this.steps[slot] = node;
      this.steps[slot + 1] = code;
      this.steps[slot + 2] = this.values.push(undefined) - 1;
      this.tails.push("");
    }
    return this.steps[slot + 2]!;
  }

  /** Where a step stands, or would. */
  private slot(node: number, code: number): number {
    const { steps, mask } = this;
    let slot = STEP * ((Math.imul(node ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b) >>> 8) & mask);
    while (steps[slot] !== 0 && !(steps[slot] === node && steps[slot + 1] === code)) {
      slot = (slot + STEP) & (STEP * mask);
    }
    return slot;
  }
}

function startOf(first: number, second: number, third: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third;
  return (Math.imul(hash, 0xc2b2ae35) >>> 12) & 0xffff;
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return at;
}
