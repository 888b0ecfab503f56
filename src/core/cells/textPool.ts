export const FREE = -1;

/** Texts that are decoded together where somebody goes through all of them. */
const BLOCK = 512;
/** So near behind the last one stands the next. */
const NEAR = 8;

/** Up to so many texts are given as ordinary strings, which take four times the memory and a fifth of the time. */
const LISTED = 2 ** 22;

/** There where core runs, in pages, workers and Node alike, and no part of the language. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

let decoder: InstanceType<typeof TextDecoder> | undefined;
/** Made when it is first wanted: where pages are tested there is none. */
export const utf8 = () => (decoder ??= new TextDecoder());

/**
 * Distinct texts, numbered from 0 on: their code units side by side, found by an open-addressed table. A Map ends at 16.7
 * million keys, and as many strings take 40 bytes each and keep the collector busy.
 */
export class TextPool {
  protected units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> = new Uint8Array(4096);
  /** Where each text begins, and where the last one ends. */
  protected starts = new Uint32Array(1024);
  /** By slot a code, and over its bits those of the hash that the slot does not tell. */
  protected table = new Int32Array(2048).fill(FREE);
  protected count = 0;
  private block = { from: 0, to: 0, text: "" };
  private last = -1;

  /** No text is looked up in it. */
  static of(units: TextPool["units"], starts: TextPool["starts"]): TextPool {
    const pool = new TextPool();
    pool.units = units;
    pool.starts = starts;
    pool.count = starts.length - 1;
    pool.close();
    return pool;
  }

  packed() {
    return { units: this.units, starts: this.starts };
  }

  get size(): number {
    return this.count;
  }

  /** The code of a text, new or known. */
  codeOf(text: string): number {
    this.makeRoom(1, text.length);
    const { table } = this;
    const mask = table.length - 1;
    const hash = hashOf(text);
    let at = hash & mask;
    for (let slot = table[at]!; slot !== FREE; slot = table[at]!) {
      if (((slot ^ hash) & ~mask) === 0 && this.isAt(slot & mask, text)) {
        return slot & mask;
      }
      at = (at + 1) & mask;
    }
    table[at] = (hash & ~mask) | this.count;
    return this.add(text);
  }

  /** The text of a code. One after the other is had in a fifth of the time. */
  at(code: number): string {
    const { starts } = this;
    if (code < this.block.from || code >= this.block.to) {
      const isNext = code > this.last && code <= this.last + NEAR;
      this.last = code;
      if (!isNext) {
        return this.decode(starts[code]!, starts[code + 1]!);
      }
      const to = Math.min(this.count, code + BLOCK);
      this.block = { from: code, to, text: this.decode(starts[code]!, starts[to]!) };
    }
    this.last = code;
    const first = starts[this.block.from]!;
    return this.block.text.slice(starts[code]! - first, starts[code + 1]! - first);
  }

  /** No text is looked up any more. */
  close(): void {
    this.table = new Int32Array(0);
    this.units = cut(this.units, this.starts[this.count]!);
    this.starts = cut(this.starts, this.count + 1);
  }

  private decode(from: number, to: number): string {
    const units = this.units.subarray(from, to);
    if (units.length > 32 && units instanceof Uint8Array) {
      return utf8().decode(units);
    }
    let text = "";
    // A call takes so many arguments at most.
    for (let at = 0; at < units.length; at += 4096) {
      text += String.fromCharCode.apply(null, units.subarray(at, at + 4096) as unknown as number[]);
    }
    return text;
  }

  private isAt(code: number, text: string): boolean {
    const { units, starts } = this;
    const from = starts[code]!;
    if (starts[code + 1]! - from !== text.length) {
      return false;
    }
    for (let i = 0; i < text.length; i++) {
      if (units[from + i] !== text.charCodeAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** There is room for it. */
  private add(text: string): number {
    const from = this.starts[this.count]!;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127 && this.units instanceof Uint8Array) {
        this.units = new Uint16Array(this.units);
      }
      this.units[from + i] = unit;
    }
    this.starts[this.count + 1] = from + text.length;
    return this.count++;
  }

  /** Room for so many more texts, of so many units together. */
  protected makeRoom(texts: number, units: number): void {
    const end = this.starts[this.count]! + units;
    if (end > this.units.length) {
      this.units = grown(this.units, end);
    }
    const count = this.count + texts;
    if (count >= this.starts.length) {
      this.starts = grown(this.starts, count + 1);
    }
    this.makeSlots(count);
  }

  /** Slots for so many texts. */
  protected makeSlots(count: number): void {
    let { length } = this.table;
    while (count * 4 > length * 3) {
      // Each growth looks at all texts again, and a large table takes memory.
      length *= length < 2 ** 22 ? 4 : 2;
    }
    if (length > this.table.length) {
      this.fillTable(length);
    }
  }

  /** Puts all texts into a table of so many slots. */
  protected fillTable(slots: number): void {
    const { units, starts, count } = this;
    const mask = slots - 1;
    const table = new Int32Array(slots).fill(FREE);
    for (let code = 0; code < count; code++) {
      let hash = 0;
      for (let i = starts[code]!; i < starts[code + 1]!; i++) {
        hash = Math.imul(hash, 31) + units[i]!;
      }
      hash = mix(hash, starts[code + 1]! - starts[code]!);
      let at = hash & mask;
      while (table[at] !== FREE) {
        at = (at + 1) & mask;
      }
      table[at] = (hash & ~mask) | code;
    }
    this.table = table;
  }
}

type Units = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** A copy of a long array is dearer than a little room that is left. */
export function cut<A extends Units | Int32Array | Float64Array>(array: A, length: number): A {
  return (array.length - length <= length / 8 ? array.subarray(0, length) : array.slice(0, length)) as A;
}

function grown<A extends Units>(array: A, needed: number): A {
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(needed, Math.ceil(array.length * 1.5)),
  );
  larger.set(array);
  return larger;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash, 31) + text.charCodeAt(i);
  }
  return mix(hash, text.length);
}

