/** Custom XML parts, which add-ins keep in a workbook: `customXml/itemN.xml` with its id in `itemPropsN.xml`. */
import type JSZip from "jszip";
import type { XmlPartRecord } from "../../host/workbookData";
import { HOST_NAMESPACE, readPart, readRelations } from "./package";
import { find, xmlEncode } from "./xml";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

export interface AddedPart {
  /** From the root of the package. */
  readonly path: string;
  /** Of its properties, which want a content type of their own. */
  readonly properties: string;
}

/** Adds the parts; the workbook's relationships and the content types are the caller's. */
export function addXmlParts(zip: JSZip, parts: readonly XmlPartRecord[]): AddedPart[] {
  let number = zip.file(/^customXml\/item\d+\.xml$/).length;
  return parts.map(({ id, xml }) => {
    number++;
    const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
    zip.file(item, xml.startsWith("<?xml") ? xml : DECLARATION + xml);
    zip.file(
      properties,
      `${DECLARATION}<ds:datastoreItem ds:itemID="${xmlEncode(id)}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    zip.file(
      `customXml/_rels/item${number}.xml.rels`,
      `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" ` +
        `Type="${RELATIONS}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    );
    return { path: item, properties };
  });
}

/** All but the host's own. */
export async function readXmlParts(zip: JSZip): Promise<XmlPartRecord[]> {
  const parts: XmlPartRecord[] = [];
  for (const file of zip.file(/^customXml\/item\d+\.xml$/)) {
    const text = await file.async("string");
    if (text.includes(HOST_NAMESPACE)) {
      continue;
    }
    const relation = (await readRelations(zip, file.name)).find(({ type }) => type === "customXmlProps");
    const properties = relation && (await readPart(zip, relation.target));
    const id = find(properties, "datastoreItem")?.attributes["ds:itemID"];
    parts.push({
      id: id ?? `{${file.name}}`,
      xml: text.replace(/^\uFEFF/, "").replace(/^<\?xml[^>]*\?>\s*/, ""),
    });
  }
  return parts;
}
