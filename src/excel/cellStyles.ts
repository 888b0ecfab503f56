import type { CellStyle } from "../reports/layout/placed";

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly border?: "EdgeBottom" | "EdgeTop";
}

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
  header: { bold: true, color: "#1F2933", fill: "#E7ECF3", vertical: "Center", border: "EdgeBottom" },
  body: { vertical: "Top" },
  total: { bold: true, border: "EdgeTop" },
  plain: { vertical: "Top" },
};

/** Queues the format of a range. */
export function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { bold, size, color, fill, vertical, border } = LOOKS[style];
  const { format } = range;
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
  if (vertical !== undefined) {
    format.verticalAlignment = vertical;
  }
  if (border !== undefined) {
    format.borders.getItem(border).style = "Continuous";
  }
}
