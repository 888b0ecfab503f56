import fc from "fast-check";
import {
  eachEntry,
  mapTexts,
  packTexts,
  pickTexts,
  placeOfText,
  TextPool,
  textReader,
  textsOf,
  unpackTexts,
} from "../../../src/core/cells/textPool";

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "é", "客户", "\ud800", "a"),
);

function poolOf(texts: readonly string[]): { pool: TextPool; codes: number[] } {
  const pool = new TextPool();
  return { pool, codes: texts.map((own) => pool.codeOf(own)) };
}

it("each different text has a number, in the order in which they came, however they are asked for", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const distinct = [...new Set(texts)];
      const { pool, codes } = poolOf(texts);
      expect(codes).toEqual(texts.map((own) => distinct.indexOf(own)));
      expect(Array.from({ length: pool.size }, (_, code) => pool.at(code))).toEqual(distinct);
      expect([...codes].reverse().map((code) => pool.at(code))).toEqual([...texts].reverse());
    }),
    { seed: 3 },
  );
});

it("a hundred thousand of them are found again, long after a sign took two bytes", () => {
  const texts = Array.from({ length: 100_000 }, (_, i) => (i === 70_000 ? "订单" : `O${i * 7}`));
  const { pool } = poolOf(texts);
  expect(pool.size).toBe(texts.length);
  expect(texts.every((own, code) => pool.codeOf(own) === code && pool.at(code) === own)).toBe(true);
});

it("of a long list only texts that may matter are made", () => {
  const texts = ["b", "客户", "", "a", "ab", "a"];
  const list = pickTexts(textsOf(poolOf(texts).pool, 0), Int32Array.of(4, 3, 1, 0));
  const seen: string[] = [];
  eachEntry(
    list,
    (text, place) => seen.push(`${place} ${text}`),
    (units, from) => units[from] === 97,
  );
  expect(seen).toEqual(["0 ab", "1 a"]);
  eachEntry(
    ["b"],
    (text) => seen.push(text),
    () => false,
  );
  expect(seen[2]).toBe("b");
  expect(["ab", "a", "客户", "b", "", "c", "aba"].map((text) => placeOfText(list, text))).toEqual([
    0, 1, 2, 3, -1, -1, -1,
  ]);
});

describe("a list that is too long for strings", () => {
  const texts = ["b", "客户", "", "a"];
  const long = () => textsOf(poolOf(texts).pool, 2);

  it("is as any other", () => {
    const list = long();
    expect([...list]).toEqual(texts);
    expect([list.length, list[1], list.at(-1), list[4], list.indexOf("a")]).toEqual([
      4,
      "客户",
      "a",
      undefined,
      3,
    ]);
    expect(list.map((own) => own.length)).toEqual([1, 2, 0, 1]);
    expect(texts.map((_, place) => textReader(list)(place))).toEqual(texts);
    expect([placeOfText(list, ""), placeOfText(list, "c")]).toEqual([2, -1]);
    expect([...mapTexts(list, (own) => `${own}!`)]).toEqual(["b!", "客户!", "!", "a!"]);
  });

  it("is picked from, and from what was picked", () => {
    const picked = pickTexts(long(), Int32Array.of(3, 1, 0));
    expect([...picked]).toEqual(["a", "客户", "b"]);
    expect([...pickTexts(picked, Int32Array.of(2, 0))]).toEqual(["b", "a"]);
    expect(pickTexts(["x", "y"], Int32Array.of(1))).toEqual(["y"]);
  });

  it("goes to a worker without becoming strings, and is the same there", () => {
    const picked = pickTexts(long(), Int32Array.of(1, 3));
    expect(structuredClone(packTexts(picked))).not.toBeInstanceOf(Array);
    expect([...unpackTexts(structuredClone(packTexts(picked)))]).toEqual(["客户", "a"]);
    expect(unpackTexts(packTexts(["x"]))).toEqual(["x"]);
  });
});
