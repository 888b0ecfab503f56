import { textsFor } from "../../src/locales";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { forgetReport } from "../../src/excel/ownRecord";
import { readSelection } from "../../src/excel/selection";
import { writeReport } from "../../src/excel/writer";
import { readingFor } from "../../src/reports/kit/needs";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportInput } from "../reports/reportInput";
import { startHost, type RunningHost } from "../support/host";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

type Cells = (string | number)[][];

const ANSWERS: Cells = [
  ["Customer ID", "Date", "Overall satisfaction", "Delivery", "Quality", "Recommend us (0-10)", "Comment"],
  ...Array.from({ length: 60 }, (_, i) => [
    `c${i}`,
    46027 + i,
    1 + ((i * 3) % 5),
    1 + (i % 5),
    5 - (i % 3),
    i % 11,
    i % 2 ? "Delivery was late" : "Great quality",
  ]),
];
const TICKETS: Cells = [
  ["Ticket ID", "Customer ID", "Created at", "First response time", "Resolved at", "Ticket type"],
  ...Array.from({ length: 40 }, (_, i) => [
    `t${i}`,
    `c${i % 9}`,
    46027 + i + 0.4,
    46027 + i + 0.5,
    i % 7 ? 46028 + i + 0.4 : "",
    i % 2 ? "Complaint" : "Question",
  ]),
];

describe("reports on what customers say, through the host", () => {
  it.each([
    ["satisfaction", ANSWERS],
    ["nps", ANSWERS],
    ["feedback", ANSWERS],
    ["service", TICKETS],
  ])("%s takes one round trip to read and two to write", async (id, cells) => {
    forgetReport(id);
    excel.host.edit("Sheet1", "A1", cells);
    const worksheetId = Object.keys(excel.host.snapshot().book.sheets)[0]!;
    const address = `A1:${"ABCDEFG"[cells[0]!.length - 1]}${cells.length}`;
    excel.host.resetStats();
    const { sources } = await readSelection({ worksheetId, address });
    expect(excel.host.stats.roundTrips).toBe(1);
    const definition = reportById(id);
    const { mapping, ...kind } = readingFor(definition, guessRoles(sources[0]!.cells).mapping, sources[0]);
    const texts = textsFor("en-US");
    const report = buildPrivately(
      definition,
      reportInput({
        dataset: readDataset(sources, mapping, {}, kind),
        options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
        texts,
        version: "1.0.0",
      }),
    );
    excel.host.resetStats();
    const written = await writeReport(report, texts);
    expect(excel.host.stats.roundTrips).toBe(2);
    expect(written.sheets.map(({ name }) => name)).toEqual(report.sheets.map(({ name }) => name));
    expect(excel.host.snapshot().charts.length).toBe(
      report.sheets.flatMap(({ blocks }) => blocks).filter(({ kind: block }) => block === "chart").length,
    );
  });

  it("draws importance and performance as named points whose axes cross at the means", async () => {
    const items: Cells = [
      ["Survey item", "Satisfaction score", "Importance score"],
      ["Quality", 4.5, 5],
      ["Service", 4, 4],
      ["Price", 3.8, 3],
    ];
    const source = { sheet: "Sheet1", row: 0, column: 0, cells: items };
    const definition = reportById("satisfaction");
    const { mapping, ...kind } = readingFor(definition, guessRoles(items).mapping, source);
    const texts = textsFor("en-US");
    forgetReport("satisfaction");
    await writeReport(
      buildPrivately(
        definition,
        reportInput({
          dataset: readDataset(source, mapping, {}, kind),
          options: Object.fromEntries(definition.options.map((option) => [option.name, option.default])),
          texts,
          version: "1.0.0",
        }),
      ),
      texts,
    );
    const [chart] = excel.host.snapshot().charts;
    expect(chart!.series.map(({ name }) => name)).toEqual(["Quality", "Service", "Price"]);
    expect(chart!.series.every(({ dataLabels }) => dataLabels.showSeriesName)).toBe(true);
  });
});
