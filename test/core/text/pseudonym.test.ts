import { createHmac } from "node:crypto";
import fc from "fast-check";
import { hmacSha256, pseudonym } from "../../../src/core/text/pseudonym";

describe("hmacSha256", () => {
  it("matches RFC 4231, test case 2", () => {
    expect(hmacSha256("Jefe", "what do ya want for nothing?")).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
  });

  it("matches node:crypto for keys and messages of any length and script", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 150 });
    fc.assert(
      fc.property(text, text, (key, message) => {
        expect(hmacSha256(key, message)).toBe(createHmac("sha256", key).update(message).digest("hex"));
      }),
    );
  });
});

describe("pseudonym", () => {
  it("is stable under one salt and another under another", () => {
    expect(pseudonym("13800138000", "salt")).toBe(pseudonym("13800138000", "salt"));
    expect(pseudonym("13800138000", "salt")).not.toBe(pseudonym("13800138000", "other"));
    expect(pseudonym("13800138000", "salt")).toMatch(/^[0-9a-f]{16}$/);
  });
});
