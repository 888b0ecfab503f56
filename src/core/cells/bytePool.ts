import { FREE, mix, TextPool, utf8 } from "./textPool";

/** Where the fields of a column stand in some bytes, row by row. */
export interface FieldsOfColumn {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What {@link mix} makes of their bytes. */
  readonly hashes: Int32Array;
  readonly kinds: Uint8Array;
}

/** Kinds of fields: nothing, a text of signs of one byte each as it stands, or anything else. */
export const EMPTY = 0;
export const PLAIN = 1;
export const OTHER = 2;

/**
 * A pool that texts come to as bytes, of files: no string is made of them. As long as they come in order, as ids of orders
 * do in most exports, no table is needed: a new one is beyond the last.
 */
export class BytePool extends TextPool {
  private slots = new Int32Array(0);
  /**
   * Where the texts but the first, a title, came in order: 1 ascending, -1 descending, 0 while nobody knows. Undefined
   * where they are looked up in the table.
   */
  private order: number | undefined = 0;
  /** How often one was looked for among those before the last. */
  private searches = 0;

  override codeOf(text: string): number {
    this.leaveOrder();
    return super.codeOf(text);
  }

  /** The code of a text in UTF-8. */
  codeOfBytes(bytes: Uint8Array): number {
    let hash = 0;
    let all = 0;
    for (let i = 0; i < bytes.length; i++) {
      hash = Math.imul(hash, 31) + bytes[i]!;
      all |= bytes[i]!;
    }
    if (all > 127) {
      return this.codeOf(utf8().decode(bytes));
    }
    this.makeRoom(1, bytes.length);
    const known = this.order === undefined ? -1 : this.codeInOrder(bytes, 0, bytes.length);
    if (known >= 0) {
      return known;
    }
    hash = mix(hash, bytes.length);
    const { table, starts, units, count } = this;
    const slot = table[hash & (table.length - 1)]!;
    const code = codeOf(bytes, 0, bytes.length, hash, slot, table, starts, units, count);
    this.count = Math.max(count, code + 1);
    return code;
  }

  /** Sets the codes of the plain ones among so many fields, from a place on. */
  codesOf(
    bytes: Uint8Array,
    fields: FieldsOfColumn,
    count: number,
    codes: Int32Array | Float64Array,
    at: number,
  ): void {
    const { from, to, hashes, kinds } = fields;
    let length = 0;
    for (let row = 0; row < count; row++) {
      length += to[row]! - from[row]!;
    }
    this.makeRoom(count, length);
    let done = 0;
    for (; done < count && this.order !== undefined; done++) {
      const code = kinds[done] === PLAIN ? this.codeInOrder(bytes, from[done]!, to[done]!) : 0;
      if (code < 0) {
        break;
      }
      if (kinds[done] === PLAIN) {
        codes[at + done] = code;
      }
    }
    if (done === count) {
      return;
    }
    this.makeSlots(this.count + count);
    this.slots = this.slots.length < count ? new Int32Array(count) : this.slots;
    const { table, starts, units, slots } = this;
    firstSlots(table, hashes, count, slots);
    this.count = codeAll(
      bytes,
      from,
      to,
      hashes,
      kinds,
      slots,
      done,
      count,
      table,
      starts,
      units,
      this.count,
      codes,
      at,
    );
  }

  /** Room for so many texts in all, of the length of those so far: to grow looks at all of them again. */
  expect(count: number): void {
    const more = count - this.count;
    const end = this.starts[this.count]!;
    const units = (end / Math.max(1, this.count)) * more;
    if (more > 0) {
      this.makeRoom(more, end + units > this.units.length ? Math.ceil(units * MARGIN) : 0);
    }
  }

  protected override makeSlots(count: number): void {
    if (this.order === undefined) {
      super.makeSlots(count);
    }
  }

