import { OFFICE_ACCENTS } from "../../../../src/workbench/host/workbookData";
import { DARK_LOOK, LIGHT_LOOK, withAccents } from "../../../../src/workbench/page/charts/look";
import { bundled } from "../bundled";
import { axis, chart, drawing, ref, series, type Columns } from "./chart";

const { chartOption } = bundled<typeof import("../../../../src/workbench/page/charts/chartOption")>(
  "src/workbench/page/charts/chartOption.ts",
);

const COLUMNS: Columns = {
  A: { values: ["Champions", "Loyal", "Lost"] },
  B: { values: [30, 50, 20], format: "#,##0" },
  C: { values: [0.25, 0.5, 0.25], format: "0.0%" },
  D: { values: [10, null, "#N/A"] },
};

function option(...args: Parameters<typeof chart>): any {
  return chartOption(drawing(chart(...args), COLUMNS));
}

const DRAWN = [
  ...["Column", "Bar"].flatMap((bar) => [`${bar}Clustered`, `${bar}Stacked`, `${bar}Stacked100`]),
  ...["Line", "LineMarkers", "Area"].flatMap((line) => [line, `${line}Stacked`, `${line}Stacked100`]),
  ..."XYScatter XYScatterLines XYScatterLinesNoMarkers XYScatterSmooth XYScatterSmoothNoMarkers Bubble".split(
    " ",
  ),
  ..."Pie PieExploded Doughnut DoughnutExploded Radar RadarMarkers RadarFilled StockHLC StockOHLC".split(" "),
  ..."Funnel Treemap Sunburst Pareto Histogram Boxwhisker Waterfall".split(" "),
];

