import fc from "fast-check";
import { BytePool, EMPTY, PLAIN } from "../../../src/core/cells/bytePool";
import { mix, TextPool } from "../../../src/core/cells/textPool";

const utf8 = new TextEncoder();

it("bytes of UTF-8 are the texts that they spell", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 40 }), (texts) => {
      const pool = new BytePool();
      const codes = texts.map((own) => pool.codeOfBytes(utf8.encode(own)));
      expect(codes.map((code) => pool.at(code))).toEqual(texts);
      expect(texts.map((own) => pool.codeOf(own))).toEqual(codes);
    }),
    { seed: 5 },
  );
});

/** The codes of texts that stand side by side; of empty ones none. */
function codesOf(pool: BytePool, texts: readonly string[]): Int32Array {
  const bytes = utf8.encode(texts.join(""));
  const to = new Int32Array(texts.length);
  texts.forEach((text, i) => (to[i] = (to[i - 1] ?? 0) + text.length));
  const fields = {
    to,
    from: to.map((end, i) => end - texts[i]!.length),
    hashes: Int32Array.from(texts, (text) =>
      mix(
        utf8.encode(text).reduce((sum, byte) => (Math.imul(sum, 31) + byte) | 0, 0),
        text.length,
      ),
    ),
    kinds: Uint8Array.from(texts, (text) => (text === "" ? EMPTY : PLAIN)),
  };
  const codes = new Int32Array(texts.length + 2).fill(-1);
  pool.codesOf(bytes, fields, texts.length, codes, 2);
  return codes.subarray(2);
}

it("fields that are coded together have the codes that they have one by one, of whatever came before", () => {
  const ascii = fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom("a", "aa", "b")), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.array(ascii, { maxLength: 4 }), (blocks) => {
      const [together, single] = [new BytePool(), new BytePool()];
      for (const texts of blocks) {
        const known = single.codeOf("客户");
        expect(together.codeOf("客户")).toBe(known);
        expect([...codesOf(together, texts)]).toEqual(
          texts.map((text) => (text === "" ? -1 : single.codeOf(text))),
        );
      }
      expect(together.size).toBe(single.size);
    }),
    { seed: 8 },
  );
});

it("texts in order have the same codes as others, however far back one of them stands and wherever the order ends", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
  const strays = fc.array(fc.tuple(fc.nat(70), fc.nat(400)), { maxLength: 3 });
  const name = (number: number) => `O${number}`;
  fc.assert(
    fc.property(numbers, strays, fc.boolean(), fc.nat(3), (own, others, isDescending, title) => {
      const ids = own.sort((a, b) => (isDescending ? b - a : a - b)).map(name);
      others.forEach(([at, number]) => ids.splice(at, 0, name(number)));
      const texts = ["Order", ...ids];
      const [pool, plain, one] = [new BytePool(), new TextPool(), new BytePool()];
      const wanted = texts.map((text) => plain.codeOf(text));
      expect([...codesOf(pool, texts.slice(0, title)), ...codesOf(pool, texts.slice(title))]).toEqual(wanted);
      expect(texts.map((text) => one.codeOfBytes(utf8.encode(text)))).toEqual(wanted);
      expect([pool.codeOf("O7"), one.codeOf("O7")]).toEqual([plain.codeOf("O7"), plain.codeOf("O7")]);
    }),
    { seed: 9, numRuns: 400 },
  );
});

it("of texts in order so many are looked for that a table is cheaper", () => {
  const pool = new BytePool();
  const texts = Array.from({ length: 2000 }, (_, i) => `O${1000 + i}`);
  const again = Array.from({ length: 8000 }, (_, i) => texts[(i * 7) % 2000]!);
  expect([...codesOf(pool, texts)]).toEqual(texts.map((_, i) => i));
  expect([...codesOf(pool, again)]).toEqual(again.map((_, i) => (i * 7) % 2000));
});

it("a hundred thousand fields, each another and then all again, are found again", () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `O${i * 7}`);
  const pool = new BytePool();
  const codes = codesOf(pool, texts);
  expect(codes.every((code, i) => code === i)).toBe(true);
  expect(codesOf(pool, texts)).toEqual(codes);
  expect(texts.every((text, code) => pool.at(code) === text)).toBe(true);
});
