import fc from "fast-check";
import { sortByText } from "../../../src/core/ledger/sortByText";

describe("sorting codes by text", () => {
  it("orders short ids, long texts and other scripts as < does", () => {
    const signs = fc.constantFrom("a", "B", "0", "9", "-", "~");
    const text = fc.oneof(fc.string({ unit: signs, maxLength: 9 }), fc.constantFrom("客户", "é"));
    const many = fc.uniqueArray(text, { minLength: 1000, maxLength: 1400 });
    const ordinary = fc.uniqueArray(fc.string({ unit: signs, maxLength: 9 }), {
      minLength: 1000,
      maxLength: 1400,
    });
    fc.assert(
      fc.property(fc.oneof(many, ordinary, fc.uniqueArray(text, { maxLength: 20 })), (texts) => {
        const codes = [...sortByText(Int32Array.from(texts.keys()), texts)];
        expect(codes.map((code) => texts[code])).toEqual([...texts].sort());
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});

it("texts without a sign of ASCII are sorted as texts are", () => {
  const texts = Array.from({ length: 1200 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 1201)));
  const sorted = sortByText(Int32Array.from(texts.keys()), texts);
  expect(Array.from(sorted, (code) => texts[code])).toEqual([...texts].sort());
});

describe.each([
  ["of ASCII only", ["", "\u007f", "\u0001", "a b", "a"]],
  ["with one beyond it", ["", "é", "中", "\u0080", "ab\u0000", "ab"]],
])("many texts %s", (_, odd) => {
  it.each(["k", "客"])("are sorted as texts are, beside those that begin with %s", (sign) => {
    const texts = [...odd, ...Array.from({ length: 1500 }, (__, i) => `${sign}${(i * 7919) % 1511}`)];
    const sorted = sortByText(Int32Array.from(texts.keys()), texts);
    expect(Array.from(sorted, (code) => texts[code])).toEqual([...texts].sort());
  });
});
