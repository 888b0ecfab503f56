import { errorCode } from "../../support/excelErrors";
import { startHost, type RunningHost } from "../../support/host";

let excel: RunningHost;
beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => {
  excel.reset();
  excel.host.edit("Sheet1", "A1", [
    ["Month", "Orders", "Revenue"],
    ["Jan", 3, 30],
    ["Feb", 4, 44],
    ["Mar", 5, 51],
  ]);
});

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const block = (context: Excel.RequestContext) => sheet(context).getRange("A1:C4");

describe("a chart", () => {
  it("reads names and categories from a block, by columns or rows", async () => {
    const seen = await Excel.run(async (context) => {
      const byColumns = sheet(context).charts.add("ColumnClustered", block(context), "Columns");
      const byRows = sheet(context).charts.add("Line", block(context), "Rows");
      byColumns.series.load("items/name,count");
      byRows.series.load("items/name");
      const categories = byColumns.series.getItemAt(0).getDimensionValues("Categories");
      const values = byRows.series.getItemAt(1).getDimensionValues("Values");
      await context.sync();
      return [
        byColumns.series.items.map((series) => series.name),
        byRows.series.items.map((series) => series.name),
        categories.value,
        values.value,
      ];
    });
    expect(seen).toEqual([
      ["Orders", "Revenue"],
      ["Jan", "Feb", "Mar"],
      ["Jan", "Feb", "Mar"],
      [4, 44],
    ]);
  });

  it("is refused over empty cells, of an unknown type, or without a range", async () => {
    expect(
      await errorCode((context) =>
        sheet(context).charts.add("Line", sheet(context).getRange("G1:H5"), "Auto"),
      ),
    ).toBe("InvalidArgument");
    expect(
      await errorCode((context) => sheet(context).charts.add("Nonsense" as never, block(context), "Auto")),
    ).toBe("InvalidArgument");
    expect(await errorCode((context) => sheet(context).charts.add("Line", "A1:C4" as never))).toBe(
      "InvalidArgument",
    );
  });

  it("keeps titles, axes, legend, labels, series and place", async () => {
    await Excel.run(async (context) => {
      const chart = sheet(context).charts.add("ColumnClustered", block(context), "Columns");
      chart.name = "trend";
      chart.title.text = "Orders and revenue";
      chart.legend.position = "Top";
      chart.axes.categoryAxis.title.text = "Month";
      chart.axes.valueAxis.numberFormat = "#,##0";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      const revenue = chart.series.getItemAt(1);
      revenue.chartType = "LineMarkers";
      revenue.axisGroup = "Secondary";
      revenue.hasDataLabels = true;
      revenue.dataLabels.numberFormat = "0.0";
      revenue.dataLabels.position = "Top";
      revenue.format.line.color = "#C00000";
      revenue.trendlines.add("Linear");
      chart.series.getItemAt(0).gapWidth = 60;
      chart.axes.getItem("Value", "Secondary").title.text = "Money";
      chart.setPosition("E2", "J15");
      await context.sync();
    });
    const [chart] = excel.host.snapshot().charts;
    expect(chart).toMatchObject({
      name: "trend",
      type: "ColumnClustered",
      title: { text: "Orders and revenue", visible: true },
      legend: { visible: true, position: "Top" },
      axes: {
        category: { title: { text: "Month", visible: true } },
        value: { numberFormat: "#,##0", minimum: 0, majorGridlines: false },
        secondaryValue: { title: { text: "Money", visible: true } },
      },
      series: [
        { gapWidth: 60, axisGroup: "Primary" },
        {
          chartType: "LineMarkers",
          axisGroup: "Secondary",
          hasDataLabels: true,
          dataLabels: { numberFormat: "0.0", position: "Top" },
          color: "#C00000",
          trendlines: [{ type: "Linear" }],
        },
      ],
      // Columns of 64 and rows of 20 pixels are 48 and 15 points.
      left: 192,
      top: 15,
      width: 288,
      height: 210,
    });
  });

  it("takes series one by one", async () => {
    await Excel.run(async (context) => {
      const chart = sheet(context).charts.add("XYScatter", sheet(context).getRange("B1:C4"), "Columns");
      const series = chart.series.add("more");
      series.setValues(sheet(context).getRange("B2:B4"));
      series.setXAxisValues(sheet(context).getRange("C2:C4"));
      await context.sync();
      chart.series.getItemAt(0).delete();
      await context.sync();
    });
    expect(excel.host.charts.list()[0]!.series).toMatchObject([
      { name: "more", values: { range: { startColumn: 1 } }, categories: { range: { startColumn: 2 } } },
    ]);
    expect(
      await errorCode((context) =>
        sheet(context)
          .charts.getItem("Chart 1")
          .series.add("none")
          .setValues(sheet(context).getRange("Z1:Z3")),
      ),
    ).toBe("EmptyChartSeries");
  });

  it("tells who draws it of every change", async () => {
    let changes = 0;
    const stop = excel.host.charts.onChange(() => changes++);
    await Excel.run(async (context) => {
      const chart = sheet(context).charts.add("Pie", sheet(context).getRange("A1:B4"), "Columns");
      chart.title.visible = false;
      chart.delete();
    });
    stop();
    expect(changes).toBe(3);
    expect(excel.host.charts.list()).toEqual([]);
  });

  it("does not mind its sheet being renamed", async () => {
    const name = await Excel.run(async (context) => {
      const chart = sheet(context).charts.add("Line", block(context), "Columns");
      sheet(context).name = "Renamed";
      await context.sync();
      chart.load("name");
      const series = chart.series.getItemAt(0).load("name");
      await context.sync();
      return series.name;
    });
    expect(name).toBe("Orders");
  });

  it("is the active one after it was activated, until cells are selected", async () => {
    const active = async () =>
      Excel.run(async (context) => {
        const chart = context.workbook.getActiveChartOrNullObject();
        await context.sync();
        return !chart.isNullObject;
      });
    await Excel.run(async (context) =>
      sheet(context).charts.add("Line", block(context), "Columns").activate(),
    );
    expect(await active()).toBe(true);
    excel.host.select("Sheet1", "A1");
    expect(await active()).toBe(false);
  });
});

