/**
 * Many words by their code units, in typed arrays, so that all that begin at a place of a text are found by going along it
 * once.
 *
 * @example
 * ((told) => (new WordTree([["a", 1], ["ab", 2]]).from("abc", 0, (value, end) => told.push([value, end])), told))([])
 * // [[1, 1], [2, 2]]
 */
export class WordTree<T> {
  /** Steps from node to node: a hash table of open addresses, of which 0 is free. */
  private readonly nodes: Int32Array;
  private readonly codes: Uint16Array;
  private readonly nexts: Int32Array;
  private readonly mask: number;
  /** The first step by its code unit: most places of a text end there. */
  private readonly firsts = new Int32Array(0x10000);
  /** Of the words that end at a node. */
  private readonly values: (T[] | undefined)[] = [undefined, undefined];

  constructor(words: Iterable<readonly [string, T]>) {
    const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const steps = sorted.reduce(
      (sum, [word], i) => sum + word.length - sharedStart(word, sorted[i - 1]?.[0] ?? ""),
      0,
    );
    const size = 2 ** Math.ceil(Math.log2(2 * steps + 2));
    this.mask = size - 1;
    this.nodes = new Int32Array(size);
    this.codes = new Uint16Array(size);
    this.nexts = new Int32Array(size);
    for (const [word, value] of sorted) {
      let node = 1;
      for (let at = 0; at < word.length; at++) {
        node = this.step(node, word.charCodeAt(at));
      }
      (this.values[node] ??= []).push(value);
      this.firsts[word.charCodeAt(0)] = this.step(1, word.charCodeAt(0));
    }
  }

  /** Tells of each word that begins at a place of the text its value and where it ends, shortest first. */
  from(text: string, from: number, tell: (value: T, end: number) => void): void {
    const { values, nexts } = this;
    let node = this.firsts[text.charCodeAt(from)]!;
    for (let at = from + 1; node !== 0; at++) {
      const own = values[node];
      if (own !== undefined) {
        for (let i = 0; i < own.length; i++) {
          tell(own[i]!, at);
        }
      }
      node = at < text.length ? nexts[this.slot(node, text.charCodeAt(at))]! : 0;
    }
  }

  private step(node: number, code: number): number {
    const slot = this.slot(node, code);
    if (this.nodes[slot] === 0) {
      this.nodes[slot] = node;
      this.codes[slot] = code;
      this.nexts[slot] = this.values.push(undefined) - 1;
    }
    return this.nexts[slot]!;
  }

  /** Where a step stands, or would. */
  private slot(node: number, code: number): number {
    const { nodes, codes, mask } = this;
    let slot = Math.imul(node ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b) >>> 8;
    slot &= mask;
    while (nodes[slot] !== 0 && !(nodes[slot] === node && codes[slot] === code)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  return at;
}
