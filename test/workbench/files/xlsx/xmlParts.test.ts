import JSZip from "jszip";
import { openFile, saveXlsx } from "../../../../src/workbench/files";
import { demoWorkbook } from "../demoWorkbook";

const xmlParts = [
  { id: "{6E7A1B20-0000-4000-8000-0000000000A1}", xml: '<j xmlns="urn:test:a">客户 &amp; 1</j>' },
  { id: "{6E7A1B20-0000-4000-8000-0000000000A2}", xml: '<j xmlns="urn:test:b"/>' },
];

describe("custom XML parts in a file", () => {
  it("come back with their ids, in order, however often they are saved", async () => {
    let workbook = { ...demoWorkbook(), xmlParts };
    for (let times = 0; times < 2; times++) {
      const opened = await openFile(await saveXlsx(workbook), "parts.xlsx");
      workbook = { ...opened, xmlParts: opened.xmlParts! };
      expect(workbook.xmlParts).toEqual(xmlParts);
    }
    expect(workbook.settings).toEqual(demoWorkbook().settings);
  });

  it("are related, declared and named once", async () => {
    const zip = await JSZip.loadAsync(await saveXlsx({ ...demoWorkbook(), xmlParts }));
    const relations = await zip.file("xl/_rels/workbook.xml.rels")!.async("string");
    const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...relations.matchAll(/customXml" Target="\.\.\/([^"]+)"/g)].map(([, path]) => path!);
    expect(targets.length).toBeGreaterThanOrEqual(2);
    expect(targets.every((path) => zip.file(path))).toBe(true);
    const types = await zip.file("[Content_Types].xml")!.async("string");
    zip
      .file(/^customXml\/itemProps\d+\.xml$/)
      .forEach(({ name }) => expect(types).toContain(`PartName="/${name}"`));
    expect(zip.file(/^customXml\/itemProps\d+\.xml$/)).toHaveLength(2);
  });
});
