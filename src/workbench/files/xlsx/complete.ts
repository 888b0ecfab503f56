/** Writing the parts of a workbook that exceljs leaves out: names, links to cells, spilling formulas, our settings. */
import JSZip from "jszip";
import { OFFICE_ACCENTS, type WorkbookData } from "../../host/workbookData";
import { sheetRules } from "./conditionalFormats";
import { withAccents } from "./colors";
import { withDataBars } from "./dataBars";
import { chartPart, writtenCharts } from "./charts";
import { drawingPart } from "./drawings";
import { storedFormula } from "./formulas";
import { pageBreakElements, printNames } from "./pageLayout";
import { HOST_NAMESPACE, readSheetParts, WORKBOOK, type HostPart } from "./package";
import { withHiddenDropDowns } from "./validations";
import { element, MAIN, XML_DECLARATION, xmlEncode } from "./xml";
import type { PlainRows } from "./plainRows";
import { addXmlParts } from "./xmlParts";
import { zipParts } from "./zip";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Says of a formula that its result spills, as Excel's dynamic arrays do; without it Excel shows `{=…}`. */
const SPILL_METADATA =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><metadata xmlns="${MAIN}" ` +
  `xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">` +
  `<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ` +
  `splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>` +
  `</metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>` +
  `<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext>` +
  `</extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const TEXTS = "xl/sharedStrings.xml";

/** The engine of Excel 2019 and later. */
const CALCULATION = 191_029;
const PART_PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** What may follow the page breaks of a sheet, and its links: the format wants its elements in order. */
const AFTER_DRAWING = "legacyDrawing|picture|oleObjects|controls|tableParts|extLst";
const AFTER_BREAKS = `customProperties|cellWatches|ignoredErrors|drawing|${AFTER_DRAWING}`;
const AFTER_LINKS = `printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|${AFTER_BREAKS}`;

export async function completePackage(
  bytes: Uint8Array,
  workbook: WorkbookData,
  plain: PlainRows,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  await edit(zip, WORKBOOK, (xml) => withCalculation(withProtection(withNames(xml, workbook), workbook)));
  const parts = await readSheetParts(zip);
  const spilling: string[] = [];
  for (const id of workbook.book.sheetOrder) {
    const sheet = workbook.book.sheets[id];
    const path = parts.find(({ name }) => name === sheet?.name)?.path;
    if (!path) {
      continue;
    }
    await addCharts(zip, workbook, id, path);
    const rules = sheetRules(workbook, id);
    if (rules.some(({ dataBar }) => dataBar)) {
      await edit(zip, path, (xml) => withDataBars(xml, rules));
    }
    const { validations, pageLayout } = workbook.sheets[id] ?? {};
    const breaks = pageBreakElements(pageLayout ?? {});
    if (breaks) {
      await edit(zip, path, (xml) => withElements(xml, breaks, AFTER_BREAKS));
    }
    if (validations) {
      await edit(zip, path, (xml) => withHiddenDropDowns(xml, validations));
    }
    const links = linkElements(workbook, id);
    if (links) {
      await edit(zip, path, (xml) => withLinks(xml, links));
    }
    await edit(zip, path, (xml) => {
      const spills = xml.replace(/<c ([^>]*)>(<f t="array")/g, '<c $1 cm="1">$2');
      if (spills !== xml) {
        spilling.push(path);
      }
      return spills;
    });
  }
  if (spilling.length > 0) {
    zip.file("xl/metadata.xml", SPILL_METADATA);
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
    await addContentType(zip, "/xl/metadata.xml", type);
    await relate(zip, WORKBOOK, "sheetMetadata", "metadata.xml");
  }
  await edit(zip, "xl/styles.xml", withOrderedFonts);
  await edit(zip, "xl/theme/theme1.xml", (xml) => withAccents(xml, workbook.accents ?? OFFICE_ACCENTS));
  await addHostPart(zip, workbook);
  for (const { path, properties } of addXmlParts(zip, workbook.xmlParts ?? [])) {
    await relate(zip, WORKBOOK, "customXml", `../${path}`);
    await addContentType(zip, `/${path}`, "application/xml");
    await addContentType(zip, `/${properties}`, PART_PROPERTIES);
  }
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const sheetPaths = new Set(parts.map(({ path }) => path));
  return zipParts(
    await Promise.all(
      files.map(async (file) => ({
        path: file.name,
        pieces: sheetPaths.has(file.name)
          ? plain.fill(await file.async("string"))
          : file.name === TEXTS
            ? plain.fillTexts(await file.async("string"))
            : [await file.async("uint8array")],
      })),
    ),
  );
}

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async("string");
  if (xml !== undefined) {
    zip.file(path, change(xml));
  }
}

/** A newer Excel calculates a file of an older one when it opens it, and forgets what an add-in's functions answered. */
function withCalculation(xml: string): string {
  return xml.replace(/<calcPr calcId="\d+"/, `<calcPr calcId="${CALCULATION}"`);
}

function withProtection(xml: string, workbook: WorkbookData): string {
  const element = '<workbookProtection lockStructure="1"/>';
  return workbook.structureProtected ? xml.replace(/<bookViews\b/, (views) => element + views) : xml;
}

function withNames(xml: string, workbook: WorkbookData): string {
  const { sheetOrder, sheets } = workbook.book;
  const printed = sheetOrder.flatMap((id, index) =>
    printNames(workbook.sheets[id]?.pageLayout ?? {}, sheets[id]!.name).map(({ name, formula }) =>
      nameElement({ name, localSheetId: index }, formula),
    ),
  );
  const named = workbook.names.map(({ name, formula, sheetId, visible, comment }) =>
    nameElement(
      {
        name,
        comment: comment || undefined,
        localSheetId: sheetId && sheetOrder.indexOf(sheetId),
        hidden: visible ? undefined : 1,
      },
      storedFormula(formula),
    ),
  );
  const elements = [...printed, ...named].join("");
  return xml.includes("</definedNames>")
    ? xml.replace("</definedNames>", () => `${elements}</definedNames>`)
    : xml.replace("</sheets>", () => `</sheets>${elements && `<definedNames>${elements}</definedNames>`}`);
}

function nameElement(attributes: Record<string, string | number | undefined>, formula: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlEncode(String(value))}"`);
  return `<definedName${written.join("")}>${xmlEncode(formula)}</definedName>`;
}

