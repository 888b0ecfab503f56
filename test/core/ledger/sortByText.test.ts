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
