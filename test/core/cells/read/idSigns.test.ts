import fc from "fast-check";
import { idSigns } from "../../../../src/core/cells/read/idSigns";
import { foldPhone, isPlainId } from "../../../../src/core/cells/read/ids";
import { pickTexts, TextPool, textsOf } from "../../../../src/core/cells/textPool";

function longList(ids: readonly string[]): readonly string[] {
  const pool = new TextPool();
  ids.forEach((id) => pool.codeOf(id));
  return textsOf(pool, 0);
}

const id = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "Z", "_", "-", "7", "0"), minLength: 1, maxLength: 4 }),
  fc.constantFrom("O00000123", "13800138000", "8613800138000", "1380013800", "é1", "客户", "a@b", " a", ""),
);

it("the signs of a long list tell what each of its ids tells", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 6 }), (ids) => {
      const list = longList(ids);
      const plain = ids.every((own) => isPlainId(own));
      const phones = ids.some((own) => foldPhone(own) !== undefined);
      const found = idSigns(list)!;
      // Of numbers as long as one of a telephone each has to be looked at.
      expect(found.plain).toBe(plain && !ids.some((own) => /^\d{11,}$/.test(own)));
      expect(found.plain && phones).toBe(false);
      if (found.plain) {
        expect(found.bothCases).toBe(/[a-z]/.test(ids.join("")) && /[A-Z]/.test(ids.join("")));
        expect(idSigns(pickTexts(list, Int32Array.of(ids.length - 1)))!.plain).toBe(true);
      }
    }),
    { seed: 6, numRuns: 400 },
  );
});

it("of a list of strings nothing is told", () => {
  expect(idSigns(["a"])).toBeUndefined();
});
