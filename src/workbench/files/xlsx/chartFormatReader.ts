/** How the parts of a chart look, as far as it differs from what is usual: what `drawingText.ts` writes, read again. */
import type { FontRecord, LineRecord, PartFormat } from "../../host/workbookData";
import { DASHES } from "./drawingText";
import { descendants, find, val, type XmlNode } from "./xml";

const EMU_PER_POINT = 12_700;

interface Usual {
  font?: FontRecord;
  line?: LineRecord;
  fill?: string;
}

/** The format of a part that holds `spPr` and `txPr` (or, a title, its words); nothing where all is usual. */
export function readFormat(part: XmlNode | undefined, usual: Usual = {}): { format?: PartFormat } {
  const shape = find(part, "spPr");
  const fill = find(shape, "noFill") ? "none" : readColor(shape);
  const font = readFont(find(part, "txPr") ?? find(part, "tx", "rich"), usual.font ?? {});
  const line = readLine(find(shape, "ln"), usual.line ?? {});
  const format: PartFormat = {
    ...(font && { font }),
    ...(line && { line }),
    ...(fill !== undefined && fill !== usual.fill && { fill }),
  };
  return Object.keys(format).length > 0 ? { format } : {};
}

/** `#RRGGBB` of what is filled with one plain colour. */
export function readColor(shape: XmlNode | undefined): string | undefined {
  const hex = val(shape, "solidFill", "srgbClr");
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

function readFont(text: XmlNode | undefined, usual: FontRecord): FontRecord | undefined {
  const run = descendants(text, "defRPr")[0];
  if (!run) {
    return undefined;
  }
  const { sz, b, i, u } = run.attributes;
  const size = sz === undefined ? undefined : Number(sz) / 100;
  const color = readColor(run);
  const name = find(run, "latin")?.attributes["typeface"];
  return some({
    ...(size !== usual.size && { size }),
    ...(color !== usual.color && { color }),
    ...(b === "1" && { bold: true }),
    ...(i === "1" && { italic: true }),
    ...(u === "sng" && { underline: "Single" as const }),
    // A plus means the theme's own.
    ...(name !== undefined && !name.startsWith("+") && { name }),
  });
}

export function readLine(line: XmlNode | undefined, usual: LineRecord): LineRecord | undefined {
  if (!line) {
    return undefined;
  }
  if (find(line, "noFill")) {
    return { style: "None" };
  }
  const width = line.attributes["w"];
  const weight = width === undefined ? undefined : Number(width) / EMU_PER_POINT;
  const color = readColor(line);
  const dash = val(line, "prstDash");
  const style = Object.entries(DASHES).find(([, file]) => file === dash)?.[0];
  return some({
    ...(color !== usual.color && { color }),
    ...(weight !== usual.weight && { weight }),
    ...(style !== undefined && { style }),
  });
}

function some<T extends object>(record: T): T | undefined {
  const said = Object.entries(record).filter(([, value]) => value !== undefined);
  return said.length > 0 ? (Object.fromEntries(said) as T) : undefined;
}
