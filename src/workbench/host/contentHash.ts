/**
 * A hash of cell contents, fed value by value: what a custom function's answer is remembered under. Two 32-bit streams
 * with different multipliers; a key of a whole range costs no more memory than one of a number.
 */
export class ContentHash {
  private a = 0x811c9dc5;
  private b = 0x9e3779b9;
  private count = 0;
  private readonly float = new Float64Array(1);
  private readonly words = new Uint32Array(this.float.buffer);

  add(value: unknown): void {
    this.count++;
    if (typeof value === "number") {
      this.float[0] = value;
      this.word(1);
      this.word(this.words[0]!);
      this.word(this.words[1]!);
    } else if (typeof value === "string") {
      this.word(2);
      this.word(value.length);
      for (let i = 0; i < value.length; i++) {
        this.word(value.charCodeAt(i));
      }
    } else {
      this.word(value === true ? 3 : value === false ? 4 : 5);
    }
  }

  /** Marks where something begins, so that the same values in another shape hash differently. */
  shape(rows: number, columns: number): void {
    this.word(6);
    this.word(rows);
    this.word(columns);
  }

  digest(): string {
    return `${(this.a >>> 0).toString(36)}.${(this.b >>> 0).toString(36)}.${this.count.toString(36)}`;
  }

  private word(word: number): void {
    this.a = Math.imul(this.a ^ word, 0x01000193);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b ^ word, 0x85ebca6b);
    this.b ^= this.b >>> 13;
  }
}
