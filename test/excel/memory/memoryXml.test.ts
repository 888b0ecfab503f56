import fc from "fast-check";
import { keyOf, memoXml, namespaceOf, readMemo } from "../../../src/excel/memory/memoryXml";

describe("what is remembered, as XML", () => {
  it("is read back whatever it holds and however small the pieces are", () => {
    const value = fc.jsonValue({ stringUnit: "binary" });
    fc.assert(
      fc.property(value, fc.nat(9), fc.integer({ min: 1, max: 40 }), (kept, version, length) => {
        const parts = memoXml("entries/a", { version, value: kept }, length);
        expect(readMemo([...parts].reverse())).toEqual({ version, value: JSON.parse(JSON.stringify(kept)) });
      }),
    );
  });

  it("holds no character that XML forbids", () => {
    const signs = [0, 1, 0x1f, 0x7f, 0x9f, 0xd800, 0xdc00, 0xfffe, 0xffff].map((code) =>
      String.fromCharCode(code),
    );
    const [xml] = memoXml("entries/a", { version: 1, value: signs });
    expect(xml).toMatch(/^[\t\n\r\x20-\x7e]*$/);
    expect(readMemo([xml!])?.value).toEqual(signs);
  });

  it("comes in parts of at most 400,000 characters and their escapes", () => {
    const parts = memoXml("entries/a", { version: 1, value: "x".repeat(1_000_000) });
    expect(parts.map(({ length }) => Math.round(length / 100_000))).toEqual([4, 4, 2]);
  });

  it("is read as another program may have written it", () => {
    const xml = `<?xml version="1.0"?>
<m:memory of = '1' piece='1' version="2" xmlns:m="urn:crm-lens:memory:entries/a">{&#x22;a&#34;:<![CDATA["<&]]>&quot;}</m:memory >`;
    expect(readMemo([xml])).toEqual({ version: 2, value: { a: "<&" } });
  });

  it.each([
    ["nothing", []],
    ["a missing piece", memoXml("a", { version: 1, value: "long" }, 3).slice(1)],
    [
      "pieces of two versions",
      [...memoXml("a", { version: 1, value: 1 }), ...memoXml("a", { version: 2, value: 1 })],
    ],
    ["broken JSON", ['<memory xmlns="x" version="1" piece="1" of="1">{</memory>']],
    ["another element", ['<note version="1" piece="1" of="1">1</note>']],
  ])("%s counts as none", (_, parts) => expect(readMemo(parts)).toBeUndefined());

  it("is known by its namespace", () => {
    expect(keyOf(namespaceOf("entries/action-plan"))).toBe("entries/action-plan");
    expect(keyOf("http://schemas.microsoft.com/office/2006/coverPageProps")).toBeUndefined();
  });
});
