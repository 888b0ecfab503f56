import JSZip from "jszip";
import { zipParts } from "../../../../src/workbench/files/xlsx/zip";

it("packs parts that another reader unpacks: pieces of text, bytes, names beyond ASCII, nothing", async () => {
  const long = "客户 A & B\n".repeat(50_000);
  const bytes = Uint8Array.from({ length: 1001 }, (_, index) => (index * 7) % 256);
  const packed = await zipParts([
    { path: "xl/long.xml", pieces: [long, "end", long] },
    { path: "xl/bytes.bin", pieces: [bytes] },
    { path: "xl/表.xml", pieces: [""] },
  ]);
  // It compares the checksums.
  const zip = await JSZip.loadAsync(packed, { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(["xl/long.xml", "xl/bytes.bin", "xl/表.xml"]);
  expect(await zip.file("xl/long.xml")!.async("string")).toBe(`${long}end${long}`);
  expect(await zip.file("xl/bytes.bin")!.async("uint8array")).toEqual(bytes);
  expect(await zip.file("xl/表.xml")!.async("string")).toBe("");
  expect(packed.length).toBeLessThan(long.length / 20);
});

it("gives the same bytes for the same parts", async () => {
  const parts = [{ path: "a.xml", pieces: ["<a/>"] }];
  expect(await zipParts(parts)).toEqual(await zipParts(parts));
});
