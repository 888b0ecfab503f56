import JSZip from "jszip";
import { FileError } from "../../../../src/workbench/files/fileError";
import { unpack } from "../../../../src/workbench/files/xlsx/unpack";

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
</Relationships>`;

async function packed(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  const all = { "xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": RELATIONS, ...parts };
  Object.entries(all).forEach(([path, text]) => zip.file(path, text));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const refusal = async (bytes: Uint8Array, most?: number): Promise<FileError> =>
  unpack(bytes, "sales.xlsx", most).then(
    () => Promise.reject(new Error("unpacked")),
    (error: FileError) => error,
  );

const SHEET = { "xl/worksheets/sheet1.xml": "<worksheet/>" };

it("gives the parts of a sound workbook", async () => {
  const zip = await unpack(await packed(SHEET), "sales.xlsx");
  expect(await zip.file("xl/worksheets/sheet1.xml")?.async("string")).toBe("<worksheet/>");
});

it("a sheet that is named and not there is told by its part", async () => {
  expect(await refusal(await packed({}))).toMatchObject({
    code: "missingPart",
    detail: { file: "sales.xlsx", part: "xl/worksheets/sheet1.xml" },
  });
});

it("a part that unpacks to more than fits is refused while it unpacks, whatever size it declares", async () => {
  const bomb = await packed({ "xl/worksheets/sheet1.xml": "0".repeat(3_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  // The central directory is made to say 100 bytes.
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 30; at++) {
    const mark = view.getUint32(at, true);
    const sizeAt = mark === 0x02014b50 ? at + 24 : mark === 0x04034b50 ? at + 22 : -1;
    if (sizeAt >= 0 && view.getUint32(sizeAt, true) === 3_000_000) {
      view.setUint32(sizeAt, 100, true);
    }
  }
  expect(await refusal(bomb, 2_000_000)).toMatchObject({
    code: "unpacksTooLarge",
    detail: { megabytes: 2, part: "xl/worksheets/sheet1.xml" },
  });
});

it("a damaged part is told in both languages, in our own words", async () => {
  const bytes = await packed({ "xl/worksheets/sheet1.xml": "<worksheet>abcdefgh</worksheet>".repeat(50) });
  const name = [..."xl/worksheets/sheet1.xml"].map((letter) => letter.charCodeAt(0));
  const at = bytes.findIndex((_, i) => name.every((byte, j) => bytes[i + j] === byte));
  // A kind of block that there is not.
  bytes[at + name.length]! |= 0b111;
  const error = await refusal(bytes);
  expect(error.code).toBe("damagedPart");
  expect(error.sentence("en-US")).toBe(
    "sales.xlsx is damaged in xl/worksheets/sheet1.xml: open it in Excel, let Excel repair it and save it again",
  );
  expect(error.sentence("zh-CN")).toMatch(/^sales\.xlsx 的 xl\/worksheets\/sheet1\.xml 已损坏/);
});
