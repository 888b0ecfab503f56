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

/** A pool that texts come to as bytes, of files: no string is made of them. */
export class BytePool extends TextPool {
  private slots = new Int32Array(0);

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
    hash = mix(hash, bytes.length);
    this.makeRoom(1, bytes.length);
    const { table, starts, units, count } = this;
    const code = codeOf(
      bytes,
      0,
      bytes.length,
      hash,
      table[hash & (table.length - 1)]!,
      table,
      starts,
      units,
      count,
    );
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
    let length = 0;
    for (let row = 0; row < count; row++) {
      length += fields.to[row]! - fields.from[row]!;
    }
    this.makeRoom(count, length);
    this.slots = this.slots.length < count ? new Int32Array(count) : this.slots;
    const { table, starts, units, slots } = this;
    const { from, to, hashes, kinds } = fields;
    firstSlots(table, hashes, count, slots);
    this.count = codeAll(
      bytes,
      from,
      to,
      hashes,
      kinds,
      slots,
      count,
      table,
      starts,
      units,
      this.count,
      codes,
      at,
    );
  }
}

// Functions of arrays alone: code that is made for them stays good, where that of methods is thrown away with each table.

function codeAll(
  bytes: Uint8Array,
  from: Int32Array,
  to: Int32Array,
  hashes: Int32Array,
  kinds: Uint8Array,
  slots: Int32Array,
  fields: number,
  table: Int32Array,
  starts: Uint32Array,
  units: Uint8Array | Uint16Array,
  count: number,
  codes: Int32Array | Float64Array,
  at: number,
): number {
  for (let row = 0; row < fields; row++) {
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
  const start = starts[count]!;
  for (let i = 0; i < length; i++) {
    units[start + i] = bytes[from + i]!;
  }
  starts[count + 1] = start + length;
  return count;
}

/** What stands in each hash's first slot: those of a large table that are looked at one after the other come together. */
function firstSlots(table: Int32Array, hashes: Int32Array, fields: number, slots: Int32Array): void {
  const mask = table.length - 1;
  for (let row = 0; row < fields; row++) {
    slots[row] = table[hashes[row]! & mask]!;
  }
}
