import { createHost, startHost, type RunningHost } from "../../support/host";
import { errorCode } from "../../support/excelErrors";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

const NOTES = "urn:test:notes";
const note = (text: string) => `<note xmlns="${NOTES}">${text}</note>`;

async function textsOf(namespace: string): Promise<string[]> {
  return Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    return texts.map(({ value }) => value);
  });
}

describe("custom XML parts", () => {
  it("are added, found by their namespace and read, in order", async () => {
    await Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(note("one"));
      customXmlParts.add('<other xmlns="urn:test:other"/>');
      customXmlParts.add(`<?xml version="1.0"?><a:note xmlns:a="${NOTES}">two</a:note>`);
      customXmlParts.add("<plain>3</plain>");
      await context.sync();
    });
    expect(await textsOf(NOTES)).toEqual([
      note("one"),
      `<?xml version="1.0"?><a:note xmlns:a="${NOTES}">two</a:note>`,
    ]);
    expect(await textsOf("urn:test:nobody")).toEqual([]);
  });

  it("can be read in the round trip that adds them, changed and deleted", async () => {
    const seen = await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add(note("one"));
      const first = part.getXml();
      part.load("id,namespaceUri");
      await context.sync();
      part.setXml(note("&lt;two&gt;"));
      const second = context.workbook.customXmlParts.getItem(part.id).getXml();
      await context.sync();
      const only = context.workbook.customXmlParts.getByNamespace(NOTES).getOnlyItem();
      only.delete();
      const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id);
      const count = context.workbook.customXmlParts.getCount();
      await context.sync();
      return [first.value, part.namespaceUri, second.value, gone.isNullObject, count.value];
    });
    expect(seen).toEqual([note("one"), NOTES, note("&lt;two&gt;"), true, 0]);
  });

  it("travel with the workbook", async () => {
    await Excel.run(async (context) => {
      context.workbook.customXmlParts.add(note("kept"));
      await context.sync();
    });
    const other = createHost({ workbook: excel.host.snapshot() });
    expect(other.snapshot().xmlParts).toEqual([{ id: expect.stringMatching(/^\{.+\}$/), xml: note("kept") }]);
    other.dispose();
    excel.reset();
    expect(await textsOf(NOTES)).toEqual([]);
  });

  it.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>1 & 2</a>",
    "<a>1 < 2</a>",
    "<a b=1/>",
    "<a>\u0001</a>",
    "<a>\uD800</a>",
  ])("refuse %j, which is no XML", async (xml) => {
    expect(await errorCode((context) => context.workbook.customXmlParts.add(xml))).toBe("InvalidArgument");
  });

  it("take whatever XML allows", async () => {
    const xml = `<!-- a --><a xmlns='${NOTES}' b="1 > 0"><![CDATA[1 < 2 & 3]]>客户 😀 &#x4e00; &amp;<c />\n</a>`;
    await Excel.run(async (context) => void context.workbook.customXmlParts.add(xml));
    expect(await textsOf(NOTES)).toEqual([xml]);
  });
});
