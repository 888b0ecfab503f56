import fc from "fast-check";
import { BytePool, EMPTY, PLAIN } from "../../../src/core/cells/bytePool";
import { mix } from "../../../src/core/cells/textPool";

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

it("a hundred thousand fields, each another and then all again, are found again", () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => `O${i * 7}`);
  const pool = new BytePool();
  const codes = codesOf(pool, texts);
  expect(codes.every((code, i) => code === i)).toBe(true);
  expect(codesOf(pool, texts)).toEqual(codes);
  expect(texts.every((text, code) => pool.at(code) === text)).toBe(true);
});
