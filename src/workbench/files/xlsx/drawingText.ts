/** Fills, lines and lettering in DrawingML, which charts are written in. */
import type { FontRecord, LineRecord, PartFormat } from "../../host/workbookData";
import { fileColor } from "./colors";
import { element, xmlEncode } from "./xml";

const EMU_PER_POINT = 12700;
/** Of text: 60,000 to the degree, clockwise. */
const TURN = 60_000;
/** The turn of labels that is up to the program. */
const AS_NEEDED = -1000;

export function solidFill(color: string | undefined): string | undefined {
  const hex = fileColor(color)?.argb.slice(2);
  return hex && element("a:solidFill", {}, element("a:srgbClr", { val: hex }));
}

/** The theme's colour for the series at a place. */
export function accentFill(index: number): string {
  return element("a:solidFill", {}, element("a:schemeClr", { val: `accent${(index % 6) + 1}` }));
}

export const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

/** Without a colour it has that of the program. */
export function line({ color, weight, style }: LineRecord): string {
  const dash = DASHES[style ?? ""];
  return element(
    "a:ln",
    {
      w: weight === undefined ? undefined : Math.round(weight * EMU_PER_POINT),
      cap: style === "RoundDot" ? "rnd" : undefined,
    },
    style === "None" ? element("a:noFill") : solidFill(color),
    dash && element("a:prstDash", { val: dash }),
  );
}

/** Fill and border of a part; nothing where nobody has said anything about either. */
export function shapeProperties(format: PartFormat | undefined, usual: PartFormat = {}): string | undefined {
  const fill = format?.fill ?? usual.fill;
  const border = format?.line || usual.line ? { ...usual.line, ...format?.line } : undefined;
  if (fill === undefined && border === undefined) {
    return undefined;
  }
  return element(
    "c:spPr",
    {},
    fill === "none" ? element("a:noFill") : solidFill(fill),
    border && line(border),
  );
}

/** How text looks: `turn` in degrees, anticlockwise as in Excel's own interface, or "auto". */
export function textProperties(font: FontRecord, turn: number | "auto" = 0): string {
  return element(
    "c:txPr",
    {},
    bodyProperties(turn),
    element("a:lstStyle"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, runProperties("a:defRPr", font)),
      element("a:endParaRPr", { lang: "en-US" }),
    ),
  );
}

export function richText(text: string, font: FontRecord, turn = 0): string {
  const paragraphs = text
    .split("\n")
    .map((part) =>
      element(
        "a:p",
        {},
        element("a:pPr", {}, runProperties("a:defRPr", font)),
        element("a:r", {}, runProperties("a:rPr", font), `<a:t>${xmlEncode(part)}</a:t>`),
      ),
    );
  return element("c:rich", {}, bodyProperties(turn), element("a:lstStyle"), ...paragraphs);
}

function bodyProperties(turn: number | "auto"): string {
  return element("a:bodyPr", { rot: (turn === "auto" ? AS_NEEDED : -turn) * TURN, vert: "horz" });
}

function runProperties(
  name: string,
  { name: typeface, size, color, bold = false, italic, underline }: FontRecord,
): string {
  return element(
    name,
    {
      ...(name === "a:rPr" && { lang: "en-US" }),
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline === "Single" ? "sng" : undefined,
    },
    solidFill(color),
    typeface === undefined ? undefined : element("a:latin", { typeface }) + element("a:ea", { typeface }),
  );
}
