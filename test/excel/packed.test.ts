import { packed, unpacked } from "../../src/excel/packed";

describe("a packed text", () => {
  it.each([
    ["nothing", ""],
    ["signs of every length", "a é 客户 👩‍👩‍👧 \u0000 \r\n"],
    ["a million signs", "customer 客户 ".repeat(100_000)],
  ])("comes back: %s", async (_, text) => {
    expect(await unpacked((await packed([text]))!)).toBe(text);
  });

  it("is a tenth and less of a list of customers, in letters that XML takes as they are", async () => {
    const list = JSON.stringify(
      Array.from({ length: 20_000 }, (_, i) => [`C${10_000 + i}`, "Champions", i % 7]),
    );
    const short = (await packed([list]))!;
    expect(short.length).toBeLessThan(list.length / 6);
    expect(short).toMatch(/^[A-Za-z0-9+/]+=*$/);
  });

  it("is none where the browser cannot pack", async () => {
    const known = globalThis.CompressionStream;
    Reflect.deleteProperty(globalThis, "CompressionStream");
    try {
      expect(await packed(["a"])).toBeUndefined();
    } finally {
      globalThis.CompressionStream = known;
    }
  });
});
