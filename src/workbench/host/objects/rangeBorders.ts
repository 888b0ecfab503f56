/** The borders of a range: its edges, and the lines between its cells. */
import { BorderStyleTypes, type IBorderStyleData, type Nullable } from "@univerjs/core";
import { cellsOf, Ref, type Context, type ExcelType } from "../members";
import type { Edge, LineChange } from "../restylings";
import type { Rect } from "../workbookData";
import type { AreasSelf } from "./rangeAreas";
import { assertWritable, oneOf, parseColor, uniform } from "./shared";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

type Side = (typeof SIDES)[number];

interface BorderSelf extends AreasSelf {
  side: Side;
}

/** Excel says a line's style and weight, Univer one word for both. */
const LINES: readonly [string, string, BorderStyleTypes][] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

export const bordersType: ExcelType<AreasSelf> = {
  name: "RangeBorderCollection",
  items: (self) => SIDES.map((side) => new Ref(borderType, { ...self, side })),
  find: (self, _context, key) => new Ref(borderType, { ...self, side: oneOf(key, ...SIDES) }),
  fields: { Count: { get: () => SIDES.length } },
};

const borderType: ExcelType<BorderSelf> = {
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  fields: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (self, context) => uniform(read(self, context).map((line) => lineOf(line)[0])),
      set: (self, value, context) => {
        const style = oneOf(value, ...new Set(LINES.map(([name]) => name)));
        change(self, context, (line) => ({ ...line, s: univerLine(style, lineOf(line)[1]) }));
      },
    },
    Weight: {
      get: (self, context) => uniform(read(self, context).map((line) => lineOf(line)[1])),
      set: (self, value, context) => {
        const weight = oneOf(value, "Hairline", "Thin", "Medium", "Thick");
        change(self, context, (line) => {
          const style = lineOf(line)[0];
          return { ...line, s: univerLine(style === "None" ? "Continuous" : style, weight) };
        });
      },
    },
    Color: {
      get: (self, context) => uniform(read(self, context).map((line) => line?.cl.rgb ?? "#000000")),
      set: (self, value, context) => {
        const rgb = parseColor(value);
        change(self, context, (line) => ({ s: line?.s || BorderStyleTypes.THIN, cl: { rgb } }));
      },
    },
  },
};

type Line = Nullable<IBorderStyleData>;

function lineOf(line: Line): [style: string, weight: string] {
  const found = LINES.find(([, , univer]) => univer === (line?.s ?? BorderStyleTypes.NONE)) ?? LINES[1]!;
  return [found[0], found[1]];
}

function univerLine(style: string, weight: string): BorderStyleTypes {
  const found = LINES.find(([s, w]) => s === style && w === weight) ?? LINES.find(([s]) => s === style)!;
  return found[2];
}

/** The cells of a side, and which of their own borders it is. */
function strips(side: Side, area: Rect): { rect: Rect; edge: Edge }[] {
  switch (side) {
    case "EdgeTop":
      return [{ rect: { ...area, endRow: area.startRow }, edge: "t" }];
    case "EdgeBottom":
      return [{ rect: { ...area, startRow: area.endRow }, edge: "b" }];
    case "EdgeLeft":
      return [{ rect: { ...area, endColumn: area.startColumn }, edge: "l" }];
    case "EdgeRight":
      return [{ rect: { ...area, startColumn: area.endColumn }, edge: "r" }];
    case "InsideVertical":
      return area.startColumn < area.endColumn
        ? [{ rect: { ...area, endColumn: area.endColumn - 1 }, edge: "r" }]
        : [];
    case "InsideHorizontal":
      return area.startRow < area.endRow ? [{ rect: { ...area, endRow: area.endRow - 1 }, edge: "b" }] : [];
    case "DiagonalDown":
      return [{ rect: area, edge: "tl_br" }];
    case "DiagonalUp":
      return [{ rect: area, edge: "bl_tr" }];
  }
}

function read({ sheetId, areas, side }: BorderSelf, context: Context): Line[] {
  const cells = cellsOf(context, sheetId);
  return areas.flatMap((area) =>
    strips(side, area).flatMap(({ rect, edge }) =>
      cells.map(rect, (row, column) => cells.style(row, column).bd?.[edge]).flat(),
    ),
  );
}

function change({ sheetId, areas, side }: BorderSelf, context: Context, line: LineChange): void {
  assertWritable(context, sheetId, "allowFormatCells");
  const cells = cellsOf(context, sheetId, "looks");
  const all = areas.flatMap((area) => strips(side, area));
  if (all.length > 0) {
    cells.drawLine(
      all.map(({ rect }) => rect),
      all[0]!.edge,
      line,
    );
  }
}
