import { createHmac } from "node:crypto";
import fc from "fast-check";
import { pseudonym } from "../../../src/core/text/pseudonym";

describe("pseudonym", () => {
  it("is the beginning of RFC 4231, test case 2", () => {
    expect(pseudonym("what do ya want for nothing?", "Jefe")).toBe("5bdcc146bf60754e");
  });

  it("matches node:crypto for salts and ids of any length and script", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 150 });
    fc.assert(
      fc.property(text, text, (salt, id) => {
        const hmac = createHmac("sha256", salt).update(id).digest("hex");
        expect(pseudonym(id, salt)).toBe(hmac.slice(0, 16));
      }),
    );
  });

  it.each([
    ["13800138000", "Zeder-Salz-0001", "a676170ee60d6c5e"],
    ["客户 Ünal 🙂", "盐".repeat(40), "31226fc26deac241"],
    ["", "0123456789abcdef0123456789abcdef", "796cd3078af14636"],
  ])("“%s” is called what workbooks out there call it already", (id, salt, known) => {
    expect(pseudonym(id, salt)).toBe(known);
  });

  it("is stable under one salt and another under another", () => {
    expect(pseudonym("13800138000", "salt")).toBe(pseudonym("13800138000", "salt"));
    expect(pseudonym("13800138000", "salt")).not.toBe(pseudonym("13800138000", "other"));
  });
});
