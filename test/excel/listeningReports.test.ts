import { textsFor } from "../../src/locales";
import { guessRoles } from "../../src/core/cells/guess/guessRoles";
import { readDataset } from "../../src/core/cells/rules/readDataset";
import { forgetReport } from "../../src/excel/ownRecord";
import { writeReport } from "../../src/excel/writer";
import { readingFor } from "../../src/reports/kit/needs";
import { buildPrivately } from "../../src/reports/privacy/privacy";
import { reportById } from "../../src/reports/registry";
import { reportInput } from "../reports/reportInput";
import { startHost, type RunningHost } from "../support/host";
import { throughHost, type Cells } from "./throughHost";

let excel: RunningHost;

beforeAll(async () => {
  excel = await startHost();
});
afterAll(() => excel.stop());
beforeEach(() => excel.reset());

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
    await throughHost(excel, id, cells, "en-US");
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