/** The charts of a sheet, their drawing, and what ties the three parts together. */
async function addCharts(zip: JSZip, workbook: WorkbookData, sheetId: string, path: string): Promise<void> {
  const charts = writtenCharts(workbook, sheetId);
  if (charts.length === 0) {
    return;
  }
  const drawing = `xl/drawings/drawing${zip.file(/^xl\/drawings\/drawing\d+\.xml$/).length + 1}.xml`;
  await addContentType(zip, `/${drawing}`, "application/vnd.openxmlformats-officedocument.drawing+xml");
  const drawn = await relate(zip, path, "drawing", `/${drawing}`);
  await edit(zip, path, (xml) => withElements(xml, `<drawing r:id="${drawn}"/>`, AFTER_DRAWING));
  const ids: string[] = [];
  for (const chart of charts) {
    const part = `xl/charts/chart${zip.file(/^xl\/charts\/chart\d+\.xml$/).length + 1}.xml`;
    zip.file(part, chartPart(workbook, chart));
    await addContentType(
      zip,
      `/${part}`,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    );
    ids.push(await relate(zip, drawing, "chart", `/${part}`));
  }
  zip.file(drawing, drawingPart(charts, ids, workbook.book.sheets[sheetId]!));
}

/** The parts of a font in the order of the format: exceljs has its own, which Microsoft's validator refuses. */
function withOrderedFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, inside: string) => {
    const parts = inside.match(/<(\w+)\b[^>]*\/>/g) ?? [];
    const place = (part: string) => FONT_PARTS.indexOf(/\w+/.exec(part)![0]);
    return `<font>${parts.sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });
}

const FONT_PARTS =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** Links to places in the workbook; those to web addresses exceljs has written. */
function linkElements(workbook: WorkbookData, sheetId: string): string {
  return Object.entries(workbook.sheets[sheetId]?.hyperlinks ?? {})
    .filter(([, link]) => !link.address && link.documentReference)
    .map(([cell, { documentReference, screenTip }]) => {
      const tip = screenTip ? ` tooltip="${xmlEncode(screenTip)}"` : "";
      return `<hyperlink ref="${cell}" location="${xmlEncode(documentReference!.replace(/^#/, ""))}"${tip}/>`;
    })
    .join("");
}

function withLinks(xml: string, links: string): string {
  if (xml.includes("</hyperlinks>")) {
    return xml.replace("</hyperlinks>", () => `${links}</hyperlinks>`);
  }
  return withElements(xml, `<hyperlinks>${links}</hyperlinks>`, AFTER_LINKS);
}

function withElements(xml: string, elements: string, before: string): string {
  // Rules have an `extLst` of their own.
  const rules = ["</sheetData>", "</conditionalFormatting>"].map((tag) => xml.lastIndexOf(tag));
  const start = Math.max(0, ...rules);
  const at = start + xml.slice(start).search(new RegExp(`<(?:${before})\\b|</worksheet>`));
  return xml.slice(0, at) + elements + xml.slice(at);
}

async function addHostPart(zip: JSZip, workbook: WorkbookData): Promise<void> {
  const customProperties: HostPart["customProperties"] = {};
  for (const [id, extras] of Object.entries(workbook.sheets)) {
    const name = workbook.book.sheets[id]?.name;
    if (name !== undefined && Object.keys(extras.customProperties ?? {}).length > 0) {
      customProperties[name] = extras.customProperties!;
    }
  }
  if (Object.keys(workbook.settings).length === 0 && Object.keys(customProperties).length === 0) {
    return;
  }
  const json = JSON.stringify({ settings: workbook.settings, customProperties } satisfies HostPart);
  zip.file(
    "customXml/item1.xml",
    `<?xml version="1.0" encoding="UTF-8"?><host xmlns="${HOST_NAMESPACE}">${xmlEncode(json)}</host>`,
  );
  await relate(zip, WORKBOOK, "customXml", "../customXml/item1.xml");
  await addContentType(zip, "/customXml/item1.xml", "application/xml");
}

/** @example relationsOf("xl/workbook.xml") // "xl/_rels/workbook.xml.rels" */
function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

/** Ties a part to another; the answer is what the first calls it. */
async function relate(zip: JSZip, part: string, type: string, target: string): Promise<string> {
  const path = relationsOf(part);
  const empty = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const xml = (await zip.file(path)?.async("string")) ?? empty;
  const id = `host${type}${xml.split("<Relationship ").length}`;
  const relation = element("Relationship", { Id: id, Type: `${RELATIONS}/${type}`, Target: target });
  const related = xml.replace("</Relationships>", () => `${relation}</Relationships>`);
  zip.file(path, related);
  return id;
}

async function addContentType(zip: JSZip, part: string, type: string): Promise<void> {
  await edit(zip, "[Content_Types].xml", (xml) =>
    xml.replace("</Types>", `<Override PartName="${part}" ContentType="${type}"/></Types>`),
  );
}
