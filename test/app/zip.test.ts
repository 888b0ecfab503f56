import JSZip from "jszip";
import { zipOf } from "../../src/app/zip";

it("files in a zip come out as they went in, whatever their names", async () => {
  const files = [
    { name: "a.csv", text: "\uFEFFA,B\r\n1,2\r\n" },
    { name: "客户.csv", text: "姓名\r\n" },
    { name: "empty.csv", text: "" },
  ];
  const zip = await JSZip.loadAsync(await zipOf(files), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(files.map(({ name }) => name));
  for (const { name, text } of files) {
    // A byte order mark is a part of the file.
    expect(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(await zip.file(name)!.async("uint8array")),
    ).toBe(text);
  }
});

it("the same files give the same bytes", async () => {
  const files = [{ name: "a", text: "b" }];
  expect(await zipOf(files)).toEqual(await zipOf(files));
});
