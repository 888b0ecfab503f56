/** Reading the parts of a workbook that exceljs leaves out or takes wrongly: names, links, tables, our own settings. */
import type JSZip from "jszip";
import type { HyperlinkRecord, NameRecord } from "../../host/workbookData";
import { shownFormula } from "./formulas";
import { descendants, find, findAll, parseXml, readAttributes, type XmlNode } from "./xml";

/** A part named by a relationship of another part. */
export interface Related {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

export async function readPart(zip: JSZip, path: string): Promise<XmlNode | undefined> {
  const text = await zip.file(path)?.async("string");
  return text === undefined ? undefined : parseXml(text);
}

/** Relationships of a part, targets as paths from the root of the package. */
export async function readRelations(zip: JSZip, path: string): Promise<Related[]> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const part = await readPart(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  return descendants(part, "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: external ? target : resolvePath(folder, target),
      external,
    };
  });
}

export interface SheetPart {
  name: string;
  path: string;
}

/** The worksheets in the order of their tabs; chart sheets are left out. */
export async function readSheetParts(zip: JSZip): Promise<SheetPart[]> {
  const workbook = await readPart(zip, WORKBOOK);
  const relations = await readRelations(zip, WORKBOOK);
  return descendants(find(workbook, "workbook", "sheets"), "sheet").flatMap(({ attributes }) => {
    const relation = relations.find(({ id }) => id === attributes["r:id"]);
    return relation?.type === "worksheet" ? [{ name: attributes["name"] ?? "", path: relation.target }] : [];
  });
}

export const WORKBOOK = "xl/workbook.xml";

/** Every defined name, Excel's own too (they begin with `_xlnm.`); `sheetIds` are in the order of the tabs. */
export async function readNames(zip: JSZip, sheetIds: readonly string[]): Promise<NameRecord[]> {
  const workbook = await readPart(zip, WORKBOOK);
  return findAll(find(workbook, "workbook", "definedNames"), "definedName").map(({ attributes, text }) => {
    const sheetId = sheetIds[Number(attributes["localSheetId"] ?? -1)];
    return {
      name: attributes["name"] ?? "",
      formula: shownFormula(text.trim()),
      ...(sheetId !== undefined && { sheetId }),
      visible: attributes["hidden"] !== "1",
      comment: attributes["comment"] ?? "",
    };
  });
}

export async function isStructureProtected(zip: JSZip): Promise<boolean> {
  const lock = find(await readPart(zip, WORKBOOK), "workbook", "workbookProtection")?.attributes[
    "lockStructure"
  ];
  return lock === "1" || lock === "true";
}

/** Whether a sheet is scaled to pages; exceljs knows `1` only, and other writers say `true`. */
export async function fitsPages(zip: JSZip, path: string): Promise<boolean> {
  const xml = (await zip.file(path)?.async("string")) ?? "";
  return /<(?:\w+:)?pageSetUpPr\b[^>]*\bfitToPage="(?:1|true)"/.test(xml.slice(0, 4000));
}

/** What stands after a sheet's cells: searching it costs nothing however many rows there are. */
export async function readSheetTail(zip: JSZip, path: string): Promise<string> {
  const xml = (await zip.file(path)?.async("string")) ?? "";
  const end = xml.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/);
  return end < 0 ? "" : xml.slice(end);
}

/** Links by the address of their first cell. */
export function readHyperlinks(tail: string, relations: readonly Related[]): Record<string, HyperlinkRecord> {
  const links: Record<string, HyperlinkRecord> = {};
  for (const [, text] of tail.matchAll(/<(?:\w+:)?hyperlink\s([^>]*?)\/?>/g)) {
    const attributes = readAttributes(text ?? "");
    const target = relations.find(({ id }) => id === attributes["r:id"])?.target;
    const cell = attributes["ref"]?.split(":")[0];
    const inside = attributes["location"] ?? (target?.startsWith("#") ? target.slice(1) : undefined);
    if (cell) {
      links[cell] = {
        ...(inside === undefined ? { address: target } : { documentReference: inside }),
        ...(inside !== undefined && target && !target.startsWith("#") && { address: target }),
        ...(attributes["tooltip"] && { screenTip: attributes["tooltip"] }),
      };
    }
  }
  return links;
}

/** Settings and sheet properties, which no part of the file format holds for us. */
export interface HostPart {
  settings: Record<string, unknown>;
  /** By the sheet's name. */
  customProperties: Record<string, Record<string, string>>;
}

export const HOST_NAMESPACE = "urn:spreadsheet-workbench:host";

export async function readHostPart(zip: JSZip): Promise<HostPart | undefined> {
  for (const file of zip.file(/^customXml\/item\d+\.xml$/)) {
    const text = await file.async("string");
    if (text.includes(HOST_NAMESPACE)) {
      return readJson(find(parseXml(text), "host")?.text);
    }
  }
  return undefined;
}

/** Settings that cannot be read are none: the workbook itself is whole. */
function readJson(text = "null"): HostPart | undefined {
  try {
    return (JSON.parse(text) as HostPart | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) {
    return target.slice(1);
  }
  const parts = folder.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") {
      parts.pop();
    } else if (part !== ".") {
      parts.push(part);
    }
  }
  return parts.join("/");
}