/** @param hash of its units, each added to 31 times those before */
export function mix(hash: number, length: number): number {
  const sum = (hash + Math.imul(length, 0x9e3779b1)) | 0;
  const h = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 12);
}

/** Texts of a pool, some of them in an order of their own. */
interface PooledTexts {
  readonly pool: TextPool;
  readonly codes?: Int32Array;
}

const pooled = new WeakMap<readonly unknown[], PooledTexts>();

/**
 * The texts of a pool by code: strings where they are few, else a list whose entries are made when they are asked for, one
 * by one as of any list, all of them by {@link textReader}.
 */
export function textsOf(pool: TextPool, listed = LISTED): readonly string[] {
  pool.close();
  return pool.size > listed
    ? listOver({ pool })
    : Array.from({ length: pool.size }, (_, code) => pool.at(code));
}

function listOver(texts: PooledTexts): readonly string[] {
  const { pool, codes } = texts;
  const length = codes ? codes.length : pool.size;
  const textAt = (key: string | symbol): string | undefined => {
    const at = typeof key === "string" ? Number(key) : NaN;
    return at >= 0 && at < length && Number.isInteger(at) ? pool.at(codes ? codes[at]! : at) : undefined;
  };
  const list = new Proxy<readonly string[]>([], {
    get: (target, key) => (key === "length" ? length : (textAt(key) ?? Reflect.get(target, key))),
    has: (target, key) => textAt(key) !== undefined || Reflect.has(target, key),
  });
  pooled.set(list, texts);
  return list;
}

/** A list in a form that moves to a worker without a string for each of its texts. */
export type PackedTexts =
  readonly string[] | (ReturnType<TextPool["packed"]> & { readonly codes?: Int32Array });

export function packTexts(list: readonly string[]): PackedTexts {
  const texts = pooled.get(list);
  return texts ? { ...texts.pool.packed(), codes: texts.codes } : list;
}

/** Of which nothing is lost where it is handed over. */
export function copiedTexts(packed: PackedTexts): PackedTexts {
  return "units" in packed
    ? { ...packed, units: packed.units.slice(), starts: packed.starts.slice() }
    : packed;
}

export function unpackTexts(packed: PackedTexts): readonly string[] {
  if (!("units" in packed)) {
    return packed;
  }
  const pool = TextPool.of(packed.units, packed.starts);
  return packed.codes ? listOver({ pool, codes: packed.codes }) : textsOf(pool);
}

/** The entries of a list, by place. */
export function textReader<T>(list: readonly T[]): (place: number) => T;
export function textReader(list: readonly unknown[]): (place: number) => unknown {
  const texts = pooled.get(list);
  if (!texts) {
    return (place) => list[place];
  }
  const { pool, codes } = texts;
  return codes ? (place) => pool.at(codes[place]!) : (place) => pool.at(place);
}

/** A text for each entry of a list. */
export function mapTexts<T>(
  list: readonly T[],
  make: (entry: T, place: number) => string,
): readonly string[] {
  const at = textReader(list);
  if (list.length <= LISTED) {
    return Array.from({ length: list.length }, (_, place) => make(at(place), place));
  }
  const pool = new TextPool();
  const codes = new Int32Array(list.length);
  for (let place = 0; place < codes.length; place++) {
    codes[place] = pool.codeOf(make(at(place), place));
  }
  pool.close();
  return listOver({ pool, codes });
}

/** Where a text stands in a list, -1 where it does not. */
export function placeOfText(list: readonly string[], text: string): number {
  const first = text.charCodeAt(0);
  const mayBe: MayMatter = (units, from, to) => to - from === text.length && units[from] === first;
  let found = -1;
  eachEntry(
    list,
    (entry, place) => {
      found = entry === text && found < 0 ? place : found;
    },
    text === "" ? undefined : mayBe,
  );
  return found;
}

/** By its code units, whether somebody wants to see a text. */
type MayMatter = (units: Uint8Array | Uint16Array, from: number, to: number) => boolean;

/** @param may of a list without strings, leaves out texts that need not be seen */
export function eachEntry<T>(
  list: readonly T[],
  visit: (entry: T, place: number) => void,
  may?: MayMatter,
): void {
  const at = textReader(list);
  const texts = may && pooled.get(list);
  const { units, starts } = texts ? texts.pool.packed() : { units: undefined, starts: undefined };
  for (let place = 0; place < list.length; place++) {
    const code = texts?.codes ? texts.codes[place]! : place;
    if (!units || may!(units, starts[code]!, starts[code + 1]!)) {
      visit(at(place), place);
    }
  }
}

/** Whether all entries of a list are such. */
export function everyEntry<T>(list: readonly T[], isSuch: (entry: T, place: number) => boolean): boolean {
  const at = textReader(list);
  for (let place = 0; place < list.length; place++) {
    if (!isSuch(at(place), place)) {
      return false;
    }
  }
  return true;
}

/** Some of the texts, in the order of their places. */
export function pickTexts(list: readonly string[], places: Int32Array): readonly string[] {
  const texts = pooled.get(list);
  if (!texts) {
    return Array.from(places, (place) => list[place]!);
  }
  const { pool, codes } = texts;
  return listOver({ pool, codes: codes ? places.map((place) => codes[place]!) : places });
}
