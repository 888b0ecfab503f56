/** Whether text is XML, without a parser of the platform: Node has none. */

const TOKEN =
  /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\p{L}_:][\p{L}\p{N}_:.-]*)((?:\s+[\p{L}_:][\p{L}\p{N}_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</gu;

// XML 1.0 has no other control characters, and no halves of a pair.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;

const BARE_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|\w+;)/i;

/**
 * The namespace of the root element, "" where it has none; undefined where the text is no well-formed XML.
 *
 * @example rootNamespace('<j xmlns="urn:a">1</j>') // "urn:a"
 */
export function rootNamespace(xml: string): string | undefined {
  const open: string[] = [];
  let root: { name: string; attributes: string } | undefined;
  if (FORBIDDEN.test(xml)) {
    return undefined;
  }
  for (const [token, close, name, attributes, selfClosed] of xml.matchAll(TOKEN)) {
    if (name === undefined) {
      const stray = open.length === 0 && !/^<[?!]/.test(token) && token.trim() !== "";
      if (token === "<" || stray || (!token.startsWith("<") && BARE_AMPERSAND.test(token))) {
        return undefined;
      }
    } else if (close) {
      if (open.pop() !== name) {
        return undefined;
      }
    } else if (open.length === 0 && root) {
      return undefined;
    } else {
      root ??= { name, attributes: attributes! };
      if (!selfClosed) {
        open.push(name);
      }
    }
  }
  return root && open.length === 0 ? namespaceOf(root.name, root.attributes) : undefined;
}

function namespaceOf(name: string, attributes: string): string {
  const colon = name.indexOf(":");
  const declaration = colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
  for (const [, key, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key === declaration) {
      return double ?? single ?? "";
    }
  }
  return "";
}