describe("the look of a chart", () => {
  const drawn = (context: Excel.RequestContext) =>
    sheet(context).charts.add("ColumnClustered", block(context), "Columns");

  it("is kept as it was said, part by part", async () => {
    const seen = await Excel.run(async (context) => {
      const chart = drawn(context);
      chart.format.border.lineStyle = "None";
      chart.format.fill.setSolidColor("#F7F9FA");
      chart.legend.format.font.color = "#6b7280";
      chart.title.format.font.size = 12;
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.format.font.bold = true;
      categoryAxis.format.line.color = "B9C4CE";
      categoryAxis.majorTickMark = "Outside";
      valueAxis.majorGridlines.format.line.weight = 1.5;
      valueAxis.majorGridlines.format.line.clear();
      valueAxis.title.format.font.italic = true;
      const series = chart.series.getItemAt(0);
      series.dataLabels.format.font.name = "Arial";
      const point = series.points.getItemAt(2);
      point.format.fill.setSolidColor("red");
      point.dataLabel.format.font.color = "#FFFFFF";
      point.dataLabel.position = "InsideEnd";
      await context.sync();
      point.load("hasDataLabel,value");
      series.points.load("count");
      chart.legend.format.font.load("color,size,bold");
      categoryAxis.load("majorTickMark,minorTickMark");
      categoryAxis.format.line.load("color,lineStyle,weight");
      valueAxis.majorGridlines.format.line.load("lineStyle");
      await context.sync();
      return [
        [point.hasDataLabel, point.value, series.points.count],
        chart.legend.format.font.toJSON(),
        [categoryAxis.majorTickMark, categoryAxis.minorTickMark],
        categoryAxis.format.line.toJSON(),
        valueAxis.majorGridlines.format.line.lineStyle,
      ];
    });
    expect(seen).toEqual([
      [true, 5, 3],
      { color: "#6B7280", size: 9, bold: false },
      ["Outside", "None"],
      { color: "#B9C4CE", lineStyle: "Continuous", weight: 0.75 },
      "None",
    ]);
    expect(excel.host.charts.list()[0]).toMatchObject({
      format: { line: { style: "None" }, fill: "#F7F9FA" },
      title: { format: { font: { size: 12 } } },
      axes: {
        category: { format: { font: { bold: true }, line: { color: "#B9C4CE" } } },
        value: {
          title: { format: { font: { italic: true } } },
          majorGridlinesFormat: { line: { style: "None" } },
        },
      },
      series: [
        {
          dataLabels: { format: { font: { name: "Arial" } } },
          points: {
            2: {
              format: { fill: "#FF0000" },
              hasDataLabel: true,
              label: { position: "InsideEnd", format: { font: { color: "#FFFFFF" } } },
            },
          },
        },
        { dataLabels: {} },
      ],
    });
  });

  it("formats the labels of all series at once, and those of one alone afterwards", async () => {
    await Excel.run(async (context) => {
      const chart = drawn(context);
      chart.dataLabels.format.font.color = "#111111";
      chart.series.getItemAt(1).dataLabels.format.font.color = "#222222";
      await context.sync();
    });
    const { series } = excel.host.charts.list()[0]!;
    expect(series.map(({ dataLabels }) => dataLabels.format!.font!.color)).toEqual(["#111111", "#222222"]);
  });

  it.each<[string, (chart: Excel.Chart) => unknown]>([
    ["a colour that is none", (chart) => (chart.format.border.color = "ink")],
    ["a line that is none", (chart) => (chart.axes.valueAxis.format.line.lineStyle = "Wavy" as never)],
    ["letters of no size", (chart) => (chart.legend.format.font.size = 0)],
    ["a mark that is none", (chart) => (chart.axes.categoryAxis.majorTickMark = "Long" as never)],
    ["a label at no place", (chart) => (chart.series.getItemAt(0).dataLabels.position = "Above" as never)],
  ])("refuses %s", async (_name, say) => {
    expect(await errorCode((context) => void say(drawn(context)))).toBe("InvalidArgument");
  });

  it("knows no point beyond the last", async () => {
    const beyond = (chart: Excel.Chart) => chart.series.getItemAt(0).points.getItemAt(3);
    expect(await errorCode((context) => beyond(drawn(context)).format.fill.clear())).toBe("ItemNotFound");
  });
});