describe("a chart on the sheet", () => {
  it.each(DRAWN)("%s is drawn from its cells", (type) => {
    const record = chart(type, [series("B"), series("C"), series("B"), series("C")]);
    const before = chartOption(drawing(record, COLUMNS));
    const after = chartOption(drawing(record, { ...COLUMNS, B: { values: [31, 58, 20] } }));
    expect(JSON.stringify(before)).toMatch(/"series":\[\{/);
    expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  });

  it.each(["Surface", "RegionMap", "3DColumn", "PieOfPie"])("%s has no counterpart", (type) => {
    expect(option(type, [series("B")])).toBeUndefined();
  });

  it("takes labels from the first series' categories and values from the cells", () => {
    const drawn = option("ColumnClustered", [series("B", { name: "Customers" })]);
    expect(drawn.xAxis.data).toEqual(["Champions", "Loyal", "Lost"]);
    expect(drawn.series).toMatchObject([{ type: "bar", name: "Customers", data: [30, 50, 20] }]);
  });

  it("combines columns with a line on an axis of its own, in that axis' format", () => {
    const list = [series("B"), series("C", { chartType: "Line", axisGroup: "Secondary" })];
    const drawn = option("ColumnClustered", list, {
      axes: { category: axis("Segment"), value: axis("Customers"), secondaryValue: axis("Share") },
    });
    expect(drawn.series).toMatchObject([
      { type: "bar", yAxisIndex: 0 },
      { type: "line", yAxisIndex: 1 },
    ]);
    expect(drawn.yAxis).toMatchObject([{ name: "Customers" }, { name: "Share" }]);
    expect(drawn.yAxis[1].axisLabel.formatter(0.25)).toBe("25%");
    expect(drawn.xAxis.name).toBe("Segment");
  });

  it("lays bars on their side, categories upwards as in Excel", () => {
    const drawn = option("BarClustered", [series("B")]);
    expect(drawn.yAxis).toMatchObject({ type: "category", inverse: false });
    expect(drawn.xAxis.type).toBe("value");
  });

  it.each([
    ["Automatic", "top"],
    ["Maximum", "bottom"],
  ] as const)(
    "puts the values of reversed bars where Excel does: crossing at %s, at the %s",
    (position, side) => {
      const category = { ...axis(), reversePlotOrder: true, position };
      const drawn = option("BarClustered", [series("B")], { axes: { category, value: axis() } });
      expect(drawn.yAxis).toMatchObject({ inverse: true, position: "left" });
      expect(drawn.xAxis).toMatchObject({ position: side });
    },
  );

  it("turns the values of a 100% stack into shares of each category", () => {
    const drawn = option("ColumnStacked100", [series("B"), series("B")]);
    expect(drawn.series[0].data).toEqual([0.5, 0.5, 0.5]);
    expect(drawn.yAxis.max).toBe(1);
  });

  it("leaves gaps for blanks, text and errors, or draws zeros where the chart says so", () => {
    expect(option("Line", [series("D")]).series[0].data).toEqual([10, null, null]);
    expect(option("Line", [series("D")], { displayBlanksAs: "Zero" }).series[0].data).toEqual([10, 0, 0]);
  });

  it("counts the points of a scatter whose x is text", () => {
    expect(option("XYScatter", [series("B")]).series[0].data[1]).toEqual([2, 50, null]);
    expect(option("XYScatter", [series("B", { categories: ref("C") })]).series[0].data[1]).toEqual([
      0.5,
      50,
      null,
    ]);
  });

  it("goes round a radar clockwise, as Excel does", () => {
    const drawn = option("Radar", [series("B")]);
    expect(drawn.radar.indicator.map(({ name }: { name: string }) => name)).toEqual([
      "Champions",
      "Lost",
      "Loyal",
    ]);
    expect(drawn.series[0].data[0].value).toEqual([30, 20, 50]);
  });

  it("draws areas from edge to edge, but leaves room for columns beside them", () => {
    expect(option("Area", [series("B"), series("C", { chartType: "Line" })]).xAxis.boundaryGap).toBe(false);
    const mixed = [series("B"), series("C", { chartType: "ColumnClustered" })];
    expect(option("Area", mixed).xAxis.boundaryGap).toBeUndefined();
  });

  it("begins the axes of points at zero unless all lie within a sixth of the largest", () => {
    const points = (values: number[]) =>
      chartOption(drawing(chart("XYScatter", [series("B")]), { ...COLUMNS, B: { values } }))!.yAxis as {
        scale: boolean;
      };
    expect(points([30, 50, 20]).scale).toBe(false);
    expect(points([100, 95, 90]).scale).toBe(true);
    expect(points([-1, 100, 90]).scale).toBe(false);
  });

  it("takes the colours of the workbook's theme where it has its own", () => {
    const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
    expect(withAccents(LIGHT_LOOK, accents).palette.slice(0, 2)).toEqual(["#4472C4", "#ED7D31"]);
    expect(withAccents(DARK_LOOK, OFFICE_ACCENTS)).toBe(DARK_LOOK);
    expect(withAccents(LIGHT_LOOK, undefined)).toBe(LIGHT_LOOK);
  });

  it("hides title and legend when the chart does", () => {
    const drawn = option("Line", [series("B")], {
      title: { text: "T", visible: false, overlay: false },
      legend: { visible: false, position: "Bottom", overlay: false },
    });
    expect(drawn.title).toBeUndefined();
    expect(drawn.legend).toEqual({ show: false });
  });

  it.each([
    ["Top", { top: expect.any(Number) }],
    ["Left", { orient: "vertical", left: expect.any(Number) }],
    ["Right", { orient: "vertical", right: expect.any(Number) }],
    ["Bottom", { bottom: expect.any(Number) }],
  ])("puts the legend at the %s", (position, place) => {
    expect(
      option("Line", [series("B")], { legend: { visible: true, position, overlay: false } }).legend,
    ).toMatchObject(place);
  });

  it("keeps limits, steps, direction and scale of the axis", () => {
    const value = { ...axis(), minimum: 5, maximum: 60, majorUnit: 5, reversePlotOrder: true };
    const drawn = option("Line", [series("B")], { axes: { category: axis(), value } });
    expect(drawn.yAxis).toMatchObject({ min: 5, max: 60, interval: 5, inverse: true });
    expect(drawn.xAxis).toMatchObject({ position: "top" });
    const log = option("Line", [series("B")], {
      axes: { category: axis(), value: { ...axis(), scaleType: "Logarithmic", logBase: 2 } },
    });
    expect(log.yAxis).toMatchObject({ type: "log", logBase: 2 });
  });

  it("draws lettering, lines and single points as the chart says", () => {
    const points = {
      1: { format: { fill: "#B54708" }, hasDataLabel: true, label: { format: { font: { size: 12 } } } },
    };
    const drawn = option("ColumnClustered", [series("B", { points, hasDataLabels: false })], {
      legend: {
        visible: true,
        position: "Top",
        overlay: false,
        format: { font: { color: "#6B7280", size: 9 } },
      },
      axes: {
        category: {
          ...axis(),
          format: { line: { color: "#B9C4CE" }, font: { bold: true } },
          majorTickMark: "Inside",
        },
        value: {
          ...axis(),
          format: { line: { style: "None" } },
          majorGridlines: true,
          majorGridlinesFormat: { line: { color: "#E5E7EB", weight: 1.5, style: "Dash" } },
        },
      },
    });
    expect(drawn.legend.textStyle).toMatchObject({ color: "#6B7280", fontSize: 12 });
    expect(drawn.xAxis).toMatchObject({
      axisLine: { show: true, lineStyle: { color: "#B9C4CE" } },
      axisLabel: { fontWeight: "bold" },
      axisTick: { show: true, inside: true },
    });
    expect(drawn.yAxis).toMatchObject({
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: "#E5E7EB", width: 2, type: "dashed" } },
    });
    expect(drawn.series[0].data[1]).toMatchObject({
      itemStyle: { color: "#B54708" },
      label: { show: true, fontSize: 16 },
    });
    expect(drawn.series[0].data[0]).toBe(30);
    expect(drawn.series[0].label).toEqual({ show: false });
  });

  it("turns fixed colours round in the dark, hues kept", () => {
    const channels = (color: string) => color.match(/[\da-f]{2}/gi)!.map((pair) => parseInt(pair, 16));
    const lightness = (color: string) => (Math.max(...channels(color)) + Math.min(...channels(color))) / 510;
    expect(LIGHT_LOOK.fixed("#1F2937")).toBe("#1F2937");
    expect(lightness(DARK_LOOK.fixed("#1F2937"))).toBeGreaterThan(0.7);
    expect(lightness(DARK_LOOK.fixed("#E5E7EB"))).toBeLessThan(0.25);
    expect(lightness(DARK_LOOK.fixed("#FFFFFF"))).toBeLessThan(0.15);
    const [red, green, blue] = channels(DARK_LOOK.fixed("#B54708"));
    expect(red).toBeGreaterThan(green!);
    expect(green).toBeGreaterThan(blue!);
  });

  it("leaves out a series that the chart's filter hides", () => {
    expect(option("Line", [series("B", { filtered: true }), series("C")]).series).toHaveLength(1);
  });

  it("writes data labels as the cells are written", () => {
    const drawn = option("ColumnClustered", [series("C", { hasDataLabels: true })]);
    expect(drawn.series[0].label.formatter({ value: 0.25, name: "Loyal" })).toBe("25.0%");
  });

  it("draws a Pareto chart from the largest, with the cumulative share ending at 1", () => {
    const [bars, line] = option("Pareto", [series("B")]).series;
    expect(bars.data).toEqual([50, 30, 20]);
    expect(line.data).toEqual([0.5, 0.8, 1]);
  });

  it("stands each step of a waterfall on the level before it", () => {
    const [floors, steps] = chartOption(
      drawing(chart("Waterfall", [series("B")]), { ...COLUMNS, B: { values: [100, -30, 20] } }),
    )!.series as any[];
    expect(floors.data).toEqual([0, 70, 70]);
    expect(steps.data.map((step: any) => step.value)).toEqual([100, 30, 20]);
  });
});