  /** The code of a text, for which there is room; -1 where it is out of order, and they are looked up from then on. */
  private codeInOrder(bytes: Uint8Array, from: number, to: number): number {
    const { starts, units, count, order } = this;
    const last = count === 0 ? 1 : compare(bytes, from, to, units, starts, count - 1);
    if (last === 0) {
      return count - 1;
    }
    if (count < 3 || last === order) {
      this.order = count < 2 ? 0 : last;
      if (count > 1 && compare(bytes, from, to, units, starts, 0) === 0) {
        return 0;
      }
      append(bytes, from, to, starts, units, count);
      return this.count++;
    }
    // Most are looked for that came not long ago.
    let [low, high] = [count - 1, count - 1];
    for (let step = 1; low > 1 && compare(bytes, from, to, units, starts, low) === -order!; step *= 2) {
      [low, high] = [Math.max(1, low - step), low];
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(bytes, from, to, units, starts, middle) === order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const isKnown = compare(bytes, from, to, units, starts, low) === 0;
    if (isKnown && ++this.searches * FEW < count + MANY) {
      return low;
    }
    this.leaveOrder();
    return -1;
  }

  private leaveOrder(): void {
    if (this.order === undefined) {
      return;
    }
    this.order = undefined;
    const { table } = this;
    super.makeSlots(this.count + 1);
    if (table === this.table) {
      this.fillTable(table.length);
    }
  }
}

/** Texts that follow may be a little longer. */
const MARGIN = 1.1;

/** More searches are dearer than a table: one of so many texts, beyond the first. */
const FEW = 8;
const MANY = 4096;

// Functions of arrays alone: code that is made for them stays good, where that of methods is thrown away with each table.

function codeAll(
  bytes: Uint8Array,
  from: Int32Array,
  to: Int32Array,
  hashes: Int32Array,
  kinds: Uint8Array,
  slots: Int32Array,
  first: number,
  end: number,
  table: Int32Array,
  starts: Uint32Array,
  units: Uint8Array | Uint16Array,
  count: number,
  codes: Int32Array | Float64Array,
  at: number,
): number {
  for (let row = first; row < end; row++) {
    if (kinds[row] === PLAIN) {
      const hash = hashes[row]!;
      // Taken slots stay as they are.
      const slot = slots[row] === FREE ? table[hash & (table.length - 1)]! : slots[row]!;
      const code = codeOf(bytes, from[row]!, to[row]!, hash, slot, table, starts, units, count);
      codes[at + row] = code;
      count = code === count ? count + 1 : count;
    }
  }
  return count;
}

/** The code of a text, `count` where it is new: then it is added, for which there is room. */
function codeOf(
  bytes: Uint8Array,
  from: number,
  to: number,
  hash: number,
  first: number,
  table: Int32Array,
  starts: Uint32Array,
  units: Uint8Array | Uint16Array,
  count: number,
): number {
  const mask = table.length - 1;
  const length = to - from;
  let at = hash & mask;
  for (let slot = first; slot !== FREE; slot = table[at]!) {
    if (((slot ^ hash) & ~mask) === 0) {
      const start = starts[slot & mask]!;
      if (starts[(slot & mask) + 1]! - start === length) {
        let i = 0;
        while (i < length && units[start + i] === bytes[from + i]) {
          i++;
        }
        if (i === length) {
          return slot & mask;
        }
      }
    }
    at = (at + 1) & mask;
  }
  table[at] = (hash & ~mask) | count;
  append(bytes, from, to, starts, units, count);
  return count;
}

function append(
  bytes: Uint8Array,
  from: number,
  to: number,
  starts: Uint32Array,
  units: Uint8Array | Uint16Array,
  count: number,
): void {
  const start = starts[count]!;
  for (let i = from; i < to; i++) {
    units[start + i - from] = bytes[i]!;
  }
  starts[count + 1] = start + to - from;
}

/** 1 where a text is longer than that of a code or, as long, comes after it, 0 where it is the same, else -1. */
function compare(
  bytes: Uint8Array,
  from: number,
  to: number,
  units: Uint8Array | Uint16Array,
  starts: Uint32Array,
  code: number,
): number {
  const start = starts[code]!;
  const longer = to - from - (starts[code + 1]! - start);
  if (longer !== 0) {
    return longer > 0 ? 1 : -1;
  }
  for (let i = from; i < to; i++) {
    const more = bytes[i]! - units[start + i - from]!;
    if (more !== 0) {
      return more > 0 ? 1 : -1;
    }
  }
  return 0;
}

/** What stands in each hash's first slot: those of a large table that are looked at one after the other come together. */
function firstSlots(table: Int32Array, hashes: Int32Array, fields: number, slots: Int32Array): void {
  const mask = table.length - 1;
  for (let row = 0; row < fields; row++) {
    slots[row] = table[hashes[row]! & mask]!;
  }
}
