/** Just enough XML for the parts of a workbook that are read and completed here. */
export interface XmlNode {
  /** Without namespace prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function parseXml(xml: string): XmlNode {
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [, cdata, close, name, attributes, selfClosed, text] of xml.matchAll(TOKEN)) {
    const parent = open[open.length - 1]!;
    if (name === undefined) {
      parent.text += cdata ?? (text === undefined ? "" : xmlDecode(text));
    } else if (close) {
      if (open.length > 1) {
        open.pop();
      }
    } else {
      const node: XmlNode = {
        name: localName(name),
        attributes: readAttributes(attributes ?? ""),
        children: [],
        text: "",
      };
      parent.children.push(node);
      if (!selfClosed) {
        open.push(node);
      }
    }
  }
  return root;
}

/** Attributes by name; a prefix stays, as in `r:id`. */
export function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name, a, b]) => [name!, xmlDecode(a ?? b ?? "")]),
  );
}

/** The first child at a path of names. */
export function find(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    node,
  );
}

export function findAll(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** Every descendant of that name, in document order. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  return (
    node?.children.flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...descendants(child, name),
    ]) ?? []
  );
}

/** The `val` attribute that most chart elements are written as. */
export function val(node: XmlNode | undefined, ...path: string[]): string | undefined {
  return find(node, ...path)?.attributes["val"];
}

/** The namespace of a workbook's parts. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What no XML may hold, not even encoded: control characters and halves of a character. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as text: attributes and children that are not there are left out; booleans are 1 and 0. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | false | undefined)[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${xmlEncode(String(typeof value === "boolean" ? Number(value) : value))}"`,
    )
    .join("");
  const inside = children.filter(Boolean).join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

export function xmlEncode(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\n\r\t]/g, (control) => `&#${control.charCodeAt(0)};`);
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function xmlDecode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) {
      return ENTITIES[name] ?? whole;
    }
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
