import type { CellStyle } from "../reports/layout/placed";
import { BAD, GOOD, COLORS } from "./palette";

type Edge = "EdgeBottom" | "EdgeTop" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal";

interface Line {
  readonly edge: Edge;
  /** Excel's own unless given. */
  readonly color?: string;
  readonly weight?: "Medium" | "Thick";
}

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly lines?: readonly Line[];
  /** At the left, a little off the edge. */
  readonly indent?: true;
}

const { ink, grey, hairline, accent, tint, card, white } = COLORS;
const BOX = { fill: tint, color: ink, vertical: "Center", indent: true } as const;
const BAR: readonly Line[] = [{ edge: "EdgeLeft", color: accent, weight: "Thick" }];
const CARD = { fill: card, vertical: "Center", indent: true } as const;
/** Between cards. */
const SPACE: Line = { edge: "EdgeRight", color: white, weight: "Thick" };
const cardHead = (color: string): Look => ({
  ...CARD,
  size: 10,
  color: grey,
  lines: [{ edge: "EdgeTop", color, weight: "Medium" }, SPACE],
});
const HAIRLINES: readonly Line[] = [
  { edge: "InsideHorizontal", color: hairline },
  { edge: "EdgeBottom", color: hairline },
];

/** Formats are set on ranges, not as named styles: making styles would empty the user's list of undo steps. */
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { bold: true, size: 16, vertical: "Center" },
  heading: { bold: true, size: 13, vertical: "Center" },
  tableTitle: { bold: true },
  note: { color: "#444444", vertical: "Top" },
  finding: { bold: true, vertical: "Top" },
  warning: { color: "#7F4F00", fill: "#FFF4CE", vertical: "Top" },
  cardLabel: { color: "#595959", vertical: "Bottom" },
  cardValue: { bold: true, size: 14 },
  cardNote: { color: "#595959", size: 9, vertical: "Top" },
  // Table styles write headers in white: the fill needs a colour of its own beside it.
  header: {
    bold: true,
    color: "#1F2933",
    fill: "#E7ECF3",
    vertical: "Center",
    lines: [{ edge: "EdgeBottom" }],
  },
  body: { vertical: "Top" },
  total: { bold: true, lines: [{ edge: "EdgeTop" }] },
  plain: { vertical: "Top" },
  pageTitle: { bold: true, size: 20, color: ink, vertical: "Bottom" },
  subtitle: { size: 10, color: grey, vertical: "Center" },
  headline: { ...BOX, bold: true, size: 13, lines: BAR },
  headlineMore: { ...BOX, size: 11, lines: BAR },
  pageCard: cardHead(COLORS.mutedLine),
  pageCardGood: cardHead(GOOD),
  pageCardBad: cardHead(BAD),
  pageCardValue: { ...CARD, bold: true, size: 20, color: ink, lines: [SPACE] },
  pageCardChange: { ...CARD, bold: true, size: 10, color: grey, lines: [SPACE] },
  pageHeading: { bold: true, size: 12, color: ink, vertical: "Center" },
  measure: { size: 9.5, color: grey, vertical: "Center" },
  pageHeader: {
    bold: true,
    size: 10,
    color: grey,
    vertical: "Bottom",
    lines: [{ edge: "EdgeBottom", color: ink }],
  },
  pageBody: { size: 10, color: ink, vertical: "Center", lines: HAIRLINES },
  pageTotal: {
    bold: true,
    size: 10,
    color: ink,
    vertical: "Center",
    lines: [{ edge: "EdgeTop", color: ink }],
  },
  pageNote: { size: 9.5, color: grey, vertical: "Center" },
  todo: { size: 10, color: ink, vertical: "Center" },
  method: { size: 9.5, color: grey, vertical: "Center" },
  lead: { size: 9.5, color: accent, vertical: "Center" },
  contentsTitle: { bold: true, size: 11, color: accent, vertical: "Center" },
};

/** Queues the format of cells: of ranges of one row each, or of more. */
export function applyStyle(
  { format }: Pick<Excel.Range | Excel.RangeAreas, "format">,
  style: CellStyle,
  rows: number,
): void {
  const { bold, size, color, fill, vertical, lines = [], indent } = LOOKS[style];
  if (bold) {
    format.font.bold = true;
  }
  if (size !== undefined) {
    format.font.size = size;
  }
  if (color !== undefined) {
    format.font.color = color;
  }
  if (fill !== undefined) {
    format.fill.color = fill;
  }
  if (indent) {
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
  }
  if (vertical !== undefined) {
    format.verticalAlignment = vertical;
  }
  for (const { edge, color: own, weight } of lines) {
    if (edge === "InsideHorizontal" && rows < 2) {
      continue;
    }
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    if (weight) {
      border.weight = weight;
    }
    if (own) {
      border.color = own;
    }
  }
}