describe("a chart over its cells", () => {
  /** What a person does to the first three rows by the grid's own menu. */
  const shift = (mutation: string) => {
    const { engine } = excel.host;
    const range = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 25 };
    engine.run(mutation, { subUnitId: engine.sheets()[0]!.getSheetId(), range });
  };
  const box = () => {
    const { left, top, width, height } = excel.host.charts.list()[0]!;
    return { left, top, width, height };
  };
  const place = () =>
    Excel.run(async (context) => {
      const chart = sheet(context).charts.add("Line", block(context), "Columns");
      chart.setPosition("E6", "H15");
      await context.sync();
    });

  it("moves and grows with rows and columns that are made larger, hidden, put in and taken away", async () => {
    await place();
    const start = box();
    const after = async (change: (on: Excel.Worksheet) => void) => {
      await Excel.run(async (context) => {
        change(sheet(context));
        await context.sync();
      });
      return box();
    };
    const row = start.height / 10;
    expect(await after((on) => (on.getRange("2:2").format.rowHeight = row + 30))).toEqual({
      ...start,
      top: start.top + 30,
    });
    expect(await after((on) => (on.getRange("8:8").format.rowHeight = row + 15))).toEqual({
      ...start,
      top: start.top + 30,
      height: start.height + 15,
    });
    shift("sheet.mutation.insert-row");
    expect(box()).toEqual({ ...start, top: start.top + 30 + 3 * row, height: start.height + 15 });
    shift("sheet.mutation.remove-rows");
    expect(box()).toEqual({ ...start, top: start.top + 30, height: start.height + 15 });
    const width = start.width / 4;
    expect(await after((on) => (on.getRange("F:F").columnHidden = true))).toMatchObject({
      left: start.left,
      width: start.width - width,
    });
    expect(await after((on) => (on.getRange("A:A").format.columnWidth = width + 45))).toMatchObject({
      left: start.left + 45,
    });
  });

  it("stays where it is put afterwards", async () => {
    await place();
    await Excel.run(async (context) => {
      sheet(context).getRange("1:1").format.rowHeight = 60;
      sheet(context).charts.getItemAt(0).top = 100;
      await context.sync();
      sheet(context).getRange("40:40").format.rowHeight = 60;
      await context.sync();
    });
    expect(box().top).toBe(100);
  });
});
