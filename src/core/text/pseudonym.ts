/**
 * A stable pseudonym of an id: the first 64 bits of HMAC-SHA-256 under a secret salt, as 16 hexadecimal digits.
 * Pseudonyms stay personal data (去标识化, not 匿名化): who has the salt can find the person again.
 * Sources: RFC 2104; FIPS 180-4.
 *
 * @example pseudonym("C1", "0123456789abcdef").length // 16
 */
export function pseudonym(id: string, salt: string): string {
  return pseudonymsUnder(salt)(id);
}

/** The same for many ids under one salt. */
export function pseudonymsUnder(salt: string): (id: string) => string {
  const hmac = hmacUnder(salt);
  return (id) => hexadecimal(hmac(id).subarray(0, 8));
}

const BLOCK = 64;

/** HMAC-SHA-256 of texts under a key, both as UTF-8; what the key alone decides is computed once. */
function hmacUnder(key: string): (message: string) => Uint8Array {
  const raw = utf8(key);
  const padded = new Uint8Array(BLOCK);
  padded.set(raw.length > BLOCK ? sha256(raw) : raw);
  const inner = afterBlock(padded.map((byte) => byte ^ 0x36));
  const outer = afterBlock(padded.map((byte) => byte ^ 0x5c));
  return (message) => sha256(sha256(utf8(message), inner, BLOCK), outer, BLOCK);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Bytes of a text; the core has no TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    if (code < 0x80) {
      bytes.push(code);
    } else if (code < 0x800) {
      bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    } else if (code < 0x10000) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    } else {
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
    }
  }
  return Uint8Array.from(bytes);
}

/** The first 32 bits of the fractional parts of cube roots (rounds) and square roots (start) of primes. */
const PRIMES = primes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) {
      found.push(n);
    }
  }
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 4294967296);
}

/** The hash of a message whose first `before` bytes, whole blocks, have led to the state `from`. */
function sha256(message: Uint8Array, from: Uint32Array = START, before = 0): Uint8Array {
  const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  const size = before + message.length;
  view.setUint32(length - 8, Math.floor(size / 0x20000000));
  view.setUint32(length - 4, (size << 3) >>> 0);
  const state = from.slice();
  for (let block = 0; block < length; block += BLOCK) {
    takeBlock(state, view, block);
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

function afterBlock(bytes: Uint8Array): Uint32Array {
  const state = START.slice();
  takeBlock(state, new DataView(bytes.buffer), 0);
  return state;
}

function takeBlock(state: Uint32Array, view: DataView, block: number): void {
  const words = new Uint32Array(64);
  for (let i = 0; i < 64; i++) {
    words[i] = i < 16 ? view.getUint32(block + 4 * i) : expanded(words, i);
  }
  compress(state, words);
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function expanded(words: Uint32Array, i: number): number {
  const a = words[i - 15] as number;
  const b = words[i - 2] as number;
  const small0 = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
  const small1 = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
  return ((words[i - 16] as number) + small0 + (words[i - 7] as number) + small1) | 0;
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + big1 + choice + (ROUNDS[i] as number) + (words[i] as number)) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = ((state[i] as number) + word) | 0;
  });
}
